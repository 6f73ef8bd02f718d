//! `Idempotency-Key`

use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use crate::app::{App, problem};

fn keyed(app: &App, key: &str, failure: &str) -> RequestBuilder {
    app.request(Method::POST, "/api/v1/reports")
        .header("X-Forwarded-For", "20.1.1.1")
        .header("Idempotency-Key", key)
        .json(&json!({"service": "netflix", "failure": failure, "location": {"region": "US-OH"}}))
}

#[actix_web::test]
async fn the_same_key_and_body_give_the_first_answer() {
    let mut app = App::start().await;
    let first = keyed(&app, "k-1", "slow").send().await.expect("answers");
    assert_eq!(first.status(), 201);
    let first = first.text().await.expect("a body");
    app.pass(chrono::TimeDelta::hours(2));
    let again = keyed(&app, "k-1", "slow").send().await.expect("answers");
    assert_eq!(again.status(), 201);
    assert_eq!(again.text().await.expect("a body"), first);
    app.tick().await;
    let map = app
        .json("/api/v1/services/netflix/heatmap?window=24h")
        .await;
    assert_eq!(crate::app::row(&map, "US-OH")["reports"], 1);
}

#[actix_web::test]
async fn another_body_under_the_same_key_is_refused() {
    let app = App::start().await;
    keyed(&app, "k-1", "slow").send().await.expect("answers");
    let other = keyed(&app, "k-1", "complete")
        .send()
        .await
        .expect("answers");
    problem(other, 422, "idempotency-key-reused").await;
}

#[actix_web::test]
async fn a_key_is_known_after_a_restart_and_stored_only_as_a_hash() {
    let app = App::start().await;
    let first: Value = keyed(&app, "secret-key-77", "slow")
        .send()
        .await
        .expect("answers")
        .json()
        .await
        .expect("JSON");
    let now = app.now();
    let fixture = app.stop().await.expect("has a database");
    let app = App::on((*fixture).clone(), now, &[]).await;
    let again: Value = keyed(&app, "secret-key-77", "slow")
        .send()
        .await
        .expect("answers")
        .json()
        .await
        .expect("JSON");
    assert_eq!(first["id"], again["id"]);
    let kept = app
        .store
        .answers(&["secret-key-77".to_owned()])
        .await
        .expect("reads");
    assert!(kept.is_empty(), "the key itself is not in the store");
}

#[actix_web::test]
async fn a_key_has_a_form() {
    let app = App::start().await;
    for key in ["", &"k".repeat(256)] {
        problem(
            keyed(&app, key, "slow").send().await.expect("answers"),
            400,
            "bad-request",
        )
        .await;
    }
}

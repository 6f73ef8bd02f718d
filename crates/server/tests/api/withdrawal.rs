//! `DELETE /api/v1/reports/{id}`

use reqwest::Method;
use serde_json::Value;

use crate::app::{App, problem};

async fn filed(app: &App) -> (String, String) {
    let body: Value = app
        .report("complete", "US-OH")
        .send()
        .await
        .expect("answers")
        .json()
        .await
        .expect("is JSON");
    let text = |name: &str| body[name].as_str().expect("is a text").to_owned();
    (text("id"), text("receipt"))
}

#[actix_web::test]
async fn a_receipt_takes_the_report_back_within_ten_minutes() {
    let mut app = App::start().await;
    let (id, receipt) = filed(&app).await;
    let wrong = app.request(
        Method::DELETE,
        &format!("/api/v1/reports/{id}?receipt=guess"),
    );
    problem(wrong.send().await.expect("answers"), 404, "not-found").await;
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 1);
    let right = format!("/api/v1/reports/{id}?receipt={receipt}");
    let done = app
        .request(Method::DELETE, &right)
        .send()
        .await
        .expect("answers");
    assert_eq!(done.status(), 204);
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 0);
    problem(
        app.request(Method::DELETE, &right)
            .send()
            .await
            .expect("answers"),
        404,
        "not-found",
    )
    .await;
    assert_eq!(
        app.store
            .miscounts(
                outage::Minute::new(0),
                outage::Minute::of(app.now()) + 1,
                10
            )
            .await
            .expect("reads"),
        []
    );
}

#[actix_web::test]
async fn afterwards_it_stays() {
    let mut app = App::start().await;
    let (id, receipt) = filed(&app).await;
    app.pass(chrono::TimeDelta::seconds(601));
    let late = app.request(
        Method::DELETE,
        &format!("/api/v1/reports/{id}?receipt={receipt}"),
    );
    problem(late.send().await.expect("answers"), 404, "not-found").await;
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 1);
}

//! `GET /api/v1/services/{slug}/statements`, the section of the page, and what operators enter.

use outage::catalogue::Format;
use outage::json::Json;
use serde_json::{Value, json};
use server::statements::enter;

use super::faults::{poller, source};
use super::stranger::Stranger;
use crate::app::{App, problem};

const PATH: &str = "/api/v1/services/netflix/statements";

fn entry(text: &str, at: &str) -> Json {
    let entry = json!({
        "service": "netflix", "published_at": at, "kind": "note", "title": "Netflix on X",
        "text": text, "source": "https://x.example/status/1",
    });
    Json::parse(entry.to_string().as_bytes()).expect("is JSON")
}

#[actix_web::test]
async fn what_an_operator_enters_is_told_and_kept() {
    let app = App::start().await;
    let before = app.json("/api/v1/services/netflix").await;
    assert_eq!(before["statement"], json!({"latest": null, "source": null}));
    let first = entry("We’re aware of an issue.", "2026-11-14T11:50:00Z");
    let kept = enter(&app.app, &first).await.expect("is fine");
    let again = enter(&app.app, &first).await.expect("is the same");
    assert_eq!(kept, again);
    let list = app.json(PATH).await;
    assert_eq!(list["service"], "netflix");
    assert_eq!(
        list["statements"],
        json!([{
            "id": kept.id, "source_id": kept.source_id,
            "published_at": "2026-11-14T11:50:00Z", "fetched_at": "2026-11-14T12:00:00Z",
            "kind": "note", "title": "Netflix on X", "text": "We’re aware of an issue.",
            "url": "https://x.example/status/1", "via": "operator", "superseded": false,
        }])
    );
    let now = app.json("/api/v1/services/netflix").await;
    assert_eq!(now["statement"]["latest"], list["statements"][0]);
    let page = app.get("/services/netflix").await.text().await;
    let page = page.expect("a body").replace('\u{a0}', " ");
    assert!(page.contains("What Netflix says"), "{page}");
    assert!(page.contains("6:50 a.m."), "{page}");
    assert!(page.contains("We’re aware of an issue."), "{page}");
    let refused = enter(&app.app, &entry("x", "2026-11-14T13:00:00Z")).await;
    assert_eq!(
        refused.expect_err("is ahead").errors[0].pointer,
        "/published_at"
    );
}

#[actix_web::test]
async fn a_stretch_is_asked_for_strictly() {
    let app = App::start().await;
    for at in ["2026-11-01T00:00:00Z", "2026-11-13T00:00:00Z"] {
        enter(&app.app, &entry(at, at)).await.expect("is fine");
    }
    let count = async |query: &str| -> usize {
        let list: Value = app.json(&format!("{PATH}{query}")).await;
        list["statements"].as_array().expect("a list").len()
    };
    assert_eq!(count("").await, 1);
    assert_eq!(count("?from=2026-11-01T00:00:00Z").await, 2);
    let both = "?from=2026-11-01T00:00:00Z&to=2026-11-13T00:00:00Z";
    assert_eq!(count(both).await, 1, "the end is exclusive");
    for query in [
        "from=soon",
        "from=2026-11-14T13:00:00Z",
        "from=2020-01-01T00:00:00Z",
        "from=0000-01-01T00:00:00Z",
    ] {
        problem(app.get(&format!("{PATH}?{query}")).await, 422, "invalid").await;
    }
    let strange = app.get(&format!("{PATH}?limit=1")).await;
    problem(strange, 400, "bad-request").await;
    let nobody = app.get("/api/v1/services/nobody/statements").await;
    problem(nobody, 404, "not-found").await;
    let answer = app.get(PATH).await;
    assert!(answer.headers().contains_key("etag"));
    assert_eq!(answer.headers()["access-control-allow-origin"], "*");
}

#[actix_web::test]
async fn markup_from_outside_stays_text() {
    let mut app = App::start().await;
    let stranger = Stranger::at("127.0.0.1:0", "").await;
    let source = source(
        &app,
        "discord",
        Format::Statuspage,
        stranger.url("/hostile"),
    );
    let poller = poller(&app, &stranger);
    poller.watch(&source);
    poller.ask(&source).await.expect("answers");
    app.tick().await;
    let told = app.json("/api/v1/services/discord").await["statement"]["latest"].clone();
    assert_eq!(told["text"], "<script>alert(2)</script>");
    assert_eq!(told["kind"], "note");
    assert_eq!(told["url"], stranger.url("/hostile"));
    let page = app
        .get("/services/discord")
        .await
        .text()
        .await
        .expect("a body");
    assert!(page.contains("&#60;script&#62;alert(2)"), "{page}");
    for bad in ["<script>alert", "<img src=x", "javascript:", "\u{202e}"] {
        assert!(!page.contains(bad), "{bad}");
    }
}

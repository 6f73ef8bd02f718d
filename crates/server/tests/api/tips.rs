//! `/api/v1/services/{slug}/tips`, and the forms of the page.

use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::app::{App, problem};

const TIPS: &str = "/api/v1/services/netflix/tips";

async fn send(app: &App, path: &str, who: &str, body: Value) -> Response {
    let request = app.request(Method::POST, path);
    let request = request.header("X-Forwarded-For", who).json(&body);
    request.send().await.expect("answers")
}

/// A tip that an operator has let through, and the page shows.
async fn shown(app: &mut App, text: &str) -> String {
    let sent = send(
        app,
        TIPS,
        &app.reporter(),
        json!({"text": text, "region": "US-OH"}),
    )
    .await;
    assert_eq!(sent.status(), 201);
    let sent: Value = sent.json().await.expect("is JSON");
    let id = sent["id"].as_str().expect("has an id").to_owned();
    approve(app, &id).await;
    id
}

async fn approve(app: &mut App, id: &str) {
    let act = store::Act {
        id: format!("{:?}", app.now()),
        at: app.now().timestamp(),
        actor: "dana".to_owned(),
        action: "tip.approve".to_owned(),
        subject: id.to_owned(),
        detail: "{}".to_owned(),
    };
    let status = outage::tip::Status::Shown;
    let decided = app.store.decide_tip(id, status, None, &act).await;
    assert!(decided.expect("decides").is_some());
    app.tick().await;
}

async fn list(app: &App) -> Vec<Value> {
    let tips = app.json(TIPS).await;
    tips["tips"].as_array().expect("a list").clone()
}

#[actix_web::test]
async fn a_tip_is_shown_after_somebody_has_looked_at_it() {
    let mut app = App::start().await;
    let body = json!({"text": "Restart\nthe TV. <b>"});
    let request = app.request(Method::POST, TIPS);
    let request = request.header("accept-language", "es-MX, en;q=0.5");
    let sent = request.json(&body).send().await.expect("answers");
    assert_eq!(sent.status(), 201);
    assert_eq!(sent.headers()["cache-control"], "no-store");
    let sent: Value = sent.json().await.expect("is JSON");
    assert_eq!(
        (&sent["status"], &sent["text"], &sent["lang"]),
        (
            &json!("waiting"),
            &json!("Restart the TV. <b>"),
            &json!("es")
        )
    );
    app.tick().await;
    assert_eq!(list(&app).await, Vec::<Value>::new());
    let page = app
        .get("/services/netflix")
        .await
        .text()
        .await
        .expect("a body");
    assert!(page.contains("No tips yet."));
    approve(&mut app, sent["id"].as_str().expect("has an id")).await;
    let tips = list(&app).await;
    assert_eq!(tips[0]["text"], "Restart the TV. <b>");
    assert_eq!(
        (&tips[0]["helped"], &tips[0]["region"]),
        (&json!(0), &Value::Null)
    );
    let page = app
        .get("/services/netflix")
        .await
        .text()
        .await
        .expect("a body");
    assert!(
        page.contains("Restart the TV. &#60;b&#62;") && page.contains("lang=\"es\""),
        "{page}"
    );
}

#[actix_web::test]
async fn what_can_not_be_read_or_taken_says_why() {
    let app = App::start().await;
    let raw = async |kind: &'static str, body: String| {
        let request = app.request(Method::POST, TIPS).header("content-type", kind);
        request.body(body).send().await.expect("answers")
    };
    let json = "application/json";
    problem(raw(json, "x".repeat(20_000)).await, 413, "too-large").await;
    problem(
        raw("text/plain", "{}".into()).await,
        415,
        "unsupported-media-type",
    )
    .await;
    problem(raw(json, "{".into()).await, 400, "bad-request").await;
    let refused = raw(
        json,
        r#"{"text":"","region":"OH","lang":"e","who":1}"#.into(),
    )
    .await;
    let refused = problem(refused, 422, "invalid").await;
    let pointers: Vec<_> = refused["errors"]
        .as_array()
        .expect("a list")
        .iter()
        .collect();
    let pointers: Vec<_> = pointers.iter().map(|e| e["pointer"].as_str()).collect();
    assert_eq!(pointers, ["/who", "/text", "/region", "/lang"].map(Some));
    let elsewhere = app
        .request(Method::POST, TIPS)
        .header("sec-fetch-site", "cross-site");
    let elsewhere = elsewhere.json(&json!({"text": "Buy"})).send().await;
    problem(elsewhere.expect("answers"), 403, "cross-site").await;
    let nobody = send(
        &app,
        "/api/v1/services/no-such/tips",
        "20.1.1.1",
        json!({"text": "a"}),
    );
    problem(nobody.await, 404, "not-found").await;
    let twice = json!({"text": "Use the app."});
    assert_eq!(send(&app, TIPS, "20.1.1.1", twice).await.status(), 201);
    let again = json!({"text": "  USE the app. "});
    problem(send(&app, TIPS, "20.2.2.2", again).await, 409, "duplicate").await;
}

#[actix_web::test]
async fn one_person_sends_three_an_hour() {
    let app = App::start().await;
    for n in 0..3 {
        let body = json!({"text": format!("Tip number {n}")});
        assert_eq!(send(&app, TIPS, "20.1.1.1", body).await.status(), 201);
    }
    let fourth = send(
        &app,
        "/api/v1/services/hulu/tips",
        "20.1.1.1",
        json!({"text": "One more"}),
    );
    let fourth = fourth.await;
    assert!(fourth.headers().contains_key("retry-after"));
    problem(fourth, 429, "rate-limited").await;
    let neighbour = send(&app, TIPS, "20.1.1.2", json!({"text": "From next door"})).await;
    assert_eq!(neighbour.status(), 201);
}

#[actix_web::test]
async fn help_counts_once_for_a_person_and_day() {
    let mut app = App::start().await;
    let id = shown(&mut app, "Use the app.").await;
    let path = format!("{TIPS}/{id}/helped");
    let counted = async |app: &App, who: &str| {
        let answer = send(app, &path, who, json!({})).await;
        assert_eq!(answer.status(), 200);
        answer.json::<Value>().await.expect("is JSON")["counted"] == true
    };
    assert!(counted(&app, "20.1.1.1").await);
    assert!(!counted(&app, "20.1.1.1").await);
    assert!(counted(&app, "20.1.1.2").await);
    app.pass(chrono::TimeDelta::days(1));
    assert!(counted(&app, "20.1.1.1").await);
    app.tick().await;
    assert_eq!(list(&app).await[0]["helped"], 3);
    let unknown = format!("{TIPS}/no-such/helped");
    problem(
        send(&app, &unknown, "20.1.1.1", json!({})).await,
        404,
        "not-found",
    )
    .await;
    problem(
        send(&app, &path, "20.1.1.1", json!({"n": 9})).await,
        422,
        "invalid",
    )
    .await;
}

#[actix_web::test]
async fn three_people_take_a_tip_off_the_page() {
    let mut app = App::start().await;
    let id = shown(&mut app, "Call us for help.").await;
    let path = format!("{TIPS}/{id}/report");
    for who in ["20.1.1.1", "20.1.1.1", "20.1.1.2"] {
        assert_eq!(send(&app, &path, who, json!({})).await.status(), 200);
    }
    app.tick().await;
    assert_eq!(list(&app).await.len(), 1, "two people");
    assert_eq!(send(&app, &path, "20.1.1.3", json!({})).await.status(), 200);
    app.tick().await;
    assert_eq!(list(&app).await.len(), 0);
    let waiting = app.store.tip(&id).await.expect("reads").expect("is there");
    assert_eq!((waiting.status.as_str(), waiting.reported), ("waiting", 3));
}

#[actix_web::test]
async fn the_form_does_the_same_without_a_script() {
    let mut app = App::start().await;
    let post = async |app: &App, body: String| {
        let request = app.request(Method::POST, "/services/netflix/tips");
        let request = request
            .header("X-Forwarded-For", app.reporter())
            .header("content-type", "application/x-www-form-urlencoded");
        let answer = request.body(body).send().await.expect("answers");
        (
            answer.status().as_u16(),
            answer.text().await.expect("a body"),
        )
    };
    let (status, html) = post(&app, "text=++&region=US-OH".into()).await;
    assert_eq!(status, 422);
    assert!(html.contains("has no word in it") && html.contains("value=\"US-OH\" selected"));
    let (status, html) = post(&app, "text=Use+the+%3Cb%3Eapp&region=US-OH".into()).await;
    assert_eq!(status, 200);
    assert!(html.contains("Your tip is kept."));
    let (status, html) = post(&app, "text=use+the+%3Cb%3Eapp&region=".into()).await;
    assert_eq!(status, 409);
    assert!(html.contains("Your tip was not sent.") && html.contains("use the &#60;b&#62;app"));
    let id = shown(&mut app, "Downloads play.").await;
    let (status, html) = post(&app, format!("helped={id}")).await;
    assert_eq!(status, 200);
    assert!(html.contains("It is counted."));
    app.tick().await;
    let page = app
        .get("/services/netflix/tips")
        .await
        .text()
        .await
        .expect("a body");
    assert!(
        page.contains("Helped 1 person") && page.contains(">Ohio<"),
        "{page}"
    );
}

#[actix_web::test]
async fn tips_are_never_counted_or_judged() {
    let mut app = App::start().await;
    for n in 0..30 {
        let body = json!({"text": format!("It is down, number {n}"), "region": "US-OH"});
        assert_eq!(send(&app, TIPS, &app.reporter(), body).await.status(), 201);
    }
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 0);
}

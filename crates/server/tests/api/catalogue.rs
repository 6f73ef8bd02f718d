//! Services that operators enter, over a restart.

use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

use crate::admin::{TOKEN, as_operator, form, form_token, page, read, sign_in, start};
use crate::app::{App, problem};

const SERVICES: &str = "/api/v1/admin/services";

async fn enter(app: &App, service: Value) -> Response {
    let request = as_operator(app, Method::POST, SERVICES).json(&service);
    request.send().await.expect("answers")
}

async fn take_away(app: &App, slug: &str) -> Response {
    let path = format!("{SERVICES}/{slug}");
    let request = as_operator(app, Method::DELETE, &path);
    request.send().await.expect("answers")
}

/// The same server after a restart: the same database, a minute later.
async fn again(app: App) -> App {
    let (store, now) = (app.store.clone(), app.now());
    let kept = app.stop().await;
    let mut app = App::on(store, now, &["--admin-token", TOKEN]).await;
    if let Some(fixture) = kept {
        app.keep(fixture);
    }
    app
}

async fn stands(app: &App, slug: &str) -> Option<(String, String)> {
    let list = read(app, SERVICES).await;
    let all = list["services"].as_array().expect("a list");
    let one = all.iter().find(|one| one["slug"] == slug)?;
    let word = |name: &str| one[name].as_str().expect("a word").to_owned();
    Some((word("origin"), word("applies")))
}

fn pair(origin: &str, applies: &str) -> Option<(String, String)> {
    Some((origin.to_owned(), applies.to_owned()))
}

fn big_red() -> Value {
    json!({"slug": "big-red", "name": "Big Red", "category": "mobile-carrier", "aliases": ["BR Wireless"],
        "depends_on": ["aws"], "status": "https://status.example/"})
}

#[actix_web::test]
async fn an_entered_service_is_offered_from_the_next_start() {
    let app = start().await;
    let before = app.json("/api/v1/services").await;
    assert_eq!(enter(&app, big_red()).await.status(), StatusCode::OK);
    assert_eq!(
        stands(&app, "big-red").await,
        pair("operator", "from_next_start")
    );
    problem(
        app.get("/api/v1/services/big-red/series").await,
        404,
        "not-found",
    )
    .await;

    let mut app = again(app).await;
    assert_eq!(stands(&app, "big-red").await, pair("operator", "now"));
    let report = json!({"service": "big-red", "failure": "complete", "symptom": "calls",
        "location": {"region": "US-OH"}});
    let request = app.request(Method::POST, "/api/v1/reports").json(&report);
    let request = request.header("X-Forwarded-For", app.reporter());
    let sent = request.send().await.expect("answers");
    assert_eq!(sent.status(), StatusCode::CREATED);
    app.tick().await;
    let found = app.json("/api/v1/services?q=br%20wireless").await;
    assert_eq!(found["services"][0]["slug"], "big-red");
    let shown = app.get("/services/big-red").await;
    assert_eq!(shown.status(), StatusCode::OK);
    assert!(
        shown
            .text()
            .await
            .expect("a body")
            .contains("Is Big Red down?")
    );
    // Nothing else has moved.
    let after = app.json("/api/v1/services").await;
    let slugs = |list: &Value| -> Vec<String> {
        let all = list["services"].as_array().expect("a list").iter();
        all.map(|one| one["slug"].to_string()).collect()
    };
    let mut known = slugs(&after);
    known.retain(|slug| slug != "\"big-red\"");
    assert_eq!(known, slugs(&before));

    assert_eq!(take_away(&app, "big-red").await.status(), StatusCode::OK);
    assert_eq!(
        stands(&app, "big-red").await,
        pair("operator", "until_next_start")
    );
    assert_eq!(app.get("/services/big-red").await.status(), StatusCode::OK);
    problem(take_away(&app, "big-red").await, 404, "not-found").await;
    let app = again(app).await;
    assert_eq!(stands(&app, "big-red").await, None);
    assert_eq!(
        app.get("/services/big-red").await.status(),
        StatusCode::NOT_FOUND
    );
    let log = read(&app, "/api/v1/admin/audit").await;
    let acts = log["acts"].as_array().expect("a list").iter();
    let acts: Vec<_> = acts.map(|act| act["action"].as_str()).collect();
    assert_eq!(acts, [Some("service.remove"), Some("service.enter")]);
}

#[actix_web::test]
async fn a_service_of_the_file_can_be_changed_and_is_then_what_it_was() {
    let app = start().await;
    let renamed = json!({"slug": "netflix", "name": "Netflix & Co.", "category": "streaming"});
    assert_eq!(enter(&app, renamed).await.status(), StatusCode::OK);
    let title = async |app: &App| {
        let page = app.get("/services/netflix").await;
        let page = page.text().await.expect("a body");
        let rest = page.split("<title>").nth(1).expect("has a title");
        rest.split("</title>").next().expect("ends").to_owned()
    };
    let was = title(&app).await;
    let app = again(app).await;
    assert!(title(&app).await.contains("Netflix &#38; Co."));
    problem(take_away(&app, "hulu").await, 404, "not-found").await;
    assert_eq!(take_away(&app, "netflix").await.status(), StatusCode::OK);
    assert_eq!(
        stands(&app, "netflix").await,
        pair("catalogue", "from_next_start")
    );
    let app = again(app).await;
    assert_eq!(title(&app).await, was);
}

#[actix_web::test]
async fn what_is_wrong_with_a_service_is_told_by_field() {
    let app = start().await;
    let fields = async |service: Value| -> Vec<String> {
        let answer = enter(&app, service).await;
        let body = problem(answer, 422, "invalid").await;
        let errors = body["errors"].as_array().expect("a list").iter();
        errors.map(|e| e["pointer"].to_string()).collect()
    };
    let with = |name: &str, value: Value| {
        let mut service = big_red();
        service[name] = value;
        service
    };
    for (name, value, pointer) in [
        ("slug", json!("Big Red"), "\"/slug\""),
        ("name", json!(""), "\"/name\""),
        ("category", json!("phones"), "\"/category\""),
        ("aliases", json!("br"), "\"/aliases\""),
        ("status", json!("javascript:alert(1)"), "\"/status\""),
        ("depends_on", json!(["nothing"]), "\"/depends_on\""),
        ("depends_on", json!(["big-red"]), "\"/depends_on\""),
        ("colour", json!("red"), "\"/colour\""),
    ] {
        assert_eq!(fields(with(name, value)).await, [pointer], "{name}");
    }
    for url in [
        "https://127.0.0.1/feed",
        "https://[::1]/feed",
        "https://status.example:8443/feed",
    ] {
        let feed = json!({"format": "feed", "url": url});
        assert_eq!(fields(with("feed", feed)).await, ["\"/feed/url\""], "{url}");
    }
    // What others stand on is not taken away from under them.
    assert_eq!(enter(&app, big_red()).await.status(), StatusCode::OK);
    let mut small = with("depends_on", json!(["big-red"]));
    small["slug"] = json!("small-red");
    assert_eq!(enter(&app, small).await.status(), StatusCode::OK);
    let refused = problem(take_away(&app, "big-red").await, 422, "invalid").await;
    assert!(
        refused["detail"]
            .as_str()
            .is_some_and(|d| d.contains("depends on it"))
    );
    let put = as_operator(&app, Method::PUT, &format!("{SERVICES}/big-red"));
    problem(
        put.send().await.expect("answers"),
        405,
        "method-not-allowed",
    )
    .await;
}

#[actix_web::test]
async fn a_service_is_entered_and_changed_by_form() {
    let app = start().await;
    let cookie = sign_in(&app).await;
    let desk = page(&app, "/admin/services", &cookie).await;
    let token = form_token(&desk).to_owned();
    let send = async |fields: &str| {
        let body = format!("act=enter&form_token={token}&{fields}");
        form(&app, "/admin/services", &cookie, body).await
    };
    let bad =
        send("slug=big-red&name=Big+Red&category=isp&feed_format=feed&feed_url=https://127.1/")
            .await;
    assert_eq!(bad.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let bad = bad.text().await.expect("a body");
    assert!(bad.contains("feed/url") && bad.contains("value=\"Big Red\""));
    let good =
        send("slug=big-red&name=Big+Red&category=isp&aliases=br,+the+red&feed_format=feed").await;
    assert_eq!(good.status(), StatusCode::SEE_OTHER);
    let desk = page(&app, "/admin/services", &cookie).await;
    assert!(desk.contains("Big Red") && desk.contains("From the next start"));
    let filled = page(&app, "/admin/services?slug=big-red", &cookie).await;
    assert!(filled.contains("value=\"br, the red\""));
    let away = format!("take_away=big-red&form_token={token}");
    let away = form(&app, "/admin/services", &cookie, away).await;
    assert_eq!(away.status(), StatusCode::SEE_OTHER);
    assert!(
        !page(&app, "/admin/services", &cookie)
            .await
            .contains("Big Red")
    );
}

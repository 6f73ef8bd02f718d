//! `GET /api/v1/services/{slug}/heatmap`

use reqwest::{Method, StatusCode};
use serde_json::Value;

use crate::app::{App, problem, row};

const PATH: &str = "/api/v1/services/netflix/heatmap";

#[actix_web::test]
async fn every_state_is_there_and_says_what_it_counts() {
    let mut app = App::start().await;
    app.reports(6, "complete", "US-OH").await;
    app.reports(1, "slow", "US-GU").await;
    app.tick().await;
    let map = app.json(PATH).await;
    assert_eq!(map["at"], "2026-11-14T12:01:00Z");
    assert_eq!(
        (&map["window_minutes"], &map["level"], &map["simulated"]),
        (&15.into(), &"state".into(), &false.into())
    );
    assert_eq!(map["regions"].as_array().map(Vec::len), Some(56));
    let ohio = row(&map, "US-OH");
    assert_eq!(
        (&ohio["reports"], &ohio["complete"], &ohio["failure"]),
        (&6.into(), &6.into(), &"complete".into())
    );
    assert_eq!(
        ohio["verdict"], "insufficient",
        "a new service has no baseline"
    );
    assert_eq!(ohio["per_million"], 0.51);
    let share = &ohio["complete_share"];
    assert!(
        share["low"].as_f64() < share["mid"].as_f64()
            && share["mid"].as_f64() < share["high"].as_f64()
    );
    assert_eq!(row(&map, "US-GU")["failure"], Value::Null);
}

#[actix_web::test]
async fn the_nation_is_its_states_and_whoever_named_none() {
    let mut app = App::start().await;
    app.reports(6, "complete", "US-OH").await;
    app.reports(3, "slow", "US-GU").await;
    app.reports(2, "slow", "US").await;
    app.tick().await;
    let past = app.now().format("&at=%Y-%m-%dT%H:%M:%SZ").to_string();
    for minutes in [0, 3] {
        for _ in 0..minutes {
            app.tick().await;
        }
        let at = if minutes == 0 { "" } else { &past };
        let states = app.json(&format!("{PATH}?level=state{at}")).await;
        let states = states["regions"].as_array().expect("regions");
        let sum: u64 = states.iter().filter_map(|r| r["reports"].as_u64()).sum();
        assert_eq!(sum, 9);
        let nation = app.json(&format!("{PATH}?level=nation{at}")).await;
        assert_eq!(nation["level"], "nation");
        assert_eq!(nation["regions"].as_array().map(Vec::len), Some(1));
        assert_eq!(row(&nation, "US")["reports"], 11);
        assert_eq!(row(&nation, "US")["complete"], 6);
    }
}

#[actix_web::test]
async fn windows_end_now_and_reach_back() {
    let mut app = App::start().await;
    app.reports(2, "slow", "US-OH").await;
    app.tick().await;
    for _ in 0..20 {
        app.tick().await;
    }
    app.reports(1, "slow", "US-OH").await;
    app.tick().await;
    let reports = async |window: &str| {
        let map = app.json(&format!("{PATH}?window={window}")).await;
        row(&map, "US-OH")["reports"].clone()
    };
    assert_eq!(reports("15m").await, 1);
    assert_eq!(reports("1h").await, 3);
    assert_eq!(reports("24h").await, 3);
}

#[actix_web::test]
async fn a_past_minute_shows_what_was_true_then() {
    let mut app = App::start().await;
    app.reports(5, "complete", "US-OH").await;
    app.tick().await;
    let then = app.json(PATH).await;
    for _ in 0..20 {
        app.tick().await;
    }
    assert_eq!(app.state("US-OH").await["reports"], 0);
    let past = app.json(&format!("{PATH}?at=2026-11-14T12:01:30Z")).await;
    assert_eq!(past, then, "an answer that was given stays the same");
}

#[actix_web::test]
async fn times_and_parameters_out_of_range_are_named() {
    let app = App::start().await;
    for (query, status, kind, pointer) in [
        ("at=2030-01-01T00:00:00Z", 422, "invalid", "/query/at"),
        ("at=2001-01-01T00:00:00Z", 422, "invalid", "/query/at"),
        ("at=yesterday", 422, "invalid", "/query/at"),
        ("at=", 422, "invalid", "/query/at"),
        ("window=2h", 422, "invalid", "/query/window"),
        ("level=planet", 422, "invalid", "/query/level"),
        ("format=xml", 422, "invalid", "/query/format"),
        ("window=1h&window=1h", 400, "bad-request", "/query/window"),
    ] {
        let body = problem(app.get(&format!("{PATH}?{query}")).await, status, kind).await;
        assert_eq!(body["errors"][0]["pointer"], pointer, "{query}");
    }
    problem(app.get(&format!("{PATH}?zzz=1")).await, 400, "bad-request").await;
    problem(
        app.get("/api/v1/services/no-such/heatmap").await,
        404,
        "not-found",
    )
    .await;
}

#[actix_web::test]
async fn csv_and_geojson_hold_the_same_numbers() {
    let mut app = App::start().await;
    app.reports(7, "intermittent", "US-OH").await;
    app.tick().await;
    let csv = app.get(&format!("{PATH}?format=csv")).await;
    assert_eq!(csv.headers()["content-type"], "text/csv; charset=utf-8");
    assert!(
        csv.headers()["link"]
            .to_str()
            .is_ok_and(|l| l.contains("license"))
    );
    let text = csv.text().await.expect("a body");
    assert_eq!(text.lines().count(), 57);
    let ohio = text
        .lines()
        .find(|l| l.contains("US-OH"))
        .expect("has Ohio");
    assert!(
        ohio.contains(",7,") && ohio.contains("intermittent"),
        "{ohio}"
    );
    let geo = app
        .request(Method::GET, PATH)
        .header("accept", "application/geo+json");
    let geo = geo.send().await.expect("answers");
    assert_eq!(geo.headers()["content-type"], "application/geo+json");
    let geo: Value = geo.json().await.expect("is JSON");
    let features = geo["features"].as_array().expect("has features");
    assert_eq!(features.len(), 56);
    let ohio = features
        .iter()
        .find(|f| f["id"] == "US-OH")
        .expect("has Ohio");
    assert_eq!(ohio["properties"]["reports"], 7);
    assert_eq!(ohio["geometry"]["type"], "MultiPolygon");
}

#[actix_web::test]
async fn a_reader_who_has_it_is_told_so_and_others_get_it_small() {
    let mut app = App::start().await;
    app.tick().await;
    let plain = app.get(PATH).await;
    let tag = plain.headers()["etag"].clone();
    assert!(
        plain.headers()["cache-control"]
            .to_str()
            .is_ok_and(|c| c.contains("s-maxage="))
    );
    assert_eq!(plain.headers()["access-control-allow-origin"], "*");
    let plain = plain.bytes().await.expect("a body");
    let again = app
        .request(Method::GET, PATH)
        .header("if-none-match", &tag)
        .send()
        .await
        .expect("answers");
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(again.headers()["etag"], tag);
    for coding in ["br", "gzip"] {
        let small = app
            .request(Method::GET, PATH)
            .header("accept-encoding", coding)
            .send()
            .await
            .expect("answers");
        assert_eq!(small.headers()["content-encoding"], coding);
        assert!(small.bytes().await.expect("a body").len() * 4 < plain.len());
    }
    let head = app
        .request(Method::HEAD, PATH)
        .send()
        .await
        .expect("answers");
    assert_eq!(
        (head.status(), &head.headers()["etag"]),
        (StatusCode::OK, &tag)
    );
}

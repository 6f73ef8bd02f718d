//! `POST /api/v1/reports`

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::app::{App, problem};

#[actix_web::test]
async fn a_report_is_counted_in_its_state_after_the_next_tick() {
    let mut app = App::start().await;
    let answer = app
        .send(
            json!({"service": "netflix", "failure": "complete", "symptom": "video-playback",
            "location": {"lat": 41.4993, "lon": -81.6944}}),
        )
        .send()
        .await
        .expect("answers");
    assert_eq!(answer.status(), StatusCode::CREATED);
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let body: Value = answer.json().await.expect("is JSON");
    assert_eq!(body["counted"], true);
    assert_eq!(body["received_at"], "2026-11-14T12:00:00Z");
    assert_eq!(body["place"]["county"], "US-OH-035");
    assert_eq!(body["place"]["precision"], "county");
    assert_eq!(body["place"]["cell"].as_str().map(str::len), Some(15));
    assert_eq!(
        body["nearby"],
        json!({"region": "US-OH", "window_minutes": 15, "reports": 1,
        "expected": null, "verdict": "insufficient", "level": 0})
    );
    assert_eq!(app.state("US-OH").await["reports"], 0);
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 1);
    assert_eq!(app.state("US-OH").await["complete"], 1);
    let service = app.json("/api/v1/services/netflix").await;
    assert_eq!(service["symptoms"][0]["symptom"], "video-playback");
    assert_eq!(
        service["composition"],
        json!([{"source": "api", "reports": 1}])
    );
}

#[actix_web::test]
async fn you_are_one_of_so_many() {
    let mut app = App::start().await;
    app.reports(4, "slow", "US-OH").await;
    app.reports(2, "slow", "US-MI").await;
    app.tick().await;
    let body: Value = app
        .report("slow", "US-OH")
        .send()
        .await
        .expect("answers")
        .json()
        .await
        .expect("JSON");
    assert_eq!(body["nearby"]["reports"], 5);
    let body: Value = app
        .report("slow", "US")
        .send()
        .await
        .expect("answers")
        .json()
        .await
        .expect("JSON");
    assert_eq!(
        (&body["nearby"]["region"], &body["nearby"]["reports"]),
        (&json!("US"), &json!(8))
    );
}

#[actix_web::test]
async fn the_same_reporter_counts_once_in_a_quarter_of_an_hour() {
    let app = App::start().await;
    let send = |service: &str, from: &str| {
        app.request(Method::POST, "/api/v1/reports")
            .header("X-Forwarded-For", from.to_owned())
            .json(&json!({"service": service, "failure": "slow", "location": {"zip": "44114"}}))
    };
    let status = |r: reqwest::Response| r.status().as_u16();
    assert_eq!(
        status(send("netflix", "20.1.1.1").send().await.expect("answers")),
        201
    );
    let again = send("netflix", "20.1.1.1").send().await.expect("answers");
    assert_eq!(again.status().as_u16(), 200);
    let body: Value = again.json().await.expect("is JSON");
    assert_eq!(
        (&body["counted"], &body["id"], &body["receipt"]),
        (&json!(false), &Value::Null, &Value::Null)
    );
    assert_eq!(
        status(send("hulu", "20.1.1.1").send().await.expect("answers")),
        201
    );
    assert_eq!(
        status(
            send("netflix", "2600:1:2:3::1")
                .send()
                .await
                .expect("answers")
        ),
        201
    );
    assert_eq!(
        status(
            send("netflix", "2600:1:2:3:ffff::9")
                .send()
                .await
                .expect("answers")
        ),
        200
    );
    app.pass(chrono::TimeDelta::minutes(15));
    assert_eq!(
        status(send("netflix", "20.1.1.1").send().await.expect("answers")),
        201
    );
}

#[actix_web::test]
async fn the_checks_come_in_their_order() {
    let app = App::start().await;
    let post = || app.request(Method::POST, "/api/v1/reports");
    let big = "x".repeat(16 * 1024 + 1);
    problem(
        post()
            .header("content-type", "text/plain")
            .body(big)
            .send()
            .await
            .expect("answers"),
        413,
        "too-large",
    )
    .await;
    let plain = post().header("content-type", "text/plain").body("{");
    problem(
        plain.send().await.expect("answers"),
        415,
        "unsupported-media-type",
    )
    .await;
    let coded = post()
        .header("content-type", "application/json")
        .header("content-encoding", "br")
        .body("{");
    problem(
        coded.send().await.expect("answers"),
        415,
        "unsupported-media-type",
    )
    .await;
    let broken = post()
        .header("content-type", "application/json")
        .body("{\"service\":\"x\"}]");
    problem(broken.send().await.expect("answers"), 400, "bad-request").await;
    let refused = app.send(json!({"service": "x", "failure": "y", "location": {"zip": "00000"}}));
    let body = problem(refused.send().await.expect("answers"), 422, "invalid").await;
    let pointers: Vec<_> = body["errors"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|e| &e["pointer"])
        .collect();
    assert_eq!(pointers, ["/service", "/failure", "/location/zip"]);
    let nowhere = app.send(json!({"service": "netflix", "failure": "slow"}));
    problem(
        nowhere.send().await.expect("answers"),
        422,
        "location-required",
    )
    .await;
    let abroad = app.send(
        json!({"service": "netflix", "failure": "slow", "location": {"lat": 48.8, "lon": 2.3}}),
    );
    problem(
        abroad.send().await.expect("answers"),
        422,
        "outside-coverage",
    )
    .await;
    let framed = app
        .report("slow", "US-OH")
        .header("sec-fetch-site", "cross-site");
    problem(framed.send().await.expect("answers"), 403, "cross-site").await;
    let get = app.get("/api/v1/reports").await;
    assert_eq!(get.headers()["allow"], "POST");
    problem(get, 405, "method-not-allowed").await;
}

#[actix_web::test]
async fn a_network_has_its_share_and_others_are_not_held_up() {
    let app = App::with(&["--reports-per-minute", "3"]).await;
    let send =
        |from: String| {
            app.request(Method::POST, "/api/v1/reports").header("X-Forwarded-For", from).json(
            &json!({"service": "netflix", "failure": "slow", "location": {"region": "US-OH"}}),
        )
        };
    for host in 1..=3 {
        assert_eq!(
            send(format!("20.1.1.{host}"))
                .send()
                .await
                .expect("answers")
                .status(),
            201
        );
    }
    let refused = send("20.1.1.4".to_owned()).send().await.expect("answers");
    assert!(
        refused.headers()["retry-after"]
            .to_str()
            .is_ok_and(|s| s.parse::<u32>().is_ok())
    );
    assert_eq!(
        refused.headers()["ratelimit-policy"],
        "\"reports\";q=3;w=60"
    );
    problem(refused, 429, "rate-limited").await;
    assert_eq!(
        send("20.1.2.4".to_owned())
            .send()
            .await
            .expect("answers")
            .status(),
        201
    );
}

#[actix_web::test]
async fn works_now_is_counted_apart() {
    let mut app = App::start().await;
    app.reports(2, "complete", "US-OH").await;
    app.reports(3, "recovered", "US-OH").await;
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 2);
}

#[actix_web::test]
async fn many_at_once_are_each_answered_and_counted_once() {
    let mut app = App::start().await;
    let sends: Vec<_> = (0..300)
        .map(|_| app.report("complete", "US-TX").send())
        .collect();
    let mut ids = std::collections::HashSet::new();
    for answer in futures_util::future::join_all(sends).await {
        let body: Value = answer.expect("answers").json().await.expect("is JSON");
        assert!(ids.insert(body["id"].as_str().expect("has an id").to_owned()));
    }
    app.tick().await;
    assert_eq!(app.state("US-TX").await["reports"], 300);
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

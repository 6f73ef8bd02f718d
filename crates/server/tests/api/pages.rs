//! The road of the form without JavaScript.

use reqwest::Method;

use crate::app::App;

async fn post(app: &App, body: &str) -> (u16, String) {
    let answer = app
        .request(Method::POST, "/services/netflix/report")
        .header("X-Forwarded-For", app.reporter())
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(body.to_owned())
        .send()
        .await
        .expect("answers");
    (
        answer.status().as_u16(),
        answer.text().await.expect("a body"),
    )
}

#[actix_web::test]
async fn a_form_becomes_a_report_and_the_next_page_shows_it() {
    let mut app = App::start().await;
    for _ in 0..6 {
        let (status, html) = post(
            &app,
            "failure=complete&symptom=video-playback&zip=44114&region=",
        )
        .await;
        assert_eq!(status, 200);
        assert!(html.contains("Ohio"), "{html}");
    }
    let (_, html) = post(&app, "failure=complete&zip=&region=US-OH").await;
    assert!(html.contains("one of 7 in Ohio"), "{html}");
    app.tick().await;
    assert_eq!(app.state("US-OH").await["reports"], 7);
    let page = app
        .get("/services/netflix")
        .await
        .text()
        .await
        .expect("a body");
    assert!(page.contains(">7<"), "the table holds the count");
    let service = app.json("/api/v1/services/netflix").await;
    assert_eq!(service["composition"][0]["source"], "form");
}

#[actix_web::test]
async fn a_faulty_form_comes_back_with_what_was_filled_in() {
    let app = App::start().await;
    let (status, html) = post(&app, "symptom=app&zip=99999").await;
    assert_eq!(status, 422);
    assert!(html.contains("99999"), "the value is kept");
    assert!(html.contains("Choose what it does for you."));
    assert!(html.contains("We do not know this ZIP code."));
}

#[actix_web::test]
async fn what_people_type_never_becomes_markup() {
    let app = App::start().await;
    let (_, html) = post(
        &app,
        "failure=%3Cscript%3E&zip=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    )
    .await;
    assert!(!html.contains("<script>alert"), "{html}");
    let page = app
        .get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
        .await
        .text()
        .await
        .expect("a body");
    assert!(!page.contains("<script>alert"));
}

#[actix_web::test]
async fn a_form_that_can_not_be_taken_now_keeps_what_was_filled_in() {
    let app = App::with(&["--reports-per-minute", "1"]).await;
    let send = || {
        app.request(Method::POST, "/services/netflix/report")
            .header("X-Forwarded-For", "20.9.9.9")
            .header("content-type", "application/x-www-form-urlencoded")
            .body("failure=slow&zip=44114")
            .send()
    };
    assert_eq!(send().await.expect("answers").status(), 200);
    let refused = send().await.expect("answers");
    assert_eq!(refused.status(), 429);
    assert!(refused.headers().contains_key("retry-after"));
    let html = refused.text().await.expect("a body");
    assert!(
        html.contains("44114") && html.contains("try again in"),
        "{html}"
    );
}

#[actix_web::test]
async fn a_mistyped_service_is_answered_with_what_may_be_meant() {
    let app = App::start().await;
    for path in ["/services/disney", "/services/dinsey-plus/report"] {
        let answer = app.get(path).await;
        assert_eq!(answer.status(), 404);
        let html = answer.text().await.expect("a body");
        assert!(html.contains("/services/disney-plus"), "{html}");
    }
    let html = app.get("/?q=netlfix").await.text().await.expect("a body");
    assert!(html.contains("Services that match") && html.contains("/services/netflix/report"));
}

#[actix_web::test]
async fn the_form_and_its_thanks_travel_packed() {
    let mut app = App::start().await;
    app.tick().await;
    let with = |method, body: &str| {
        app.request(method, "/services/netflix/report")
            .header("X-Forwarded-For", app.reporter())
            .header("accept-encoding", "gzip, br")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.to_owned())
            .send()
    };
    let sent = "failure=complete&zip=&region=US-OH";
    for (answer, status) in [
        (with(Method::GET, "").await, 200),
        (with(Method::POST, sent).await, 200),
        (with(Method::POST, "failure=complete").await, 422),
    ] {
        let answer = answer.expect("answers");
        assert_eq!(answer.status(), status);
        assert_eq!(answer.headers()["content-encoding"], "br");
        let bytes = answer.bytes().await.expect("a body");
        assert!(bytes.len() < 6_000, "{}", bytes.len());
    }
}

//! `/embed/{slug}`

use crate::app::App;

#[actix_web::test]
async fn the_widget_is_small_has_no_script_and_may_be_framed() {
    let mut app = App::start().await;
    app.reports(6, "complete", "US-OH").await;
    app.tick().await;
    let answer = app.get("/embed/netflix").await;
    assert_eq!(answer.status(), 200);
    let headers = answer.headers().clone();
    let policy = headers["content-security-policy"]
        .to_str()
        .expect("is ASCII");
    assert!(
        policy.contains("frame-ancestors *")
            && policy.contains("form-action 'none'")
            && !policy.contains("unsafe")
    );
    assert!(headers.get("x-frame-options").is_none() && headers.get("set-cookie").is_none());
    let html = answer.text().await.expect("a body");
    assert!(html.len() < 64_000 && !html.contains("<script") && html.contains("Netflix"));
    assert_eq!(app.get("/embed/no-such").await.status(), 404);
    assert_eq!(
        app.get("/embed/netflix?theme=url(javascript:1)")
            .await
            .status(),
        400
    );
}

#[actix_web::test]
async fn compressed_it_weighs_under_ten_kilobytes() {
    let mut app = App::start().await;
    app.reports(6, "complete", "US-OH").await;
    app.tick().await;
    let answer = app
        .request(reqwest::Method::GET, "/embed/netflix")
        .header("accept-encoding", "gzip");
    let size = answer
        .send()
        .await
        .expect("answers")
        .bytes()
        .await
        .expect("a body")
        .len();
    assert!(size < 10_000, "{size} bytes");
}

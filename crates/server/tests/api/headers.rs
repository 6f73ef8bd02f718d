//! Headers of pages, data and errors.

use crate::app::App;

#[actix_web::test]
async fn pages_allow_nothing_from_elsewhere_and_no_frame() {
    let mut app = App::start().await;
    app.tick().await;
    for path in [
        "/",
        "/services/netflix",
        "/explore/netflix",
        "/services/netflix/report",
        "/methodology",
        "/privacy",
        "/developers",
        "/embed-builder",
        "/offline",
        "/es/",
        "/es/services/netflix/report",
        "/es/offline",
        "/es/embed-builder",
        "/es/developers",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status(), 200, "{path}");
        let headers = answer.headers();
        let policy = headers["content-security-policy"]
            .to_str()
            .expect("is ASCII");
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "frame-ancestors 'none'",
            "form-action 'self'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(headers["x-frame-options"], "DENY");
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["permissions-policy"], "geolocation=(self)");
        assert!(headers.get("set-cookie").is_none() && headers.get("server").is_none());
    }
}

#[actix_web::test]
async fn the_service_worker_may_serve_the_whole_site_and_is_looked_for_each_time() {
    let app = App::start().await;
    let answer = app.get("/sw.js").await;
    assert_eq!(answer.status(), 200);
    let headers = answer.headers();
    assert_eq!(headers["content-type"], "text/javascript; charset=utf-8");
    assert_eq!(headers["cache-control"], "no-cache");
    // A worker lives under its own policy: without this line it could not ask the server.
    let policy = headers["content-security-policy"]
        .to_str()
        .expect("is ASCII");
    assert!(policy.contains("connect-src 'self'"), "{policy}");
}

#[actix_web::test]
async fn health_readiness_and_measurements_answer() {
    let mut app = App::start().await;
    app.tick().await;
    app.reports(1, "slow", "US-OH").await;
    assert_eq!(
        app.get("/healthz").await.text().await.expect("a body"),
        "ok\n"
    );
    assert_eq!(app.json("/readyz").await["ready"], true);
    let text = app.get("/metrics").await.text().await.expect("a body");
    assert!(
        text.contains("outcry_reports_total{source=\"api\"}"),
        "{text}"
    );
    app.pass(chrono::TimeDelta::minutes(5));
    assert_eq!(
        app.get("/readyz").await.status(),
        503,
        "the picture is no longer the present"
    );
}

#[actix_web::test]
async fn people_get_a_page_where_programs_get_a_problem() {
    let app = App::start().await;
    let page = app
        .request(reqwest::Method::GET, "/no-such")
        .header("accept", "text/html");
    let page = page.send().await.expect("answers");
    assert_eq!(page.status(), 404);
    assert!(
        page.headers()["content-type"]
            .to_str()
            .is_ok_and(|t| t.starts_with("text/html"))
    );
    crate::app::problem(app.get("/no-such").await, 404, "not-found").await;
}

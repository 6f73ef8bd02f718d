//! `/embed/{slug}` and the page where one is put together.

use reqwest::Method;

use crate::app::App;

/// A server with a spike in Ohio.
async fn in_trouble() -> App {
    let mut app = App::start().await;
    app.reports(6, "complete", "US-OH").await;
    app.tick().await;
    app
}

async fn page(app: &App, path: &str) -> String {
    let answer = app.get(path).await;
    assert_eq!(answer.status(), 200, "{path}");
    answer.text().await.expect("a body")
}

#[actix_web::test]
async fn the_widget_is_small_has_no_script_and_may_be_framed() {
    let app = in_trouble().await;
    let mut all = Vec::new();
    for path in [
        "/embed/netflix",
        "/embed/netflix?size=compact",
        "/es/embed/netflix",
        "/es/embed/netflix?size=compact",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status(), 200, "{path}");
        let mut headers = answer.headers().clone();
        let policy = headers["content-security-policy"]
            .to_str()
            .expect("is ASCII");
        assert!(
            policy.contains("frame-ancestors *")
                && policy.contains("form-action 'none'")
                && !policy.contains("unsafe"),
            "{path}: {policy}"
        );
        assert!(headers.get("x-frame-options").is_none() && headers.get("set-cookie").is_none());
        let html = answer.text().await.expect("a body");
        assert!(html.len() < 64_000 && !html.contains("<script") && html.contains("Netflix"));
        for own in ["content-length", "etag", "date"] {
            headers.remove(own);
        }
        all.push(headers);
    }
    assert!(
        all.iter().all(|headers| *headers == all[0]),
        "what differs between them: {all:?}"
    );
}

#[actix_web::test]
async fn what_is_no_widget_may_not_be_framed() {
    let app = in_trouble().await;
    for (path, status) in [
        ("/es/embed-builder", 200),
        ("/es/services/netflix", 200),
        ("/embed/no-such", 404),
        ("/es/embed/no-such", 404),
        ("/es/embed/netflix?size=huge", 422),
        ("/es/embed/netflix/more", 404),
        ("/es/es/embed/netflix", 404),
        ("/en/embed/netflix", 404),
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status(), status, "{path}");
        let policy = answer.headers()["content-security-policy"]
            .to_str()
            .expect("is ASCII");
        assert!(
            policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
    }
}

#[actix_web::test]
async fn each_language_has_a_widget_of_its_own() {
    let app = in_trouble().await;
    // Asked one after the other, so that an answer kept for one would be seen in the other.
    for (path, words) in [
        ("/embed/netflix", "reports in 15 min"),
        ("/es/embed/netflix", "reportes, 15 min"),
        ("/embed/netflix?region=US-OH", "reports in 15 min"),
        ("/es/embed/netflix?region=US-OH", "reportes, 15 min"),
        ("/es/embed/netflix?theme=dark", "reportes, 15 min"),
        ("/embed/netflix?theme=dark", "reports in 15 min"),
        ("/embed-builder", "Put Netflix on your page"),
        ("/es/embed-builder", "Pon Netflix en tu página"),
        ("/embed-builder?language=es", "/es/embed/netflix&#34;"),
        ("/embed-builder?language=en", "/embed/netflix&#34;"),
    ] {
        let html = page(&app, path).await;
        assert!(html.contains(words), "{path}: {words}");
        let english = path.starts_with("/embed");
        let mark = format!("<html lang=\"{}\"", if english { "en" } else { "es" });
        assert!(html.contains(&mark), "{path}");
    }
    let link = format!("href=\"{}/es/services/netflix\"", app.url);
    let html = page(&app, "/es/embed/netflix").await;
    assert!(html.contains(&link), "{html}");
    let answer = app.get("/es/embed/netflix?size=huge").await;
    let html = answer.text().await.expect("a body");
    assert!(html.contains("Algunos campos no se aceptaron"), "{html}");
}

#[actix_web::test]
async fn each_size_keeps_its_budget() {
    let app = in_trouble().await;
    for (path, limit) in [
        ("/embed/netflix", 7_000),
        ("/embed/netflix?region=US-OH&theme=dark", 7_000),
        ("/embed/netflix?size=compact", 3_000),
        ("/embed/netflix?size=compact&region=US-OH", 3_000),
        ("/es/embed/netflix", 7_000),
        ("/es/embed/netflix?region=US-OH&theme=dark", 7_000),
        ("/es/embed/netflix?size=compact", 3_000),
        ("/es/embed/netflix?size=compact&region=US-OH", 3_000),
    ] {
        let answer = app
            .request(Method::GET, path)
            .header("accept-encoding", "gzip");
        let answer = answer.send().await.expect("answers");
        let size = answer.bytes().await.expect("a body").len();
        assert!(size < limit, "{path}: {size} bytes");
    }
}

#[actix_web::test]
async fn size_theme_and_place_are_those_of_the_address() {
    let app = in_trouble().await;
    let usual = page(&app, "/embed/netflix").await;
    let same = "/embed/netflix?size=card&theme=auto&region=US";
    assert_eq!(usual, page(&app, same).await, "the words of the default");
    let dark = page(&app, "/embed/netflix?theme=dark").await;
    assert!(dark.contains("data-theme=\"dark\"") && !usual.contains("data-theme"));
    let compact = page(&app, "/embed/netflix?size=compact").await;
    assert!(!compact.contains("class=\"map") && usual.contains("class=\"map"));
    let ohio = page(&app, "/embed/netflix?region=US-OH").await;
    assert!(ohio.contains("Ohio") && ohio.contains("<div class=\"big\">6</div>"));
    let texas = page(&app, "/embed/netflix?region=US-TX&size=compact").await;
    assert!(
        texas.contains("Netflix in Texas: too few reports to say"),
        "{texas}"
    );
    assert!(texas.contains("under 5"));
    for other in [
        "size=huge",
        "size=",
        "theme=url(javascript:1)",
        "region=US-OH-035",
        "region=OH",
    ] {
        let answer = app.get(&format!("/embed/netflix?{other}")).await;
        assert_eq!(answer.status(), 422, "{other}");
    }
    assert_eq!(app.get("/embed/netflix?colour=red").await.status(), 400);
}

#[actix_web::test]
async fn old_figures_show_no_level_in_any_size() {
    let app = in_trouble().await;
    app.pass(chrono::TimeDelta::minutes(12));
    for (path, words) in [
        ("/embed/netflix", "no fresh data since"),
        ("/embed/netflix?size=compact", "no fresh data since"),
        ("/es/embed/netflix", "sin datos nuevos desde"),
        ("/es/embed/netflix?size=compact", "sin datos nuevos desde"),
    ] {
        let html = page(&app, path).await;
        assert!(html.contains(words), "{html}");
        assert!(!html.contains("times normal") && !html.contains("× lo normal"));
        assert!(!html.contains("class=\"big\""));
    }
}

#[actix_web::test]
async fn the_builder_frames_what_its_code_shows() {
    let app = in_trouble().await;
    let path = "/embed-builder?service=hulu&size=compact&theme=dark&region=US-OH";
    let answer = app.get(path).await;
    let policy = answer.headers()["content-security-policy"].clone();
    let policy = policy.to_str().expect("is ASCII");
    assert!(policy.contains("frame-src 'self'") && policy.contains("frame-ancestors 'none'"));
    let html = answer.text().await.expect("a body");
    let query = "/embed/hulu?size=compact&#38;theme=dark&#38;region=US-OH";
    assert!(
        html.contains(&format!("<iframe src=\"{query}\"")),
        "the chosen one is framed"
    );
    let code = html.split("<pre id=\"code\">").nth(1).expect("has code");
    assert!(
        code.contains("width=&#34;320&#34; height=&#34;120&#34;"),
        "{code}"
    );
    // What is copied is escaped twice: once as an attribute, once as text of this page.
    let src = code.split("src=&#34;").nth(1).expect("has an address");
    let src = src.split("&#34;").next().expect("ends");
    let src = src.replace("&#38;", "&").replace("&amp;", "&");
    let inside = src.strip_prefix(&app.url).expect("is of this server");
    assert_eq!(app.get(inside).await.status(), 200);

    assert_eq!(app.get("/embed-builder").await.status(), 200);
    for wrong in [
        "service=none",
        "service=hulu&size=big",
        "region=US-ZZ",
        "language=fr",
    ] {
        let answer = app.get(&format!("/embed-builder?{wrong}")).await;
        assert_eq!(answer.status(), 422, "{wrong}");
    }
    assert_eq!(app.get("/embed-builder?x=1").await.status(), 400);
}

//! The heatmap as SVG and PNG.

use reqwest::Method;

use crate::app::{App, problem};

const PATH: &str = "/api/v1/services/netflix/heatmap";

/// Width and height of a PNG, from its header.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[actix_web::test]
async fn a_card_and_a_map_in_both_media_and_themes() {
    let mut app = App::start().await;
    app.reports(7, "complete", "US-OH").await;
    app.tick().await;
    for (query, wide, high) in [
        ("format=png", 1200, Some(630)),
        ("format=png&theme=dark&window=24h", 1200, Some(630)),
        ("format=png&size=map", 1600, None),
        ("format=png&size=small", 320, Some(200)),
    ] {
        let answer = app.get(&format!("{PATH}?{query}")).await;
        assert_eq!(answer.headers()["content-type"], "image/png");
        assert!(!answer.headers().contains_key("content-encoding"));
        let (w, h) = size(&answer.bytes().await.expect("a body"));
        assert_eq!((w, high.unwrap_or(h)), (wide, h), "{query}");
    }
    for (query, colour, width) in [
        ("format=svg", "#e4e1d9", "1600"),
        ("format=svg&theme=dark&size=card", "#2b3138", "1200"),
    ] {
        let answer = app.get(&format!("{PATH}?{query}")).await;
        assert_eq!(answer.headers()["content-type"], "image/svg+xml");
        let policy = answer.headers()["content-security-policy"].to_str();
        assert!(policy.is_ok_and(|p| p.contains("style-src 'unsafe-inline'")));
        let svg = answer.text().await.expect("a body");
        for part in [
            colour,
            &format!("width=\"{width}\""),
            "7 reports in the 15 minutes before 7:01\u{a0}a.m.\u{a0}ET",
            "12:01\u{a0}UTC",
            "CC BY 4.0",
            "at=2026-11-14T12:01:00Z",
            "id=\"s-OH\"",
            "id=\"s-GU\"",
        ] {
            assert!(svg.contains(part), "{query}: {part}");
        }
        assert!(
            !svg.contains("var(") && !svg.contains("Simulated"),
            "{query}"
        );
    }
}

#[actix_web::test]
async fn a_client_asks_for_a_picture_by_accept() {
    let mut app = App::start().await;
    app.tick().await;
    for (accept, kind) in [
        ("image/png", "image/png"),
        ("image/svg+xml, image/png;q=0.5", "image/svg+xml"),
        (
            "text/html, image/png, image/svg+xml, */*;q=0.8",
            "application/json",
        ),
    ] {
        let answer = app
            .request(Method::GET, PATH)
            .header("accept", accept)
            .send()
            .await;
        let answer = answer.expect("answers");
        assert_eq!(answer.headers()["content-type"], kind, "{accept}");
    }
}

#[actix_web::test]
async fn a_past_picture_shows_what_was_true_then() {
    let mut app = App::start().await;
    app.reports(7, "complete", "US-OH").await;
    app.tick().await;
    let then = app.get(&format!("{PATH}?format=svg")).await.text().await;
    for _ in 0..20 {
        app.tick().await;
    }
    let past = app
        .get(&format!("{PATH}?format=svg&at=2026-11-14T12:01:00Z"))
        .await;
    assert_eq!(past.headers()["cache-control"], server_past());
    assert_eq!(past.text().await.expect("a body"), then.expect("a body"));
}

fn server_past() -> &'static str {
    "public, max-age=300, s-maxage=600, stale-while-revalidate=600, stale-if-error=86400"
}

#[actix_web::test]
async fn parameters_out_of_their_sets_are_named() {
    let app = App::start().await;
    for (query, pointer) in [
        ("format=png&size=huge", "/query/size"),
        ("format=svg&theme=sepia", "/query/theme"),
        ("format=svg&window=2h", "/query/window"),
        ("format=png&level=planet", "/query/level"),
        ("format=png&at=2030-01-01T00:00:00Z", "/query/at"),
    ] {
        let body = problem(app.get(&format!("{PATH}?{query}")).await, 422, "invalid").await;
        assert_eq!(body["errors"][0]["pointer"], pointer, "{query}");
    }
    problem(
        app.get(&format!("{PATH}?format=png&zzz=1")).await,
        400,
        "bad-request",
    )
    .await;
}

#[actix_web::test]
async fn the_page_names_its_card_with_a_full_address() {
    let app = App::start().await;
    let page = app.get("/services/netflix").await.text().await;
    let address = format!("{}{PATH}?format=png", app.url);
    let card = format!("<meta property=\"og:image\" content=\"{address}\">");
    assert!(page.expect("a body").contains(&card));
}

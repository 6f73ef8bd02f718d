//! Icons, the picture of the site, and what a telephone needs to keep the site among its applications.

use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use serde_json::json;

use super::{problem_page, site};
use crate::app::App;
use crate::headers;
use crate::picture::{Room, Scene, Scheme, Size, Undrawable, draw, favicon as ico, icon, png};
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem};

/// Drawn at the first request, and then the same for as long as the program runs.
type Drawn = LazyLock<Option<Bytes>>;

fn kept(drawn: Result<Vec<u8>, Undrawable>) -> Option<Bytes> {
    let fault = |error: &Undrawable| tracing::error!(%error, "an icon could not be drawn");
    drawn.inspect_err(fault).ok().map(Bytes::from)
}

fn sent(drawn: &Drawn, content_type: &'static str) -> HttpResponse {
    let Some(bytes) = drawn.as_ref() else {
        return Problem::new(Kind::Internal, "The icon could not be drawn.").error_response();
    };
    fixed(content_type).body(bytes.clone())
}

/// An answer that changes only with the program.
fn fixed(content_type: &'static str) -> actix_web::HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    headers::asset(&mut answer);
    answer
        .insert_header((header::CACHE_CONTROL, headers::FIXED))
        .insert_header((header::CONTENT_TYPE, content_type));
    answer
}

/// `GET /favicon.ico`
pub async fn favicon() -> HttpResponse {
    static DRAWN: Drawn = LazyLock::new(|| kept(ico()));
    sent(&DRAWN, "image/vnd.microsoft.icon")
}

/// `GET /icon.svg`
pub async fn icon_svg() -> HttpResponse {
    const SVG: &str = include_str!("../../../../web/src/icon.svg");
    fixed("image/svg+xml").body(SVG)
}

/// `GET /apple-touch-icon.png`
pub async fn apple_touch_icon() -> HttpResponse {
    static DRAWN: Drawn = LazyLock::new(|| kept(icon(180, Room::Padded)));
    sent(&DRAWN, "image/png")
}

/// `GET /icon-192.png`
pub async fn icon_192() -> HttpResponse {
    static DRAWN: Drawn = LazyLock::new(|| kept(icon(192, Room::Padded)));
    sent(&DRAWN, "image/png")
}

/// `GET /icon-512.png`
pub async fn icon_512() -> HttpResponse {
    static DRAWN: Drawn = LazyLock::new(|| kept(icon(512, Room::Padded)));
    sent(&DRAWN, "image/png")
}

/// `GET /icon-maskable.png`
pub async fn icon_maskable() -> HttpResponse {
    static DRAWN: Drawn = LazyLock::new(|| kept(icon(512, Room::Safe)));
    sent(&DRAWN, "image/png")
}

/// `GET /manifest.webmanifest`
pub async fn manifest() -> HttpResponse {
    let png = |src: &str, sizes: &str, purpose: &str| json!({"src": src, "sizes": sizes, "type": "image/png", "purpose": purpose});
    let manifest = json!({
        "id": "/",
        "name": "Outcry",
        "short_name": "Outcry",
        "description": "What isn’t working right now: problem reports by service and state.",
        "lang": "en",
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": [
            png("/icon-192.png", "192x192", "any"),
            png("/icon-512.png", "512x512", "any"),
            png("/icon-maskable.png", "512x512", "maskable"),
            {"src": "/icon.svg", "sizes": "any", "type": "image/svg+xml"},
        ],
    });
    fixed("application/manifest+json").body(manifest.to_string())
}

/// `GET /card.png`: what stands for pages about no service in particular where their links are shared.
pub async fn card(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let now = app.board.snapshot();
    let scene = Scene::together(&site(&app, &now), &now);
    let drawing = move || {
        let bytes = png(&draw(&scene, Size::Card, Scheme::Light)).ok()?;
        let card = Prepared::packed(bytes, "image/png", headers::PRESENT, Family::Picture);
        Some(card.simulated(scene.simulated))
    };
    match app
        .gallery
        .get(&format!("together/{}", now.at), drawing)
        .await
    {
        Ok(card) => card.answer(&request),
        Err(missing) => problem_page(&app, &missing.into()),
    }
}

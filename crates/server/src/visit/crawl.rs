//! What search engines ask for first.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use outage::Snapshot;

use super::{nothing, site};
use crate::app::App;
use crate::headers::PRESENT;
use crate::pages;
use crate::prepared::{Family, Prepared};

/// `GET /robots.txt`
pub async fn robots(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let make = |now: &Snapshot| {
        let text = pages::robots(&site(&app, now));
        Prepared::new(text, "text/plain; charset=utf-8", PRESENT, Family::Data)
    };
    app.board.edition().other("robots", make).answer(&request)
}

/// `GET /sitemap.xml`
pub async fn sitemap(app: Data<App>, request: HttpRequest) -> HttpResponse {
    listed(app, None, request).await
}

/// `GET /sitemap-{part}.xml`
pub async fn sitemap_part(
    app: Data<App>,
    part: Path<String>,
    request: HttpRequest,
) -> HttpResponse {
    match part.parse() {
        Ok(part) => listed(app, Some(part), request).await,
        Err(_) => nothing(app, request).await,
    }
}

async fn listed(app: Data<App>, part: Option<usize>, request: HttpRequest) -> HttpResponse {
    let edition = app.board.edition();
    let name = format!("sitemap/{part:?}");
    if let Some(kept) = edition.kept(&name) {
        return kept.answer(&request);
    }
    let now = &edition.snapshot;
    let Some(xml) = pages::sitemap(&site(&app, now), now.at, part, pages::SITEMAP_MOST) else {
        return nothing(app, request).await;
    };
    let list = Prepared::new(xml, "application/xml; charset=utf-8", PRESENT, Family::Data);
    edition.keep(&name, &list);
    list.answer(&request)
}

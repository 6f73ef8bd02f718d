//! Widgets for other sites, and the page where one is put together.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use outage::{ServiceId, Snapshot};

use super::{STALE, age, find, no_service, problem_page, site};
use crate::app::App;
use crate::board::Usual;
use crate::pages::{self, Look};
use crate::params::Params;
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem};

/// `GET /embed/{slug}`
pub async fn embed(app: Data<App>, slug: Path<String>, request: HttpRequest) -> HttpResponse {
    let Some(id) = find(&app, &slug) else {
        return no_service(&app, &slug);
    };
    let params = Params::parse(request.query_string(), &Look::NAMES);
    let look = match params.and_then(|params| Look::read(&params)) {
        Ok(look) => look,
        Err(problem) => return problem_page(&app, &problem),
    };
    let edition = app.board.edition();
    let age = age(&app, &edition.snapshot);
    if age < STALE && look == Look::default() {
        let make = |now: &Snapshot| app.renderer.embed(now, id, look, 0);
        return edition.usual(Usual::Embed(id), make).answer(&request);
    }
    let old = if age < STALE { 0 } else { age };
    let name = format!("embed/{}/{old}{}", id.index(), look.query());
    edition
        .other(&name, |now| app.renderer.embed(now, id, look, old))
        .answer(&request)
}

/// `GET /embed-builder`
pub async fn embed_builder(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let (id, look) = match chosen(&app, request.query_string()) {
        Ok(choice) => choice,
        Err(problem) => return problem_page(&app, &problem),
    };
    let make = |now: &Snapshot| {
        let html = pages::embed_builder(&site(&app, now), id, look);
        let html_type = "text/html; charset=utf-8";
        Prepared::new(html, html_type, crate::headers::PRESENT, Family::Framing)
    };
    let name = format!("embed-builder/{}{}", id.index(), look.query());
    app.board.edition().other(&name, make).answer(&request)
}

/// What the form says; without a service, the first of the catalogue.
fn chosen(app: &App, query: &str) -> Result<(ServiceId, Look), Problem> {
    let params = Params::parse(query, &["service", "size", "theme", "region"])?;
    let id = match params.get("service") {
        Some(slug) => find(app, slug),
        None => find(app, "netflix").or_else(|| app.catalogue.ids().next()),
    };
    let id = id.ok_or_else(|| {
        let detail = "is no service here; the front page lists them";
        Problem::parameter(Kind::Invalid, "service", detail)
    })?;
    Ok((id, Look::read(&params)?))
}

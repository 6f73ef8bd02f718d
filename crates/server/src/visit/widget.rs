//! Widgets for other sites, and the page where one is put together.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use outage::{ServiceId, Snapshot};

use super::{STALE, age, find, no_service_in, problem_page_in, site_in};
use crate::app::App;
use crate::board::Usual;
use crate::pages::{self, Language, Look};
use crate::params::Params;
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem};

/// `GET /embed/{slug}`, and below `/es`
pub async fn embed(app: Data<App>, slug: Path<String>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(id) = find(&app, &slug) else {
        return no_service_in(&app, language, &slug);
    };
    let params = Params::parse(request.query_string(), &Look::NAMES);
    let look = match params.and_then(|params| Look::read(&params)) {
        Ok(look) => look,
        Err(problem) => return problem_page_in(&app, language, &problem),
    };
    let edition = app.board.edition();
    let age = age(&app, &edition.snapshot);
    let old = if age < STALE { 0 } else { age };
    let make = |now: &Snapshot| app.renderer.embed(now, language, id, look, old);
    if language == Language::English && age < STALE && look == Look::default() {
        return edition.usual(Usual::Embed(id), make).answer(&request);
    }
    let (code, query) = (language.code(), look.query());
    let name = format!("embed/{code}/{}/{old}{query}", id.index());
    edition.other(&name, make).answer(&request)
}

/// `GET /embed-builder`, and below `/es`
pub async fn embed_builder(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let (id, look, speaks) = match chosen(&app, language, request.query_string()) {
        Ok(choice) => choice,
        Err(problem) => return problem_page_in(&app, language, &problem),
    };
    let make = |now: &Snapshot| {
        let html = pages::embed_builder(&site_in(&app, now, language), id, look, speaks);
        let html_type = "text/html; charset=utf-8";
        Prepared::new(html, html_type, crate::headers::PRESENT, Family::Framing)
    };
    let (code, query) = (language.code(), look.query());
    let name = format!(
        "embed-builder/{code}/{}/{}{query}",
        speaks.code(),
        id.index()
    );
    app.board.edition().other(&name, make).answer(&request)
}

/// What the form says; without a service, the first of the catalogue, and without a language, that of
/// the page.
fn chosen(app: &App, page: Language, query: &str) -> Result<(ServiceId, Look, Language), Problem> {
    let params = Params::parse(query, &["service", "size", "theme", "region", "language"])?;
    let id = match params.get("service") {
        Some(slug) => find(app, slug),
        None => find(app, "netflix").or_else(|| app.catalogue.ids().next()),
    };
    let id = id.ok_or_else(|| {
        let detail = "is no service here; the front page lists them";
        Problem::parameter(Kind::Invalid, "service", detail)
    })?;
    let languages = Language::ALL.map(|language| (language.code(), language));
    let speaks = params.optional("language", &languages)?.unwrap_or(page);
    Ok((id, Look::read(&params)?, speaks))
}

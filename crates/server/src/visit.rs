//! The pages as requests: read, call one pure function, send.

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use outage::{ServiceId, Snapshot};

use crate::api::compare::chosen;
use crate::api::past;
use crate::app::App;
use crate::board::{Edition, Usual};
use crate::headers;
use crate::moment;
use crate::pages::{self, Beside, HomeQuery, Language, Measure, Site, Sort};
use crate::params::Params;
use crate::prepared::{self, Prepared};
use crate::problem::{Kind, Problem};
use crate::render::{page, past_page};

mod crawl;
mod days;
mod files;
mod icons;
mod incidents;
mod prose;
mod report;
mod widget;

pub use crawl::{robots, sitemap, sitemap_part};
pub use files::{asset, service_worker};
pub use icons::{
    apple_touch_icon, card, favicon, icon_192, icon_512, icon_maskable, icon_svg, manifest,
};
pub use incidents::{corrections, incident, incident_version, incidents};
pub use prose::{developers, methodology, offline, privacy};
pub use report::{post_report, report};
pub use widget::{embed, embed_builder};

/// Minutes after which figures are no longer shown as fresh.
const STALE: i64 = 10;

pub(crate) fn age(app: &App, now: &Snapshot) -> i64 {
    app.clock.minute() - now.at
}

pub(crate) fn site<'a>(app: &'a App, now: &Snapshot) -> Site<'a> {
    app.renderer.site(now, age(app, now))
}

/// A page of the present, or one that says how old its figures are. In English it is one of the usual
/// pages; in other languages it is made at the first request of a minute.
fn present(
    app: &App,
    language: Language,
    which: Usual,
    make: impl Fn(&Edition, &Site) -> Prepared,
) -> Prepared {
    let edition = app.board.edition();
    let age = Some(age(app, &edition.snapshot)).filter(|age| *age >= STALE);
    let site = app.renderer.site(&edition.snapshot, age.unwrap_or(0));
    let site = site.speaking(language);
    if language == Language::English && age.is_none() {
        return edition.usual(which, |_| make(&edition, &site)).clone();
    }
    let name = format!("{}/{which:?}/{age:?}", language.code());
    edition.other(&name, |_| make(&edition, &site))
}

/// A page that is not kept: forms, errors, answers to a person.
pub(crate) fn own(status: StatusCode, html: String) -> HttpResponse {
    let mut answer = HttpResponse::build(status);
    headers::page(&mut answer);
    answer.insert_header((header::CACHE_CONTROL, HeaderValue::from_static("no-store")));
    answer.content_type("text/html; charset=utf-8").body(html)
}

/// The same for somebody who waits on a slow line. Not for pages that show what was sent beside a
/// secret: by the length of such a page the secret can be guessed.
fn packed(request: &HttpRequest, status: StatusCode, html: String) -> HttpResponse {
    let (coding, body) = prepared::pack(request.headers(), html.into_bytes());
    let mut answer = own(status, String::new());
    if let Some(coding) = coding {
        let value = HeaderValue::from_static(coding);
        answer.headers_mut().insert(header::CONTENT_ENCODING, value);
    }
    answer.set_body(BoxBody::new(body))
}

/// The site in a language.
pub(crate) fn site_in<'a>(app: &'a App, now: &Snapshot, language: Language) -> Site<'a> {
    site(app, now).speaking(language)
}

/// An error, as a page.
pub fn problem_page(app: &App, problem: &Problem) -> HttpResponse {
    problem_page_in(app, Language::English, problem)
}

/// The same in a language.
pub(crate) fn problem_page_in(app: &App, t: Language, problem: &Problem) -> HttpResponse {
    let now = app.board.snapshot();
    let title = t.problem_title(problem.kind.slug());
    let html = pages::problem(&site_in(app, &now, t), &now, title, &detail(t, problem));
    own(problem.kind.status(), html)
}

/// What a problem says of this case. The interface speaks English; others are told what they can do.
fn detail(t: Language, problem: &Problem) -> String {
    if t == Language::English {
        return problem.detail.clone();
    }
    let reason = t.problem_reason(problem.kind.slug());
    match problem.wait() {
        Some(minutes) => format!("{reason} {}", t.problem_wait(minutes)),
        None => reason.to_owned(),
    }
}

pub(crate) fn no_service_in(app: &App, language: Language, path: &str) -> HttpResponse {
    let now = app.board.snapshot();
    let site = site_in(app, &now, language);
    let meant = app.curated.meant(path);
    own(StatusCode::NOT_FOUND, pages::not_found(&site, &now, &meant))
}

fn find(app: &App, slug: &str) -> Option<ServiceId> {
    app.catalogue.find(slug)
}

/// `GET /`, and `GET /es/`
pub async fn home(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let params = match Params::parse(request.query_string(), &["q", "sort"]) {
        Ok(params) => params,
        Err(problem) => return problem_page_in(&app, language, &problem),
    };
    let q: String = params
        .get("q")
        .unwrap_or_default()
        .chars()
        .take(100)
        .collect();
    let sort = params.get("sort").and_then(Sort::parse).unwrap_or_default();
    if q.trim().is_empty() && sort == Sort::default() {
        return present(&app, language, Usual::Home, |edition, site| {
            page(pages::home(site, &edition.snapshot, &HomeQuery::default()))
        })
        .answer(&request);
    }
    let now = app.board.snapshot();
    let query = HomeQuery {
        q: q.trim().to_owned(),
        hits: app.curated.search().find(&q),
        sort,
    };
    page(pages::home(&site_in(&app, &now, language), &now, &query)).answer(&request)
}

/// `GET /es`: the front page lies one stroke further.
pub async fn front_moved(request: HttpRequest) -> HttpResponse {
    let mut answer = HttpResponse::PermanentRedirect();
    headers::page(&mut answer);
    let path = format!("{}/", request.path());
    answer.insert_header((header::LOCATION, path)).finish()
}

/// `GET /services/{slug}`, and below `/es`
pub async fn service(app: Data<App>, slug: Path<String>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(id) = find(&app, &slug) else {
        return no_service_in(&app, language, &slug);
    };
    match then(&app, language, id, request.query_string()).await {
        Ok(None) => {}
        Ok(Some(page)) => return page.answer(&request),
        Err(problem) => return problem_page_in(&app, language, &problem),
    }
    present(&app, language, Usual::Page(id), |edition, site| {
        let beside = Beside {
            statements: &edition.statements.of(id),
            tips: edition.tips.of(id),
            held: edition.held.of(id),
        };
        page(pages::service(site, &edition.snapshot, id, beside))
    })
    .answer(&request)
}

/// The page at a past moment, if one is asked for. What else an address may have, such as the marks
/// that other sites put on their links, is not read.
async fn then(
    app: &App,
    language: Language,
    id: ServiceId,
    query: &str,
) -> Result<Option<Prepared>, Problem> {
    let Some(at) = query.split('&').find(|pair| pair.starts_with("at=")) else {
        return Ok(None);
    };
    let at = Params::parse(at, &["at"])?.time("at")?;
    let Some(at) = past::minute(app, id, at).await? else {
        return Ok(None);
    };
    let view = moment::whole(app, id, at).await?;
    let now = app.board.snapshot();
    let html = pages::service_then(&app.renderer.site(&now, 0).speaking(language), &view, at);
    Ok(Some(past_page(html)))
}

/// `GET /explore/{slug}`, and below `/es`
pub async fn explore(app: Data<App>, slug: Path<String>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(id) = find(&app, &slug) else {
        return no_service_in(&app, language, &slug);
    };
    let edition = app.board.edition();
    let age = age(&app, &edition.snapshot);
    let site = app.renderer.site(&edition.snapshot, age);
    let site = site.speaking(language);
    let name = format!("explore/{}/{}/{age}", language.code(), id.index());
    edition
        .other(&name, |now| page(pages::explore(&site, now, id)))
        .answer(&request)
}

/// Adds the headers of a problem: when to try again, what the share is.
pub(crate) fn told(mut answer: HttpResponse, problem: &Problem) -> HttpResponse {
    for (name, value) in &problem.headers {
        let name = header::HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(value)) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}

/// `GET /compare` and `GET /es/compare`: with `add`, as the form sends it, the reader is led to the list with it.
pub async fn compare(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let params = match Params::parse(request.query_string(), &["services", "add", "measure"]) {
        Ok(params) => params,
        Err(problem) => return problem_page_in(&app, language, &problem),
    };
    let edition = app.board.edition();
    let list = params.get("services").map(str::to_owned);
    let add = params.get("add").filter(|slug| !slug.is_empty());
    let list = match (list, add) {
        (Some(list), Some(add)) => Some(format!("{list},{add}")),
        (list, _) => list,
    };
    let ids = match list {
        None => Ok(pages::compare::suggested(&app.catalogue, &edition.snapshot)),
        Some(list) => chosen(&app.catalogue, &list),
    };
    let ids = match ids {
        Ok(ids) => ids,
        Err(problem) => return problem_page_in(&app, language, &problem),
    };
    let Some(measure) = Measure::parse(params.get("measure").unwrap_or("times")) else {
        let problem = Problem::parameter(Kind::Invalid, "measure", "must be times or reports");
        return problem_page_in(&app, language, &problem);
    };
    let path = pages::compare::path(language, &app.catalogue, &ids, measure);
    if add.is_some() {
        let mut answer = HttpResponse::SeeOther();
        headers::page(&mut answer);
        return answer.insert_header((header::LOCATION, path)).finish();
    }
    let age = age(&app, &edition.snapshot);
    let site = app.renderer.site(&edition.snapshot, age);
    let site = site.speaking(language);
    let make = |now: &Snapshot| page(pages::compare(&site, now, &ids, measure));
    edition
        .other(&format!("{path}/{age}"), make)
        .answer(&request)
}

/// Whatever has no route: a problem for programs, a page for people.
pub async fn nothing(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let people = request
        .headers()
        .get(header::ACCEPT)
        .is_some_and(|a| a.as_bytes().starts_with(b"text/html"));
    if people && !request.path().starts_with("/api/") {
        return no_service_in(&app, Language::of_path(request.path()), request.path());
    }
    actix_web::ResponseError::error_response(&Problem::unknown_path())
}

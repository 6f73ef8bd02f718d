//! The pages of incidents as requests.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use outage::incident::Incident;
use outage::snapshot::{Bin, RegionView};
use outage::{Minute, ServiceId, grid};
use store::IncidentRow;

use super::days::Days;
use super::{problem_page_in, site_in};
use crate::api::incident::{Told, find, number, stretch};
use crate::api::incidents::asked;
use crate::app::App;
use crate::judged::WINDOW;
use crate::moment::{self, Curve};
use crate::pages::{self, IncidentPage, IncidentsQuery, Language};
use crate::params::Params;
use crate::prepared::Prepared;
use crate::problem::{Kind, Problem};
use crate::render::page;

/// Small maps before the peak, and after it.
const FRAMES: (i64, i64) = (4, 3);

/// Minutes of the finest counts a chart is drawn from.
const FIVE: u32 = 5;

/// Corrections on the page.
const CORRECTIONS: u32 = 200;

fn answered(app: &App, made: Result<Prepared, Problem>, request: &HttpRequest) -> HttpResponse {
    match made {
        Ok(page) => page.answer(request),
        Err(problem) => problem_page_in(app, Language::of_path(request.path()), &problem),
    }
}

/// `GET /incidents`, and the same below `/es`, as all that follow but versions.
pub async fn incidents(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let made = list(&app, language, request.query_string()).await;
    answered(&app, made, &request)
}

async fn list(app: &App, language: Language, query: &str) -> Result<Prepared, Problem> {
    // An empty field of the form asks for nothing.
    let filled: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.ends_with('='))
        .collect();
    let is_day = |pair: &&str| pair.starts_with("from=") || pair.starts_with("to=");
    let (days, rest): (Vec<&str>, Vec<&str>) = filled.into_iter().partition(is_day);
    let days = Days::read(&days.join("&"))?;
    let known = &["service", "region", "status", "cursor"];
    let params = Params::parse(&rest.join("&"), known)?;
    let mut asked = asked(app, &params)?;
    days.narrow(&mut asked);
    let (rows, next) = app.store.incidents(&asked).await?;
    let now = app.board.snapshot();
    let query = IncidentsQuery {
        asked: &asked,
        status: params.get("status").unwrap_or_default(),
        days: (days.from, days.to),
        later: params.get("cursor").is_some(),
        next,
    };
    let site = site_in(app, &now, language);
    Ok(page(pages::incidents(&site, &rows, &query)))
}

/// `GET /corrections`
pub async fn corrections(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let made = async {
        let all = app.store.corrections(i64::MAX, CORRECTIONS).await?;
        let now = app.board.snapshot();
        let site = site_in(&app, &now, Language::of_path(request.path()));
        Ok(page(pages::corrections(&site, &all)))
    };
    answered(&app, made.await, &request)
}

/// `GET /incidents/{id}`
pub async fn incident(app: Data<App>, id: Path<String>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    answered(&app, one(&app, language, &id, None).await, &request)
}

/// `GET /incidents/{id}/v/{version}`: what is cited, in the language in which it was published.
pub async fn incident_version(
    app: Data<App>,
    path: Path<(String, String)>,
    request: HttpRequest,
) -> HttpResponse {
    let (id, version) = path.into_inner();
    let made = async { one(&app, Language::English, &id, Some(number(&version)?)).await };
    answered(&app, made.await, &request)
}

/// The page of a version: drawn once until the next tick or correction, away from the threads that
/// answer, as it takes dozens of queries and is packed.
async fn one(
    app: &Data<App>,
    language: Language,
    name: &str,
    asked: Option<u32>,
) -> Result<Prepared, Problem> {
    let (service, row) = find(app, name).await?;
    let told = Told::read(app, &row.incident, asked).await?;
    let (version, corrections) = (told.edition.version, told.corrections.len());
    let (id, code) = (&row.incident.id, language.code());
    let name = format!("incident/{code}/{id}/{version}/{corrections}");
    let edition = app.board.edition();
    if let Some(known) = edition.kept(&name) {
        return Ok(known);
    }
    let view = gather(app, service, &row, told).await?;
    let (app, shown) = (app.clone(), edition.snapshot.clone());
    let draw = move || page(pages::incident(&site_in(&app, &shown, language), &view));
    let drawn = tokio::task::spawn_blocking(draw).await;
    let drawn = drawn.map_err(|_| Problem::new(Kind::Internal, "The page could not be drawn."))?;
    edition.keep(&name, &drawn);
    Ok(drawn)
}

/// Everything the page of a version shows.
async fn gather(
    app: &App,
    service: ServiceId,
    row: &IncidentRow,
    told: Told,
) -> Result<IncidentPage, Problem> {
    let data: crate::story::data::IncidentData = serde_json::from_str(&told.data)
        .map_err(|_| Problem::new(Kind::Internal, "The version can't be read."))?;
    let now = app.clock.minute();
    let at = |text: &str| outage::rfc3339_utc(text).map(Minute::of);
    let peak = data.peak.as_ref().and_then(|peak| at(&peak.at));
    let peak = grid::floor(peak.unwrap_or(row.incident.opened), now);
    let end = at(data.resolved.as_deref().unwrap_or(&data.reports.to)).unwrap_or(peak);
    let mut frames = Vec::new();
    for at in moments(&row.incident, peak, end, now) {
        let then = moment::regions(app, service, at, WINDOW).await?;
        let states = then.states.iter().map(|(window, verdict)| RegionView {
            windows: [*window; 4],
            verdict: *verdict,
            why: None,
            since: None,
            p_value: None,
        });
        frames.push((at, states.collect(), then.nation.0.reports()));
    }
    Ok(IncidentPage {
        latest: told.versions.last().map_or(0, |edition| edition.version),
        peak: moment::view(app, service, peak).await?,
        bins: bins(app, &row.service, stretch(&row.incident, now, FIVE)).await?,
        data,
        frames,
        edition: told.edition,
        versions: told.versions,
        corrections: told.corrections,
    })
}

/// From shortly before it rose to the peak, and on to the end, in even steps.
fn moments(incident: &Incident, peak: Minute, end: Minute, now: Minute) -> Vec<Minute> {
    let start = (incident.onset - i64::from(FIVE)).min(peak);
    let step = |from: Minute, to: Minute, i: i64, of: i64| {
        let at = from + (to - from) * i / of;
        if at == peak || at == incident.opened {
            at
        } else {
            at.floor(FIVE)
        }
    };
    let up = (0..FRAMES.0).map(|i| step(start, peak, i, FRAMES.0));
    let down = (1..=FRAMES.1).map(|i| step(peak, end.max(peak), i, FRAMES.1));
    let mut all: Vec<Minute> = up
        .chain([peak])
        .chain(down)
        .map(|at| grid::floor(at, now))
        .collect();
    all.sort();
    all.dedup();
    all
}

/// The country by quarters of an hour that end every five minutes.
async fn bins(
    app: &App,
    slug: &str,
    (from, to): (Minute, Minute),
) -> Result<Vec<Bin>, store::Error> {
    let curve = Curve::read(app, slug, (from, to), FIVE).await?;
    let ends = (0..).map(|i| from + i64::from(WINDOW) + i64::from(FIVE) * i);
    Ok(ends
        .take_while(|end| *end <= to)
        .map(|end| curve.bin(end))
        .collect())
}

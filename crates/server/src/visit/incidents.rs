//! The pages of incidents as requests.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use atlas::State;
use outage::incident::Incident;
use outage::snapshot::{Bin, RegionView};
use outage::{Minute, grid};

use super::{problem_page, site};
use crate::api::incident::{Told, find, number, stretch};
use crate::api::incidents::asked;
use crate::app::App;
use crate::judged::{Judged, WINDOW};
use crate::moment;
use crate::pages::{self, IncidentPage, IncidentsQuery};
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
        Err(problem) => problem_page(app, &problem),
    }
}

/// `GET /incidents`
pub async fn incidents(app: Data<App>, request: HttpRequest) -> HttpResponse {
    answered(&app, list(&app, request.query_string()).await, &request)
}

async fn list(app: &App, query: &str) -> Result<Prepared, Problem> {
    // An empty field of the form asks for nothing.
    let filled: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.ends_with('='))
        .collect();
    let known = &["service", "region", "status", "cursor"];
    let params = Params::parse(&filled.join("&"), known)?;
    let asked = asked(app, &params)?;
    let (rows, next) = app.store.incidents(&asked).await?;
    let now = app.board.snapshot();
    let query = IncidentsQuery {
        asked: &asked,
        status: params.get("status").unwrap_or_default(),
        next,
    };
    Ok(page(pages::incidents(&site(app, &now), &rows, &query)))
}

/// `GET /corrections`
pub async fn corrections(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let made = async {
        let all = app.store.corrections(i64::MAX, CORRECTIONS).await?;
        let now = app.board.snapshot();
        Ok(page(pages::corrections(&site(&app, &now), &all)))
    };
    answered(&app, made.await, &request)
}

/// `GET /incidents/{id}`
pub async fn incident(app: Data<App>, id: Path<String>, request: HttpRequest) -> HttpResponse {
    answered(&app, one(&app, &id, None).await, &request)
}

/// `GET /incidents/{id}/v/{version}`
pub async fn incident_version(
    app: Data<App>,
    path: Path<(String, String)>,
    request: HttpRequest,
) -> HttpResponse {
    let (id, version) = path.into_inner();
    let made = async { one(&app, &id, Some(number(&version)?)).await };
    answered(&app, made.await, &request)
}

async fn one(app: &App, name: &str, asked: Option<u32>) -> Result<Prepared, Problem> {
    let (service, row) = find(app, name).await?;
    let told = Told::read(app, &row.incident, asked).await?;
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
    let view = IncidentPage {
        latest: told.versions.last().map_or(0, |edition| edition.version),
        peak: moment::view(app, service, peak).await?,
        bins: bins(app, &row.service, stretch(&row.incident, now, FIVE)).await?,
        data,
        frames,
        edition: told.edition,
        versions: told.versions,
        corrections: told.corrections,
    };
    let shown = app.board.snapshot();
    Ok(page(pages::incident(&site(app, &shown), &view)))
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
    let counts = app.store.series(slug, None, from, to, FIVE).await?;
    let spans = app.store.observed(from, to).await?;
    let rows = app.store.judgements(slug, from, to + 1).await?;
    let rows: Vec<(Minute, Judged)> = rows
        .iter()
        .filter_map(|row| Some((row.minute, Judged::read(&row.body)?)))
        .collect();
    let ends = (0..).map(|i| from + i64::from(WINDOW) + i64::from(FIVE) * i);
    let nation: Option<State> = None;
    let bin = |end: Minute| {
        let start = end - i64::from(WINDOW);
        let within = counts.iter().filter(|(m, _)| *m >= start && *m < end);
        let reports: u32 = within.map(|(_, tally)| tally.reports()).sum();
        let collected = reports > 0 || spans.iter().any(|(a, b)| *a < end && *b > start);
        let found = moment::latest(&rows, end);
        let expected = found.and_then(|judged| judged.expected(nation));
        Bin {
            start,
            reports: collected.then_some(reports),
            expected,
            range: found
                .zip(expected)
                .map(|(judged, e)| judged.spread(nation).range95(e)),
        }
    };
    Ok(ends.take_while(|end| *end <= to).map(bin).collect())
}

//! `GET /api/v1/incidents/{id}`, and the files beside it

use std::borrow::Cow;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use atlas::State;
use outage::incident::{Id, Incident};
use outage::{Minute, ServiceId, grid};
use serde::Serialize;
use serde_json::value::RawValue;
use store::{Edition, IncidentRow};
use utoipa::ToSchema;

use super::incidents::CorrectionView;
use super::picture::{Asked, Medium, drawn};
use super::series::{Around, HEAD};
use super::{heatmap, present_json, rfc3339};
use crate::app::App;
use crate::headers;
use crate::params::Params;
use crate::picture::{Scheme, Size};
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem, ProblemBody};
use crate::story::data::IncidentData;

/// Minutes before the onset and after the end that a file shows.
const AROUND: i64 = 120;

/// One version of an incident. `data` was fixed when it was published and never changes; what is
/// said about it since stands beside it.
#[derive(Debug, Serialize, ToSchema)]
pub struct IncidentAnswer<'a> {
    /// The version that is shown.
    pub version: u32,
    /// When it was published.
    pub published_at: String,
    /// Why it was: `opened`, `national`, `counted`, `recovering`, `resolved`, `reopened`, `statement` or `found`.
    pub reason: String,
    /// The number of the latest version.
    pub latest: u32,
    /// All versions, oldest first.
    pub versions: Vec<VersionView>,
    /// What was corrected, oldest first.
    pub corrections: Vec<CorrectionView>,
    /// What was published, byte for byte.
    #[schema(value_type = IncidentData)]
    pub data: Cow<'a, RawValue>,
}

/// One version.
#[derive(Debug, Serialize, ToSchema)]
pub struct VersionView {
    /// Its number.
    pub version: u32,
    /// When it was published.
    pub published_at: String,
    /// Why it was.
    pub reason: String,
    /// Its permanent address.
    pub permalink: String,
}

/// The file beside an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    Csv,
    GeoJson,
    Picture(Medium),
}

const FILES: [(&str, Beside); 4] = [
    ("csv", Beside::Csv),
    ("geojson", Beside::GeoJson),
    ("svg", Beside::Picture(Medium::Svg)),
    ("png", Beside::Picture(Medium::Png)),
];

/// An incident in its latest version, or the one that is asked for.
///
/// With `.csv` after the identifier: its series by five minutes, of the country and of every state
/// that was above normal, from two hours before to two hours after. With `.geojson`, `.svg` or
/// `.png`: the map of the 15 minutes at its peak.
#[utoipa::path(
    get, path = "/api/v1/incidents/{id}", tag = "read",
    params(
        ("id" = String, Path, description = "`netflix-2026-11-14-a`"),
        ("version" = Option<u32>, Query, description = "A version; without it, the latest"),
    ),
    responses(
        (status = 200, description = "The incident", body = IncidentAnswer),
        (status = 404, description = "No such incident or version", body = ProblemBody),
    )
)]
pub async fn get_incident(
    app: Data<App>,
    path: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    if let Some((name, extension)) = path.rsplit_once('.') {
        let file = FILES.iter().find(|(word, _)| *word == extension);
        let (_, file) = file.ok_or_else(unknown)?;
        Params::parse(request.query_string(), &[])?;
        let (id, row) = find(&app, name).await?;
        return Ok(beside(&app, id, &row, *file).await?.answer(&request));
    }
    let params = Params::parse(request.query_string(), &["version"])?;
    let asked = params.get("version").map(number).transpose()?;
    let (_, row) = find(&app, &path).await?;
    let told = Told::read(&app, &row.incident, asked).await?;
    let answer = present_json(&told.answer()?);
    Ok(answer.answer(&request))
}

/// A number of a version.
pub fn number(text: &str) -> Result<u32, Problem> {
    let parsed = text.parse().ok().filter(|n| *n > 0);
    parsed.ok_or_else(|| {
        Problem::parameter(Kind::Invalid, "version", "must be a whole number from 1 up")
    })
}

/// Nothing is called that.
pub fn unknown() -> Problem {
    Problem::new(
        Kind::NotFound,
        "There is no such incident; /api/v1/incidents lists them.",
    )
}

/// The incident of a name from outside.
pub async fn find(app: &App, name: &str) -> Result<(ServiceId, IncidentRow), Problem> {
    let id = Id::parse(name).ok_or_else(unknown)?;
    let service = app.catalogue.find(id.service()).ok_or_else(unknown)?;
    let row = app.store.incident(id.as_str()).await?;
    Ok((service, row.ok_or_else(unknown)?))
}

/// A published version with everything that is said about it.
#[derive(Debug)]
pub struct Told {
    pub edition: Edition,
    pub data: String,
    pub versions: Vec<Edition>,
    pub corrections: Vec<store::Correction>,
    permalinks: Vec<String>,
}

impl Told {
    /// The version asked for, or the latest.
    pub async fn read(app: &App, incident: &Incident, asked: Option<u32>) -> Result<Told, Problem> {
        let id = incident.id.as_str();
        let versions = app.store.incident_versions(id).await?;
        let latest = versions.last().map_or(0, |edition| edition.version);
        let version = asked.unwrap_or(latest);
        let found = app.store.incident_version(id, version).await?;
        let (edition, data) = found.ok_or_else(|| {
            let detail = format!("This incident has the versions 1 to {latest}.");
            Problem::new(Kind::NotFound, detail)
        })?;
        let permalink = |e: &Edition| app.teller.permalink(incident, e.version);
        Ok(Told {
            edition,
            data,
            corrections: app.store.corrections_of(id).await?,
            permalinks: versions.iter().map(permalink).collect(),
            versions,
        })
    }

    /// The answer in JSON.
    fn answer(&self) -> Result<IncidentAnswer<'_>, Problem> {
        let data: &RawValue = serde_json::from_str(&self.data)
            .map_err(|_| Problem::new(Kind::Internal, "The version can't be read."))?;
        let views = self.versions.iter().zip(&self.permalinks);
        Ok(IncidentAnswer {
            version: self.edition.version,
            published_at: rfc3339(self.edition.at),
            reason: self.edition.reason.clone(),
            latest: self.versions.last().map_or(0, |edition| edition.version),
            versions: views
                .map(|(edition, permalink)| VersionView {
                    version: edition.version,
                    published_at: rfc3339(edition.at),
                    reason: edition.reason.clone(),
                    permalink: permalink.clone(),
                })
                .collect(),
            corrections: self.corrections.iter().map(CorrectionView::of).collect(),
            data: Cow::Borrowed(data),
        })
    }
}

async fn beside(
    app: &App,
    id: ServiceId,
    row: &IncidentRow,
    file: Beside,
) -> Result<Prepared, Problem> {
    let incident = &row.incident;
    if file == Beside::Csv {
        return csv(app, row).await;
    }
    let now = app.clock.minute();
    let at = incident.crest().at.unwrap_or(incident.opened);
    let at = grid::floor(at, now);
    match file {
        Beside::Picture(medium) => {
            let asked = Asked {
                window: 0,
                medium,
                size: Size::Map,
                scheme: Scheme::Light,
            };
            drawn(app, id, Some(at), asked).await
        }
        _ => heatmap::geojson_then(app, id, at).await,
    }
}

/// The stretch that files and charts of an incident show, on a grid of `width` minutes.
pub fn stretch(incident: &Incident, now: Minute, width: u32) -> (Minute, Minute) {
    let end = incident.resolved.unwrap_or(incident.until) + AROUND;
    let from = (incident.onset - AROUND).floor(width);
    (from, end.min(now).floor(width).max(from + i64::from(width)))
}

async fn csv(app: &App, row: &IncidentRow) -> Result<Prepared, Problem> {
    let now = app.clock.minute();
    let incident = &row.incident;
    let width = grid::step(incident.onset - AROUND, now).max(5);
    let stretch = stretch(incident, now, width);
    let states = incident.states.iter().map(|impact| impact.state);
    let regions: Vec<Option<State>> = std::iter::once(None).chain(states.map(Some)).collect();
    let around = Around::read(app, &row.service, stretch).await?;
    let mut text = String::from(HEAD);
    for region in regions {
        let series = around.series(app, &row.service, region, stretch, width);
        series.await?.lines(&mut text);
    }
    let content_type = "text/csv; charset=utf-8";
    let file = Prepared::new(text, content_type, headers::PRESENT, Family::Data);
    Ok(file.simulated(app.board.snapshot().simulated))
}

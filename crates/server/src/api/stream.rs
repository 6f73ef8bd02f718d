//! `GET /api/v1/stream`

use actix_web::http::Method;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use outage::snapshot::WINDOWS;
use outage::{Catalogue, ServiceId, Snapshot};
use serde::Serialize;
use utoipa::ToSchema;

use super::incidents::IncidentLine;
use super::region::RegionView;
use super::round;
use super::service::{NationView, nation};
use super::statements::StatementView;
use crate::app::App;
use crate::client;
use crate::headers;
use crate::params::Params;
use crate::problem::{Kind, Problem, ProblemBody};
use crate::stream::{EventId, Subject};

/// The data of an event, by its name: `snapshot` of one service or of all, `incident`, `statement`.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum StreamData {
    /// `snapshot` with `service=`
    Service(ServicePicture),
    /// `snapshot` without it
    All(AllPicture),
    /// `incident`
    Incident(IncidentNews),
    /// `statement`
    Statement(StatementNews),
}

/// One service now: the country and its states.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServicePicture {
    /// Slug of the service.
    pub service: String,
    /// As people know it.
    pub name: String,
    /// End of the window, exclusive.
    pub at: String,
    /// Length of the window of all counts but where another is named.
    pub window_minutes: u32,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// Reports of the last 24 hours.
    pub day_reports: u32,
    /// The whole country.
    pub nation: NationView,
    /// The states and territories, as in the heatmap.
    pub regions: Vec<RegionView>,
}

/// All services now.
#[derive(Debug, Serialize, ToSchema)]
pub struct AllPicture {
    /// End of the window, exclusive.
    pub at: String,
    /// Length of the window of all counts.
    pub window_minutes: u32,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// In the order of the catalogue.
    pub services: Vec<ServiceLine>,
}

/// One service among all.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceLine {
    /// Slug of the service.
    pub slug: String,
    /// The nation's verdict: `insufficient`, `normal`, `elevated` or `spike`.
    pub verdict: &'static str,
    /// The nation's level: 0 as usual to 3 very high.
    pub level: u8,
    /// Reports in the window.
    pub reports: u32,
    /// What would be usual; none: not known.
    pub expected: Option<f64>,
    /// How many states are above normal.
    pub states_in_trouble: usize,
}

/// An incident that was opened, took a turn, has a new version, or was corrected.
#[derive(Debug, Serialize, ToSchema)]
pub struct IncidentNews {
    /// The latest version of its page.
    pub version: u32,
    /// False: it was called a false alarm, or part of another.
    pub counts: bool,
    /// As it stands in lists.
    #[serde(flatten)]
    pub line: IncidentLine,
}

/// Something that a company said.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementNews {
    /// Slug of the service.
    pub service: String,
    /// What it said.
    pub statement: StatementView,
}

impl StreamData {
    /// What is true now.
    pub fn picture(catalogue: &Catalogue, now: &Snapshot, subject: Subject) -> StreamData {
        match subject {
            Subject::Service(id) => StreamData::Service(service(catalogue, now, id)),
            Subject::All => StreamData::All(AllPicture {
                at: now.at.to_string(),
                window_minutes: WINDOWS[0],
                simulated: now.simulated,
                services: catalogue.ids().map(|id| line(catalogue, now, id)).collect(),
            }),
        }
    }
}

fn service(catalogue: &Catalogue, now: &Snapshot, id: ServiceId) -> ServicePicture {
    let (service, view) = (catalogue.service(id), now.service(id));
    ServicePicture {
        service: service.slug.clone(),
        name: service.name.clone(),
        at: now.at.to_string(),
        window_minutes: WINDOWS[0],
        simulated: now.simulated,
        day_reports: view.nation.windows[WINDOWS.len() - 1].reports(),
        nation: nation(view),
        regions: RegionView::all(&view.states, 0),
    }
}

fn line(catalogue: &Catalogue, now: &Snapshot, id: ServiceId) -> ServiceLine {
    let view = now.service(id);
    let window = view.nation.now();
    ServiceLine {
        slug: catalogue.service(id).slug.clone(),
        verdict: view.nation.verdict.as_str(),
        level: window.level,
        reports: window.reports(),
        expected: window.expected.map(round),
        states_in_trouble: view.troubled().len(),
    }
}

/// What happens, as it happens: server-sent events `snapshot` (once a minute), `incident` and
/// `statement`. A reader that comes back with `Last-Event-ID` gets the present picture if it is
/// another, and the incidents and statements it missed, as far as they are in memory.
#[utoipa::path(
    get, path = "/api/v1/stream", tag = "read",
    params(
        ("service" = Option<String>, Query, description = "Slug of a service; without it, all services"),
        ("Last-Event-ID" = Option<String>, Header, description = "The id of the last event that was read; one that is not known is answered with the present"),
    ),
    responses(
        (status = 200, description = "Events; the data of each are one line of JSON", body = StreamData, content_type = "text/event-stream"),
        (status = 404, description = "No such service", body = ProblemBody),
        (status = 429, description = "Too many streams from this network", body = ProblemBody),
        (status = 503, description = "All streams of this server are taken", body = ProblemBody),
    )
)]
pub async fn get_stream(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let params = Params::parse(request.query_string(), &["service"])?;
    let subject = match params.get("service") {
        None => Subject::All,
        Some(slug) => Subject::Service(
            app.catalogue
                .find(slug)
                .ok_or_else(Problem::unknown_service)?,
        ),
    };
    let mut answer = HttpResponse::Ok();
    headers::stream(&mut answer);
    if request.method() == Method::HEAD {
        return Ok(answer.finish());
    }
    let address = client::address(&request, &app.trusted_proxies)
        .ok_or_else(|| Problem::new(Kind::BadRequest, "The reader's address can't be told."))?;
    let seen = request.headers().get("last-event-id");
    let seen = seen.and_then(|id| EventId::parse(id.to_str().ok()?));
    Ok(answer.streaming(app.streams.listen(subject, seen, address)?))
}

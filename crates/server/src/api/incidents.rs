//! `GET /api/v1/incidents` and `GET /api/v1/corrections`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use atlas::State;
use outage::Minute;
use serde::Serialize;
use store::{Correction, IncidentRow, Listing};
use utoipa::ToSchema;

use super::{cut, present_json, rfc3339, round};
use crate::app::App;
use crate::params::Params;
use crate::problem::{Kind, Problem, ProblemBody};
use crate::story::data::scope;

/// Incidents in one answer.
const PAGE: u32 = 50;

/// Corrections in one answer.
const CORRECTIONS: u32 = 200;

const STATUSES: [(&str, bool); 2] = [("open", true), ("resolved", false)];

/// A page of incidents, latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct IncidentList {
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// By the minute they were opened in, latest first.
    pub incidents: Vec<IncidentLine>,
    /// Give it as `cursor` for the incidents before these; none: there are no more.
    pub next: Option<String>,
}

/// One incident in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct IncidentLine {
    /// `netflix-2026-11-14-a`
    pub id: String,
    /// Slug of the service.
    pub service: String,
    /// `ongoing`, `recovering` or `resolved`
    pub status: &'static str,
    /// `national` or `regional`
    pub scope: &'static str,
    /// When reports began to rise.
    pub onset: String,
    /// Our alert.
    pub opened: String,
    /// Since when nothing has been above normal.
    pub resolved: Option<String>,
    /// Minutes from `opened` to `resolved`, or to the end of the counts.
    pub minutes: i64,
    /// End of the highest quarter of an hour.
    pub peak_at: Option<String>,
    /// Reports in it.
    pub peak_reports: u32,
    /// What would have been usual.
    pub peak_expected: Option<f64>,
    /// Reports divided by expected, cut to one decimal.
    pub peak_times_expected: Option<f64>,
    /// 0 as usual, 1 raised, 2 high, 3 very high.
    pub level: u8,
    /// States that were above normal, in the order in which they rose.
    pub states: Vec<String>,
    /// Where all of it is.
    pub href: String,
}

/// What was corrected, latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct CorrectionList {
    /// Latest first.
    pub corrections: Vec<CorrectionView>,
}

/// One correction.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CorrectionView {
    /// The incident it is about.
    pub incident: String,
    /// When it was made.
    pub at: String,
    /// `false_alarm`, `merge`, `split`, `note` or `withdrawn`
    pub kind: String,
    /// In plain words.
    pub text: String,
    /// The other incident of a merge or a split.
    pub other: Option<String>,
}

/// Incidents, latest first: stretches of time in which a service had a spike somewhere.
#[utoipa::path(
    get, path = "/api/v1/incidents", tag = "read",
    params(
        ("service" = Option<String>, Query, description = "Slug of a service"),
        ("region" = Option<String>, Query, description = "Only those that reached this state, as `US-OH`"),
        ("status" = Option<String>, Query, description = "`open` or `resolved`"),
        ("from" = Option<String>, Query, description = "Opened at or after this time, RFC 3339 in UTC"),
        ("to" = Option<String>, Query, description = "Opened before this time"),
        ("cursor" = Option<String>, Query, description = "`next` of the answer before"),
    ),
    responses(
        (status = 200, description = "Fifty incidents or some more", body = IncidentList),
        (status = 422, description = "A parameter is out of its range; `errors` names it", body = ProblemBody),
    )
)]
pub async fn get_incidents(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let known = &["service", "region", "status", "from", "to", "cursor"];
    let params = Params::parse(request.query_string(), known)?;
    let asked = asked(&app, &params)?;
    let (rows, next) = app.store.incidents(&asked).await?;
    let list = IncidentList {
        simulated: app.board.snapshot().simulated,
        incidents: rows.iter().map(IncidentLine::of).collect(),
        next: next.map(|minute| minute.to_string()),
    };
    Ok(present_json(&list).answer(&request))
}

/// What is asked for, checked.
pub fn asked(app: &App, params: &Params) -> Result<Listing, Problem> {
    let refuse = |name, detail: &str| Err(Problem::parameter(Kind::Invalid, name, detail));
    if let Some(slug) = params.get("service")
        && app.catalogue.find(slug).is_none()
    {
        return refuse("service", "is no service here; /api/v1/services lists them");
    }
    if let Some(code) = params.get("region")
        && State::from_code(code).is_none()
    {
        return refuse("region", "must be a state or territory like US-OH");
    }
    let (from, to) = (params.time("from")?, params.time("to")?);
    if from.zip(to).is_some_and(|(from, to)| from >= to) {
        return refuse("from", "must lie before to");
    }
    let minute = |time: Option<_>| time.map(Minute::of);
    let to = [minute(to), minute(params.time("cursor")?)];
    Ok(Listing {
        service: params.get("service").map(str::to_owned),
        region: params.get("region").map(str::to_owned),
        open: params.optional("status", &STATUSES)?,
        from: minute(from),
        to: to.into_iter().flatten().min(),
        limit: PAGE,
    })
}

/// All corrections of published incidents, latest first.
#[utoipa::path(
    get, path = "/api/v1/corrections", tag = "read",
    params(("before" = Option<String>, Query, description = "Made before this time, RFC 3339 in UTC")),
    responses(
        (status = 200, description = "Two hundred corrections at most", body = CorrectionList),
        (status = 422, description = "Not a time", body = ProblemBody),
    )
)]
pub async fn get_corrections(
    app: Data<App>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let params = Params::parse(request.query_string(), &["before"])?;
    let before = params.time("before")?.map_or(i64::MAX, |t| t.timestamp());
    let all = app.store.corrections(before, CORRECTIONS).await?;
    let corrections = all.iter().map(CorrectionView::of).collect();
    Ok(present_json(&CorrectionList { corrections }).answer(&request))
}

impl IncidentLine {
    /// What a list says of an incident.
    pub fn of(row: &IncidentRow) -> IncidentLine {
        let IncidentRow { service, incident } = row;
        let crest = incident.crest();
        IncidentLine {
            id: incident.id.to_string(),
            service: service.clone(),
            status: incident.phase().as_str(),
            scope: scope(incident),
            onset: incident.onset.to_string(),
            opened: incident.opened.to_string(),
            resolved: incident.resolved.map(|m| m.to_string()),
            minutes: incident.minutes(),
            peak_at: crest.at.map(|m| m.to_string()),
            peak_reports: crest.reports,
            peak_expected: crest.expected.map(round),
            peak_times_expected: crest.times().map(cut),
            level: incident.level(),
            states: incident
                .states
                .iter()
                .map(|i| i.state.code().to_owned())
                .collect(),
            href: format!("/api/v1/incidents/{}", incident.id),
        }
    }
}

impl CorrectionView {
    /// As the public reads it.
    pub fn of(correction: &Correction) -> CorrectionView {
        CorrectionView {
            incident: correction.incident.clone(),
            at: rfc3339(correction.at),
            kind: correction.kind.clone(),
            text: correction.text.clone(),
            other: correction.other.clone(),
        }
    }
}

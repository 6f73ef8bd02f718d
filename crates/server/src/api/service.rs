//! `GET /api/v1/services/{slug}`

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use outage::incident::Incident;
use outage::snapshot::{DAY_BINS, WINDOWS};
use outage::{Catalogue, ServiceId, Snapshot};
use serde::Serialize;
use utoipa::ToSchema;

use super::region::{RegionView, ShareView, class_word};
use super::statements::StatementNow;
use super::{cut, present_json, round};
use crate::app::App;
use crate::board::Usual;
use crate::bursts::HeldReports;
use crate::params::Params;
use crate::prepared::Prepared;
use crate::problem::{Problem, ProblemBody};
use crate::statements::OfService;
use crate::story::Book;

/// One service now.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceNow {
    /// In addresses: `netflix`.
    pub slug: String,
    /// As people know it.
    pub name: String,
    /// Slug of its category.
    pub category: String,
    /// End of the window, exclusive.
    pub at: String,
    /// Length of the window of all counts but where another is named.
    pub window_minutes: u32,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// The whole country.
    pub nation: NationView,
    /// States above normal, the farthest above first.
    pub states_in_trouble: Vec<RegionView>,
    /// Symptoms chosen in the last 60 minutes, most chosen first.
    pub symptoms: Vec<SymptomCount>,
    /// Where the reports of the last 60 minutes came from.
    pub composition: Vec<SourceCount>,
    /// Reports of the last 60 minutes that are in no count.
    pub held: HeldReports,
    /// The company's own status page.
    pub official_status: Option<String>,
    /// What the company says.
    pub statement: StatementNow,
    /// The incident that is going on.
    pub incident: Option<OpenIncident>,
    /// Services that can stand in for this one, with their own state.
    pub alternatives: Vec<Alternative>,
    /// The last 24 hours of the country by quarter hours.
    pub day: Day,
}

/// An incident that is going on.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenIncident {
    /// `netflix-2026-11-14-a`
    pub id: String,
    /// `ongoing` or `recovering`
    pub status: &'static str,
    /// When reports began to rise.
    pub onset: String,
    /// Our alert.
    pub opened: String,
    /// Where all of it is.
    pub href: String,
}

/// The whole country.
#[derive(Debug, Serialize, ToSchema)]
pub struct NationView {
    /// `insufficient`, `normal`, `elevated` or `spike`.
    pub verdict: &'static str,
    /// 0 as usual, 1 raised, 2 high, 3 very high.
    pub level: u8,
    /// Reports in the window.
    pub reports: u32,
    /// What would be usual; none: not known.
    pub expected: Option<f64>,
    /// The count beyond which the verdict would be `spike`.
    pub upper: Option<u32>,
    /// Reports divided by expected, cut to one decimal.
    pub times_expected: Option<f64>,
    /// Reports that say "doesn't work at all".
    pub complete: u32,
    /// Their share; none below five reports.
    pub complete_share: Option<ShareView>,
    /// `complete`, `intermittent` or `mixed`; none below five reports.
    pub failure: Option<&'static str>,
    /// Chance of so many reports on an ordinary day.
    pub p_value: Option<f64>,
    /// What the verdict rests on; none while it is not above normal.
    pub why: Option<WhyView>,
    /// Since when something has been above normal, anywhere.
    pub since: Option<String>,
}

/// The window that spoke loudest.
#[derive(Debug, Serialize, ToSchema)]
pub struct WhyView {
    /// Its length.
    pub window_minutes: u32,
    /// Reports in it.
    pub observed: u32,
    /// What would have been usual in it.
    pub expected: f64,
}

/// One symptom.
#[derive(Debug, Serialize, ToSchema)]
pub struct SymptomCount {
    /// The word in the API.
    pub symptom: String,
    /// The words on the page.
    pub label: String,
    /// How many chose it.
    pub reports: u32,
}

/// One source of reports.
#[derive(Debug, Serialize, ToSchema)]
pub struct SourceCount {
    /// `form`, `api`, `import` or `simulated`.
    pub source: &'static str,
    /// Reports from there.
    pub reports: u32,
}

/// Another service of the same group.
#[derive(Debug, Serialize, ToSchema)]
pub struct Alternative {
    /// In addresses.
    pub slug: String,
    /// As people know it.
    pub name: String,
    /// Its own verdict.
    pub verdict: &'static str,
    /// Its own level.
    pub level: u8,
}

/// Columns of equal length.
#[derive(Debug, Serialize, ToSchema)]
pub struct Day {
    /// Width of a bin.
    pub bucket_minutes: u32,
    /// Start of the first bin.
    pub from: String,
    /// Reports; null: nothing was collected.
    pub reports: Vec<Option<u32>>,
    /// What would be usual.
    pub expected: Vec<Option<f64>>,
}

/// One service: verdict, states in trouble, symptoms, composition, what the company says,
/// alternatives, the last 24 hours.
#[utoipa::path(
    get, path = "/api/v1/services/{slug}", tag = "read",
    params(("slug" = String, Path, description = "Slug of the service")),
    responses(
        (status = 200, description = "The service", body = ServiceNow),
        (status = 404, description = "No such service", body = ProblemBody),
    )
)]
pub async fn get_service(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let id = app
        .catalogue
        .find(&slug)
        .ok_or_else(Problem::unknown_service)?;
    Params::parse(request.query_string(), &[])?;
    let edition = app.board.edition();
    let prepared = edition.usual(Usual::Service(id), |now| {
        let (statements, story) = (edition.statements.of(id), app.stories.now());
        let held = edition.held.of(id);
        service(&app.catalogue, now, id, &statements, story.book(id), held)
    });
    Ok(prepared.answer(&request))
}

/// One service, finished.
pub fn service(
    catalogue: &Catalogue,
    now: &Snapshot,
    id: ServiceId,
    statements: &OfService,
    book: &Book,
    held: HeldReports,
) -> Prepared {
    let (service, view) = (catalogue.service(id), now.service(id));
    let label = |slug: &str| {
        let symptom = catalogue.symptom(id, slug);
        symptom.map_or_else(|| slug.to_owned(), |s| s.label.clone())
    };
    present_json(&ServiceNow {
        slug: service.slug.clone(),
        name: service.name.clone(),
        category: service.category.clone(),
        at: now.at.to_string(),
        window_minutes: WINDOWS[0],
        simulated: now.simulated,
        nation: nation(view),
        states_in_trouble: view
            .troubled()
            .into_iter()
            .map(|(state, region)| RegionView::new(state, region.now(), region.verdict))
            .collect(),
        symptoms: view
            .symptoms
            .iter()
            .map(|(slug, n)| SymptomCount {
                symptom: slug.clone(),
                label: label(slug),
                reports: *n,
            })
            .collect(),
        composition: view
            .composition
            .iter()
            .map(|(source, n)| SourceCount {
                source: source.as_str(),
                reports: *n,
            })
            .collect(),
        held,
        official_status: service.status.clone(),
        statement: StatementNow::new(statements),
        incident: book.open().map(|entry| open(&entry.incident)),
        alternatives: catalogue
            .alternatives(id)
            .map(|other| alternative(catalogue, now, other))
            .collect(),
        day: Day {
            bucket_minutes: 1440 / DAY_BINS as u32,
            from: view
                .day
                .first()
                .map(|b| b.start.to_string())
                .unwrap_or_default(),
            reports: view.day.iter().map(|b| b.reports).collect(),
            expected: view.day.iter().map(|b| b.expected.map(round)).collect(),
        },
    })
}

fn open(incident: &Incident) -> OpenIncident {
    OpenIncident {
        id: incident.id.to_string(),
        status: incident.phase().as_str(),
        onset: incident.onset.to_string(),
        opened: incident.opened.to_string(),
        href: format!("/api/v1/incidents/{}", incident.id),
    }
}

/// The whole country, as it goes out.
pub fn nation(view: &outage::ServiceView) -> NationView {
    let window = view.nation.now();
    NationView {
        verdict: view.nation.verdict.as_str(),
        level: window.level,
        reports: window.reports(),
        expected: window.expected.map(round),
        upper: window.upper,
        times_expected: window.times_expected().map(cut),
        complete: window.tally.complete,
        complete_share: window.share.map(ShareView::from),
        failure: window.class().map(class_word),
        p_value: view.nation.p_value,
        why: view.nation.why.map(|w| WhyView {
            window_minutes: w.window_minutes,
            observed: w.observed,
            expected: round(w.expected),
        }),
        since: view.since().map(|m| m.to_string()),
    }
}

fn alternative(catalogue: &Catalogue, now: &Snapshot, id: ServiceId) -> Alternative {
    let (service, nation) = (catalogue.service(id), &now.service(id).nation);
    Alternative {
        slug: service.slug.clone(),
        name: service.name.clone(),
        verdict: nation.verdict.as_str(),
        level: nation.now().level,
    }
}

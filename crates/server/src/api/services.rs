//! `GET /api/v1/services`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use outage::snapshot::WINDOWS;
use outage::{Catalogue, ServiceId, Snapshot};
use serde::Serialize;
use utoipa::ToSchema;

use super::{cut, present_json, round};
use crate::app::App;
use crate::board::Usual;
use crate::params::Params;
use crate::prepared::Prepared;
use crate::problem::{Kind, Problem, ProblemBody};

/// All services, or those that were asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceList {
    /// End of the window, exclusive.
    pub at: String,
    /// Length of the window of `reports` and `expected`.
    pub window_minutes: u32,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// In the order of the catalogue; of a search, the best match first.
    pub services: Vec<ServiceItem>,
}

/// One service in the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceItem {
    /// In addresses: `netflix`.
    pub slug: String,
    /// As people know it.
    pub name: String,
    /// Slug of its category.
    pub category: String,
    /// The nation's verdict: `insufficient`, `normal`, `elevated` or `spike`.
    pub verdict: &'static str,
    /// The nation's level: 0 as usual to 3 very high.
    pub level: u8,
    /// Reports in the window.
    pub reports: u32,
    /// What would be usual; none: not known.
    pub expected: Option<f64>,
    /// Reports divided by expected, cut to one decimal.
    pub times_expected: Option<f64>,
    /// How many states are above normal.
    pub states_in_trouble: usize,
    /// Reports by quarter hours over the last 24 hours, oldest first; null: nothing was collected.
    pub sparkline: Vec<Option<u32>>,
}

impl ServiceItem {
    /// A service's line.
    pub fn new(catalogue: &Catalogue, now: &Snapshot, id: ServiceId) -> ServiceItem {
        let (service, view) = (catalogue.service(id), now.service(id));
        let window = view.nation.now();
        ServiceItem {
            slug: service.slug.clone(),
            name: service.name.clone(),
            category: service.category.clone(),
            verdict: view.nation.verdict.as_str(),
            level: window.level,
            reports: window.reports(),
            expected: window.expected.map(round),
            times_expected: window.times_expected().map(cut),
            states_in_trouble: view.troubled().len(),
            sparkline: view.day.iter().map(|b| b.reports).collect(),
        }
    }
}

/// All services with their present state.
#[utoipa::path(
    get, path = "/api/v1/services", tag = "read",
    params(
        ("category" = Option<String>, Query, description = "Slug of a category"),
        ("q" = Option<String>, Query, description = "What people call it, typing errors and all; at most 100 characters"),
    ),
    responses(
        (status = 200, description = "The services", body = ServiceList),
        (status = 400, description = "A parameter is not known or stands twice", body = ProblemBody),
        (status = 422, description = "No such category, or too long a search", body = ProblemBody),
    )
)]
pub async fn get_services(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let edition = app.board.edition();
    let params = Params::parse(request.query_string(), &["category", "q"])?;
    let (category, q) = (params.get("category"), params.get("q").unwrap_or(""));
    if let Some(slug) = category
        && !app.catalogue.categories().iter().any(|c| c.slug == slug)
    {
        let words: Vec<_> = app
            .catalogue
            .categories()
            .iter()
            .map(|c| c.slug.as_str())
            .collect();
        return Err(Problem::parameter(
            Kind::Invalid,
            "category",
            format!("must be one of {}", words.join(", ")),
        ));
    }
    if q.chars().count() > 100 {
        return Err(Problem::parameter(
            Kind::Invalid,
            "q",
            "has at most 100 characters",
        ));
    }
    if category.is_none() && q.is_empty() {
        let prepared = edition.usual(Usual::Services, |now| services(&app.catalogue, now));
        return Ok(prepared.answer(&request));
    }
    let hits = match q.trim() {
        "" => app.catalogue.ids().collect(),
        q => app.curated.search().find(q),
    };
    let chosen = hits
        .into_iter()
        .filter(|id| category.is_none_or(|c| app.catalogue.service(*id).category == c));
    Ok(list(&app.catalogue, &edition.snapshot, chosen).answer(&request))
}

/// All services, finished.
pub fn services(catalogue: &Catalogue, now: &Snapshot) -> Prepared {
    list(catalogue, now, catalogue.ids())
}

fn list(catalogue: &Catalogue, now: &Snapshot, ids: impl Iterator<Item = ServiceId>) -> Prepared {
    present_json(&ServiceList {
        at: now.at.to_string(),
        window_minutes: WINDOWS[0],
        simulated: now.simulated,
        services: ids.map(|id| ServiceItem::new(catalogue, now, id)).collect(),
    })
}

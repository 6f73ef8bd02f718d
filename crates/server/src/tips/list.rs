//! `GET /api/v1/services/{slug}/tips`

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use atlas::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::ShownTip;
use crate::api::present_json;
use crate::app::App;
use crate::params::Params;
use crate::problem::{Problem, ProblemBody};

/// What users tell other users of a service.
#[derive(Debug, Serialize, ToSchema)]
pub struct TipList {
    /// Slug of the service.
    pub service: String,
    /// Of when this list is.
    pub at: String,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// What helped most first, then the latest; at most 100.
    pub tips: Vec<TipView>,
}

/// One tip: written by a user, and not checked by us.
#[derive(Debug, Serialize, ToSchema)]
pub struct TipView {
    /// For votes.
    pub id: String,
    /// Plain text: escape it before it becomes part of a page.
    pub text: String,
    /// Primary language tag; `und`: not known.
    pub lang: String,
    /// State of its writer, if he said so.
    pub region: Option<&'static str>,
    /// When it was sent, to the minute.
    pub received_at: String,
    /// People it helped, each counted once a day.
    pub helped: u32,
    /// True if it was made for the demonstration.
    pub simulated: bool,
}

impl From<&ShownTip> for TipView {
    fn from(tip: &ShownTip) -> TipView {
        TipView {
            id: tip.id.clone(),
            text: tip.text.clone(),
            lang: tip.lang.clone(),
            region: tip.state.map(State::code),
            received_at: tip.at.to_string(),
            helped: tip.helped,
            simulated: tip.simulated,
        }
    }
}

/// Tips of users to users, each shown after somebody has looked at it. No count is made from them.
#[utoipa::path(
    get, path = "/api/v1/services/{slug}/tips", tag = "tips",
    params(("slug" = String, Path, description = "Slug of the service")),
    responses(
        (status = 200, description = "The tips", body = TipList),
        (status = 404, description = "No such service", body = ProblemBody),
    )
)]
pub async fn get_tips(
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
    let list = |now: &outage::Snapshot| {
        present_json(&TipList {
            service: app.catalogue.service(id).slug.clone(),
            at: now.at.to_string(),
            simulated: now.simulated,
            tips: edition.tips.of(id).iter().map(TipView::from).collect(),
        })
    };
    let name = format!("tips/{}", id.index());
    Ok(edition.other(&name, list).answer(&request))
}

//! `/api/v1/admin/incidents/{id}/corrections`: what is said about an incident afterwards, in public.

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::incident::{Correction, Id};
use outage::json::Json;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Operator, answer, sent};
use crate::api::incident::find;
use crate::api::incidents::{CorrectionList, CorrectionView};
use crate::app::App;
use crate::id;
use crate::problem::{Problem, ProblemBody};

/// A correction as it is sent; read by [`Correction::parse`].
#[derive(Debug, Deserialize, ToSchema)]
#[expect(
    dead_code,
    reason = "the shape is documented from here, and read by outage::incident"
)]
pub struct CorrectionBody {
    /// `false_alarm`, `merge`, `split`, `note` or `withdrawn`
    kind: String,
    /// 10 to 500 characters, for the public.
    #[schema(example = "The company had announced a maintenance for this hour.")]
    text: String,
    /// The other incident of a merge or a split.
    other: Option<String>,
}

/// Corrects an incident in public: beside every version, and in the list of corrections. It can't be
/// taken back, only withdrawn by another one.
#[utoipa::path(
    post, path = "/api/v1/admin/incidents/{id}/corrections", tag = "admin", security(("operator" = [])),
    params(("id" = String, Path, description = "`netflix-2026-11-14-a`")),
    request_body = CorrectionBody,
    responses(
        (status = 200, description = "The corrections of the incident", body = CorrectionList),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "No such incident", body = ProblemBody),
        (status = 422, description = "Not a correction", body = ProblemBody),
    )
)]
pub async fn post_correction(
    app: Data<App>,
    operator: Operator,
    incident: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let (_, row) = find(&app, &incident).await?;
    let json = sent(&request, payload).await?;
    let all = correct(&app, &operator, &row.incident.id, &json).await?;
    let corrections = all.iter().map(CorrectionView::of).collect();
    Ok(answer(&CorrectionList { corrections }))
}

/// Checks and keeps a correction, writes it down, and tells it at once; gives all there are.
pub async fn correct(
    app: &App,
    operator: &Operator,
    incident: &Id,
    json: &Json,
) -> Result<Vec<store::Correction>, Problem> {
    let asked = Correction::parse(json, incident)?;
    if let Some(other) = &asked.other {
        find(app, other.as_str()).await?;
    }
    let now = app.clock.now();
    let correction = store::Correction {
        id: id::fresh(now),
        incident: incident.to_string(),
        at: now.timestamp(),
        kind: asked.kind.as_str().into(),
        text: asked.text,
        other: asked.other.map(|id| id.to_string()),
    };
    let action = format!("incident.{}", correction.kind);
    let detail = json!({ "text": correction.text, "other": correction.other });
    let act = operator.act(now, &action, incident.as_str(), &detail);
    app.store.correct(&correction, &act).await?;
    app.stories.correct(&app.catalogue, &correction);
    Ok(app.store.corrections_of(incident.as_str()).await?)
}

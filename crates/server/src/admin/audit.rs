//! `/api/v1/admin/audit`: what operators did.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;
use serde_json::Value;
use store::Act;
use utoipa::ToSchema;

use super::{Operator, answer};
use crate::api::rfc3339;
use crate::app::App;
use crate::params::Params;
use crate::problem::{Problem, ProblemBody};

/// Acts in one answer.
const PAGE: usize = 50;

/// What operators did, the latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct AuditLog {
    /// Those of this page.
    pub acts: Vec<LoggedAct>,
    /// Gives the next page, as `cursor`; none: this is the last.
    pub next: Option<String>,
}

/// One act. Nothing can change it.
#[derive(Debug, Serialize, ToSchema)]
pub struct LoggedAct {
    /// Identifier; sorts by time.
    pub id: String,
    /// When.
    pub at: String,
    /// Who, by the name given with the token.
    pub actor: String,
    /// What: `tip.approve`, `tip.hide`, `burst.release`, `burst.dismiss`, `alias.add`, `alias.remove`.
    pub action: String,
    /// To what.
    pub subject: String,
    /// More about it.
    #[schema(value_type = Object)]
    pub detail: Value,
}

impl From<Act> for LoggedAct {
    fn from(act: Act) -> LoggedAct {
        LoggedAct {
            id: act.id,
            at: rfc3339(act.at),
            actor: act.actor,
            action: act.action,
            subject: act.subject,
            detail: serde_json::from_str(&act.detail).unwrap_or_default(),
        }
    }
}

/// What operators did, the latest first.
#[utoipa::path(
    get, path = "/api/v1/admin/audit", tag = "admin", security(("operator" = [])),
    params(("cursor" = Option<String>, Query, description = "`next` of the page before")),
    responses(
        (status = 200, description = "The acts", body = AuditLog),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "This server has no operators", body = ProblemBody),
    )
)]
pub async fn get_audit(
    app: Data<App>,
    _operator: Operator,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let params = Params::parse(request.query_string(), &["cursor"])?;
    let (acts, next) = page(&app, &params).await?;
    Ok(answer(&AuditLog {
        acts: acts.into_iter().map(LoggedAct::from).collect(),
        next,
    }))
}

/// A page of the log, as an address asks for it, and what gives the next.
pub async fn page(app: &App, params: &Params) -> Result<(Vec<Act>, Option<String>), Problem> {
    let mut acts = app
        .store
        .acts(params.get("cursor"), PAGE as i64 + 1)
        .await?;
    let more = acts.len() > PAGE;
    acts.truncate(PAGE);
    let next = acts.last().filter(|_| more).map(|act| act.id.clone());
    Ok((acts, next))
}

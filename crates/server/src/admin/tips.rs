//! `/api/v1/admin/tips`: the queue, and what is decided on it.

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::decision::Decision;
use outage::tip::{Caution, Status};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::TipRow;
use utoipa::ToSchema;

use super::{Operator, answer, sent};
use crate::api::rfc3339;
use crate::app::App;
use crate::pages::admin::QueueView;
use crate::params::Params;
use crate::problem::{Kind, Problem, ProblemBody};

/// Tips in one answer.
pub const PAGE: usize = 50;

/// Tips of one status, the latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct TipQueue {
    /// How many wait.
    pub waiting: i64,
    /// Those of this page.
    pub tips: Vec<QueuedTip>,
    /// Gives the next page, as `cursor`; none: this is the last.
    pub next: Option<String>,
}

/// A tip with what an operator needs to decide.
#[derive(Debug, Serialize, ToSchema)]
pub struct QueuedTip {
    /// Identifier.
    pub id: String,
    /// Slug of the service.
    pub service: String,
    /// Plain text from a stranger.
    pub text: String,
    /// Primary language tag.
    pub lang: String,
    /// State code.
    pub region: Option<String>,
    /// `waiting`, `shown` or `hidden`.
    pub status: &'static str,
    /// When it was sent.
    pub received_at: String,
    /// What to look at twice: `link`, `e-mail address`, `phone number`.
    pub cautions: Vec<&'static str>,
    /// People who asked for another look.
    pub reported: i64,
    /// People it helped.
    pub helped: i64,
    /// When it was decided on.
    pub decided_at: Option<String>,
    /// Why it was decided so.
    pub reason: Option<String>,
}

impl From<TipRow> for QueuedTip {
    fn from(row: TipRow) -> QueuedTip {
        QueuedTip {
            cautions: Caution::of(&row.text)
                .into_iter()
                .map(Caution::words)
                .collect(),
            id: row.id,
            service: row.service,
            text: row.text,
            lang: row.lang,
            region: row.state,
            status: row.status.as_str(),
            received_at: rfc3339(row.received_at),
            reported: row.reported,
            helped: row.helped,
            decided_at: row.decided_at.map(rfc3339),
            reason: row.reason,
        }
    }
}

/// A decision as it is sent; read by [`Decision::parse`].
#[derive(Debug, Deserialize, ToSchema)]
#[expect(
    dead_code,
    reason = "the shape is documented from here, and read by outage::decision"
)]
pub struct DecisionBody {
    /// Identifier of the tip.
    id: String,
    /// `approve` or `hide`; either can follow the other.
    decision: String,
    /// At most 200 characters, for the log.
    reason: Option<String>,
}

/// Tips that wait, are shown or are hidden.
#[utoipa::path(
    get, path = "/api/v1/admin/tips", tag = "admin", security(("operator" = [])),
    params(
        ("status" = Option<String>, Query, description = "`waiting` (the default), `shown` or `hidden`"),
        ("cursor" = Option<String>, Query, description = "`next` of the page before"),
    ),
    responses(
        (status = 200, description = "The tips", body = TipQueue),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "This server has no operators", body = ProblemBody),
        (status = 422, description = "No such status, or a cursor of something else", body = ProblemBody),
    )
)]
pub async fn get_queue(
    app: Data<App>,
    _operator: Operator,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let params = Params::parse(request.query_string(), &["status", "cursor"])?;
    let view = view(&app, &params).await?;
    Ok(answer(&TipQueue {
        waiting: view.waiting,
        tips: view.rows.into_iter().map(QueuedTip::from).collect(),
        next: view.next,
    }))
}

/// A page of the queue, as an address asks for it.
pub async fn view(app: &App, params: &Params) -> Result<QueueView, Problem> {
    let status = params.choice("status", &Status::ALL.map(|s| (s.as_str(), s)))?;
    let cursor = params.get("cursor").map(cursor).transpose()?;
    let before = cursor.as_ref().map(|(at, id)| (*at, id.as_str()));
    let mut rows = app.store.tips(status, before, PAGE as i64 + 1).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let last = rows.last().filter(|_| more);
    let (waiting, oldest) = app.store.tip_backlog(Status::Waiting).await?;
    Ok(QueueView {
        status,
        waiting,
        oldest,
        bursts: Vec::new(),
        waiting_bursts: 0,
        next: last.map(|row| format!("{}.{}", row.received_at, row.id)),
        rows,
    })
}

fn cursor(text: &str) -> Result<(i64, String), Problem> {
    let parts = text.split_once('.');
    let read = parts.and_then(|(at, id)| Some((at.parse().ok()?, id.to_owned())));
    read.ok_or_else(|| {
        Problem::parameter(
            Kind::Invalid,
            "cursor",
            "must be the next of the page before",
        )
    })
}

/// Shows a tip or hides it.
#[utoipa::path(
    post, path = "/api/v1/admin/tips", tag = "admin", security(("operator" = [])),
    request_body = DecisionBody,
    responses(
        (status = 200, description = "Decided; readers see it with the next minute", body = QueuedTip),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "No such tip", body = ProblemBody),
        (status = 422, description = "Readable but refused; `errors` names the fields", body = ProblemBody),
    )
)]
pub async fn post_decision(
    app: Data<App>,
    operator: Operator,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let json = sent(&request, payload).await?;
    let decided = decide(&app, &operator, &Decision::parse(&json)?).await?;
    Ok(answer(&QueuedTip::from(decided)))
}

/// Does what an operator decided, and writes it down.
pub async fn decide(
    app: &App,
    operator: &Operator,
    decision: &Decision<Status>,
) -> Result<TipRow, Problem> {
    let reason = decision.reason.as_deref();
    let detail = json!({ "reason": reason });
    let act = operator.act(
        app.clock.now(),
        decision.choice.action,
        &decision.id,
        &detail,
    );
    let decided = app
        .store
        .decide_tip(&decision.id, decision.choice.status, reason, &act);
    decided
        .await?
        .ok_or_else(|| Problem::new(Kind::NotFound, "There is no tip of this id."))
}

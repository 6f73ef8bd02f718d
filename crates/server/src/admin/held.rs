//! `/api/v1/admin/held`: bursts that are held, and what is decided on them.

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::decision::Decision;
use outage::held::Status;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Burst, BurstId};
use utoipa::ToSchema;

use super::{Operator, answer, sent};
use crate::api::rfc3339;
use crate::app::App;
use crate::params::Params;
use crate::problem::{Kind, Problem, ProblemBody};

/// Bursts in one answer.
pub const PAGE: usize = 100;

/// Bursts of one status, the largest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct HeldQueue {
    /// How many bursts have this status.
    pub total: usize,
    /// The largest hundred of them.
    pub bursts: Vec<QueuedBurst>,
}

/// Reports on one service from one network on one day, in no count.
#[derive(Debug, Serialize, ToSchema)]
pub struct QueuedBurst {
    /// Names the burst for two days; it can't be turned into an address.
    #[schema(example = "netflix.00c5f3a3b8d1e9f2")]
    pub id: String,
    /// Slug of the service.
    pub service: String,
    /// `waiting`, `released` or `dismissed`.
    pub status: &'static str,
    /// How many reports are held. The first eight of a network in 15 minutes, and more where many
    /// others report as well, are counted and not among them.
    pub reports: u32,
    /// When the first of them came.
    pub from: String,
    /// When the last of them came.
    pub to: String,
    /// Where they say they are, most first.
    pub states: Vec<StateCount>,
    /// When it was decided on.
    pub decided_at: Option<String>,
}

/// Held reports from one state.
#[derive(Debug, Serialize, ToSchema)]
pub struct StateCount {
    /// State code; `US`: the country only.
    pub region: String,
    /// How many.
    pub reports: u32,
}

impl From<Burst> for QueuedBurst {
    fn from(burst: Burst) -> QueuedBurst {
        let count = |(state, reports): (Option<String>, u32)| StateCount {
            region: state.unwrap_or_else(|| outage::NATION.to_owned()),
            reports,
        };
        QueuedBurst {
            id: name(&burst.id),
            service: burst.id.service,
            status: burst.status.as_str(),
            reports: burst.reports,
            from: rfc3339(burst.from),
            to: rfc3339(burst.to),
            states: burst.states.into_iter().map(count).collect(),
            decided_at: burst.decided_at.map(rfc3339),
        }
    }
}

/// The name of a burst: `netflix.00c5f3a3b8d1e9f2`.
pub fn name(id: &BurstId) -> String {
    format!("{}.{:016x}", id.service, id.network)
}

fn named(text: &str) -> Option<BurstId> {
    let (service, network) = text.rsplit_once('.')?;
    let network = u64::from_str_radix(network, 16).ok()?.cast_signed();
    let id = BurstId {
        service: service.to_owned(),
        network,
    };
    // One burst has one name: no sign, no digit more or less.
    (name(&id) == text).then_some(id)
}

/// A decision as it is sent; read by [`Decision::parse`].
#[derive(Debug, Deserialize, ToSchema)]
#[expect(
    dead_code,
    reason = "the shape is documented from here, and read by outage::decision"
)]
pub struct HeldDecisionBody {
    /// Identifier of the burst.
    id: String,
    /// `release`: what its network sends for the rest of the day counts. `dismiss`: it stays held.
    /// Either can follow the other. What is held is counted by neither: its minutes are closed.
    decision: String,
    /// At most 200 characters, for the log.
    reason: Option<String>,
}

/// Bursts that wait, were released or were dismissed.
#[utoipa::path(
    get, path = "/api/v1/admin/held", tag = "admin", security(("operator" = [])),
    params(
        ("status" = Option<String>, Query, description = "`waiting` (the default), `released` or `dismissed`"),
    ),
    responses(
        (status = 200, description = "The bursts of the last two days", body = HeldQueue),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "This server has no operators", body = ProblemBody),
        (status = 422, description = "No such status", body = ProblemBody),
    )
)]
pub async fn get_held(
    app: Data<App>,
    _operator: Operator,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let params = Params::parse(request.query_string(), &["status"])?;
    let status = params.choice("status", &Status::ALL.map(|s| (s.as_str(), s)))?;
    let bursts = app.store.bursts(status).await?;
    Ok(answer(&HeldQueue {
        total: bursts.len(),
        bursts: bursts
            .into_iter()
            .take(PAGE)
            .map(QueuedBurst::from)
            .collect(),
    }))
}

/// Releases a burst or dismisses it.
#[utoipa::path(
    post, path = "/api/v1/admin/held", tag = "admin", security(("operator" = [])),
    request_body = HeldDecisionBody,
    responses(
        (status = 200, description = "Decided, and in force; readers see it with the next minute", body = QueuedBurst),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 404, description = "No such burst, or it is older than two days", body = ProblemBody),
        (status = 422, description = "Readable but refused; `errors` names the fields", body = ProblemBody),
    )
)]
pub async fn post_held(
    app: Data<App>,
    operator: Operator,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let json = sent(&request, payload).await?;
    let decided = decide(&app, &operator, &Decision::parse(&json)?).await?;
    Ok(answer(&QueuedBurst::from(decided)))
}

/// Does what an operator decided, and writes it down. The log names the service and no network: it
/// is kept for good, and the hash is not.
pub async fn decide(
    app: &App,
    operator: &Operator,
    decision: &Decision<Status>,
) -> Result<Burst, Problem> {
    let nothing = || Problem::new(Kind::NotFound, "There is no burst of this id.");
    let id = named(&decision.id).ok_or_else(nothing)?;
    let (mut reports, mut states) = (0, Vec::new());
    for status in Status::ALL
        .into_iter()
        .filter(|s| *s != decision.choice.status)
    {
        let bursts = app.store.bursts(status).await?.into_iter();
        for burst in bursts.filter(|burst| burst.id == id) {
            reports = burst.reports.saturating_add(reports);
            states.extend(burst.states.into_iter().map(|(state, _)| state));
        }
    }
    let detail = json!({ "reason": decision.reason, "reports": reports, "states": states });
    let now = app.clock.now();
    let act = operator.act(now, decision.choice.action, &id.service, &detail);
    app.store
        .decide_burst(&id, decision.choice.status, &act)
        .await?;
    let minute = app.clock.minute();
    app.gate.read(&app.store, &app.catalogue, minute).await?;
    let bursts = app.store.bursts(decision.choice.status).await?;
    bursts.into_iter().find(|b| b.id == id).ok_or_else(nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_has_one_name() {
        for network in [0, 7, -7, i64::MIN, i64::MAX] {
            let id = BurstId {
                service: "netflix".to_owned(),
                network,
            };
            assert_eq!(named(&name(&id)), Some(id));
        }
        for text in ["", "netflix", "netflix.7", "netflix.+000000000000007", ".é"] {
            assert_eq!(named(text), None, "{text}");
        }
    }
}

//! `/api/v1/admin/statements`: what a company said where no program could read it.

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::json::Json;
use outage::statement::Statement;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{Operator, answer, sent};
use crate::app::App;
use crate::problem::{Problem, ProblemBody};
use crate::statements;

/// A statement as it is sent; read by [`Statement::entered`].
#[derive(Debug, Deserialize, ToSchema)]
#[expect(
    dead_code,
    reason = "the shape is documented from here, and read by outage::statement"
)]
pub struct StatementBody {
    /// Slug of the service.
    service: String,
    /// When the company said it: in the last year, not in the future.
    published_at: String,
    /// `investigating`, `identified`, `monitoring`, `resolved` or `note`
    kind: String,
    /// One line of at most 200 characters.
    title: Option<String>,
    /// Its words, at most 2,000 characters: they are the saved copy.
    text: String,
    /// Where it can be read. It is never asked by this server.
    #[schema(example = "https://x.com/NetflixHelps/status/1")]
    source: String,
}

/// A statement that was taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementTaken {
    /// By content.
    pub id: String,
    /// Slug of the service.
    pub service: String,
}

/// Enters what a company said. It is shown at once; the same entry twice is one.
#[utoipa::path(
    post, path = "/api/v1/admin/statements", tag = "admin", security(("operator" = [])),
    request_body = StatementBody,
    responses(
        (status = 200, description = "It is taken", body = StatementTaken),
        (status = 401, description = "Not the operators' token", body = ProblemBody),
        (status = 422, description = "Not a statement", body = ProblemBody),
    )
)]
pub async fn post_statement(
    app: Data<App>,
    operator: Operator,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let json = sent(&request, payload).await?;
    let statement = enter(&app, &operator, &json).await?;
    Ok(answer(&StatementTaken {
        id: statement.id,
        service: statement.service,
    }))
}

/// Checks, keeps and shows a statement, and writes down who entered it.
pub async fn enter(app: &App, operator: &Operator, json: &Json) -> Result<Statement, Problem> {
    let statement = statements::enter(app, json).await?;
    let detail = json!({ "id": statement.id, "url": statement.url });
    let now = app.clock.now();
    let act = operator.act(now, "statement.enter", &statement.service, &detail);
    app.store.record(&act).await?;
    Ok(statement)
}

//! `DELETE /api/v1/reports/{id}`

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::body;
use super::writer::Withdrawal;
use crate::app::App;
use crate::headers;
use crate::params::Params;
use crate::problem::{Kind, Problem, ProblemBody};

/// Takes a report back, within ten minutes, with the receipt it was answered with.
#[utoipa::path(
    delete, path = "/api/v1/reports/{id}", tag = "reports",
    params(
        ("id" = String, Path, description = "Identifier of the report"),
        ("receipt" = String, Query, description = "The receipt from the answer to the report"),
    ),
    responses(
        (status = 204, description = "Taken back and uncounted"),
        (status = 404, description = "No such report and receipt, or its ten minutes are over", body = ProblemBody),
    )
)]
pub async fn withdraw_report(
    app: Data<App>,
    id: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    body::check_site(&request)?;
    let params = Params::parse(request.query_string(), &["receipt"])?;
    let Some(receipt) = params.get("receipt") else {
        return Err(Problem::parameter(
            Kind::Invalid,
            "receipt",
            "is missing; it came with the answer to the report",
        ));
    };
    take_back(&app, id.into_inner(), receipt.to_owned()).await?;
    let mut answer = HttpResponse::NoContent();
    headers::write(&mut answer);
    Ok(answer.finish())
}

/// Takes a report back, or says why not.
pub async fn take_back(app: &App, id: String, receipt: String) -> Result<(), Problem> {
    if app.intake.withdraw(Withdrawal { id, receipt }).await? {
        return Ok(());
    }
    Err(Problem::new(
        Kind::NotFound,
        "There is no report of this id and receipt, or it is more than ten minutes old and stays counted.",
    ))
}

//! `POST /api/v1/services/{slug}/tips`

use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use atlas::State;
use outage::ServiceId;
use outage::tip::{Language, Status, Tip};
use serde::{Deserialize, Serialize};
use store::TipRow;
use utoipa::ToSchema;

use crate::app::App;
use crate::intake::{body, unsaved};
use crate::params::Params;
use crate::problem::{Kind, Problem, ProblemBody};
use crate::{client, headers, id, receipt};

/// A tip as it is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(
    dead_code,
    reason = "the shape is documented from here, and read by outage::tip"
)]
pub struct TipBody {
    /// 1 to 500 characters of plain text; white space is tidied, invisible characters are left out.
    #[schema(example = "Downloaded shows still play.")]
    text: String,
    /// Roughly where you are: a state.
    #[schema(example = "US-OH")]
    region: Option<String>,
    /// Language tag, of which the first part is kept; without it the first of `Accept-Language`.
    #[schema(example = "en")]
    lang: Option<String>,
}

/// A tip that was taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct SentTip {
    /// Identifier of the tip.
    pub id: String,
    /// Slug of the service.
    pub service: String,
    /// `waiting`: nobody sees it before somebody has looked at it.
    pub status: &'static str,
    /// As it will be shown.
    pub text: String,
    /// Primary language tag.
    pub lang: String,
    /// State code.
    pub region: Option<String>,
}

/// Leaves a tip for others. It is shown after somebody has looked at it.
#[utoipa::path(
    post, path = "/api/v1/services/{slug}/tips", tag = "tips",
    request_body = TipBody,
    params(("slug" = String, Path, description = "Slug of the service")),
    responses(
        (status = 201, description = "Kept, and waiting", body = SentTip),
        (status = 400, description = "Unreadable", body = ProblemBody),
        (status = 403, description = "Sent from another site's page", body = ProblemBody),
        (status = 404, description = "No such service", body = ProblemBody),
        (status = 409, description = "The same words were sent before", body = ProblemBody),
        (status = 413, description = "Over 16 KiB", body = ProblemBody),
        (status = 415, description = "Another media type or coding", body = ProblemBody),
        (status = 422, description = "Readable but refused; `errors` names the fields", body = ProblemBody),
        (status = 429, description = "Three an hour from one person, thirty from one network", body = ProblemBody),
        (status = 503, description = "Can't be stored now", body = ProblemBody),
    )
)]
pub async fn post_tip(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let service = app
        .catalogue
        .find(&slug)
        .ok_or_else(Problem::unknown_service)?;
    Params::parse(request.query_string(), &[])?;
    let json = body::json(&request, payload).await?;
    let tip = Tip::parse(&json, reader(&request))?;
    let row = keep(&app, &request, service, tip).await?;
    let mut answer = HttpResponse::build(StatusCode::CREATED);
    headers::write(&mut answer);
    Ok(answer.json(SentTip {
        id: row.id,
        service: row.service,
        status: row.status.as_str(),
        text: row.text,
        lang: row.lang,
        region: row.state,
    }))
}

/// The language the sender's browser asks for first.
pub fn reader(request: &HttpRequest) -> Language {
    let accept = request.headers().get(header::ACCEPT_LANGUAGE);
    let accept = accept.and_then(|v| v.to_str().ok());
    accept.map_or(Language::UNKNOWN, Language::of_reader)
}

/// Keeps a tip for an operator to look at: the last steps that both the API and the form take.
pub async fn keep(
    app: &App,
    request: &HttpRequest,
    service: ServiceId,
    tip: Tip,
) -> Result<TipRow, Problem> {
    let address = sender(app, request)?;
    let now = app.clock.now();
    let person = app.salt.person(address, "tips", now).map_err(|error| {
        tracing::error!(%error, "senders can't be told apart");
        unsaved()
    })?;
    app.limits.tip(address, person)?;
    let row = TipRow {
        id: id::fresh(now),
        service: app.catalogue.service(service).slug.clone(),
        digest: receipt::hash(&tip.text.to_lowercase()),
        text: tip.text,
        lang: tip.lang.as_str().to_owned(),
        state: tip.state.map(|s: State| s.code().to_owned()),
        status: Status::Waiting,
        received_at: now.timestamp(),
        reason: None,
        decided_at: None,
        helped: 0,
        reported: 0,
        simulated: false,
    };
    if app.store.add_tip(&row).await? {
        return Ok(row);
    }
    Err(Problem::new(
        Kind::Duplicate,
        "The same words were sent for this service before; they need not be sent again.",
    ))
}

/// The sender's address, for limits and hashes only.
pub fn sender(app: &App, request: &HttpRequest) -> Result<std::net::IpAddr, Problem> {
    client::address(request, &app.trusted_proxies)
        .ok_or_else(|| Problem::new(Kind::BadRequest, "The sender's address can't be told."))
}

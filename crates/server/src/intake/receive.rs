//! `POST /api/v1/reports`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::held::Speaker;
use outage::json::Json;
use outage::{Report, Source};
use serde::Deserialize;
use utoipa::ToSchema;

use super::answer::FiledReport;
use super::body;
use super::filing::Outcome;
use super::submission::Submission;
use crate::app::App;
use crate::limits::KEY;
use crate::problem::{Kind, Problem, ProblemBody};
use crate::{client, headers, receipt};

/// A report as it is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(
    dead_code,
    reason = "the shape is documented from here, and read by outage::Report"
)]
pub struct ReportBody {
    /// Slug of the service.
    #[schema(example = "netflix")]
    service: String,
    /// `complete`, `intermittent`, `slow`, or `recovered` ("it works now").
    #[schema(example = "complete")]
    failure: String,
    /// From the list of the service's category.
    #[schema(example = "video-playback")]
    symptom: Option<String>,
    /// Exactly one of `lat` with `lon`, `zip`, or `region`.
    location: LocationBody,
    /// When it happened, if it was not now: at most 24 hours back and 60 seconds ahead.
    occurred_at: Option<String>,
}

/// Where the sender is.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(
    dead_code,
    reason = "the shape is documented from here, and read by outage::Report"
)]
struct LocationBody {
    /// Degrees north, with `lon`.
    #[schema(example = 41.4993)]
    lat: Option<f64>,
    /// Degrees east, with `lat`.
    #[schema(example = -81.6944)]
    lon: Option<f64>,
    /// Five digits.
    zip: Option<String>,
    /// A state like `US-OH`, or `US` for the country only.
    region: Option<String>,
}

/// Files a report: one person, one service, one place, now.
///
/// Answered after it is durable. The same reporter on the same service within 15 minutes is thanked
/// (200, `counted` false) and not counted again.
#[utoipa::path(
    post, path = "/api/v1/reports", tag = "reports",
    request_body = ReportBody,
    params(
        ("Idempotency-Key" = Option<String>, Header,
            description = "1 to 255 characters; the same key and body within 24 hours gives the first answer"),
        ("Outcry-Proof" = Option<String>, Header,
            description = "`token:solution`, the answer to a challenge"),
    ),
    responses(
        (status = 201, description = "Counted, and durable", body = FiledReport),
        (status = 200, description = "Thanked: counted already within 15 minutes", body = FiledReport),
        (status = 202, description = "Durable and held: many came from one network at once, so it is looked at and in no count", body = FiledReport),
        (status = 400, description = "Unreadable", body = ProblemBody),
        (status = 409, description = "The same key is under way", body = ProblemBody),
        (status = 413, description = "Over 16 KiB", body = ProblemBody),
        (status = 415, description = "Another media type or coding", body = ProblemBody),
        (status = 422, description = "Readable but refused; `errors` names the fields", body = ProblemBody),
        (status = 428, description = "Many came from one network at once: solve `challenge`, send the report again with `Outcry-Proof`", body = ProblemBody),
        (status = 429, description = "Too many from one network", body = ProblemBody),
        (status = 503, description = "Can't be stored now; `Retry-After` says when to try again", body = ProblemBody),
    )
)]
pub async fn create_report(
    app: Data<App>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    crate::params::Params::parse(request.query_string(), &[])?;
    let bytes = body::read(&request, payload).await?;
    body::check_type(&request, "application/json")?;
    body::check_site(&request)?;
    let key = idempotency_key(&request)?;
    let json = Json::parse(&bytes).map_err(body::unreadable)?;
    let report = Report::parse(&json, &app.catalogue, app.clock.now())?;
    let key = key.map(|key| (receipt::hash(key), receipt::hash_bytes(&bytes)));
    let flight = key
        .as_ref()
        .map(|(key, _)| app.flights.take_off(key))
        .transpose()?;
    let outcome = file(&app, &request, report, Source::Api, key).await?;
    drop(flight);
    match outcome {
        Outcome::Filed(filed) => Ok(answer(
            StatusCode::from_u16(filed.status()).unwrap_or(StatusCode::OK),
            serde_json::to_string(&filed).unwrap_or_default(),
        )),
        Outcome::Replayed(status, body) => Ok(answer(
            StatusCode::from_u16(status).unwrap_or(StatusCode::OK),
            body,
        )),
        Outcome::KeyReused => Err(Problem::new(
            Kind::KeyReused,
            "This Idempotency-Key came with another body within the last 24 hours; use a new key.",
        )),
        Outcome::Failed => Err(unsaved()),
    }
}

/// The last steps that both the API and the form take.
pub async fn file(
    app: &App,
    request: &HttpRequest,
    report: Report,
    source: Source,
    key: Option<(String, String)>,
) -> Result<Outcome, Problem> {
    let address = client::address(request, &app.trusted_proxies)
        .ok_or_else(|| Problem::new(Kind::BadRequest, "The sender's address can't be told."))?;
    let (service, now) = (report.service, app.clock.now());
    let untold = |error| {
        // Without a salt nobody could be told apart without being known; so nobody is counted.
        tracing::error!(%error, "reporters can't be told apart");
        unsaved()
    };
    let network = app.salt.network(address, service, now).map_err(untold)?;
    // The form without JavaScript can't work for it; what it sends is held without.
    let who = Speaker {
        service,
        failure: report.failure,
        network,
    };
    let proof = match source == Source::Api
        && app.gate.is_closed(who, now)
        && !answered(app, key.as_ref()).await?
    {
        true => Some(app.gate.proof(request, network, now)?),
        false => None,
    };
    app.limits.report(address)?;
    if let Some(proof) = proof {
        app.gate.spend(&proof, network, now)?;
    }
    let reporter = app.salt.reporter(address, service, now).map_err(untold)?;
    app.intake
        .file(Submission {
            report,
            source,
            reporter: Some(reporter),
            network: Some(network),
            key,
        })
        .await
}

/// Whether a key has its answer already: hearing it again is no report.
async fn answered(app: &App, key: Option<&(String, String)>) -> Result<bool, Problem> {
    let Some((key, _)) = key else {
        return Ok(false);
    };
    let answers = app.store.answers(std::slice::from_ref(key)).await?;
    Ok(!answers.is_empty())
}

/// Nothing was saved; it heals by itself or by the operator.
pub fn unsaved() -> Problem {
    Problem::new(
        Kind::Unavailable,
        "Your report can't be stored right now and was not taken. Try again in a few seconds.",
    )
    .with("Retry-After", "5".to_owned())
}

fn answer(status: StatusCode, body: String) -> HttpResponse {
    let mut answer = HttpResponse::build(status);
    headers::write(&mut answer);
    answer.content_type("application/json").body(body)
}

fn idempotency_key(request: &HttpRequest) -> Result<Option<&str>, Problem> {
    let mut keys = request.headers().get_all("idempotency-key");
    let Some(key) = keys.next() else {
        return Ok(None);
    };
    let refused = || {
        Problem::new(
            Kind::BadRequest,
            format!("Idempotency-Key must be one value of 1 to {KEY} printable ASCII characters."),
        )
    };
    let key = key.to_str().map_err(|_| refused())?;
    if keys.next().is_some() || key.is_empty() || key.len() > KEY {
        return Err(refused());
    }
    Ok(Some(key))
}

//! `POST /api/v1/services/{slug}/tips/{id}/helped` and `.../report`

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::ServiceId;
use outage::json::Json;
use serde::Serialize;
use store::{Ballot, Vote, Voted};
use utoipa::ToSchema;

use super::submit::sender;
use crate::app::App;
use crate::headers;
use crate::intake::{body, unsaved};
use crate::params::Params;
use crate::problem::{Kind, Problem, ProblemBody};

/// What became of a vote.
#[derive(Debug, Serialize, ToSchema)]
pub struct VoteAnswer {
    /// Identifier of the tip.
    pub id: String,
    /// False: this person has said so today, and counts once.
    pub counted: bool,
}

/// Says that a tip helped. Counts once for a person and day; the list shows it with the next minute.
#[utoipa::path(
    post, path = "/api/v1/services/{slug}/tips/{id}/helped", tag = "tips",
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("id" = String, Path, description = "Identifier of the tip"),
    ),
    request_body(content = Object, description = "An empty object"),
    responses(
        (status = 200, description = "Counted, now or before", body = VoteAnswer),
        (status = 404, description = "No such tip is shown", body = ProblemBody),
        (status = 429, description = "Too many from one network", body = ProblemBody),
    )
)]
pub async fn post_helped(
    app: Data<App>,
    path: Path<(String, String)>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    answer(&app, path.into_inner(), &request, payload, Vote::Helped).await
}

/// Asks that somebody look at a tip again. When three people have asked within a day it is taken off
/// the page until somebody has.
#[utoipa::path(
    post, path = "/api/v1/services/{slug}/tips/{id}/report", tag = "tips",
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("id" = String, Path, description = "Identifier of the tip"),
    ),
    request_body(content = Object, description = "An empty object"),
    responses(
        (status = 200, description = "Noted, now or before", body = VoteAnswer),
        (status = 404, description = "No such tip is shown", body = ProblemBody),
        (status = 429, description = "Too many from one network", body = ProblemBody),
    )
)]
pub async fn post_complaint(
    app: Data<App>,
    path: Path<(String, String)>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    answer(&app, path.into_inner(), &request, payload, Vote::Report).await
}

async fn answer(
    app: &App,
    (slug, id): (String, String),
    request: &HttpRequest,
    payload: Payload,
    vote: Vote,
) -> Result<HttpResponse, Problem> {
    let service = app
        .catalogue
        .find(&slug)
        .ok_or_else(Problem::unknown_service)?;
    Params::parse(request.query_string(), &[])?;
    // JSON, although there is nothing to say: a browser asks first before it lets another site send it.
    if body::json(request, payload).await? != Json::Object(Vec::new()) {
        let detail = "The body of a vote is an empty object: {}.";
        return Err(Problem::new(Kind::Invalid, detail));
    }
    let counted = cast(app, request, service, &id, vote).await?;
    let mut answer = HttpResponse::Ok();
    headers::write(&mut answer);
    Ok(answer.json(VoteAnswer { id, counted }))
}

/// Counts a vote, if it is this person's first of the day on this tip.
pub async fn cast(
    app: &App,
    request: &HttpRequest,
    service: ServiceId,
    tip: &str,
    vote: Vote,
) -> Result<bool, Problem> {
    let address = sender(app, request)?;
    app.limits.vote(address)?;
    let now = app.clock.now();
    // A purpose for each tip, so that the votes of one person on several can't be laid together.
    let person = app.salt.person(address, &format!("tip {tip}"), now);
    let reporter = person.map_err(|error| {
        tracing::error!(%error, "senders can't be told apart");
        unsaved()
    })?;
    let ballot = Ballot {
        service: &app.catalogue.service(service).slug,
        tip,
        vote,
        reporter,
        at: now.timestamp(),
    };
    match app.store.vote(&ballot).await? {
        Voted::Counted => Ok(true),
        Voted::Again => Ok(false),
        Voted::Nothing => Err(Problem::new(
            Kind::NotFound,
            "No tip of this id is shown for this service.",
        )),
    }
}

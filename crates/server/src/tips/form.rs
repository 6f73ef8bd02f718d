//! The forms of the pages, without JavaScript: a new tip, or a vote on one.

use actix_web::HttpRequest;
use actix_web::web::Payload;
use outage::json::Json;
use outage::tip::Tip;
use outage::{Reason, ServiceId};
use store::Vote;

use super::submit::{keep, reader};
use super::vote::cast;
use crate::app::App;
use crate::intake::body;
use crate::problem::Problem;

/// What the page shows next.
#[derive(Debug)]
pub enum FormAnswer {
    /// The tip waits.
    Sent,
    /// The vote counts; false: it did already.
    Voted(Vote, bool),
    /// The form again, with what was written and the faults by field.
    Again(Draft, Vec<Reason>),
    /// The form again: nothing is wrong with it, but it could not be taken.
    Refused(Draft, Problem),
}

/// What somebody has written.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub text: String,
    pub region: String,
}

/// Reads a form and does what it says.
pub async fn post(
    app: &App,
    request: &HttpRequest,
    payload: Payload,
    service: ServiceId,
) -> Result<FormAnswer, Problem> {
    let fields = body::form(request, payload).await?;
    for (name, vote) in [("helped", Vote::Helped), ("report", Vote::Report)] {
        if let Some(tip) = fields.get(name) {
            let counted = cast(app, request, service, tip, vote).await?;
            return Ok(FormAnswer::Voted(vote, counted));
        }
    }
    let field = |name| fields.get(name).unwrap_or_default().to_owned();
    let draft = Draft {
        text: field("text"),
        region: field("region"),
    };
    let tip = match Tip::parse(&as_json(&draft), reader(request)) {
        Ok(tip) => tip,
        Err(rejected) => return Ok(FormAnswer::Again(draft, rejected.reasons)),
    };
    Ok(match keep(app, request, service, tip).await {
        Ok(_) => FormAnswer::Sent,
        Err(problem) => FormAnswer::Refused(draft, problem),
    })
}

/// The form's fields as the JSON the API takes.
fn as_json(draft: &Draft) -> Json {
    let mut members = vec![("text".to_owned(), Json::Text(draft.text.clone()))];
    if !draft.region.is_empty() {
        members.push(("region".to_owned(), Json::Text(draft.region.clone())));
    }
    Json::Object(members)
}

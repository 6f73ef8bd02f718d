//! The form without JavaScript: the same checks, the answer as a page.

use actix_web::HttpRequest;
use actix_web::web::Payload;
use outage::json::Json;
use outage::{Failure, Reason, Report, ServiceId, Source};

use super::answer::FiledReport;
use super::filing::Outcome;
use super::receive::{file, unsaved};
use super::{body, take_back};
use crate::app::App;
use crate::problem::Problem;

/// What the page shows next.
#[derive(Debug)]
pub enum FormAnswer {
    /// The done screen, for what was said.
    Filed(Box<FiledReport>, Failure),
    /// The form again, with what the person had filled in and the reasons by field.
    Again(Vec<(String, String)>, Vec<Reason>),
    /// The form again: nothing is wrong with it, but it could not be taken now.
    Refused(Vec<(String, String)>, Problem),
    /// The report was taken back.
    TakenBack,
}

/// Reads a form and files the report.
pub async fn post_form(
    app: &App,
    request: &HttpRequest,
    payload: Payload,
    service: ServiceId,
) -> Result<FormAnswer, Problem> {
    let fields = body::form(request, payload).await?;
    let field = |name: &str| fields.get(name);
    if let (Some(id), Some(receipt)) = (field("take_back"), field("receipt")) {
        take_back(app, id.to_owned(), receipt.to_owned()).await?;
        return Ok(FormAnswer::TakenBack);
    }
    let json = as_json(&app.catalogue.service(service).slug, field);
    let report = match Report::parse(&json, &app.catalogue, app.clock.now()) {
        Ok(report) => report,
        Err(rejected) => return Ok(FormAnswer::Again(fields.0, rejected.reasons)),
    };
    let failure = report.failure;
    Ok(match file(app, request, report, Source::Form, None).await {
        Ok(Outcome::Filed(filed)) => FormAnswer::Filed(filed, failure),
        // A form sends no key, so nothing can be replayed.
        Ok(Outcome::Replayed(..) | Outcome::KeyReused | Outcome::Failed) => {
            FormAnswer::Refused(fields.0, unsaved())
        }
        Err(problem) => FormAnswer::Refused(fields.0, problem),
    })
}

/// The form's fields as the JSON the API takes. A ZIP code wins over the list of states, which
/// always has something chosen.
fn as_json<'f>(slug: &str, field: impl Fn(&str) -> Option<&'f str>) -> Json {
    let text = |t: &str| Json::Text(t.to_owned());
    let mut members = vec![("service".to_owned(), text(slug))];
    for name in ["failure", "symptom"] {
        if let Some(value) = field(name) {
            members.push((name.to_owned(), text(value)));
        }
    }
    let place = ["zip", "region"]
        .into_iter()
        .find_map(|name| Some((name, field(name)?)));
    if let Some((name, value)) = place {
        members.push((
            "location".to_owned(),
            Json::Object(vec![(name.to_owned(), text(value))]),
        ));
    }
    Json::Object(members)
}

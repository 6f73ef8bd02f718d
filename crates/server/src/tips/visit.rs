//! `/services/{slug}/tips`: all tips of a service, and the form.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::Reason;
use store::Vote;

use super::form::{Draft, FormAnswer, post};
use crate::app::App;
use crate::pages::{self, TipForm};
use crate::render;
use crate::visit::{age, no_service, own, problem_page, site, told};

/// `GET /services/{slug}/tips`
pub async fn page(app: Data<App>, slug: Path<String>, request: HttpRequest) -> HttpResponse {
    let Some(id) = app.catalogue.find(&slug) else {
        return no_service(&app, &slug);
    };
    let edition = app.board.edition();
    let age = age(&app, &edition.snapshot);
    let site = app.renderer.site(&edition.snapshot, age);
    let tips = edition.tips.of(id);
    let name = format!("tips-page/{}/{}", id.index(), site.stale_minutes.is_some());
    let make = |now: &outage::Snapshot| {
        render::page(pages::tips(&site, now, id, tips, &TipForm::default()))
    };
    edition.other(&name, make).answer(&request)
}

/// `POST /services/{slug}/tips`
pub async fn post_form(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> HttpResponse {
    let Some(id) = app.catalogue.find(&slug) else {
        return no_service(&app, &slug);
    };
    let edition = app.board.edition();
    let (now, tips) = (&edition.snapshot, edition.tips.of(id));
    let site = site(&app, now);
    let again = |form: TipForm, status| own(status, pages::tips(&site, now, id, tips, &form));
    let service = app.catalogue.service(id);
    let thanks = |text: &str| own(StatusCode::OK, pages::tip_thanks(&site, service, text));
    match post(&app, &request, payload, id).await {
        Ok(FormAnswer::Sent) => {
            thanks("Your tip is kept. It is shown when somebody has looked at it.")
        }
        Ok(FormAnswer::Voted(Vote::Helped, true)) => {
            thanks("It is counted. The number on the page follows within a minute.")
        }
        Ok(FormAnswer::Voted(Vote::Report, true)) => {
            thanks("It is noted. When several people say so, somebody looks at the tip again.")
        }
        Ok(FormAnswer::Voted(_, false)) => thanks("You have said so today, and it counts once."),
        Ok(FormAnswer::Again(draft, reasons)) => {
            again(marked(draft, &reasons), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Ok(FormAnswer::Refused(draft, problem)) => {
            let mut form = marked(draft, &[]);
            form.whole = Some(problem.detail.clone());
            told(again(form, problem.kind.status()), &problem)
        }
        Err(problem) => told(problem_page(&app, &problem), &problem),
    }
}

/// What was written, and beside each field what to do about it.
fn marked(draft: Draft, reasons: &[Reason]) -> TipForm {
    let mut form = TipForm {
        text: draft.text,
        region: draft.region,
        ..TipForm::default()
    };
    for reason in reasons {
        match reason.pointer.as_str() {
            "/text" => form.text_error = Some(format!("Your tip {}.", reason.detail)),
            _ => form.region_error = Some("Choose a state, or leave it open.".to_owned()),
        }
    }
    form
}

//! `/services/{slug}/tips`: all tips of a service, and the form, in all languages.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::Reason;
use outage::tip::LENGTH;
use store::Vote;

use super::form::{Draft, FormAnswer, post};
use crate::app::App;
use crate::pages::{self, Language, TipForm};
use crate::problem::Problem;
use crate::render;
use crate::visit::{age, no_service_in, own, problem_page_in, site_in, told};

/// `GET /services/{slug}/tips`, and below `/es`
pub async fn page(app: Data<App>, slug: Path<String>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(id) = app.catalogue.find(&slug) else {
        return no_service_in(&app, language, &slug);
    };
    let edition = app.board.edition();
    let age = age(&app, &edition.snapshot);
    let site = app.renderer.site(&edition.snapshot, age);
    let site = site.speaking(language);
    let tips = edition.tips.of(id);
    let (code, old) = (language.code(), site.stale_minutes.is_some());
    let name = format!("tips-page/{code}/{}/{old}", id.index());
    let make = |now: &outage::Snapshot| {
        render::page(pages::tips(&site, now, id, tips, &TipForm::default()))
    };
    edition.other(&name, make).answer(&request)
}

/// `POST /services/{slug}/tips`, and below `/es`
pub async fn post_form(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(id) = app.catalogue.find(&slug) else {
        return no_service_in(&app, language, &slug);
    };
    let edition = app.board.edition();
    let (now, tips) = (&edition.snapshot, edition.tips.of(id));
    let site = site_in(&app, now, language);
    let again = |form: TipForm, status| own(status, pages::tips(&site, now, id, tips, &form));
    let service = app.catalogue.service(id);
    let thanks = |text: &str| own(StatusCode::OK, pages::tip_thanks(&site, service, text));
    match post(&app, &request, payload, id).await {
        Ok(FormAnswer::Sent) => thanks(language.tips_kept()),
        Ok(FormAnswer::Voted(Vote::Helped, true)) => thanks(language.tips_counted()),
        Ok(FormAnswer::Voted(Vote::Report, true)) => thanks(language.tips_noted()),
        Ok(FormAnswer::Voted(_, false)) => thanks(language.tips_once()),
        Ok(FormAnswer::Again(draft, reasons)) => {
            let form = marked(language, draft, &reasons);
            again(form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Ok(FormAnswer::Refused(draft, problem)) => {
            let mut form = marked(language, draft, &[]);
            form.whole = Some(refusal(language, &problem));
            told(again(form, problem.kind.status()), &problem)
        }
        Err(problem) => told(problem_page_in(&app, language, &problem), &problem),
    }
}

/// Why a tip could not be taken. The words of other problems speak of reports where a tip has its own.
fn refusal(t: Language, problem: &Problem) -> String {
    if t == Language::English {
        return problem.detail.clone();
    }
    let reason = t.tips_refused(problem.kind.slug());
    match problem.wait() {
        Some(minutes) => format!("{reason} {}", t.problem_wait(minutes)),
        None => reason.to_owned(),
    }
}

/// What is wrong with the text of a tip that was refused.
fn fault(t: Language, text: &str) -> String {
    let text = outage::tidy(text);
    if text.chars().any(char::is_alphanumeric) {
        t.tips_too_long(&text.chars().count().to_string(), &LENGTH.to_string())
    } else {
        t.tips_no_word().to_owned()
    }
}

/// What was written, and beside each field what to do about it.
fn marked(t: Language, draft: Draft, reasons: &[Reason]) -> TipForm {
    let mut form = TipForm {
        text: draft.text,
        region: draft.region,
        ..TipForm::default()
    };
    for reason in reasons {
        match reason.pointer.as_str() {
            "/text" => form.text_error = Some(fault(t, &form.text)),
            _ => form.region_error = Some(t.tips_wrong_state().to_owned()),
        }
    }
    form
}

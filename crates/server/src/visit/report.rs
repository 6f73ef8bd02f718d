//! The report form as requests, in all languages.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use outage::{Failure, Minute, Snapshot};

use super::{STALE, age, detail, find, no_service_in, packed, problem_page_in, site_in, told};
use crate::app::App;
use crate::intake::{FiledReport, FormAnswer, post_form};
use crate::pages::{self, DoneView, FormErrors, FormState, Language};
use crate::render::page;

/// `GET /services/{slug}/report`, and below `/es`
pub async fn report(app: Data<App>, slug: Path<String>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(id) = find(&app, &slug) else {
        return no_service_in(&app, language, &slug);
    };
    let edition = app.board.edition();
    let old = Some(age(&app, &edition.snapshot)).filter(|age| *age >= STALE);
    let site = app.renderer.site(&edition.snapshot, old.unwrap_or(0));
    let site = site.speaking(language);
    let make = |now: &Snapshot| page(pages::report_form(&site, now, id, &FormState::default()));
    edition
        .other(
            &format!("report/{}/{}/{old:?}", language.code(), id.index()),
            make,
        )
        .answer(&request)
}

/// `POST /services/{slug}/report`: the form without JavaScript.
pub async fn post_report(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
    payload: Payload,
) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(id) = find(&app, &slug) else {
        return no_service_in(&app, language, &slug);
    };
    let now = app.board.snapshot();
    let site = site_in(&app, &now, language);
    match post_form(&app, &request, payload, id).await {
        Ok(FormAnswer::Filed(filed, failure)) => {
            let view = done_view(&filed, failure, Minute::of(app.clock.now()));
            let html = pages::done(&site, &now, id, &view);
            packed(&request, StatusCode::OK, html)
        }
        Ok(FormAnswer::TakenBack) => {
            let (title, text) = (language.taken_back_title(), language.taken_back_text());
            let html = pages::problem(&site, &now, title, text);
            packed(&request, StatusCode::OK, html)
        }
        Ok(FormAnswer::Again(fields, reasons)) => {
            let form = again(language, &fields, &reasons);
            let html = pages::report_form(&site, &now, id, &form);
            packed(&request, StatusCode::UNPROCESSABLE_ENTITY, html)
        }
        Ok(FormAnswer::Refused(fields, problem)) => {
            let mut form = again(language, &fields, &[]);
            form.errors.whole = Some(detail(language, &problem));
            let html = pages::report_form(&site, &now, id, &form);
            told(packed(&request, problem.kind.status(), html), &problem)
        }
        Err(problem) => told(problem_page_in(&app, language, &problem), &problem),
    }
}

fn done_view(filed: &FiledReport, failure: Failure, at: Minute) -> DoneView {
    let county = filed
        .place
        .county
        .as_deref()
        .and_then(atlas::County::from_code);
    DoneView {
        state: filed
            .place
            .state
            .as_deref()
            .and_then(atlas::State::from_code),
        county: county.map(|c| c.name().to_owned()),
        reports: filed.nearby.reports,
        expected: filed.nearby.expected,
        counted: filed.counted,
        held: filed.held,
        recovered: failure == Failure::Recovered,
        take_back: filed.id.clone().zip(filed.receipt.clone()),
        at,
    }
}

/// The form again: what was filled in, and beside each field what to do about it.
fn again(t: Language, fields: &[(String, String)], reasons: &[outage::Reason]) -> FormState {
    let value = |name: &str| {
        let found = fields.iter().find(|(n, _)| n == name);
        found
            .map(|(_, v)| v.chars().take(60).collect())
            .unwrap_or_default()
    };
    let mut errors = FormErrors::default();
    for reason in reasons {
        let (field, text) = match reason.pointer.as_str() {
            "/failure" => (&mut errors.failure, t.wrong_failure()),
            "/symptom" => (&mut errors.symptom, t.wrong_symptom()),
            "/location/zip" => (&mut errors.zip, t.wrong_zip()),
            "/location/region" => (&mut errors.region, t.wrong_region()),
            "/location" => (&mut errors.zip, t.wrong_location()),
            _ => (&mut errors.whole, t.wrong_form()),
        };
        *field = Some(text.to_owned());
    }
    FormState {
        failure: value("failure"),
        symptom: value("symptom"),
        zip: value("zip"),
        region: value("region"),
        errors,
    }
}

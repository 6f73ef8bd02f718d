//! The operators' pages as requests: the session, one act or one page, an answer that is not kept.

use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use outage::decision::{Choice, Decided, Decision};
use outage::held::Status as Bursts;
use outage::json::Json;
use outage::tidy;
use outage::tip::Status;
use serde_json::Value;

use super::session::{Session, check_origin};
use super::sign_in::door;
use super::{audit, held, tips};
use crate::app::App;
use crate::intake::body::{self, Fields};
use crate::pages::Language;
use crate::pages::admin::{self, Desk};
use crate::params::Params;
use crate::problem::{Kind, Problem};
use crate::visit::{problem_page_in, site_in};
use crate::{headers, visit};

/// A page for one operator.
pub fn own(status: StatusCode, html: String) -> HttpResponse {
    let mut answer = visit::own(status, html);
    let none = header::HeaderValue::from_static("noindex");
    answer
        .headers_mut()
        .insert(header::HeaderName::from_static("x-robots-tag"), none);
    answer
}

/// On to a page of the same language, after something was done.
pub fn to(language: Language, path: &str) -> HttpResponseBuilder {
    let mut answer = HttpResponse::SeeOther();
    headers::page(&mut answer);
    answer.insert_header((header::CACHE_CONTROL, "no-store"));
    answer.insert_header((header::LOCATION, format!("{}{path}", language.root())));
    answer
}

/// `GET /admin`, and below `/es`
pub async fn queue(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(session) = Session::of(&app, &request) else {
        return door(&app, language);
    };
    show(
        &app,
        language,
        queue_page(&app, language, &request, &session).await,
    )
}

async fn queue_page(
    app: &App,
    language: Language,
    request: &HttpRequest,
    session: &Session,
) -> Result<String, Problem> {
    let params = Params::parse(request.query_string(), &["status", "cursor"])?;
    let mut view = tips::view(app, &params).await?;
    let mut bursts = app.store.bursts(beside(view.status)).await?;
    view.waiting_bursts = match view.status {
        Status::Waiting => bursts.len(),
        _ => app.store.bursts(Bursts::Waiting).await?.len(),
    };
    // They are few, so all that are shown are on the first page.
    bursts.truncate(if params.get("cursor").is_none() {
        held::PAGE
    } else {
        0
    });
    view.bursts = bursts;
    let now = app.board.snapshot();
    let at = app.clock.minute();
    Ok(admin::queue(
        &site_in(app, &now, language),
        desk(session),
        at,
        view,
    ))
}

/// `POST /admin`: one decision, or the same on all that are selected.
pub async fn post_queue(app: Data<App>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(session) = Session::of(&app, &request) else {
        return door(&app, language);
    };
    match decide(&app, &request, payload, &session).await {
        Ok(status) => to(language, admin::queue_of(status)).finish(),
        Err(problem) => problem_page_in(&app, language, &problem),
    }
}

/// Decides, and says which list the operator was at.
async fn decide(
    app: &App,
    request: &HttpRequest,
    payload: Payload,
    session: &Session,
) -> Result<Status, Problem> {
    let fields = checked(app, request, payload, session).await?;
    let reason = fields.get("reason").map(tidy).filter(|r| !r.is_empty());
    for choice in Bursts::CHOICES {
        if let Some(id) = fields.get(choice.word) {
            let decision = Decision {
                id: id.to_owned(),
                choice,
                reason: reason.clone(),
            };
            held::decide(app, &session.operator, &decision).await?;
        }
    }
    for (id, choice) in decisions(&fields) {
        let decision = Decision {
            id: id.to_owned(),
            choice,
            reason: reason.clone(),
        };
        tips::decide(app, &session.operator, &decision).await?;
    }
    let list = fields.get("status").and_then(Status::parse);
    Ok(list.unwrap_or(Status::Waiting))
}

/// Bursts stand in the list of tips that were decided on alike.
fn beside(status: Status) -> Bursts {
    match status {
        Status::Waiting => Bursts::Waiting,
        Status::Shown => Bursts::Released,
        Status::Hidden => Bursts::Dismissed,
    }
}

/// What the buttons say of tips.
fn decisions(fields: &Fields) -> Vec<(&str, Choice<Status>)> {
    let of = |choice: Choice<Status>| Some((fields.get(choice.word)?, choice));
    if let Some(one) = Status::CHOICES.into_iter().find_map(of) {
        return vec![one];
    }
    let selected = fields.get("selected");
    let all = Status::CHOICES
        .into_iter()
        .find(|choice| selected == Some(choice.word));
    let Some(choice) = all else {
        return Vec::new();
    };
    let chosen = fields.0.iter().filter(|(name, _)| name == "tip");
    chosen.map(|(_, id)| (id.as_str(), choice)).collect()
}

/// `GET /admin/audit`, and below `/es`
pub async fn log(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(session) = Session::of(&app, &request) else {
        return door(&app, language);
    };
    show(
        &app,
        language,
        log_page(&app, language, &request, &session).await,
    )
}

async fn log_page(
    app: &App,
    language: Language,
    request: &HttpRequest,
    session: &Session,
) -> Result<String, Problem> {
    let params = Params::parse(request.query_string(), &["cursor"])?;
    let (acts, next) = audit::page(app, &params).await?;
    let now = app.board.snapshot();
    Ok(admin::log(
        &site_in(app, &now, language),
        desk(session),
        acts,
        next,
    ))
}

/// What every page shows of a session.
pub fn desk(session: &Session) -> Desk<'_> {
    Desk {
        name: session.operator.name(),
        form_token: &session.form_token,
    }
}

/// A page, or what stood in its way.
pub fn show(app: &App, language: Language, page: Result<String, Problem>) -> HttpResponse {
    match page {
        Ok(html) => own(StatusCode::OK, html),
        Err(problem) => problem_page_in(app, language, &problem),
    }
}

/// A form as the interface would get it, so that both are checked by one rule.
pub fn read(form: &Value) -> Result<Json, Problem> {
    let text = form.to_string();
    Json::parse(text.as_bytes())
        .map_err(|_| Problem::new(Kind::BadRequest, "The form can't be read."))
}

/// What was wrong, with the fields.
pub fn told(problem: &Problem) -> String {
    let fields: Vec<String> = problem
        .errors
        .iter()
        .map(|e| format!("{} {}", e.pointer.trim_start_matches('/'), e.detail))
        .collect();
    match fields.is_empty() {
        true => problem.detail.clone(),
        false => fields.join("; "),
    }
}

/// The fields of a form of this session.
pub async fn checked(
    app: &App,
    request: &HttpRequest,
    payload: Payload,
    session: &Session,
) -> Result<Fields, Problem> {
    let fields = body::form(request, payload).await?;
    check_origin(app, request)?;
    session.check(app, &fields)?;
    Ok(fields)
}

//! In and out.

use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};

use super::desk::{own, to};
use super::operator::{Operator, prove};
use super::session::{Session, begin, check_origin, end};
use crate::app::App;
use crate::intake::body;
use crate::pages::{Language, admin};
use crate::problem::{Kind, Problem};
use crate::visit::{problem_page_in, site_in, told};

/// `POST /admin/sign-in`, and below `/es`
pub async fn sign_in(app: Data<App>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let language = Language::of_path(request.path());
    match enter(&app, &request, payload).await {
        Ok(cookie) => {
            let mut answer = to(language, "/admin");
            answer.insert_header((header::SET_COOKIE, cookie));
            answer.finish()
        }
        Err(problem) => {
            let wrong = match problem.kind {
                Kind::Unauthorized => (language.desk_wrong_token(), ""),
                _ => (problem.detail.as_str(), language.foreign()),
            };
            let now = app.board.snapshot();
            let html = admin::sign_in(&site_in(&app, &now, language), Some(wrong));
            told(own(problem.kind.status(), html), &problem)
        }
    }
}

async fn enter(app: &App, request: &HttpRequest, payload: Payload) -> Result<String, Problem> {
    let fields = body::form(request, payload).await?;
    check_origin(app, request)?;
    let authority = app.authority.as_ref().ok_or_else(Problem::unknown_path)?;
    prove(app, request, fields.get("token").unwrap_or_default())?;
    let operator = Operator::named(fields.get("name").unwrap_or_default(), "admin")?;
    Ok(begin(app, authority, &operator))
}

/// `POST /admin/sign-out`, and below `/es`
pub async fn sign_out(app: Data<App>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let language = Language::of_path(request.path());
    match leave(&app, &request, payload).await {
        Ok(()) => {
            let mut answer = to(language, "/admin");
            answer.insert_header((header::SET_COOKIE, end(&app)));
            answer.finish()
        }
        Err(problem) => problem_page_in(&app, language, &problem),
    }
}

async fn leave(app: &App, request: &HttpRequest, payload: Payload) -> Result<(), Problem> {
    let fields = body::form(request, payload).await?;
    check_origin(app, request)?;
    match Session::of(app, request) {
        Some(session) => session.check(app, &fields),
        None => Ok(()),
    }
}

/// The way in.
pub fn door(app: &App, language: Language) -> HttpResponse {
    let now = app.board.snapshot();
    let html = admin::sign_in(&site_in(app, &now, language), None);
    own(StatusCode::OK, html)
}

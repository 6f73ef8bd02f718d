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
use crate::pages::admin;
use crate::problem::{Kind, Problem};
use crate::visit::{problem_page, site, told};

/// `POST /admin/sign-in`
pub async fn sign_in(app: Data<App>, request: HttpRequest, payload: Payload) -> HttpResponse {
    match enter(&app, &request, payload).await {
        Ok(cookie) => {
            let mut answer = to("/admin");
            answer.insert_header((header::SET_COOKIE, cookie));
            answer.finish()
        }
        Err(problem) => {
            let text = match problem.kind {
                Kind::Unauthorized => {
                    "This is not the token. It is set where the server is started."
                }
                _ => &problem.detail,
            };
            let now = app.board.snapshot();
            let html = admin::sign_in(&site(&app, &now), Some(text));
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

/// `POST /admin/sign-out`
pub async fn sign_out(app: Data<App>, request: HttpRequest, payload: Payload) -> HttpResponse {
    match leave(&app, &request, payload).await {
        Ok(()) => {
            let mut answer = to("/admin");
            answer.insert_header((header::SET_COOKIE, end(&app)));
            answer.finish()
        }
        Err(problem) => problem_page(&app, &problem),
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
pub fn door(app: &App) -> HttpResponse {
    let now = app.board.snapshot();
    own(StatusCode::OK, admin::sign_in(&site(app, &now), None))
}

//! `/admin/incidents`: corrections and statements by form.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;

use super::desk::{checked, desk, own, read, to, told};
use super::session::Session;
use super::sign_in::door;
use super::{corrections, statements};
use crate::api::incident::find;
use crate::app::App;
use crate::intake::body::Fields;
use crate::pages::Language;
use crate::pages::admin::{self, StoryForm};
use crate::problem::Problem;
use crate::visit::{problem_page_in, site_in};

/// `GET /admin/incidents`, and below `/es`
pub async fn incidents(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(session) = Session::of(&app, &request) else {
        return door(&app, language);
    };
    let (status, form) = (StatusCode::OK, StoryForm::default());
    page(&app, language, &session, status, form, None)
}

fn page(
    app: &App,
    language: Language,
    session: &Session,
    status: StatusCode,
    form: StoryForm,
    wrong: Option<String>,
) -> HttpResponse {
    let now = app.board.snapshot();
    own(
        status,
        admin::incidents(&site_in(app, &now, language), desk(session), form, wrong),
    )
}

/// `POST /admin/incidents`
pub async fn post_incidents(
    app: Data<App>,
    request: HttpRequest,
    payload: Payload,
) -> HttpResponse {
    let language = Language::of_path(request.path());
    let Some(session) = Session::of(&app, &request) else {
        return door(&app, language);
    };
    let fields = match checked(&app, &request, payload, &session).await {
        Ok(fields) => fields,
        Err(problem) => return problem_page_in(&app, language, &problem),
    };
    match act(&app, &session, &fields).await {
        Ok(()) => to(language, "/admin/incidents").finish(),
        Err(problem) => {
            let wrong = Some(told(&problem));
            let (status, form) = (problem.kind.status(), again(&fields));
            page(&app, language, &session, status, form, wrong)
        }
    }
}

async fn act(app: &App, session: &Session, fields: &Fields) -> Result<(), Problem> {
    let field = |name| fields.get(name).unwrap_or_default();
    if field("act") == "statement" {
        let entry = read(&json!({
            "service": field("service"), "published_at": field("published_at"),
            "kind": field("step"), "text": field("said"), "source": field("source"),
        }))?;
        statements::enter(app, &session.operator, &entry).await?;
        return Ok(());
    }
    let (_, row) = find(app, field("incident")).await?;
    let other = Some(field("other")).filter(|other| !other.is_empty());
    let correction = read(&json!({
        "kind": field("kind"), "text": field("text"), "other": other,
    }))?;
    corrections::correct(app, &session.operator, &row.incident.id, &correction).await?;
    Ok(())
}

fn again(fields: &Fields) -> StoryForm {
    let field = |name| fields.get(name).unwrap_or_default().to_owned();
    StoryForm {
        incident: field("incident"),
        kind: field("kind"),
        other: field("other"),
        text: field("text"),
        service: field("service"),
        published_at: field("published_at"),
        step: field("step"),
        said: field("said"),
        source: field("source"),
    }
}

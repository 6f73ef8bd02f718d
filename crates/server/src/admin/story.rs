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
use crate::pages::admin::{self, StoryForm};
use crate::problem::Problem;
use crate::visit::{problem_page, site};

/// `GET /admin/incidents`
pub async fn incidents(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let Some(session) = Session::of(&app, &request) else {
        return door(&app);
    };
    page(&app, &session, StatusCode::OK, StoryForm::default(), None)
}

fn page(
    app: &App,
    session: &Session,
    status: StatusCode,
    form: StoryForm,
    wrong: Option<String>,
) -> HttpResponse {
    let now = app.board.snapshot();
    own(
        status,
        admin::incidents(&site(app, &now), desk(session), form, wrong),
    )
}

/// `POST /admin/incidents`
pub async fn post_incidents(
    app: Data<App>,
    request: HttpRequest,
    payload: Payload,
) -> HttpResponse {
    let Some(session) = Session::of(&app, &request) else {
        return door(&app);
    };
    let fields = match checked(&app, &request, payload, &session).await {
        Ok(fields) => fields,
        Err(problem) => return problem_page(&app, &problem),
    };
    match act(&app, &session, &fields).await {
        Ok(()) => to("/admin/incidents").finish(),
        Err(problem) => {
            let wrong = Some(told(&problem));
            page(&app, &session, problem.kind.status(), again(&fields), wrong)
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

//! Who may act: proof of the token, and the name that goes into the log.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use chrono::{DateTime, Utc};
use outage::tidy;
use serde_json::Value;
use store::Act;

use crate::app::App;
use crate::id;
use crate::problem::{Kind, Problem};
use crate::tips::submit::sender;

/// Characters of a name.
const NAME: usize = 40;

/// Somebody who has shown the token. A handler that takes one is for operators only.
#[derive(Clone, Debug)]
pub struct Operator {
    name: String,
}

impl Operator {
    /// Under a name of his own choice; without one, under the road he came.
    pub fn named(name: &str, otherwise: &str) -> Result<Operator, Problem> {
        let name = tidy(name);
        if name.chars().count() > NAME {
            let detail = format!("The operator's name has at most {NAME} characters.");
            return Err(Problem::new(Kind::BadRequest, detail));
        }
        let name = if name.is_empty() {
            otherwise.to_owned()
        } else {
            name
        };
        Ok(Operator { name })
    }

    /// The name in the log.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What this operator does now, for the store to write down in the transaction of the act.
    pub fn act(&self, now: DateTime<Utc>, action: &str, subject: &str, detail: &Value) -> Act {
        Act {
            id: id::fresh(now),
            at: now.timestamp(),
            actor: self.name.clone(),
            action: action.to_owned(),
            subject: subject.to_owned(),
            detail: detail.to_string(),
        }
    }
}

/// `Authorization: Bearer TOKEN`, and optionally `Outcry-Operator: NAME`.
impl FromRequest for Operator {
    type Error = Problem;
    type Future = Ready<Result<Operator, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let app = request.app_data::<Data<App>>();
        ready(match app {
            Some(app) => bearer(app, request),
            None => Err(Problem::unknown_path()),
        })
    }
}

fn bearer(app: &App, request: &HttpRequest) -> Result<Operator, Problem> {
    let text = |name: &str| request.headers().get(name).map(|v| v.to_str().ok());
    let given = text(header::AUTHORIZATION.as_str()).flatten();
    let token = given
        .and_then(|v| v.split_once(' '))
        .and_then(|(scheme, token)| {
            scheme
                .eq_ignore_ascii_case("bearer")
                .then_some(token.trim())
        });
    prove(app, request, token.unwrap_or_default()).map_err(|problem| {
        if problem.kind == Kind::Unauthorized {
            problem.with("WWW-Authenticate", "Bearer realm=\"outcry\"".to_owned())
        } else {
            problem
        }
    })?;
    match text("outcry-operator") {
        Some(None) => Err(Problem::new(
            Kind::BadRequest,
            "Outcry-Operator must be a name in printable ASCII.",
        )),
        name => Operator::named(name.flatten().unwrap_or_default(), "api"),
    }
}

/// Whether this is the token; every wrong one is counted for its network.
pub fn prove(app: &App, request: &HttpRequest, token: &str) -> Result<(), Problem> {
    let authority = app.authority.as_ref().ok_or_else(Problem::unknown_path)?;
    let (address, now) = (sender(app, request)?, app.clock.now().timestamp());
    app.tries.may(address, now)?;
    if authority.is_token(token) {
        return Ok(());
    }
    // Who sends none at all does not guess.
    if !token.is_empty() {
        app.tries.wrong(address, now);
        tracing::warn!("a wrong admin token was sent");
    }
    Err(Problem::new(
        Kind::Unauthorized,
        "Send the operators' token: Authorization: Bearer TOKEN.",
    ))
}

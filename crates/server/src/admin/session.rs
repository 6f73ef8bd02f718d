//! Signed in with a browser: one cookie, which holds a signed name and no token.

use actix_web::HttpRequest;
use actix_web::http::header;

use super::authority::{Authority, SHIFT};
use super::operator::Operator;
use crate::app::App;
use crate::intake::body::Fields;
use crate::problem::{Kind, Problem};

/// An operator at the pages.
#[derive(Debug)]
pub struct Session {
    pub operator: Operator,
    ticket: String,
    /// What every form of this session carries.
    pub form_token: String,
}

impl Session {
    /// The session of a request, if it has one.
    pub fn of(app: &App, request: &HttpRequest) -> Option<Session> {
        let authority = app.authority.as_ref()?;
        let ticket = cookie(request, name(app))?;
        let holder = authority.holder(ticket, app.clock.now().timestamp())?;
        Some(Session {
            operator: Operator::named(&holder.name, "admin").ok()?,
            form_token: authority.form_token(ticket),
            ticket: ticket.to_owned(),
        })
    }

    /// Whether a form came from a page of this session.
    pub fn check(&self, app: &App, fields: &Fields) -> Result<(), Problem> {
        let authority = app.authority.as_ref().ok_or_else(Problem::unknown_path)?;
        let token = fields.get("form_token").unwrap_or_default();
        if authority.is_form_token(&self.ticket, token) {
            return Ok(());
        }
        Err(Problem::new(
            Kind::CrossSite,
            "This form is from an earlier session; open the page again.",
        ))
    }
}

/// The header that begins a session.
pub fn begin(app: &App, authority: &Authority, operator: &Operator) -> String {
    let ticket = authority.ticket(operator.name(), app.clock.now().timestamp());
    set(app, &ticket, SHIFT)
}

/// The header that ends it.
pub fn end(app: &App) -> String {
    set(app, "", 0)
}

/// A form must come from a page of this very host, whatever the browser says of the site.
pub fn check_origin(app: &App, request: &HttpRequest) -> Result<(), Problem> {
    let text = |name| {
        request
            .headers()
            .get(name)
            .map(|v| v.to_str().unwrap_or("?"))
    };
    let Some(origin) = text(header::ORIGIN) else {
        return Ok(());
    };
    let host = origin.split_once("://").map(|(_, host)| host);
    let known = |url: &str| {
        url.strip_prefix(origin)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if host.is_some() && host == text(header::HOST) || known(&app.renderer.public_url) {
        return Ok(());
    }
    Err(Problem::new(
        Kind::CrossSite,
        "This form was sent from another site's page.",
    ))
}

fn is_https(app: &App) -> bool {
    app.renderer.public_url.starts_with("https://")
}

/// With TLS the name itself keeps other hosts from setting it.
fn name(app: &App) -> &'static str {
    if is_https(app) {
        "__Host-outcry-admin"
    } else {
        "outcry-admin"
    }
}

fn set(app: &App, ticket: &str, seconds: i64) -> String {
    let secure = if is_https(app) { "; Secure" } else { "" };
    format!(
        "{}={ticket}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}",
        name(app)
    )
}

fn cookie<'r>(request: &'r HttpRequest, name: &str) -> Option<&'r str> {
    let lines = request.headers().get_all(header::COOKIE);
    lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, value)| value)
}

//! A body within its limits of size and time.

use actix_web::HttpRequest;
use actix_web::http::header;
use actix_web::web::{BytesMut, Payload};
use futures_util::StreamExt;
use outage::json::Json;

use crate::limits::{BODY, BODY_TIME};
use crate::params;
use crate::problem::{Kind, Problem};

/// Reads the body whole. One that says or proves to be too large is refused before anything else
/// is looked at, and one that dawdles is let go.
pub async fn read(request: &HttpRequest, payload: Payload) -> Result<BytesMut, Problem> {
    let length = request.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|v| v.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|n| n > BODY as u64) {
        return Err(too_large());
    }
    match tokio::time::timeout(BODY_TIME, collect(payload)).await {
        Ok(body) => body,
        Err(_) => Err(Problem::new(
            Kind::Timeout,
            format!(
                "The body took longer than {} seconds; send it again.",
                BODY_TIME.as_secs()
            ),
        )
        .with("Connection", "close".to_owned())),
    }
}

async fn collect(mut payload: Payload) -> Result<BytesMut, Problem> {
    let mut body = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Problem::new(Kind::BadRequest, "The body broke off."))?;
        if body.len() + chunk.len() > BODY {
            return Err(too_large());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn too_large() -> Problem {
    let detail = format!(
        "The body has at most {} KiB; leave out what is not asked for.",
        BODY / 1024
    );
    Problem::new(Kind::TooLarge, detail)
}

/// A JSON body from our own pages or from a program: size, media type, sender, form, in this order.
pub async fn json(request: &HttpRequest, payload: Payload) -> Result<Json, Problem> {
    let bytes = read(request, payload).await?;
    check_type(request, "application/json")?;
    check_site(request)?;
    Json::parse(&bytes).map_err(unreadable)
}

/// The fields of one of our own forms.
pub async fn form(request: &HttpRequest, payload: Payload) -> Result<Fields, Problem> {
    let bytes = read(request, payload).await?;
    check_type(request, "application/x-www-form-urlencoded")?;
    check_site(request)?;
    // What is no UTF-8 is no percent-encoding either.
    Ok(Fields(params::form(
        std::str::from_utf8(&bytes).unwrap_or("%"),
    )?))
}

/// The fields of a form, in their order.
#[derive(Debug)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The text of a field, if there is any in it.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(n, _)| n == name);
        found.map(|(_, v)| v.trim()).filter(|v| !v.is_empty())
    }
}

/// Not JSON at all.
pub fn unreadable(error: serde_json::Error) -> Problem {
    // serde's message repeats no input; line and column are enough to find the place.
    Problem::new(
        Kind::BadRequest,
        format!(
            "The body is not JSON: a fault in line {}, column {}.",
            error.line(),
            error.column()
        ),
    )
}

/// Checks media type and coding: exactly one type, UTF-8, not compressed.
pub fn check_type(request: &HttpRequest, wanted: &'static str) -> Result<(), Problem> {
    let unsupported = |detail: String| Err(Problem::new(Kind::UnsupportedMediaType, detail));
    if let Some(coding) = request.headers().get(header::CONTENT_ENCODING)
        && !coding.as_bytes().eq_ignore_ascii_case(b"identity")
    {
        return unsupported("Send the body uncompressed, without Content-Encoding.".to_owned());
    }
    let mut types = request.headers().get_all(header::CONTENT_TYPE);
    let given = types
        .next()
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    let mut parts = given.split(';').map(str::trim);
    let media = parts.next().unwrap_or_default();
    let utf8 = parts.all(|p| match p.split_once('=') {
        Some((name, value)) if name.eq_ignore_ascii_case("charset") => {
            value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    });
    if types.next().is_some() || !media.eq_ignore_ascii_case(wanted) || !utf8 {
        return unsupported(format!("Send Content-Type: {wanted}, in UTF-8."));
    }
    Ok(())
}

/// A write must come from our own pages or from a program, never from somebody else's page.
pub fn check_site(request: &HttpRequest) -> Result<(), Problem> {
    let site = request.headers().get("sec-fetch-site");
    match site.map(header::HeaderValue::as_bytes) {
        None | Some(b"same-origin" | b"none") => Ok(()),
        Some(_) => Err(Problem::new(
            Kind::CrossSite,
            "This is taken from this site's own forms or from programs, not from other sites' pages.",
        )),
    }
}

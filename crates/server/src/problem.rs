//! Errors as RFC 9457 problem details: what happened, in which field, and what would do.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpResponse, ResponseError};
use outage::{ReasonKind, Rejected};
use serde::Serialize;
use utoipa::ToSchema;

use crate::bursts::Challenge;
use crate::pages::Language;

/// The kinds of problem; each has a heading of its own in `docs/PROBLEMS.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    BadRequest,
    Unauthorized,
    CrossSite,
    NotFound,
    MethodNotAllowed,
    NotAcceptable,
    Timeout,
    Conflict,
    Duplicate,
    TooLarge,
    UnsupportedMediaType,
    Invalid,
    LocationRequired,
    OutsideCoverage,
    KeyReused,
    ChallengeRequired,
    RateLimited,
    Internal,
    Unavailable,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 19] = [
        Kind::BadRequest,
        Kind::Unauthorized,
        Kind::CrossSite,
        Kind::NotFound,
        Kind::MethodNotAllowed,
        Kind::NotAcceptable,
        Kind::Timeout,
        Kind::Conflict,
        Kind::Duplicate,
        Kind::TooLarge,
        Kind::UnsupportedMediaType,
        Kind::Invalid,
        Kind::LocationRequired,
        Kind::OutsideCoverage,
        Kind::KeyReused,
        Kind::ChallengeRequired,
        Kind::RateLimited,
        Kind::Internal,
        Kind::Unavailable,
    ];

    const fn row(self) -> (&'static str, StatusCode) {
        match self {
            Kind::BadRequest => ("bad-request", StatusCode::BAD_REQUEST),
            Kind::Unauthorized => ("unauthorized", StatusCode::UNAUTHORIZED),
            Kind::CrossSite => ("cross-site", StatusCode::FORBIDDEN),
            Kind::NotFound => ("not-found", StatusCode::NOT_FOUND),
            Kind::MethodNotAllowed => ("method-not-allowed", StatusCode::METHOD_NOT_ALLOWED),
            Kind::NotAcceptable => ("not-acceptable", StatusCode::NOT_ACCEPTABLE),
            Kind::Timeout => ("timeout", StatusCode::REQUEST_TIMEOUT),
            Kind::Conflict => ("in-flight", StatusCode::CONFLICT),
            Kind::Duplicate => ("duplicate", StatusCode::CONFLICT),
            Kind::TooLarge => ("too-large", StatusCode::PAYLOAD_TOO_LARGE),
            Kind::UnsupportedMediaType => {
                ("unsupported-media-type", StatusCode::UNSUPPORTED_MEDIA_TYPE)
            }
            Kind::Invalid => ("invalid", StatusCode::UNPROCESSABLE_ENTITY),
            Kind::LocationRequired => ("location-required", StatusCode::UNPROCESSABLE_ENTITY),
            Kind::OutsideCoverage => ("outside-coverage", StatusCode::UNPROCESSABLE_ENTITY),
            Kind::KeyReused => ("idempotency-key-reused", StatusCode::UNPROCESSABLE_ENTITY),
            Kind::ChallengeRequired => ("challenge-required", StatusCode::PRECONDITION_REQUIRED),
            Kind::RateLimited => ("rate-limited", StatusCode::TOO_MANY_REQUESTS),
            Kind::Internal => ("internal", StatusCode::INTERNAL_SERVER_ERROR),
            Kind::Unavailable => ("unavailable", StatusCode::SERVICE_UNAVAILABLE),
        }
    }

    /// The last part of its `type`.
    pub const fn slug(self) -> &'static str {
        self.row().0
    }

    /// The status it is answered with.
    pub const fn status(self) -> StatusCode {
        self.row().1
    }

    /// The same words every time.
    pub fn title(self) -> &'static str {
        Language::English.problem_title(self.slug())
    }
}

/// One field and what is wrong with it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FieldError {
    /// JSON pointer into the body, or `/query/NAME` for a parameter of the address.
    pub pointer: String,
    /// The fault and the remedy.
    pub detail: String,
}

/// What goes out.
#[derive(Debug, Serialize, ToSchema)]
#[schema(title = "Problem")]
pub struct ProblemBody {
    /// Stable identifier: `/problems/rate-limited`.
    #[serde(rename = "type")]
    kind: String,
    /// Short and always the same for a type.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// This case.
    detail: String,
    /// By field, where fields are at fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
    /// The work that is asked for; with `challenge-required` alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    challenge: Option<Challenge>,
}

/// An error on its way out: the one error type of all handlers.
#[derive(Debug, thiserror::Error)]
#[error("{}: {detail}", kind.slug())]
pub struct Problem {
    /// What it is filed under.
    pub kind: Kind,
    /// This case, in a sentence.
    pub detail: String,
    /// By field.
    pub errors: Vec<FieldError>,
    /// Headers that belong to it: `Retry-After`, `Allow`, `RateLimit`.
    pub headers: Vec<(&'static str, String)>,
    /// The work that is asked for.
    pub challenge: Option<Box<Challenge>>,
}

impl Problem {
    /// A problem without fields.
    pub fn new(kind: Kind, detail: impl Into<String>) -> Problem {
        Problem {
            kind,
            detail: detail.into(),
            errors: Vec::new(),
            headers: Vec::new(),
            challenge: None,
        }
    }

    /// A parameter of the address that was refused.
    pub fn parameter(kind: Kind, name: &str, detail: impl Into<String>) -> Problem {
        let detail = detail.into();
        let field = FieldError {
            pointer: format!("/query/{name}"),
            detail: detail.clone(),
        };
        Problem {
            errors: vec![field],
            ..Problem::new(kind, format!("{name}: {detail}"))
        }
    }

    /// In how many minutes to try again, for somebody who has sent too much.
    pub fn wait(&self) -> Option<u32> {
        let mut headers = self.headers.iter();
        let (_, seconds) = headers.find(|(name, _)| *name == "Retry-After")?;
        let seconds = seconds.parse::<u32>().ok()?;
        (self.kind == Kind::RateLimited).then(|| seconds.div_ceil(60))
    }

    /// No such service.
    pub fn unknown_service() -> Problem {
        Problem::new(
            Kind::NotFound,
            "We know no service of this name; GET /api/v1/services lists them.",
        )
    }

    /// No such address.
    pub fn unknown_path() -> Problem {
        Problem::new(Kind::NotFound, "There is nothing at this address.")
    }

    /// Not this method.
    pub fn method(allowed: &'static str) -> Problem {
        Problem::new(Kind::MethodNotAllowed, format!("Use {allowed} here."))
            .with("Allow", allowed.to_owned())
    }

    /// Adds a header.
    pub fn with(mut self, name: &'static str, value: String) -> Problem {
        self.headers.push((name, value));
        self
    }

    /// The same, as the body of an answer.
    pub fn body(&self) -> ProblemBody {
        ProblemBody {
            kind: format!("/problems/{}", self.kind.slug()),
            title: self.kind.title(),
            status: self.kind.status().as_u16(),
            detail: self.detail.clone(),
            errors: self.errors.clone(),
            challenge: self.challenge.as_deref().cloned(),
        }
    }
}

impl From<Rejected> for Problem {
    fn from(rejected: Rejected) -> Problem {
        // A report with several faults is filed under the general kind; each field says its own.
        let first = rejected.reasons.first().map(|r| r.kind);
        let alone = rejected.reasons.iter().all(|r| Some(r.kind) == first);
        let kind = match first.filter(|_| alone) {
            Some(ReasonKind::LocationRequired) => Kind::LocationRequired,
            Some(ReasonKind::OutsideCoverage) => Kind::OutsideCoverage,
            _ => Kind::Invalid,
        };
        let errors: Vec<_> = rejected
            .reasons
            .into_iter()
            .map(|r| FieldError {
                pointer: r.pointer,
                detail: r.detail,
            })
            .collect();
        let detail = match errors.as_slice() {
            [one] => format!("{} {}.", one.pointer.trim_start_matches('/'), one.detail),
            many => format!("{} fields were refused; see errors.", many.len()),
        };
        Problem {
            errors,
            ..Problem::new(kind, detail)
        }
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Problem {
        // The cause is for the operator's log, once; the caller learns what he can do.
        tracing::error!(error = %error, source = ?std::error::Error::source(&error), "the store failed");
        Problem::new(
            Kind::Unavailable,
            "Reports can't be stored or read right now. Nothing was lost that was confirmed; try again in a few seconds.",
        )
        .with("Retry-After", "5".to_owned())
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.kind.status()
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.kind.status());
        crate::headers::error(&mut answer);
        for (name, value) in &self.headers {
            if let Ok(value) = HeaderValue::from_str(value) {
                answer.insert_header((*name, value));
            }
        }
        answer.insert_header((header::CONTENT_TYPE, "application/problem+json"));
        answer.body(serde_json::to_string(&self.body()).unwrap_or_default())
    }
}

//! Response headers by kind of answer, in one place.

use std::sync::OnceLock;

use actix_web::HttpResponseBuilder;
use actix_web::http::header::{self, HeaderName, HeaderValue};

const NOSNIFF: (HeaderName, HeaderValue) = (
    header::X_CONTENT_TYPE_OPTIONS,
    HeaderValue::from_static("nosniff"),
);
const REFERRER: (HeaderName, HeaderValue) = (
    header::REFERRER_POLICY,
    HeaderValue::from_static("strict-origin-when-cross-origin"),
);
const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const COOP: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");

/// Pages: nothing from elsewhere, no inline script or style, no frame around them.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
    manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The page that shows widgets before they are taken: as other pages, and our own frames in it.
const FRAMING_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
    manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; \
    frame-ancestors 'none'";

/// Embeds: text and one stylesheet, framed by anybody.
const EMBED_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    base-uri 'none'; form-action 'none'; frame-ancestors *";

/// Data is never a document.
const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// A picture may wear the style that it carries, and do nothing else.
const PICTURE_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/// How long shared caches may keep what is true now: half a tick, and longer when we are away.
pub const PRESENT: &str =
    "public, max-age=15, s-maxage=30, stale-while-revalidate=60, stale-if-error=600";

/// How long shared caches may keep what is past; a report can be taken back for ten minutes.
pub const PAST: &str =
    "public, max-age=300, s-maxage=600, stale-while-revalidate=600, stale-if-error=86400";

/// How long what changes only with the program may be kept.
pub const FIXED: &str = "public, max-age=86400, stale-while-revalidate=604800";

static HSTS: OnceLock<bool> = OnceLock::new();

/// Says once, at start, whether TLS is in front of this server.
pub fn set_hsts(on: bool) {
    // A second server in the same process (tests) keeps the first one's answer.
    let _ = HSTS.set(on);
}

fn all(answer: &mut HttpResponseBuilder) {
    answer.insert_header(NOSNIFF).insert_header(REFERRER);
    if HSTS.get() == Some(&true) {
        answer.insert_header((header::STRICT_TRANSPORT_SECURITY, "max-age=31536000"));
    }
}

/// A page for people.
pub fn page(answer: &mut HttpResponseBuilder) {
    all(answer);
    answer
        .insert_header((
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(PAGE_POLICY),
        ))
        .insert_header((header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")))
        .insert_header((PERMISSIONS, HeaderValue::from_static("geolocation=(self)")))
        .insert_header((COOP, HeaderValue::from_static("same-origin")))
        .insert_header((CORP, HeaderValue::from_static("same-origin")));
}

/// A page for people that frames widgets of this server.
pub fn framing(answer: &mut HttpResponseBuilder) {
    page(answer);
    answer.insert_header((
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(FRAMING_POLICY),
    ));
}

/// A widget in somebody else's page.
pub fn embed(answer: &mut HttpResponseBuilder) {
    all(answer);
    answer
        .insert_header((
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(EMBED_POLICY),
        ))
        .insert_header((PERMISSIONS, HeaderValue::from_static("geolocation=()")))
        .insert_header((CORP, HeaderValue::from_static("cross-origin")));
}

/// Data for anybody.
pub fn data(answer: &mut HttpResponseBuilder) {
    all(answer);
    answer
        .insert_header((
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(DATA_POLICY),
        ))
        .insert_header((CORP, HeaderValue::from_static("cross-origin")))
        .insert_header((
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        ))
        .insert_header((
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static("etag, outcry-simulated, link"),
        ));
}

/// Data that goes on: every part of it at once, kept by nobody on the way.
pub fn stream(answer: &mut HttpResponseBuilder) {
    data(answer);
    answer
        .insert_header((header::CONTENT_TYPE, "text/event-stream"))
        .insert_header((header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
        // nginx holds back what it has not got whole, unless it is told.
        .insert_header(("x-accel-buffering", "no"));
}

/// A picture: data that has its style inside, for whoever opens it by itself.
pub fn picture(answer: &mut HttpResponseBuilder) {
    data(answer);
    answer.insert_header((
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(PICTURE_POLICY),
    ));
}

/// A file of the pages: script, style, font.
pub fn asset(answer: &mut HttpResponseBuilder) {
    all(answer);
    answer.insert_header((CORP, HeaderValue::from_static("cross-origin")));
}

/// The answer to a write: for the sender alone, never kept.
pub fn write(answer: &mut HttpResponseBuilder) {
    all(answer);
    answer
        .insert_header((
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(DATA_POLICY),
        ))
        .insert_header((header::CACHE_CONTROL, HeaderValue::from_static("no-store")));
}

/// An error: never kept.
pub fn error(answer: &mut HttpResponseBuilder) {
    write(answer);
}

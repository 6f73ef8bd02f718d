//! The files of the pages, and what works without a connection.

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};

use super::nothing;
use crate::app::App;
use crate::headers;
use crate::pages::{Asset, assets};

/// `GET /assets/{name}`
pub async fn asset(app: Data<App>, name: Path<String>, request: HttpRequest) -> HttpResponse {
    match stored(&name, &request) {
        Some(asset) => send(&request, &asset, asset.cache, headers::asset),
        None => nothing(app, request).await,
    }
}

fn stored(name: &str, request: &HttpRequest) -> Option<Asset> {
    let accept = request.headers().get(header::ACCEPT_ENCODING);
    let accept = accept.and_then(|v| v.to_str().ok()).unwrap_or_default();
    assets::get(name, accept)
}

/// A file with its validator, or the news that the caller has it already.
fn send(
    request: &HttpRequest,
    asset: &Asset,
    cache: &str,
    headers: impl Fn(&mut HttpResponseBuilder),
) -> HttpResponse {
    let known = request.headers().get(header::IF_NONE_MATCH);
    let known = known.is_some_and(|v| v.as_bytes() == asset.etag.as_bytes());
    let mut answer = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    headers(&mut answer);
    answer
        .insert_header((header::ETAG, asset.etag.as_str()))
        .insert_header((header::CACHE_CONTROL, cache))
        .insert_header((header::VARY, "accept-encoding"));
    if known {
        return answer.finish();
    }
    if let Some(encoding) = asset.encoding {
        answer.insert_header((header::CONTENT_ENCODING, encoding));
    }
    answer
        .insert_header((header::CONTENT_TYPE, asset.content_type))
        .body(asset.body.clone().into_owned())
}

/// `GET /sw.js`: the service worker. It stands at the root, as it may only serve what lies below
/// it, and browsers look for a newer one each time.
pub async fn service_worker(app: Data<App>, request: HttpRequest) -> HttpResponse {
    match stored("sw.js", &request) {
        // It lives under its own policy, and asks as pages do.
        Some(asset) => send(&request, &asset, "no-cache", headers::page),
        None => nothing(app, request).await,
    }
}

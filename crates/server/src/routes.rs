//! Every address, in one list.

use actix_web::guard::{self, Guard};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpResponse, Resource, ResponseError, Route};

use crate::meter::Meter;
use crate::problem::Problem;
use crate::{admin, api, intake, tiles, tips, visit};

/// GET, and HEAD with the same headers.
pub fn get() -> Route {
    web::route().guard(read())
}

fn read() -> impl Guard {
    guard::Any(guard::Get()).or(guard::Head())
}

pub async fn only_get() -> HttpResponse {
    Problem::method("GET, HEAD").error_response()
}

pub async fn only_delete() -> HttpResponse {
    Problem::method("DELETE").error_response()
}

pub async fn only_post() -> HttpResponse {
    Problem::method("POST").error_response()
}

pub async fn get_or_post() -> HttpResponse {
    Problem::method("GET, HEAD, POST").error_response()
}

pub async fn get_post_or_delete() -> HttpResponse {
    Problem::method("GET, HEAD, POST, DELETE").error_response()
}

async fn openapi() -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    crate::headers::data(&mut answer);
    answer
        .insert_header(("cache-control", crate::headers::PAST))
        .content_type("application/json")
        .body(api::spec::document())
}

/// An address with its instruments.
pub fn at(path: &'static str) -> Resource {
    web::resource(path).app_data(Meter::new(path))
}

/// An address that is only read.
fn read_at(path: &'static str, route: Route) -> Resource {
    at(path).route(route).default_service(web::to(only_get))
}

/// A report form.
fn report_at(path: &'static str) -> Resource {
    at(path)
        .route(get().to(visit::report))
        .route(web::post().to(visit::post_report))
        .default_service(web::to(get_or_post))
}

/// The tips of a service, with their form.
fn tips_at(path: &'static str) -> Resource {
    at(path)
        .route(get().to(tips::page))
        .route(web::post().to(tips::post_form))
        .default_service(web::to(get_or_post))
}

/// Adds all addresses to an application.
pub fn configure(app: &mut ServiceConfig) {
    app.service(
        at("/api/v1/reports")
            .route(web::post().to(intake::create_report))
            .default_service(web::to(only_post)),
    )
    .service(
        at("/api/v1/reports/{id}")
            .route(web::delete().to(intake::withdraw_report))
            .default_service(web::to(only_delete)),
    )
    // Routes are tried in this order: what is asked most stands first.
    .service(read_at(api::HEATMAP, get().to(api::get_heatmap)))
    .service(read_at("/embed/{slug}", get().to(visit::embed)))
    .service(read_at("/api/v1/services", get().to(api::get_services)))
    .service(read_at(
        "/api/v1/services/{slug}",
        get().to(api::get_service),
    ))
    .service(read_at(
        "/api/v1/services/{slug}/series",
        get().to(api::get_series),
    ))
    .service(read_at(
        "/api/v1/services/{slug}/statements",
        get().to(api::get_statements),
    ))
    .service(read_at(
        "/api/v1/services/{slug}/frames",
        get().to(api::get_frames),
    ))
    .service(read_at(
        "/tiles/{slug}/{z}/{x}/{y}.mvt",
        get().to(tiles::get_tile),
    ))
    .service(read_at(
        "/tiles/{slug}.json",
        get().to(tiles::get_tile_json),
    ))
    .service(read_at(
        "/api/v1/geometry/{region}.json",
        get().to(api::get_geometry),
    ))
    .service(read_at("/api/v1/incidents", get().to(api::get_incidents)))
    .service(read_at(
        "/api/v1/incidents/{id}",
        get().to(api::get_incident),
    ))
    .service(read_at(
        "/api/v1/corrections",
        get().to(api::get_corrections),
    ))
    .service(read_at("/api/v1/stream", get().to(api::get_stream)))
    .service(read_at("/api/v1/compare", get().to(api::get_compare)))
    .service(read_at("/api/v1/openapi.json", get().to(openapi)))
    .service(read_at("/healthz", get().to(api::healthz)))
    .service(read_at("/readyz", get().to(api::readyz)))
    .service(read_at("/metrics", get().to(api::metrics)))
    .service(read_at("/", get().to(visit::home)))
    .service(read_at("/services/{slug}", get().to(visit::service)))
    .service(read_at("/compare", get().to(visit::compare)))
    .service(read_at("/embed-builder", get().to(visit::embed_builder)))
    .service(read_at("/explore/{slug}", get().to(visit::explore)))
    .service(report_at("/services/{slug}/report"))
    .service(read_at("/incidents", get().to(visit::incidents)))
    .service(read_at("/incidents/{id}", get().to(visit::incident)))
    .service(read_at(
        "/incidents/{id}/v/{version}",
        get().to(visit::incident_version),
    ))
    .service(read_at("/corrections", get().to(visit::corrections)))
    .service(tips_at("/services/{slug}/tips"))
    .service(
        at("/api/v1/services/{slug}/tips")
            .route(get().to(tips::get_tips))
            .route(web::post().to(tips::post_tip))
            .default_service(web::to(get_or_post)),
    )
    .service(
        at("/api/v1/services/{slug}/tips/{id}/helped")
            .route(web::post().to(tips::post_helped))
            .default_service(web::to(only_post)),
    )
    .service(
        at("/api/v1/services/{slug}/tips/{id}/report")
            .route(web::post().to(tips::post_complaint))
            .default_service(web::to(only_post)),
    )
    .service(read_at("/methodology", get().to(visit::methodology)))
    .service(read_at("/privacy", get().to(visit::privacy)))
    .service(read_at("/developers", get().to(visit::developers)))
    .service(read_at("/robots.txt", get().to(visit::robots)))
    .service(read_at("/sitemap.xml", get().to(visit::sitemap)))
    .service(read_at(
        "/sitemap-{part}.xml",
        get().to(visit::sitemap_part),
    ))
    .service(read_at("/manifest.webmanifest", get().to(visit::manifest)))
    .service(read_at("/favicon.ico", get().to(visit::favicon)))
    .service(read_at("/icon.svg", get().to(visit::icon_svg)))
    .service(read_at("/icon-192.png", get().to(visit::icon_192)))
    .service(read_at("/icon-512.png", get().to(visit::icon_512)))
    .service(read_at(
        "/icon-maskable.png",
        get().to(visit::icon_maskable),
    ))
    .service(read_at(
        "/apple-touch-icon.png",
        get().to(visit::apple_touch_icon),
    ))
    .service(read_at("/card.png", get().to(visit::card)))
    .service(read_at("/offline", get().to(visit::offline)))
    .service(read_at("/sw.js", get().to(visit::service_worker)))
    .service(read_at("/assets/{name:.*}", get().to(visit::asset)))
    .service(read_at("/es", get().to(visit::front_moved)))
    .service(read_at("/es/", get().to(visit::home)))
    .service(read_at("/es/offline", get().to(visit::offline)))
    .service(read_at("/es/services/{slug}", get().to(visit::service)))
    .service(report_at("/es/services/{slug}/report"))
    .service(tips_at("/es/services/{slug}/tips"))
    .service(read_at("/es/explore/{slug}", get().to(visit::explore)))
    .service(read_at("/es/embed/{slug}", get().to(visit::embed)))
    .service(read_at("/es/embed-builder", get().to(visit::embed_builder)))
    .service(read_at("/es/methodology", get().to(visit::methodology)))
    .service(read_at("/es/privacy", get().to(visit::privacy)))
    .service(read_at("/es/developers", get().to(visit::developers)))
    .service(read_at("/es/incidents", get().to(visit::incidents)))
    .service(read_at("/es/incidents/{id}", get().to(visit::incident)))
    .service(read_at("/es/compare", get().to(visit::compare)))
    .service(read_at("/es/corrections", get().to(visit::corrections)))
    .configure(admin::configure)
    .default_service(web::to(visit::nothing));
}

//! Every address, in one list.

use actix_web::guard::{self, Guard};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpResponse, ResponseError, Route};

use crate::problem::Problem;
use crate::{api, intake, visit};

/// GET, and HEAD with the same headers.
fn get() -> Route {
    web::route().guard(read())
}

fn read() -> impl Guard {
    guard::Any(guard::Get()).or(guard::Head())
}

async fn only_get() -> HttpResponse {
    Problem::method("GET, HEAD").error_response()
}

async fn only_post() -> HttpResponse {
    Problem::method("POST").error_response()
}

async fn only_delete() -> HttpResponse {
    Problem::method("DELETE").error_response()
}

async fn get_or_post() -> HttpResponse {
    Problem::method("GET, HEAD, POST").error_response()
}

async fn openapi() -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    crate::headers::data(&mut answer);
    answer
        .insert_header(("cache-control", crate::headers::PAST))
        .content_type("application/json")
        .body(api::spec::document())
}

/// Adds all addresses to an application.
pub fn configure(app: &mut ServiceConfig) {
    let reads = |path: &str, route: Route| {
        web::resource(path.to_owned())
            .route(route)
            .default_service(web::to(only_get))
    };
    app.service(
        web::resource("/api/v1/reports")
            .route(web::post().to(intake::create_report))
            .default_service(web::to(only_post)),
    )
    .service(
        web::resource("/api/v1/reports/{id}")
            .route(web::delete().to(intake::withdraw_report))
            .default_service(web::to(only_delete)),
    )
    .service(reads("/api/v1/services", get().to(api::get_services)))
    .service(reads("/api/v1/services/{slug}", get().to(api::get_service)))
    .service(reads(
        "/api/v1/services/{slug}/heatmap",
        get().to(api::get_heatmap),
    ))
    .service(reads(
        "/api/v1/services/{slug}/series",
        get().to(api::get_series),
    ))
    .service(reads("/api/v1/openapi.json", get().to(openapi)))
    .service(reads("/healthz", get().to(api::healthz)))
    .service(reads("/readyz", get().to(api::readyz)))
    .service(reads("/metrics", get().to(api::metrics)))
    .service(reads("/", get().to(visit::home)))
    .service(reads("/services/{slug}", get().to(visit::service)))
    .service(
        web::resource("/services/{slug}/report")
            .route(get().to(visit::report))
            .route(web::post().to(visit::post_report))
            .default_service(web::to(get_or_post)),
    )
    .service(reads("/methodology", get().to(visit::methodology)))
    .service(reads("/privacy", get().to(visit::privacy)))
    .service(reads("/embed/{slug}", get().to(visit::embed)))
    .service(reads("/assets/{name:.*}", get().to(visit::asset)))
    .default_service(web::to(visit::nothing));
}

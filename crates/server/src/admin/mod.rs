//! The operators' desk: `/api/v1/admin` for programs, `/admin` and `/es/admin` for people. Where the
//! operator has set no token there is nothing at these addresses.
//!
//! A new act needs a handler that takes an [`Operator`], and a function of the store that writes
//! [`Operator::act`] down in the transaction of the act.

pub mod aliases;
pub mod audit;
mod authority;
pub mod corrections;
mod desk;
pub mod held;
mod operator;
pub mod services;
mod session;
mod sign_in;
pub mod statements;
mod story;
pub mod tips;
mod tries;

use actix_web::guard::{GuardContext, fn_guard};
use actix_web::web::{self, Data, Payload, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, Resource};
use outage::json::Json;
use serde::Serialize;

use crate::app::App;
use crate::intake::body;
use crate::pages::Language;
use crate::params::Params;
use crate::problem::Problem;
use crate::routes::{at, get, get_or_post, get_post_or_delete, only_delete, only_get, only_post};

pub use authority::Authority;
pub use operator::Operator;
pub use tries::Tries;

/// An address that is there only where operators are.
fn desk_at(path: &'static str) -> Resource {
    let open = |context: &GuardContext<'_>| {
        let app = context.app_data::<Data<App>>();
        app.is_some_and(|app| app.authority.is_some())
    };
    at(path).guard(fn_guard(open))
}

/// Adds the operators' addresses to an application.
pub fn configure(app: &mut ServiceConfig) {
    app.service(
        desk_at("/api/v1/admin/tips")
            .route(get().to(tips::get_queue))
            .route(web::post().to(tips::post_decision))
            .default_service(web::to(get_or_post)),
    )
    .service(
        desk_at("/api/v1/admin/held")
            .route(get().to(held::get_held))
            .route(web::post().to(held::post_held))
            .default_service(web::to(get_or_post)),
    )
    .service(
        desk_at("/api/v1/admin/services")
            .route(get().to(services::get_offered))
            .route(web::post().to(services::post_offered))
            .default_service(web::to(get_or_post)),
    )
    .service(
        desk_at("/api/v1/admin/services/{slug}")
            .route(web::delete().to(services::delete_offered))
            .default_service(web::to(only_delete)),
    )
    .service(
        desk_at("/api/v1/admin/services/{slug}/aliases")
            .route(get().to(aliases::get_aliases))
            .route(web::post().to(aliases::post_alias))
            .route(web::delete().to(aliases::delete_alias))
            .default_service(web::to(get_post_or_delete)),
    )
    .service(
        desk_at("/api/v1/admin/incidents/{id}/corrections")
            .route(web::post().to(corrections::post_correction))
            .default_service(web::to(only_post)),
    )
    .service(
        desk_at("/api/v1/admin/statements")
            .route(web::post().to(statements::post_statement))
            .default_service(web::to(only_post)),
    )
    .service(
        desk_at("/api/v1/admin/audit")
            .route(get().to(audit::get_audit))
            .default_service(web::to(only_get)),
    );
    pages(app, ["/admin", "/es/admin"], |path| {
        desk_at(path)
            .route(get().to(desk::queue))
            .route(web::post().to(desk::post_queue))
            .default_service(web::to(get_or_post))
    });
    pages(app, ["/admin/services", "/es/admin/services"], |path| {
        desk_at(path)
            .route(get().to(services::get_page))
            .route(web::post().to(services::post_page))
            .default_service(web::to(get_or_post))
    });
    pages(app, ["/admin/incidents", "/es/admin/incidents"], |path| {
        desk_at(path)
            .route(get().to(story::incidents))
            .route(web::post().to(story::post_incidents))
            .default_service(web::to(get_or_post))
    });
    pages(app, ["/admin/audit", "/es/admin/audit"], |path| {
        desk_at(path)
            .route(get().to(desk::log))
            .default_service(web::to(only_get))
    });
    pages(app, ["/admin/sign-in", "/es/admin/sign-in"], |path| {
        desk_at(path)
            .route(web::post().to(sign_in::sign_in))
            .default_service(web::to(only_post))
    });
    pages(app, ["/admin/sign-out", "/es/admin/sign-out"], |path| {
        desk_at(path)
            .route(web::post().to(sign_in::sign_out))
            .default_service(web::to(only_post))
    });
}

/// Adds a page in every language.
fn pages(
    app: &mut ServiceConfig,
    paths: [&'static str; Language::ALL.len()],
    page: fn(&'static str) -> Resource,
) {
    for path in paths {
        app.service(page(path));
    }
}

/// What an operator sends to an address that takes no parameters.
async fn sent(request: &HttpRequest, payload: Payload) -> Result<Json, Problem> {
    Params::parse(request.query_string(), &[])?;
    body::json(request, payload).await
}

/// An answer for one operator: never kept, and not for other sites' pages.
fn answer(body: &impl Serialize) -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    crate::headers::write(&mut answer);
    answer.json(body)
}

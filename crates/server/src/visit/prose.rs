//! Pages of words that change only with the program.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use outage::Snapshot;

use crate::app::App;
use crate::pages::{self, Language, Site};
use crate::render::page;

/// `GET /methodology`, and below `/es`
pub async fn methodology(app: Data<App>, request: HttpRequest) -> HttpResponse {
    prose(&app, &request, "methodology", pages::methodology)
}

/// `GET /privacy`, and below `/es`
pub async fn privacy(app: Data<App>, request: HttpRequest) -> HttpResponse {
    prose(&app, &request, "privacy", pages::privacy)
}

/// A page that shows no figures of now, in the language of its address.
fn prose(app: &App, request: &HttpRequest, name: &str, make: fn(&Site) -> String) -> HttpResponse {
    let language = Language::of_path(request.path());
    let make = |now: &Snapshot| {
        page(make(&Site {
            language,
            ..app.renderer.site(now, 0)
        }))
    };
    let name = format!("{name}/{}", language.code());
    app.board.edition().other(&name, make).answer(request)
}

/// `GET /developers`
pub async fn developers(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let make = |now: &Snapshot| page(pages::developers(&app.renderer.site(now, 0)));
    app.board
        .edition()
        .other("developers", make)
        .answer(&request)
}

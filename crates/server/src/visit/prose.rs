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

/// `GET /offline`, and below `/es`: shown by the service worker where there is no connection.
pub async fn offline(app: Data<App>, request: HttpRequest) -> HttpResponse {
    prose(&app, &request, "offline", pages::offline)
}

/// `GET /developers`, and below `/es`
pub async fn developers(app: Data<App>, request: HttpRequest) -> HttpResponse {
    prose(&app, &request, "developers", pages::developers)
}

/// A page that shows no figures of now, in the language of its address.
fn prose(app: &App, request: &HttpRequest, name: &str, make: fn(&Site) -> String) -> HttpResponse {
    let language = Language::of_path(request.path());
    let site = |now: &Snapshot| app.renderer.site(now, 0).speaking(language);
    let name = format!("{name}/{}", language.code());
    let edition = app.board.edition();
    edition
        .other(&name, |now| page(make(&site(now))))
        .answer(request)
}

//! The heatmap as a picture: `format=svg` and `format=png`.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use outage::{Minute, ServiceId};

use super::heatmap::WINDOW_WORDS;
use super::past;
use crate::app::App;
use crate::headers;
use crate::moment;
use crate::params::Params;
use crate::picture::{Missing, Scene, Scheme, Size, draw, png};
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem};

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    Svg,
    Png,
}

const MEDIA: [(&str, Medium); 2] = [("svg", Medium::Svg), ("png", Medium::Png)];
const SCHEMES: [(&str, Scheme); 2] = [("light", Scheme::Light), ("dark", Scheme::Dark)];
const SIZES: [(&str, Size); 3] = [
    ("card", Size::Card),
    ("map", Size::Map),
    ("small", Size::Small),
];

/// The picture that a request asks for: by `format`, else by `Accept`.
pub fn wanted(request: &HttpRequest) -> Option<Medium> {
    let query = request.query_string().split('&');
    if let Some(word) = query.filter_map(|p| p.strip_prefix("format=")).next() {
        return MEDIA.iter().find(|(w, _)| *w == word).map(|(_, m)| *m);
    }
    let accept = request.headers().get(header::ACCEPT)?.to_str().ok()?;
    // A browser that opens the address takes pictures too, and gets what everybody gets.
    if accept.contains("text/html") || accept.contains("json") {
        return None;
    }
    let mut kinds = accept
        .split(',')
        .filter_map(|p| p.split(';').next().map(str::trim));
    kinds.find_map(|kind| match kind {
        "image/svg+xml" => Some(Medium::Svg),
        "image/png" => Some(Medium::Png),
        _ => None,
    })
}

/// Draws it, or takes the one that is kept.
pub async fn picture(
    app: &App,
    id: ServiceId,
    medium: Medium,
    request: &HttpRequest,
) -> Result<HttpResponse, Problem> {
    let known = &["level", "at", "window", "format", "size", "theme"];
    let params = Params::parse(request.query_string(), known)?;
    params.choice("level", &[("state", ())])?;
    params.optional("format", &MEDIA)?;
    let window = params.choice("window", &WINDOW_WORDS)?;
    let scheme = params.choice("theme", &SCHEMES)?;
    let usual = match medium {
        Medium::Svg => Size::Map,
        Medium::Png => Size::Card,
    };
    let size = params.optional("size", &SIZES)?.unwrap_or(usual);
    let past = past::minute(app, id, params.time("at")?).await?;
    let asked = Asked {
        window,
        medium,
        size,
        scheme,
    };
    Ok(drawn(app, id, past, asked).await?.answer(request))
}

/// Which picture of a map.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Place in [`outage::snapshot::WINDOWS`].
    pub window: usize,
    pub medium: Medium,
    pub size: Size,
    pub scheme: Scheme,
}

/// The picture of a past moment, or of now.
pub async fn drawn(
    app: &App,
    id: ServiceId,
    past: Option<Minute>,
    asked: Asked,
) -> Result<Prepared, Problem> {
    let Asked {
        window,
        medium,
        size,
        scheme,
    } = asked;

    let now = app.board.snapshot();
    let at = past.unwrap_or(now.at);
    let cache = past.map_or(headers::PRESENT, |_| headers::PAST);
    // The same minute is present first and past later, with other headers.
    let present = past.is_none();
    let name = format!(
        "{}/{at}/{present}/{window}/{medium:?}/{size:?}/{scheme:?}",
        id.index()
    );
    let site = app.renderer.site(&now, 0);
    let service = app.catalogue.service(id);
    let scene = match past {
        Some(at) => Scene::new(
            &site,
            service,
            &moment::view(app, id, at).await?,
            at,
            window,
        ),
        None => Scene::new(&site, service, now.service(id), at, window),
    };
    let drawn = move || {
        let svg = draw(&scene, size, scheme);
        let prepared = match medium {
            Medium::Svg => Prepared::new(svg, "image/svg+xml", cache, Family::Picture),
            Medium::Png => Prepared::packed(png(&svg).ok()?, "image/png", cache, Family::Picture),
        };
        Some(prepared.simulated(scene.simulated))
    };
    Ok(app.gallery.get(&name, drawn).await?)
}

impl From<Missing> for Problem {
    fn from(missing: Missing) -> Problem {
        match missing {
            Missing::Busy => {
                let detail = "Too many pictures are asked for at once; try again in a few seconds.";
                Problem::new(Kind::Unavailable, detail).with("Retry-After", "5".to_owned())
            }
            Missing::Undrawable => Problem::new(Kind::Internal, "The picture could not be drawn."),
        }
    }
}

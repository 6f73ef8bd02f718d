//! `GET /api/v1/services/{slug}/heatmap`

pub mod areas;
mod csv;
mod geojson;

pub use areas::AreaHeatmap;

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use atlas::State;
use outage::snapshot::WINDOWS;
use outage::{Catalogue, ServiceId, Snapshot};
use serde::Serialize;
use utoipa::ToSchema;

use self::csv::Row;
use self::geojson::Feature;
use super::past;
use super::picture;
use super::region::RegionView;
use crate::app::App;
use crate::board::Usual;
use crate::headers;
use crate::moment;
use crate::params::Params;
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem, ProblemBody};

/// Where people report problems with one service, by state.
#[derive(Debug, Serialize, ToSchema)]
pub struct Heatmap {
    /// Slug of the service.
    pub service: String,
    /// End of the window, exclusive: the start of a UTC minute.
    pub at: String,
    /// Length of the window.
    pub window_minutes: u32,
    /// `state` or `nation`
    pub level: &'static str,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// The 56 states and territories, in the order of their FIPS codes; or the nation alone.
    pub regions: Vec<RegionView>,
}

/// What every format says before the regions.
#[derive(Clone, Copy, Debug, Serialize)]
struct Head<'a> {
    service: &'a str,
    at: &'a str,
    window_minutes: u32,
    level: &'static str,
    simulated: bool,
}

/// A heatmap of either kind.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum AnyHeatmap {
    /// `level=state`
    States(Heatmap),
    /// `level=county` and `level=hex`
    Areas(AreaHeatmap),
}

/// The address of this, as the router knows it.
pub const HEATMAP: &str = "/api/v1/services/{slug}/heatmap";

/// The formats a heatmap comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Json,
    GeoJson,
    Csv,
}

const FORMATS: [(&str, Format); 3] = [
    ("json", Format::Json),
    ("geojson", Format::GeoJson),
    ("csv", Format::Csv),
];

/// The windows, as they are asked for, by their place in [`WINDOWS`].
pub const WINDOW_WORDS: [(&str, usize); 4] = [("15m", 0), ("1h", 1), ("6h", 2), ("24h", 3)];

/// What is asked for: states, or areas below them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Nation,
    State,
    County,
    Hex,
}

const STATE: &str = "state";
const NATION: &str = "nation";

const LEVELS: [(&str, Wanted); 4] = [
    (STATE, Wanted::State),
    (NATION, Wanted::Nation),
    ("county", Wanted::County),
    ("hex", Wanted::Hex),
];

/// The heatmap of a service: where people report problems, now or at a past moment.
///
/// States are counted at any minute. Counties and H3 cells are counted every five minutes and shown
/// only where at least five people reported, and where nothing that is hidden can be worked out from
/// what is shown; see the methodology. Counties that are withheld are listed without numbers, cells
/// and the shapes of GeoJSON are left out. What was shown once is never shown differently.
#[utoipa::path(
    get, path = "/api/v1/services/{slug}/heatmap", tag = "read",
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("level" = Option<String>, Query, description = "`state` (default), `nation`, `county` or `hex`"),
        ("resolution" = Option<String>, Query, description = "Of H3 cells: `5` (default, about 250 km²), `4` or `3`"),
        ("region" = Option<String>, Query, description = "Only the counties of this state, as `US-OH`"),
        ("at" = Option<String>, Query, description = "End of the window: any past minute, RFC 3339 in UTC, taken down to five minutes below the state; without it, now"),
        ("window" = Option<String>, Query, description = "`15m` (default for states), `1h` (default below them), `6h` or `24h`"),
        ("format" = Option<String>, Query, description = "`json` (default), `geojson`, `csv`, `svg` or `png`; else by `Accept`"),
        ("size" = Option<String>, Query, description = "Of a picture: `card` (1200 by 630, the default for png), `map` (1600 wide, the default for svg) or `small` (320 by 200, without words)"),
        ("theme" = Option<String>, Query, description = "Of a picture: `light` (default) or `dark`"),
    ),
    responses(
        (status = 200, description = "The heatmap", body = AnyHeatmap),
        (status = 400, description = "A parameter is not known or stands twice", body = ProblemBody),
        (status = 404, description = "No such service", body = ProblemBody),
        (status = 422, description = "A parameter is out of its range; `errors` names it", body = ProblemBody),
    )
)]
pub async fn get_heatmap(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let id = app
        .catalogue
        .find(&slug)
        .ok_or_else(Problem::unknown_service)?;
    if let Some(answer) = usual_heatmap(&app, id, &request) {
        return Ok(answer);
    }
    if let Some(medium) = picture::wanted(&request) {
        return picture::picture(&app, id, medium, &request).await;
    }
    let params = Params::parse(
        request.query_string(),
        &["level", "resolution", "region", "at", "window", "format"],
    )?;
    let wanted = params.choice("level", &LEVELS)?;
    if matches!(wanted, Wanted::County | Wanted::Hex) {
        let format = match format_of(&params)? {
            Some(format) => format,
            None => by_accept(&request)?,
        };
        let query = areas::Query::read(wanted, &params, format)?;
        return areas::answer(&app, id, query, &request).await;
    }
    for below in ["resolution", "region"] {
        if params.get(below).is_some() {
            let detail = "goes with level=county or level=hex; leave it out here";
            return Err(Problem::parameter(Kind::Invalid, below, detail));
        }
    }
    let window = params.choice("window", &WINDOW_WORDS)?;
    let format = match format_of(&params)? {
        Some(format) => format,
        None => by_accept(&request)?,
    };
    let at = past::minute(&app, id, params.time("at")?).await?;
    let Some(at) = at else {
        return Ok(present(&app, id, wanted, window, format, &request));
    };
    let map = then(&app, id, at, window, wanted).await?;
    Ok(map.prepare(format, headers::PAST).answer(&request))
}

/// The heatmap of the country or the states in a window that ended at a past minute.
async fn then(
    app: &App,
    id: ServiceId,
    at: outage::Minute,
    window: usize,
    wanted: Wanted,
) -> Result<Heatmap, Problem> {
    let then = moment::regions(app, id, at, WINDOWS[window]).await?;
    let (level, regions) = match wanted {
        Wanted::Nation => (
            NATION,
            vec![RegionView::nation(&then.nation.0, then.nation.1)],
        ),
        _ => (STATE, RegionView::then(&then.states)),
    };
    let simulated = app.board.snapshot().simulated;
    Ok(Heatmap::new(
        &app.catalogue,
        id,
        at,
        window,
        level,
        simulated,
        regions,
    ))
}

/// The states in the 15 minutes before a past minute, as GeoJSON.
pub async fn geojson_then(
    app: &App,
    id: ServiceId,
    at: outage::Minute,
) -> Result<Prepared, Problem> {
    let map = then(app, id, at, 0, Wanted::State).await?;
    Ok(map.prepare(Format::GeoJson, headers::PAST))
}

/// The present heatmap of the states, if that is what is asked for.
pub fn usual_heatmap(app: &App, id: ServiceId, request: &HttpRequest) -> Option<HttpResponse> {
    is_plain(request).then(|| {
        let make = |now: &Snapshot| heatmap(&app.catalogue, now, id, 0, Format::Json);
        let edition = app.board.glance();
        edition.usual(Usual::Heatmap(id), make).answer(request)
    })
}

fn present(
    app: &App,
    id: ServiceId,
    wanted: Wanted,
    window: usize,
    format: Format,
    request: &HttpRequest,
) -> HttpResponse {
    let edition = app.board.edition();
    if wanted == Wanted::Nation {
        let make = |now: &Snapshot| {
            let nation = &now.service(id).nation;
            let regions = vec![RegionView::nation(&nation.windows[window], nation.verdict)];
            let at = now.at;
            Heatmap::new(
                &app.catalogue,
                id,
                at,
                window,
                NATION,
                now.simulated,
                regions,
            )
            .prepare(format, headers::PRESENT)
        };
        let name = format!("nation/{}/{window}/{format:?}", id.index());
        return edition.other(&name, make).answer(request);
    }
    let make = |now: &Snapshot| heatmap(&app.catalogue, now, id, window, format);
    if window == 0 && format == Format::Json {
        return edition.usual(Usual::Heatmap(id), make).answer(request);
    }
    let name = format!("heatmap/{}/{window}/{format:?}", id.index());
    edition.other(&name, make).answer(request)
}

/// The present heatmap, finished.
pub fn heatmap(
    catalogue: &Catalogue,
    now: &Snapshot,
    id: ServiceId,
    window: usize,
    format: Format,
) -> Prepared {
    let regions = RegionView::all(&now.service(id).states, window);
    Heatmap::new(catalogue, id, now.at, window, STATE, now.simulated, regions)
        .prepare(format, headers::PRESENT)
}

/// Whether the usual answer is asked for, as nearly everybody does: no parameters, and a client that
/// takes JSON or anything. Reading both at length would be a good part of the work.
fn is_plain(request: &HttpRequest) -> bool {
    let accept = request.headers().get(header::ACCEPT);
    let takes_json = accept.is_none_or(|a| matches!(a.as_bytes(), b"*/*" | b"application/json"));
    takes_json && request.query_string().is_empty()
}

/// The format by name. Pictures have been looked for before.
fn format_of(params: &Params) -> Result<Option<Format>, Problem> {
    let Some(word) = params.get("format") else {
        return Ok(None);
    };
    match FORMATS.iter().find(|(known, _)| *known == word) {
        Some((_, format)) => Ok(Some(*format)),
        None => {
            let detail = "must be one of json, geojson, csv, svg, png";
            Err(Problem::parameter(Kind::Invalid, "format", detail))
        }
    }
}

/// The format by `Accept`; what names none of ours gets JSON, unless it refuses everything.
fn by_accept(request: &HttpRequest) -> Result<Format, Problem> {
    let Some(accept) = request.headers().get(header::ACCEPT) else {
        return Ok(Format::Json);
    };
    let accept = accept.to_str().unwrap_or_default();
    let mut any = false;
    for part in accept
        .split(',')
        .map(|p| p.split(';').next().unwrap_or_default().trim())
    {
        match part.to_ascii_lowercase().as_str() {
            "application/geo+json" => return Ok(Format::GeoJson),
            "text/csv" => return Ok(Format::Csv),
            "application/json" | "application/*" | "*/*" | "" => any = true,
            // A browser asks for a page first and takes anything in the end.
            _ => {}
        }
    }
    if any {
        return Ok(Format::Json);
    }
    Err(Problem::new(
        Kind::NotAcceptable,
        "This comes as application/json, application/geo+json, text/csv, image/svg+xml or image/png; or name a format=.",
    ))
}

impl Heatmap {
    fn new(
        catalogue: &Catalogue,
        id: ServiceId,
        at: outage::Minute,
        window: usize,
        level: &'static str,
        simulated: bool,
        regions: Vec<RegionView>,
    ) -> Heatmap {
        Heatmap {
            service: catalogue.service(id).slug.clone(),
            at: at.to_string(),
            window_minutes: WINDOWS[window],
            level,
            simulated,
            regions,
        }
    }

    fn head(&self) -> Head<'_> {
        Head {
            service: &self.service,
            at: &self.at,
            window_minutes: self.window_minutes,
            level: self.level,
            simulated: self.simulated,
        }
    }

    fn prepare(&self, format: Format, cache: &'static str) -> Prepared {
        let (body, content_type) = match format {
            Format::Json => (
                serde_json::to_string(self).unwrap_or_default(),
                "application/json",
            ),
            Format::GeoJson => {
                let shapes = self.regions.iter().map(shape);
                (geojson::write(&self.head(), shapes), "application/geo+json")
            }
            Format::Csv => {
                let rows = self.regions.iter().map(Row::Shown);
                (csv::write(&self.head(), rows), "text/csv; charset=utf-8")
            }
        };
        Prepared::new(body, content_type, cache, Family::Data).simulated(self.simulated)
    }
}

/// A region with its shape.
fn shape(region: &RegionView) -> Feature<'_> {
    let state = State::from_code(&region.id);
    Feature {
        region,
        geometry: state.map_or("null", atlas::geometry).into(),
        bounds: state.map(atlas::bounds),
    }
}

//! `GET /tiles/{slug}.json`

use std::collections::BTreeMap;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use outage::Minute;
use serde::Serialize;
use utoipa::ToSchema;

use super::level::{DEEPEST, Level};
use super::view::View;
use crate::app::App;
use crate::headers;
use crate::prepared::{Family, Prepared};
use crate::problem::{Problem, ProblemBody};

/// What a map client needs to know of the tiles: TileJSON 3.0.
#[derive(Debug, Serialize, ToSchema)]
pub struct TileJson {
    /// The version of TileJSON.
    tilejson: &'static str,
    /// The name of the service.
    name: String,
    /// What is counted.
    description: String,
    /// Who may do what with it.
    attribution: &'static str,
    /// The version of these tiles.
    version: &'static str,
    /// Rows are counted from the north.
    scheme: &'static str,
    /// The address of a tile.
    tiles: [String; 1],
    /// The first zoom.
    minzoom: u8,
    /// The deepest zoom; clients enlarge these tiles beyond it.
    maxzoom: u8,
    /// West, south, east, north; the whole way round, as Guam and the Aleutians lie beyond 180
    /// degrees.
    bounds: [f64; 4],
    /// Longitude, latitude and zoom to begin with.
    center: [f64; 3],
    /// The layers.
    vector_layers: Vec<VectorLayer>,
    /// End of the windows of a past picture; none: the tiles show the present.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    /// True if this server shows simulated traffic.
    simulated: bool,
}

/// One layer.
#[derive(Debug, Serialize, ToSchema)]
struct VectorLayer {
    /// Its name in the tile.
    id: &'static str,
    /// What it shows, and the window of its counts.
    description: String,
    /// The first zoom at which it is there.
    minzoom: u8,
    /// The last one.
    maxzoom: u8,
    /// Length of the window of all counts in it.
    window_minutes: u32,
    /// By property, what it is.
    fields: BTreeMap<&'static str, &'static str>,
}

/// The properties of a feature. One that is not known is left out.
const FIELDS: [(&str, &str); 15] = [
    ("id", "Code of the region, or index of the cell"),
    ("name", "English name"),
    ("reports", "Number: reports of a problem in the window"),
    ("expected", "Number: what would be usual in such a window"),
    (
        "upper",
        "Number: the count beyond which the verdict would be spike",
    ),
    ("times_expected", "Number: reports divided by expected"),
    ("per_million", "Number: reports per million residents"),
    (
        "complete",
        "Number: reports that say \"doesn't work at all\"",
    ),
    ("complete_low", "Number: their share, 5 % quantile"),
    ("complete_mid", "Number: their share, median"),
    ("complete_high", "Number: their share, 95 % quantile"),
    ("failure", "String: complete, intermittent or mixed"),
    ("verdict", "String: insufficient, normal, elevated or spike"),
    ("level", "Number: 0 as usual, 1 raised, 2 high, 3 very high"),
    (
        "suppressed",
        "Boolean: withheld, since too few people reported",
    ),
];

const LEVELS: [Level; 3] = [Level::State, Level::County, Level::Cell(3)];

/// The tiles of a service, for map clients: TileJSON 3.0.
#[utoipa::path(
    get, path = "/tiles/{slug}.json", tag = "tiles",
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("at" = Option<String>, Query, description = "End of the window of the tiles: any past minute, RFC 3339 in UTC; without it, now"),
        ("window" = Option<String>, Query, description = "`15m`, `1h`, `6h` or `24h`; without it `15m` for states and `1h` below"),
    ),
    responses(
        (status = 200, description = "TileJSON", body = TileJson),
        (status = 400, description = "A parameter is not known or stands twice", body = ProblemBody),
        (status = 404, description = "No such service", body = ProblemBody),
        (status = 422, description = "A parameter is out of its range; `errors` names it", body = ProblemBody),
    )
)]
pub async fn get_tile_json(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let id = app
        .catalogue
        .find(&slug)
        .ok_or_else(Problem::unknown_service)?;
    let view = View::parse(&app, id, request.query_string()).await?;
    let service = app.catalogue.service(id);
    let document = TileJson {
        tilejson: "3.0.0",
        name: service.name.clone(),
        description: format!(
            "Problem reports about {} that people chose to send. Counts are reports, not users.",
            service.name
        ),
        attribution: "Outcry, <a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>",
        version: "1.0.0",
        scheme: "xyz",
        tiles: [format!(
            "{}/tiles/{}/{{z}}/{{x}}/{{y}}.mvt{}",
            app.renderer.public_url,
            service.slug,
            view.query()
        )],
        minzoom: 0,
        maxzoom: DEEPEST,
        bounds: [-180.0, -14.6, 180.0, 71.4],
        center: [-96.0, 38.5, 3.0],
        vector_layers: LEVELS.map(|level| VectorLayer::new(level, &view)).into(),
        at: view.at.as_ref().map(Minute::to_string),
        simulated: app.board.snapshot().simulated,
    };
    // Texts and numbers always serialise.
    let body = serde_json::to_vec(&document).unwrap_or_default();
    let cache = headers::PAST;
    Ok(Prepared::new(body, "application/json", cache, Family::Data).answer(&request))
}

impl VectorLayer {
    fn new(level: Level, view: &View) -> VectorLayer {
        let minutes = view.minutes(level);
        let what = match level {
            Level::State => "States and territories",
            Level::County => "Counties, withheld where fewer than five people reported",
            Level::Cell(_) => {
                "H3 cells where at least five people reported, of resolution 3 up to zoom 4, 4 at 5 \
                 and 6, and 5 from 7"
            }
        };
        let end = match level {
            Level::State => "that ended at the time shown",
            Level::County | Level::Cell(_) => "that ended at the last five minutes of the clock",
        };
        VectorLayer {
            id: level.layer(),
            description: format!("{what}: reports in the {minutes} minutes {end}"),
            minzoom: *level.zooms().start(),
            maxzoom: *level.zooms().end(),
            window_minutes: minutes,
            fields: FIELDS.into(),
        }
    }
}

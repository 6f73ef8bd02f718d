//! `GET /api/v1/services/{slug}/heatmap`

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use outage::snapshot::WINDOWS;
use outage::{Catalogue, ServiceId, Snapshot};
use serde::Serialize;
use utoipa::ToSchema;

use super::past;
use super::region::RegionView;
use crate::app::App;
use crate::board::Usual;
use crate::headers;
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
    /// `state`
    pub level: &'static str,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// The 56 states and territories, in the order of their FIPS codes.
    pub regions: Vec<RegionView>,
}

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
const WINDOW_WORDS: [(&str, usize); 4] = [("15m", 0), ("1h", 1), ("6h", 2), ("24h", 3)];

/// The heatmap of a service: every state, now or at a past minute.
#[utoipa::path(
    get, path = "/api/v1/services/{slug}/heatmap", tag = "read",
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("level" = Option<String>, Query, description = "`state`"),
        ("at" = Option<String>, Query, description = "End of the window: any past minute, RFC 3339 in UTC; without it, now"),
        ("window" = Option<String>, Query, description = "`15m` (default), `1h`, `6h` or `24h`"),
        ("format" = Option<String>, Query, description = "`json` (default), `geojson` or `csv`; else by `Accept`"),
    ),
    responses(
        (status = 200, description = "The heatmap", body = Heatmap),
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
    let params = Params::parse(request.query_string(), &["level", "at", "window", "format"])?;
    params.choice("level", &[("state", ())])?;
    let window = params.choice("window", &WINDOW_WORDS)?;
    let format = match params.optional("format", &FORMATS)? {
        Some(format) => format,
        None => by_accept(&request)?,
    };
    let at = past::minute(&app, id, params.time("at")?).await?;
    let Some(at) = at else {
        return Ok(present(&app, id, window, format, &request));
    };
    let states = past::states(&app, id, at, WINDOWS[window]).await?;
    let regions = states
        .iter()
        .map(|(s, w, v)| RegionView::new(*s, w, *v))
        .collect();
    let simulated = app.board.snapshot().simulated;
    let map = Heatmap::new(&app.catalogue, id, at, window, simulated, regions);
    Ok(map.prepare(format, headers::PAST).answer(&request))
}

fn present(
    app: &App,
    id: ServiceId,
    window: usize,
    format: Format,
    request: &HttpRequest,
) -> HttpResponse {
    let edition = app.board.edition();
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
    Heatmap::new(catalogue, id, now.at, window, now.simulated, regions)
        .prepare(format, headers::PRESENT)
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
        "This comes as application/json, application/geo+json or text/csv; or name a format=.",
    ))
}

impl Heatmap {
    fn new(
        catalogue: &Catalogue,
        id: ServiceId,
        at: outage::Minute,
        window: usize,
        simulated: bool,
        regions: Vec<RegionView>,
    ) -> Heatmap {
        Heatmap {
            service: catalogue.service(id).slug.clone(),
            at: at.to_string(),
            window_minutes: WINDOWS[window],
            level: "state",
            simulated,
            regions,
        }
    }

    fn prepare(&self, format: Format, cache: &'static str) -> Prepared {
        let (body, content_type) = match format {
            Format::Json => (
                serde_json::to_string(self).unwrap_or_default(),
                "application/json",
            ),
            Format::GeoJson => (self.geojson(), "application/geo+json"),
            Format::Csv => (self.csv(), "text/csv; charset=utf-8"),
        };
        Prepared::new(body, content_type, cache, Family::Data).simulated(self.simulated)
    }

    /// RFC 7946. The geometries are finished texts, so the document is put together by hand.
    fn geojson(&self) -> String {
        let head = serde_json::json!({
            "service": self.service, "at": self.at, "window_minutes": self.window_minutes,
            "level": self.level, "simulated": self.simulated,
            "licence": "https://creativecommons.org/licenses/by/4.0/",
            "source": "Outcry: problem reports that people chose to send",
        });
        let head = head.to_string();
        let mut text = String::with_capacity(512 * 1024);
        text.push_str("{\"type\":\"FeatureCollection\",");
        text.push_str(head.trim_start_matches('{').trim_end_matches('}'));
        text.push_str(",\"features\":[");
        for (i, (region, state)) in self.regions.iter().zip(atlas::State::all()).enumerate() {
            if i > 0 {
                text.push(',');
            }
            text.push_str(&format!(
                "{{\"type\":\"Feature\",\"id\":\"{}\",\"geometry\":{},\"properties\":{}}}",
                region.id,
                atlas::geometry(state),
                serde_json::to_string(region).unwrap_or_default(),
            ));
        }
        text.push_str("]}");
        text
    }

    fn csv(&self) -> String {
        let mut text = String::from(
            "service,at,window_minutes,region,name,reports,expected,upper,times_expected,per_million,\
             complete,complete_low,complete_mid,complete_high,failure,verdict,level,simulated\r\n",
        );
        for r in &self.regions {
            let share =
                |pick: fn(&super::ShareView) -> f64| opt(r.complete_share.as_ref().map(pick));
            let row = [
                self.service.clone(),
                self.at.clone(),
                self.window_minutes.to_string(),
                r.id.to_owned(),
                r.name.to_owned(),
                r.reports.to_string(),
                opt(r.expected),
                opt(r.upper),
                opt(r.times_expected),
                r.per_million.to_string(),
                r.complete.to_string(),
                share(|s| s.low),
                share(|s| s.mid),
                share(|s| s.high),
                opt(r.failure),
                r.verdict.to_owned(),
                r.level.to_string(),
                self.simulated.to_string(),
            ];
            // No field holds a comma, a quote or a line break: slugs, codes, state names, numbers.
            text.push_str(&row.join(","));
            text.push_str("\r\n");
        }
        text
    }
}

fn opt<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

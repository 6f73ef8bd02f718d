//! The heatmap below the state.

use actix_web::{HttpRequest, HttpResponse};
use atlas::{County, Region, State};
use outage::areas::{Level, Picture, Usual};
use outage::snapshot::WINDOWS;
use outage::{Minute, ServiceId, SharePrior, Tally, Verdict};
use serde::Serialize;
use utoipa::ToSchema;

use super::csv::{self, Row};
use super::geojson::{self, Feature};
use super::{Format, Head, WINDOW_WORDS, Wanted};
use crate::api::region::name;
use crate::api::{AreaView, RegionView, WithheldView};
use crate::app::App;
use crate::board::Edition;
use crate::headers;
use crate::judged::Judged;
use crate::marked;
use crate::params::Params;
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem};

/// Where people report problems with one service, by county or H3 cell.
#[derive(Debug, Serialize, ToSchema)]
pub struct AreaHeatmap {
    /// Slug of the service.
    pub service: String,
    /// End of the window, exclusive: a UTC minute divisible by five.
    pub at: String,
    /// Length of the window.
    pub window_minutes: u32,
    /// `county` or `hex`
    pub level: &'static str,
    /// Resolution of the H3 cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<u8>,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// All counties, in the order of their FIPS codes; of cells only those that are shown.
    pub regions: Vec<AreaView>,
}

/// A request for areas, read.
#[derive(Clone, Copy, Debug)]
pub struct Query {
    level: Level,
    /// Only the counties of this state.
    state: Option<State>,
    at: Option<chrono::DateTime<chrono::Utc>>,
    /// Place in [`WINDOWS`].
    window: usize,
    format: Format,
}

/// An hour: fifteen minutes would leave most areas under the floor.
const USUAL_WINDOW: usize = 1;

const RESOLUTIONS: [(&str, Level); 3] = [
    ("5", Level::Cell5),
    ("4", Level::Cell4),
    ("3", Level::Cell3),
];

impl Query {
    pub(super) fn read(wanted: Wanted, params: &Params, format: Format) -> Result<Query, Problem> {
        let misplaced = |name, detail: &str| {
            let detail = detail.to_owned();
            Err(Problem::parameter(Kind::Invalid, name, detail))
        };
        let level = match (wanted, params.get("resolution")) {
            (Wanted::Hex, _) => params.choice("resolution", &RESOLUTIONS)?,
            (_, None) => Level::County,
            _ => return misplaced("resolution", "goes with level=hex; leave it out here"),
        };
        let state = match params.get("region").map(State::from_code) {
            None => None,
            Some(_) if level != Level::County => {
                return misplaced("region", "goes with level=county: cells cross borders");
            }
            Some(None) => return misplaced("region", "must be a state such as US-OH"),
            Some(state) => state,
        };
        Ok(Query {
            level,
            state,
            at: params.time("at")?,
            window: params
                .optional("window", &WINDOW_WORDS)?
                .unwrap_or(USUAL_WINDOW),
            format,
        })
    }
}

pub(super) async fn answer(
    app: &App,
    id: ServiceId,
    query: Query,
    request: &HttpRequest,
) -> Result<HttpResponse, Problem> {
    let edition = app.board.edition();
    let present = &edition.marked;
    let at = crate::api::past::minute(app, id, query.at)
        .await?
        .map(outage::areas::mark);
    let Some(at) = at.filter(|at| *at < present.at) else {
        let Query {
            level,
            state,
            window,
            format,
            ..
        } = query;
        let name = format!(
            "areas/{}/{level:?}/{state:?}/{window}/{format:?}",
            id.index()
        );
        if let Some(known) = edition.kept(&name) {
            return Ok(known.answer(request));
        }
        let judged = Some(present.judged(id));
        let regions = regions(present.picture(id, level), judged, query);
        let map = heatmap(app, id, present.at, query, regions);
        let fresh = finish(map, format, headers::PRESENT).await?;
        edition.keep(&name, &fresh);
        return Ok(fresh.answer(request));
    };
    let regions = past(app, id, at, query).await?;
    let map = heatmap(app, id, at, query, regions);
    let fresh = finish(map, query.format, headers::PAST).await?;
    Ok(fresh.answer(request))
}

/// Writes and packs it, away from the threads that answer: three thousand counties take 10 ms.
async fn finish(
    map: AreaHeatmap,
    format: Format,
    cache: &'static str,
) -> Result<Prepared, Problem> {
    let work = tokio::task::spawn_blocking(move || map.prepare(format, cache));
    work.await
        .map_err(|_| Problem::new(Kind::Internal, "The areas could not be written."))
}

/// All areas of a level as its JSON has them, at the mark before a past minute or at the present one.
pub async fn all(
    app: &App,
    now: &Edition,
    id: ServiceId,
    level: Level,
    at: Option<Minute>,
    window: usize,
) -> Result<Vec<AreaView>, Problem> {
    let query = Query {
        level,
        state: None,
        at: None,
        window,
        format: Format::Json,
    };
    let present = &now.marked;
    match at.map(outage::areas::mark).filter(|at| *at < present.at) {
        Some(at) => past(app, id, at, query).await,
        None => {
            let judged = Some(present.judged(id));
            Ok(regions(present.picture(id, level), judged, query))
        }
    }
}

async fn past(
    app: &App,
    id: ServiceId,
    at: Minute,
    query: Query,
) -> Result<Vec<AreaView>, Problem> {
    let slug = &app.catalogue.service(id).slug;
    let picture = marked::picture(&app.store, slug, query.level, at).await?;
    let judged = marked::judged(&app.store, slug, at).await?;
    Ok(regions(&picture, judged.as_ref(), query))
}

fn heatmap(
    app: &App,
    id: ServiceId,
    at: Minute,
    query: Query,
    regions: Vec<AreaView>,
) -> AreaHeatmap {
    let (level, resolution) = match query.level {
        Level::County => ("county", None),
        Level::Cell3 => ("hex", Some(3)),
        Level::Cell4 => ("hex", Some(4)),
        Level::Cell5 => ("hex", Some(5)),
    };
    AreaHeatmap {
        service: app.catalogue.service(id).slug.clone(),
        at: at.to_string(),
        window_minutes: WINDOWS[query.window],
        level,
        resolution,
        simulated: app.board.snapshot().simulated,
        regions,
    }
}

fn regions(picture: &Picture, judged: Option<&Judged>, query: Query) -> Vec<AreaView> {
    if query.level != Level::County {
        let shown = shown(picture, judged, query.window);
        return shown.map(|view| AreaView::Shown(Box::new(view))).collect();
    }
    let mut shown = shown(picture, judged, query.window).peekable();
    let counties = County::all().filter(|c| query.state.is_none_or(|s| s == c.state()));
    let mut regions = Vec::with_capacity(counties.size_hint().1.unwrap_or_default());
    for county in counties {
        // Both lists are in the order of the codes.
        while shown.next_if(|view| *view.id < *county.code()).is_some() {}
        regions.push(match shown.next_if(|view| *view.id == *county.code()) {
            Some(view) => AreaView::Shown(Box::new(view)),
            None => {
                let (id, name) = name(Region::County(county));
                AreaView::Withheld(WithheldView {
                    id,
                    name,
                    suppressed: true,
                })
            }
        });
    }
    regions
}

/// The areas that a picture shows in a window, compared with what is usual there.
pub fn shown<'a>(
    picture: &'a Picture,
    judged: Option<&'a Judged>,
    window: usize,
) -> impl Iterator<Item = RegionView> + 'a {
    let counts = picture.areas.iter();
    let shown = counts.filter_map(move |count| Some((count.area, count.windows[window]?)));
    shown.map(move |(area, tally)| RegionView::area(&view(area, tally, judged, window)))
}

fn view(
    area: Region,
    tally: Tally,
    judged: Option<&Judged>,
    window: usize,
) -> outage::areas::AreaView {
    let usual = |state: State| match judged {
        Some(judged) => (
            judged.limit(Some(state), WINDOWS[window]).0,
            judged.verdict(Some(state)),
        ),
        None => (None, Verdict::Insufficient),
    };
    let usual = Usual {
        state: usual,
        spread: judged.map(|judged| judged.basis.state),
        prior: judged.map_or_else(SharePrior::default, |judged| judged.basis.prior),
    };
    usual.view(area, tally)
}

impl AreaHeatmap {
    fn shown(&self) -> impl Iterator<Item = &RegionView> {
        self.regions.iter().filter_map(|region| match region {
            AreaView::Shown(view) => Some(&**view),
            AreaView::Withheld(_) => None,
        })
    }

    fn prepare(&self, format: Format, cache: &'static str) -> Prepared {
        let head = Head {
            service: &self.service,
            at: &self.at,
            window_minutes: self.window_minutes,
            level: self.level,
            simulated: self.simulated,
        };
        let (body, content_type) = match format {
            Format::Json => (
                serde_json::to_string(self).unwrap_or_default(),
                "application/json",
            ),
            Format::GeoJson => {
                let features = self.shown().filter_map(feature);
                (geojson::write(&head, features), "application/geo+json")
            }
            Format::Csv => {
                let rows = self.regions.iter().map(|region| match region {
                    AreaView::Shown(view) => Row::Shown(view),
                    AreaView::Withheld(view) => Row::Withheld(view),
                });
                (csv::write(&head, rows), "text/csv; charset=utf-8")
            }
        };
        Prepared::new(body, content_type, cache, Family::Data).simulated(self.simulated)
    }
}

fn feature(region: &RegionView) -> Option<Feature<'_>> {
    let (geometry, bounds) = match Region::parse(&region.id)? {
        Region::County(county) => (
            atlas::county_geometry(county).into(),
            atlas::county_bounds(county),
        ),
        Region::Cell(cell) => (atlas::cell_geometry(cell).into(), atlas::cell_bounds(cell)),
        Region::Nation | Region::State(_) => return None,
    };
    Some(Feature {
        region,
        geometry,
        bounds: Some(bounds),
    })
}

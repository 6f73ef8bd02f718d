//! States, counties and cells as GeoJSON.

use std::fmt::Write;
use std::sync::LazyLock;

use crate::bounds::{Bounds, around};
use crate::chains;
use crate::layer::Layer;
use crate::topology::Point;
use crate::untwist::untwist;
use crate::{Cell, County, State};

/// Steps a degree: four decimals, eleven metres.
const STEPS: f64 = 1e4;

/// Points whose triangle is smaller than this many square degrees (about 1 km²) go.
const TOLERANCE: f64 = 1e-4;

/// Islands smaller than this many square degrees (about 1 km²) go.
const ISLAND: f64 = 1e-4;

/// What a small area keeps: a bend of this part of the area of its largest island.
const SHARE: f64 = 500.0;

/// An outer ring and its holes.
type Polygon = Vec<Vec<Point>>;

/// One area, drawn.
struct Drawing {
    text: String,
    bounds: Bounds,
}

static STATES: LazyLock<Vec<Drawing>> = LazyLock::new(|| draw(&Layer::states()));
static COUNTIES: LazyLock<Vec<Drawing>> = LazyLock::new(|| draw(&Layer::counties()));

fn draw(layer: &Layer) -> Vec<Drawing> {
    let thin = chains::simplify(&layer.rings, |owner| {
        TOLERANCE.min(layer.largest[owner] / SHARE)
    });
    let mut polygons: Vec<Vec<Polygon>> = vec![Vec::new(); layer.areas];
    let mut open = false;
    for ((ring, thin), hole) in layer.rings.iter().zip(thin).zip(&layer.holes) {
        let round = |point: &Point| point.map(|degrees| (degrees * STEPS).round() as i32);
        let mut points: Vec<[i32; 2]> = thin.points.iter().map(round).collect();
        chains::tidy(&mut points);
        untwist(&mut points);
        let least = ISLAND.min(layer.largest[ring.owner] / SHARE);
        let kept = points.len() > 2 && chains::area(&ring.points).abs() >= least;
        let points = points
            .into_iter()
            .map(|point| point.map(|steps| f64::from(steps) / STEPS));
        let own = &mut polygons[ring.owner];
        match (hole, own.last_mut()) {
            (true, Some(polygon)) if open && kept => polygon.push(points.collect()),
            (false, _) => {
                open = kept;
                if kept {
                    own.push(vec![points.collect()]);
                }
            }
            _ => {}
        }
    }
    polygons
        .iter()
        .map(|polygons| Drawing {
            text: write(polygons),
            bounds: around(polygons.iter().flatten().flatten().copied()),
        })
        .collect()
}

/// Polygons as RFC 7946 has them: outer rings against the clock, holes with it.
fn write(polygons: &[Polygon]) -> String {
    let mut text = String::from(r#"{"type":"MultiPolygon","coordinates":["#);
    for (at, polygon) in polygons.iter().enumerate() {
        text.push_str(if at == 0 { "[" } else { ",[" });
        for (place, ring) in polygon.iter().enumerate() {
            text.push_str(if place == 0 { "[" } else { ",[" });
            let backwards = (chains::area(ring) > 0.0) != (place == 0);
            let first = if backwards { ring.last() } else { ring.first() };
            if backwards {
                ring.iter()
                    .rev()
                    .for_each(|point| write_point(&mut text, point));
            } else {
                ring.iter().for_each(|point| write_point(&mut text, point));
            }
            first
                .into_iter()
                .for_each(|point| write_point(&mut text, point));
            text.truncate(text.len() - 1);
            text.push(']');
        }
        text.push(']');
    }
    text.push_str("]}");
    text
}

fn write_point(text: &mut String, [lon, lat]: &Point) {
    // Writing to a string cannot fail.
    let _ = write!(text, "[{lon},{lat}],");
}

/// A state or territory as the text of a GeoJSON geometry: always a `MultiPolygon`, longitude
/// before latitude, four decimals, right-hand rule, never across 180 degrees (Alaska lies on both
/// sides). Simplified, for drawing; [`locate`](crate::locate) asks the full borders.
pub fn geometry(state: State) -> &'static str {
    &STATES[state.index()].text
}

/// A county, likewise. Neighbours share their borders to the last digit, also across a state line;
/// the outline of the whole state, which is simplified by itself, runs beside them.
pub fn county_geometry(county: County) -> &'static str {
    &COUNTIES[county.index()].text
}

/// A cell, likewise; one that crosses 180 degrees is cut there.
pub fn cell_geometry(cell: Cell) -> String {
    let round = |degrees: f64| (degrees * STEPS).round() / STEPS;
    let parts = cell.parts().into_iter();
    let polygons: Vec<_> = parts
        .map(|ring| vec![ring.into_iter().map(|point| point.map(round)).collect()])
        .collect();
    write(&polygons)
}

/// `[west, south, east, north]` of [`geometry`], as RFC 7946 has it: west is greater than east
/// where the box crosses 180 degrees, which Alaska's does.
pub fn bounds(state: State) -> Bounds {
    STATES[state.index()].bounds
}

/// Those of [`county_geometry`]; those of the Aleutians West cross 180 degrees.
pub fn county_bounds(county: County) -> Bounds {
    COUNTIES[county.index()].bounds
}

/// Those of [`cell_geometry`].
pub fn cell_bounds(cell: Cell) -> Bounds {
    let round = |degrees: f64| (degrees * STEPS).round() / STEPS;
    around(cell.parts().into_iter().flatten()).map(round)
}

pub(crate) fn warm_up() {
    LazyLock::force(&STATES);
}

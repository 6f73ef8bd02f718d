//! Counties and cells in the picture of the states.

use std::sync::OnceLock;

use crate::albers::place;
use crate::chains::{self, Ring};
use crate::layer::Layer;
use crate::outline::write_ring;
use crate::topology::Point;
use crate::{Cell, County, STATES, State, project};

/// Pixels that a state is drawn wide or high, whichever is more.
const PIXELS: f64 = 300.0;

/// Points whose triangle is smaller than this many square pixels go.
const TOLERANCE: f64 = 3.5;

/// Islands smaller than this many square pixels go.
const ISLAND: f64 = 3.0;

/// What a small county keeps: a bend of this part of its area.
const SHARE: f64 = 12.0;

/// The counties of a state, drawn.
#[derive(Debug)]
pub struct CountyOutlines {
    /// Left, top, width and height of the state in the picture.
    pub view_box: [f64; 4],
    /// Each county with the `d` of its SVG path in [`VIEW_BOX`](crate::VIEW_BOX), by FIPS code.
    pub paths: Vec<(County, String)>,
}

/// The counties of a state in the picture of the nation, drawn at first use. Neighbours share
/// their borders to the last digit. `None` for the island areas.
pub fn county_outlines(state: State) -> Option<&'static CountyOutlines> {
    static DRAWN: [OnceLock<Option<CountyOutlines>>; STATES] = [const { OnceLock::new() }; STATES];
    DRAWN[state.index()].get_or_init(|| draw(state)).as_ref()
}

fn draw(state: State) -> Option<CountyOutlines> {
    let layer = Layer::counties_of(state);
    let rings: Option<Vec<Ring>> = layer.rings.iter().map(|r| projected(state, r)).collect();
    let rings = rings?;
    let view_box = frame(rings.iter().flat_map(|ring| &ring.points));
    let pixel = view_box[2].max(view_box[3]) / PIXELS;
    let size = |ring: &Ring| chains::area(&ring.points).abs();
    let mut largest = vec![0.0_f64; layer.areas];
    for ring in &rings {
        largest[ring.owner] = largest[ring.owner].max(size(ring));
    }
    let thinned = chains::simplify(&rings, |owner| {
        (TOLERANCE * pixel * pixel).min(largest[owner] / SHARE)
    });
    // A tenth of a unit, or for a small state whatever half a pixel is.
    let steps = if pixel < 0.2 { 100.0 } else { 10.0 };
    let mut paths: Vec<(County, String)> = Vec::new();
    for (ring, thin) in rings.iter().zip(thinned) {
        let round = |point: &Point| point.map(|unit| (unit * steps).round() as i32);
        let mut points: Vec<[i32; 2]> = thin.points.iter().map(round).collect();
        chains::tidy(&mut points);
        let main = size(ring) == largest[ring.owner];
        if points.len() < 3 || !(main || size(ring) >= ISLAND * pixel * pixel) {
            continue;
        }
        let county = County::from_index(ring.owner)?;
        match paths.iter_mut().find(|(c, _)| *c == county) {
            Some((_, path)) => write_ring(path, &points, steps),
            None => {
                let mut path = String::new();
                write_ring(&mut path, &points, steps);
                paths.push((county, path));
            }
        }
    }
    paths.sort_by_key(|(county, _)| *county);
    Some(CountyOutlines { view_box, paths })
}

fn projected(state: State, ring: &Ring) -> Option<Ring> {
    let points: Option<Vec<Point>> = ring.points.iter().map(|p| place(state, *p)).collect();
    Some(Ring {
        owner: ring.owner,
        points: points?,
    })
}

/// The box around points, to a tenth of a unit.
fn frame<'a>(points: impl Iterator<Item = &'a Point>) -> [f64; 4] {
    let whole = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    let [left, top, right, bottom] = points.fold(whole, |b, [x, y]| {
        [b[0].min(*x), b[1].min(*y), b[2].max(*x), b[3].max(*y)]
    });
    let tenths = |unit: f64| (unit * 10.0).round() / 10.0;
    [left, top, right - left, bottom - top].map(tenths)
}

/// A cell as the `d` of an SVG path in [`VIEW_BOX`](crate::VIEW_BOX), to a hundredth of a unit.
/// `None` where the picture does not reach.
pub fn cell_outline(cell: Cell) -> Option<String> {
    let corner = |[lon, lat]: &[f64; 2]| {
        let (x, y) = project(*lat, *lon)?;
        Some([x, y].map(|unit| (unit * 100.0).round() as i32))
    };
    let corners: Option<Vec<[i32; 2]>> = cell.boundary().iter().map(corner).collect();
    let mut path = String::new();
    write_ring(&mut path, &corners?, 100.0);
    Some(path)
}

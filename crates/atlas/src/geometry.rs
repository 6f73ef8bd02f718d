//! The states as GeoJSON.

use std::fmt::Write;
use std::sync::LazyLock;

use crate::borders::TOPOLOGY;
use crate::chains::{self, Ring};
use crate::topology::Point;
use crate::{STATES, State};

/// Steps a degree: four decimals, eleven metres.
const STEPS: f64 = 1e4;

/// Points whose triangle is smaller than this many square degrees (about 1 km²) go.
const TOLERANCE: f64 = 1e-4;

/// Islands smaller than this many square degrees (about 1 km²) go.
const ISLAND: f64 = 1e-4;

/// What a small territory keeps: a bend of this part of the area of its largest island.
const SHARE: f64 = 500.0;

static GEOMETRIES: LazyLock<Vec<String>> = LazyLock::new(draw);

fn draw() -> Vec<String> {
    let (mut rings, mut holes) = (Vec::new(), Vec::new());
    for area in TOPOLOGY.areas("states") {
        let Some(state) = State::from_fips(area.id()) else {
            continue;
        };
        for (place, ring) in area
            .polygons()
            .iter()
            .flat_map(|polygon| polygon.iter().enumerate())
        {
            let mut points = TOPOLOGY.ring(ring);
            points.pop();
            rings.push(Ring {
                owner: state.index(),
                points,
            });
            holes.push(place > 0);
        }
    }
    let size = |ring: &Ring| chains::area(&ring.points).abs();
    let mut largest = [0.0_f64; STATES];
    for ring in &rings {
        largest[ring.owner] = largest[ring.owner].max(size(ring));
    }
    let thin = chains::simplify(&rings, |owner| TOLERANCE.min(largest[owner] / SHARE));
    let mut texts = vec![String::new(); STATES];
    let mut open = false;
    for ((ring, thin), hole) in rings.iter().zip(&thin).zip(holes) {
        let text = &mut texts[ring.owner];
        let round = |point: &Point| point.map(|degrees| (degrees * STEPS).round() as i32);
        let mut points: Vec<[i32; 2]> = thin.points.iter().map(round).collect();
        chains::tidy(&mut points);
        let least = ISLAND.min(largest[ring.owner] / SHARE);
        let kept = points.len() > 2 && size(ring) >= least;
        if hole {
            if open && kept {
                text.truncate(text.len() - 1);
                text.push(',');
                write_ring(text, points, hole);
                text.push(']');
            }
            continue;
        }
        open = kept;
        if kept {
            text.push_str(if text.is_empty() { OPENING } else { "," });
            text.push('[');
            write_ring(text, points, hole);
            text.push(']');
        }
    }
    for text in &mut texts {
        text.push_str("]}");
    }
    texts
}

const OPENING: &str = r#"{"type":"MultiPolygon","coordinates":["#;

/// Outer rings against the clock, holes with it, as RFC 7946 has it.
fn write_ring(text: &mut String, mut points: Vec<[i32; 2]>, hole: bool) {
    let flat: Vec<Point> = points.iter().map(|point| point.map(f64::from)).collect();
    if (chains::area(&flat) > 0.0) == hole {
        points.reverse();
    }
    for (at, point) in points.iter().chain(points.first()).enumerate() {
        let [lon, lat] = point.map(|steps| f64::from(steps) / STEPS);
        // Writing to a string cannot fail.
        let _ = write!(text, "{}[{lon},{lat}]", if at == 0 { '[' } else { ',' });
    }
    text.push(']');
}

/// A state or territory as the text of a GeoJSON geometry: always a `MultiPolygon`, longitude
/// before latitude, four decimals, right-hand rule, never across 180 degrees (Alaska lies on both
/// sides). Simplified, for drawing; [`locate`](crate::locate) asks the full borders.
pub fn geometry(state: State) -> &'static str {
    &GEOMETRIES[state.index()]
}

pub(crate) fn warm_up() {
    LazyLock::force(&GEOMETRIES);
}

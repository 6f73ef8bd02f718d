//! Outlines of the states, ready for an SVG.

use std::fmt::Write;
use std::sync::LazyLock;

use crate::chains::{self, Ring};
use crate::topology::{Point, Topology};
use crate::{STATES, State};

/// How much a picture leaves out.
struct Detail {
    /// Points whose triangle is smaller than this many square units go.
    tolerance: f64,
    /// Islands smaller than this many square units go.
    island: f64,
    /// Steps a unit.
    steps: f64,
}

const FULL: Detail = Detail {
    tolerance: 0.6,
    island: 0.8,
    steps: 5.0,
};
const SMALL: Detail = Detail {
    tolerance: 5.0,
    island: 10.0,
    steps: 1.0,
};

/// What a small state keeps: a bend of a sixtieth of its area, whatever the picture leaves out.
const SHARE: f64 = 60.0;

/// The rings of the states in the picture, in units of [`VIEW_BOX`](crate::VIEW_BOX).
pub(crate) static RINGS: LazyLock<Vec<Ring>> = LazyLock::new(|| {
    let topology = Topology::read(include_str!("../data/states-albers-10m.json"));
    let mut rings = Vec::new();
    for area in topology.areas("states") {
        let Some(state) = State::from_fips(area.id()) else {
            continue;
        };
        for ring in area.polygons().iter().flatten() {
            let mut points = topology.ring(ring);
            points.pop();
            rings.push(Ring {
                owner: state.index(),
                points,
            });
        }
    }
    rings
});

/// By state, its largest ring.
pub(crate) fn largest(rings: &[Ring]) -> Vec<Option<&Ring>> {
    let mut largest: Vec<Option<&Ring>> = vec![None; STATES];
    let size = |ring: &Ring| chains::area(&ring.points).abs();
    for ring in rings {
        let best = &mut largest[ring.owner];
        if best.is_none_or(|best| size(best) < size(ring)) {
            *best = Some(ring);
        }
    }
    largest
}

static FULL_PATHS: LazyLock<Vec<Option<String>>> = LazyLock::new(|| draw(&RINGS, FULL));
static SMALL_PATHS: LazyLock<Vec<Option<String>>> = LazyLock::new(|| draw(&RINGS, SMALL));

fn draw(rings: &[Ring], detail: Detail) -> Vec<Option<String>> {
    let largest = largest(rings);
    let size = |ring: &Ring| chains::area(&ring.points).abs();
    let tolerance = |owner: usize| {
        let own = largest[owner].map_or(f64::MAX, |ring| size(ring) / SHARE);
        own.min(detail.tolerance)
    };
    let mut paths = vec![None; STATES];
    for (ring, thin) in rings.iter().zip(chains::simplify(rings, tolerance)) {
        let main = largest[ring.owner].is_some_and(|main| std::ptr::eq(main, ring));
        let round = |point: &Point| point.map(|unit| (unit * detail.steps).round() as i32);
        let mut points: Vec<[i32; 2]> = thin.points.iter().map(round).collect();
        chains::tidy(&mut points);
        if points.len() > 2 && (main || size(ring) >= detail.island) {
            write_ring(
                paths[ring.owner].get_or_insert_default(),
                &points,
                detail.steps,
            );
        }
    }
    paths
}

/// Appends a ring in the shortest spelling, which is also the one that packs best: `M642 384l47-4 1.3.7z`.
pub(crate) fn write_ring(path: &mut String, points: &[[i32; 2]], steps: f64) {
    let mut last = [0, 0];
    for (at, point) in points.iter().enumerate() {
        path.push_str(match at {
            0 => "M",
            1 => "l",
            _ => "",
        });
        write_number(path, f64::from(point[0] - last[0]) / steps);
        write_number(path, f64::from(point[1] - last[1]) / steps);
        last = *point;
    }
    path.push('z');
}

/// A number needs a gap before it only where it would run into the one before.
fn write_number(path: &mut String, number: f64) {
    let sign = if number < 0.0 { "-" } else { "" };
    let digits = number.abs().to_string();
    let digits = digits
        .strip_prefix('0')
        .filter(|rest| !rest.is_empty())
        .unwrap_or(&digits);
    // A number has one point: a second one begins the next.
    let before = path
        .rsplit(|c: char| !c.is_ascii_digit() && c != '.')
        .next();
    let apart = match (before, digits.starts_with('.')) {
        _ if !sign.is_empty() => true,
        (None | Some(""), _) => true,
        (Some(before), true) => before.contains('.'),
        (Some(_), false) => false,
    };
    let gap = if apart { "" } else { " " };
    // Writing to a string cannot fail.
    let _ = write!(path, "{gap}{sign}{digits}");
}

/// The outline of a state as the `d` of an SVG path in [`VIEW_BOX`](crate::VIEW_BOX), to a fifth
/// of a unit. Neighbours share their borders to the last digit. `None` for the island areas.
pub fn outline(state: State) -> Option<&'static str> {
    FULL_PATHS[state.index()].as_deref()
}

/// The same, coarser and to a whole unit, for pictures a few hundred pixels wide.
pub fn outline_small(state: State) -> Option<&'static str> {
    SMALL_PATHS[state.index()].as_deref()
}

pub(crate) fn warm_up() {
    LazyLock::force(&FULL_PATHS);
    LazyLock::force(&SMALL_PATHS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_spelled_as_short_as_can_be() {
        let mut path = String::new();
        write_ring(
            &mut path,
            &[[100, 200], [105, 199], [105, 210], [80, 210]],
            10.0,
        );
        assert_eq!(path, "M10 20l.5-.1 0 1.1-2.5 0z");
        path.clear();
        let points = [[0, 0], [12, 3], [19, 8], [20, 15]];
        write_ring(&mut path, &points, 10.0);
        assert_eq!(path, "M0 0l1.2.3.7.5.1.7z");
    }
}

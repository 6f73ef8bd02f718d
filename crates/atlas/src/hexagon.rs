//! The outlines of cells, on both sides of 180 degrees.

use crate::Cell;
use crate::topology::Point;

impl Cell {
    /// Its corners, longitude before latitude, against the clock; the first is not repeated.
    ///
    /// Longitudes run on where the cell crosses 180 degrees, so that they can leave -180 to 180.
    /// A cell around a pole has no such outline; none of those is ever near the United States.
    pub fn boundary(self) -> Vec<[f64; 2]> {
        let mut last = None;
        let corner = |at: &h3o::LatLng| {
            // The short way from the corner before.
            let turns = last.map_or(0.0, |last: f64| ((last - at.lng()) / 360.0).round());
            let lon = at.lng() + turns * 360.0;
            last = Some(lon);
            [lon, at.lat()]
        };
        self.index().boundary().iter().map(corner).collect()
    }

    /// The same within -180 to 180: one ring, or one on each side.
    pub(crate) fn parts(self) -> Vec<Vec<Point>> {
        let ring = self.boundary();
        let past = |end: f64| ring.iter().any(|point| point[0] / end > 1.0);
        match [180.0, -180.0].into_iter().find(|end| past(*end)) {
            Some(end) => split(&ring, end),
            None => vec![ring],
        }
    }
}

/// The parts of a convex ring west and east of a meridian at one end of the range, each moved
/// into it.
fn split(ring: &[Point], meridian: f64) -> Vec<Vec<Point>> {
    [-1.0, 1.0]
        .map(|side| {
            let mut part = half(ring, meridian, side);
            let outside = side == meridian.signum();
            let turn = if outside { -2.0 * meridian } else { 0.0 };
            part.iter_mut().for_each(|point| point[0] += turn);
            part
        })
        .into()
}

/// The part of a convex ring on one side of a meridian: -1 is west, 1 is east.
fn half(ring: &[Point], meridian: f64, side: f64) -> Vec<Point> {
    let beyond = |point: Point| (point[0] - meridian) * side;
    let mut part = Vec::with_capacity(ring.len() + 2);
    for (at, &from) in ring.iter().enumerate() {
        let to = ring[(at + 1) % ring.len()];
        if beyond(from) >= 0.0 {
            part.push(from);
        }
        if beyond(from) * beyond(to) < 0.0 {
            let way = (meridian - from[0]) / (to[0] - from[0]);
            part.push([meridian, from[1] + way * (to[1] - from[1])]);
        }
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chains::area;

    #[test]
    fn a_cell_across_180_degrees_is_cut_there() {
        let cell = Cell::at(51.9, 179.999).expect("finite");
        let parts = cell.parts();
        assert_eq!(parts.len(), 2);
        let sum: f64 = parts.iter().map(|part| area(part)).sum();
        assert!((sum - area(&cell.boundary())).abs() < 1e-9);
        for part in &parts {
            assert!(area(part) > 0.0, "against the clock");
            let side = part[0][0].signum();
            assert!(
                part.iter()
                    .all(|p| p[0] * side <= 180.0 && p[0] * side > 179.0)
            );
        }
        assert_eq!(Cell::at(41.5, -81.7).expect("finite").parts().len(), 1);
    }
}

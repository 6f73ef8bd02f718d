//! Polygons cut to a square.

use crate::chains::tidy;
use crate::mercator::WorldPoint;
use crate::square::{Square, SquarePoint};

/// An outer ring, clockwise as one sees it, and its holes, against the clock; first points are not
/// repeated.
pub type Cut = Vec<Vec<SquarePoint>>;

/// What of a polygon lies in a square and its margin; empty if that is nothing.
pub(crate) fn cut(polygon: &[Vec<WorldPoint>], square: Square) -> Cut {
    let mut rings = Vec::with_capacity(polygon.len());
    for (place, ring) in polygon.iter().enumerate() {
        let mut points: Vec<SquarePoint> = ring.iter().map(|at| square.place(*at)).collect();
        points.dedup();
        for axis in [0, 1] {
            points = clip(&points, axis, -Square::MARGIN, 1);
            points = clip(&points, axis, Square::PARTS + Square::MARGIN, -1);
        }
        tidy(&mut points);
        let area = twice(&points);
        match (place, points.len() > 2 && area != 0) {
            (_, true) => {
                if (area > 0) != (place == 0) {
                    points.reverse();
                }
                rings.push(points);
            }
            (0, false) => return rings,
            _ => {}
        }
    }
    rings
}

/// The smallest square there is, for an area that is smaller; empty if it is not in this square.
pub(crate) fn dot(at: WorldPoint, square: Square) -> Cut {
    let [x, y] = square.place(at);
    let inside = [x, y].iter().all(|part| (0..Square::PARTS).contains(part));
    if inside {
        vec![vec![[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]]]
    } else {
        Vec::new()
    }
}

/// The part of a ring on one side of a line across one axis: `side` 1 keeps what is greater.
fn clip(ring: &[SquarePoint], axis: usize, line: i32, side: i32) -> Vec<SquarePoint> {
    let beyond = |point: SquarePoint| (point[axis] - line) * side >= 0;
    if ring.iter().all(|point| beyond(*point)) {
        return ring.to_vec();
    }
    let mut part = Vec::with_capacity(ring.len());
    for (at, &from) in ring.iter().enumerate() {
        let to = ring[(at + 1) % ring.len()];
        if beyond(from) {
            part.push(from);
        }
        if beyond(from) != beyond(to) {
            part.push(crossing(from, to, axis, line));
        }
    }
    part
}

/// Where an edge crosses a line; the same for both directions, so that neighbours fit.
fn crossing(from: SquarePoint, to: SquarePoint, axis: usize, line: i32) -> SquarePoint {
    let (from, to) = if from <= to { (from, to) } else { (to, from) };
    let other = 1 - axis;
    let [start, end, line_at] = [from[axis], to[axis], line].map(f64::from);
    let way = (line_at - start) / (end - start);
    let rise = f64::from(to[other]) - f64::from(from[other]);
    let mut point = [line; 2];
    point[other] = from[other] + (rise * way).round() as i32;
    point
}

/// Twice the area; positive clockwise as one sees it, where y grows downward.
fn twice(ring: &[SquarePoint]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let cross = |(a, b): (&SquarePoint, &SquarePoint)| {
        let [ax, ay, bx, by] = [a[0], a[1], b[0], b[1]].map(i64::from);
        ax * by - bx * ay
    };
    ring.iter().zip(next).map(cross).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The square in the middle of the world, seen from zoom 2, and its neighbour.
    const PART: u32 = 1 << 18;
    const ORIGIN: u32 = 1 << 31;

    fn at(x: i32, y: i32) -> WorldPoint {
        [x, y].map(|part| ORIGIN.wrapping_add_signed(part * PART as i32))
    }

    #[test]
    fn what_is_outside_goes_and_rings_turn_the_right_way() {
        let square = Square::new(2, 2, 2).expect("is in the grid");
        let outer = vec![at(-100, 10), at(-100, 50), at(100, 50), at(100, 10)];
        let hole = vec![at(20, 20), at(30, 20), at(30, 30), at(20, 30)];
        let cut = cut(&[outer, hole], square);
        assert_eq!(cut.len(), 2);
        assert_eq!(twice(&cut[0]), 2 * (100 + 64) * 40);
        assert_eq!(twice(&cut[1]), -2 * 100);
        assert!(cut[0].iter().all(|[x, _]| *x >= -Square::MARGIN));
    }

    #[test]
    fn nothing_comes_of_what_is_elsewhere_or_too_small() {
        let square = Square::new(2, 2, 2).expect("is in the grid");
        let far = vec![at(5000, 0), at(5010, 0), at(5010, 10)];
        assert!(cut(&[far], square).is_empty());
        let line = vec![at(10, 10), at(20, 10), at(30, 10)];
        assert!(cut(&[line], square).is_empty());
        assert_eq!(twice(&dot(at(10, 10), square)[0]), 2);
        assert!(dot(at(-1, 10), square).is_empty());
    }
}

//! The nearest county to a point outside all of them.

use std::ops::RangeInclusive;

use crate::borders::{Borders, Edge, Number};
use crate::grid::{Grid, Square};
use crate::tiles::{self, PER_DEGREE, Row};
use crate::topology::Point;

/// How far off a coast or border a point still belongs to the nearest county, in metres: a phone
/// on a ferry or a bridge, a shore that the simplified map has straightened.
pub(crate) const REACH: f64 = 20_000.0;

/// Mean radius of the earth (IUGG), metres.
const RADIUS: f64 = 6_371_008.8;

/// Degrees of latitude a metre, a thousandth more than there are: the search may look too far, never
/// too near.
const DEGREES: f64 = 1.001 * 180.0 / (std::f64::consts::PI * RADIUS);

/// The rows within reach of these latitudes.
pub(crate) fn rows([south, north]: [f64; 2]) -> RangeInclusive<Row> {
    tiles::rows(south - REACH * DEGREES, north + REACH * DEGREES)
}

/// How many columns away a square of one row can be within reach of one of the other.
pub(crate) fn columns(row: Row, other: Row) -> i32 {
    let sides = [row, other].map(tiles::latitudes);
    let farthest = sides
        .as_flattened()
        .iter()
        .fold(0.0, |far: f64, lat| far.max(lat.abs()));
    columns_within(REACH, farthest.to_radians().cos())
}

/// How many columns away a square can be within so many metres, where the degrees of longitude
/// have shrunk so much at most.
fn columns_within(metres: f64, shrink: f64) -> i32 {
    (metres * DEGREES / shrink * PER_DEGREE as f64) as i32 + 1
}

/// The county whose border is nearest, if it is within reach; of several that are equally near
/// (along a border they share, or at a point where they meet) the first in the table.
pub(crate) fn nearest(grid: &Grid, borders: &Borders, point: Point) -> Option<Number> {
    let (row, column) = (
        i32::from(tiles::row(point[1])),
        i32::from(tiles::column(point[0])),
    );
    let eye = Eye::new(point);
    let shrink = (point[1].abs() + REACH * DEGREES).to_radians().cos();
    let mut best = (REACH, Number::MAX);
    // From the point outward, because what is found early spares most of the rest.
    for other in outward(row).take(2 * rows([point[1]; 2]).len()) {
        let Some(other) = Row::try_from(other)
            .ok()
            .filter(|&row| usize::from(row) < tiles::ROWS)
        else {
            continue;
        };
        let [south, north] = tiles::latitudes(other);
        if (south - point[1]).max(point[1] - north) > best.0 * DEGREES {
            continue;
        }
        let width = columns_within(best.0, shrink);
        for column in outward(column).take(2 * width as usize + 1) {
            if let Square::Border(record) = grid.square(other, tiles::wrap(column)) {
                for edge in record.edges() {
                    best = nearer(best, borders, edge, &eye);
                }
            }
        }
    }
    (best.1 != Number::MAX).then_some(best.1)
}

/// This one, the one above, the one below, the second above, and so on.
fn outward(from: i32) -> impl Iterator<Item = i32> {
    (0_i32..).map(move |n| {
        if n % 2 == 0 {
            from - n / 2
        } else {
            from + n / 2 + 1
        }
    })
}

/// The better of the best so far and an edge, as distance in metres and county.
fn nearer(best: (f64, Number), borders: &Borders, edge: Edge, eye: &Eye) -> (f64, Number) {
    let stretch = Stretch::new(eye, borders.ends(edge));
    if stretch.at_least() > best.0 {
        return best;
    }
    let metres = stretch.metres();
    let candidates = borders.counties(edge).map(|county| (metres, county));
    candidates.fold(best, |best, other| if other < best { other } else { best })
}

/// Where distances are measured from.
struct Eye {
    /// Degrees.
    at: Point,
    /// Radians.
    lat: f64,
    /// The length of a degree of longitude in degrees of latitude.
    shrink: f64,
}

impl Eye {
    fn new(at: Point) -> Eye {
        let lat = at[1].to_radians();
        Eye {
            at,
            lat,
            shrink: lat.cos(),
        }
    }
}

/// An edge as seen from a point: straight in longitude and latitude, as the borders are, and
/// measured on the sphere.
struct Stretch<'a> {
    eye: &'a Eye,
    /// From the eye to the edge's ends, eastward and northward, radians.
    ends: [Point; 2],
    /// How much of the way from the first end to the other the nearest point is on a flat earth.
    flat: f64,
}

impl Stretch<'_> {
    fn new(eye: &Eye, ends: [Point; 2]) -> Stretch<'_> {
        // The edge may be on the other side of 180 degrees.
        let east = |other: f64| match other - eye.at[0] {
            far if far > 180.0 => far - 360.0,
            far if far < -180.0 => far + 360.0,
            near => near,
        };
        let ends = ends.map(|end| [east(end[0]).to_radians(), (end[1] - eye.at[1]).to_radians()]);
        let [a, b] = ends.map(|end| [end[0] * eye.shrink, end[1]]);
        let way = [b[0] - a[0], b[1] - a[1]];
        let along = -(a[0] * way[0] + a[1] * way[1]);
        let square = way[0] * way[0] + way[1] * way[1];
        let flat = if square > 0.0 {
            (along / square).clamp(0.0, 1.0)
        } else {
            0.0
        };
        Stretch { eye, ends, flat }
    }

    /// The point that much of the way, eastward and northward; the ends to the last bit, so that
    /// edges that meet are equally far from a point nearest to where they meet.
    fn at(&self, way: f64) -> Point {
        let [a, b] = self.ends;
        if way == 1.0 {
            b
        } else {
            [0, 1].map(|i| a[i] + (b[i] - a[i]) * way)
        }
    }

    /// A distance that the true one is not below, if that is within reach: flat, less 3 percent
    /// for the narrowing of the degrees (1 percent over 20 km at 72 degrees north).
    fn at_least(&self) -> f64 {
        let [x, y] = self.at(self.flat);
        let x = x * self.eye.shrink;
        0.97 * RADIUS * (x * x + y * y).sqrt()
    }

    /// The true distance, great-circle, to the nearest point of the edge.
    ///
    /// Starts from the flat earth's answer and goes down the slope of the haversine by Newton's
    /// steps with the curvature of the flat earth; three leave less than a millimetre.
    fn metres(&self) -> f64 {
        let [a, b] = self.ends;
        let way = [b[0] - a[0], b[1] - a[1]];
        let (lat, shrink) = (self.eye.lat, self.eye.shrink);
        let mut t = self.flat;
        for _ in 0..3 {
            let [x, y] = self.at(t);
            let (sin, cos) = (lat + y).sin_cos();
            let slope = (y.sin() * way[1] + shrink * cos * x.sin() * way[0]) / 2.0
                - shrink * sin * way[1] * (x / 2.0).sin().powi(2);
            let curve = (way[1] * way[1] + shrink * cos * way[0] * way[0]) / 2.0;
            if curve > 0.0 {
                t = (t - slope / curve).clamp(0.0, 1.0);
            }
        }
        let [x, y] = self.at(t);
        let both = shrink * (lat + y).cos();
        let haversine = (y / 2.0).sin().powi(2) + both * (x / 2.0).sin().powi(2);
        2.0 * RADIUS * haversine.sqrt().asin()
    }
}

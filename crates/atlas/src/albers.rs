//! The composite Albers projection of the pictures: the 48 states, with Alaska and Hawaii moved in
//! below them.

use std::f64::consts::FRAC_PI_2;
use std::sync::LazyLock;

use crate::State;
use crate::topology::Point;

/// Width and height of the pictures, in units; a unit is a pixel at full size.
pub const VIEW_BOX: (f32, f32) = (975.0, 610.0);

const SCALE: f64 = 1300.0;
const TRANSLATE: (f64, f64) = (487.5, 305.0);

/// Keeps adjoining insets apart, as d3 does.
const EPSILON: f64 = 1e-6;

/// A conic equal-area projection and the part of the picture that it fills.
struct Part {
    n: f64,
    c: f64,
    scale: f64,
    /// Longitude of the vertical, radians.
    meridian: f64,
    origin: (f64, f64),
    /// Left, top, right, bottom.
    frame: [f64; 4],
}

/// What a part is made from, in the terms of d3: degrees, and multiples of the whole's scale.
struct Plan {
    parallels: (f64, f64),
    center: (f64, f64),
    rotate: f64,
    scale: f64,
    shift: (f64, f64),
    frame: [f64; 4],
}

const PARTS: [Plan; 3] = [
    Plan {
        parallels: (29.5, 45.5),
        center: (-0.6, 38.7),
        rotate: 96.0,
        scale: 1.0,
        shift: (0.0, 0.0),
        frame: [-0.455, -0.238, 0.455, 0.238],
    },
    Plan {
        parallels: (55.0, 65.0),
        center: (-2.0, 58.5),
        rotate: 154.0,
        scale: 0.35,
        shift: (-0.307, 0.201),
        frame: [-0.425, 0.120, -0.214, 0.234],
    },
    Plan {
        parallels: (8.0, 18.0),
        center: (-3.0, 19.9),
        rotate: 157.0,
        scale: 1.0,
        shift: (-0.205, 0.212),
        frame: [-0.214, 0.166, -0.115, 0.234],
    },
];

static PROJECTION: LazyLock<[Part; 3]> = LazyLock::new(|| PARTS.map(Part::new));

impl Part {
    fn new(plan: Plan) -> Part {
        let (low, high) = (
            plan.parallels.0.to_radians().sin(),
            plan.parallels.1.to_radians().sin(),
        );
        let n = (low + high) / 2.0;
        let mut part = Part {
            n,
            c: 1.0 + low * (2.0 * n - low),
            scale: SCALE * plan.scale,
            meridian: -plan.rotate.to_radians(),
            origin: (0.0, 0.0),
            frame: [0, 1, 2, 3].map(|side| {
                let middle = if side % 2 == 0 {
                    TRANSLATE.0
                } else {
                    TRANSLATE.1
                };
                // The main part is not shrunk, as d3 has it; the insets are.
                let inner = if plan.scale == 1.0 && plan.shift == (0.0, 0.0) {
                    0.0
                } else {
                    EPSILON
                };
                let inner = if side < 2 { inner } else { -inner };
                SCALE * plan.frame[side] + middle + inner
            }),
        };
        let (x, y) = part.raw(plan.center.0.to_radians(), plan.center.1.to_radians());
        let middle = (
            TRANSLATE.0 + SCALE * plan.shift.0,
            TRANSLATE.1 + SCALE * plan.shift.1,
        );
        part.origin = (middle.0 - part.scale * x, middle.1 + part.scale * y);
        part
    }

    /// The unscaled cone; y grows to the north.
    fn raw(&self, lambda: f64, phi: f64) -> (f64, f64) {
        let r = (self.c - 2.0 * self.n * phi.sin()).sqrt() / self.n;
        let (sin, cos) = (lambda * self.n).sin_cos();
        (r * sin, self.c.sqrt() / self.n - r * cos)
    }

    /// Where a point is, inside the frame or not.
    fn place(&self, lat: f64, lon: f64) -> (f64, f64) {
        use std::f64::consts::{PI, TAU};
        let turned = lon.to_radians() - self.meridian;
        let lambda = if turned > PI {
            turned - TAU
        } else if turned < -PI {
            turned + TAU
        } else {
            turned
        };
        let (x, y) = self.raw(lambda, lat.to_radians());
        (
            self.origin.0 + self.scale * x,
            self.origin.1 - self.scale * y,
        )
    }

    fn project(&self, lat: f64, lon: f64) -> Option<(f64, f64)> {
        let at = self.place(lat, lon);
        let [left, top, right, bottom] = self.frame;
        let inside = (left..=right).contains(&at.0) && (top..=bottom).contains(&at.1);
        inside.then_some(at)
    }
}

/// Where a point in degrees is in the pictures of [`VIEW_BOX`]: right and down from the upper left
/// corner. `None` outside their three frames, as for the island areas.
///
/// The same as d3's `geoAlbersUsa().scale(1300).translate([487.5, 305])`.
pub fn project(lat: f64, lon: f64) -> Option<(f64, f64)> {
    let sane = lat.to_radians().abs() <= FRAC_PI_2 && lon.abs() <= 180.0;
    PROJECTION
        .iter()
        .filter(|_| sane)
        .find_map(|part| part.project(lat, lon))
}

/// Where a point of a state is, also where it lies outside the frame of the state's part: the far
/// Aleutians. `None` for the island areas, which have no part.
pub(crate) fn place(state: State, point: Point) -> Option<Point> {
    let part = match state.usps() {
        "AK" => 1,
        "HI" => 2,
        _ if state.is_territory() => return None,
        _ => 0,
    };
    let (x, y) = PROJECTION[part].place(point[1], point[0]);
    Some([x, y])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_of_the_nation() {
        let near = |lat, lon, x: f64, y: f64| {
            let (a, b) = project(lat, lon).expect("in the picture");
            assert!(
                (a - x).abs() < 1.0 && (b - y).abs() < 1.0,
                "{lat} {lon}: {a} {b}"
            );
        };
        near(38.7, -96.6, 487.5, 305.0);
        assert_eq!(project(18.2, -66.5), None, "Puerto Rico");
        assert_eq!(project(f64::NAN, 0.0), None);
        assert_eq!(project(0.0, f64::INFINITY), None);
        assert_eq!(project(91.0, -96.0), None);
    }
}

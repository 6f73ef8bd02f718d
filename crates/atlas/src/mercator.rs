//! The square world of web maps.

use std::f64::consts::TAU;

/// A point of Web Mercator as fractions of the world's width in 2^32 parts: x east of 180 degrees
/// west, y south of the northern edge at 85.05 degrees.
///
/// Whole numbers, so that a border has the same points in every tile it passes.
pub(crate) type WorldPoint = [u32; 2];

/// Where a point in degrees lies; what is beyond the edges is moved onto them.
pub(crate) fn world(lat: f64, lon: f64) -> WorldPoint {
    let x = lon / 360.0 + 0.5;
    let y = 0.5 - lat.to_radians().tan().asinh() / TAU;
    // A cast stops at the ends of the range.
    [x, y].map(|part| (part * 2.0_f64.powi(32)).round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_world_is_a_square() {
        let half = 1 << 31;
        assert_eq!(world(0.0, 0.0), [half, half]);
        assert_eq!(world(0.0, -180.0), [0, half]);
        assert_eq!(world(0.0, 180.0), [u32::MAX, half]);
        assert_eq!(world(90.0, 0.0), [half, 0]);
        assert_eq!(world(-90.0, 0.0), [half, u32::MAX]);
        // Cleveland, by the formula of the slippy map: tile 279, 382 of zoom 10.
        assert_eq!(world(41.4993, -81.6944).map(|part| part >> 22), [279, 382]);
    }
}

//! Boxes around areas.

use crate::topology::Point;

/// `[west, south, east, north]` in degrees; west is greater than east where the box crosses 180.
pub type Bounds = [f64; 4];

/// The box around points of one area. No area here is half the earth wide: one with points near
/// both sides of 180 degrees lies across it.
pub(crate) fn around(points: impl Iterator<Item = Point>) -> Bounds {
    let whole = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    let grow = |[west, south, east, north]: Bounds, [lon, lat]: Point| {
        [west.min(lon), south.min(lat), east.max(lon), north.max(lat)]
    };
    let (mut eastern, mut western) = (whole, whole);
    for point in points {
        let side = if point[0] > 0.0 {
            &mut eastern
        } else {
            &mut western
        };
        *side = grow(*side, point);
    }
    if eastern == whole {
        return western;
    }
    if western == whole {
        return eastern;
    }
    let [south, north] = [eastern[1].min(western[1]), eastern[3].max(western[3])];
    if eastern[2] - western[0] > 180.0 {
        [eastern[0], south, western[2], north]
    } else {
        [western[0], south, eastern[2], north]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_across_180_degrees_has_its_west_in_the_east() {
        let aleutians = [[172.5, 52.9], [179.8, 51.0], [-179.1, 51.3], [-130.0, 71.4]];
        let expected = [172.5, 51.0, -130.0, 71.4];
        assert_eq!(around(aleutians.into_iter()), expected);
        let greenwich = [[-1.0, 50.0], [2.0, 51.0]];
        assert_eq!(around(greenwich.into_iter()), [-1.0, 50.0, 2.0, 51.0]);
    }
}

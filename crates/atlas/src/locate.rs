//! From a point to its place.

use crate::borders::BORDERS;
use crate::grid::{GRID, Square};
use crate::topology::Point;
use crate::{Cell, County, Place, near, tiles};

/// The place of a point in degrees: the county that holds it, or the nearest one if the point is
/// at most 20 km outside all of them; its state; and the cell around the point.
///
/// `None` farther out, and for numbers that are no latitude (-90 to 90) or longitude (-180 to 180).
/// Both ends of the longitudes are the same meridian.
///
/// ```
/// let place = atlas::locate(41.4993, -81.6944).unwrap();
/// assert_eq!(place.county.unwrap().name(), "Cuyahoga County");
/// assert_eq!(atlas::locate(45.4215, -75.6972), None, "Ottawa");
/// ```
pub fn locate(lat: f64, lon: f64) -> Option<Place> {
    let county = County::at(lat, lon)?;
    Some(Place {
        cell: Cell::at(lat, lon),
        ..Place::from(county)
    })
}

impl County {
    /// The county of a point in degrees, as [`locate`] finds it.
    pub fn at(lat: f64, lon: f64) -> Option<County> {
        let sane = lat.abs() <= 90.0 && lon.abs() <= 180.0; // not so for NaN
        let point = sane.then_some([if lon == 180.0 { -180.0 } else { lon }, lat])?;
        find(point).map(County::from_number)
    }
}

fn find(point: Point) -> Option<u16> {
    let (row, column) = (tiles::row(point[1]), tiles::column(point[0]));
    let inside = match GRID.square(row, column) {
        Square::Far => return None,
        Square::Inside(county) => return Some(county),
        Square::Near => None,
        Square::Border(record) => record.find(&BORDERS, point),
    };
    inside.or_else(|| near::nearest(&GRID, &BORDERS, point))
}

pub(crate) fn warm_up() {
    let _ = find([-96.0, 39.0]);
}

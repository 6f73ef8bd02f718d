//! From a point to its place.

use crate::topology::Point;
use crate::{Cell, County, Place};
use crate::borders::COUNTIES;

pub fn locate(lat: f64, lon: f64) -> Option<Place> {
    let cell = Cell::at(lat, lon)?;
    let inside = |ring: &[Point]| {
        ring.windows(2).filter(|e| (e[0][1] > lat) != (e[1][1] > lat)
            && lon < (e[1][0]-e[0][0])*(lat-e[0][1])/(e[1][1]-e[0][1])+e[0][0]).count() % 2 == 1
    };
    let area = COUNTIES.areas("counties").find(|a| {
        a.polygons().iter().flatten().filter(|r| inside(&COUNTIES.ring(r))).count() % 2 == 1
    })?;
    let county = County::from_fips(area.id())?;
    Some(Place { cell: Some(cell), ..Place::from(county) })
}

//! The fast way against the plain one.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod plain;

use atlas::{Cell, County, State, locate, zip};
use geo::{Distance, Haversine, InteriorPoint, Point};
use proptest::prelude::*;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// The first county that holds the point.
fn find(counties: &[plain::Area], lat: f64, lon: f64) -> Option<&plain::Area> {
    counties
        .iter()
        .find(|area| area.holds(Point::new(lon, lat)))
}

/// Points spread evenly over the boxes around the states, a tenth of a degree more on each side;
/// every second one within 200 m of a border.
fn points(counties: &[plain::Area], count: usize) -> Vec<(f64, f64)> {
    let mut boxes = vec![[f64::MAX, f64::MAX, f64::MIN, f64::MIN]; atlas::STATES];
    let corners: Vec<_> = counties
        .iter()
        .flat_map(|area| geo::CoordsIter::coords_iter(&area.shape))
        .collect();
    for area in counties {
        let state = State::from_fips(&area.fips[..2]).unwrap();
        let [west, south, east, north] = &mut boxes[state.index()];
        let (low, high) = (area.bounds.min(), area.bounds.max());
        (*west, *south) = (west.min(low.x - 0.1), south.min(low.y - 0.1));
        (*east, *north) = (east.max(high.x + 0.1), north.max(high.y + 0.1));
    }
    let mut chance = ChaCha8Rng::seed_from_u64(2023);
    let mut point = |n: usize| {
        if n.is_multiple_of(2) {
            let [west, south, east, north] = boxes[n / 2 % boxes.len()];
            (
                chance.random_range(south..north),
                chance.random_range(west..east).clamp(-180.0, 180.0),
            )
        } else {
            let corner = corners[chance.random_range(0..corners.len())];
            let mut near = |degrees: f64| degrees + chance.random_range(-0.002..0.002);
            (near(corner.y), near(corner.x))
        }
    };
    (0..count).map(&mut point).collect()
}

#[test]
fn a_hundred_thousand_points_are_where_the_plain_test_says() {
    let counties = plain::counties();
    let (mut inside, mut near) = (0, 0);
    for (lat, lon) in points(&counties, 100_000) {
        let found = County::at(lat, lon).map(County::fips);
        match find(&counties, lat, lon) {
            Some(area) => {
                assert_eq!(found, Some(area.fips.as_str()), "{lat} {lon}");
                inside += 1;
            }
            None => near += usize::from(found.is_some()),
        }
    }
    assert!(
        inside > 50_000 && near > 5_000,
        "{inside} inside, {near} near"
    );
}

/// By thirds of each edge until they are shorter than a hair: the borders are straight in
/// longitude and latitude, and the distance to a straight stretch has one valley.
fn metres_to(area: &plain::Area, at: Point) -> f64 {
    let metres = |point: geo::Coord| Haversine.distance(at, Point::from(point));
    let mut best = f64::MAX;
    let rings = area
        .shape
        .iter()
        .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    for line in rings.flat_map(|ring| ring.lines()) {
        let middle = (line.start + line.end) / 2.0;
        let length = Haversine.distance(Point::from(line.start), Point::from(line.end));
        if metres(middle) - length > best.min(30_000.0) {
            continue;
        }
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..60 {
            let (a, b) = (low + (high - low) / 3.0, high - (high - low) / 3.0);
            let far = |way: f64| metres(line.start + line.delta() * way);
            if far(a) < far(b) { high = b } else { low = a }
        }
        best = best
            .min(metres(line.start + line.delta() * low))
            .min(metres(line.start))
            .min(metres(line.end));
    }
    best
}

#[test]
fn off_the_coast_the_nearest_county_within_twenty_kilometres() {
    let counties = plain::counties();
    let outside = points(&counties, 100_000).into_iter();
    let outside = outside.filter(|&(lat, lon)| find(&counties, lat, lon).is_none());
    let (mut near, mut far) = (0, 0);
    for (lat, lon) in outside.step_by(20) {
        let at = Point::new(lon, lat);
        let wide = 0.2 / lat.to_radians().cos();
        let around = counties.iter().filter(|area| {
            let (low, high) = (area.bounds.min(), area.bounds.max());
            [-360.0, 0.0, 360.0]
                .iter()
                .any(|turn| (low.x - wide..=high.x + wide).contains(&(lon + turn)))
                && (low.y - 0.2..=high.y + 0.2).contains(&lat)
        });
        let mut metres: Vec<_> = around
            .map(|area| (metres_to(area, at), area.fips.as_str()))
            .collect();
        metres.retain(|(metres, _)| *metres <= 20_000.0);
        metres.sort_by(|a, b| a.0.total_cmp(&b.0));
        match (County::at(lat, lon), metres.first()) {
            (Some(county), Some(best)) => {
                let own = metres.iter().find(|(_, fips)| *fips == county.fips());
                let own = own.map_or(f64::MAX, |own| own.0);
                assert!(
                    own - best.0 < 0.001,
                    "{lat} {lon}: {county} at {own} m, not {best:?}"
                );
                near += 1;
            }
            (None, None) => far += 1,
            (found, best) => panic!("{lat} {lon}: {found:?}, not {best:?}"),
        }
    }
    assert!(near > 200 && far > 200, "{near} near, {far} far");
}

#[test]
fn every_county_holds_its_own_inside() {
    for area in plain::counties() {
        let point = area.shape.interior_point().unwrap();
        let county = locate(point.y(), point.x()).unwrap().county.unwrap();
        assert_eq!(county.fips(), area.fips);
        for polygon in area
            .shape
            .iter()
            .filter(|polygon| geo::Area::unsigned_area(*polygon) > 1e-9)
        {
            let point = polygon.interior_point().unwrap();
            let county = County::at(point.y(), point.x()).unwrap();
            assert_eq!(county.fips(), area.fips, "{point:?}");
        }
    }
}

#[test]
fn every_zip_code_is_where_the_plain_test_says() {
    let counties = plain::counties();
    for line in include_str!("../data/zcta.csv").lines().skip(1) {
        let [code, lat, lon] = line.split(',').collect::<Vec<_>>().try_into().unwrap();
        let (lat, lon) = (lat.parse().unwrap(), lon.parse().unwrap());
        let place = zip(code).unwrap();
        assert_eq!(place.cell, Cell::at(lat, lon));
        assert_eq!(place.state, place.county.map(County::state));
        if let Some(area) = find(&counties, lat, lon) {
            assert_eq!(place.county.unwrap().fips(), area.fips, "{code}");
        }
    }
}

#[test]
fn places_that_are_easily_lost() {
    let name = |lat, lon| County::at(lat, lon).map(County::name);
    assert_eq!(name(38.8823, -77.1711), Some("Falls Church city"));
    assert_eq!(name(38.8462, -77.3064), Some("Fairfax city"));
    assert_eq!(name(24.5551, -81.7800), Some("Monroe County"), "Key West");
    assert_eq!(
        name(52.90, 172.91),
        Some("Aleutians West Census Area"),
        "Attu"
    );
    assert_eq!(
        name(51.88, -176.65),
        Some("Aleutians West Census Area"),
        "Adak"
    );
    assert_eq!(
        name(41.5120, -81.6950),
        Some("Cuyahoga County"),
        "off Cleveland"
    );
    assert_eq!(name(21.3069, -157.8583), Some("Honolulu County"));
    assert_eq!(name(18.4655, -66.1057), Some("San Juan Municipio"));
    assert_eq!(name(13.4443, 144.7937), Some("Guam"));
    assert_eq!(
        name(-14.2781, -170.7025),
        Some("Eastern District"),
        "Pago Pago"
    );
    assert_eq!(name(15.2069, 145.7197), Some("Saipan Municipality"));
    assert_eq!(name(18.3419, -64.9307), Some("St. Thomas Island"));
    assert_eq!(
        name(61.1308, -146.3483),
        Some("Chugach Census Area"),
        "Valdez"
    );
    assert_eq!(
        name(41.7658, -72.6734),
        Some("Capitol Planning Region"),
        "Hartford"
    );
    assert_eq!(name(52.0, 180.0), name(52.0, -180.0));
    assert_eq!(
        name(52.0, 180.0),
        Some("Aleutians West Census Area"),
        "16 km off Semisopochnoi"
    );
    assert_eq!(name(45.4215, -75.6972), None, "Ottawa");
    assert_eq!(name(0.0, 0.0), None);
}

#[test]
fn corners_and_the_points_beside_them_have_a_county() {
    let counties = plain::counties();
    for area in counties.iter().step_by(7) {
        for corner in geo::CoordsIter::coords_iter(&area.shape) {
            let found = County::at(corner.y, corner.x).unwrap();
            for (lat, lon) in [
                (corner.y.next_up(), corner.x),
                (corner.y, corner.x.next_down()),
            ] {
                assert!(County::at(lat, lon).is_some(), "{lat} {lon}");
            }
            assert_eq!(County::at(corner.y, corner.x), Some(found));
        }
    }
}

proptest! {
    #[test]
    fn no_number_is_too_odd(lat in any::<f64>(), lon in any::<f64>()) {
        let place = locate(lat, lon);
        prop_assert!(place.is_none() || (lat.abs() <= 90.0 && lon.abs() <= 180.0));
    }

    #[test]
    fn everywhere_on_earth_has_an_answer(lat in -90.0..=90.0, lon in -180.0..=180.0) {
        if let Some(place) = locate(lat, lon) {
            prop_assert_eq!(place.state, place.county.map(County::state));
            prop_assert_eq!(place.cell, Cell::at(lat, lon));
        }
    }
}

#[test]
fn numbers_that_are_no_place() {
    let odd = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e300,
        180.000_001,
        -180.000_001,
    ];
    for odd in odd {
        assert_eq!(locate(40.0, odd), None);
        assert_eq!(locate(odd, -90.0), None);
    }
    for edge in [90.0, -90.0, 0.0, -0.0, f64::MIN_POSITIVE] {
        assert_eq!(locate(edge, 180.0), None);
        assert_eq!(locate(edge, -180.0), None);
    }
}

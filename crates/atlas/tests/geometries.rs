//! GeoJSON of states, counties and cells: as RFC 7946 has it, and fitting together.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::{BTreeSet, HashMap};

use atlas::{
    Bounds, Cell, County, State, bounds, cell_bounds, cell_geometry, county_bounds,
    county_geometry, geometry, zip,
};
use serde_json::Value;

type Ring = Vec<[f64; 2]>;

fn polygons(text: &str) -> Vec<Vec<Ring>> {
    let value: Value = serde_json::from_str(text).unwrap();
    assert_eq!(value["type"], "MultiPolygon");
    serde_json::from_value(value["coordinates"].clone()).unwrap()
}

/// Positive against the clock.
fn area(ring: &Ring) -> f64 {
    let cross = |s: &[[f64; 2]]| s[0][0] * s[1][1] - s[1][0] * s[0][1];
    ring.windows(2).map(cross).sum::<f64>() / 2.0
}

fn size(text: &str) -> f64 {
    polygons(text).iter().flatten().map(area).sum()
}

/// Closed rings, right-hand rule, within the earth, never across 180 degrees, and inside the box
/// with a point on each of its sides.
fn check(name: &str, text: &str, [west, south, east, north]: Bounds) {
    let polygons = polygons(text);
    assert!(!polygons.is_empty(), "{name}");
    let mut touched = [false; 4];
    for (place, ring) in polygons.iter().flat_map(|p| p.iter().enumerate()) {
        assert!(ring.len() >= 4 && ring.first() == ring.last(), "{name}");
        assert_eq!(area(ring) > 0.0, place == 0, "{name}");
        for [lon, lat] in ring {
            let within = if west <= east {
                (west..=east).contains(lon)
            } else {
                *lon >= west || *lon <= east
            };
            assert!(
                within && (south..=north).contains(lat),
                "{name} {lon} {lat}"
            );
            assert!(lon.abs() <= 180.0 && lat.abs() <= 90.0, "{name}");
            for (touched, side) in
                touched
                    .iter_mut()
                    .zip([*lon == west, *lat == south, *lon == east, *lat == north])
            {
                *touched |= side;
            }
        }
        let far = |s: &[[f64; 2]]| (s[0][0] - s[1][0]).abs() > 180.0;
        assert!(!ring.windows(2).any(far), "{name}");
    }
    assert_eq!(touched, [true; 4], "{name}");
}

#[test]
fn states_are_as_rfc_7946_has_them() {
    let mut total = 0;
    for state in State::all() {
        check(state.code(), geometry(state), bounds(state));
        total += geometry(state).len();
    }
    assert!(total < 400_000, "{total}");
    let alaska = bounds(State::from_usps("AK").unwrap());
    assert!(alaska[0] > 172.0 && alaska[2] < -129.0, "{alaska:?}");
}

#[test]
fn counties_are_as_rfc_7946_has_them() {
    let mut total = 0;
    for county in County::all() {
        check(
            county.code(),
            county_geometry(county),
            county_bounds(county),
        );
        total += county_geometry(county).len();
    }
    assert!(total < 1_600_000, "{total}");
}

/// Two counties have all points of their border in common, or none would be drawn twice.
#[test]
fn counties_fit_together() {
    let mut edges: HashMap<[[u64; 2]; 2], usize> = HashMap::new();
    for county in County::all() {
        for ring in polygons(county_geometry(county)).iter().flatten() {
            for step in ring.windows(2) {
                let key = [step[0], step[1]].map(|point| point.map(f64::to_bits));
                // Two areas walk their border in opposite directions; the same one twice is overlap.
                *edges.entry(key).or_default() += 1;
            }
        }
    }
    let twice = edges.values().filter(|count| **count > 1).count();
    assert!(twice <= 4, "{twice}");
    let shared = edges.keys().filter(|[a, b]| edges.contains_key(&[*b, *a]));
    let share = shared.count() as f64 / edges.len() as f64;
    assert!(share > 0.75, "the rest is coast and abroad: {share}");
    for state in State::all() {
        let own = County::all().filter(|county| county.state() == state);
        let sum: f64 = own.map(|county| size(county_geometry(county))).sum();
        let whole = size(geometry(state));
        assert!((sum / whole - 1.0).abs() < 0.01, "{state:?} {sum} {whole}");
    }
}

#[test]
fn cells_are_as_rfc_7946_has_them() {
    // Attu, Amchitka, a point on 180 degrees, Honolulu, Hagåtña, Pago Pago, San Juan, Cleveland.
    let mut places = vec![
        Cell::at(52.9, 172.9),
        Cell::at(51.5, 179.0),
        Cell::at(51.9, 180.0),
        Cell::at(51.9, -179.99),
        Cell::at(21.3, -157.9),
        Cell::at(13.5, 144.75),
        Cell::at(-14.3, -170.7),
        Cell::at(18.4, -66.1),
        Cell::at(41.5, -81.7),
    ];
    // And one in each of ten thousand ZIP codes.
    let codes = (0..100_000).step_by(3).map(|code| format!("{code:05}"));
    places.extend(codes.filter_map(|code| zip(&code)).map(|place| place.cell));
    let fine = places.into_iter().flatten();
    let all: BTreeSet<Cell> = fine
        .flat_map(|cell| (3..=5).filter_map(move |resolution| cell.parent(resolution)))
        .collect();
    assert!(all.len() > 5_000, "{}", all.len());
    let mut cut = 0;
    for cell in all {
        let text = cell_geometry(cell);
        check(&cell.to_string(), &text, cell_bounds(cell));
        cut += usize::from(polygons(&text).len() == 2);
    }
    assert!((2..10).contains(&cut), "{cut}");
}

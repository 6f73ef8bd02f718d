//! What lies in a square of a web map: every area at every zoom, neighbours with one border.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::HashSet;

use atlas::{Cell, County, Cut, STATES, Shapes, Square, SquarePoint, State};

/// Twice the area; positive clockwise, where y grows downward.
fn twice(ring: &[SquarePoint]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let cross = |(a, b): (&SquarePoint, &SquarePoint)| {
        let [ax, ay, bx, by] = [a[0], a[1], b[0], b[1]].map(i64::from);
        ax * by - bx * ay
    };
    ring.iter().zip(next).map(cross).sum()
}

fn squares(zoom: u8) -> impl Iterator<Item = Square> {
    let side = 0..1_u32 << zoom;
    side.clone()
        .flat_map(move |x| side.clone().map(move |y| Square::new(zoom, x, y).unwrap()))
}

/// The square of a zoom that holds a point.
fn around(lat: f64, lon: f64, zoom: u8) -> Square {
    let side = f64::from(1 << zoom);
    let x = (lon / 360.0 + 0.5) * side;
    let y = (0.5 - lat.to_radians().tan().asinh() / std::f64::consts::TAU) * side;
    Square::new(zoom, x as u32, y as u32).unwrap()
}

fn check(cut: &Cut) {
    let within = -Square::MARGIN..=Square::PARTS + Square::MARGIN;
    for (place, ring) in cut.iter().enumerate() {
        assert!(ring.len() >= 3 && ring[0] != ring[ring.len() - 1]);
        assert_eq!(twice(ring) > 0, place == 0, "outer rings clockwise");
        assert!(ring.iter().flatten().all(|part| within.contains(part)));
    }
}

#[test]
fn every_area_is_there_at_every_zoom() {
    for (shapes, count) in [
        (Shapes::states(), STATES),
        (Shapes::counties(), County::all().len()),
    ] {
        for zoom in [0, 3, 6] {
            let mut areas = HashSet::new();
            for square in squares(zoom) {
                let all: Vec<_> = shapes.cut(square).collect();
                assert!(all.is_sorted_by_key(|(area, _)| *area));
                all.iter().for_each(|(_, cut)| check(cut));
                areas.extend(all.into_iter().map(|(area, _)| area));
            }
            assert_eq!(areas.len(), count, "{zoom}");
        }
    }
}

/// Far from any coast.
#[test]
fn counties_cover_a_square_inland_without_gap_or_overlap() {
    for (lat, lon) in [(39.0, -98.0), (38.0, -88.0), (41.0, -112.0)] {
        for zoom in 6..=12 {
            let all = Shapes::counties().cut(around(lat, lon, zoom));
            let sum: i64 = all.flat_map(|(_, cut)| cut).map(|ring| twice(&ring)).sum();
            let side = i64::from(Square::PARTS + 2 * Square::MARGIN);
            let share = sum as f64 / (2 * side * side) as f64;
            // At the margin a crossing is rounded to a whole part.
            assert!((share - 1.0).abs() < 1e-3, "{lat} {lon} {zoom}: {share}");
        }
    }
}

#[test]
fn a_square_has_what_lies_in_it() {
    let square = around(41.4993, -81.6944, 8);
    let counties = Shapes::counties().cut(square);
    let names: HashSet<&str> = counties
        .map(|(area, _)| County::from_index(area).unwrap().code())
        .collect();
    assert!(names.contains("US-OH-035") && names.len() < 30, "{names:?}");
    let states: HashSet<usize> = Shapes::states().cut(square).map(|(at, _)| at).collect();
    assert!(states.contains(&State::from_usps("OH").unwrap().index()));
    assert!(states.len() <= 2);
    assert_eq!(Shapes::states().cut(around(0.0, 0.0, 8)).count(), 0);
}

#[test]
fn cells_are_as_large_as_h3_says_and_never_across_the_world() {
    let cell = Cell::at(39.0, -98.0).unwrap();
    let square = around(39.0, -98.0, 5);
    let size = |resolution| {
        let cuts = cell.parent(resolution).unwrap().cut(square);
        cuts.iter().for_each(check);
        twice(&cuts[0][0])
    };
    assert!((6..=8).contains(&(size(4) / size(5))) && size(3) > 5 * size(4));
    assert!(cell.cut(around(0.0, 0.0, 5)).is_empty());
    for (lon, x) in [(179.999, 63), (-179.999, 0)] {
        let cell = Cell::at(51.9, lon).unwrap();
        let cuts = cell.cut(around(51.9, lon, 6));
        assert_eq!(cuts.len(), 1);
        check(&cuts[0]);
        assert_eq!(around(51.9, lon, 6), Square::new(6, x, 21).unwrap());
        assert!(cuts[0][0].iter().all(|[x, _]| (*x < 200) == (lon < 0.0)));
    }
}

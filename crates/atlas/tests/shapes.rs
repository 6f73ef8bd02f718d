//! The shapes of the tiles: every area at every zoom, neighbours with one border.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::{HashMap, HashSet};

use atlas::{
    Cell, County, Polygon, STATES, Shapes, State, WorldPoint, cell_polygons, extent, meet,
};

const WORLD: [u32; 4] = [0, 0, u32::MAX, u32::MAX];

/// Twice the area; positive where x grows before y.
fn twice(ring: &[WorldPoint]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let cross = |(a, b): (&WorldPoint, &WorldPoint)| {
        let [ax, ay, bx, by] = [a[0], a[1], b[0], b[1]].map(f64::from);
        ax * by - bx * ay
    };
    ring.iter().zip(next).map(cross).sum()
}

fn points(polygons: &[(usize, Polygon)]) -> usize {
    polygons.iter().flat_map(|(_, p)| p).map(Vec::len).sum()
}

#[test]
fn every_area_is_there_at_every_zoom_and_finer_at_the_next() {
    for (shapes, count) in [
        (Shapes::states(), STATES),
        (Shapes::counties(), County::all().len()),
    ] {
        let mut before = 0;
        for zoom in 0..=10 {
            let all: Vec<_> = shapes.meeting(WORLD, zoom).collect();
            assert!(all.is_sorted_by_key(|(area, _)| *area));
            let areas: HashSet<usize> = all.iter().map(|(area, _)| *area).collect();
            assert_eq!(areas.len(), count, "{zoom}");
            assert!(all.iter().flat_map(|(_, p)| p).all(|ring| ring.len() >= 3));
            assert!(points(&all) >= before, "{zoom}");
            before = points(&all);
        }
        let all: Vec<_> = shapes.meeting(WORLD, 0).collect();
        assert!(points(&all) * 2 < before, "{} of {before}", points(&all));
    }
}

#[test]
fn neighbours_walk_one_border_at_every_zoom() {
    for zoom in [0, 3, 5, 10] {
        let mut edges: HashMap<[WorldPoint; 2], usize> = HashMap::new();
        for (area, polygon) in Shapes::counties().meeting(WORLD, zoom) {
            for ring in polygon {
                for (at, from) in ring.iter().enumerate() {
                    let to = ring[(at + 1) % ring.len()];
                    edges.insert([*from, to], area);
                }
            }
        }
        let shared = |edge: &&[WorldPoint; 2]| edges.contains_key(&[edge[1], edge[0]]);
        let share = edges.keys().filter(shared).count() as f64 / edges.len() as f64;
        assert!(share > 0.7, "{zoom}: the rest is coast and abroad: {share}");
    }
}

#[test]
fn a_box_has_what_meets_it() {
    let cleveland = cell_polygons(Cell::at(41.4993, -81.6944).unwrap());
    let near = extent(cleveland.iter().flatten().flatten().copied());
    let counties = Shapes::counties().meeting(near, 8);
    let names: HashSet<&str> = counties
        .map(|(area, _)| County::from_index(area).unwrap().code())
        .collect();
    assert!(names.contains("US-OH-035") && names.len() < 6, "{names:?}");
    let states: Vec<_> = Shapes::states().meeting(near, 8).collect();
    assert_eq!(states.len(), 1);
    assert_eq!(states[0].0, State::from_usps("OH").unwrap().index());
    assert!(!meet(near, [0, 0, 10, 10]) && meet(near, WORLD));
}

#[test]
fn cells_are_as_large_as_h3_says_and_never_across_the_world() {
    let cell = Cell::at(41.4993, -81.6944).unwrap();
    let children = |resolution| {
        let own = cell_polygons(cell.parent(resolution).unwrap());
        twice(&own[0][0]).abs()
    };
    assert!(children(4) > 6.0 * children(5) && children(3) > 6.0 * children(4));
    for lon in [179.999, -179.999] {
        let parts = cell_polygons(Cell::at(51.9, lon).unwrap());
        assert_eq!(parts.len(), 2);
        for part in parts {
            let [west, _, east, _] = extent(part[0].iter().copied());
            assert!(east - west < 1 << 24);
        }
    }
}

//! The pictures: whole, small enough, and true to the boundaries.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::HashMap;

use atlas::{
    Cell, County, State, cell_outline, county_outlines, geometry, label_at, labels_fit, outline,
    outline_small, project,
};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

/// Reads what the outlines are written in: absolute M, relative l, z.
fn rings(path: &str) -> Vec<Vec<(f64, f64)>> {
    let ring = |ring: &str| {
        let numbers = numbers(ring);
        let mut at = (0.0, 0.0);
        let step = |step: &[f64]| {
            at = (at.0 + step[0], at.1 + step[1]);
            at
        };
        numbers.chunks(2).map(step).collect()
    };
    path.trim_start_matches('M')
        .trim_end_matches('z')
        .split("zM")
        .map(ring)
        .collect()
}

/// The numbers of a path: a sign or a second point begins the next one, as SVG has it.
fn numbers(ring: &str) -> Vec<f64> {
    let mut numbers = vec![String::new()];
    for c in ring.chars() {
        let last = numbers.last_mut().unwrap();
        match c {
            '0'..='9' => last.push(c),
            '.' if !last.contains('.') => last.push(c),
            '.' | '-' => numbers.push(c.to_string()),
            _ => numbers.push(String::new()),
        }
    }
    let full = numbers.iter().filter(|number| !number.is_empty());
    full.map(|number| number.parse().unwrap()).collect()
}

#[test]
fn counties_fit_their_state_and_are_small() {
    let mut drawn = 0;
    for state in State::all() {
        let Some(all) = county_outlines(state) else {
            assert!(state.is_territory(), "{state:?}");
            continue;
        };
        drawn += all.paths.len();
        let of_state = County::all().filter(|county| county.state() == state);
        let counties: Vec<County> = all.paths.iter().map(|(county, _)| *county).collect();
        assert_eq!(counties, of_state.collect::<Vec<_>>(), "{state:?}");
        let [left, top, width, height] = all.view_box;
        for (county, path) in &all.paths {
            for ring in rings(path) {
                assert!(ring.len() >= 3, "{county:?}");
                let inside = |(x, y)| {
                    (left - 0.2..=left + width + 0.2).contains(&x)
                        && (top - 0.2..=top + height + 0.2).contains(&y)
                };
                assert!(ring.into_iter().all(inside), "{county:?}");
            }
        }
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        for (_, path) in &all.paths {
            std::io::Write::write_all(&mut gzip, path.as_bytes()).unwrap();
        }
        let size = gzip.finish().unwrap().len();
        assert!(size <= 6_000, "{state:?}: {size} bytes");
    }
    assert_eq!(drawn, 3_144);
}

#[test]
fn a_county_lies_where_its_state_does() {
    let ohio = State::from_usps("OH").unwrap();
    let all = county_outlines(ohio).unwrap();
    let area = |path: &str| {
        let rings = rings(path).into_iter().map(|ring| {
            let next = ring.iter().cycle().skip(1);
            let cross = ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1);
            cross.sum::<f64>().abs() / 2.0
        });
        rings.sum::<f64>()
    };
    let counties: f64 = all.paths.iter().map(|(_, path)| area(path)).sum();
    let whole = area(outline(ohio).unwrap());
    assert!(
        (counties / whole - 1.0).abs() < 0.02,
        "{counties} of {whole}"
    );
    let [left, top, ..] = all.view_box;
    assert!(
        (left - 685.8).abs() < 0.3 && (top - 208.9).abs() < 0.3,
        "{left} {top}"
    );
}

#[test]
fn a_cell_is_six_corners_around_its_place() {
    let path = cell_outline(Cell::at(41.4993, -81.6944).unwrap()).unwrap();
    let ring = &rings(&path)[0];
    assert!((5..=8).contains(&ring.len()), "{path}");
    let (x, y) = project(41.4993, -81.6944).unwrap();
    assert!(
        ring.iter()
            .all(|(a, b)| (a - x).abs() < 6.0 && (b - y).abs() < 6.0),
        "{path}"
    );
    assert_eq!(
        cell_outline(Cell::at(18.2, -66.5).unwrap()),
        None,
        "Puerto Rico"
    );
}

fn compressed(texts: impl Iterator<Item = &'static str>) -> usize {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    for text in texts {
        std::io::Write::write_all(&mut gzip, text.as_bytes()).unwrap();
    }
    gzip.finish().unwrap().len()
}

#[test]
fn outlines_are_whole_and_small() {
    for state in State::all() {
        assert_eq!(outline(state).is_none(), state.is_territory(), "{state:?}");
        assert_eq!(
            outline_small(state).is_none(),
            state.is_territory(),
            "{state:?}"
        );
        for path in [outline(state), outline_small(state)].into_iter().flatten() {
            for ring in rings(path) {
                assert!(ring.len() >= 3, "{state:?}");
                let inside = |(x, y)| (0.0..=975.0).contains(&x) && (0.0..=610.0).contains(&y);
                assert!(
                    state.usps() == "AK" || ring.into_iter().all(inside),
                    "{state:?}"
                );
            }
        }
    }
    let full = compressed(State::all().filter_map(outline));
    let small = compressed(State::all().filter_map(outline_small));
    assert!((11_000..16_000).contains(&full), "{full}");
    assert!((2_500..4_100).contains(&small), "{small}");
}

/// Each side of an outline that another state shares is there in both, to the last digit: counted
/// by the ends of sides between two landlocked neighbours, of which none is left alone.
#[test]
fn neighbours_share_their_border() {
    for picture in [outline, outline_small] {
        let mut sides: HashMap<[(i64, i64); 2], usize> = HashMap::new();
        let tenths = |(x, y): (f64, f64)| ((x * 10.0).round() as i64, (y * 10.0).round() as i64);
        let sides_of = |usps| -> Vec<[(i64, i64); 2]> {
            let rings = rings(picture(State::from_usps(usps).unwrap()).unwrap());
            let side = |ring: &Vec<(f64, f64)>| {
                let ring: Vec<_> = ring.iter().copied().map(tenths).collect();
                let next = ring.iter().copied().cycle().skip(1);
                let sides = ring.iter().copied().zip(next);
                sides
                    .map(|(a, b)| if a < b { [a, b] } else { [b, a] })
                    .collect::<Vec<_>>()
            };
            rings.iter().flat_map(side).collect()
        };
        for usps in [
            "CO", "WY", "UT", "NE", "KS", "OK", "NM", "AZ", "ID", "MT", "SD", "NV",
        ] {
            for side in sides_of(usps) {
                *sides.entry(side).or_default() += 1;
            }
        }
        // Every neighbour of these three is in the list.
        for usps in ["CO", "WY", "UT"] {
            assert!(sides_of(usps).iter().all(|side| sides[side] == 2), "{usps}");
        }
    }
}

#[test]
fn labels_stand_inside_and_fit_where_they_say() {
    for state in State::all() {
        let Some((x, y)) = label_at(state) else {
            assert!(state.is_territory() || state.usps() == "DC", "{state:?}");
            assert!(!labels_fit(state));
            continue;
        };
        let inside = |x: f64, y: f64| {
            let rings = rings(outline(state).unwrap());
            let sides = rings
                .iter()
                .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
            let crosses = |(a, b): (&(f64, f64), &(f64, f64))| {
                (a.1 > y) != (b.1 > y) && x < a.0 + (b.0 - a.0) * (y - a.1) / (b.1 - a.1)
            };
            sides.filter(|side| crosses(*side)).count() % 2 == 1
        };
        let (x, y) = (f64::from(x), f64::from(y));
        assert!(inside(x, y), "{state:?}");
        if labels_fit(state) {
            let corners = [(-8.0, -4.5), (8.0, -4.5), (-8.0, 4.5), (8.0, 4.5)];
            assert!(
                corners.iter().all(|(dx, dy)| inside(x + dx, y + dy)),
                "{state:?}"
            );
        }
    }
    let fit = State::all().filter(|state| labels_fit(*state)).count();
    assert!(fit > 40, "{fit}");
}

/// What d3's `geoAlbersUsa().scale(1300).translate([487.5, 305])` answers for 10,000 points of
/// this sequence; an empty line is null.
#[test]
fn the_projection_is_d3s() {
    let mut seed = 20_240_607_u64;
    let mut next = || {
        seed = seed * 48_271 % 2_147_483_647;
        seed as f64 / 2_147_483_647.0
    };
    let mut drawn = 0;
    for line in include_str!("albers-usa.csv").lines() {
        let (lat, lon) = (15.0 + 60.0 * next(), -180.0 + 120.0 * next());
        match (line.split_once(','), project(lat, lon)) {
            (Some((x, y)), Some(at)) => {
                let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
                assert!(
                    (at.0 - x).abs() < 0.01 && (at.1 - y).abs() < 0.01,
                    "{lat} {lon}"
                );
                drawn += 1;
            }
            (None, None) => {}
            (d3, ours) => panic!("{lat} {lon}: {ours:?}, not {d3:?}"),
        }
    }
    assert_eq!(drawn, 3973);
}

/// The pre-projected outlines and the projected boundaries are the same picture.
#[test]
fn the_projection_agrees_with_the_outlines() {
    for state in State::all().filter(|state| !state.is_territory()) {
        let value: Value = serde_json::from_str(geometry(state)).unwrap();
        let all: Vec<Vec<Vec<[f64; 2]>>> =
            serde_json::from_value(value["coordinates"].clone()).unwrap();
        let projected = all
            .iter()
            .flatten()
            .flatten()
            .filter_map(|p| project(p[1], p[0]));
        let outline = rings(outline(state).unwrap()).into_iter().flatten();
        let ends = |all: &mut dyn Iterator<Item = (f64, f64)>| {
            all.fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |e, (x, y)| {
                [e[0].min(x), e[1].min(y), e[2].max(x), e[3].max(y)]
            })
        };
        let (a, b) = (ends(&mut { projected }), ends(&mut { outline }));
        // Both are simplified, and some far islands are left out of one.
        let near = |side: usize| (a[side] - b[side]).abs() < 4.0;
        assert!(
            state.usps() == "AK" || state.usps() == "HI" || (0..4).all(near),
            "{state:?} {a:?} {b:?}"
        );
    }
}

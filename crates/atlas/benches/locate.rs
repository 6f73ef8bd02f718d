//! Points to counties: the grid against an R-tree of geo's polygons, in one run on the same points.

#[path = "../tests/plain/mod.rs"]
mod plain;

use std::hint::black_box;
use std::time::Instant;

use atlas::{Cell, County};
use geo::{Contains, MultiPolygon, Point};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

const ROUNDS: usize = 7;

/// The best of some rounds, in nanoseconds a point: others use this machine too.
fn nanoseconds<T>(points: &[(f64, f64)], mut locate: impl FnMut(f64, f64) -> T) -> f64 {
    let round = |_| {
        let start = Instant::now();
        for &(lat, lon) in points {
            black_box(locate(black_box(lat), black_box(lon)));
        }
        start.elapsed().as_nanos() as f64 / points.len() as f64
    };
    (0..ROUNDS).map(round).fold(f64::MAX, f64::min)
}

fn main() {
    let start = Instant::now();
    atlas::warm_up();
    println!("warm-up {:>35.0} ms", start.elapsed().as_secs_f64() * 1e3);

    let counties = plain::counties();
    let tree: RTree<GeomWithData<Rectangle<[f64; 2]>, (&str, &MultiPolygon)>> = RTree::bulk_load(
        counties
            .iter()
            .map(|area| {
                let (low, high) = (area.bounds.min(), area.bounds.max());
                let bounds = Rectangle::from_corners([low.x, low.y], [high.x, high.y]);
                GeomWithData::new(bounds, (area.fips.as_str(), &area.shape))
            })
            .collect(),
    );
    let by_tree = |lat: f64, lon: f64| {
        let around = tree.locate_in_envelope_intersecting(&AABB::from_point([lon, lat]));
        around
            .map(|entry| entry.data)
            .find(|(_, shape)| shape.contains(&Point::new(lon, lat)))
    };

    let people: Vec<(f64, f64)> = include_str!("../data/zcta.csv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut field = line.split(',').skip(1).map(str::parse);
            Some((field.next()?.ok()?, field.next()?.ok()?))
        })
        .collect();
    // Evenly over the box of the 48 states, in the order of a low-discrepancy sequence.
    let even = |n: usize| {
        let (a, b) = (
            n as f64 * 0.754_877_666_246_69,
            n as f64 * 0.569_840_290_998_05,
        );
        (24.5 + 24.9 * a.fract(), -124.7 + 57.8 * b.fract())
    };
    let even: Vec<_> = (0..100_000).map(even).collect();
    // As reports come: in no order that a cache could learn.
    let mut shuffled = people.clone();
    let mut at = 1_usize;
    for n in (1..shuffled.len()).rev() {
        at = at
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        shuffled.swap(n, (at >> 33) % (n + 1));
    }
    let land: Vec<_> = even
        .iter()
        .copied()
        .filter(|&(lat, lon)| by_tree(lat, lon).is_some())
        .collect();

    for (name, points) in [
        ("ZIP codes, shuffled", &shuffled),
        ("land, evenly", &land),
        ("box of the 48 states, evenly", &even),
    ] {
        let grid = nanoseconds(points, County::at);
        let tree = nanoseconds(points, by_tree);
        let cell = nanoseconds(points, Cell::at);
        let locate = nanoseconds(points, atlas::locate);
        println!("{name}");
        println!("  county, by grid {:>27.0} ns", grid);
        println!(
            "  county, by R-tree and geo {:>17.0} ns  ratio {:.1}",
            tree,
            tree / grid
        );
        println!("  cell {:>38.0} ns", cell);
        println!("  locate: county, state and cell {:>12.0} ns", locate);
    }
}

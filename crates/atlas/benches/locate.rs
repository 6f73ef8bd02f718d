//! Points to counties: the grid against an R-tree of geo's polygons, in one run on the same points.

#[path = "../tests/plain/mod.rs"]
mod plain;

use std::hint::black_box;
use std::time::Instant;

use atlas::{Cell, County};
use geo::{Closest, Distance, Haversine, HaversineClosestPoint, Point};
use h3o::{CellIndex, LatLng, Resolution};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

const ROUNDS: usize = 40;

/// Locates all points, latitude before longitude.
type Way<'a> = &'a dyn Fn(&[(f64, f64)]);

/// Nanoseconds a point, for each way to locate: the best round of each, because others use the
/// machine too.
///
/// `turns` decides what is measured, and it matters more than the square size of the grid. In turns
/// on a tenth of the points, each way finds the caches full of the others' tables, as a server
/// would that does other work between two reports. Alone, each goes over the same tenth three times
/// running and has the caches to itself.
fn race<const N: usize>(turns: bool, points: &[(f64, f64)], ways: [Way; N]) -> [f64; N] {
    let mut best = [f64::MAX; N];
    let mut run = |way: usize, points: &[(f64, f64)]| {
        let start = Instant::now();
        ways[way](points);
        best[way] = best[way].min(start.elapsed().as_nanos() as f64 / points.len() as f64);
    };
    // Short rounds in both cases: on a busy machine a long one is interrupted, a short one is not,
    // and the slower way would look slower than it is.
    for part in points.chunks_exact(points.len() / 10).cycle().take(ROUNDS) {
        for way in 0..N {
            (0..if turns { 1 } else { 3 }).for_each(|_| run(way, part));
        }
    }
    best
}

/// All points, one after the other.
fn each<T>(points: &[(f64, f64)], locate: impl Fn(f64, f64) -> T) {
    for &(lat, lon) in points {
        black_box(locate(black_box(lat), black_box(lon)));
    }
}

/// Megabytes in memory, where the system tells; else nothing.
fn resident() -> f64 {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.and_then(|text| text.split(' ').nth(1)?.parse::<f64>().ok());
    pages.unwrap_or(0.0) * 4096.0 / 1e6
}

/// Milliseconds on the processor, where the system tells; else nothing.
fn busy() -> f64 {
    let times = std::fs::read_to_string("/proc/self/schedstat").ok();
    let time = times.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    time.unwrap_or(0.0) / 1e6
}

fn main() {
    let (memory, busy, start) = (resident(), busy(), Instant::now());
    atlas::warm_up();
    println!(
        "warm-up {:.0} ms, on the processor {:.0} ms",
        start.elapsed().as_secs_f64() * 1e3,
        self::busy() - busy
    );
    println!("memory {:.1} MB", resident() - memory);

    let counties = plain::counties();
    let entries = counties.iter().map(|area| {
        let (low, high) = (area.bounds.min(), area.bounds.max());
        let bounds = Rectangle::from_corners([low.x, low.y], [high.x, high.y]);
        GeomWithData::new(bounds, area)
    });
    let tree: Tree = RTree::bulk_load(entries.collect());
    let by_tree = |lat, lon| inside(&tree, Point::new(lon, lat));

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

    for (name, points) in [("ZIP codes, shuffled", &shuffled), ("land, evenly", &land)] {
        for turns in [false, true] {
            let [grid, tree, locate, cell, h3o] = race(
                turns,
                points,
                [
                    &|points| each(points, County::at),
                    &|points| each(points, by_tree),
                    &|points| each(points, atlas::locate),
                    &|points| each(points, Cell::at),
                    &|points| each(points, by_h3o),
                ],
            );
            println!(
                "{name}, {}",
                if turns {
                    "in turns (cold)"
                } else {
                    "alone (warm)"
                }
            );
            line("county, grid : R-tree and geo", grid, tree);
            line("cell, memory : h3o", cell, h3o);
            line("both, locate : R-tree, geo and h3o", locate, tree + h3o);
            line("both against the county by R-tree", locate, tree);
        }
    }

    // Canada, Mexico and the sea: most of it far away, some within 20 km.
    let outside: Vec<_> = even
        .iter()
        .copied()
        .filter(|&(lat, lon)| by_tree(lat, lon).is_none())
        .collect();
    let near = |lat, lon| nearest(&tree, Point::new(lon, lat));
    let [grid, tree] = race(
        true,
        &outside,
        [&|points| each(points, County::at), &|points| {
            each(points, near)
        }],
    );
    println!("outside, nearest within 20 km, in turns (cold)");
    line("county, grid : R-tree and geo", grid, tree);
}

fn line(what: &str, ours: f64, other: f64) {
    println!(
        "  {what:<36} {ours:>6.0} ns : {other:>6.0} ns   ratio {:>5.1}",
        other / ours
    );
}

type Tree<'a> = RTree<GeomWithData<Rectangle<[f64; 2]>, &'a plain::Area>>;

fn inside<'a>(tree: &Tree<'a>, point: Point) -> Option<&'a plain::Area> {
    let around = tree.locate_in_envelope_intersecting(&AABB::from_point([point.x(), point.y()]));
    around
        .map(|entry| entry.data)
        .find(|area| area.holds(point))
}

fn nearest<'a>(tree: &Tree<'a>, point: Point) -> Option<&'a plain::Area> {
    let (tall, wide) = (0.18, 0.18 / point.y().to_radians().cos());
    let low = [point.x() - wide, point.y() - tall];
    let high = [point.x() + wide, point.y() + tall];
    let around = tree.locate_in_envelope_intersecting(&AABB::from_corners(low, high));
    let metres = |area: &plain::Area| match area.shape.haversine_closest_point(&point) {
        Closest::SinglePoint(at) | Closest::Intersection(at) => Haversine.distance(point, at),
        Closest::Indeterminate => f64::MAX,
    };
    let all = around.map(|entry| (metres(entry.data), entry.data));
    let near = all.filter(|(metres, _)| *metres <= 20_000.0);
    near.min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, area)| area)
}

fn by_h3o(lat: f64, lon: f64) -> Option<CellIndex> {
    Some(LatLng::new(lat, lon).ok()?.to_cell(Resolution::Five))
}

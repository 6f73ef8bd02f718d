//! How long the detector takes: a tick of live series, and a minute of history.
//!
//! Printed beside the time of a fixed loop of arithmetic, so that runs on different machines and
//! under load can be compared by the ratio.

use detector::{Layout, Moment, Panel, Series};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

/// Series of a whole service: 56 leaves, 10 groups, the total.
const LEAVES: usize = 56;
const GROUPS: usize = 10;
const FAMILY: usize = LEAVES + GROUPS + 1;

/// Families that make at least 25,500 series.
const FAMILIES: usize = 25_500usize.div_ceil(FAMILY);

fn layout() -> Arc<Layout> {
    let leaf = |i: usize| Series {
        weight: 1.0 / (1 + i % 17) as f64,
        group: i % GROUPS,
        zone: i % 6,
    };
    Arc::new(Layout::new((0..LEAVES).map(leaf).collect()))
}

/// A small generator is enough to keep branches honest.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    /// Counts of a minute: nothing in most leaves.
    fn minute(&mut self, counts: &mut [u32], one_in: u64) {
        for c in counts {
            *c = u32::from(self.below(one_in) == 0) * (1 + self.below(3) as u32);
        }
    }
}

/// A million steps of a chain of floating-point operations: the yardstick.
fn yardstick() -> f64 {
    let start = Instant::now();
    let mut x = 1.0f64;
    for i in 0..1_000_000 {
        x = (x + f64::from(i)).sqrt();
    }
    black_box(x);
    start.elapsed().as_secs_f64()
}

fn main() {
    let yard = yardstick().min(yardstick());
    let mut chance = Chance(7);
    let mut counts = [0u32; LEAVES];

    for (name, one_in) in [("silent", u64::MAX), ("quiet", 200), ("busy", 4)] {
        let minutes = 20_000;
        let mut panel = Panel::new(layout(), 1);
        let mut spent = 0.0;
        let mut moment = Moment::utc(0, 6);
        for minute in 0..minutes {
            chance.minute(&mut counts, one_in);
            let start = Instant::now();
            moment.minute = minute;
            for local in &mut moment.local {
                local.minute = (minute % 10_080) as u16;
            }
            panel.learn(&moment, Some(&counts), 0);
            spent += start.elapsed().as_secs_f64();
        }
        let each = spent / minutes as f64;
        println!(
            "learn, {name}: {:.2} us a panel-minute, {:.4} yardsticks a thousand",
            each * 1e6,
            each * 1e3 / yard
        );
    }

    for (name, one_in) in [("quiet", 200), ("busy", 4)] {
        let mut panels = vec![Panel::new(layout(), 1); FAMILIES];
        for minute in 0..3000 {
            chance.minute(&mut counts, one_in);
            for panel in panels.iter_mut().take(1) {
                panel.learn(&Moment::utc(minute, 6), Some(&counts), 0);
            }
        }
        let learned = panels[0].clone();
        panels.fill(learned);
        let mut ticks: Vec<f64> = Vec::new();
        for minute in 3000..3060 {
            let moment = Moment::utc(minute, 6);
            let rows: Vec<[u32; LEAVES]> = (0..FAMILIES)
                .map(|_| {
                    chance.minute(&mut counts, one_in);
                    counts
                })
                .collect();
            let start = Instant::now();
            for (panel, row) in panels.iter_mut().zip(&rows) {
                panel.step(&moment, Some(row), 0);
            }
            ticks.push(start.elapsed().as_secs_f64());
        }
        ticks.sort_by(f64::total_cmp);
        let (median, worst) = (ticks[ticks.len() / 2], ticks[ticks.len() - 1]);
        println!(
            "tick, {name}: {} series, median {:.2} ms, worst {:.2} ms, {:.2} yardsticks",
            FAMILIES * FAMILY,
            median * 1e3,
            worst * 1e3,
            median / yard
        );
    }
    println!(
        "state: about {} bytes a series",
        Panel::new(layout(), 1).footprint() / FAMILY
    );
}

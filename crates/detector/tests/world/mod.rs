//! A small simulated world for the tests: fifty leaves in nine groups, over-dispersed counts with
//! a daily and a weekly rhythm, and a seeded generator, so that every run sees the same.
#![allow(dead_code, reason = "each test file uses its part of it")]

use detector::{Layout, Moment, Panel, Series};
use std::sync::Arc;

pub const LEAVES: usize = 50;
pub const GROUPS: usize = 9;
pub const DAY: i64 = 1440;

/// Shares like those of the states: the largest has a ninth, the smallest a six-hundredth.
pub fn share(i: usize) -> f64 {
    let weight = |i: usize| 0.97f64.powi(i as i32) / (1.0 + i as f64).powf(0.75);
    weight(i) / (0..LEAVES).map(weight).sum::<f64>()
}

pub fn layout() -> Arc<Layout> {
    let leaf = |i: usize| Series {
        weight: share(i),
        group: i % GROUPS,
        zone: 0,
    };
    Arc::new(Layout::new((0..LEAVES).map(leaf).collect()))
}

/// xorshift64*: enough for a test, and needs no crate.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn unit(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn poisson(&mut self, mean: f64) -> u32 {
        if mean > 60.0 {
            // sum of two halves: exact and without underflow
            return self.poisson(mean / 2.0) + self.poisson(mean / 2.0);
        }
        let (mut left, mut n) = ((-mean).exp(), 0);
        let u = self.unit();
        let mut p = left;
        while u > left && n < 1000 {
            n += 1;
            p *= mean / f64::from(n);
            left += p;
        }
        n
    }

    /// Reports come in clumps of 1, 2, 3, ... (geometric, mean 1.5): variance to mean 2.
    pub fn clumped(&mut self, mean: f64) -> u32 {
        let clumps = self.poisson(mean / 1.5);
        (0..clumps)
            .map(|_| 1 + (self.unit().ln() / (1.0f64 / 3.0).ln()) as u32)
            .sum()
    }
}

/// The rhythm of day and week, mean about 1.
pub fn rhythm(minute: i64) -> f64 {
    let day = (minute % DAY) as f64 / DAY as f64;
    let weekend = (minute / DAY + 3) % 7 >= 5;
    (1.0 + 0.6 * (std::f64::consts::TAU * (day - 0.3)).sin()) * if weekend { 0.8 } else { 1.1 }
}

/// A panel that is fed by chance.
pub struct World {
    pub panel: Panel,
    pub minute: i64,
    pub chance: Chance,
    /// Reports a minute in the whole.
    pub volume: f64,
    bucket: u32,
}

impl World {
    pub fn new(seed: u64, bucket: u32, volume: f64) -> World {
        World {
            panel: Panel::new(layout(), bucket),
            minute: 0,
            chance: Chance::new(seed),
            volume,
            bucket,
        }
    }

    /// What a bucket should hold in a leaf.
    pub fn usual(&self, leaf: usize) -> f64 {
        self.volume * share(leaf) * rhythm(self.minute) * f64::from(self.bucket)
    }

    /// One bucket; `extra` gives the mean of what is added to a leaf.
    pub fn step(&mut self, judged: bool, extra: impl Fn(usize, f64) -> f64) {
        let mut counts = [0; LEAVES];
        for (i, c) in counts.iter_mut().enumerate() {
            let usual = self.usual(i);
            *c = self.chance.clumped(usual) + self.chance.poisson(extra(i, usual));
        }
        let moment = Moment::utc(self.minute, 1);
        if judged {
            self.panel.step(&moment, Some(&counts), 0);
        } else {
            self.panel.learn(&moment, Some(&counts), 0);
        }
        self.minute += i64::from(self.bucket);
    }

    pub fn history(mut self, days: i64) -> World {
        while self.minute < days * DAY {
            self.step(false, |_, _| 0.0);
        }
        self
    }
}

//! What one part of the work gives: sums that can be added up.

use atlas::STATES;

use super::episode::{Cause, LEVELS, Tracker};
use super::plan::WORLDS;
use super::watch::Watch;
use crate::simulate::{Kind, Scope};

/// One outage, in one state or as a whole, and when it was seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub kind: Kind,
    pub scope: Scope,
    /// Of the places together.
    pub class: usize,
    /// Minutes from the onset to the end of the minute whose verdict told, by strength.
    pub delay: [Option<u32>; 2],
}

/// Alarms without a cause.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wrong {
    /// Minutes in which nothing explains an alarm.
    pub minutes: u64,
    /// Episodes, by strength.
    pub episodes: [u32; 2],
}

impl Wrong {
    pub fn add(&mut self, other: &Wrong) {
        self.minutes += other.minutes;
        self.episodes[0] += other.episodes[0];
        self.episodes[1] += other.episodes[1];
    }
}

/// One scripted outage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Play {
    pub scene: usize,
    /// Minutes until the place that fails was red; none: it never was.
    pub delay: Option<u32>,
    /// Whether it was at least elevated.
    pub raised: bool,
    /// Other states that were red meanwhile.
    pub others: u32,
    /// Whether the nation was.
    pub nation: bool,
}

/// What one part of the work gives.
#[derive(Clone, Debug, Default)]
pub struct Part {
    pub(super) events: Vec<Hit>,
    pub(super) states: Vec<Hit>,
    /// States by class, then the nation.
    pub(super) wrong: [Wrong; 4],
    /// States, by world.
    pub(super) by_world: [Wrong; WORLDS.len()],
    /// Regions in which something looked like an outage, and episodes in them by strength.
    pub(super) lookalikes: (u32, [u32; 2]),
    /// Intervals, and those that hold the truth.
    pub(super) intervals: (u32, u32),
    /// In the quiet weeks: states, then the nation.
    pub(super) quiet: [Wrong; 2],
    pub(super) plays: Vec<Play>,
    /// Thresholds after dripping against those without it, by state.
    pub(super) drips: Vec<(&'static str, f64)>,
}

impl Part {
    pub(super) fn add(&mut self, other: Part) {
        self.events.extend(other.events);
        self.states.extend(other.states);
        let sums = self.wrong.iter_mut().chain(&mut self.by_world);
        let ones = other.wrong.into_iter().chain(other.by_world);
        let sums = sums.chain(&mut self.quiet);
        for (sum, one) in sums.zip(ones.chain(other.quiet)) {
            sum.add(&one);
        }
        self.lookalikes.0 += other.lookalikes.0;
        for (sum, one) in self.lookalikes.1.iter_mut().zip(other.lookalikes.1) {
            *sum += one;
        }
        self.intervals.0 += other.intervals.0;
        self.intervals.1 += other.intervals.1;
        self.plays.extend(other.plays);
        self.drips.extend(other.drips);
    }
}

/// Follows the nation and all states, each at both strengths.
pub(super) struct Trackers {
    each: Vec<[Tracker; 2]>,
    calm: [u64; STATES + 1],
}

impl Trackers {
    pub fn new() -> Trackers {
        Trackers {
            each: vec![[Tracker::default(); 2]; STATES + 1],
            calm: [0; STATES + 1],
        }
    }

    /// One judged minute.
    pub fn minute(&mut self, watch: &Watch<'_>, cause: impl Fn(usize) -> Cause) {
        for (place, trackers) in self.each.iter_mut().enumerate() {
            let cause = cause(place);
            self.calm[place] += u64::from(cause == Cause::None);
            for (tracker, level) in trackers.iter_mut().zip(LEVELS) {
                tracker.minute(watch.verdicts[place] >= level, cause);
            }
        }
    }

    /// Alarms without a cause, of the nation first, and episodes in lookalikes of the states.
    pub fn end(&self) -> (Vec<Wrong>, [u32; 2]) {
        let wrong = self.each.iter().zip(self.calm).map(|(t, minutes)| Wrong {
            minutes,
            episodes: [t[0].wrong, t[1].wrong],
        });
        let lookalike = |level: usize| self.each[1..].iter().map(|t| t[level].lookalike).sum();
        (wrong.collect(), [lookalike(0), lookalike(1)])
    }
}

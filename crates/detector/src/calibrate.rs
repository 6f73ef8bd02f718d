//! Turns raw surprise into a score that means the same everywhere, by each family's own history.
//!
//! Overlapping windows, several baselines and clumps of reports make raw surprise exceed a level
//! far more often than its probability says. So the exceedances are counted: episodes in which
//! the raw surprise rises above [`FLOOR`], and by how much their peaks exceed it. The excesses are
//! close to exponential (Pickands 1975; peaks over threshold), so that the rate of false episodes
//! with a peak above `z` is `rate · exp(-slope · (z - FLOOR))`. The score is minus its decimal
//! logarithm, in episodes for each five minutes of one series.

use crate::policy::GRAIN;

/// Peaks are counted from here on: seen often enough to be counted, rare enough to be a tail.
const FLOOR: f32 = 2.5;

/// Peaks beyond are outages rather than chance and teach nothing: of exponential excesses with the
/// slopes met in quiet data fewer than 1 in 100 go so far.
const OUTAGE: f32 = 6.5;

/// An episode ends after so many steps below [`FLOOR`] (half an hour).
const PATIENCE: u8 = (30 / GRAIN) as u8;

/// Prior: this many episodes with this slope (per unit of surprise) at this rate.
const PRIOR: f64 = 20.0;
const PRIOR_SLOPE: f64 = 1.9;
const PRIOR_RATE: f64 = 3e-3;

/// Volume classes of a series, by its expected reports in the longest window.
pub(crate) const VOLUMES: usize = 5;

/// Where the next class begins.
const BOUNDS: [f32; VOLUMES - 1] = [0.3, 3.0, 30.0, 300.0];

/// The volume class.
pub(crate) fn volume(expected: f32) -> usize {
    BOUNDS.iter().filter(|bound| expected >= **bound).count()
}

/// Counted exceedances of one class.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exceedances {
    episodes: f64,
    excess: f64,
    steps: f64,
    rate_log: f64,
    slope_log: f64,
}

impl Default for Exceedances {
    fn default() -> Exceedances {
        let mut e = Exceedances {
            episodes: 0.0,
            excess: 0.0,
            steps: 0.0,
            rate_log: 0.0,
            slope_log: 0.0,
        };
        e.fit();
        e
    }
}

impl Exceedances {
    pub(crate) fn quiet_step(&mut self) {
        self.steps += 1.0;
    }

    fn record(&mut self, peak: f32) {
        if peak <= OUTAGE {
            self.episodes += 1.0;
            self.excess += f64::from(peak - FLOOR);
        }
    }

    pub(crate) fn fade(&mut self, keep: f64) {
        self.episodes *= keep;
        self.excess *= keep;
        self.steps *= keep;
    }

    /// Draws the conclusions.
    pub(crate) fn fit(&mut self) {
        let n = self.episodes + PRIOR;
        let rate = n / (self.steps + PRIOR / PRIOR_RATE);
        let slope = n / (self.excess + PRIOR / PRIOR_SLOPE);
        self.rate_log = rate.log10();
        self.slope_log = slope.clamp(0.7, 2.6) * std::f64::consts::LOG10_E;
    }

    /// The score of a raw surprise: increasing and continuous.
    pub(crate) fn score(&self, raw: f64) -> f64 {
        let floor = f64::from(FLOOR);
        let at_floor = -self.rate_log;
        if raw < floor {
            at_floor.max(0.1) * raw / floor
        } else {
            at_floor.max(0.1) + self.slope_log * (raw - floor)
        }
    }

    /// The raw surprise that has this score.
    pub(crate) fn raw(&self, score: f64) -> f64 {
        let floor = f64::from(FLOOR);
        let at_floor = (-self.rate_log).max(0.1);
        if score < at_floor {
            floor * score / at_floor
        } else {
            floor + (score - at_floor) / self.slope_log
        }
    }
}

/// The episode that a series is in.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Episode {
    peak: f32,
    below: u8,
    spoiled: bool,
}

impl Episode {
    /// One step; `spoiled` where the whole is in trouble, so that chance is not what is seen.
    pub(crate) fn step(&mut self, raw: f32, spoiled: bool, count: &mut Exceedances) {
        if raw >= FLOOR {
            self.peak = self.peak.max(raw);
            self.below = 0;
            self.spoiled |= spoiled;
        } else if self.peak > 0.0 {
            self.below += 1;
            if self.below >= PATIENCE {
                if !self.spoiled {
                    count.record(self.peak);
                }
                *self = Episode::default();
            }
        }
        if !spoiled {
            count.quiet_step();
        }
    }
}

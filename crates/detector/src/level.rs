//! Slowly discounted levels: how far the present lies above or below the baseline.

use crate::policy;

/// A gamma-discount filter (West & Harrison 1997, ch. 10; Harvey & Fernandes 1989): observed and
/// expected counts, both fading, whose ratio, shrunk to 1, is the level.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Level {
    observed: f32,
    expected: f32,
}

impl Level {
    pub(crate) fn ratio(&self, prior: f32) -> f32 {
        (self.observed + prior) / (self.expected + prior)
    }

    pub(crate) fn add(&mut self, keep: f32, observed: f32, expected: f32) {
        self.observed = keep * self.observed + observed;
        self.expected = keep * self.expected + expected;
    }

    /// The baseline has changed by this factor, so the level must change by its inverse.
    pub(crate) fn rebase(&mut self, factor: f32) {
        self.expected *= factor;
    }
}

/// What each level keeps from one step to the next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keeps {
    pub(crate) nation: f32,
    pub(crate) slow: f32,
    pub(crate) leaf: f32,
    pub(crate) fast: f32,
}

impl Keeps {
    /// For steps of so many minutes.
    pub(crate) fn each(minutes: f64) -> Keeps {
        let keep = |half_life: f64| 0.5f64.powf(minutes / half_life) as f32;
        Keeps {
            nation: keep(policy::HALF_NATION),
            slow: keep(policy::HALF_SLOW),
            leaf: keep(policy::HALF_LEAF),
            fast: keep(policy::HALF_FAST),
        }
    }
}

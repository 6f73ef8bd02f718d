//! Slowly discounted levels: how far the present lies above or below the baseline.

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

/// What is kept after `minutes` with a half-life.
pub(crate) fn keep(minutes: f64, half_life: f64) -> f32 {
    0.5f64.powf(minutes / half_life) as f32
}

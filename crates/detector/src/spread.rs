//! How far counts stray from what is expected.

use crate::tail;
use serde::{Deserialize, Serialize};

/// Variance of a count with expected value `M`: `d·M + tau2·M²`. The first part is the clumping of
/// single reports (`d` = 1 would be a Poisson law), the second the baseline's own uncertainty.
///
/// ```
/// let spread = detector::Spread { d: 1.4, tau2: 0.02, limit: 8.0 };
/// assert!((spread.variance(10.0) - 16.0).abs() < 1e-9);
/// let (low, high) = spread.range95(10.0);
/// assert!(low < 10.0 && high > 10.0);
/// assert!(f64::from(spread.upper(10.0)) > high);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Variance to mean of a small count.
    pub d: f64,
    /// Squared relative error of the expected value.
    pub tau2: f64,
    /// The raw [surprise](crate::surprise) from which on a count by itself would be a spike.
    pub limit: f64,
}

impl Spread {
    /// The variance of a count whose expected value is `expected`.
    pub fn variance(&self, expected: f64) -> f64 {
        expected * (self.d + self.tau2 * expected)
    }

    /// The count beyond which it would be a spike, by itself.
    pub fn upper(&self, expected: f64) -> u32 {
        tail::quantile(
            expected.max(0.0),
            self.variance(expected.max(0.0)),
            self.limit,
        )
    }

    /// Where 95 of 100 undisturbed counts lie, by the normal law on the square-root scale (the
    /// delta method), which keeps the lower end above 0.
    pub fn range95(&self, expected: f64) -> (f64, f64) {
        let m = expected.max(0.0);
        if m == 0.0 {
            return (0.0, 0.0);
        }
        let half = 1.96 * (self.d + self.tau2 * m).sqrt() / 2.0;
        let root = m.sqrt();
        ((root - half).max(0.0).powi(2), (root + half).powi(2))
    }
}

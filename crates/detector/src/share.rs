//! Complete or intermittent: the share of complete failures, with an interval.

use crate::tail::ln_gamma;
use serde::{Deserialize, Serialize};

/// Fewer reports than this say nothing about the share.
const LEAST: u32 = 5;

/// What is known of a family's shares before the count: a beta law with mean `mean` and weight
/// `weight` (in reports), learned by the method of moments from past windows.
///
/// ```
/// let mut prior = detector::SharePrior::default();
/// for _ in 0..50 { prior.observe(60, 100); }
/// let share = detector::share(3, 5, prior).unwrap();
/// assert!(share.mid > 0.5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharePrior {
    n: f64,
    sum: f64,
    squares: f64,
    noise: f64,
}

impl Default for SharePrior {
    /// Worth ten windows whose shares spread evenly over 0 to 1: the uniform law.
    fn default() -> SharePrior {
        SharePrior {
            n: 10.0,
            sum: 5.0,
            squares: 10.0 / 3.0,
            noise: 0.0,
        }
    }
}

impl SharePrior {
    /// Learns from a closed window of `total` reports of which `complete` were complete failures.
    pub fn observe(&mut self, complete: u32, total: u32) {
        if total < LEAST {
            return;
        }
        let n = f64::from(total);
        let p = f64::from(complete.min(total)) / n;
        // old windows fade with a mean life of 500, so that a service may change its habits
        for v in [
            &mut self.n,
            &mut self.sum,
            &mut self.squares,
            &mut self.noise,
        ] {
            *v *= 1.0 - 1.0 / 500.0;
        }
        self.n += 1.0;
        self.sum += p;
        self.squares += p * p;
        self.noise += p * (1.0 - p) / (n - 1.0);
    }

    /// The two parameters of the beta law. The weight lies between 2 (the uniform law) and 4
    /// reports: what ordinary days teach is a weak guess about an outage, whose share may lie
    /// anywhere, and must not outvote five people.
    fn parameters(&self) -> (f64, f64) {
        let mean = (self.sum / self.n).clamp(0.02, 0.98);
        let spread = (self.squares - self.noise) / self.n - mean * mean;
        let weight = (mean * (1.0 - mean) / spread.max(1e-4) - 1.0).clamp(2.0, 4.0);
        (mean * weight, (1.0 - mean) * weight)
    }
}

/// What the share of complete failures says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Most reports say that nothing works.
    Complete,
    /// Most reports say that it works on and off.
    Intermittent,
    /// Neither can be said.
    Mixed,
}

/// A share with its 90 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// 5 % quantile.
    pub low: f64,
    /// Median.
    pub mid: f64,
    /// 95 % quantile.
    pub high: f64,
}

impl Share {
    /// Complete where the interval lies above one half and the middle at 0.6 or more; intermittent
    /// where it lies below one half or the middle at 0.4 or less.
    pub fn class(&self) -> Class {
        if self.low > 0.5 && self.mid >= 0.6 {
            Class::Complete
        } else if self.high < 0.5 || self.mid <= 0.4 {
            Class::Intermittent
        } else {
            Class::Mixed
        }
    }
}

/// The posterior of the share of complete failures; `None` below five reports.
///
/// ```
/// use detector::{Class, SharePrior, share};
/// assert_eq!(share(4, 4, SharePrior::default()), None);
/// assert_eq!(share(95, 100, SharePrior::default()).unwrap().class(), Class::Complete);
/// assert_eq!(share(10, 100, SharePrior::default()).unwrap().class(), Class::Intermittent);
/// ```
#[must_use]
pub fn share(complete: u32, total: u32, prior: SharePrior) -> Option<Share> {
    if total < LEAST {
        return None;
    }
    let complete = complete.min(total);
    let (a, b) = prior.parameters();
    let (a, b) = (a + f64::from(complete), b + f64::from(total - complete));
    Some(Share {
        low: beta_quantile(a, b, 0.05),
        mid: beta_quantile(a, b, 0.5),
        high: beta_quantile(a, b, 0.95),
    })
}

/// Bisection on the distribution function: 40 halvings are beyond any display.
fn beta_quantile(a: f64, b: f64, p: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..40 {
        let mid = f64::midpoint(low, high);
        if beta_cdf(a, b, mid) < p {
            low = mid;
        } else {
            high = mid;
        }
    }
    f64::midpoint(low, high)
}

fn beta_cdf(a: f64, b: f64, x: f64) -> f64 {
    let front =
        (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * crate::tail::fraction(a, b, x) / a
    } else {
        1.0 - front * crate::tail::fraction(b, a, 1.0 - x) / b
    }
}

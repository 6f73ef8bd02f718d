//! Learns a [`Spread`] from a stream of expected and observed counts.

use crate::Spread;

/// Weighted sums for the moment equations `E (x-m)² = d·m + tau2·m²`, solved by weighted least
/// squares with weights `1/(m + m²/50)²`, the inverse of the squares' variance up to a factor.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moments {
    a11: f64,
    a12: f64,
    a22: f64,
    b1: f64,
    b2: f64,
}

/// Before any evidence: the dispersion of quiet crowd data, weighing as much as this many counts.
const PRIOR: Spread = Spread {
    d: 1.5,
    tau2: 0.03,
    limit: crate::policy::SPIKE[0],
};
const PRIOR_COUNTS: f64 = 40.0;

impl Default for Moments {
    fn default() -> Moments {
        let mut m = Moments {
            a11: 0.0,
            a12: 0.0,
            a22: 0.0,
            b1: 0.0,
            b2: 0.0,
        };
        for expected in [0.3, 3.0, 30.0] {
            m.weigh(expected, PRIOR.variance(expected), PRIOR_COUNTS);
        }
        m
    }
}

impl Moments {
    fn weigh(&mut self, m: f64, square: f64, times: f64) {
        let scale = m + m * m / 50.0 + 0.03;
        let w = times / (scale * scale);
        let wm = w * m;
        self.a11 += wm * m;
        self.a12 += wm * m * m;
        self.a22 += wm * m * m * m;
        self.b1 += wm * square;
        self.b2 += wm * m * square;
    }

    /// One count; what lies beyond reason (a past outage) is left out, so it cannot blunt the test.
    pub(crate) fn add(&mut self, observed: f32, expected: f32, now: Spread) {
        let (x, m) = (f64::from(observed), f64::from(expected));
        let excess = x - m;
        if m <= 1e-6 || (excess > 3.0 && excess * excess > 20.0 * now.variance(m)) {
            return;
        }
        self.weigh(m, excess * excess, 1.0);
    }

    /// Forgets by this factor.
    pub(crate) fn fade(&mut self, keep: f64) {
        for v in [
            &mut self.a11,
            &mut self.a12,
            &mut self.a22,
            &mut self.b1,
            &mut self.b2,
        ] {
            *v *= keep;
        }
    }

    pub(crate) fn fit(&self) -> Spread {
        let det = self.a11 * self.a22 - self.a12 * self.a12;
        let raw = (self.a11 * self.b2 - self.a12 * self.b1) / (det + 1e-12);
        let tau2 = if self.a12 > 0.7 * self.a11 * 0.5 {
            raw.clamp(5e-4, 0.06)
        } else {
            0.02
        };
        let d = (self.b1 - tau2 * self.a12) / self.a11;
        // the trimmed squares are a little short: 8 and 10 per cent by simulation
        Spread {
            d: (d * 1.08).clamp(1.1, 30.0),
            tau2: tau2 * 1.1,
            limit: crate::policy::SPIKE[0],
        }
    }
}

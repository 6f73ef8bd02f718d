//! Slow wandering: hours in which everybody complains a little more or less than usual.

/// Minutes between two knots.
const STEP: i64 = 45;

/// A factor around 1 that wanders smoothly, known at any minute without the minutes before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drift {
    seed: u64,
    /// Half the width of its range, below 1.
    pub amplitude: f64,
}

impl Drift {
    pub fn new(seed: u64, amplitude: f64) -> Drift {
        Drift {
            seed,
            amplitude: amplitude.clamp(0.0, 0.9),
        }
    }

    /// Between `1 - amplitude` and `1 + amplitude`; `who` tells wanderers of one seed apart.
    pub fn at(&self, who: u64, minute: i64) -> f64 {
        if self.amplitude == 0.0 {
            return 1.0;
        }
        let (knot, part) = (
            minute.div_euclid(STEP),
            minute.rem_euclid(STEP) as f64 / STEP as f64,
        );
        let (a, b) = (self.knot(who, knot), self.knot(who, knot + 1));
        let ease = part * part * (3.0 - 2.0 * part);
        1.0 + self.amplitude * (a + (b - a) * ease)
    }

    /// Uniform in `[-1, 1)`: splitmix64 over the seed, the wanderer and the knot.
    fn knot(&self, who: u64, knot: i64) -> f64 {
        let mut x = self
            .seed
            .wrapping_add(who.wrapping_mul(0x9e37_79b9_7f4a_7c15))
            .wrapping_add((knot as u64).wrapping_mul(0xd1b5_4a32_d192_ed03));
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^= x >> 31;
        (x >> 11) as f64 * (2.0 / 9_007_199_254_740_992.0) - 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_wanders_within_bounds_and_around_one() {
        let drift = Drift::new(5, 0.4);
        let values: Vec<f64> = (0..200_000).map(|m| drift.at(3, m)).collect();
        assert!(values.iter().all(|v| (0.6..1.4).contains(v)));
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        assert!((mean - 1.0).abs() < 0.02, "{mean}");
        assert!(
            values.windows(2).all(|w| (w[0] - w[1]).abs() < 0.03),
            "no jumps"
        );
        assert_eq!(Drift::new(5, 0.0).at(3, 7), 1.0);
    }
}

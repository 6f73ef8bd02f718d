//! Chance: the same numbers on every machine, and at any minute without the minutes before it.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// Words of key stream kept for each minute: 180,000 draws, far beyond the busiest minute.
const WORDS_A_MINUTE: u128 = 1 << 20;

/// Means above this are drawn in parts, so that `exp` never gets near zero.
const PART: f64 = 12.0;

/// A source of chance, named by a seed and a purpose.
///
/// Every number is made from whole words of ChaCha8 by additions, multiplications, divisions and
/// `libm`'s software `exp` and `log`. None of the system's own mathematics takes part, and none of
/// the sampling code of other crates, which may change its use of the stream with a version.
#[derive(Clone, Debug)]
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    pub fn new(seed: u64, purpose: &str, name: &str) -> Dice {
        let mut hash = Sha256::new();
        hash.update(seed.to_le_bytes());
        hash.update([purpose.len() as u8]);
        hash.update(purpose);
        hash.update(name);
        Dice(ChaCha8Rng::from_seed(hash.finalize().into()))
    }

    /// Goes to the part of the stream that belongs to a minute.
    pub fn at(&mut self, minute: i64) {
        // Minutes before 1970 wrap to the far end of the stream; it repeats only after 2^68 words.
        self.0
            .set_word_pos(u128::from(minute as u64 & 0xff_ffff_ffff) * WORDS_A_MINUTE);
    }

    pub fn word(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// Uniform in `[0, 1)`, on a grid of 2^-53.
    pub fn unit(&mut self) -> f64 {
        (self.word() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Uniform on the scale of logarithms; both ends above zero.
    pub fn log_between(&mut self, low: f64, high: f64) -> f64 {
        libm::exp(self.between(libm::log(low), libm::log(high)))
    }

    /// A whole number from `low` to `high`, both included.
    pub fn whole(&mut self, low: i64, high: i64) -> i64 {
        low + (self.unit() * (high - low + 1) as f64) as i64
    }

    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Nearly normal, mean 0 and variance 1: the sum of twelve uniform numbers, which needs no
    /// logarithm and never strays beyond six.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// The place in a list of cumulative weights.
    pub fn pick(&mut self, cumulative: &[f64]) -> usize {
        let Some(total) = cumulative.last() else {
            return 0;
        };
        let at = self.unit() * total;
        cumulative
            .partition_point(|c| *c <= at)
            .min(cumulative.len() - 1)
    }

    pub fn poisson(&mut self, mut mean: f64) -> u32 {
        let mut count = 0;
        while mean > PART {
            count += self.poisson_with(PART, libm::exp(-PART));
            mean -= PART;
        }
        count + self.poisson_with(mean, libm::exp(-mean))
    }

    /// By inversion, with `exp(-mean)` given: most minutes cost one uniform number.
    pub fn poisson_with(&mut self, mean: f64, none: f64) -> u32 {
        let at = self.unit();
        let (mut count, mut probability, mut below) = (0, none, none);
        while at >= below && count < 200 {
            count += 1;
            probability *= mean / f64::from(count);
            below += probability;
        }
        count
    }
}

/// Cumulative weights for [`Dice::pick`].
pub(crate) fn cumulative(weights: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    weights
        .into_iter()
        .map(|w| {
            sum += w;
            sum
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_is_the_same_however_it_is_reached() {
        let mut one = Dice::new(7, "test", "a");
        let mut two = one.clone();
        one.at(41);
        for _ in 0..1000 {
            one.word();
        }
        one.at(42);
        two.at(42);
        assert_eq!(one.word(), two.word());
        assert_ne!(
            Dice::new(7, "test", "b").word(),
            Dice::new(7, "test", "a").word()
        );
    }

    #[test]
    fn poisson_has_its_mean_and_variance() {
        let mut dice = Dice::new(1, "test", "poisson");
        for mean in [0.01, 0.7, 5.0, 40.0] {
            let draws: Vec<_> = (0..40_000).map(|_| f64::from(dice.poisson(mean))).collect();
            let average = draws.iter().sum::<f64>() / 40_000.0;
            let variance = draws
                .iter()
                .map(|d| (d - average) * (d - average))
                .sum::<f64>()
                / 40_000.0;
            assert!((average / mean - 1.0).abs() < 0.15, "{mean}: {average}");
            assert!((variance / mean - 1.0).abs() < 0.15, "{mean}: {variance}");
        }
    }
}

//! Why counts are rougher than Poisson: people complain in clusters.

use super::dice::{Dice, cumulative};

/// Sizes beyond this are cut; at a variance-to-mean ratio of 10 that is one cluster in 10,000.
const LARGEST: u32 = 80;

/// How many reports come together.
///
/// Clusters that arrive as a Poisson stream, each with a logarithmically distributed size, give a
/// negative binomial count: the Gamma-Poisson mixture, with variance `dispersion * mean` in every
/// region and every width of bucket alike, since the clusters of disjoint regions and times are
/// independent. So counts can be drawn for the nation and dealt out to the states, which is fast,
/// without a law that would differ from level to level.
#[derive(Clone, Debug)]
pub(super) struct Clusters {
    sizes: Vec<f64>,
    /// Mean size.
    pub mean: f64,
}

impl Clusters {
    /// By the ratio of variance to mean; 1 and below is plain Poisson.
    pub fn new(dispersion: f64) -> Clusters {
        if dispersion <= 1.001 {
            return Clusters {
                sizes: vec![1.0],
                mean: 1.0,
            };
        }
        let p = 1.0 - 1.0 / dispersion;
        let mut power = 1.0;
        let weights: Vec<f64> = (1..=LARGEST)
            .map(|size| {
                power *= p;
                power / f64::from(size)
            })
            .collect();
        let total: f64 = weights.iter().sum();
        let mean = (1..=LARGEST)
            .zip(&weights)
            .map(|(size, w)| f64::from(size) * w)
            .sum::<f64>()
            / total;
        Clusters {
            sizes: cumulative(weights),
            mean,
        }
    }

    /// The size of one cluster, at least 1.
    pub fn size(&self, dice: &mut Dice) -> u32 {
        if self.sizes.len() == 1 {
            return 1;
        }
        dice.pick(&self.sizes) as u32 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_have_the_dispersion_asked_for() {
        for asked in [1.0, 2.0, 4.0] {
            let clusters = Clusters::new(asked);
            let mut dice = Dice::new(3, "test", "cluster");
            let draws: Vec<f64> = (0..60_000)
                .map(|_| {
                    let groups = dice.poisson(1.5 / clusters.mean);
                    f64::from((0..groups).map(|_| clusters.size(&mut dice)).sum::<u32>())
                })
                .collect();
            let mean = draws.iter().sum::<f64>() / 60_000.0;
            let variance = draws.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>() / 60_000.0;
            assert!((mean / 1.5 - 1.0).abs() < 0.03, "{asked}: {mean}");
            assert!(
                (variance / mean / asked - 1.0).abs() < 0.06,
                "{asked}: {}",
                variance / mean
            );
        }
    }
}

//! When nobody was listening.

use super::dice::Dice;
use super::profile::Profile;
use crate::Minute;

/// Stretches without any count, from ten minutes to a night.
pub(super) fn plan(seed: u64, profile: &Profile) -> Vec<(Minute, Minute)> {
    let mut dice = Dice::new(seed, "gaps", "");
    let span = (profile.end - profile.start).max(0);
    let weeks = span as f64 / (7.0 * 1440.0);
    (0..dice.poisson(profile.gaps.max(0.0) * weeks))
        .map(|_| {
            let from = (profile.start + dice.whole(0, span - 1)).floor(5);
            let length = dice.log_between(10.0, 400.0) as i64 / 5 * 5;
            (from, from + length)
        })
        .collect()
}

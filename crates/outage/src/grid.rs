//! How finely the past is kept: by the minute, later by quarters of an hour, at last by hours.

use crate::Minute;

/// What is older than so many minutes is kept in steps of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// Minutes.
    pub minutes: i64,
    /// Minutes.
    pub step: u32,
}

/// Sixty days and a year, the younger first.
pub const AGES: [Age; 2] = [
    Age {
        minutes: 60 * 1440,
        step: 15,
    },
    Age {
        minutes: 365 * 1440,
        step: 60,
    },
];

/// The step of a minute of the past. Whole days change at once, so the day that is under way at the
/// limit counts as young.
pub fn step(minute: Minute, now: Minute) -> u32 {
    let old = |age: &Age| minute < (now - age.minutes).floor(1440);
    AGES.iter()
        .rev()
        .find(|age| old(age))
        .map_or(1, |age| age.step)
}

/// The latest moment at or before a minute that the past can still tell of.
pub fn floor(minute: Minute, now: Minute) -> Minute {
    minute.floor(step(minute, now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_past_grows_coarser() {
        let now = Minute::new(30_000_000);
        let ago = |days: i64| step(now - days * 1440, now);
        assert_eq!([ago(0), ago(59), ago(62)], [1, 1, 15]);
        assert_eq!([ago(364), ago(367), ago(4000)], [15, 60, 60]);
        let old = now - 62 * 1440 + 7;
        assert_eq!(floor(old, now), old.floor(15));
    }
}

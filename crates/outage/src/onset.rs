//! When the trouble began that was found just now.

/// Multiples of the usual count that speak neither for trouble nor against it: halfway between as
/// usual and raised.
const REFERENCE: f64 = 1.5;

/// How many minutes ago the trouble began, from the counts of the window that spoke, the latest
/// first, and what is usual in a minute: the change point, where the sum of what exceeds the
/// reference is largest from there to now (the cumulative sum of Page 1954, read backwards). 0 is
/// the latest minute.
///
/// The start of the window would be too early: one report in an hour and forty in the last minute
/// are found by the window of an hour, too.
pub(crate) fn minutes_ago(latest_first: impl Iterator<Item = u32>, usual: f64) -> i64 {
    let (mut sum, mut largest, mut onset) = (0.0, f64::NEG_INFINITY, 0);
    for (ago, count) in (0..).zip(latest_first) {
        sum += f64::from(count) - REFERENCE * usual;
        if count > 0 && sum > largest {
            (largest, onset) = (sum, ago);
        }
    }
    onset
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ago(earliest_first: &[u32], usual: f64) -> i64 {
        minutes_ago(earliest_first.iter().rev().copied(), usual)
    }

    #[test]
    fn it_begins_with_the_burst_and_not_with_the_hour() {
        let mut hour = vec![0; 60];
        hour[10] = 1;
        hour[57] = 40;
        assert_eq!(ago(&hour, 0.02), 2);
        hour[58] = 30;
        hour[59] = 35;
        assert_eq!(ago(&hour, 0.02), 2);
    }

    #[test]
    fn a_slow_rise_begins_where_it_leaves_the_usual() {
        let rise = [3, 4, 2, 5, 3, 4, 7, 8, 9, 12, 15, 20];
        assert_eq!(ago(&rise, 3.5), 5);
        assert_eq!(ago(&[0, 0, 0], 0.1), 0, "nothing to be seen: now");
        assert_eq!(ago(&[], 1.0), 0);
    }

    proptest! {
        #[test]
        fn it_lies_in_the_window(counts in prop::collection::vec(any::<u32>(), 1..90), usual in 0.0..1e6) {
            prop_assert!((0..counts.len() as i64).contains(&ago(&counts, usual)));
        }
    }
}

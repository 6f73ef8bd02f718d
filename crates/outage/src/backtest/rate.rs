//! Figures of the card: rounded shares and rates, and how sure they are.

use super::card::{Found, Rate};
use super::part::{Hit, Wrong};

/// Delays are cut here: what is found later, or never, counts as this many minutes.
const CAP: u32 = 60;

/// Minutes by which the share found so far is told.
pub(super) const BY: [u32; 8] = [2, 5, 10, 15, 20, 30, 45, 60];

const MONTH: f64 = 30.4375 * 1440.0;

/// To three decimals.
pub(super) fn round(x: f64) -> f64 {
    (x * 1000.0).round() / 1000.0
}

/// Found outages, of one strength.
pub(super) fn found<'a>(hits: impl Iterator<Item = &'a Hit>, level: usize) -> Found {
    let delays: Vec<Option<u32>> = hits.map(|h| h.delay[level]).collect();
    let n = delays.len();
    let share = |within: u32| {
        let hit = delays.iter().flatten().filter(|d| **d <= within).count();
        round(hit as f64 / n.max(1) as f64)
    };
    let late: u32 = delays.iter().map(|d| d.unwrap_or(CAP).min(CAP)).sum();
    Found {
        n: n as u32,
        found: share(u32::MAX),
        within_15: share(15),
        mean_delay_60: round(f64::from(late) / n.max(1) as f64),
        by_minute: BY.iter().map(|m| share(*m)).collect(),
    }
}

/// False episodes, of one strength.
pub(super) fn rate(wrong: &Wrong, level: usize) -> Rate {
    let months = wrong.minutes as f64 / MONTH;
    let per = |n: f64| round(n / months.max(1e-9));
    Rate {
        series_months: round(months),
        episodes: wrong.episodes[level],
        per_series_month: per(f64::from(wrong.episodes[level])),
        at_most: per(upper(wrong.episodes[level])),
    }
}

/// The mean of which so few events, or fewer, are seen in 5 of 100 cases: the exact upper limit of
/// a Poisson mean (Garwood 1936, Biometrika 28).
fn upper(n: u32) -> f64 {
    let (mut low, mut high) = (f64::from(n), 2.0 * f64::from(n) + 10.0);
    for _ in 0..60 {
        let mid = f64::midpoint(low, high);
        let mut log = -mid;
        let mut below = 0.0;
        for k in 0..=n {
            if k > 0 {
                log += libm::log(mid / f64::from(k));
            }
            below += libm::exp(log);
        }
        if below > 0.05 { low = mid } else { high = mid }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_of_nothing_is_three() {
        assert!((upper(0) - 2.9957).abs() < 1e-3);
        assert!((upper(10) - 16.962).abs() < 1e-2);
    }
}

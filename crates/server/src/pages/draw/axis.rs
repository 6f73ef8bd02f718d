//! Axes: counts from 0 in round steps, times on the clock.

use outage::Minute;

/// Round steps that give at most `most` lines above zero.
pub fn step(top: f64, most: usize) -> f64 {
    let raw = top / most as f64;
    let power = 10f64.powf(raw.max(0.1).log10().floor());
    let round = [1.0, 2.0, 2.5, 5.0, 10.0].map(|m| m * power);
    let fits = |s: &f64| *s >= raw && *s >= 1.0 && s.fract() == 0.0;
    round
        .into_iter()
        .find(fits)
        .unwrap_or(10.0 * power.max(1.0))
}

/// Full hours of Eastern time within the stretch, `hours` apart, or half hours for 0.
pub fn clock(from: Minute, to: Minute, hours: u32) -> Vec<Minute> {
    use chrono::Timelike;
    let mut all = Vec::new();
    let mut at = from.floor(30);
    while at <= to {
        let local = at.time().with_timezone(&chrono_tz::America::New_York);
        let fits = match hours {
            0 => true,
            h => local.minute() == 0 && (local.hour() + 2).is_multiple_of(h),
        };
        if at >= from && fits {
            all.push(at);
        }
        at = at + 30;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        assert_eq!(step(2_600.0, 5), 1_000.0);
        assert_eq!(step(2_545.0, 6), 500.0);
        assert_eq!(step(3.0, 5), 1.0);
        assert_eq!(step(11.0, 5), 5.0);
        assert_eq!(step(0.0, 5), 1.0);
    }
}

//! 53 weeks of Eastern days, each with the level of its highest point.

use chrono::{Datelike, Days, NaiveDate};

use super::{Past, day};
use crate::Minute;

/// Weeks of a strip: a year and the days that make its first week whole.
pub const WEEKS: usize = 53;

/// One day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Eastern.
    pub date: NaiveDate,
    /// 0 as usual to 3 very high; none: before the first day of data.
    pub level: Option<u8>,
}

/// The days of a strip, oldest first: the first is a Sunday, the last is today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// At most 53 weeks, the last one as far as it has come.
    pub days: Vec<Day>,
}

impl Calendar {
    /// Days with more reports than usual, and days of data.
    pub fn above(&self) -> (usize, usize) {
        let of_data = self.days.iter().filter_map(|d| d.level);
        (of_data.clone().filter(|l| *l > 0).count(), of_data.count())
    }
}

/// The strip that ends today. On the day of its peak a trouble has its own level; on the other days
/// that it touches it was at least raised, and no more is claimed.
pub fn calendar(past: &[Past], first: Option<Minute>, now: Minute) -> Calendar {
    let today = day(now);
    let into_week = u64::from(today.weekday().num_days_from_sunday());
    let back = (WEEKS as u64 - 1) * 7 + into_week;
    let start = today.checked_sub_days(Days::new(back)).unwrap_or(today);
    let first = first.map(day);
    let mut days: Vec<Day> = start
        .iter_days()
        .take_while(|date| *date <= today)
        .map(|date| Day {
            date,
            level: first.is_some_and(|first| first <= date).then_some(0),
        })
        .collect();
    let mut raise = |date: NaiveDate, to: u8| {
        let place = usize::try_from((date - start).num_days()).ok();
        if let Some(level) = place.and_then(|i| days.get_mut(i)?.level.as_mut()) {
            *level = (*level).max(to);
        }
    };
    for one in past.iter().filter(|p| p.opened <= now && p.level > 0) {
        raise(day(one.peak), one.level.min(3));
        let end = day(one.resolved.unwrap_or(now).min(now));
        let from = day(one.opened).max(start);
        for date in from.iter_days().take_while(|date| *date <= end) {
            raise(date, 1);
        }
    }
    Calendar { days }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;
    use proptest::prelude::*;

    fn at(text: &str) -> Minute {
        Minute::of(text.parse().expect("is a time"))
    }

    #[test]
    fn a_night_colours_the_eastern_days_that_it_touches() {
        let now = at("2026-11-15T02:30:00Z");
        let night = Past {
            opened: at("2026-11-10T03:00:00Z"),
            resolved: Some(at("2026-11-10T07:00:00Z")),
            peak: at("2026-11-10T04:30:00Z"),
            level: 3,
        };
        let strip = calendar(&[night], Some(at("2026-11-02T12:00:00Z")), now);
        let level = |date: &str| {
            let date: NaiveDate = date.parse().expect("is a date");
            strip
                .days
                .iter()
                .find(|d| d.date == date)
                .expect("is in it")
                .level
        };
        assert_eq!(
            strip.days.last().map(|d| d.date.to_string()).as_deref(),
            Some("2026-11-14")
        );
        assert_eq!(strip.days.len(), 52 * 7 + 7, "a Saturday ends its week");
        assert_eq!(level("2026-11-09"), Some(3));
        assert_eq!(level("2026-11-10"), Some(1));
        assert_eq!(level("2026-11-11"), Some(0));
        assert_eq!(level("2026-11-02"), Some(0));
        assert_eq!(level("2026-11-01"), None);
        assert_eq!(strip.above(), (2, 13));
    }

    proptest! {
        #[test]
        fn a_strip_is_whole_weeks_but_the_last(
            opened in 0..60_000_000_i64, long in prop::option::of(0..2_000_000_i64),
            peak in 0..60_000_000_i64, level in 0..9_u8,
            first in prop::option::of(0..60_000_000_i64), now in 600_000..60_000_000_i64,
        ) {
            let opened = Minute::new(opened);
            let resolved = long.map(|long| opened + long);
            let past = Past { opened, resolved, peak: Minute::new(peak), level };
            let strip = calendar(&[past], first.map(Minute::new), Minute::new(now));
            prop_assert!(strip.days.len() > (WEEKS - 1) * 7 && strip.days.len() <= WEEKS * 7);
            prop_assert_eq!(strip.days[0].date.weekday(), Weekday::Sun);
            prop_assert!(strip.days.windows(2).all(|d| d[0].date.succ_opt() == Some(d[1].date)));
            prop_assert!(strip.days.iter().all(|d| d.level.is_none_or(|l| l <= 3)));
            prop_assert!(strip.days.windows(2).all(|d| d[0].level.is_none() || d[1].level.is_some()));
        }
    }
}

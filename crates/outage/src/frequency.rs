//! Does this happen often? A year of a service in a few numbers, and its days on a calendar.
//!
//! ```
//! use outage::{Minute, frequency::{Past, frequency}};
//! let now = Minute::of("2026-11-15T02:30:00Z".parse().unwrap());
//! let rose = |days: i64, minutes: i64| Past {
//!     opened: now - days * 1440,
//!     resolved: Some(now - days * 1440 + minutes),
//!     peak: now - days * 1440 + 10,
//!     level: 2,
//! };
//! let year = frequency(&[rose(90, 30), rose(200, 48), rose(300, 250)], Some(now - 400 * 1440), now);
//! assert_eq!((year.times, year.median, year.longest), (3, Some(48), Some(250)));
//! ```

use chrono::{Months, NaiveDate, TimeZone};
use chrono_tz::America::New_York;

use crate::Minute;

mod calendar;
pub use calendar::{Calendar, Day, WEEKS, calendar};

/// Fewer days than these say nothing about a year.
pub const ENOUGH_DAYS: i64 = 28;

/// One stretch of trouble of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    /// When reports rose.
    pub opened: Minute,
    /// When it was over; none: it is not.
    pub resolved: Option<Minute>,
    /// When there were most.
    pub peak: Minute,
    /// The level at that time: 1 to 3.
    pub level: u8,
}

/// What the last 12 months say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frequency {
    /// Where the count begins: 12 months ago, or at the first day of data.
    pub since: Minute,
    /// Days since then.
    pub days: i64,
    /// Whether four weeks or more have been counted.
    pub enough: bool,
    /// How many times reports rose, the present one included.
    pub times: u32,
    /// Whether one goes on.
    pub ongoing: bool,
    /// Minutes in trouble, those of two at once only once.
    pub minutes: i64,
    /// Half were over within so many minutes; none: none is over.
    pub median: Option<i64>,
    /// Minutes of the longest that is over.
    pub longest: Option<i64>,
}

/// Counts the 12 months before now. `first` is the first minute of data; none: there is none.
pub fn frequency(past: &[Past], first: Option<Minute>, now: Minute) -> Frequency {
    let since = first.unwrap_or(now).clamp(year_before(now).min(now), now);
    let within = |p: &&Past| p.opened <= now && end(p, now) >= since;
    let counted: Vec<&Past> = past.iter().filter(within).collect();
    let over = counted
        .iter()
        .filter_map(|p| Some(p.resolved.filter(|r| *r <= now)? - p.opened));
    let mut lengths: Vec<i64> = over.map(|minutes| minutes.max(0)).collect();
    lengths.sort_unstable();
    Frequency {
        since,
        days: (now - since) / 1440,
        enough: now - since >= ENOUGH_DAYS * 1440,
        times: counted.len() as u32,
        ongoing: lengths.len() < counted.len(),
        minutes: minutes(&counted, since, now),
        // Of an even number the lower one: by then half were over.
        median: lengths.get(lengths.len().saturating_sub(1) / 2).copied(),
        longest: lengths.last().copied(),
    }
}

fn end(past: &Past, now: Minute) -> Minute {
    past.resolved.unwrap_or(now).min(now)
}

/// Minutes that at least one of them covers.
fn minutes(all: &[&Past], since: Minute, now: Minute) -> i64 {
    let mut spans: Vec<_> = all
        .iter()
        .map(|p| (p.opened.max(since), end(p, now)))
        .collect();
    spans.sort_unstable();
    let mut covered = since;
    let mut sum = 0;
    for (from, to) in spans {
        sum += (to - from.max(covered)).max(0);
        covered = covered.max(to);
    }
    sum
}

/// The Eastern day of a minute.
pub(crate) fn day(at: Minute) -> NaiveDate {
    at.time().with_timezone(&New_York).date_naive()
}

/// The same hour 12 months before; on Feb. 29 that of the day before.
fn year_before(now: Minute) -> Minute {
    let local = now.time().with_timezone(&New_York).naive_local();
    let before = local.checked_sub_months(Months::new(12)).unwrap_or(local);
    let time = New_York.from_local_datetime(&before).earliest();
    time.map_or(now - 365 * 1440, |t| Minute::of(t.to_utc()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Minute {
        Minute::of(text.parse().expect("is a time"))
    }

    fn past(opened: &str, minutes: Option<i64>) -> Past {
        let opened = at(opened);
        Past {
            opened,
            resolved: minutes.map(|m| opened + m),
            peak: opened,
            level: 1,
        }
    }

    #[test]
    fn a_year_begins_where_the_data_begin_and_no_earlier_than_12_months_ago() {
        let now = at("2026-11-15T02:30:00Z");
        let all = [
            past("2025-10-01T00:00:00Z", Some(30)),
            past("2026-03-01T00:00:00Z", Some(10)),
            past("2026-05-01T00:00:00Z", Some(100)),
            past("2026-11-15T02:00:00Z", None),
        ];
        let year = frequency(&all, Some(at("2025-01-01T00:00:00Z")), now);
        assert_eq!(year.since, at("2025-11-15T02:30:00Z"));
        assert_eq!((year.times, year.ongoing, year.enough), (3, true, true));
        assert_eq!(
            (year.median, year.longest, year.minutes),
            (Some(10), Some(100), 140)
        );

        let young = frequency(&all, Some(at("2026-10-20T00:00:00Z")), now);
        assert_eq!((young.times, young.enough), (1, false));
        let none = frequency(&[], None, now);
        assert_eq!(
            (none.since, none.times, none.median, none.enough),
            (now, 0, None, false)
        );
    }

    fn any_past() -> impl Strategy<Value = Past> {
        let minute = 0..600_000_i64;
        (minute, prop::option::of(0..5_000_i64), 0..4_u8).prop_map(|(from, long, level)| Past {
            opened: Minute::new(from),
            resolved: long.map(|long| Minute::new(from + long)),
            peak: Minute::new(from + long.unwrap_or(0) / 2),
            level,
        })
    }

    proptest! {
        #[test]
        fn the_numbers_agree_with_each_other(
            all in prop::collection::vec(any_past(), 0..30),
            first in prop::option::of(0..700_000_i64),
            now in 0..700_000_i64,
        ) {
            let (now, first) = (Minute::new(now), first.map(Minute::new));
            let year = frequency(&all, first, now);
            prop_assert!(year.since <= now && now - year.since <= 367 * 1440);
            prop_assert!(year.minutes >= 0 && year.minutes <= now - year.since);
            prop_assert!(year.median <= year.longest);
            prop_assert!(year.times as usize <= all.len());
            let over = all.iter().filter(|p| p.resolved.is_some_and(|r| r <= now && r >= year.since));
            let lengths: Vec<_> = over.filter(|p| p.opened <= now).map(|p| end(p, now) - p.opened).collect();
            if let Some(median) = year.median {
                let within = lengths.iter().filter(|l| **l <= median).count();
                prop_assert!(within * 2 >= lengths.len(), "{} of {}", within, lengths.len());
            }
            // One more never makes it rarer.
            let mut more = all.clone();
            more.push(Past { opened: now, resolved: None, peak: now, level: 1 });
            prop_assert_eq!(frequency(&more, first, now).times, year.times + 1);
        }
    }
}

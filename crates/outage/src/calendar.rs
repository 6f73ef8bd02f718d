//! The world's minutes in the local time of the 56 states, and which of their days are special.
//!
//! The detector has no word for places and no clock of its own; this is where its
//! [`Moment`]s and its [`Layout`] come from.

use atlas::State;
use chrono::{DateTime, Datelike, Days, NaiveDate, Offset, TimeZone, Weekday};
use chrono_tz::Tz;
use detector::{Day, Layout, Local, Moment, Series};

/// Offsets from UTC change at quarter hours only, so one look-up serves fifteen minutes.
const OFFSET_HOLDS: i64 = 15;

/// The first day that chrono's common era count gives to 1970-01-01.
const EPOCH_DAY: i64 = 719_163;

/// Turns minutes into moments; remembers offsets and days, so a run through time is cheap.
///
/// ```
/// use outage::calendar::Calendar;
/// let mut calendar = Calendar::new();
/// let ohio = calendar.zone(atlas::State::from_usps("OH").unwrap());
/// // 2025-11-02T05:59Z was 01:59 in Ohio, an hour later it was 01:59 again
/// let before = calendar.moment(29_367_719).local[ohio].minute;
/// let after = calendar.moment(29_367_779).local[ohio].minute;
/// assert_eq!((before % 1440, after % 1440), (119, 119));
/// ```
#[derive(Debug)]
pub struct Calendar {
    zones: Vec<Zone>,
    of_state: Vec<usize>,
    moment: Moment,
}

#[derive(Debug)]
struct Zone {
    tz: Tz,
    /// The quarter hour for which `offset` (minutes east of UTC) was looked up.
    quarter: i64,
    offset: i64,
    /// The local day, counted from the epoch, for which `day` was worked out.
    number: i64,
    day: Day,
}

impl Default for Calendar {
    fn default() -> Calendar {
        Calendar::new()
    }
}

impl Calendar {
    /// The zones of all states.
    pub fn new() -> Calendar {
        let mut zones: Vec<Zone> = Vec::new();
        let mut of_state = Vec::new();
        for state in State::all() {
            let known = zones.iter().position(|z| z.tz == state.zone());
            of_state.push(known.unwrap_or(zones.len()));
            if known.is_none() {
                let (quarter, number) = (i64::MIN, i64::MIN);
                zones.push(Zone {
                    tz: state.zone(),
                    quarter,
                    offset: 0,
                    number,
                    day: Day::Ordinary,
                });
            }
        }
        let local = vec![Local::default(); zones.len()];
        Calendar {
            zones,
            of_state,
            moment: Moment {
                minute: i64::MIN,
                local,
            },
        }
    }

    /// All states as leaves, by [`State::index`]; census divisions and island areas as groups;
    /// population as weight.
    pub fn layout(&self) -> Layout {
        let series = State::all().map(|state| Series {
            weight: f64::from(state.population()),
            group: state.division().index(),
            zone: self.zone(state),
        });
        Layout::new(series.collect())
    }

    /// One series by itself, for a region that is no state. It lives by New York's clock, as the
    /// largest part of the country does.
    pub fn lone_layout(&self) -> Layout {
        let zone = self
            .zones
            .iter()
            .position(|z| z.tz == chrono_tz::America::New_York);
        Layout::new(vec![Series {
            weight: 1.0,
            group: 0,
            zone: zone.unwrap_or(0),
        }])
    }

    /// A state's place in [`Moment::local`].
    pub fn zone(&self, state: State) -> usize {
        self.of_state[state.index()]
    }

    /// The moment that starts `minute` minutes after 1970-01-01T00:00Z.
    pub fn moment(&mut self, minute: i64) -> &Moment {
        if self.moment.minute != minute {
            self.moment.minute = minute;
            for (zone, local) in self.zones.iter_mut().zip(&mut self.moment.local) {
                *local = zone.local(minute);
            }
        }
        &self.moment
    }
}

impl Zone {
    fn local(&mut self, minute: i64) -> Local {
        let quarter = minute.div_euclid(OFFSET_HOLDS);
        if quarter != self.quarter {
            self.quarter = quarter;
            let utc = DateTime::from_timestamp(quarter * OFFSET_HOLDS * 60, 0).unwrap_or_default();
            let offset = self.tz.offset_from_utc_datetime(&utc.naive_utc());
            self.offset = i64::from(offset.fix().local_minus_utc() / 60);
        }
        let here = minute + self.offset;
        let number = here.div_euclid(1440);
        if number != self.number {
            self.number = number;
            self.day = i32::try_from(number + EPOCH_DAY)
                .ok()
                .and_then(NaiveDate::from_num_days_from_ce_opt)
                .map_or(Day::Ordinary, day);
        }
        // 1970-01-01 was a Thursday
        Local {
            minute: (here + 3 * 1440).rem_euclid(10_080) as u16,
            day: self.day,
        }
    }
}

/// The kind of a day in the United States, by the rules of 5 U.S.C. 6103 and by custom.
///
/// ```
/// use chrono::NaiveDate;
/// use detector::Day;
/// use outage::calendar::day;
/// let on = |y, m, d| day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
/// assert_eq!(on(2025, 11, 27), Day::Holiday);     // Thanksgiving
/// assert_eq!(on(2025, 11, 11), Day::HalfHoliday); // Veterans Day
/// assert_eq!(on(2025, 11, 12), Day::Ordinary);
/// ```
pub fn day(date: NaiveDate) -> Day {
    let kind = fixed(date);
    if kind != Day::Ordinary {
        return kind;
    }
    // a fixed holiday on a Sunday is kept on Monday, one on a Saturday on Friday
    let kept_for = match date.weekday() {
        Weekday::Mon => date.checked_sub_days(Days::new(1)),
        Weekday::Fri => date.checked_add_days(Days::new(1)),
        _ => None,
    };
    match kept_for.map(dated) {
        Some(Day::Holiday | Day::HalfHoliday) => Day::HalfHoliday,
        _ => Day::Ordinary,
    }
}

/// Holidays of a fixed date.
fn dated(date: NaiveDate) -> Day {
    match (date.month(), date.day()) {
        (1, 1) | (7, 4) | (12, 25) => Day::Holiday,
        (6, 19) | (11, 11) => Day::HalfHoliday,
        _ => Day::Ordinary,
    }
}

/// Holidays of a fixed date, of a fixed weekday, and the days that custom adds.
fn fixed(date: NaiveDate) -> Day {
    let (weekday, nth) = (date.weekday(), (date.day() - 1) / 7 + 1);
    let last = date.day() + 7 > days_in_month(date);
    match (date.month(), weekday) {
        (5, Weekday::Mon) if last => Day::Holiday,
        (9, Weekday::Mon) if nth == 1 => Day::Holiday,
        (11, Weekday::Thu) if nth == 4 => Day::Holiday,
        // the day after Thanksgiving
        (11, Weekday::Fri) if (23..=29).contains(&date.day()) => Day::Holiday,
        (1 | 2, Weekday::Mon) if nth == 3 => Day::HalfHoliday,
        (10, Weekday::Mon) if nth == 2 => Day::HalfHoliday,
        (12, _) if matches!(date.day(), 24 | 26..=31) => Day::HalfHoliday,
        _ => dated(date),
    }
}

fn days_in_month(date: NaiveDate) -> u32 {
    (28..=31)
        .rev()
        .find(|d| date.with_day(*d).is_some())
        .unwrap_or(28)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(y: i32, m: u32, d: u32) -> Day {
        day(NaiveDate::from_ymd_opt(y, m, d).expect("a date of the test"))
    }

    #[test]
    fn holidays_follow_their_rules() {
        for (y, m, d) in [
            (2024, 11, 28),
            (2024, 11, 29),
            (2025, 5, 26),
            (2025, 9, 1),
            (2026, 7, 4),
            (2026, 1, 1),
        ] {
            assert_eq!(on(y, m, d), Day::Holiday, "{y}-{m}-{d}");
        }
        // Independence Day 2026 is a Saturday, kept on Friday; Juneteenth 2022 a Sunday
        for (y, m, d) in [
            (2026, 7, 3),
            (2022, 6, 20),
            (2026, 1, 19),
            (2025, 10, 13),
            (2025, 12, 24),
        ] {
            assert_eq!(on(y, m, d), Day::HalfHoliday, "{y}-{m}-{d}");
        }
        for (y, m, d) in [(2025, 11, 20), (2025, 9, 8), (2025, 5, 19), (2025, 10, 20)] {
            assert_eq!(on(y, m, d), Day::Ordinary, "{y}-{m}-{d}");
        }
    }

    #[test]
    fn every_state_lives_by_its_clock() {
        let mut calendar = Calendar::new();
        let noon =
            DateTime::parse_from_rfc3339("2025-07-01T12:00:00Z").expect("a time of the test");
        let minute = noon.timestamp() / 60;
        let zones: Vec<usize> = State::all().map(|s| calendar.zone(s)).collect();
        let moment = calendar.moment(minute).clone();
        for state in State::all() {
            let there = noon.with_timezone(&state.zone());
            let week = there.weekday().num_days_from_monday() * 1440
                + chrono::Timelike::hour(&there) * 60
                + chrono::Timelike::minute(&there);
            assert_eq!(
                u32::from(moment.local[zones[state.index()]].minute),
                week,
                "{state:?}"
            );
        }
    }
}

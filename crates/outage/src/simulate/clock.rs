//! What time it is where people are.

use std::sync::LazyLock;

use atlas::{STATES, State};
use chrono::{Datelike, Offset, TimeZone, Timelike};
use chrono_tz::Tz;
use detector::Day;

use crate::Minute;
use crate::calendar::day;

/// Minutes of a slot: rates change in steps of this.
pub(super) const SLOT: u32 = 5;
/// Slots of a week.
pub(super) const WEEK: usize = 7 * 24 * 60 / SLOT as usize;

/// The time zones of the states, each once, and the zone of each state.
#[derive(Debug)]
pub(super) struct Zones {
    pub zones: Vec<Tz>,
    pub of_state: [u8; STATES],
}

pub(super) static ZONES: LazyLock<Zones> = LazyLock::new(|| {
    let mut zones: Vec<Tz> = Vec::new();
    let mut of_state = [0; STATES];
    for state in State::all() {
        let place = zones
            .iter()
            .position(|z| *z == state.zone())
            .unwrap_or_else(|| {
                zones.push(state.zone());
                zones.len() - 1
            });
        of_state[state.index()] = place as u8;
    }
    Zones { zones, of_state }
});

/// A slot of UTC as the clocks on the wall show it, zone by zone.
///
/// Every zone of the table is whole hours from UTC and changes its clocks on a whole hour, so the
/// calendar is asked once an hour.
#[derive(Clone, Debug)]
pub(super) struct WallClock {
    hour: i64,
    at_hour: Vec<Local>,
}

#[derive(Clone, Copy, Debug)]
struct Local {
    minute_of_week: u32,
    day: Day,
}

/// The local slot of the week, and what kind of day it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct LocalSlot {
    pub slot: usize,
    pub day: Day,
}

impl WallClock {
    pub fn new() -> WallClock {
        WallClock {
            hour: i64::MIN,
            at_hour: Vec::new(),
        }
    }

    /// Goes to the hour of a minute.
    pub fn turn(&mut self, minute: Minute) {
        let hour = minute.number().div_euclid(60);
        if hour == self.hour {
            return;
        }
        self.hour = hour;
        let utc = Minute::new(hour * 60).time().naive_utc();
        self.at_hour.clear();
        self.at_hour.extend(ZONES.zones.iter().map(|zone| {
            let local = utc + zone.offset_from_utc_datetime(&utc).fix();
            Local {
                minute_of_week: local.weekday().num_days_from_monday() * 1440
                    + local.hour() * 60
                    + local.minute(),
                day: day(local.date()),
            }
        }));
    }

    /// Local time in a zone, for a minute of the hour last turned to.
    pub fn local(&self, zone: usize, minute: Minute) -> LocalSlot {
        let local = self.at_hour[zone];
        let within = minute.number().rem_euclid(60) as u32;
        let slot = (local.minute_of_week + within) / SLOT;
        LocalSlot {
            slot: slot as usize % WEEK,
            day: local.day,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Minute;

    #[test]
    fn clocks_change_with_the_season() {
        let state = State::from_usps("OH").expect("is a state");
        let zone = usize::from(ZONES.of_state[state.index()]);
        let mut clock = WallClock::new();
        let mut slot = |text: &str| {
            let minute = Minute::of(text.parse().expect("is a time"));
            clock.turn(minute);
            clock.local(zone, minute).slot
        };
        // Monday noon in New York, summer and winter.
        assert_eq!(slot("2026-07-06T16:03:00Z"), 144);
        assert_eq!(slot("2026-12-07T17:00:00Z"), 144);
    }
}

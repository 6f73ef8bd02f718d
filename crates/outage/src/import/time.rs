//! Times as files write them, and what they mean where the person is.

use chrono::{DateTime, LocalResult, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

const LOCAL: [&str; 6] = [
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%m/%d/%Y %I:%M:%S %p",
    "%m/%d/%Y %I:%M %p",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
];

/// A moment, or a reading of a clock on some wall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Time {
    Moment(DateTime<Utc>),
    Local(NaiveDateTime),
}

/// Reads ISO 8601 with and without a zone, American dates, and seconds or milliseconds since 1970.
pub(super) fn read(text: &str) -> Option<Time> {
    let mut text = text.to_owned();
    if text.as_bytes().get(10) == Some(&b' ') && text.as_bytes().get(4) == Some(&b'-') {
        text.replace_range(10..11, "T");
    }
    if let Some(utc) = text.strip_suffix(" UTC") {
        text = format!("{utc}Z");
    }
    let zoned = DateTime::parse_from_rfc3339(&text)
        .or_else(|_| DateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S%.f%#z"));
    if let Ok(moment) = zoned {
        return Some(Time::Moment(moment.with_timezone(&Utc)));
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        let number: i64 = text.parse().ok()?;
        return match text.len() {
            9 | 10 => DateTime::from_timestamp(number, 0).map(Time::Moment),
            12 | 13 => DateTime::from_timestamp_millis(number).map(Time::Moment),
            _ => None,
        };
    }
    let local = LOCAL
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(&text, form).ok())?;
    Some(Time::Local(local))
}

/// The moment at which clocks of the zone showed this.
///
/// An hour that came twice is taken the first time. An hour that was skipped is read with the
/// offset before, as a clock that nobody had put forward yet would have shown it.
pub(super) fn moment(local: NaiveDateTime, zone: Tz) -> Option<DateTime<Utc>> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => {
            Some(time.with_timezone(&Utc))
        }
        LocalResult::None => {
            let hour = TimeDelta::hours(1);
            let before = zone.from_local_datetime(&local.checked_sub_signed(hour)?);
            Some(before.earliest()?.with_timezone(&Utc) + hour)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::America::{New_York, Phoenix};

    #[test]
    fn many_spellings_of_one_moment() {
        let moment: DateTime<Utc> = "2015-06-24T14:30:00Z".parse().expect("is a time");
        for text in [
            "2015-06-24T14:30:00Z",
            "2015-06-24 14:30:00Z",
            "2015-06-24 14:30:00 UTC",
            "2015-06-24T09:30:00-05:00",
            "2015-06-24T09:30:00.000-0500",
            "1435156200",
            "1435156200000",
        ] {
            assert_eq!(read(text), Some(Time::Moment(moment)), "{text}");
        }
        for text in [
            "2015-06-24T14:30:00",
            "2015-06-24 14:30",
            "06/24/2015 02:30:00 PM",
            "6/24/2015 14:30",
        ] {
            assert_eq!(read(text), Some(Time::Local(moment.naive_utc())), "{text}");
        }
        for text in [
            "",
            "2015-06-24",
            "yesterday",
            "2015-13-01 00:00:00",
            "12",
            "2015-06-24T25:00:00",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn both_edges_of_summer_time() {
        let at = |text: &str, zone| {
            let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("is a time");
            moment(local, zone)
                .expect("is a moment")
                .format("%H:%M")
                .to_string()
        };
        assert_eq!(
            at("2015-11-01 01:30", New_York),
            "05:30",
            "came twice: the first"
        );
        assert_eq!(at("2015-11-01 02:30", New_York), "07:30");
        assert_eq!(
            at("2015-03-08 02:30", New_York),
            "07:30",
            "skipped: 03:30 in summer time"
        );
        assert_eq!(
            at("2015-03-08 02:30", Phoenix),
            "09:30",
            "Arizona skips nothing"
        );
    }
}

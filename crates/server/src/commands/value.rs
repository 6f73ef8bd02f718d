//! Values of options that several commands take.

use chrono::{DateTime, NaiveDate, Utc};

/// A time in UTC, or a day, which stands for its midnight in UTC.
pub fn time(text: &str) -> Result<DateTime<Utc>, String> {
    let day = || {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .ok()?
            .and_hms_opt(0, 0, 0)
    };
    outage::rfc3339_utc(text)
        .or_else(|| day().map(|midnight| midnight.and_utc()))
        .ok_or_else(|| {
            "must be a time like 2026-11-14T02:30:00Z, or a day like 2026-11-14".to_owned()
        })
}

/// The width of a bucket: minutes that divide an hour.
pub fn bucket(text: &str) -> Result<u32, String> {
    let number = text.strip_suffix('m').and_then(|n| n.parse().ok());
    number
        .filter(|n| (1..=60).contains(n) && 60 % n == 0)
        .ok_or_else(|| "must be minutes that divide an hour, like 1m, 5m or 15m".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_its_midnight() {
        assert_eq!(time("2026-11-14"), time("2026-11-14T00:00:00Z"));
        assert!(time("2026-11-14 00:00").is_err() && time("14 November").is_err());
        assert_eq!(
            (bucket("5m"), bucket("7m").is_err(), bucket("5").is_err()),
            (Ok(5), true, true)
        );
    }
}

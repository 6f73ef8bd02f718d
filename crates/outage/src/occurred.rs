//! When it happened, as the person's device says.

use chrono::{DateTime, TimeDelta, Utc};

use crate::json::Json;
use crate::reason::{Reasons, text};

/// How far back `occurred_at` may lie.
pub const LATEST: TimeDelta = TimeDelta::hours(24);
/// How far ahead of the server's clock `occurred_at` may lie: clocks differ.
pub const AHEAD: TimeDelta = TimeDelta::seconds(60);

/// The time of a report that is sent late; none: it is about now.
pub(crate) fn time_of(
    json: Option<&Json>,
    now: DateTime<Utc>,
    reasons: &mut Reasons,
) -> Option<DateTime<Utc>> {
    let text = match json {
        None | Some(Json::Null) => return None,
        some => text(some, "/occurred_at", reasons)?,
    };
    let at = "/occurred_at";
    let Some(time) = rfc3339_utc(text) else {
        reasons.add(at, "must be a time like 2026-11-14T02:30:00Z");
        return None;
    };
    if time > now + AHEAD {
        reasons.add(at, "lies more than 60 seconds ahead of the server's clock");
        return None;
    }
    if time < now - LATEST {
        reasons.add(
            at,
            "lies more than 24 hours back; leave it out to report what is true now",
        );
        return None;
    }
    Some(time)
}

/// RFC 3339 in UTC, spelt with `T` and `Z`: the one spelling the interface uses.
pub fn rfc3339_utc(text: &str) -> Option<DateTime<Utc>> {
    let plain = |b: u8| b.is_ascii_digit() || matches!(b, b'-' | b':' | b'.' | b'T' | b'Z');
    if text.len() > 35 || !text.bytes().all(plain) || !text.ends_with('Z') {
        return None;
    }
    // chrono takes a 60th second anywhere; a leap second only ever ends a minute of UTC's day, and
    // a bucket can't hold it.
    let time = DateTime::parse_from_rfc3339(text).ok()?.with_timezone(&Utc);
    (time.timestamp_subsec_nanos() < 1_000_000_000).then_some(time)
}

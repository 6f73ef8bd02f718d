//! The unit of time: a half-open UTC minute, named by its start.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A UTC minute `[t, t + 1 min)`, counted from the Unix epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Minute(i64);

impl Minute {
    /// By its number since the epoch.
    pub const fn new(minutes: i64) -> Minute {
        Minute(minutes)
    }

    /// The minute this moment lies in.
    pub fn of(time: DateTime<Utc>) -> Minute {
        Minute(time.timestamp().div_euclid(60))
    }

    /// Minutes since the epoch.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// Seconds since the epoch at its start.
    pub const fn seconds(self) -> i64 {
        self.0 * 60
    }

    /// Its start. A minute out of the calendar's range (no clock gives one) reads as the epoch.
    pub fn time(self) -> DateTime<Utc> {
        self.0
            .checked_mul(60)
            .and_then(|s| DateTime::from_timestamp(s, 0))
            .unwrap_or_default()
    }

    /// The start of the bucket of `minutes` that holds this minute.
    pub fn floor(self, minutes: u32) -> Minute {
        let width = i64::from(minutes.max(1));
        Minute(self.0.div_euclid(width) * width)
    }
}

impl std::ops::Add<i64> for Minute {
    type Output = Minute;
    fn add(self, minutes: i64) -> Minute {
        Minute(self.0.saturating_add(minutes))
    }
}

impl std::ops::Sub<i64> for Minute {
    type Output = Minute;
    fn sub(self, minutes: i64) -> Minute {
        Minute(self.0.saturating_sub(minutes))
    }
}

impl std::ops::Sub for Minute {
    type Output = i64;
    fn sub(self, other: Minute) -> i64 {
        self.0.saturating_sub(other.0)
    }
}

/// `2026-11-14T02:30:00Z`
impl std::fmt::Display for Minute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.time().format("%Y-%m-%dT%H:%M:%SZ"))
    }
}

//! Identifiers that sort by time, so that rows are appended to a table and never spread over it.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use uuid::{ContextV7, Timestamp, Uuid};

static RARE: Mutex<ContextV7> = Mutex::new(ContextV7::new());

/// The next one of somebody who makes many and keeps count himself.
pub fn next(now: DateTime<Utc>, count: &ContextV7) -> String {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    let time = Timestamp::from_unix(count, seconds, now.timestamp_subsec_nanos());
    Uuid::new_v7(time).to_string()
}

/// One of a rare thing: a tip, an act.
pub fn fresh(now: DateTime<Utc>) -> String {
    next(now, &RARE.lock().unwrap_or_else(PoisonError::into_inner))
}

//! The only place that asks what time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Utc};
use outage::Minute;

/// A clock: the wall's, or one that tests set by hand.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The wall clock.
    Wall,
    /// Seconds since the epoch, moved by whoever holds the other end.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at this time until it is moved.
    pub fn manual(time: DateTime<Utc>) -> (Clock, Arc<AtomicI64>) {
        let hand = Arc::new(AtomicI64::new(time.timestamp()));
        (Clock::Manual(hand.clone()), hand)
    }

    /// Now.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that may ask"
    )]
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Clock::Wall => Utc::now(),
            Clock::Manual(hand) => {
                DateTime::from_timestamp(hand.load(Ordering::SeqCst), 0).unwrap_or_default()
            }
        }
    }

    /// The minute under way.
    pub fn minute(&self) -> Minute {
        Minute::of(self.now())
    }
}

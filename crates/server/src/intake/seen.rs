//! Who has been counted within the last quarter of an hour.

use std::collections::HashMap;

use outage::{Failure, ServiceId};

use crate::limits::ONCE;
use crate::reporter::Reporter;

type Who = (ServiceId, bool, i64);

/// Reporters counted lately, with the second they were counted. "It works now" is its own voice:
/// whoever reported a problem may say once that it is over.
#[derive(Debug, Default)]
pub struct Seen(HashMap<Who, i64>);

impl Seen {
    fn key(service: ServiceId, failure: Failure, reporter: i64) -> Who {
        (service, failure == Failure::Recovered, reporter)
    }

    /// Counts the reporter, unless he was counted within the window. A time ahead of `now` (the
    /// wall clock went back) counts as within it.
    pub fn count(&mut self, service: ServiceId, failure: Failure, who: Reporter, now: i64) -> bool {
        let lately = |hash: i64| {
            let key = Self::key(service, failure, hash);
            self.0.get(&key).is_some_and(|then| now - then < ONCE)
        };
        if lately(who.today) || who.yesterday.is_some_and(lately) {
            return false;
        }
        self.0.insert(Self::key(service, failure, who.today), now);
        true
    }

    /// Puts back what was counted before a restart.
    pub fn recall(&mut self, service: ServiceId, failure: Failure, reporter: i64, at: i64) {
        self.0.insert(Self::key(service, failure, reporter), at);
    }

    /// Forgets one count: it was not saved after all, or was taken back.
    pub fn uncount(&mut self, service: ServiceId, failure: Failure, reporter: i64) {
        self.0.remove(&Self::key(service, failure, reporter));
    }

    /// Forgets all counts older than the window.
    pub fn forget(&mut self, now: i64) {
        self.0.retain(|_, then| now - *then < ONCE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::{Catalogue, catalogue::BUILT_IN};

    #[test]
    fn one_voice_in_a_quarter_of_an_hour() {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let service = catalogue.find("netflix").expect("is there");
        let mut seen = Seen::default();
        let who = |today, yesterday| Reporter { today, yesterday };
        assert!(seen.count(service, Failure::Slow, who(1, None), 1000));
        assert!(!seen.count(service, Failure::Complete, who(1, None), 1000 + ONCE - 1));
        assert!(seen.count(service, Failure::Recovered, who(1, None), 1001));
        assert!(
            !seen.count(service, Failure::Slow, who(2, Some(1)), 1500),
            "midnight passed"
        );
        assert!(seen.count(service, Failure::Slow, who(1, None), 1000 + ONCE));
        seen.uncount(service, Failure::Slow, 1);
        assert!(seen.count(service, Failure::Slow, who(1, None), 1000 + ONCE));
        seen.forget(100_000);
        assert!(seen.0.is_empty());
    }
}

//! How loud each network was lately.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::{Failure, ServiceId};

/// Reports of one network on one service that count in a [`WINDOW`], however few others report.
pub const VOICE: u32 = 8;

/// Above so many times this number of reports in all, a network's voice grows with them: 2 in 100.
const SHARE: u32 = 50;

/// Seconds in which a voice is used up.
pub const WINDOW: i64 = 15 * 60;

/// Reports of one network that count while so many count in all.
#[must_use]
pub const fn voice(all: u32) -> u32 {
    let share = all / SHARE;
    if share > VOICE { share } else { VOICE }
}

/// A network that reports on a service. Networks are known by keyed hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// On which service.
    pub service: ServiceId,
    /// What it says: "it works now" has a voice of its own, as it has for a person.
    pub failure: Failure,
    /// Which network.
    pub network: i64,
}

impl Speaker {
    const fn key(self) -> (ServiceId, bool, i64) {
        let recovered = matches!(self.failure, Failure::Recovered);
        (self.service, recovered, self.network)
    }
}

/// The counted reports of each network in the last window.
#[derive(Clone, Debug, Default)]
pub struct Voices {
    spoken: HashMap<(ServiceId, bool, i64), VecDeque<i64>>,
    released: HashSet<(ServiceId, i64)>,
}

impl Voices {
    /// Whether one more report of this network would count, while `all` gives how many count in
    /// all; it is asked only of a network that is loud.
    pub fn may(&self, who: Speaker, now: i64, all: impl FnOnce() -> u32) -> bool {
        let Some(times) = self.spoken.get(&who.key()) else {
            return true;
        };
        // A time ahead of now (the wall clock went back) is within the window.
        let lately = times.iter().filter(|then| now - **then < WINDOW).count();
        let lately = u32::try_from(lately).unwrap_or(u32::MAX);
        lately < VOICE
            || self.released.contains(&(who.service, who.network))
            || lately < voice(all())
    }

    /// Uses up one part of the voice, if there is one left.
    pub fn speak(&mut self, who: Speaker, now: i64, all: impl FnOnce() -> u32) -> bool {
        let may = self.may(who, now, all);
        if may {
            self.spoken.entry(who.key()).or_default().push_back(now);
        }
        may
    }

    /// Gives back the last part that was used: its report was not saved after all.
    pub fn unspeak(&mut self, who: Speaker) {
        if let Some(times) = self.spoken.get_mut(&who.key()) {
            times.pop_back();
        }
    }

    /// The networks whose voice has no bound today, all of them.
    pub fn release(&mut self, networks: impl IntoIterator<Item = (ServiceId, i64)>) {
        self.released = networks.into_iter().collect();
    }

    /// Forgets what is older than the window.
    pub fn forget(&mut self, now: i64) {
        self.spoken.retain(|_, times| {
            times.retain(|then| now - *then < WINDOW);
            !times.is_empty()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{BUILT_IN, Catalogue};
    use proptest::{collection::vec, prelude::*};

    fn services() -> (ServiceId, ServiceId) {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let find = |slug| catalogue.find(slug).expect("is there");
        (find("netflix"), find("hulu"))
    }

    #[test]
    fn a_voice_is_eight_or_two_in_a_hundred() {
        assert_eq!([0, 400, 450, 10_000].map(voice), [8, 8, 9, 200]);
    }

    #[test]
    fn one_network_uses_up_its_voice_and_nobody_elses() {
        let (netflix, hulu) = services();
        let who = |service, failure, network| Speaker {
            service,
            failure,
            network,
        };
        let one = who(netflix, Failure::Slow, 1);
        let mut voices = Voices::default();
        for n in 0..VOICE {
            assert!(voices.speak(one, i64::from(n), || 0));
        }
        assert!(!voices.speak(who(netflix, Failure::Complete, 1), 10, || 0));
        for other in [
            who(netflix, Failure::Recovered, 1),
            who(netflix, Failure::Slow, 2),
            who(hulu, Failure::Slow, 1),
        ] {
            assert!(voices.may(other, 10, || 0), "{other:?}");
        }
        assert!(voices.may(one, 10, || 450), "many report");
        assert!(voices.may(one, WINDOW, || 0), "it moves on");
        voices.unspeak(one);
        assert!(voices.may(one, 10, || 0), "one was not saved");
        assert!(voices.speak(one, 10, || 0));
        voices.release([(netflix, 1)]);
        assert!(voices.speak(one, 11, || 0));
        voices.release([]);
        assert!(!voices.may(one, 12, || 0));
        voices.forget(WINDOW * 2);
        assert!(voices.spoken.is_empty());
    }

    proptest! {
        #[test]
        fn no_window_holds_more_than_the_voice(steps in vec((0..3_i64, 0..120_i64), 0..200)) {
            let (service, _) = services();
            let mut voices = Voices::default();
            let (mut now, mut counted) = (0, Vec::new());
            for (network, wait) in steps {
                now += wait;
                voices.forget(now);
                let who = Speaker { service, failure: Failure::Slow, network };
                if voices.speak(who, now, || 0) {
                    counted.push((network, now));
                }
            }
            for (network, end) in &counted {
                let within = counted.iter().filter(|(n, at)| n == network && *at <= *end && end - at < WINDOW);
                prop_assert!(within.count() <= VOICE as usize);
            }
        }
    }
}

//! False episodes: when an alarm that nothing explains counts, and how often.

use detector::Verdict;

/// Alarms of one series this close together, in minutes, are one episode.
const MERGE: u32 = 30;

/// Each two hours that an alarm lingers without cause count as one more episode.
const LINGER: u32 = 120;

/// The two strengths that are counted: `spike` alone (red), and `elevated` or more (any).
pub(super) const LEVELS: [Verdict; 2] = [Verdict::Spike, Verdict::Elevated];

/// What explains an alarm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Cause {
    /// Nothing.
    #[default]
    None,
    /// An outage, or its hour of aftermath.
    Outage,
    /// What looks like an outage: a crowd, an echo of another service's outage.
    Lookalike,
}

/// Follows one series at one strength.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tracker {
    since: Option<u32>,
    idle: u32,
    /// Episodes that nothing explains.
    pub wrong: u32,
    /// Episodes that began in what looks like an outage.
    pub lookalike: u32,
}

impl Tracker {
    /// One minute.
    pub fn minute(&mut self, alarm: bool, cause: Cause) {
        if !alarm {
            self.since = self.since.map(|s| s + 1).filter(|s| *s <= MERGE);
            return;
        }
        if self.since.is_none() {
            self.idle = 0;
            self.wrong += u32::from(cause == Cause::None);
            self.lookalike += u32::from(cause == Cause::Lookalike);
        }
        self.since = Some(0);
        if cause == Cause::None {
            self.idle += 1;
            self.wrong += u32::from(self.idle.is_multiple_of(LINGER));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_one_episode_and_lingering_costs() {
        let mut tracker = Tracker::default();
        let mut run = |minutes: u32, alarm| {
            for _ in 0..minutes {
                tracker.minute(alarm, Cause::None);
            }
            tracker.wrong
        };
        assert_eq!(run(5, true), 1);
        run(30, false);
        assert_eq!(run(1, true), 1, "half an hour apart is the same");
        run(31, false);
        assert_eq!(run(1, true), 2);
        assert_eq!(run(119, true), 3, "two hours without a cause");
    }
}

//! The recent counts of one area by five minutes, with enough of the reporters to tell whether
//! there were [`FLOOR`] of them.

use std::collections::VecDeque;

use crate::snapshot::WINDOWS;
use crate::{Failure, Minute, Tally};

use super::STEP;

/// A count is shown from this many distinct reporters on.
pub const FLOOR: usize = 5;

/// Marks in the longest window.
pub(super) const REACH: i64 = (WINDOWS[WINDOWS.len() - 1] / STEP) as i64;

/// Some of the distinct reporters of a count: all of them below the floor, [`FLOOR`] above it.
///
/// Thirty-two bits of each keyed hash: two reporters that fall together count as one, which hides
/// more, never less.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Voices([Option<std::num::NonZeroU32>; FLOOR]);

impl Voices {
    pub fn add(&mut self, voice: std::num::NonZeroU32) {
        for slot in &mut self.0 {
            match slot {
                Some(known) if *known == voice => return,
                Some(_) => {}
                None => {
                    *slot = Some(voice);
                    return;
                }
            }
        }
    }

    fn remove(&mut self, voice: std::num::NonZeroU32) {
        if let Some(at) = self.0.iter().position(|v| *v == Some(voice)) {
            self.0.copy_within(at + 1.., at);
            self.0[FLOOR - 1] = None;
        }
    }

    fn merge(&mut self, other: &Voices) {
        // Filled from the front, so the last place tells that there are enough.
        if self.0[FLOOR - 1].is_some() {
            return;
        }
        other.0.iter().flatten().for_each(|voice| self.add(*voice));
    }

    pub fn count(&self) -> usize {
        self.0.iter().flatten().count()
    }
}

/// Reports between two marks.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// The mark at its start, in steps since the epoch.
    start: i64,
    tally: Tally,
    voices: Voices,
}

/// The count of a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub tally: Tally,
    pub voices: Voices,
}

/// The slots that have reports, oldest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Line(VecDeque<Slot>);

/// A minute as a number of steps since the epoch.
pub(super) fn steps(minute: Minute) -> i64 {
    minute.number().div_euclid(i64::from(STEP))
}

impl Line {
    pub fn add(&mut self, minute: Minute, failure: Failure, voice: std::num::NonZeroU32) {
        let start = steps(minute);
        let at = self.0.iter().rposition(|slot| slot.start <= start);
        let at = match at {
            Some(i) if self.0[i].start == start => i,
            after => {
                let at = after.map_or(0, |i| i + 1);
                let empty = Slot {
                    start,
                    tally: Tally::default(),
                    voices: Voices::default(),
                };
                self.0.insert(at, empty);
                at
            }
        };
        let slot = &mut self.0[at];
        slot.tally += Tally::one(failure);
        slot.voices.add(voice);
    }

    pub fn remove(&mut self, minute: Minute, failure: Failure, voice: std::num::NonZeroU32) {
        let start = steps(minute);
        if let Some(slot) = self.0.iter_mut().rev().find(|slot| slot.start == start) {
            slot.tally.remove(failure);
            slot.voices.remove(voice);
        }
    }

    /// The counts of the windows that end at a mark.
    pub fn windows(&self, to: i64) -> [Sum; WINDOWS.len()] {
        let mut sums = [Sum::default(); WINDOWS.len()];
        let recent = self.0.iter().rev().skip_while(|slot| slot.start >= to);
        for slot in recent.take_while(|slot| slot.start >= to - REACH) {
            for (sum, minutes) in sums.iter_mut().zip(WINDOWS) {
                if slot.start >= to - i64::from(minutes / STEP) {
                    sum.tally += slot.tally;
                    sum.voices.merge(&slot.voices);
                }
            }
        }
        sums
    }

    /// The start of the last slot.
    pub fn last(&self) -> Option<i64> {
        self.0.back().map(|slot| slot.start)
    }

    /// Drops what starts before a mark; the last slot stays, to know when it was.
    pub fn forget(&mut self, before: i64) {
        while self.0.len() > 1 && self.0.front().is_some_and(|slot| slot.start < before) {
            self.0.pop_front();
        }
    }
}

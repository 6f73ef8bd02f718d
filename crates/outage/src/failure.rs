//! What the person says, and how many said it.

use serde::{Deserialize, Serialize};

/// What one person says about a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Failure {
    /// "It doesn't work at all."
    Complete,
    /// "It works on and off."
    Intermittent,
    /// "It is slow."
    Slow,
    /// "It works now": counted apart, and only ever ends incidents sooner.
    Recovered,
}

impl Failure {
    /// All of them, in the order they are listed to people.
    pub const ALL: [Failure; 4] = [
        Failure::Complete,
        Failure::Intermittent,
        Failure::Slow,
        Failure::Recovered,
    ];

    /// The word in JSON and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Failure::Complete => "complete",
            Failure::Intermittent => "intermittent",
            Failure::Slow => "slow",
            Failure::Recovered => "recovered",
        }
    }

    /// The failure of this word.
    pub fn parse(word: &str) -> Option<Failure> {
        Self::ALL.into_iter().find(|f| f.as_str() == word)
    }
}

/// Reports by failure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// "Doesn't work at all."
    pub complete: u32,
    /// "Works on and off."
    pub intermittent: u32,
    /// "Slow."
    pub slow: u32,
    /// "Works now", never part of [`Tally::reports`].
    pub recovered: u32,
}

impl Tally {
    /// One report.
    pub fn one(failure: Failure) -> Tally {
        let mut tally = Tally::default();
        *tally.slot(failure) = 1;
        tally
    }

    fn slot(&mut self, failure: Failure) -> &mut u32 {
        match failure {
            Failure::Complete => &mut self.complete,
            Failure::Intermittent => &mut self.intermittent,
            Failure::Slow => &mut self.slow,
            Failure::Recovered => &mut self.recovered,
        }
    }

    /// Reports of a problem: everything but recoveries.
    pub fn reports(&self) -> u32 {
        self.complete
            .saturating_add(self.intermittent)
            .saturating_add(self.slow)
    }

    /// Nothing was said at all.
    pub fn is_empty(&self) -> bool {
        *self == Tally::default()
    }

    /// Takes a report back.
    pub fn remove(&mut self, failure: Failure) {
        let slot = self.slot(failure);
        *slot = slot.saturating_sub(1);
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.complete = self.complete.saturating_add(other.complete);
        self.intermittent = self.intermittent.saturating_add(other.intermittent);
        self.slow = self.slow.saturating_add(other.slow);
        self.recovered = self.recovered.saturating_add(other.recovered);
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Tally>>(tallies: I) -> Tally {
        tallies.fold(Tally::default(), |mut all, one| {
            all += one;
            all
        })
    }
}

//! What is known of an incident.

use std::collections::BTreeMap;

use atlas::State;
use detector::{Class, Share};
use serde::{Deserialize, Serialize};

use super::Id;
use crate::{Minute, Source, Tally};

/// Companies speak before we see it, or after it is over, by so many minutes at most.
const HEARD: i64 = 120;

/// Everything that is told of an incident, from its first minute on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// What it is called.
    pub id: Id,
    /// When reports began to rise.
    pub onset: Minute,
    /// When the first verdict was a spike: our alert.
    pub opened: Minute,
    /// Since when less than half of the excess is left.
    pub recovering: Option<Minute>,
    /// Since when nothing is above normal. Said once it has lasted.
    pub resolved: Option<Minute>,
    /// When it rose again soon after it was resolved.
    pub reopened: Vec<Minute>,
    /// When the country as a whole became a spike; none: it stayed regional.
    pub national: Option<Minute>,
    /// The highest count of the country.
    pub nation: Crest,
    /// The highest count of the states that were above normal at the time, together.
    pub places: Crest,
    /// The busiest minute of the country.
    pub nation_busiest: Busiest,
    /// The busiest minute of all states that have been above normal, together.
    pub places_busiest: Busiest,
    /// States and territories that were above normal, in the order in which they rose.
    pub states: Vec<Impact>,
    /// Reports of the whole country from the onset on.
    pub tally: Tally,
    /// Share of complete failures among the reports of [`Incident::reports`].
    pub share: Option<Share>,
    /// How often each symptom was chosen.
    pub symptoms: BTreeMap<String, u32>,
    /// Where the reports came from.
    pub sources: BTreeMap<Source, u32>,
    /// When the company first said something about it, as far as that was found.
    pub acknowledged: Option<Minute>,
    /// Whether the company's own source was asked while it went on. Without that its silence means
    /// nothing.
    #[serde(default)]
    pub listened: bool,
    /// End of the minutes that are in the sums.
    pub until: Minute,
    /// Since when nothing has been above normal, while that is not long enough.
    pub(super) calm: Option<Minute>,
}

/// The highest quarter of an hour.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crest {
    /// Its end; none: nothing was above normal yet.
    pub at: Option<Minute>,
    /// Reports in the 15 minutes before.
    pub reports: u32,
    /// What would have been usual.
    pub expected: Option<f64>,
    /// What holds 95 of 100 ordinary days, for one region.
    pub range: Option<(f64, f64)>,
    /// Which states were above normal then, the farthest above first.
    pub states: Vec<State>,
}

/// The minute with the most reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Busiest {
    /// Which; none: there was no report yet.
    pub minute: Option<Minute>,
    /// Reports in it.
    pub reports: u32,
}

/// What an incident was in one state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Impact {
    /// Which state.
    pub state: State,
    /// When reports began to rise there.
    pub onset: Minute,
    /// When it was found to be above normal.
    pub found: Minute,
    /// When it was last found to be.
    pub last: Minute,
    /// Its highest quarter of an hour.
    pub crest: Crest,
    /// The level of that: 1 raised, 2 high, 3 very high.
    pub level: u8,
    /// Reports from the onset of the incident on.
    pub tally: Tally,
    /// Share of complete failures among them.
    pub share: Option<Share>,
}

/// Where an incident stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Reports are above normal.
    Ongoing,
    /// Still above normal, with less than half of the excess.
    Recovering,
    /// As usual again.
    Resolved,
}

impl Phase {
    /// All of them, in their order.
    pub const ALL: [Phase; 3] = [Phase::Ongoing, Phase::Recovering, Phase::Resolved];

    /// The word in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Phase::Ongoing => "ongoing",
            Phase::Recovering => "recovering",
            Phase::Resolved => "resolved",
        }
    }
}

impl Crest {
    /// How many times what would have been usual.
    pub fn times(&self) -> Option<f64> {
        let expected = self.expected.filter(|e| *e > 0.0)?;
        Some(f64::from(self.reports) / expected)
    }

    /// Reports beyond what would have been usual.
    pub fn excess(&self) -> f64 {
        (f64::from(self.reports) - self.expected.unwrap_or(0.0)).max(0.0)
    }
}

impl Impact {
    /// What kind of failure people described there.
    pub fn class(&self) -> Option<Class> {
        self.share.map(|share| share.class())
    }
}

impl Incident {
    /// Where it stands.
    pub fn phase(&self) -> Phase {
        match (self.resolved, self.recovering) {
            (Some(_), _) => Phase::Resolved,
            (_, Some(_)) => Phase::Recovering,
            _ => Phase::Ongoing,
        }
    }

    /// Whether the country as a whole was above normal, and not only some states.
    pub fn is_national(&self) -> bool {
        self.national.is_some()
    }

    /// Whether its numbers are those of the country, and not of the states that were above normal
    /// together. A spike of the country that no state shows is one of the country.
    pub fn is_about_nation(&self) -> bool {
        self.is_national() || self.states.is_empty()
    }

    /// The highest count of the region the incident is about.
    pub fn crest(&self) -> &Crest {
        if self.is_about_nation() {
            &self.nation
        } else {
            &self.places
        }
    }

    /// The busiest minute of the same region.
    pub fn busiest(&self) -> Busiest {
        if self.is_about_nation() {
            self.nation_busiest
        } else {
            self.places_busiest
        }
    }

    /// Reports of the same region from the onset on.
    pub fn reports(&self) -> Tally {
        if self.is_about_nation() {
            self.tally
        } else {
            self.states.iter().map(|impact| impact.tally).sum()
        }
    }

    /// The level of the highest count.
    pub fn level(&self) -> u8 {
        let crest = self.crest();
        crate::snapshot::level(crest.reports, crest.expected, detector::Verdict::Spike)
    }

    /// What the company said between these minutes is taken to be about it.
    pub fn hearing(&self) -> (Minute, Minute) {
        let end = self.resolved.unwrap_or(self.until);
        (self.onset - HEARD, end + HEARD)
    }

    /// Minutes by which our alert was ahead of the company; negative if it spoke first.
    pub fn lead(&self) -> Option<i64> {
        self.acknowledged.map(|at| at - self.opened)
    }

    /// Minutes from our alert to its end, or to the last minute counted.
    pub fn minutes(&self) -> i64 {
        self.resolved.unwrap_or(self.until) - self.opened
    }
}

//! How much is simulated, and what kind of worlds.

use serde::{Deserialize, Serialize};

use crate::Minute;
use crate::simulate::Profile;

/// 2026-01-05T00:00Z, a Monday. Three holidays and a change of clocks lie in the twelve weeks
/// that follow.
pub(super) const START: Minute = Minute::new(29_459_520);

/// How much is simulated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Services of each world with outages.
    pub services: usize,
    /// Days that are learned before anything is judged.
    pub history_days: u32,
    /// Days that are judged.
    pub judged_days: u32,
    /// Services to which nothing happens.
    pub quiet_services: usize,
    /// Weeks for which they are judged.
    pub quiet_weeks: u32,
    /// How often each scripted outage is played, at other hours.
    pub repeats: u32,
}

impl Plan {
    /// A minute or so on one core.
    pub fn standard() -> Plan {
        Plan {
            services: 12,
            history_days: 28,
            judged_days: 28,
            quiet_services: 20,
            quiet_weeks: 8,
            repeats: 14,
        }
    }

    /// What the shipped card holds: some minutes on one core.
    pub fn full() -> Plan {
        Plan {
            services: 60,
            quiet_services: 200,
            ..Plan::standard()
        }
    }

    /// As little as has every part: for tests.
    pub fn least() -> Plan {
        Plan {
            services: 1,
            history_days: 8,
            judged_days: 6,
            quiet_services: 1,
            quiet_weeks: 1,
            repeats: 2,
        }
    }
}

/// One kind of world.
pub(super) struct Kind {
    pub name: &'static str,
    pub seed: u64,
    pub volume: f64,
    pub dispersion: f64,
    pub drift: f64,
    pub growth: f64,
    pub gaps: f64,
}

/// From calm to rough: few reports, many reports, and a world that breaks what the detector
/// supposes (rates that wander, growth by half, gaps, counts five times as rough as Poisson).
pub(super) const WORLDS: [Kind; 3] = [
    Kind {
        name: "few reports",
        seed: 101,
        volume: 1.0,
        dispersion: 2.0,
        drift: 0.0,
        growth: 0.15,
        gaps: 0.0,
    },
    Kind {
        name: "many reports",
        seed: 102,
        volume: 40.0,
        dispersion: 2.0,
        drift: 0.1,
        growth: 0.15,
        gaps: 1.0,
    },
    Kind {
        name: "rough",
        seed: 103,
        volume: 8.0,
        dispersion: 5.0,
        drift: 0.25,
        growth: 0.5,
        gaps: 2.0,
    },
];

impl Kind {
    pub fn profile(&self, plan: &Plan) -> Profile {
        Profile {
            volume: self.volume,
            dispersion: self.dispersion,
            drift: self.drift,
            growth: self.growth,
            gaps: self.gaps,
            ..Profile::new(START, plan.history_days + plan.judged_days)
        }
    }
}

//! Whether the interval of the share of complete failures holds the truth.

use atlas::STATES;
use detector::SharePrior;

use super::watch::Watch;
use crate::Minute;
use crate::simulate::{Affected, Kind, World};

/// Minutes of the window that is shown.
const QUARTER: u32 = 15;

/// Asks in the middle of each outage, in each of its states.
pub(super) struct Intervals {
    prior: SharePrior,
    due: Vec<(Minute, usize, Affected)>,
    asked: u32,
    held: u32,
}

impl Intervals {
    pub fn new(world: &World, judged: Minute) -> Intervals {
        let mut due = Vec::new();
        for (index, event) in world.events().iter().enumerate() {
            // A blip is over before a quarter of an hour is.
            if !event.kind.is_outage() || event.kind == Kind::Blip || event.onset < judged {
                continue;
            }
            due.extend(event.places.iter().map(|place| {
                let onset = event.onset + i64::from(place.delay);
                (onset + (event.end - onset) / 2, index, *place)
            }));
        }
        Intervals {
            prior: SharePrior::default(),
            due,
            asked: 0,
            held: 0,
        }
    }

    /// Learns as the live case does: at each quarter hour, from the one before.
    pub fn before(&mut self, minute: Minute, watch: &Watch<'_>) {
        if minute == minute.floor(QUARTER) {
            for state in 0..STATES {
                let (complete, all) = watch.quarter(state);
                self.prior.observe(complete, all);
            }
        }
    }

    /// Asks for what is due when this minute has ended.
    pub fn after(&mut self, minute: Minute, watch: &Watch<'_>, world: &World) {
        for (at, event, place) in &self.due {
            if *at != minute + 1 {
                continue;
            }
            let (complete, all) = watch.quarter(place.state.index());
            let Some(share) = detector::share(complete, all, self.prior) else {
                continue;
            };
            let from = *at - i64::from(QUARTER);
            let truth = world.complete_share(&world.events()[*event], place, from, *at);
            self.asked += 1;
            self.held += u32::from((share.low..=share.high).contains(&truth));
        }
    }

    pub fn end(&self) -> (u32, u32) {
        (self.asked, self.held)
    }
}

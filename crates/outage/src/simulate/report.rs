//! A simulated report in full.

use atlas::Place;
use chrono::{DateTime, TimeDelta, Utc};

use super::cursor::Drawn;
use super::dice::Dice;
use super::event::Event;
use super::place::somewhere;
use super::series::Series;
use crate::import::derived;
use crate::{Catalogue, Failure, Minute, Record, ServiceId, Source};

/// One in this many people chooses no symptom.
const SILENT: f64 = 0.15;

/// Share of people in an outage who name what is broken, where they name anything.
const AGREED: f64 = 0.6;

/// One report, before it is put into words.
#[derive(Clone, Debug, PartialEq)]
pub struct SimReport {
    /// When, to the second.
    pub at: DateTime<Utc>,
    /// About what.
    pub service: ServiceId,
    /// What the person says.
    pub failure: Failure,
    /// Place in the category's list of symptoms.
    pub symptom: Option<usize>,
    /// Where.
    pub place: Place,
    /// The event it is due to: its place in [`World::events`](super::World::events).
    pub event: Option<usize>,
    /// Its number among the reports of its service and minute.
    pub(super) number: u32,
    fingerprint: [u8; 10],
}

impl SimReport {
    /// As a row of the store and a line of a file.
    pub fn record(&self, catalogue: &Catalogue) -> Record {
        let symptoms = &catalogue.category(self.service).symptoms;
        Record {
            id: derived(self.at, &self.fingerprint),
            service: catalogue.service(self.service).slug.clone(),
            failure: self.failure.as_str().to_owned(),
            symptom: self
                .symptom
                .and_then(|s| symptoms.get(s))
                .map(|s| s.slug.clone()),
            state: self.place.state.map(|s| s.code().to_owned()),
            county: self.place.county.map(|c| c.code().to_owned()),
            cell: self.place.cell.map(|c| c.to_string()),
            received_at: self.at,
            occurred_at: None,
            source: Source::Simulated,
            reporter: None,
            receipt: None,
        }
    }
}

/// Gives what was drawn for the counts a second, a place and a symptom.
pub(super) fn detail(
    series: &Series,
    events: &[Event],
    minute: Minute,
    number: u32,
    drawn: Drawn,
    dice: &mut Dice,
) -> SimReport {
    let second = dice.whole(0, 59);
    let place = somewhere(drawn.state, dice);
    let agreed = drawn
        .event
        .and_then(|e| events.get(e))
        .filter(|e| e.kind.is_outage() && dice.chance(AGREED))
        .map(|e| e.symptom);
    let symptom = if drawn.failure == Failure::Recovered || dice.chance(SILENT) {
        None
    } else {
        Some(agreed.unwrap_or_else(|| dice.pick(&series.symptoms)))
    };
    let mut fingerprint = [0; 10];
    fingerprint[..8].copy_from_slice(&dice.word().to_be_bytes());
    fingerprint[8..].copy_from_slice(&dice.word().to_be_bytes()[..2]);
    SimReport {
        at: minute.time() + TimeDelta::seconds(second),
        service: series.id,
        failure: drawn.failure,
        symptom,
        place,
        event: drawn.event,
        number,
        fingerprint,
    }
}

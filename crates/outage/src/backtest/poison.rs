//! Poisoning: somebody drips false reports for weeks, so that a later outage looks usual.

use atlas::State;
use detector::Which;

use super::part::Part;
use super::plan::{Plan, START};
use super::watch::Watch;
use crate::Catalogue;
use crate::simulate::{Affected, Event, Kind, Profile, Scope, Size, World};

const SEED: u64 = 130;

/// Reports of the service on an ordinary day: these states then have some 2 to 9 an hour, the
/// middle class of volume.
const DAILY: f64 = 4_800.0;

/// States that are dripped on, one at a time.
pub(super) const STATES: [&str; 3] = ["OH", "AZ", "OR"];

/// Times the usual reports that drip on top, on average.
const DRIP: f64 = 2.0;

/// Days of dripping.
const DAYS: i64 = 28;

/// The threshold of a state after four weeks of dripping, against the same without it.
pub(super) fn run(which: usize, catalogue: &Catalogue, plan: &Plan) -> Part {
    let mut part = Part::default();
    // A service that people have everywhere; the built-in catalogue holds it.
    let (Some(id), Some(state)) = (catalogue.find("netflix"), State::from_usps(STATES[which]))
    else {
        return part;
    };
    let from = START + i64::from(plan.history_days) * 1440;
    let profile = Profile::new(START, plan.history_days + DAYS as u32);
    let calm = World::quiet(SEED, catalogue, &[(id, Some(DAILY))], &profile);
    let mut dripped = calm.clone();
    // People tire of reporting in the course of an event, by a third; a drip does not. A new event
    // each day keeps it even, and the factor its mean.
    dripped.happen((0..DAYS).map(|day| Event {
        service: id,
        kind: Kind::Blip,
        scope: Scope::Single,
        size: Size::Multiple,
        onset: from + day * 1440,
        end: from + (day + 1) * 1440,
        rise: 1,
        fade: 1,
        symptom: 0,
        places: vec![Affected {
            state,
            delay: 0,
            times: DRIP / 0.835,
            complete: 0.5,
        }],
    }));
    let was = threshold(&calm, state, plan);
    let is = threshold(&dripped, state, plan);
    part.drips
        .push((STATES[which], f64::from(is) / f64::from(was.max(1))));
    part
}

/// Thresholds of a quarter of an hour, added up over the last day.
fn threshold(world: &World, state: State, plan: &Plan) -> u32 {
    let from = START + i64::from(plan.history_days) * 1440;
    let last = from + (DAYS - 1) * 1440;
    let mut watch = Watch::new(world, START);
    // Whether history is judged makes no difference to what is learned from it.
    watch.learn(last);
    let mut sum = 0;
    while watch.next < last + 1440 {
        watch.learn(watch.next + 15);
        sum += watch.panel.window(Which::Leaf(state.index()), 15).upper;
    }
    sum
}

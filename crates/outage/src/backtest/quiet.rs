//! Weeks in which nothing happens.

use super::episode::Cause;
use super::part::{Part, Trackers};
use super::plan::{Plan, START};
use super::watch::Watch;
use crate::simulate::{Profile, World};
use crate::{Catalogue, ServiceId};

const SEED: u64 = 110;

/// Services of all volumes to which nothing happens; variance to mean 2.
pub(super) fn world(catalogue: &Catalogue, services: &[ServiceId], plan: &Plan) -> World {
    let days = plan.history_days + 7 * plan.quiet_weeks;
    let services: Vec<_> = services.iter().map(|id| (*id, None)).collect();
    World::quiet(SEED, catalogue, &services, &Profile::new(START, days))
}

/// One service of it.
pub(super) fn run(world: &World, plan: &Plan) -> Part {
    let mut watch = Watch::new(world, START);
    let judged = START + i64::from(plan.history_days) * 1440;
    let end = judged + i64::from(plan.quiet_weeks) * 7 * 1440;
    watch.learn(judged);
    let mut trackers = Trackers::new();
    while watch.next < end {
        watch.step(|_, _| ());
        trackers.minute(&watch, |_| Cause::None);
    }
    let (wrong, _) = trackers.end();
    let mut part = Part::default();
    for (place, one) in wrong.iter().enumerate() {
        part.quiet[usize::from(place == 0)].add(one);
    }
    part
}

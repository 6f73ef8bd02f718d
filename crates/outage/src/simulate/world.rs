//! A simulated country: its services, what happens to them, and when nobody was listening.

use atlas::State;

use super::cluster::Clusters;
use super::cursor::Cursor;
use super::event::Event;
use super::profile::Profile;
use super::report::SimReport;
use super::series::Series;
use super::{gaps, plan};
use crate::{Catalogue, Minute, ServiceId, Tally};

/// Everything that is settled before the first report.
///
/// What happens in a minute depends on the seed, the services, the events and that minute alone,
/// so any stretch can be made without the stretches before it: live traffic continues a history
/// that was made in another process.
#[derive(Clone, Debug)]
pub struct World {
    pub(super) series: Vec<Series>,
    /// Sorted by service and onset.
    pub(super) events: Vec<Event>,
    pub(super) gaps: Vec<(Minute, Minute)>,
    pub(super) clusters: Clusters,
}

impl World {
    /// A world in which volumes and events are left to chance.
    pub fn new(
        seed: u64,
        catalogue: &Catalogue,
        services: &[ServiceId],
        profile: &Profile,
    ) -> World {
        let services: Vec<_> = services.iter().map(|id| (*id, None)).collect();
        let mut world = World::quiet(seed, catalogue, &services, profile);
        world.gaps = gaps::plan(seed, profile);
        let events = plan::plan(seed, catalogue, &world, profile);
        world.happen(events);
        world
    }

    /// A world in which nothing happens, with volumes in reports a day where they are given.
    pub fn quiet(
        seed: u64,
        catalogue: &Catalogue,
        services: &[(ServiceId, Option<f64>)],
        profile: &Profile,
    ) -> World {
        let series = services
            .iter()
            .map(|(id, daily)| Series::new(seed, catalogue, *id, *daily, profile))
            .collect();
        World {
            series,
            events: Vec::new(),
            gaps: Vec::new(),
            clusters: Clusters::new(profile.dispersion),
        }
    }

    /// Lets more happen.
    pub fn happen(&mut self, events: impl IntoIterator<Item = Event>) {
        self.events.extend(events);
        self.events.sort_by_key(|e| (e.service, e.onset));
    }

    /// The services, in the order given.
    pub fn services(&self) -> impl ExactSizeIterator<Item = ServiceId> {
        self.series.iter().map(|s| s.id)
    }

    /// All that happens, sorted by service and onset.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Whether nobody was listening in that minute.
    pub fn is_gap(&self, minute: Minute) -> bool {
        self.gaps
            .iter()
            .any(|(from, to)| (*from..*to).contains(&minute))
    }

    /// Reports a minute that are usual at a place and time, the events left out.
    pub fn usual(&self, service: ServiceId, state: State, minute: Minute) -> f64 {
        self.cursor().usual(service, state, minute)
    }

    /// A reader that goes through the minutes; quickest in their order.
    pub fn cursor(&self) -> Cursor<'_> {
        Cursor::new(self)
    }

    /// Counts that are not zero in `[from, to)`, sorted by minute, then as [`World::services`],
    /// then by state.
    pub fn counts(
        &self,
        from: Minute,
        to: Minute,
    ) -> impl Iterator<Item = (Minute, ServiceId, State, Tally)> + use<'_> {
        let mut cursor = self.cursor();
        let minutes = (from.number()..to.number()).map(Minute::new);
        minutes.flat_map(move |minute| {
            let mut rows = Vec::new();
            cursor.counts(minute, |service, state, tally| {
                rows.push((minute, service, state, tally))
            });
            rows
        })
    }

    /// The reports behind the counts of one minute, by second.
    pub fn reports(&self, minute: Minute) -> Vec<SimReport> {
        self.cursor().reports(minute)
    }
}

//! A simulated country: its services, what happens to them, and when nobody was listening.

use atlas::State;

use super::cluster::Clusters;
use super::cursor::Cursor;
use super::event::{Affected, Event};
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

    /// The same world with one of its services alone, which has the same reports as among others.
    pub fn only(&self, service: ServiceId) -> World {
        World {
            series: self
                .series
                .iter()
                .filter(|s| s.id == service)
                .cloned()
                .collect(),
            events: self
                .events
                .iter()
                .filter(|e| e.service == service)
                .cloned()
                .collect(),
            ..self.clone()
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

    /// Share of complete failures that is expected among the reports of a place in `[from, to)`,
    /// what is usual and the event taken together.
    pub fn complete_share(&self, event: &Event, place: &Affected, from: Minute, to: Minute) -> f64 {
        let ordinary = self.series.iter().find(|s| s.id == event.service);
        let ordinary = ordinary.map_or(0.0, |s| s.complete_share());
        let mut cursor = self.cursor();
        let (mut complete, mut all) = (0.0, 0.0);
        for minute in from.number()..to.number() {
            let minute = Minute::new(minute);
            let usual = cursor.usual(event.service, place.state, minute);
            let extra = usual * place.times * event.shape(place, minute);
            complete += usual * ordinary + extra * place.complete;
            all += usual + extra;
        }
        complete / f64::max(all, 1e-12)
    }

    /// Reports a minute in the whole country, on average, at the start; 0 for a stranger.
    pub fn volume(&self, service: ServiceId) -> f64 {
        let series = self.series.iter().find(|s| s.id == service);
        series.map_or(0.0, |s| s.rate)
    }

    /// A state's share of a service's reports.
    pub fn share(&self, service: ServiceId, state: State) -> f64 {
        let series = self.series.iter().find(|s| s.id == service);
        series.map_or(0.0, |s| s.shares[state.index()])
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

//! The truth about a simulated stream, to judge a detector by.

use std::collections::HashMap;

use atlas::State;

use super::event::{Event, Kind};
use super::report::SimReport;
use super::world::World;
use crate::{Catalogue, Minute};

/// Header of a table of outages.
pub const OUTAGES: &str = "event_id,phase,type,scope,service,region,onset,end,size_mode,\
    baseline_per_bucket,extra_per_bucket,size_multiple,extra_region,extra_event,series_mean";

/// Header of a table of what looks like an outage and is none.
pub const BENIGN: &str = "benign_id,type,service,region,start,end";

/// Counts what the events added while the reports go by, and tells it afterwards.
#[derive(Debug, Default)]
pub struct Labels {
    extra: HashMap<(usize, State), u32>,
    of_event: HashMap<usize, u32>,
}

impl Labels {
    /// Takes note of a report.
    pub fn count(&mut self, report: &SimReport) {
        // Recoveries are not reports of trouble, and no detector sees them as such.
        if let (Some(event), Some(state)) = (report.event, report.place.state)
            && report.failure != crate::Failure::Recovered
        {
            *self.extra.entry((event, state)).or_default() += 1;
            *self.of_event.entry(event).or_default() += 1;
        }
    }

    /// Lines of the table of outages. Events that begin before `test` are `history`, the others
    /// `test`; rates are reports in a bucket of so many minutes.
    pub fn outages<'a>(
        &'a self,
        world: &'a World,
        catalogue: &'a Catalogue,
        test: Minute,
        bucket: u32,
    ) -> impl Iterator<Item = String> + 'a {
        let mut cursor = world.cursor();
        let width = f64::from(bucket);
        rows(world)
            .filter(|(_, e, _)| e.kind.is_outage())
            .map(move |(n, event, place)| {
                let onset = event.onset + i64::from(place.delay);
                let length = (event.end - onset).max(1);
                let usual = cursor.usual(event.service, place.state, onset + length / 2) * width;
                let extra = usual * place.times * event.weight(&place) / length as f64;
                let series = world.series.iter().find(|s| s.id == event.service);
                let mean = series.map_or(0.0, |s| s.rate * s.shares[place.state.index()]) * width;
                format!(
                    "e{n},{},{},{},{},{},{onset},{},{},{usual:.5},{extra:.5},{:.5},{},{},{mean:.5}",
                    if event.onset < test {
                        "history"
                    } else {
                        "test"
                    },
                    event.kind.as_str(),
                    event.scope.as_str(),
                    catalogue.service(event.service).slug,
                    place.state.code(),
                    event.end,
                    event.size.as_str(),
                    extra / usual.max(1e-9),
                    self.extra.get(&(n, place.state)).unwrap_or(&0),
                    self.of_event.get(&n).unwrap_or(&0),
                )
            })
    }
}

/// Lines of the table of what looks like an outage and is none.
pub fn benign<'a>(world: &'a World, catalogue: &'a Catalogue) -> impl Iterator<Item = String> + 'a {
    rows(world)
        .filter(|(_, e, _)| !e.kind.is_outage())
        .map(|(n, event, place)| {
            let onset = event.onset + i64::from(place.delay);
            let what = if event.kind == Kind::Crowd {
                "evening_event"
            } else {
                event.kind.as_str()
            };
            let service = &catalogue.service(event.service).slug;
            format!(
                "b{n},{what},{service},{},{onset},{}",
                place.state.code(),
                event.end
            )
        })
}

fn rows(world: &World) -> impl Iterator<Item = (usize, &Event, super::Affected)> {
    let events = world.events.iter().enumerate();
    events.flat_map(|(n, e)| e.places.iter().map(move |p| (n, e, *p)))
}

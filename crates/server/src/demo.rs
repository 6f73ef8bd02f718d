//! `serve --demo`: a history to load, and traffic that follows the clock.

mod tips;

use std::sync::Arc;

use atlas::State;
use chrono::{DateTime, Utc};
use outage::simulate::{self, demo};
use outage::{Catalogue, Minute, Record, ServiceId, Tally};
use store::{CountRow, TipRow};

/// Rows handed to the store at once.
const CHUNK: usize = 32_768;

/// Minutes before the start from which reports are made, so that maps of counties have their day.
const RECENT: i64 = 2 * outage::counts::REACH;

/// The demonstration of one run of the server.
#[derive(Debug)]
pub struct Demo {
    scene: demo::Demo,
    catalogue: Arc<Catalogue>,
}

impl Demo {
    /// A demonstration whose outage begins two minutes after `start`.
    pub fn new(start: DateTime<Utc>, catalogue: Arc<Catalogue>) -> Demo {
        Demo {
            scene: demo::Demo::new(start, &catalogue),
            catalogue,
        }
    }

    /// Eight weeks `[from, to)`, for the store to note as observed. `to` is the minute of the
    /// start, and traffic is live from its first second.
    pub fn span(&self) -> (Minute, Minute) {
        let start = self.scene.start();
        (start - i64::from(demo::DAYS) * 1440, start)
    }

    /// From when on there are reports; before, only counts, as in any history older than its reports.
    pub fn reports_from(&self) -> Minute {
        self.scene.start() - RECENT
    }

    /// The counts of the weeks before there are reports, in parts of some ten thousand rows.
    ///
    /// Sorted by service, region and minute, as the table is: a database fills fastest in the order
    /// of its key.
    pub fn history(&self) -> impl Iterator<Item = Vec<CountRow>> + use<> {
        let mut rows: Vec<(ServiceId, State, Minute, Tally)> = self
            .scene
            .history()
            .take_while(|(minute, ..)| *minute < self.reports_from())
            .map(|(minute, service, state, tally)| (service, state, minute, tally))
            .collect();
        let catalogue = self.catalogue.clone();
        let slug = |id: ServiceId| catalogue.service(id).slug.as_str();
        rows.sort_unstable_by_key(|(service, state, minute, _)| {
            (slug(*service), state.code(), *minute)
        });
        let mut rows = rows.into_iter();
        std::iter::from_fn(move || {
            let chunk: Vec<CountRow> = rows
                .by_ref()
                .take(CHUNK)
                .map(|(service, state, minute, tally)| CountRow {
                    service: catalogue.service(service).slug.clone(),
                    region: state.code().to_owned(),
                    minute,
                    tally,
                })
                .collect();
            (!chunk.is_empty()).then_some(chunk)
        })
    }

    /// The reports received in `[from, to)`, by second. Ask for adjoining stretches, the first from
    /// [`Demo::reports_from`], and nothing is missed or told twice.
    pub fn due(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Record> {
        let reports = self.scene.due(from, to);
        reports
            .iter()
            .map(|report| report.record(&self.catalogue))
            .collect()
    }

    /// What invented users tell each other, and what waits to be looked at.
    pub fn tips(&self) -> Vec<TipRow> {
        tips::tips(self.scene.start().time())
    }

    /// Builds the tables that the first live report would wait for.
    pub fn warm_up() {
        simulate::warm_up();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use outage::Source;

    #[test]
    fn tips_are_of_services_there_are_and_of_plain_text() {
        let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).expect("ships sound");
        let start = "2026-11-24T18:00:20Z".parse().expect("is a time");
        let catalogue = Arc::new(catalogue);
        for tip in Demo::new(start, catalogue.clone()).tips() {
            assert!(
                tip.simulated && catalogue.find(&tip.service).is_some(),
                "{tip:?}"
            );
            assert_eq!(outage::tidy(&tip.text), tip.text);
        }
    }

    #[test]
    fn everything_is_marked_as_simulated_and_in_the_order_of_the_table() {
        let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).expect("ships sound");
        let start = "2026-11-24T18:00:20Z".parse().expect("is a time");
        let demo = Demo::new(start, Arc::new(catalogue));
        let (from, to) = demo.span();
        let rows: Vec<CountRow> = demo.history().flatten().collect();
        let key = |row: &CountRow| (row.service.clone(), row.region.clone(), row.minute);
        assert!(rows.is_sorted_by(|a, b| key(a) < key(b)));
        let reports_from = demo.reports_from();
        assert!(
            rows.iter()
                .all(|row| from <= row.minute && row.minute < reports_from)
        );
        let due = demo.due(to.time(), to.time() + TimeDelta::minutes(5));
        assert!(due.len() > 20);
        assert!(
            due.iter()
                .all(|record| record.source == Source::Simulated && record.cell.is_some())
        );
    }
}

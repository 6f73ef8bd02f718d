//! The country over a stretch of the past: what was counted, and what was found then.

use atlas::State;
use outage::snapshot::Bin;
use outage::{Minute, Tally};

use super::latest;
use crate::app::App;
use crate::judged::{Judged, WINDOW};

/// The country.
const NATION: Option<State> = None;

/// What is kept of a stretch.
#[derive(Debug)]
pub struct Curve {
    /// By steps.
    counts: Vec<(Minute, Tally)>,
    /// When the collector was there.
    spans: Vec<(Minute, Minute)>,
    found: Vec<(Minute, Judged)>,
}

impl Curve {
    /// Of a service in `[from, to)`, counted by steps of so many minutes.
    pub async fn read(
        app: &App,
        slug: &str,
        (from, to): (Minute, Minute),
        step: u32,
    ) -> Result<Curve, store::Error> {
        let counts = app
            .store
            .series(slug, NATION.map(State::code), from, to, step);
        let counts = counts.await?;
        let spans = app.store.observed(from, to).await?;
        let rows = app.store.judgements(slug, from, to + 1).await?;
        let read = |row: &store::Judgement| Some((row.minute, Judged::read(&row.body)?));
        Ok(Curve {
            counts,
            spans,
            found: rows.iter().filter_map(read).collect(),
        })
    }

    /// What was found last at or before a minute.
    pub fn found(&self, at: Minute) -> Option<&Judged> {
        latest(&self.found, at)
    }

    /// The quarter of an hour that ended at `end`.
    pub fn bin(&self, end: Minute) -> Bin {
        let start = end - i64::from(WINDOW);
        let within = self.counts.iter().filter(|(m, _)| *m >= start && *m < end);
        let reports: u32 = within.map(|(_, tally)| tally.reports()).sum();
        let collected = reports > 0 || self.spans.iter().any(|(a, b)| *a < end && *b > start);
        let found = self.found(end);
        let expected = found.and_then(|judged| judged.expected(NATION));
        Bin {
            start,
            reports: collected.then_some(reports),
            expected,
            range: found
                .zip(expected)
                .map(|(judged, e)| judged.spread(NATION).range95(e)),
        }
    }
}

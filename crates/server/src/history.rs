//! What is read from the store before the first tick: counts, learning, who was counted lately.

use std::sync::{Arc, Mutex, PoisonError};

use atlas::{STATES, State};
use outage::counts::{Counts, REACH, leaf};
use outage::{Catalogue, Failure, Judge, Minute, Tally};
use store::Store;

use crate::intake::Seen;
use crate::limits::ONCE;

/// How far back the detector learns: nine weeks hold every hour of the week nine times.
const WEEKS: i64 = 9;

/// Minutes before now that are judged and not only learned, so that the picture shows a whole day.
const JUDGED: i64 = REACH + 30;

/// Everything a restart needs.
#[derive(Debug)]
pub struct History {
    pub counts: Counts,
    pub judge: Judge,
    pub seen: Seen,
    /// The first minute that will be closed as collected.
    pub collecting_from: Minute,
}

impl History {
    /// Reads the history before the minute `now`.
    pub async fn read(
        store: &Store,
        catalogue: &Arc<Catalogue>,
        now: Minute,
    ) -> Result<History, store::Error> {
        let reach = now - WEEKS * 7 * 1440;
        let spans = store.observed(reach, now).await?;
        // The last day is read whether it was watched or not: a first, broken minute counts too.
        let day = now - JUDGED;
        let from = spans.first().map_or(day, |(first, _)| (*first).min(day));
        let judge = Judge::new(catalogue);
        let counts = Arc::new(Mutex::new(Counts::new(catalogue.len())));
        let mut seen = Seen::default();
        describe(store, catalogue, &counts, now).await?;
        for (slug, failure, reporter, at) in store.recent_reporters(now.seconds() - ONCE).await? {
            if let (Some(service), Some(failure)) =
                (catalogue.find(&slug), Failure::parse(&failure))
            {
                seen.recall(service, failure, reporter, at);
            }
        }
        let mut judge = judge;
        for service in catalogue.ids() {
            let slug = &catalogue.service(service).slug;
            let rows = store.history(slug, from, now + 1).await?;
            let (spans, counts) = (spans.clone(), counts.clone());
            // A year's learning is seconds of arithmetic: not on a thread that answers requests.
            let learned = tokio::task::spawn_blocking(move || {
                learn(&mut judge, service, &rows, &spans, &counts, from, now);
                judge
            });
            judge = learned.await.unwrap_or_else(|_| Judge::new(catalogue));
        }
        let counts = std::mem::replace(
            &mut *counts.lock().unwrap_or_else(PoisonError::into_inner),
            Counts::new(0),
        );
        // A restart within a minute loses nothing worth calling a gap.
        let unbroken = spans.last().is_some_and(|(_, end)| *end >= now - 1);
        let collecting_from = if unbroken { now } else { now + 1 };
        Ok(History {
            counts,
            judge,
            seen,
            collecting_from,
        })
    }
}

/// Learns and judges one service, minute by minute.
fn learn(
    judge: &mut Judge,
    service: outage::ServiceId,
    rows: &[(String, Minute, Tally)],
    spans: &[(Minute, Minute)],
    counts: &Mutex<Counts>,
    from: Minute,
    now: Minute,
) {
    let mut counts = counts.lock().unwrap_or_else(PoisonError::into_inner);
    let place = |region: &str| leaf(State::from_code(region));
    for (region, minute, tally) in rows.iter().filter(|(_, m, _)| *m >= now - REACH - 15) {
        counts.add(service, place(region), *minute, *tally);
    }
    let mut rows = rows.iter().peekable();
    let mut spans = spans.iter().peekable();
    let mut minute = from;
    while minute < now {
        let mut reports = [0u32; STATES + 1];
        while let Some((region, _, tally)) = rows.next_if(|(_, m, _)| *m <= minute) {
            reports[place(region)] += tally.reports();
        }
        while spans.next_if(|(_, end)| *end <= minute).is_some() {}
        let collected = spans.peek().is_some_and(|(start, _)| *start <= minute);
        if minute < now - JUDGED {
            judge.learn(service, minute, collected.then_some(&reports));
        } else {
            judge.close(service, minute, &counts, collected);
        }
        minute = minute + 1;
    }
}

async fn describe(
    store: &Store,
    catalogue: &Catalogue,
    counts: &Mutex<Counts>,
    now: Minute,
) -> Result<(), store::Error> {
    let facets = store.facets((now - 75).seconds()).await?;
    let mut counts = counts.lock().unwrap_or_else(PoisonError::into_inner);
    for facet in facets {
        if let Some(service) = catalogue.find(&facet.service) {
            counts.describe(
                service,
                facet.minute,
                facet.symptom.as_deref(),
                facet.source,
                facet.count,
            );
        }
    }
    Ok(())
}

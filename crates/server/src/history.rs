//! What is read from the store before the first tick: counts, learning, who was counted lately.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Instant;

use atlas::{STATES, State};
use outage::counts::{Counts, REACH, leaf};
use outage::{Catalogue, Failure, Judge, Minute, ServiceId, Tally};
use store::{Judgement, Store};

use crate::intake::Seen;
use crate::judged::{Judged, WINDOW};
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

/// What is known of one service before it is learned.
#[derive(Debug)]
struct Past {
    service: ServiceId,
    slug: String,
    rows: Vec<(String, Minute, Tally)>,
    /// When the collector was there.
    spans: Arc<Vec<(Minute, Minute)>>,
    /// Minutes of the last day whose findings are kept already.
    kept: HashSet<Minute>,
}

impl History {
    /// Reads the history before the minute `now`.
    pub async fn read(
        store: &Store,
        catalogue: &Arc<Catalogue>,
        now: Minute,
    ) -> Result<History, store::Error> {
        let started = Instant::now();
        let spans = Arc::new(store.observed(now - WEEKS * 7 * 1440, now).await?);
        // The last day is read whether it was watched or not: a first, broken minute counts too.
        let day = now - JUDGED;
        let from = spans.first().map_or(day, |(first, _)| (*first).min(day));
        let mut judge = Judge::new(catalogue);
        let mut counts = Counts::new(catalogue.len());
        let mut learned = 0;
        for service in catalogue.ids() {
            let slug = catalogue.service(service).slug.clone();
            let rows = store.history(&slug, from, now + 1).await?;
            learned += rows.len();
            let kept = store.judgements(&slug, day, now + 1).await?;
            let kept = kept.into_iter().map(|j| j.minute).collect();
            let past = Past { service, slug, rows, spans: spans.clone(), kept };
            // Seconds of arithmetic in all: not on a thread that answers requests.
            let work = move || {
                let found = past.learn(&mut judge, &mut counts, now);
                (judge, counts, found)
            };
            let found;
            (judge, counts, found) = match tokio::task::spawn_blocking(work).await {
                Ok(done) => done,
                // A panic in the arithmetic is a bug; it must not be served as if it were calm.
                Err(error) => std::panic::resume_unwind(error.into_panic()),
            };
            store.put_judgements(&found).await?;
        }
        describe(store, catalogue, &mut counts, now).await?;
        tracing::info!(
            rows = learned,
            seconds = started.elapsed().as_secs_f64(),
            "the history is read: {learned} minute counts since {from}"
        );
        Ok(History {
            counts,
            judge,
            seen: seen(store, catalogue, now).await?,
            collecting_from: collecting_from(&spans, now),
        })
    }
}

impl Past {
    /// Learns and judges one service, minute by minute from its first report on, and gives the
    /// findings of the last day that nobody has kept.
    fn learn(&self, judge: &mut Judge, counts: &mut Counts, now: Minute) -> Vec<Judgement> {
        let place = |region: &str| leaf(State::from_code(region));
        for (region, minute, tally) in self.rows.iter().filter(|(_, m, _)| *m >= now - REACH - 15) {
            counts.add(self.service, place(region), *minute, *tally);
        }
        let mut rows = self.rows.iter().peekable();
        let mut spans = self.spans.iter().peekable();
        let day = now - JUDGED;
        // Before its first report a service is not known to have been there at all.
        let mut minute = rows.peek().map_or(day, |(_, first, _)| (*first).min(day));
        let mut found = Vec::new();
        while minute < now {
            let mut reports = [0u32; STATES + 1];
            while let Some((region, _, tally)) = rows.next_if(|(_, m, _)| *m <= minute) {
                reports[place(region)] += tally.reports();
            }
            while spans.next_if(|(_, end)| *end <= minute).is_some() {}
            let collected = spans.peek().is_some_and(|(start, _)| *start <= minute);
            if minute < day {
                judge.learn(self.service, minute, collected.then_some(&reports));
            } else {
                judge.close(self.service, minute, counts, collected);
            }
            minute = minute + 1;
            let due = minute > day && minute == minute.floor(WINDOW) && collected;
            if due && !self.rows.is_empty() && !self.kept.contains(&minute) {
                let body = Judged::of(&judge.view(self.service, minute, counts)).write();
                found.push(Judgement { service: self.slug.clone(), minute, body });
            }
        }
        found
    }
}

/// A restart within a minute loses nothing worth calling a gap.
fn collecting_from(spans: &[(Minute, Minute)], now: Minute) -> Minute {
    let unbroken = spans.last().is_some_and(|(_, end)| *end >= now - 1);
    if unbroken { now } else { now + 1 }
}

async fn seen(store: &Store, catalogue: &Catalogue, now: Minute) -> Result<Seen, store::Error> {
    let mut seen = Seen::default();
    for (slug, failure, reporter, at) in store.recent_reporters(now.seconds() - ONCE).await? {
        if let (Some(service), Some(failure)) = (catalogue.find(&slug), Failure::parse(&failure)) {
            seen.recall(service, failure, reporter, at);
        }
    }
    Ok(seen)
}

async fn describe(
    store: &Store,
    catalogue: &Catalogue,
    counts: &mut Counts,
    now: Minute,
) -> Result<(), store::Error> {
    for facet in store.facets((now - 75).seconds()).await? {
        if let Some(service) = catalogue.find(&facet.service) {
            let symptom = facet.symptom.as_deref();
            counts.describe(service, facet.minute, symptom, facet.source, facet.count);
        }
    }
    Ok(())
}

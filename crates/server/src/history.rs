//! What is read from the store before the first tick: counts, learning, who was counted lately.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use futures_util::stream::{self, StreamExt};
use outage::areas::{Areas, Level, Picture, STEP, mark};
use outage::counts::{Counts, REACH};
use outage::incident::{Id, Incident, Tracker};
use outage::{Case, Catalogue, Failure, Judge, Minute};
use store::{Chronicle, Store};

use crate::intake::Seen;
use crate::limits::ONCE;

mod past;

pub use past::{Learned, Past};

/// How far back the detector learns: eight weeks hold every hour of the week eight times, and are
/// still kept by the minute.
pub const WEEKS: i64 = 8;

/// Minutes before now that are judged and not only learned, so that the picture shows a whole day.
const JUDGED: i64 = REACH + 30;

/// Verdicts need so many minutes to settle before anything is told by them.
pub const SETTLE: i64 = 30;

/// Everything a restart needs.
#[derive(Debug)]
pub struct History {
    pub counts: Counts,
    pub areas: Areas,
    pub judge: Judge,
    /// The incidents of the services, in the order of the catalogue.
    pub trackers: Vec<Tracker>,
    /// Incidents that were found where nobody had looked, in the same order.
    pub incidents: Vec<Vec<Incident>>,
    /// From when to when they were looked for.
    pub known: Vec<Chronicle>,
    pub seen: Seen,
    /// The first minute that will be closed as collected.
    pub collecting_from: Minute,
}

/// Services that are read and learned at once.
const AT_ONCE: usize = 2;

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
        let mut counts = Counts::new(catalogue.len());
        let (mut cases, mut rows) = (Vec::new(), 0);
        let (mut trackers, mut incidents, mut known) = (Vec::new(), Vec::new(), Vec::new());
        let chronicles = chronicles(store).await?;
        let cases_to_learn = Judge::new(catalogue).into_cases();
        let mut all = stream::iter(cases_to_learn)
            .map(|case| one(store, catalogue, case, &chronicles, &spans, from, now))
            .buffered(AT_ONCE);
        while let Some(learned) = all.next().await {
            let learned = learned?;
            let service = &catalogue.service(learned.case.id()).slug;
            incidents.push(learned.incidents);
            known.push(Chronicle {
                service: service.clone(),
                start: learned.told_from,
                stop: now,
            });
            trackers.push(learned.tracker);
            store.put_judgements(&learned.found).await?;
            counts.adopt(learned.case.id(), learned.counts);
            cases.push(learned.case);
            rows += learned.rows;
        }
        drop(all);
        describe(store, catalogue, &mut counts, now).await?;
        let seconds = started.elapsed().as_secs_f64();
        tracing::info!(
            rows,
            seconds,
            "the history since {from} is read: {rows} minute counts"
        );
        Ok(History {
            counts,
            areas: areas(store, catalogue, now).await?,
            judge: Judge::from_cases(cases),
            trackers,
            incidents,
            known,
            seen: seen(store, catalogue, now).await?,
            collecting_from: collecting_from(&spans, now),
        })
    }
}

/// From when to when the incidents of each service are known.
async fn chronicles(store: &Store) -> Result<HashMap<String, Chronicle>, store::Error> {
    let all = store.chronicles().await?.into_iter();
    Ok(all.map(|known| (known.service.clone(), known)).collect())
}

/// Reads and learns one service.
async fn one(
    store: &Store,
    catalogue: &Catalogue,
    case: Case,
    chronicles: &HashMap<String, Chronicle>,
    spans: &Arc<Vec<(Minute, Minute)>>,
    from: Minute,
    now: Minute,
) -> Result<Learned, store::Error> {
    let slug = catalogue.service(case.id()).slug.clone();
    let day = now - JUDGED;
    let kept = store.judgements(&slug, day, now + 1).await?;
    let looked = chronicles.get(&slug).map_or(day, |known| known.stop);
    let past = Past {
        rows: store.history(&slug, from, now + 1).await?,
        spans: spans.clone(),
        judged_from: day,
        told_from: looked.max(day + SETTLE),
        tracker: tracker(store, &slug, day).await?,
        every_quarter: true,
        kept: kept.into_iter().map(|j| j.minute).collect(),
        slug,
    };
    let counts = Counts::new(catalogue.len());
    past.learn(case, counts, now).await
}

/// The incidents of a service, to be gone on with; names since `from` are not free any more.
pub async fn tracker(store: &Store, slug: &str, from: Minute) -> Result<Tracker, store::Error> {
    let latest = store.latest_incident(slug).await?.map(|row| row.incident);
    let names = store.incident_names(slug, from - REACH).await?;
    let taken = names.iter().filter_map(|name| Id::parse(name)).collect();
    Ok(Tracker::new(slug.to_owned(), latest, taken))
}

/// A restart within a minute loses nothing worth calling a gap.
fn collecting_from(spans: &[(Minute, Minute)], now: Minute) -> Minute {
    let unbroken = spans.last().is_some_and(|(_, end)| *end >= now - 1);
    if unbroken { now } else { now + 1 }
}

/// The reports of two days by area, and what was shown of them up to the last mark.
async fn areas(store: &Store, catalogue: &Catalogue, now: Minute) -> Result<Areas, store::Error> {
    let mut areas = Areas::new(catalogue.len());
    let (from, next) = (now - 2 * REACH, mark(now) + i64::from(STEP));
    let mut reports = store.export(Some(from.seconds()), None, None);
    while let Some(report) = reports.next().await.transpose()? {
        let service = catalogue.find(&report.service);
        if let (Some(service), Some(failure)) = (service, Failure::parse(&report.failure)) {
            let place = report.place();
            areas.add(service, &place, report.minute(), failure, report.reporter);
        }
    }
    for id in catalogue.ids() {
        let slug = &catalogue.service(id).slug;
        for level in Level::ALL {
            let rows = store
                .area_pictures(slug, level.as_str(), from, next)
                .await?;
            let read = |(at, body): (Minute, String)| Some((at, Picture::read(&body)?));
            let shown: Vec<_> = rows.into_iter().filter_map(read).collect();
            areas.recall(id, level, next, &shown);
        }
    }
    Ok(areas)
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

//! What is read from the store before the first tick: counts, learning, who was counted lately.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Instant;

use atlas::{STATES, State};
use futures_util::stream::{self, StreamExt};
use outage::areas::{Areas, Level, Picture, STEP, mark};
use outage::counts::{Counts, REACH, leaf};
use outage::{Case, Catalogue, Failure, Judge, Minute, Tally};
use store::{Judgement, Store};

use crate::intake::Seen;
use crate::judged::{Judged, WINDOW};
use crate::limits::ONCE;

/// How far back the detector learns: eight weeks hold every hour of the week eight times, and are
/// still kept by the minute.
const WEEKS: i64 = 8;

/// Minutes before now that are judged and not only learned, so that the picture shows a whole day.
const JUDGED: i64 = REACH + 30;

/// Everything a restart needs.
#[derive(Debug)]
pub struct History {
    pub counts: Counts,
    pub areas: Areas,
    pub judge: Judge,
    pub seen: Seen,
    /// The first minute that will be closed as collected.
    pub collecting_from: Minute,
}

/// Services that are read and learned at once.
const AT_ONCE: usize = 2;

/// What is known of one service before it is learned.
#[derive(Debug)]
struct Past {
    slug: String,
    rows: Vec<(String, Minute, Tally)>,
    /// When the collector was there.
    spans: Arc<Vec<(Minute, Minute)>>,
    /// Minutes of the last day whose findings are kept already.
    kept: HashSet<Minute>,
}

/// What came of it.
#[derive(Debug)]
struct Learned {
    case: Case,
    counts: Counts,
    found: Vec<Judgement>,
    rows: usize,
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
        let mut counts = Counts::new(catalogue.len());
        let (mut cases, mut rows) = (Vec::new(), 0);
        let cases_to_learn = Judge::new(catalogue).into_cases();
        let mut all = stream::iter(cases_to_learn)
            .map(|case| one(store, catalogue, case, &spans, from, now))
            .buffered(AT_ONCE);
        while let Some(learned) = all.next().await {
            let learned = learned?;
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
            seen: seen(store, catalogue, now).await?,
            collecting_from: collecting_from(&spans, now),
        })
    }
}

/// Reads and learns one service.
async fn one(
    store: &Store,
    catalogue: &Catalogue,
    case: Case,
    spans: &Arc<Vec<(Minute, Minute)>>,
    from: Minute,
    now: Minute,
) -> Result<Learned, store::Error> {
    let slug = catalogue.service(case.id()).slug.clone();
    let kept = store.judgements(&slug, now - JUDGED, now + 1).await?;
    let past = Past {
        rows: store.history(&slug, from, now + 1).await?,
        slug,
        spans: spans.clone(),
        kept: kept.into_iter().map(|j| j.minute).collect(),
    };
    let counts = Counts::new(catalogue.len());
    // Arithmetic for a good part of a second: not on a thread that waits for others.
    let work = tokio::task::spawn_blocking(move || past.learn(case, counts, now));
    match work.await {
        Ok(learned) => Ok(learned),
        // A panic in the arithmetic is a bug; it must not be served as if all were calm.
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

impl Past {
    /// Learns and judges one service, minute by minute from its first report on, with the findings
    /// of the last day that nobody has kept.
    fn learn(self, mut case: Case, mut counts: Counts, now: Minute) -> Learned {
        let place = |region: &str| leaf(State::from_code(region));
        for (region, minute, tally) in self.rows.iter().filter(|(_, m, _)| *m >= now - REACH - 15) {
            counts.add(case.id(), place(region), *minute, *tally);
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
                case.learn(minute, collected.then_some(&reports));
            } else {
                case.close(minute, &counts, collected);
            }
            minute = minute + 1;
            let due = minute > day && minute == minute.floor(WINDOW) && collected;
            if due && !self.rows.is_empty() && !self.kept.contains(&minute) {
                let body = Judged::new(case.standings(), case.basis()).write();
                let service = self.slug.clone();
                found.push(Judgement {
                    service,
                    minute,
                    body,
                });
            }
        }
        let rows = self.rows.len();
        Learned {
            case,
            counts,
            found,
            rows,
        }
    }
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

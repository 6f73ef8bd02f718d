//! Incidents of the weeks before anybody looked: the detector goes over them as it would have then,
//! with nothing it could not have known.

use std::collections::HashSet;
use std::sync::Arc;

use outage::counts::Counts;
use outage::{Case, Catalogue, Judge, Minute, ServiceId};
use store::{Chronicle, Store};

use super::chronicler::keep_found;
use super::{Stories, Teller};
use crate::history::{Past, SETTLE, WEEKS, tracker};

/// Minutes of counts a verdict can rest on: two weeks hold every hour of the week twice.
const LEARNED: i64 = 14 * 1440;

/// Goes over the weeks that are kept by the minute, one service after the other, in the background:
/// nothing waits for it.
pub async fn backfill(
    store: &Store,
    teller: &Teller,
    stories: &Stories,
    now: Minute,
) -> Result<(), store::Error> {
    let from = now - WEEKS * 7 * 1440;
    let spans = Arc::new(store.observed(from, now).await?);
    let Some((first, _)) = spans.first().copied() else {
        return Ok(());
    };
    let started = std::time::Instant::now();
    let mut found = 0;
    for case in Judge::new(&teller.catalogue).into_cases() {
        let id = case.id();
        let Some(until) = stories.now().book(id).known_from else {
            continue;
        };
        let told_from = first.max(from) + LEARNED + SETTLE;
        // Less than a day is not worth the reading.
        if until - told_from > 1440 {
            found += one(
                store,
                teller,
                stories,
                case,
                (first, told_from, until),
                &spans,
            )
            .await?;
        }
    }
    let seconds = started.elapsed().as_secs_f64();
    tracing::info!(
        found,
        seconds,
        "{found} incidents are found in the weeks before"
    );
    Ok(())
}

/// One service, from its first minute; told from the second, until the third.
async fn one(
    store: &Store,
    teller: &Teller,
    stories: &Stories,
    case: Case,
    (first, told_from, until): (Minute, Minute, Minute),
    spans: &Arc<Vec<(Minute, Minute)>>,
) -> Result<usize, store::Error> {
    let id: ServiceId = case.id();
    let catalogue: &Catalogue = &teller.catalogue;
    let slug = catalogue.service(id).slug.clone();
    let rows = store.history(&slug, first, until).await?;
    let known = Chronicle {
        service: slug.clone(),
        start: told_from,
        stop: until,
    };
    if rows.is_empty() {
        return Ok(0);
    }
    let past = Past {
        rows,
        spans: spans.clone(),
        judged_from: told_from - SETTLE,
        told_from,
        tracker: tracker(store, &slug, first).await?.forgetting(),
        every_quarter: false,
        kept: HashSet::new(),
        slug,
    };
    let learned = past
        .learn(case, Counts::new(catalogue.len()), until)
        .await?;
    // One that was still going on is the beginning of one that is known.
    let over: Vec<_> = learned
        .incidents
        .into_iter()
        .filter(|i| i.resolved.is_some())
        .collect();
    let found = over.len();
    for few in learned.found.chunks(500) {
        store.put_judgements(few).await?;
    }
    keep_found(store, teller, stories, [(known, over)]).await?;
    Ok(found)
}

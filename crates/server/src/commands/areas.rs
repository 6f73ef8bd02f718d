//! What history that was brought in shows of counties and cells: decided once, as a running server
//! would have.

use anyhow::Context;
use futures_util::StreamExt;
use outage::areas::{Areas, Level, Picture, STEP, mark};
use outage::counts::REACH;
use outage::{Catalogue, Failure, Minute, ServiceId, grid};
use store::{AreaPicture, Store};

/// Pictures that are kept at once.
const BATCH: usize = 500;

/// Shows the areas of all services from their reports in `[first, last]`, at marks before `until`.
/// Where something was shown already it stays as it is, because two stories of one past could be held
/// against each other.
pub async fn publish(
    store: &Store,
    catalogue: &Catalogue,
    (first, last): (Minute, Minute),
    until: Minute,
    now: Minute,
) -> anyhow::Result<()> {
    let until = until.min(last + REACH);
    for id in catalogue.ids().filter(|_| first < until) {
        let slug = &catalogue.service(id).slug;
        if !is_shown(store, slug, first - 2 * REACH, until + 2 * REACH).await? {
            let past = Past { store, id, slug };
            past.show(catalogue.len(), first, until, now)
                .await
                .with_context(|| format!("the areas of {slug} can't be shown"))?;
        }
    }
    Ok(())
}

async fn is_shown(
    store: &Store,
    slug: &str,
    from: Minute,
    to: Minute,
) -> Result<bool, store::Error> {
    for level in Level::ALL {
        let pictures = store.area_pictures(slug, level.as_str(), from, to).await?;
        if !pictures.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The past of one service.
struct Past<'a> {
    store: &'a Store,
    id: ServiceId,
    slug: &'a str,
}

impl Past<'_> {
    async fn show(
        &self,
        services: usize,
        first: Minute,
        until: Minute,
        now: Minute,
    ) -> Result<(), store::Error> {
        let from = (first - 2 * REACH).seconds();
        let mut reports = self
            .store
            .export(Some(from), Some(until.seconds()), Some(self.slug));
        let mut next = reports.next().await.transpose()?;
        let mut areas = Areas::new(services);
        let mut at = mark(first);
        let mut latest = first - 2 * REACH;
        let mut batch = Vec::new();
        while at < until {
            let step = grid::step(at, now).max(STEP);
            at = at.floor(step) + i64::from(step);
            while let Some(report) = next.take_if(|report| report.minute() < at) {
                latest = report.minute();
                if let Some(failure) = Failure::parse(&report.failure) {
                    areas.add(self.id, &report.place(), latest, failure, report.reporter);
                }
                next = reports.next().await.transpose()?;
            }
            self.keep(&areas.publish(self.id, at), at, &mut batch);
            if batch.len() >= BATCH {
                self.store.put_area_pictures(&batch).await?;
                batch.clear();
            }
            // Nothing is left to be shown until the next report.
            if at - latest > 2 * REACH {
                match &next {
                    Some(report) => at = at.max(mark(report.minute())),
                    None => break,
                }
            }
        }
        self.store.put_area_pictures(&batch).await
    }

    fn keep(&self, pictures: &[Picture], at: Minute, batch: &mut Vec<AreaPicture>) {
        for (level, picture) in Level::ALL.into_iter().zip(pictures) {
            if !picture.is_empty() {
                batch.push(AreaPicture {
                    service: self.slug.to_owned(),
                    level: level.as_str(),
                    minute: at.number(),
                    body: picture.write(),
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use atlas::{County, Region};
    use outage::{Record, Source, catalogue::BUILT_IN};
    use store::Entry;

    use super::*;

    fn report(id: i64, minute: Minute, county: &str) -> Entry {
        let record = Record {
            id: format!("{id:08}"),
            service: "xfinity".to_owned(),
            failure: "complete".to_owned(),
            symptom: None,
            state: Some(county[..5].to_owned()),
            county: Some(county.to_owned()),
            cell: None,
            received_at: minute.time(),
            occurred_at: None,
            source: Source::Import,
            reporter: None,
            receipt: None,
        };
        Entry {
            record: Some(record),
            ..Entry::default()
        }
    }

    #[tokio::test]
    async fn imported_history_shows_its_counties() {
        let store = store::testing::sqlite().await;
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let (then, now) = (Minute::new(24_000_000), Minute::new(30_000_000));
        let mut entries: Vec<_> = (0..7).map(|i| report(i, then + i, "US-OH-035")).collect();
        entries.extend((7..11).map(|i| report(i, then + i, "US-OH-049")));
        entries.push(report(11, then + 900_000, "US-OH-049"));
        store.save(&entries).await.expect("saves");
        let span = (then, then + 900_000);
        publish(&store, &catalogue, span, now, now)
            .await
            .expect("shows");
        let rows = async || {
            let (from, to) = (then - 1440, now);
            let rows = store.area_pictures("xfinity", "county", from, to).await;
            rows.expect("reads")
        };
        let shown = rows().await;
        // Older than a year: by the hour. The day is shown for as long as it holds them.
        assert_eq!(shown.len(), 24);
        let cuyahoga = Region::County(County::from_code("US-OH-035").expect("a county"));
        for (at, body) in &shown {
            assert_eq!(at.number() % 60, 0);
            let picture = Picture::read(body).expect("is one");
            assert_eq!(picture.areas.len(), 1);
            assert_eq!(picture.count(cuyahoga, 3).map(|t| t.complete), Some(7));
        }
        publish(&store, &catalogue, span, now, now)
            .await
            .expect("shows");
        assert_eq!(rows().await, shown, "what was shown stays");
    }
}

//! Coarser with age.

use crate::helpers::{entry, report};
use outage::{Catalogue, Minute, Tally, catalogue::BUILT_IN};
use store::{AreaPicture, CountRow, Judgement, testing};

const DAY: i64 = 1440;
/// Noon of a day, in minutes since the epoch.
const NOW: i64 = 20_000 * DAY + 720;

fn count(region: &str, minute: i64) -> CountRow {
    CountRow {
        service: "netflix".into(),
        region: region.into(),
        minute: Minute::new(minute),
        tally: Tally {
            complete: 1,
            slow: 2,
            ..Tally::default()
        },
    }
}

#[tokio::test]
async fn old_counts_are_kept_by_quarters_then_by_hours() {
    let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
    for store in testing::stores().await {
        let starts = [400, 200, 30].map(|days| (NOW - days * DAY) / 60 * 60);
        let hour = |start: i64| start..start + 60;
        let rows: Vec<_> = starts
            .into_iter()
            .flat_map(hour)
            .flat_map(|minute| [count("US-OH", minute), count("US", minute)])
            .collect();
        store.put_counts(&rows).await.expect("puts");
        let judged = |minute| Judgement {
            service: "netflix".into(),
            minute: Minute::new(minute),
            body: String::new(),
        };
        let judgements: Vec<_> = starts.into_iter().flat_map(hour).map(judged).collect();
        store.put_judgements(&judgements).await.expect("puts");
        let shown = |minute| AreaPicture {
            service: "netflix".into(),
            level: "county",
            minute,
            body: String::new(),
        };
        let pictures: Vec<_> = starts
            .into_iter()
            .flat_map(hour)
            .step_by(5)
            .map(shown)
            .collect();
        store.put_area_pictures(&pictures).await.expect("puts");
        // A second run changes nothing, whether it is new to the database or not.
        for _ in 0..2 {
            store
                .roll_up(&catalogue, Minute::new(NOW))
                .await
                .expect("rolls up");
            for (start, rows, shown) in [(starts[0], 1, 1), (starts[1], 4, 4), (starts[2], 60, 12)]
            {
                let (from, to) = (Minute::new(start), Minute::new(start + 60));
                let kept = store
                    .series("netflix", Some("US-OH"), from, to, 1)
                    .await
                    .expect("reads");
                assert_eq!(kept.len(), rows, "{} at {start}", store.engine());
                let sums = store.window("netflix", from, to).await.expect("reads");
                for (region, sum) in sums {
                    assert_eq!(
                        (sum.complete, sum.slow),
                        (60, 120),
                        "{region} on {}",
                        store.engine()
                    );
                }
                let kept = store.judgements("netflix", from, to).await.expect("reads");
                assert_eq!(kept.len(), rows);
                let kept = store
                    .area_pictures("netflix", "county", from, to)
                    .await
                    .expect("reads");
                assert_eq!(kept.len(), shown, "{} at {start}", store.engine());
            }
        }
    }
}

#[tokio::test]
async fn old_imports_are_no_miscounts() {
    let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
    for store in testing::stores().await {
        let old = (NOW - 200 * DAY) * 60;
        let reports: Vec<_> = (0..7)
            .map(|i| report(&format!("old{i}"), old + 60 * i))
            .map(entry)
            .collect();
        store.save(&reports).await.expect("saves");
        let all = async || {
            let (from, to) = (Minute::new(0), Minute::new(NOW));
            store.miscounts(from, to, 10).await.expect("compares")
        };
        assert_eq!(all().await, []);
        store
            .roll_up(&catalogue, Minute::new(NOW))
            .await
            .expect("rolls up");
        assert_eq!(all().await, [], "{}", store.engine());
    }
}

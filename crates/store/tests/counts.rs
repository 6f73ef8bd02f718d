//! Counts: put there as numbers, read by minute, window and bucket.

use crate::helpers::{entry, report};
use outage::{Minute, Tally};
use store::{CountRow, Store, testing};

fn row(service: &str, region: &str, minute: i64, complete: u32) -> CountRow {
    let tally = Tally {
        complete,
        intermittent: 1,
        slow: 2,
        recovered: 3,
    };
    CountRow {
        service: service.into(),
        region: region.into(),
        minute: Minute::new(minute),
        tally,
    }
}

const ALL: (Minute, Minute) = (Minute::new(0), Minute::new(1_000_000));

async fn complete(store: &Store, service: &str) -> Vec<(String, i64, u32)> {
    let history = store.history(service, ALL.0, ALL.1).await.expect("reads");
    let mut told: Vec<_> = history
        .into_iter()
        .map(|(r, m, t)| (r, m.number(), t.complete))
        .collect();
    assert!(
        told.is_sorted_by_key(|(_, minute, _)| *minute),
        "by minute: {told:?}"
    );
    told.sort();
    told
}

#[tokio::test]
async fn counts_are_set_not_added() {
    for store in testing::stores().await {
        let rows = [row("netflix", "US-OH", 5, 10), row("netflix", "US", 5, 20)];
        store.put_counts(&rows).await.expect("puts");
        store.put_counts(&rows).await.expect("puts");
        let told = complete(&store, "netflix").await;
        assert_eq!(
            told,
            [("US".into(), 5, 20), ("US-OH".into(), 5, 10)],
            "{}",
            store.engine()
        );
        let twice = [row("netflix", "US", 5, 7), row("netflix", "US", 5, 8)];
        store.put_counts(&twice).await.expect("puts");
        assert_eq!(
            complete(&store, "netflix").await[0].2,
            8,
            "the last one holds"
        );
        store.put_counts(&[]).await.expect("nothing to put");
    }
}

#[tokio::test]
async fn buckets_are_summed_region_by_region() {
    for store in testing::stores().await {
        let rows = [
            row("netflix", "US-OH", 14, 1),
            row("netflix", "US-OH", 15, 10),
            row("netflix", "US-OH", 29, 5),
            row("netflix", "US", 16, 7),
            row("netflix", "US", 45, 9),
            row("hulu", "US-OH", 16, 99),
        ];
        store.put_counts(&rows).await.expect("puts");
        let told = store
            .series_by_region("netflix", Minute::new(15), Minute::new(45), 15)
            .await;
        let told = told.expect("reads").into_iter();
        let mut told: Vec<_> = told
            .map(|(r, b, t)| (r, b.number(), t.complete, t.slow))
            .collect();
        told.sort();
        let wanted = [("US".to_owned(), 15, 7, 2), ("US-OH".to_owned(), 15, 15, 4)];
        assert_eq!(told, wanted, "{}", store.engine());
    }
}

#[tokio::test]
async fn reports_add_to_what_was_put() {
    for store in testing::stores().await {
        store
            .put_counts(&[row("netflix", "US-OH", 1, 10)])
            .await
            .expect("puts");
        store.save(&[entry(report("a", 60))]).await.expect("saves");
        assert_eq!(complete(&store, "netflix").await, [("US-OH".into(), 1, 11)]);
        let wrong = store.miscounts(ALL.0, ALL.1, 9).await.expect("compares");
        assert_eq!(wrong, [], "{}", store.engine());
        store
            .put_counts(&[row("netflix", "US-OH", 1, 0)])
            .await
            .expect("puts");
        let wrong = store.miscounts(ALL.0, ALL.1, 9).await.expect("compares");
        assert_eq!(
            wrong.len(),
            1,
            "fewer than there are reports: {}",
            store.engine()
        );
    }
}

#[tokio::test]
async fn windows_are_half_open_and_by_region() {
    for store in testing::stores().await {
        let mut rows = Vec::new();
        for minute in 10..20 {
            rows.push(row("netflix", "US-OH", minute, 1));
            rows.push(row("netflix", "US-TX", minute, 100));
            rows.push(row("nether", "US-OH", minute, 1000));
            rows.push(row("netflix-kids", "US-WY", minute, 1000));
        }
        store.put_counts(&rows).await.expect("puts");
        let mut told = store
            .window("netflix", Minute::new(12), Minute::new(15))
            .await
            .expect("reads");
        told.sort_by(|a, b| a.0.cmp(&b.0));
        let told: Vec<_> = told
            .iter()
            .map(|(r, t)| (r.as_str(), t.complete, t.recovered))
            .collect();
        assert_eq!(
            told,
            [("US-OH", 3, 9), ("US-TX", 300, 9)],
            "{}",
            store.engine()
        );
        let none = store
            .window("netflix", Minute::new(20), Minute::new(30))
            .await
            .expect("reads");
        assert_eq!(none, [], "{}", store.engine());
        let none = store.window("hulu", ALL.0, ALL.1).await.expect("reads");
        assert_eq!(none, [], "{}", store.engine());
    }
}

#[tokio::test]
async fn a_series_sums_by_bucket() {
    for store in testing::stores().await {
        let rows: Vec<_> = [3, 4, 5, 14, 15]
            .into_iter()
            .flat_map(|m| [row("netflix", "US-OH", m, 1), row("netflix", "US", m, 10)])
            .collect();
        store.put_counts(&rows).await.expect("puts");
        for (region, unit) in [(None, 11), (Some("US-OH"), 1), (Some("US"), 10)] {
            let told = store
                .series("netflix", region, Minute::new(4), Minute::new(15), 5)
                .await
                .expect("reads");
            let told: Vec<_> = told.iter().map(|(b, t)| (b.number(), t.complete)).collect();
            let expected = [(0, unit), (5, unit), (10, unit)];
            assert_eq!(told, expected, "{} {region:?}", store.engine());
        }
        let none = store
            .series("netflix", Some("US-TX"), ALL.0, ALL.1, 5)
            .await
            .expect("reads");
        assert_eq!(none, [], "{}", store.engine());
        let by_one = store
            .series("netflix", None, ALL.0, ALL.1, 1)
            .await
            .expect("reads");
        assert_eq!(by_one.len(), 5, "{}", store.engine());
    }
}

#[tokio::test]
async fn the_first_minute_is_that_of_any_region() {
    for store in testing::stores().await {
        assert_eq!(store.first_minute(None).await.expect("reads"), None);
        assert_eq!(
            store.first_minute(Some("netflix")).await.expect("reads"),
            None
        );
        let rows = [
            row("netflix", "US", 50, 1),
            row("netflix", "US-OH", 40, 1),
            row("netflix", "US-TX", 60, 1),
            row("verizon", "US-TX", 30, 1),
        ];
        store.put_counts(&rows).await.expect("puts");
        for (service, first) in [
            (None, Some(30)),
            (Some("netflix"), Some(40)),
            (Some("verizon"), Some(30)),
            (Some("hulu"), None),
        ] {
            let told = store.first_minute(service).await.expect("reads");
            assert_eq!(
                told,
                first.map(Minute::new),
                "{} {service:?}",
                store.engine()
            );
        }
    }
}

#[tokio::test]
async fn many_counts_at_once_are_all_there() {
    for store in testing::stores().await {
        let rows: Vec<_> = (0..50_000).map(|m| row("netflix", "US-OH", m, 1)).collect();
        store.put_counts(&rows).await.expect("puts");
        let window = store.window("netflix", ALL.0, ALL.1).await.expect("reads");
        assert_eq!(window[0].1.complete, 50_000, "{}", store.engine());
    }
}

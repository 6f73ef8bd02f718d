//! The export.

use crate::helpers::{all, entry, report};
use futures_util::{StreamExt, TryStreamExt};
use store::testing;

#[tokio::test]
async fn every_report_comes_once_in_the_order_of_time() {
    for store in testing::stores().await {
        // Many within one second, so that a page ends amid them; saved out of order.
        let at = |n: i64| if n % 3 == 0 { 1_000 } else { 2_000 - n / 4 };
        let reports: Vec<_> = (0..2_600)
            .map(|n| report(&format!("{n:06x}"), at(n)))
            .collect();
        for part in reports.chunks(1_000) {
            let entries: Vec<_> = part.iter().cloned().map(entry).collect();
            store.save(&entries).await.expect("saves");
        }
        let mut expected = reports;
        expected.sort_by(|a, b| (a.received_at, &a.id).cmp(&(b.received_at, &b.id)));
        assert!(all(&store).await == expected, "{}", store.engine());
    }
}

#[tokio::test]
async fn it_is_limited_by_time_and_service() {
    for store in testing::stores().await {
        let mut hulu = report("c", 200);
        hulu.service = "hulu".into();
        hulu.state = None;
        hulu.county = None;
        hulu.cell = None;
        hulu.symptom = None;
        hulu.occurred_at = Some(hulu.received_at);
        let entries = [
            report("a", 100),
            report("b", 200),
            hulu.clone(),
            report("d", 300),
        ]
        .map(entry);
        store.save(&entries).await.expect("saves");
        for (from, to, service, ids) in [
            (Some(200), Some(300), None, "bc"),
            (Some(101), None, Some("netflix"), "bd"),
            (None, Some(200), None, "a"),
            (None, None, Some("zoom"), ""),
        ] {
            let told: Vec<_> = store
                .export(from, to, service)
                .try_collect()
                .await
                .expect("exports");
            let told: String = told.iter().map(|r| r.id.as_str()).collect();
            assert_eq!(told, ids, "{} {from:?} {to:?} {service:?}", store.engine());
        }
        let told: Vec<_> = store
            .export(None, None, Some("hulu"))
            .try_collect()
            .await
            .expect("exports");
        assert_eq!(
            told,
            [hulu],
            "nothing is lost or made up: {}",
            store.engine()
        );
    }
}

#[tokio::test]
async fn saving_goes_on_beside_it() {
    for store in testing::stores().await {
        let save = |from: i64| {
            let reports = (from..from + 1_200).map(|n| entry(report(&format!("{n:06x}"), n)));
            let entries: Vec<_> = reports.collect();
            let store = store.clone();
            async move { store.save(&entries).await.expect("saves") }
        };
        save(1).await;
        let mut stream = store.export(None, None, None);
        let first = stream.next().await.expect("there is one").expect("reads");
        assert_eq!(first.id, "000001", "{}", store.engine());
        save(2_000).await;
        let rest: Vec<_> = stream.try_collect().await.expect("exports");
        assert_eq!(
            rest.len(),
            2_399,
            "later pages see later reports: {}",
            store.engine()
        );
    }
}

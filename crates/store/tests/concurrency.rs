//! Many at once.

use std::collections::HashMap;

use crate::helpers::{entry, keyed, report, total};
use store::{Entry, Saved, Store, testing};

/// Every task saves every report, in its own order and mixed with the others': each report must be
/// fresh for exactly one of them.
async fn race(stores: Vec<Store>) {
    let tasks = (0..12_usize).map(|task| {
        let store = stores[task % stores.len()].clone();
        tokio::spawn(async move {
            let mut fresh = Vec::new();
            for part in 0..6 {
                let n = |i: usize| (i * 7 + part * 31 + task * 13) % 200;
                let entries: Vec<Entry> = (0..60)
                    .map(|i| {
                        let id = format!("{:03}", n(i));
                        let key = (n(i) % 2 == 0).then(|| keyed(&id, 1));
                        Entry {
                            key,
                            ..entry(report(&id, 60 * (n(i) as i64 % 5)))
                        }
                    })
                    .collect();
                let saved = store.save(&entries).await.expect("saves");
                let ids = entries.into_iter().filter_map(|e| Some(e.record?.id));
                fresh.extend(
                    ids.zip(saved)
                        .filter(|(_, s)| *s == Saved::Fresh)
                        .map(|(id, _)| id),
                );
            }
            fresh
        })
    });
    let tasks: Vec<_> = tasks.collect();
    let mut times: HashMap<String, u32> = HashMap::new();
    for task in tasks {
        for id in task.await.expect("no task panics") {
            *times.entry(id).or_default() += 1;
        }
    }
    let engine = stores[0].engine();
    assert!(times.values().all(|n| *n == 1), "{engine}: {times:?}");
    assert_eq!(total(&stores[0]).await, times.len(), "{engine}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_fresh_for_one_saver() {
    for store in testing::stores().await {
        race(vec![Store::clone(&store)]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_may_share_a_database() {
    for store in testing::stores().await {
        let other = Store::open(store.url()).await.expect("opens");
        race(vec![Store::clone(&store), other]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn saving_and_taking_back_at_once_keeps_the_counts() {
    for store in testing::stores().await {
        let tasks: Vec<_> = (0..8)
            .map(|task| {
                let store = Store::clone(&store);
                tokio::spawn(async move {
                    for n in 0..20 {
                        let ids = [0, 1, 2].map(|i| format!("{task}-{n}-{i}"));
                        let entries = ids.clone().map(|id| entry(report(&id, 60)));
                        store.save(&entries).await.expect("saves");
                        let receipt = format!("receipt of {}", ids[1]);
                        let taken = store
                            .take_back(&ids[1], &receipt, 0)
                            .await
                            .expect("answers");
                        assert!(taken.is_some());
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.expect("no task panics");
        }
        assert_eq!(total(&store).await, 8 * 20 * 2, "{}", store.engine());
    }
}

/// A caller that goes away in the middle must not leave a transaction open.
#[tokio::test(flavor = "multi_thread")]
async fn a_caller_that_gives_up_harms_nobody() {
    for store in testing::stores().await {
        for n in 0..60_u64 {
            let entries: Vec<_> = (0..50)
                .map(|i| entry(report(&format!("{n}-{i}"), 60)))
                .collect();
            let saving = store.save(&entries);
            let _ = tokio::time::timeout(std::time::Duration::from_micros(n * 60), saving).await;
        }
        let n = total(&store).await;
        assert_eq!(n % 50, 0, "{}: whole batches only", store.engine());
        assert_eq!(
            store
                .save(&[entry(report("last", 60))])
                .await
                .expect("saves"),
            [Saved::Fresh]
        );
    }
}

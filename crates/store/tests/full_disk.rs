//! A full disk, on SQLite.

use crate::helpers::{all, entry, keyed, report, total};
use store::{Entry, Saved, Store, testing};

fn batch(n: usize) -> Vec<Entry> {
    let one = |i| {
        let id = format!("{n:04}-{i:04}");
        Entry {
            key: Some(keyed(&id, 1)),
            ..entry(report(&id, 60 * n as i64))
        }
    };
    (0..64).map(one).collect()
}

#[tokio::test]
async fn what_was_acknowledged_is_there_once_and_what_was_not_is_not() {
    let store = testing::sqlite().await;
    store.save(&batch(0)).await.expect("there is room");
    store.limit_growth(Some(40)).await;
    let mut acknowledged = 1;
    let mut refused = Vec::new();
    for n in 1..40 {
        match store.save(&batch(n)).await {
            Ok(saved) => {
                assert!(saved.iter().all(|s| *s == Saved::Fresh));
                acknowledged += 1;
            }
            Err(error) => {
                assert!(error.is_unavailable(), "{}", error.chain());
                refused.push(n);
            }
        }
    }
    assert!(acknowledged > 1, "some fitted");
    assert!(refused.len() > 20, "most did not");
    assert_eq!(
        total(&store).await,
        acknowledged * 64,
        "reading goes on, counts are right"
    );
    let error = store
        .ping()
        .await
        .expect_err("it knows that it can't write");
    assert!(error.is_unavailable(), "{}", error.chain());

    store.limit_growth(None).await;
    store.ping().await.expect("it heals by itself");
    assert_eq!(
        total(&store).await,
        acknowledged * 64,
        "nothing was left half done"
    );
    for n in &refused {
        let saved = store.save(&batch(*n)).await.expect("there is room");
        assert!(
            saved.iter().all(|s| *s == Saved::Fresh),
            "no trace of the refused ones"
        );
    }
    assert_eq!(total(&store).await, 40 * 64);
    let again = Store::open(store.url()).await.expect("opens");
    assert_eq!(
        all(&again).await.len(),
        40 * 64,
        "another process sees the same"
    );
}

/// The trap: on a connection that went through a full disk, later commits could be none.
#[tokio::test]
async fn after_healing_a_commit_is_a_commit() {
    let store = testing::sqlite().await;
    for round in 0..5 {
        store.limit_growth(Some(1)).await;
        let entries: Vec<_> = (0..50).flat_map(|n| batch(1_000 + n)).collect();
        store.save(&entries).await.expect_err("too much");
        store.limit_growth(None).await;
        store.save(&batch(round)).await.expect("there is room");
        // A second process sees only what is committed.
        let other = Store::open(store.url()).await.expect("opens");
        assert_eq!(all(&other).await.len(), (round + 1) * 64);
    }
}

//! Spans of observation.

use outage::Minute;
use store::{Store, testing};

async fn spans(store: &Store, from: i64, to: i64) -> Vec<(i64, i64)> {
    let spans = store
        .observed(Minute::new(from), Minute::new(to))
        .await
        .expect("reads");
    spans
        .into_iter()
        .map(|(from, to)| (from.number(), to.number()))
        .collect()
}

async fn observe(store: &Store, from: i64, to: i64) {
    store
        .observe(Minute::new(from), Minute::new(to))
        .await
        .expect("writes");
}

#[tokio::test]
async fn a_span_grows_while_it_is_touched() {
    for store in testing::stores().await {
        for minute in 10..20 {
            observe(&store, minute, minute + 1).await;
        }
        assert_eq!(
            spans(&store, 0, 100).await,
            [(10, 20)],
            "{}",
            store.engine()
        );
        observe(&store, 15, 17).await;
        observe(&store, 18, 25).await;
        assert_eq!(
            spans(&store, 0, 100).await,
            [(10, 25)],
            "{}",
            store.engine()
        );
    }
}

#[tokio::test]
async fn a_gap_stays_a_gap_until_it_is_filled() {
    for store in testing::stores().await {
        observe(&store, 10, 20).await;
        observe(&store, 30, 40).await;
        assert_eq!(
            spans(&store, 0, 100).await,
            [(10, 20), (30, 40)],
            "{}",
            store.engine()
        );
        assert_eq!(spans(&store, 15, 35).await, [(15, 20), (30, 35)], "clipped");
        assert_eq!(spans(&store, 20, 30).await, [], "half-open");
        observe(&store, 20, 30).await;
        assert_eq!(
            spans(&store, 0, 100).await,
            [(10, 40)],
            "{}",
            store.engine()
        );
    }
}

#[tokio::test]
async fn spans_in_any_order_merge() {
    for store in testing::stores().await {
        for (from, to) in [
            (50, 60),
            (10, 20),
            (5, 55),
            (5, 7),
            (70, 70),
            (90, 80),
            (60, 61),
        ] {
            observe(&store, from, to).await;
        }
        assert_eq!(spans(&store, 0, 100).await, [(5, 61)], "{}", store.engine());
    }
}

//! Forgetting.

use crate::helpers::{all, entry, keyed, report};
use outage::Minute;
use store::{Entry, Forgotten, Retention, testing};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

#[tokio::test]
async fn reporters_are_forgotten_after_two_days() {
    for store in testing::stores().await {
        let entries = [report("a", 0), report("b", DAY), report("c", 2 * DAY)].map(entry);
        store.save(&entries).await.expect("saves");
        let policy = Retention::default();
        let known = |r: &outage::Record| r.reporter.is_some() || r.receipt.is_some();
        for (now, left) in [
            (2 * DAY, "abc"),
            (2 * DAY + 1, "bc"),
            (4 * DAY, "c"),
            (9 * DAY, ""),
        ] {
            store.forget(now, &policy).await.expect("forgets");
            let told: String = all(&store)
                .await
                .iter()
                .filter(|r| known(r))
                .map(|r| r.id.as_str())
                .collect();
            assert_eq!(told, left, "{} at {now}", store.engine());
        }
        assert_eq!(store.recent_reporters(0).await.expect("reads"), []);
        assert_eq!(
            all(&store).await.len(),
            3,
            "the reports stay: {}",
            store.engine()
        );
    }
}

#[tokio::test]
async fn answers_are_forgotten_after_a_day() {
    for store in testing::stores().await {
        let entries = ["k", "l"].map(|key| Entry {
            key: Some(keyed(key, 1)),
            ..Entry::default()
        });
        store.save(&entries).await.expect("saves");
        let keys = ["k".to_owned(), "l".to_owned()];
        store
            .forget(60 + DAY, &Retention::default())
            .await
            .expect("forgets");
        assert_eq!(
            store.answers(&keys).await.expect("reads").len(),
            2,
            "{}",
            store.engine()
        );
        let gone = store
            .forget(61 + DAY, &Retention::default())
            .await
            .expect("forgets");
        assert_eq!(
            gone,
            Forgotten {
                answers: 2,
                ..Forgotten::default()
            }
        );
        assert_eq!(
            store.answers(&keys).await.expect("reads"),
            [],
            "{}",
            store.engine()
        );
    }
}

#[tokio::test]
async fn reports_go_only_when_asked_and_their_counts_never() {
    for store in testing::stores().await {
        let entries = [report("a", 0), report("b", DAY)].map(entry);
        store.save(&entries).await.expect("saves");
        let now = 31 * DAY;
        let gone = store
            .forget(now, &Retention::default())
            .await
            .expect("forgets");
        assert_eq!((gone.reports, gone.reporters), (0, 2), "{}", store.engine());
        let gone = store
            .forget(now, &Retention::thirty_days())
            .await
            .expect("forgets");
        assert_eq!((gone.reports, gone.reporters), (1, 0), "{}", store.engine());
        assert_eq!(all(&store).await.len(), 1, "{}", store.engine());
        let window = store
            .window("netflix", Minute::new(0), Minute::new(100_000))
            .await;
        assert_eq!(
            window.expect("reads")[0].1.complete,
            2,
            "{}",
            store.engine()
        );
    }
}

#[tokio::test]
async fn imported_reports_stay_so_that_importing_again_adds_nothing() {
    for store in testing::stores().await {
        let mut imported = report("a", 0);
        imported.source = outage::Source::Import;
        store.save(&[entry(imported.clone())]).await.expect("saves");
        let policy = Retention::thirty_days();
        let gone = store.forget(40 * DAY, &policy).await.expect("forgets");
        assert_eq!(gone.reports, 0, "{}", store.engine());
        let again = store.save(&[entry(imported)]).await.expect("saves");
        assert_eq!(again, [store::Saved::Duplicate], "{}", store.engine());
    }
}

#[tokio::test]
async fn more_than_one_step_is_all_done() {
    for store in testing::stores().await {
        let entries: Vec<_> = (0..5_000)
            .map(|n| entry(report(&format!("{n:06}"), n / 10)))
            .collect();
        store.save(&entries).await.expect("saves");
        let gone = store
            .forget(40 * DAY, &Retention::default())
            .await
            .expect("forgets");
        assert_eq!(gone.reporters, 5_000, "{}", store.engine());
        let gone = store
            .forget(40 * DAY, &Retention::thirty_days())
            .await
            .expect("forgets");
        assert_eq!(gone.reports, 5_000, "{}", store.engine());
    }
}

/// In SQLite what is deleted could stay readable in the file.
#[tokio::test]
async fn nothing_forgotten_is_left_in_the_file() {
    let store = testing::sqlite().await;
    let secret = "a-hash-that-must-not-stay";
    let mut one = report("a", 0);
    one.receipt = Some(secret.into());
    store
        .save(&[entry(one), entry(report("b", 9 * DAY))])
        .await
        .expect("saves");
    store
        .forget(9 * DAY, &Retention::default())
        .await
        .expect("forgets");
    let file = store.url().trim_start_matches("sqlite://").to_owned();
    store.close().await;
    let bytes = std::fs::read(file).expect("the file is there");
    let found = bytes
        .windows(secret.len())
        .any(|part| part == secret.as_bytes());
    assert!(!found);
}

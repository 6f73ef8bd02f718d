//! Taking a report back.

use crate::helpers::{entry, report, total};
use store::{Saved, testing};

#[tokio::test]
async fn a_report_is_taken_back_once_and_uncounted() {
    for store in testing::stores().await {
        let reports = [report("a", 100), report("b", 100)];
        store
            .save(&reports.clone().map(entry))
            .await
            .expect("saves");
        let wrong = store.take_back("a", "guessed", 0).await.expect("answers");
        assert_eq!(wrong, None, "{}", store.engine());
        let late = store
            .take_back("a", "receipt of a", 101)
            .await
            .expect("answers");
        assert_eq!(late, None, "{}", store.engine());
        assert_eq!(total(&store).await, 2, "{}", store.engine());
        let taken = store
            .take_back("a", "receipt of a", 100)
            .await
            .expect("answers");
        assert_eq!(taken.as_ref(), Some(&reports[0]), "{}", store.engine());
        let again = store
            .take_back("a", "receipt of a", 100)
            .await
            .expect("answers");
        assert_eq!(again, None, "{}", store.engine());
        assert_eq!(total(&store).await, 1, "{}", store.engine());
    }
}

#[tokio::test]
async fn a_report_taken_back_may_be_sent_again() {
    for store in testing::stores().await {
        let one = [entry(report("a", 100))];
        store.save(&one).await.expect("saves");
        store
            .take_back("a", "receipt of a", 0)
            .await
            .expect("answers");
        assert_eq!(
            store.save(&one).await.expect("saves"),
            [Saved::Fresh],
            "{}",
            store.engine()
        );
        assert_eq!(total(&store).await, 1, "{}", store.engine());
    }
}

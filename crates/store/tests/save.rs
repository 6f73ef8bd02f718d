//! Saving reports.

use crate::helpers::{keyed, report, total};
use outage::Minute;
use store::{Entry, Saved, testing};

#[tokio::test]
async fn a_report_is_saved_once() {
    for store in testing::stores().await {
        let one = Entry {
            record: Some(report("a", 60)),
            ..Entry::default()
        };
        let batch = [one.clone(), one.clone()];
        let saved = store.save(&batch).await.expect("saves");
        assert_eq!(
            saved,
            [Saved::Fresh, Saved::Duplicate],
            "{}",
            store.engine()
        );
        let again = store.save(&[one]).await.expect("saves");
        assert_eq!(again, [Saved::Duplicate], "{}", store.engine());
        assert_eq!(total(&store).await, 1, "{}", store.engine());
    }
}

#[tokio::test]
async fn a_key_is_answered_as_the_first_time() {
    for store in testing::stores().await {
        let first = Entry {
            record: Some(report("a", 60)),
            key: Some(keyed("k", 1)),
            ..Entry::default()
        };
        let second = Entry {
            record: Some(report("b", 60)),
            key: Some(keyed("k", 2)),
            ..Entry::default()
        };
        let answered = Saved::Answered {
            body: "body 1".into(),
            status: 201,
            answer: "{\"n\":1}".into(),
        };
        let saved = store
            .save(&[first.clone(), second.clone()])
            .await
            .expect("saves");
        assert_eq!(
            saved,
            [Saved::Fresh, answered.clone()],
            "{}",
            store.engine()
        );
        let other = Entry {
            record: Some(report("c", 60)),
            key: Some(keyed("l", 3)),
            ..Entry::default()
        };
        let saved = store
            .save(&[second.clone(), other, first])
            .await
            .expect("saves");
        assert_eq!(
            saved,
            [answered.clone(), Saved::Fresh, answered],
            "{}",
            store.engine()
        );
        assert_eq!(total(&store).await, 2, "{}", store.engine());
        let wanted = ["k".to_owned(), "nobody's".to_owned()];
        let found = store.answers(&wanted).await.expect("reads");
        let expected = (
            "k".to_owned(),
            "body 1".to_owned(),
            201,
            "{\"n\":1}".to_owned(),
        );
        assert_eq!(found, [expected], "{}", store.engine());
    }
}

#[tokio::test]
async fn who_is_only_thanked_is_not_counted_but_answered_again() {
    for store in testing::stores().await {
        let thanked = Entry {
            key: Some(keyed("k", 1)),
            ..Entry::default()
        };
        assert_eq!(store.save(&[thanked]).await.expect("saves"), [Saved::Fresh]);
        assert_eq!(
            store.save(&[Entry::default()]).await.expect("saves"),
            [Saved::Fresh]
        );
        assert_eq!(store.save(&[]).await.expect("saves"), []);
        assert_eq!(total(&store).await, 0, "{}", store.engine());
        assert_eq!(store.answers(&["k".into()]).await.expect("reads").len(), 1);
    }
}

#[tokio::test]
async fn a_value_against_the_schema_leaves_nothing_behind() {
    for store in testing::stores().await {
        let mut wrong = report("b", 60);
        wrong.failure = "dreadful".into();
        let good = Entry {
            record: Some(report("a", 60)),
            key: Some(keyed("k", 1)),
            ..Entry::default()
        };
        let wrong = Entry {
            record: Some(wrong),
            ..Entry::default()
        };
        let error = store
            .save(&[good.clone(), wrong])
            .await
            .expect_err("is refused");
        assert!(
            matches!(error, store::Error::Constraint(_)),
            "{}",
            error.chain()
        );
        assert!(!error.is_unavailable());
        assert_eq!(total(&store).await, 0, "{}", store.engine());
        assert_eq!(store.save(&[good]).await.expect("saves"), [Saved::Fresh]);
        assert_eq!(total(&store).await, 1, "{}", store.engine());
    }
}

#[tokio::test]
async fn a_report_counts_in_its_state_or_else_in_the_nation() {
    for store in testing::stores().await {
        let mut nowhere = report("b", 119);
        nowhere.state = None;
        nowhere.failure = "recovered".into();
        let batch = [report("a", 60), nowhere].map(|r| Entry {
            record: Some(r),
            ..Entry::default()
        });
        store.save(&batch).await.expect("saves");
        let mut window = store
            .window("netflix", Minute::new(1), Minute::new(2))
            .await
            .expect("reads");
        window.sort_by(|a, b| a.0.cmp(&b.0));
        let told: Vec<_> = window
            .iter()
            .map(|(r, t)| (r.as_str(), t.complete, t.recovered))
            .collect();
        assert_eq!(told, [("US", 0, 1), ("US-OH", 1, 0)], "{}", store.engine());
    }
}

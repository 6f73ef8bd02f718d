//! What a server reads again when it starts.

use crate::helpers::{entry, report};
use outage::Source;
use store::testing;

#[tokio::test]
async fn facets_count_by_minute_symptom_and_source() {
    for store in testing::stores().await {
        let mut reports: Vec<_> = ["a", "b", "c", "d", "e"].map(|id| report(id, 120)).into();
        reports[1].received_at += chrono::TimeDelta::seconds(59);
        reports[2].symptom = None;
        reports[3].source = Source::Form;
        reports[4].failure = "recovered".into();
        reports.push(report("early", 59));
        let entries: Vec<_> = reports.into_iter().map(entry).collect();
        store.save(&entries).await.expect("saves");
        let told = store.facets(60).await.expect("reads");
        let mut told: Vec<_> = told
            .iter()
            .map(|f| (f.minute.number(), f.symptom.as_deref(), f.source, f.count))
            .collect();
        told.sort();
        let expected = [
            (2, None, Source::Api, 1),
            (2, Some("app"), Source::Form, 1),
            (2, Some("app"), Source::Api, 2),
        ];
        assert_eq!(told, expected, "{}", store.engine());
    }
}

#[tokio::test]
async fn reporters_are_remembered_since_a_moment() {
    for store in testing::stores().await {
        let mut nobody = report("b", 300);
        nobody.reporter = None;
        let mut far = report("c", 200);
        far.reporter = Some(i64::MIN);
        let entries = [report("a", 100), nobody, far, report("d", 201)].map(entry);
        store.save(&entries).await.expect("saves");
        let told = store.recent_reporters(101).await.expect("reads");
        let netflix = |reporter, at| ("netflix".to_owned(), "complete".to_owned(), reporter, at);
        assert_eq!(
            told,
            [netflix(i64::MIN, 200), netflix(-7, 201)],
            "{}",
            store.engine()
        );
    }
}

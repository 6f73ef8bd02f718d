//! Readiness and the doctor's findings.

use crate::helpers::{entry, report};
use store::{Finding, testing};

async fn faults(store: &store::Store) -> Vec<Finding> {
    let findings = store.check().await.expect("looks");
    for finding in &findings {
        assert!(!finding.what.is_empty());
        assert_eq!(finding.ok, finding.remedy.is_empty(), "{finding:?}");
    }
    findings.into_iter().filter(|f| !f.ok).collect()
}

#[tokio::test]
async fn a_sound_store_has_no_faults() {
    for store in testing::stores().await {
        store.ping().await.expect("ready");
        assert_eq!(faults(&store).await, [], "{}: empty", store.engine());
        store.save(&[entry(report("a", 60))]).await.expect("saves");
        assert_eq!(faults(&store).await, [], "{}", store.engine());
        store.ping().await.expect("ready");
    }
}

#[tokio::test]
async fn a_miscount_is_found_on_either_side() {
    for sql in [
        "update minute_count set slow = slow + 1",
        "delete from minute_count",
        "delete from report where id = 'a'",
        "update report set failure = 'slow' where id = 'a'",
    ] {
        for store in testing::stores().await {
            let entries = [report("a", 60), report("b", 120)].map(entry);
            store.save(&entries).await.expect("saves");
            store.meddle(sql).await;
            let faults = faults(&store).await;
            assert_eq!(faults.len(), 1, "{} {sql}", store.engine());
            assert!(faults[0].what.contains("netflix US-OH"), "{:?}", faults[0]);
        }
    }
}

#[tokio::test]
async fn a_closed_store_is_unavailable() {
    for store in testing::stores().await {
        store.close().await;
        let error = store
            .window("x", outage::Minute::new(0), outage::Minute::new(1))
            .await;
        assert!(
            error.expect_err("closed").is_unavailable(),
            "{}",
            store.engine()
        );
    }
}

//! The audit log.

use store::{Act, testing};

pub fn act(n: u32, action: &str) -> Act {
    Act {
        id: format!("{n:06}"),
        at: i64::from(n),
        actor: "dana".to_owned(),
        action: action.to_owned(),
        subject: "netflix".to_owned(),
        detail: "{}".to_owned(),
    }
}

#[tokio::test]
async fn acts_are_read_from_the_latest_page_by_page() {
    for store in testing::stores().await {
        for n in 1..=5 {
            store.record(&act(n, "a.b")).await.expect("records");
        }
        let first = store.acts(None, 3).await.expect("reads");
        assert_eq!(
            first,
            [5, 4, 3].map(|n| act(n, "a.b")),
            "{}",
            store.engine()
        );
        let rest = store.acts(Some(&first[2].id), 3).await.expect("reads");
        assert_eq!(rest, [2, 1].map(|n| act(n, "a.b")), "{}", store.engine());
        let twice = store.record(&act(1, "other")).await;
        assert!(
            twice.is_err(),
            "nothing is written over: {}",
            store.engine()
        );
    }
}

/// Append-only: no statement of ours could change or delete a row.
#[test]
fn no_statement_changes_the_audit_log() {
    let mut inserts = 0;
    let folders = ["src", "../../migrations"];
    for folder in folders.map(|f| format!("{}/{f}", env!("CARGO_MANIFEST_DIR"))) {
        for file in std::fs::read_dir(folder).expect("is there") {
            let text = std::fs::read_to_string(file.expect("reads").path()).expect("is text");
            let words: Vec<_> = text.split_whitespace().collect();
            let line = words.join(" ").to_lowercase();
            for forbidden in [
                "update audit",
                "delete from audit",
                "drop table audit",
                "truncate",
            ] {
                assert!(!line.contains(forbidden), "{forbidden}");
            }
            inserts += line.matches("insert into audit").count();
        }
    }
    assert_eq!(inserts, 1);
}

//! What companies say, and how asking them went.

use chrono::{DateTime, TimeDelta, Utc};
use outage::Statement;
use outage::statement::{Kind, Said, Via};
use store::{SourceCheck, testing};

fn time(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).expect("in range")
}

fn statement(source_id: &str, published_at: i64, text: &str) -> Statement {
    let said = Said {
        service: "netflix",
        source_id,
        published_at: time(published_at),
        kind: Kind::Investigating,
        title: "Trouble",
        text,
        url: "https://status.example/1",
        page: "https://status.example/",
        via: Via::Statuspage,
    };
    Statement::new(said).expect("has words")
}

#[tokio::test]
async fn a_statement_is_kept_once_as_it_was_read_first() {
    for store in testing::stores().await {
        let engine = store.engine();
        let both = [statement("a", 100, "“Ünïcode” ☃"), statement("b", 200, "x")];
        let put = store.put_statements(&both, time(300)).await;
        assert_eq!(put.expect("puts"), 2, "{engine}");
        let again = store.put_statements(&both, time(400)).await;
        assert_eq!(again.expect("puts"), 0, "{engine}");
        let all = store.statements("netflix", time(0), time(1000)).await;
        let all = all.expect("reads");
        assert_eq!(all.len(), 2, "{engine}");
        assert_eq!(all[0].statement, both[0], "{engine}");
        assert_eq!(all[0].fetched_at, time(300), "{engine}");
        let nothing = store.put_statements(&[], time(0)).await;
        assert_eq!(nothing.expect("puts nothing"), 0);
    }
}

#[tokio::test]
async fn another_wording_is_another_row() {
    for store in testing::stores().await {
        let (first, second) = (statement("a", 100, "up"), statement("a", 100, "down"));
        for (one, at) in [(&first, 300), (&second, 400)] {
            let put = store.put_statements(std::slice::from_ref(one), time(at));
            put.await.expect("puts");
        }
        let all = store.statements("netflix", time(0), time(1000)).await;
        let told: Vec<_> = all
            .expect("reads")
            .into_iter()
            .map(|s| (s.statement, s.superseded))
            .collect();
        let expected = [(first, true), (second.clone(), false)];
        assert_eq!(told, expected, "{}", store.engine());
        let latest = store.latest_statement("netflix").await.expect("reads");
        assert_eq!(latest.expect("is there").statement, second);
    }
}

#[tokio::test]
async fn statements_are_found_by_service_and_time() {
    for store in testing::stores().await {
        let all: Vec<_> = [100, 200, 300]
            .map(|at| statement(&at.to_string(), at, "x"))
            .into();
        let put = store.put_statements(&all, time(250)).await;
        assert_eq!(put.expect("puts"), 3);
        let between = async |from, to| -> Vec<i64> {
            let found = store.statements("netflix", time(from), time(to)).await;
            let found = found.expect("reads").into_iter();
            found
                .map(|s| s.statement.published_at.timestamp())
                .collect()
        };
        assert_eq!(between(100, 200).await, [100], "{}", store.engine());
        // Nobody has said anything yet that is dated ahead.
        assert_eq!(between(0, 1000).await, [100, 200, 250]);
        assert_eq!(store.latest_statement("hulu").await.expect("reads"), None);
        let other = store.statements("hulu", time(0), time(1000)).await;
        assert!(other.expect("reads").is_empty());
    }
}

#[tokio::test]
async fn a_source_check_replaces_the_one_before() {
    for store in testing::stores().await {
        let mut check = SourceCheck {
            service: "netflix".into(),
            url: "https://status.example/".into(),
            checked_at: time(100),
            succeeded_at: Some(time(100)),
            etag: Some("\"a\"".into()),
            last_modified: None,
            fault: None,
        };
        store.put_source_check(&check).await.expect("puts");
        check.checked_at += TimeDelta::seconds(60);
        check.fault = Some("it was silent".into());
        store.put_source_check(&check).await.expect("puts");
        let all = store.source_checks().await.expect("reads");
        assert_eq!(all, [check], "{}", store.engine());
    }
}

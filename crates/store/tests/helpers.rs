//! Words the tests share.

use chrono::DateTime;
use futures_util::TryStreamExt;
use outage::{Minute, Record, Source};
use store::{Entry, Held, Keyed, Store};

/// "Netflix doesn't work at all", from Ohio.
pub fn report(id: &str, at: i64) -> Record {
    Record {
        id: id.to_owned(),
        service: "netflix".to_owned(),
        failure: "complete".to_owned(),
        symptom: Some("app".to_owned()),
        state: Some("US-OH".to_owned()),
        county: Some("US-OH-035".to_owned()),
        cell: Some("852a9ccffffffff".to_owned()),
        received_at: DateTime::from_timestamp(at, 0).expect("in range"),
        occurred_at: None,
        source: Source::Api,
        reporter: Some(-7),
        receipt: Some(format!("receipt of {id}")),
    }
}

/// The same, held, from a network.
pub fn held(id: &str, at: i64, network: i64) -> Held {
    Held {
        id: id.to_owned(),
        service: "netflix".to_owned(),
        failure: "complete".to_owned(),
        state: Some("US-OH".to_owned()),
        received_at: at,
        network,
        receipt: format!("receipt of {id}"),
    }
}

pub fn entry(record: Record) -> Entry {
    Entry {
        record: Some(record),
        ..Entry::default()
    }
}

pub fn keyed(key: &str, n: u32) -> Keyed {
    Keyed {
        key: key.to_owned(),
        body: format!("body {n}"),
        status: 201,
        answer: format!("{{\"n\":{n}}}"),
        at: 60,
    }
}

/// All reports there are.
pub async fn all(store: &Store) -> Vec<Record> {
    store
        .export(None, None, None)
        .try_collect()
        .await
        .expect("exports")
}

/// How many reports there are; and the counts say the same, minute by minute.
pub async fn total(store: &Store) -> usize {
    let (first, last) = (Minute::new(0), Minute::new(100_000_000));
    let wrong = store.miscounts(first, last, 10).await.expect("compares");
    assert!(wrong.is_empty(), "{}: {wrong:?}", store.engine());
    all(store).await.len()
}

//! kill -9 during a load: every acknowledged report is there exactly once, and the counts agree.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use outage::Minute;
use serde_json::Value;
use store::Store;

use crate::server::{Server, client, database, exported};

const ROUNDS: u64 = 5;
const CONNECTIONS: usize = 64;

/// Acknowledged reports without which a round would prove nothing.
const ENOUGH: usize = 50;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_rounds_lose_and_double_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = database(folder.path());
    let mut acknowledged: HashSet<String> = HashSet::new();
    for round in 0..ROUNDS {
        let server = Arc::new(Server::start(&database, &[]));
        let over = Arc::new(AtomicBool::new(false));
        let taken = Arc::new(AtomicUsize::new(0));
        let loads: Vec<_> = (0..CONNECTIONS)
            .map(|_| tokio::spawn(load(server.clone(), over.clone(), taken.clone())))
            .collect();
        // On a busy machine it takes a while until the first answers come.
        for _ in 0..600 {
            if taken.load(Ordering::SeqCst) > ENOUGH {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        tokio::time::sleep(Duration::from_millis(150 * round)).await;
        // The load goes on while the process dies.
        let pid = server.pid();
        std::process::Command::new("kill")
            .args(["-KILL", &pid])
            .status()
            .expect("kill is there");
        tokio::time::sleep(Duration::from_millis(50)).await;
        over.store(true, Ordering::SeqCst);
        let mut fresh = 0;
        for load in loads {
            for id in load.await.expect("no panic") {
                fresh += 1;
                assert!(acknowledged.insert(id), "an id was given twice");
            }
        }
        assert!(
            fresh > ENOUGH,
            "round {round} proves nothing with {fresh} reports"
        );
        check(&database, &acknowledged).await;
    }
}

async fn load(server: Arc<Server>, over: Arc<AtomicBool>, taken: Arc<AtomicUsize>) -> Vec<String> {
    let client = client();
    let mut ids = Vec::new();
    while !over.load(Ordering::SeqCst) {
        // Only an answer that was read whole is an acknowledgement.
        let Ok(answer) = server.report(&client).await else {
            break;
        };
        if answer.status() != 201 {
            continue;
        }
        let Ok(body) = answer.json::<Value>().await else {
            break;
        };
        ids.push(body["id"].as_str().expect("has an id").to_owned());
        taken.fetch_add(1, Ordering::SeqCst);
    }
    ids
}

async fn check(database: &str, acknowledged: &HashSet<String>) {
    // A server reads its history at the start, as after any crash.
    drop(Server::start(database, &[]));
    let mut times: HashMap<String, u32> = HashMap::new();
    for id in exported(database) {
        *times.entry(id).or_default() += 1;
    }
    let lost = acknowledged
        .iter()
        .filter(|id| !times.contains_key(*id))
        .count();
    assert_eq!(lost, 0, "of {} acknowledged reports", acknowledged.len());
    assert!(times.values().all(|n| *n == 1), "a report is there twice");
    // What was under way when the process died may be there or not; nothing else may.
    assert!(times.len() <= acknowledged.len() + CONNECTIONS * ROUNDS as usize);
    let store = Store::open(database).await.expect("opens");
    let wrong = store
        .miscounts(Minute::new(0), Minute::new(i64::MAX / 120), 5)
        .await
        .expect("reads");
    assert_eq!(wrong, [], "minute counts equal the reports");
    store.close().await;
}

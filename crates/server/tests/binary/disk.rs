//! A full disk: refused while full, well again by itself, nothing acknowledged is lost.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use outage::Minute;
use reqwest::{Client, StatusCode};
use serde_json::Value;
use store::Store;

use crate::server::{Server, client, database, exported};

/// A small file system in memory, taken away with this value.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// None where only root may mount.
    fn mount(megabytes: u32) -> Option<SmallDisk> {
        let folder = tempfile::tempdir().expect("a folder");
        let size = format!("size={megabytes}m");
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(folder.path());
        let mounted = mount.output().is_ok_and(|o| o.status.success());
        mounted.then_some(SmallDisk(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Leaves no block free.
    fn fill(&self) {
        let file = self.path().join("fill");
        // It ends with an error, when nothing is left: that is the point.
        let _ = Command::new("dd")
            .args(["if=/dev/zero", "bs=4k"])
            .arg(format!("of={}", file.display()))
            .output();
    }

    fn free(&self) {
        std::fs::remove_file(self.path().join("fill")).expect("was there");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_heals_and_loses_nothing() {
    let Some(disk) = SmallDisk::mount(12) else {
        println!("skipped: mounting a small disk needs root");
        return;
    };
    let database = database(disk.path());
    let server = Server::start(&database, &[]);
    let client = client();
    let mut acknowledged = Vec::new();
    for _ in 0..50 {
        acknowledged.extend(send(&server, &client).await.ok());
    }
    assert_eq!(acknowledged.len(), 50);
    disk.fill();
    let mut refused = 0;
    // A few more fit into what the database has reserved; then each is refused and told when to retry.
    for _ in 0..3000 {
        match send(&server, &client).await {
            Ok(id) => acknowledged.push(id),
            Err(status) => {
                assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
                refused += 1;
            }
        }
        if refused == 40 {
            break;
        }
    }
    assert_eq!(refused, 40, "the disk was full");
    let shown = client
        .get(format!("{}/api/v1/services/netflix", server.url))
        .send()
        .await
        .expect("answers");
    assert_eq!(shown.status(), 200, "the present is shown all the same");
    disk.free();
    let freed = Instant::now();
    loop {
        if let Ok(id) = send(&server, &client).await {
            acknowledged.push(id);
            break;
        }
        assert!(freed.elapsed() < Duration::from_secs(30), "it did not heal");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    for _ in 0..50 {
        acknowledged.push(send(&server, &client).await.expect("is well again"));
    }
    server.kill();
    let there = exported(&database);
    let lost: Vec<_> = acknowledged
        .iter()
        .filter(|id| !there.contains(id))
        .collect();
    assert!(
        lost.is_empty(),
        "{} of {} acknowledged reports are lost",
        lost.len(),
        acknowledged.len()
    );
    assert_eq!(there.len(), acknowledged.len(), "nothing refused was kept");
    let store = Store::open(&database).await.expect("opens");
    let wrong = store
        .miscounts(Minute::new(0), Minute::new(i64::MAX / 120), 5)
        .await
        .expect("reads");
    assert_eq!(wrong, []);
    store.close().await;
}

/// The id of a report that was acknowledged, or the status it was refused with.
async fn send(server: &Server, client: &Client) -> Result<String, StatusCode> {
    let answer = server.report(client).await.expect("answers");
    let status = answer.status();
    if status == StatusCode::CREATED {
        let body: Value = answer.json().await.expect("is JSON");
        return Ok(body["id"].as_str().expect("has an id").to_owned());
    }
    assert!(answer.headers().contains_key("retry-after"));
    Err(status)
}

//! The commands: exit status, one plain line, the remedy in it.

use crate::server::{Server, client, database, exported, outcry};

fn refused(args: &[&str], status: i32, part: &str) {
    let out = outcry(args);
    let told = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(status), "{args:?}: {told}");
    assert!(told.contains(part), "{args:?}: {told}");
}

#[test]
fn wrong_use_is_told_from_failure() {
    refused(&["serve", "--listen", "nonsense"], 2, "--listen");
    refused(
        &["serve", "--trusted-proxy", "everybody"],
        2,
        "--trusted-proxy",
    );
    refused(
        &["serve", "--catalogue", "/no/such/file"],
        1,
        "/no/such/file",
    );
    refused(&["migrate", "--database", "oracle://x"], 1, "sqlite://");
    refused(
        &["detect", "--input", "/no/such/file", "--output", "-"],
        1,
        "/no/such/file",
    );
    refused(
        &["detect", "--input", "x", "--output", "y", "--bucket", "7m"],
        2,
        "--bucket",
    );
}

#[test]
fn a_short_admin_token_is_refused_and_not_repeated() {
    let token = "hunter2-hunter2";
    let out = outcry(&["serve", "--listen", "127.0.0.1:0", "--admin-token", token]);
    let told = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(2), "{told}");
    assert!(
        told.contains("openssl rand") && !told.contains(token),
        "{told}"
    );
    assert!(out.stdout.is_empty());
}

#[test]
fn a_taken_port_names_the_remedy() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start(&database(folder.path()), &[]);
    let address = server.url.trim_start_matches("http://").to_owned();
    refused(
        &[
            "serve",
            "--listen",
            &address,
            "--database",
            &database(folder.path()),
        ],
        2,
        "--listen",
    );
}

#[test]
fn doctor_is_content_with_a_fresh_database_and_says_what_an_old_one_lacks() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = database(folder.path());
    refused(&["doctor", "--database", &database], 1, "failed");
    assert!(
        outcry(&["migrate", "--database", &database])
            .status
            .success()
    );
    let out = outcry(&["doctor", "--database", &database]);
    let told = String::from_utf8_lossy(&out.stdout);
    assert!(out.status.success(), "{told}");
    assert!(
        told.contains("atlas") && told.contains("catalogue"),
        "{told}"
    );
}

#[test]
fn detect_judges_a_file_causally() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let mut csv = String::from("service,region,bucket_start,reports\n");
    let start = outage::Minute::new(29_000_160);
    for bucket in 0..(15 * 288) {
        let reports = if bucket == 15 * 288 - 1 { 60 } else { 2 };
        csv.push_str(&format!("acme,US-OH,{},{reports}\n", start + bucket * 5));
    }
    std::fs::write(path("counts.csv"), csv).expect("is written");
    let until = (start + 14 * 1440).to_string();
    let out = outcry(&[
        "detect",
        "--input",
        &path("counts.csv"),
        "--output",
        &path("out.jsonl"),
        "--calibrate-until",
        &until,
    ]);
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let text = std::fs::read_to_string(path("out.jsonl")).expect("is written");
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|l| serde_json::from_str(l).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), 288);
    assert_eq!(lines[287]["verdict"], "spike", "{}", lines[287]);
    assert!(lines[..280].iter().all(|l| l["verdict"] == "normal"));
}

#[tokio::test]
async fn sigterm_finishes_what_is_under_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = database(folder.path());
    let server = Server::start(&database, &[]);
    let answer = server.report(&client()).await.expect("answers");
    assert_eq!(answer.status(), 201);
    assert!(server.stop().success());
    assert_eq!(exported(&database).len(), 1);
}

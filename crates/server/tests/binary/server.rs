//! The binary under test, as a process.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use reqwest::{Client, Response};
use serde_json::{Value, json};

/// A running `outcry serve`, killed when dropped.
pub struct Server {
    pub url: String,
    child: Child,
}

static NEXT: AtomicU32 = AtomicU32::new(0);

/// Another household in another network, for every report of the whole run.
pub fn reporter() -> String {
    let n = NEXT.fetch_add(1, Ordering::SeqCst);
    format!("{}.{}.{}.7", 20 + n / 65_536, n / 256 % 256, n % 256)
}

/// A client; the first one decides whose arithmetic TLS would use.
pub fn client() -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::new()
}

pub fn database(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("outcry.db").display())
}

pub fn outcry(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_outcry"))
        .args(args)
        .output()
        .expect("runs")
}

impl Server {
    pub fn start(database: &str, more: &[&str]) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_outcry"))
            .args([
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--trusted-proxy",
                "127.0.0.1/32",
            ])
            .args(["--database", database])
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("starts");
        let out = child.stdout.take().expect("is piped");
        let line = BufReader::new(out)
            .lines()
            .map_while(Result::ok)
            .find(|l| l.contains("http://"));
        let line = line.expect("says its address");
        let at = line.find("http://").expect("was found");
        Server {
            url: line[at..].trim().to_owned(),
            child,
        }
    }

    /// Its process.
    pub fn pid(&self) -> String {
        self.child.id().to_string()
    }

    /// SIGKILL: nothing is finished, nothing is flushed.
    pub fn kill(mut self) {
        self.child.kill().expect("is running");
        self.child.wait().expect("is gone");
    }

    /// SIGTERM, and how it ended.
    pub fn stop(mut self) -> std::process::ExitStatus {
        Command::new("kill")
            .args(["-TERM", &self.pid()])
            .status()
            .expect("kill is there");
        self.child.wait().expect("is gone")
    }

    pub async fn report(&self, client: &Client) -> reqwest::Result<Response> {
        let body = json!({"service": "netflix", "failure": "complete", "symptom": "app",
            "location": {"lat": 41.4993, "lon": -81.6944}});
        let post = client.post(format!("{}/api/v1/reports", self.url));
        post.header("X-Forwarded-For", reporter())
            .json(&body)
            .send()
            .await
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have gone by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The ids of all reports, as `outcry export` tells them.
pub fn exported(database: &str) -> Vec<String> {
    let out = outcry(&["export", "--database", database]);
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let text = String::from_utf8(out.stdout).expect("is UTF-8");
    text.lines()
        .map(|line| {
            let record: Value = serde_json::from_str(line).expect("a line is JSON");
            record["id"].as_str().expect("has an id").to_owned()
        })
        .collect()
}

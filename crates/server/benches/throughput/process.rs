//! Servers as processes, killed when they are dropped.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

pub struct Server {
    pub address: SocketAddr,
    child: Child,
    /// Removed with the server.
    _folder: Option<tempfile::TempDir>,
}

impl Server {
    /// This binary again, as a baseline.
    pub async fn baseline(args: &[&str]) -> Server {
        let mut command = Command::new(std::env::current_exe().expect("has a path"));
        command.arg("--baseline").args(args);
        Server::start(command, None)
    }

    /// The release binary on a fresh database, on a real disk.
    pub async fn outcry() -> Server {
        let folder = tempfile::tempdir().expect("a folder");
        let database = format!("sqlite://{}", folder.path().join("bench.db").display());
        let mut command = Command::new(env!("CARGO_BIN_EXE_outcry"));
        command
            .args([
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--trusted-proxy",
                "127.0.0.1/32",
            ])
            .args(["--database", &database]);
        Server::start(command, Some(folder))
    }

    fn start(mut command: Command, folder: Option<tempfile::TempDir>) -> Server {
        let mut child = command
            .stdout(Stdio::piped())
            .env("OUTCRY_LOG", "error")
            .spawn()
            .expect("starts");
        let out = child.stdout.take().expect("is piped");
        let line = BufReader::new(out)
            .lines()
            .map_while(Result::ok)
            .find(|l| l.contains("http://"));
        let line = line.expect("says its address");
        let address = line.rsplit("http://").next().expect("has an address");
        Server {
            address: address.trim().parse().expect("is an address"),
            child,
            _folder: folder,
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have gone by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

//! A server that is not ours: it answers by path, well or badly, and counts who comes.

use std::collections::HashMap;
use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::future::BoxFuture;
use server::statements::guard::Lookup;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub const INCIDENTS: &str =
    include_str!("../../../../outage/fixtures/status/discord-incidents.json");

/// A listener on loopback.
#[derive(Clone)]
pub struct Stranger {
    pub socket: SocketAddr,
    connections: Arc<AtomicUsize>,
    /// The heads of the requests, lower case.
    heads: Arc<Mutex<Vec<String>>>,
    /// Where `/redirect` leads.
    target: String,
}

impl Stranger {
    pub async fn at(socket: &str, target: &str) -> Stranger {
        let listener = TcpListener::bind(socket).await.expect("a free port");
        let stranger = Stranger {
            socket: listener.local_addr().expect("is bound"),
            connections: Arc::default(),
            heads: Arc::default(),
            target: target.to_owned(),
        };
        let host = stranger.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                host.connections.fetch_add(1, Ordering::SeqCst);
                let host = host.clone();
                tokio::spawn(async move { host.answer(stream).await });
            }
        });
        stranger
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    pub fn last_head(&self) -> String {
        let heads = self.heads.lock().expect("nobody panicked");
        heads.last().cloned().unwrap_or_default()
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.socket)
    }

    async fn answer(&self, mut stream: TcpStream) -> Option<()> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.ok()?);
        }
        let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
        self.heads
            .lock()
            .expect("nobody panicked")
            .push(head.clone());
        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
        let json = "application/json";
        let whole = |kind: &str, more: &str, body: &[u8]| -> Vec<u8> {
            let length = body.len();
            let mut all = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{more}\r\n"
            )
            .into_bytes();
            all.extend_from_slice(body);
            all
        };
        let bytes = match path.as_str() {
            "/good" => whole(json, "set-cookie: a=b\r\n", INCIDENTS.as_bytes()),
            "/tagged" if head.contains("if-none-match: \"v1\"") => {
                b"HTTP/1.1 304 Not Modified\r\n\r\n".to_vec()
            }
            "/tagged" => whole(
                json,
                "etag: \"v1\"\r\nlast-modified: Sat, 14 Nov 2026 11:00:00 GMT\r\n",
                INCIDENTS.as_bytes(),
            ),
            "/hostile" => whole(json, "", hostile().as_bytes()),
            "/type" => whole("text/html", "", INCIDENTS.as_bytes()),
            "/none" => b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".to_vec(),
            "/truncated" => whole(json, "", &INCIDENTS.as_bytes()[..1000]),
            "/invalid-utf8" => whole(json, "", b"{\"incidents\":[{\"name\":\"\xff\xfe\"}]}"),
            "/deep" => whole(json, "", "[".repeat(200_000).as_bytes()),
            "/bomb.xml" => whole("application/rss+xml", "", &xml_bomb()),
            "/bomb" => whole(json, "content-encoding: gzip\r\n", &gzip_bomb()),
            "/large" => whole(json, "", &vec![b' '; 257 * 1024]),
            "/longer" => {
                // Says less than it sends.
                let mut all = whole(json, "", b"{}");
                all.extend_from_slice(INCIDENTS.as_bytes());
                all
            }
            "/redirect" => format!(
                "HTTP/1.1 302 Found\r\nlocation: {}\r\ncontent-length: 0\r\n\r\n",
                self.target
            )
            .into_bytes(),
            "/broken" => b"HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n".to_vec(),
            "/nonsense" => b"\x00\x01\x02 hello\r\n\r\n".to_vec(),
            "/closed" => Vec::new(),
            "/shorter" => {
                // Says more than it sends.
                b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{"
                    .to_vec()
            }
            "/hang" => return hang(stream).await,
            "/drip" => {
                let start = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n".to_vec();
                stream.write_all(&start).await.ok()?;
                loop {
                    stream.write_all(b" ").await.ok()?;
                    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
                }
            }
            "/endless" => {
                let start = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n".to_vec();
                stream.write_all(&start).await.ok()?;
                loop {
                    stream.write_all(&[b' '; 4096]).await.ok()?;
                }
            }
            _ => b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".to_vec(),
        };
        stream.write_all(&bytes).await.ok()?;
        stream.shutdown().await.ok()
    }
}

/// Holds the connection and says nothing.
async fn hang(mut stream: TcpStream) -> Option<()> {
    let mut rest = [0; 16];
    while stream.read(&mut rest).await.ok()? > 0 {}
    None
}

/// Four gigabytes of blanks in four megabytes.
fn gzip_bomb() -> Vec<u8> {
    let mut one = GzEncoder::new(Vec::new(), Compression::new(6));
    one.write_all(&vec![b' '; 10 << 20]).expect("is memory");
    one.finish().expect("is memory").repeat(400)
}

/// Ten to the ninth, by entities of entities.
fn xml_bomb() -> Vec<u8> {
    let mut bomb = String::from("<!DOCTYPE rss [<!ENTITY a \"lol\">");
    for (name, of) in ('b'..='j').zip('a'..='i') {
        bomb += &format!("<!ENTITY {name} \"{}\">", format!("&{of};").repeat(10));
    }
    (bomb + "]><rss version=\"2.0\"><channel><title>&j;</title><item><title>&j;</title></channel>")
        .into_bytes()
}

/// Markup in every field.
fn hostile() -> String {
    let bad = "<img src=x onerror=alert(1)>&lt;script&gt;alert(2)&lt;/script&gt;\u{202e}";
    serde_json::json!({"incidents": [{
        "name": bad, "shortlink": "javascript:alert(3)",
        "incident_updates": [{"id": bad, "status": bad, "body": bad,
            "created_at": "2026-11-14T11:30:00Z"}],
    }]})
    .to_string()
}

/// A resolver in the test's hand: each name has answers, one after the other; the last one stays.
#[derive(Debug, Default)]
pub struct Stub {
    answers: HashMap<String, Vec<Vec<IpAddr>>>,
    asked: AtomicUsize,
}

impl Stub {
    pub fn with(names: &[(&str, &[&[&str]])]) -> Arc<Stub> {
        let ip = |text: &&str| text.parse::<IpAddr>().expect("is an address");
        let answers = names.iter().map(|(name, answers)| {
            let answers = answers.iter().map(|one| one.iter().map(ip).collect());
            ((*name).to_owned(), answers.collect())
        });
        Arc::new(Stub {
            answers: answers.collect(),
            asked: AtomicUsize::new(0),
        })
    }

    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl Lookup for Stub {
    fn lookup<'a>(&'a self, host: &'a str) -> BoxFuture<'a, std::io::Result<Vec<IpAddr>>> {
        let time = self.asked.fetch_add(1, Ordering::SeqCst);
        let known = self.answers.get(host);
        let answer = known
            .and_then(|all| all.get(time.min(all.len() - 1)))
            .cloned();
        Box::pin(std::future::ready(answer.ok_or_else(|| {
            std::io::Error::from(std::io::ErrorKind::NotFound)
        })))
    }
}

//! A load generator on raw sockets: it must cost less than what it measures.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What every connection asks, one request after the other.
#[derive(Clone)]
pub struct Load {
    connections: usize,
    kind: Kind,
    next: Arc<AtomicU32>,
}

#[derive(Clone)]
enum Kind {
    Reports,
    Get(Arc<str>),
}

/// What came of it.
pub struct Rate {
    pub per_second: f64,
    pub refused: u64,
    /// Milliseconds, ascending.
    times: Vec<f64>,
}

impl Rate {
    pub fn quantile(&self, q: f64) -> f64 {
        let place = (self.times.len().saturating_sub(1) as f64 * q) as usize;
        self.times.get(place).copied().unwrap_or(f64::NAN)
    }
}

impl Load {
    /// Reports, each from another network and near another town.
    pub fn reports(connections: usize) -> Load {
        Load {
            connections,
            kind: Kind::Reports,
            next: Arc::default(),
        }
    }

    /// The same GET again and again.
    pub fn get(path: &str, connections: usize) -> Load {
        Load {
            connections,
            kind: Kind::Get(path.into()),
            next: Arc::default(),
        }
    }

    fn request(&self, into: &mut Vec<u8>) {
        into.clear();
        match &self.kind {
            Kind::Get(path) => into.extend_from_slice(
                format!("GET {path} HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n\r\n")
                    .as_bytes(),
            ),
            Kind::Reports => {
                let n = self.next.fetch_add(1, Ordering::Relaxed);
                // All over the inland, away from lakes and borders.
                let (lat, lon) = (
                    34.0 + f64::from(n % 750) * 0.01,
                    -115.0 + f64::from(n % 3000) * 0.01,
                );
                let body = format!(
                    "{{\"service\":\"netflix\",\"failure\":\"complete\",\"symptom\":\"video-playback\",\
                     \"location\":{{\"lat\":{lat:.4},\"lon\":{lon:.4}}}}}"
                );
                let from = format!("{}.{}.{}.7", 20 + n / 65536, n / 256 % 256, n % 256);
                into.extend_from_slice(
                    format!(
                        "POST /api/v1/reports HTTP/1.1\r\nHost: bench\r\nX-Forwarded-For: {from}\r\n\
                         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                        body.len()
                    )
                    .as_bytes(),
                );
            }
        }
    }

    /// The size of one answer's body.
    pub async fn once(&self, address: SocketAddr) -> usize {
        let mut stream = TcpStream::connect(address).await.expect("connects");
        let (mut out, mut buffer) = (Vec::new(), Vec::new());
        self.request(&mut out);
        stream.write_all(&out).await.expect("sends");
        answer(&mut stream, &mut buffer).await.expect("answers").1
    }

    /// All connections for so long, after a second to warm up.
    pub async fn run(&self, address: SocketAddr, time: Duration) -> Rate {
        let begin = Instant::now() + Duration::from_secs(1);
        let end = begin + time;
        let tasks: Vec<_> = (0..self.connections)
            .map(|_| tokio::spawn(self.clone().connection(address, begin, end)))
            .collect();
        let (mut times, mut refused) = (Vec::new(), 0);
        for task in tasks {
            let (more, bad) = task.await.expect("no panic");
            times.extend(more);
            refused += bad;
        }
        times.sort_by(f64::total_cmp);
        Rate {
            per_second: times.len() as f64 / time.as_secs_f64(),
            refused,
            times,
        }
    }

    async fn connection(
        self,
        address: SocketAddr,
        begin: Instant,
        end: Instant,
    ) -> (Vec<f64>, u64) {
        let mut stream = TcpStream::connect(address).await.expect("connects");
        stream.set_nodelay(true).expect("a socket");
        let (mut out, mut buffer) = (Vec::new(), Vec::with_capacity(64 * 1024));
        let (mut times, mut refused) = (Vec::new(), 0);
        loop {
            let sent = Instant::now();
            if sent >= end {
                return (times, refused);
            }
            self.request(&mut out);
            stream.write_all(&out).await.expect("sends");
            let (status, _) = answer(&mut stream, &mut buffer).await.expect("answers");
            if sent >= begin {
                times.push(sent.elapsed().as_secs_f64() * 1e3);
                refused += u64::from(!(200..300).contains(&status));
            }
        }
    }
}

/// Reads one answer: its status and the length of its body.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<(u16, usize)> {
    buffer.clear();
    loop {
        if let Some(head) = buffer.windows(4).position(|w| w == b"\r\n\r\n") {
            let text = std::str::from_utf8(&buffer[..head]).ok()?;
            let status = text.get(9..12)?.parse().ok()?;
            let length = text.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length")
                    .then(|| value.trim().parse::<usize>().ok())?
            });
            let length = length.unwrap_or(0);
            while buffer.len() < head + 4 + length {
                (stream.read_buf(buffer).await.ok()? > 0).then_some(())?;
            }
            return Some((status, length));
        }
        (stream.read_buf(buffer).await.ok()? > 0).then_some(())?;
    }
}

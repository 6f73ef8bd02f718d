//! What the store costs, on every engine there is: `scripts/with-postgres cargo bench -p store`.
//!
//! The CPU is that of this process (all of SQLite, but only the near side of PostgreSQL) and does
//! not change with other load on the machine; the rate does.

use std::time::{Duration, Instant};

use chrono::DateTime;
use futures_util::StreamExt;
use outage::{Failure, Minute, Record, Source, Tally};
use store::{CountRow, Entry, Keyed, Store, testing};

const SERVICES: [&str; 8] = [
    "netflix", "verizon", "chase", "xfinity", "att", "youtube", "zoom", "slack",
];

const START: Minute = Minute::new(29_000_000);
const WEEK: i64 = 7 * 24 * 60;

fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    runtime.block_on(async {
        for store in testing::stores().await {
            println!("{}", store.engine());
            saving(&store).await;
            counting(&store).await;
            reading(&store).await;
        }
    });
}

async fn saving(store: &Store) {
    let mut serial = 0;
    for size in [1, 64, 256, 1024] {
        let meter = Meter::start();
        let from = serial;
        while meter.begin.elapsed() < Duration::from_secs(3) {
            let batch: Vec<Entry> = (serial..serial + size).map(entry).collect();
            store.save(&batch).await.expect("saves");
            serial += size;
        }
        meter.stop(&format!("save, batches of {size}"), serial - from);
    }
    let meter = Meter::start();
    let from = serial;
    while meter.begin.elapsed() < Duration::from_secs(3) {
        let batch: Vec<Entry> = (serial..serial + 1024).map(keyed).collect();
        store.save(&batch).await.expect("saves");
        serial += 1024;
    }
    meter.stop("save, batches of 1024, each with a key", serial - from);
    let meter = Meter::start();
    let n = store.export(None, None, None).count().await;
    meter.stop("export", n);
}

async fn counting(store: &Store) {
    let row = |service: &str, region: i64, minute: i64| CountRow {
        service: format!("{service}-past"),
        region: format!("US-{region:02}"),
        minute: START + minute,
        tally: Tally {
            complete: 1,
            intermittent: 2,
            ..Tally::default()
        },
    };
    let mut rows = Vec::new();
    for service in &SERVICES[..2] {
        for region in 0..56 {
            rows.extend((0..WEEK / 2).map(|n| row(service, region, n * 2)));
        }
    }
    for what in ["put_counts, new ones", "put_counts, the same again"] {
        let meter = Meter::start();
        store.put_counts(&rows).await.expect("puts");
        meter.stop(what, rows.len());
    }
}

async fn reading(store: &Store) {
    let service = "netflix-past";
    let meter = Meter::start();
    let history = store.history(service, START, START + WEEK).await;
    meter.stop("history, rows", history.expect("reads").len());
    for (what, width) in [("window of 15 minutes", 15), ("window of a day", 1440)] {
        let meter = Meter::start();
        for i in 0..40 {
            let from = START + i * 200;
            store
                .window(service, from, from + width)
                .await
                .expect("reads");
        }
        meter.stop(what, 40);
    }
    for (what, region) in [
        ("series of a day, all regions", None),
        ("series of a day, one region", Some("US-07")),
    ] {
        let meter = Meter::start();
        for i in 0..40 {
            let from = START + i * 200;
            let series = store.series(service, region, from, from + 1440, 5).await;
            series.expect("reads");
        }
        meter.stop(what, 40);
    }
    let meter = Meter::start();
    store.first_minute(None).await.expect("reads");
    meter.stop("first minute of all", 1);
}

/// As the server makes them: ids that sort by time, a few services, all states, one minute.
fn entry(n: usize) -> Entry {
    let record = Record {
        id: format!("0193{n:08x}-7000-8000-{:012x}", scatter(n) >> 16),
        service: SERVICES[n % SERVICES.len()].into(),
        failure: Failure::ALL[n % 3].as_str().into(),
        symptom: Some("video-playback".into()),
        state: Some(format!("US-{:02}", n % 56)),
        county: Some(format!("US-{:02}-035", n % 56)),
        cell: Some("852a9ccffffffff".into()),
        received_at: DateTime::from_timestamp(1_800_000_000 + n as i64 / 20_000, 0)
            .expect("in range"),
        occurred_at: None,
        source: Source::Api,
        reporter: Some(scatter(n) as i64),
        receipt: Some(format!("{:064x}", scatter(n))),
    };
    Entry {
        record: Some(record),
        ..Entry::default()
    }
}

fn keyed(n: usize) -> Entry {
    let key = Keyed {
        key: format!("{:016x}{n:048x}", scatter(n)),
        body: format!("{n:064x}"),
        status: 201,
        answer: "x".repeat(400),
        at: 1_800_000_000,
    };
    Entry {
        key: Some(key),
        ..entry(n)
    }
}

/// Random to the eye, as hashes are.
fn scatter(n: usize) -> u64 {
    (n as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

struct Meter {
    begin: Instant,
    cpu: f64,
}

impl Meter {
    fn start() -> Meter {
        Meter {
            begin: Instant::now(),
            cpu: cpu(),
        }
    }

    fn stop(self, what: &str, n: usize) {
        let n = n.max(1) as f64;
        let rate = n / self.begin.elapsed().as_secs_f64();
        let cpu = (cpu() - self.cpu) * 1e6 / n;
        println!("  {what:<40} {rate:>9.0}/s {cpu:>10.1} us CPU each");
    }
}

/// Seconds of CPU this process has used.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name in brackets may hold anything; user and system time are the 12th and 13th after it.
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after.split_whitespace().skip(11).take(2);
    ticks.filter_map(|t| t.parse::<f64>().ok()).sum::<f64>() / 100.0
}

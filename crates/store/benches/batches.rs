//! Rows per second by size of batch, on every engine there is:
//! `scripts/with-postgres cargo bench -p store`.

use std::time::{Duration, Instant};

use chrono::DateTime;
use futures_util::StreamExt;
use outage::{Failure, Minute, Record, Source, Tally};
use store::{CountRow, Entry, Keyed, Store, testing};

const SERVICES: [&str; 8] = [
    "netflix", "verizon", "chase", "xfinity", "att", "youtube", "zoom", "slack",
];

fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    runtime.block_on(async {
        for store in testing::stores().await {
            println!("{}", store.engine());
            for (size, keys) in [
                (1, false),
                (64, false),
                (256, false),
                (1024, false),
                (1024, true),
            ] {
                let rate = saving(&store, size, keys).await;
                let with = if keys { ", each with a key" } else { "" };
                println!("  save, batches of {size}{with}: {rate:.0} reports/s");
            }
            reading(&store).await;
        }
    });
}

async fn saving(store: &Store, size: usize, keys: bool) -> f64 {
    let begin = Instant::now();
    let mut n = 0;
    while begin.elapsed() < Duration::from_secs(3) {
        let batch: Vec<Entry> = (n..n + size).map(|i| entry(i, begin, keys)).collect();
        store.save(&batch).await.expect("saves");
        n += size;
    }
    n as f64 / begin.elapsed().as_secs_f64()
}

/// As the server makes them: ids that sort by time, a few services, all states, one minute.
fn entry(n: usize, run: Instant, keys: bool) -> Entry {
    // Later runs make later ids, as later days would.
    let age = run.elapsed().as_micros() + u128::from(std::process::id());
    static BATCH: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let serial = BATCH.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let failure = Failure::ALL[n % 3].as_str();
    let record = Record {
        id: format!(
            "{:08x}-{:04x}-7000-8000-{:012x}",
            serial >> 16,
            serial & 0xffff,
            age
        ),
        service: SERVICES[n % SERVICES.len()].into(),
        failure: failure.into(),
        symptom: Some("video-playback".into()),
        state: Some(format!("US-{:02}", n % 56)),
        county: Some(format!("US-{:02}-035", n % 56)),
        cell: Some("852a9ccffffffff".into()),
        received_at: DateTime::from_timestamp(1_800_000_000 + serial as i64 / 20_000, 0)
            .expect("in range"),
        occurred_at: None,
        source: Source::Api,
        reporter: Some((n as i64).wrapping_mul(0x9e37_79b9_7f4a_7c15_u64 as i64)),
        receipt: Some(format!("{n:064x}")),
    };
    let key = keys.then(|| Keyed {
        // Random to the eye, as hashes are.
        key: format!(
            "{:016x}{serial:048x}",
            serial.wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ),
        body: format!("{n:064x}"),
        status: 201,
        answer: "x".repeat(400),
        at: 1_800_000_000,
    });
    Entry {
        record: Some(record),
        key,
    }
}

async fn reading(store: &Store) {
    let start = Minute::new(29_000_000);
    let week = 7 * 24 * 60;
    let mut rows = Vec::new();
    for service in &SERVICES[..2] {
        for region in 0..56 {
            for minute in 0..week / 2 {
                rows.push(CountRow {
                    service: format!("{service}-past"),
                    region: format!("US-{region:02}"),
                    minute: start + minute * 2,
                    tally: Tally {
                        complete: 1,
                        intermittent: 2,
                        slow: 0,
                        recovered: 0,
                    },
                });
            }
        }
    }
    let begin = Instant::now();
    store.put_counts(&rows).await.expect("puts");
    println!(
        "  put_counts, {} new: {:.0} rows/s",
        rows.len(),
        rows.len() as f64 / begin.elapsed().as_secs_f64()
    );
    let begin = Instant::now();
    store.put_counts(&rows).await.expect("puts");
    println!(
        "  put_counts, again: {:.0} rows/s",
        rows.len() as f64 / begin.elapsed().as_secs_f64()
    );

    let service = "netflix-past";
    let end = start + week;
    let begin = Instant::now();
    let n = store
        .history(service, start, end)
        .await
        .expect("reads")
        .len();
    println!(
        "  history, {n} rows: {:.0} rows/s",
        n as f64 / begin.elapsed().as_secs_f64()
    );
    let ms = |begin: Instant, times: u32| begin.elapsed().as_secs_f64() * 1e3 / f64::from(times);
    let begin = Instant::now();
    for i in 0..100 {
        store
            .window(service, start + i * 50, start + i * 50 + 15)
            .await
            .expect("reads");
    }
    println!("  window of 15 minutes: {:.2} ms", ms(begin, 100));
    let begin = Instant::now();
    for i in 0..10 {
        store
            .window(service, start + i * 500, start + i * 500 + 1440)
            .await
            .expect("reads");
    }
    println!("  window of a day: {:.2} ms", ms(begin, 10));
    let begin = Instant::now();
    for _ in 0..10 {
        store
            .series(service, None, start, start + 1440, 5)
            .await
            .expect("reads");
    }
    println!("  series of a day, all regions: {:.2} ms", ms(begin, 10));
    let begin = Instant::now();
    for _ in 0..100 {
        store
            .series(service, Some("US-07"), start, start + 1440, 5)
            .await
            .expect("reads");
    }
    println!("  series of a day, one region: {:.2} ms", ms(begin, 100));
    let begin = Instant::now();
    store.first_minute(None).await.expect("reads");
    println!("  first minute of all: {:.2} ms", ms(begin, 1));
    let begin = Instant::now();
    let n = store.export(None, None, None).count().await;
    println!(
        "  export, {n} reports: {:.0} reports/s",
        n as f64 / begin.elapsed().as_secs_f64()
    );
}

//! `cargo bench --bench throughput`: how near to the machine's limit reports are taken and maps given.
//!
//! All servers run as processes of their own on the same cores, one after the other, under the same
//! load generator; what counts are the ratios of one run. "Echo" is a bare handler that parses the
//! same report and answers 202; "fixed" gives bytes of the same size as the heatmap's.

mod baseline;
mod load;
mod process;

use std::time::Duration;

use load::{Load, Rate};
use process::Server;

/// Seconds under load, after one to warm up.
const TIME: Duration = Duration::from_secs(5);

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|a| a == "--baseline") {
        return baseline::serve(&args[at + 1..]);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(measure());
}

async fn measure() {
    println!("ingest: validated, located, de-duplicated, counted, durable");
    println!(
        "{:>12} {:>11} {:>11} {:>7} {:>9} {:>9}",
        "connections", "echo/s", "reports/s", "ratio", "p50 ms", "p99 ms"
    );
    for connections in [64, 256, 1000] {
        let echo = {
            let server = Server::baseline(&["echo"]).await;
            Load::reports(connections).run(server.address, TIME).await
        };
        let ours = {
            let server = Server::outcry().await;
            Load::reports(connections).run(server.address, TIME).await
        };
        row(connections, &echo, &ours);
    }
    println!("\nreading: the present heatmap against fixed bytes of the same size, gzip");
    println!(
        "{:>12} {:>11} {:>11} {:>7} {:>9} {:>9}",
        "connections", "fixed/s", "heatmap/s", "ratio", "p50 ms", "p99 ms"
    );
    let server = Server::outcry().await;
    let heatmap = Load::get("/api/v1/services/netflix/heatmap", 64);
    let size = heatmap.once(server.address).await;
    let ours = heatmap.run(server.address, TIME).await;
    drop(server);
    let fixed = {
        let server = Server::baseline(&["fixed", &size.to_string()]).await;
        Load::get("/", 64).run(server.address, TIME).await
    };
    row(64, &fixed, &ours);
}

fn row(connections: usize, baseline: &Rate, ours: &Rate) {
    println!(
        "{connections:>12} {:>11.0} {:>11.0} {:>7.2} {:>9.1} {:>9.1}",
        baseline.per_second,
        ours.per_second,
        ours.per_second / baseline.per_second,
        ours.quantile(0.5),
        ours.quantile(0.99),
    );
    assert_eq!(ours.refused, 0, "every answer was a success");
}

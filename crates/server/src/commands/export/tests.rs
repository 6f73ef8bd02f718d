use clap::Parser;
use outage::Source;
use store::Entry;

use super::super::import;
use super::*;

#[derive(Parser)]
struct Cli<A: Args> {
    #[command(flatten)]
    args: A,
}

fn record(number: u32, state: Option<&str>) -> Record {
    Record {
        id: format!("01900000-0000-7000-8000-{number:012}"),
        service: if number.is_multiple_of(2) {
            "netflix"
        } else {
            "chase"
        }
        .to_owned(),
        failure: "slow".to_owned(),
        symptom: None,
        state: state.map(str::to_owned),
        county: None,
        cell: None,
        received_at: DateTime::from_timestamp(1_790_000_000 + i64::from(number), 0)
            .expect("is a time"),
        occurred_at: None,
        source: Source::Form,
        reporter: None,
        receipt: None,
    }
}

#[tokio::test]
async fn what_goes_out_comes_back_in_by_either_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let url = |name: &str| format!("sqlite://{}", path(name));
    let records: Vec<Record> = (0..1200)
        .map(|n| record(n, [None, Some("US-OH")][n as usize % 3 / 2]))
        .collect();
    let store = Store::open(&url("a.db")).await.expect("opens");
    store.migrate().await.expect("migrates");
    let entry = |r: &Record| Entry {
        record: Some(r.clone()),
        ..Entry::default()
    };
    store
        .save(&records.iter().map(entry).collect::<Vec<_>>())
        .await
        .expect("saves");
    store.close().await;

    for format in ["jsonl", "csv"] {
        let (file, copy) = (path(&format!("all.{format}")), url(&format!("{format}.db")));
        let line = format!(
            "x --database {} --format {format} --output {file}",
            url("a.db")
        );
        run(&Cli::<ExportArgs>::parse_from(line.split(' ')).args)
            .await
            .expect("exports");
        let line = format!("x {file} --database {copy}");
        import::run(&Cli::<import::ImportArgs>::parse_from(line.split(' ')).args)
            .await
            .expect("imports");
        let store = Store::open(&copy).await.expect("opens");
        let found: Vec<Record> = store
            .export(None, None, None)
            .try_collect()
            .await
            .expect("reads");
        assert_eq!(found, records, "{format}");
    }

    let file = path("some.jsonl");
    let line = format!(
        "x --database {} --service netflix --from 2026-09-21T14:13:21Z --to 2026-09-21T14:13:30Z --output {file}",
        url("a.db")
    );
    run(&Cli::<ExportArgs>::parse_from(line.split(' ')).args)
        .await
        .expect("exports");
    let text = std::fs::read_to_string(file).expect("was written");
    assert_eq!(
        text.lines().count(),
        4,
        "seconds 2, 4, 6 and 8, before 10: {text}"
    );
}

#[test]
fn a_reader_that_left_is_no_failure() {
    let left = std::io::Error::from(std::io::ErrorKind::BrokenPipe);
    assert!(is_left(&anyhow::Error::from(csv::Error::from(left))));
    let left = std::io::Error::from(std::io::ErrorKind::BrokenPipe);
    assert!(is_left(&anyhow::Error::from(left).context("while writing")));
    assert!(!is_left(&anyhow::anyhow!("something else")));
}

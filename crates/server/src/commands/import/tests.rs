use std::collections::BTreeMap;
use std::io::Write;

use clap::Parser;
use futures_util::TryStreamExt;
use outage::{Minute, Record};

use super::*;
use crate::commands::WrongUse;

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    args: ImportArgs,
}

/// Complaints of our own making: both edges of summer time, twins, and lines that can't be taken.
const COMPLAINTS: &str = include_str!("tests/complaints.csv");

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Folder {
        Folder(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        std::fs::write(self.path(name), bytes).expect("is writable");
        self.path(name)
    }

    async fn store(&self) -> Store {
        let store = Store::open(&format!("sqlite://{}", self.path("test.db").display())).await;
        let store = store.expect("opens");
        store.migrate().await.expect("migrates");
        store
    }

    /// Imports one file and gives the summary.
    async fn import(&self, file: &Path, options: &str) -> anyhow::Result<Summary> {
        let file = file.display().to_string();
        let line = ["import", &file]
            .into_iter()
            .chain(options.split_whitespace());
        let args = Cli::parse_from(line).args;
        let catalogue = catalogue(&args.catalogue)?;
        let mut rejects =
            Rejects::new(args.files[0].with_file_name(Rejects::named_after(&args.files[0])));
        let store = self.store().await;
        let summary = one(&args, &args.files[0], &catalogue, &store, &mut rejects).await;
        rejects.finish()?;
        store.close().await;
        summary
    }

    async fn records(&self) -> Vec<Record> {
        self.store()
            .await
            .export(None, None, None)
            .try_collect()
            .await
            .expect("reads")
    }
}

#[tokio::test]
async fn a_second_run_adds_nothing_and_the_numbers_add_up() {
    let folder = Folder::new();
    let file = folder.file("complaints.csv", COMPLAINTS.as_bytes());
    let first = folder.import(&file, "").await.expect("imports");
    let told = (
        first.lines,
        first.accepted,
        first.duplicate,
        first.rejected,
        first.unknown_symptoms,
    );
    assert_eq!(told, (18, 13, 0, 5, 2));
    assert_eq!(first.assumed_failures, 13);
    let again = folder.import(&file, "").await.expect("imports");
    assert_eq!(
        (again.accepted, again.duplicate, again.rejected),
        (0, 13, 5)
    );
    let mut zipped = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    zipped
        .write_all(COMPLAINTS.as_bytes())
        .expect("is writable");
    let zipped = folder.file("complaints.csv.gz", &zipped.finish().expect("is writable"));
    assert_eq!(
        folder.import(&zipped, "").await.expect("imports").duplicate,
        13
    );
    let reasons =
        std::fs::read_to_string(folder.path("complaints.csv.rejected.csv")).expect("is there");
    assert_eq!(reasons.lines().count(), 6, "{reasons}");
    assert!(
        reasons.contains(",16,"),
        "lines are told by number: {reasons}"
    );
}

#[tokio::test]
async fn states_have_the_counts_that_counting_by_hand_gives() {
    let folder = Folder::new();
    let file = folder.file("complaints.csv", COMPLAINTS.as_bytes());
    folder.import(&file, "").await.expect("imports");
    // By hand: the column of the state in the lines that are not marked as bad in the last column.
    let mut expected: BTreeMap<String, u32> = BTreeMap::new();
    for line in COMPLAINTS
        .lines()
        .skip(1)
        .filter(|line| !line.ends_with("bad"))
    {
        let state = line.split(',').nth(2).expect("has a state");
        *expected.entry(format!("US-{state}")).or_default() += 1;
    }
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for record in folder.records().await {
        *found.entry(record.region().to_owned()).or_default() += 1;
    }
    assert_eq!(found, expected);
    let store = folder.store().await;
    let at = |text: &str| Minute::of(text.parse().expect("is a time"));
    let spans = store
        .observed(at("2015-01-01T00:00:00Z"), at("2016-01-01T00:00:00Z"))
        .await;
    assert_eq!(
        spans.expect("reads"),
        [(at("2015-03-08T07:59:00Z"), at("2015-11-01T06:31:00Z"))]
    );
}

#[tokio::test]
async fn local_times_at_both_edges_of_summer_time() {
    let folder = Folder::new();
    let file = folder.file("complaints.csv", COMPLAINTS.as_bytes());
    folder.import(&file, "").await.expect("imports");
    let mut march: Vec<String> = Vec::new();
    let mut november: Vec<String> = Vec::new();
    for record in folder.records().await {
        let time = record.received_at.format("%m-%d %H:%M").to_string();
        let state = record.state.unwrap_or_default();
        match &time[..2] {
            "03" => march.push(format!("{state} {time}")),
            "11" => november.push(format!("{state} {time}")),
            _ => {}
        }
    }
    assert_eq!(
        march,
        [
            "US-IL 03-08 07:59",
            "US-IL 03-08 08:30",
            "US-AZ 03-08 09:30"
        ]
    );
    assert_eq!(
        november,
        [
            "US-PA 11-01 05:30",
            "US-PA 11-01 05:30",
            "US-IL 11-01 06:30"
        ]
    );
}

#[tokio::test]
async fn other_peoples_tables_by_map_and_constants() {
    let folder = Folder::new();
    let csv = "\u{feff}when,what,where\r\n2015-02-15 08:00,No heat,02215\r\n2015-02-15 08:00,No heat,02215\r\n";
    let file = folder.file("requests.csv", csv.as_bytes());
    let error = folder.import(&file, "").await.expect_err("is refused");
    assert!(
        error.is::<WrongUse>() && error.to_string().contains("--map time=COLUMN"),
        "{error}"
    );
    let options = "--map time=when --map zip=where --set service=boston-311 --set failure=slow";
    let summary = folder.import(&file, options).await.expect("imports");
    assert_eq!((summary.accepted, summary.assumed_failures), (2, 0));
    let records = folder.records().await;
    assert!(
        records
            .iter()
            .all(|r| r.county.as_deref() == Some("US-MA-025") && r.failure == "slow")
    );

    let jsonl = r#"{"time":"2015-02-15T13:00:00Z","service":"netflix","location":{"lat":41.4993,"lon":-81.6944}}

        {"time":"2015-02-15T13:00:00Z","service":"netflix","failure":"slow","location":{"region":"US-OH"}}
        ["no object"]
        {"time":"2015-02-15T13:00:00Z","service":"netflix"}"#;
    let file = folder.file("lines.jsonl", jsonl.as_bytes());
    let summary = folder.import(&file, "").await.expect("imports");
    assert_eq!(
        (
            summary.lines,
            summary.accepted,
            summary.rejected,
            summary.assumed_failures
        ),
        (4, 2, 2, 1)
    );
}

#[tokio::test]
async fn a_file_that_breaks_off_is_told_and_its_lines_are_kept() {
    let folder = Folder::new();
    let mut zipped = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
    for _ in 0..300 {
        zipped.write_all(b"").expect("is writable");
    }
    let lines = COMPLAINTS.to_owned()
        + &COMPLAINTS
            .lines()
            .skip(1)
            .collect::<Vec<_>>()
            .join("\n")
            .repeat(2000);
    zipped.write_all(lines.as_bytes()).expect("is writable");
    let whole = zipped.finish().expect("is writable");
    let file = folder.file("half.csv.gz", &whole[..whole.len() / 2]);
    let error = folder.import(&file, "").await.expect_err("is told");
    assert!(
        format!("{error:#}").contains("breaks off after"),
        "{error:#}"
    );
    assert!(folder.records().await.len() > 1000);
}

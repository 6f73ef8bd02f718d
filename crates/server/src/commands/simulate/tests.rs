use clap::Parser;

use super::*;

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    args: SimulateArgs,
}

/// Runs the command in a folder and gives back its files.
fn simulate(options: &str) -> anyhow::Result<[String; 4]> {
    let folder = tempfile::tempdir()?;
    let names = ["reports.jsonl", "counts.csv", "labels.csv", "benign.csv"];
    let paths = names.map(|name| folder.path().join(name).display().to_string());
    let line = format!(
        "simulate --output {} --counts {} --labels {} --benign {} {options}",
        paths[0], paths[1], paths[2], paths[3]
    );
    run(&Cli::parse_from(line.split_whitespace()).args)?;
    Ok(paths.map(|path| std::fs::read_to_string(path).expect("was written")))
}

#[test]
fn the_files_agree_and_come_out_again() {
    let options = "--seed 3 --days 4 --services netflix,chase --gaps 7 --outages 7";
    let files = simulate(options).expect("runs");
    assert_eq!(files, simulate(options).expect("runs"));
    let [reports, counts, labels, _] = files;
    let records: Vec<outage::Record> = reports
        .lines()
        .map(|line| serde_json::from_str(line).expect("is a record"))
        .collect();
    let trouble = records.iter().filter(|r| r.failure != "recovered").count();
    let sum: usize = counts
        .lines()
        .skip(1)
        .map(|line| {
            line.split(',')
                .nth(3)
                .and_then(|n| n.parse::<usize>().ok())
                .expect("is a count")
        })
        .sum();
    assert_eq!(sum, trouble);
    assert!(records.is_sorted_by_key(|r| r.received_at));
    assert!(labels.lines().count() > 1);
    // A gap has no row, a quiet bucket has one.
    let mut buckets: Vec<&str> = counts
        .lines()
        .skip(1)
        .filter_map(|l| l.split(',').nth(2))
        .collect();
    buckets.dedup();
    assert!((800..4 * 288).contains(&buckets.len()), "{}", buckets.len());
}

#[test]
fn wrong_options_are_told() {
    let told = |options: &str| simulate(options).expect_err("is refused").to_string();
    assert!(told("--seed 1 --days 1 --services no-such").contains("no-such"));
    assert!(told("--seed 1 --days 1 --dispersion 0.5").contains("from 1 to 20"));
    assert!(told("--seed 1 --days 1 --volume NaN").contains("--volume"));
}

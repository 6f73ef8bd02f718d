//! `outcry simulate`: reports with known outages.

mod table;

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use chrono::{DateTime, Utc};
use clap::Args;
use outage::simulate::labels::{self, Labels};
use outage::simulate::{Profile, World, with_invented};
use outage::{Catalogue, Minute, ServiceId};

use super::pipe::is_left;
use super::progress::Progress;
use super::{WrongUse, catalogue};
use crate::settings::CatalogueArgs;

/// Options of `outcry simulate`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  outcry simulate --seed 7 --days 56 --output reports.jsonl
  outcry simulate --seed 7 --days 63 --services 4 --output - --counts counts.csv --labels labels.csv
      counts for `outcry detect` and the outages in them
  outcry simulate --seed 8 --days 14 --services netflix,chase --dispersion 5 --drift 0.3 --gaps 2 --output reports.jsonl
      rougher counts that wander, with two gaps a week

The same options give the same bytes on every machine.")]
pub struct SimulateArgs {
    /// Seed of all chance
    #[arg(long, env = "OUTCRY_SEED", value_name = "N")]
    seed: u64,

    /// Days to simulate
    #[arg(long, env = "OUTCRY_DAYS", value_name = "D", value_parser = clap::value_parser!(u32).range(1..=3660))]
    days: u32,

    /// Reports, JSON Lines in the format of `outcry export`; `-` is standard output
    #[arg(long, env = "OUTCRY_OUTPUT", value_name = "FILE")]
    output: PathBuf,

    /// Counts by service, region and bucket, CSV
    #[arg(long, env = "OUTCRY_COUNTS", value_name = "FILE")]
    counts: Option<PathBuf>,

    /// The outages, one row a region, CSV
    #[arg(long, env = "OUTCRY_LABELS", value_name = "FILE")]
    labels: Option<PathBuf>,

    /// What looks like an outage and is none, CSV
    #[arg(long, env = "OUTCRY_BENIGN", value_name = "FILE")]
    benign: Option<PathBuf>,

    /// Width of a bucket of the counts, like `5m`
    #[arg(long, env = "OUTCRY_BUCKET", default_value = "5m", value_parser = super::value::bucket)]
    bucket: u32,

    /// First moment; whole minutes
    #[arg(long, env = "OUTCRY_START", value_name = "TIME", default_value = "2026-01-05T00:00:00Z", value_parser = super::value::time)]
    start: DateTime<Utc>,

    /// Outages that begin before are labelled `history`, the others `test`; without it, the first
    /// half is history
    #[arg(long, env = "OUTCRY_CALIBRATE_UNTIL", value_name = "TIME", value_parser = super::value::time)]
    calibrate_until: Option<DateTime<Utc>>,

    /// How many services, or their slugs with commas between; more than the catalogue has are invented
    #[arg(
        long,
        env = "OUTCRY_SERVICES",
        default_value = "25",
        value_name = "N|LIST"
    )]
    services: String,

    /// Factor on all volumes
    #[arg(long, env = "OUTCRY_VOLUME", default_value_t = 1.0, value_name = "X")]
    volume: f64,

    /// Variance of a count over its mean, from 1
    #[arg(
        long,
        env = "OUTCRY_DISPERSION",
        default_value_t = 2.0,
        value_name = "X"
    )]
    dispersion: f64,

    /// How far rates wander over the hours, 0 to 0.9; makes neighbouring counts alike
    #[arg(long, env = "OUTCRY_DRIFT", default_value_t = 0.0, value_name = "X")]
    drift: f64,

    /// Largest growth or decline in eight weeks, as a share
    #[arg(long, env = "OUTCRY_GROWTH", default_value_t = 0.15, value_name = "X")]
    growth: f64,

    /// Outages of a service in a week
    #[arg(long, env = "OUTCRY_OUTAGES", default_value_t = 1.0, value_name = "X")]
    outages: f64,

    /// Stretches a week in which nothing was collected
    #[arg(long, env = "OUTCRY_GAPS", default_value_t = 0.0, value_name = "X")]
    gaps: f64,

    #[command(flatten)]
    catalogue: CatalogueArgs,
}

/// Makes the world, and writes what is reported in it.
pub fn run(args: &SimulateArgs) -> anyhow::Result<()> {
    match write(args) {
        Err(error) if is_left(&error) => Ok(()),
        other => other,
    }
}

fn write(args: &SimulateArgs) -> anyhow::Result<()> {
    let (catalogue, services) = services(args)?;
    let profile = profile(args)?;
    let world = World::new(args.seed, &catalogue, &services, &profile);
    let mut output = file(&args.output)?;
    let mut counts = args.counts.as_deref().map(file).transpose()?;
    let mut table = table::Table::new(&world, &catalogue, args.bucket);
    if let Some(counts) = &mut counts {
        table.head(counts)?;
    }
    let mut labels = Labels::default();
    let mut cursor = world.cursor();
    let mut progress = Progress::new("days");
    for number in profile.start.number()..profile.end.number() {
        let minute = Minute::new(number);
        let reports = cursor.reports(minute);
        for report in &reports {
            labels.count(report);
            serde_json::to_writer(&mut output, &report.record(&catalogue))?;
            output.write_all(b"\n")?;
        }
        if let Some(counts) = &mut counts {
            table.minute(minute, &reports, counts)?;
        }
        progress.at(((minute - profile.start) / 1440) as u64);
    }
    progress.end();
    output.flush()?;
    if let Some(mut counts) = counts {
        table.end(&mut counts)?;
        counts.flush()?;
    }
    let half = profile.start + i64::from(args.days) * 720;
    let test = args.calibrate_until.map_or(half, Minute::of);
    if let Some(path) = &args.labels {
        let lines = labels.outages(&world, &catalogue, test, args.bucket);
        lines_to(path, labels::OUTAGES, lines)?;
    }
    if let Some(path) = &args.benign {
        lines_to(path, labels::BENIGN, labels::benign(&world, &catalogue))?;
    }
    Ok(())
}

fn profile(args: &SimulateArgs) -> anyhow::Result<Profile> {
    let within = |name: &str, value: f64, low: f64, high: f64| {
        // A number that is none is within nothing.
        if (low..=high).contains(&value) {
            return Ok(value);
        }
        Err(WrongUse(format!(
            "--{name} is {value}; it must be from {low} to {high}"
        )))
    };
    Ok(Profile {
        volume: within("volume", args.volume, 0.0, 1000.0)?,
        dispersion: within("dispersion", args.dispersion, 1.0, 20.0)?,
        drift: within("drift", args.drift, 0.0, 0.9)?,
        growth: within("growth", args.growth, 0.0, 5.0)?,
        outages: within("outages", args.outages, 0.0, 50.0)?,
        gaps: within("gaps", args.gaps, 0.0, 50.0)?,
        ..Profile::new(Minute::of(args.start), args.days)
    })
}

fn services(args: &SimulateArgs) -> anyhow::Result<(Catalogue, Vec<ServiceId>)> {
    let mut known = catalogue(&args.catalogue)?;
    if let Ok(count) = args.services.parse::<usize>() {
        if count == 0 || count > 5000 {
            return Err(WrongUse(format!("--services {count}; it must be from 1 to 5000")).into());
        }
        if count > known.len() {
            known = with_invented(count).map_err(|error| WrongUse(error.to_string()))?;
        }
        let ids = known.ids().take(count).collect();
        return Ok((known, ids));
    }
    let mut ids = Vec::new();
    for slug in args.services.split(',').map(str::trim) {
        let Some(id) = known.find(slug) else {
            let remedy = "name services of the catalogue, or say how many";
            return Err(WrongUse(format!(
                "--services: {slug:?} is not in the catalogue; {remedy}"
            ))
            .into());
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok((known, ids))
}

fn file(path: &Path) -> anyhow::Result<Box<dyn Write>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufWriter::with_capacity(
            1 << 16,
            std::io::stdout(),
        )));
    }
    let file = std::fs::File::create(path)
        .with_context(|| format!("{} can't be written", path.display()))?;
    Ok(Box::new(BufWriter::with_capacity(1 << 18, file)))
}

fn lines_to(path: &Path, head: &str, lines: impl Iterator<Item = String>) -> anyhow::Result<()> {
    let mut file = file(path)?;
    writeln!(file, "{head}")?;
    for line in lines {
        writeln!(file, "{line}")?;
    }
    Ok(file.flush()?)
}

#[cfg(test)]
mod tests;

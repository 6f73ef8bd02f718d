//! `outcry import`: history from files.

mod file;
mod rejects;
mod rows;
mod summary;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use clap::{Args, ValueEnum};
use outage::Catalogue;
use outage::import::{Field, Reader, Wishes};
use store::{Entry, Saved, Store};

use self::rejects::Rejects;
use self::rows::Rows;
use self::summary::Summary;
use super::progress::Progress;
use super::{areas, catalogue, print};
use crate::clock::Clock;
use crate::services;
use crate::settings::{CatalogueArgs, DatabaseArgs};

/// Reports in one transaction.
const BATCH: usize = 1000;

/// Tries to save a batch, a second apart each time longer: a running server may hold the database.
const TRIES: u32 = 5;

/// Options of `outcry import`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  outcry import reports.jsonl.gz
      our own export
  outcry import complaints.csv --map time=ts_local --map region=state
      another table, whose columns are named
  outcry import requests.csv.gz --map time=opened_local --set service=boston-311 --set failure=complete
      a table about one service

Fields: time, service, failure, symptom, lat, lon, zip, region, id. Columns with usual names (ts_local,
timestamp, latitude, zip_code, state, ...) are found without a map. A time without a zone is read in
the time zone of the line's state. Importing a file again adds nothing.")]
pub struct ImportArgs {
    /// CSV with a header, or JSON Lines; plain or gzip
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Which column is which field; repeatable
    #[arg(long, env = "OUTCRY_MAP", value_name = "FIELD=COLUMN", value_delimiter = ',', value_parser = pair)]
    map: Vec<(Field, String)>,

    /// What a field is in every line; repeatable
    #[arg(long, env = "OUTCRY_SET", value_name = "FIELD=VALUE", value_delimiter = ',', value_parser = pair)]
    set: Vec<(Field, String)>,

    /// Where rejected lines are listed with their reasons; without it
    /// FILE.rejected.csv in the current folder
    #[arg(long, env = "OUTCRY_REASONS", value_name = "FILE")]
    reasons: Option<PathBuf>,

    /// Format of the files; without it the first character tells
    #[arg(long, env = "OUTCRY_FORMAT", value_enum)]
    format: Option<Format>,

    #[command(flatten)]
    database: DatabaseArgs,

    #[command(flatten)]
    catalogue: CatalogueArgs,
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Comma-separated values with a header.
    Csv,
    /// One JSON object a line.
    Jsonl,
}

fn pair(text: &str) -> Result<(Field, String), String> {
    let (field, value) = text.split_once('=').ok_or("write FIELD=NAME")?;
    let Some(field) = Field::parse(field.trim()) else {
        return Err(format!(
            "{field:?} is no field; fields are time, service, failure, symptom, lat, lon, zip, region, id"
        ));
    };
    Ok((field, value.trim().to_owned()))
}

/// Brings the files in, one after the other, and says what became of their lines.
pub async fn run(args: &ImportArgs) -> anyhow::Result<()> {
    let file = catalogue(&args.catalogue)?;
    // Before the database: a name that is mistyped should not make one.
    for path in &args.files {
        file::check(path)?;
    }
    let store = Store::open(&args.database.url()).await?;
    store.migrate().await?;
    let catalogue = services::joined(&store, &file).await?;
    let mut rejects = args.reasons.clone().map(Rejects::new);
    let mut all = Summary::default();
    for path in &args.files {
        let mut own = Rejects::new(Rejects::named_after(path));
        let rejects = rejects.as_mut().unwrap_or(&mut own);
        let summary = one(args, path, &catalogue, &store, rejects).await?;
        rejects.finish()?;
        print(&summary.told(path, rejects.path()))?;
        all += summary;
    }
    if args.files.len() > 1 {
        print(&all.line("all files"))?;
    }
    if let Some(span) = all.span.filter(|_| all.accepted > 0) {
        let now = Clock::Wall.minute();
        // A running server knows what it has shown in the last two days, and shows the rest.
        let until = now - 2 * outage::counts::REACH;
        areas::publish(&store, &catalogue, span, until, now).await?;
    }
    store.close().await;
    Ok(())
}

async fn one(
    args: &ImportArgs,
    path: &Path,
    catalogue: &Catalogue,
    store: &Store,
    rejects: &mut Rejects,
) -> anyhow::Result<Summary> {
    let wishes = Wishes {
        map: args.map.clone(),
        set: args.set.clone(),
    };
    let mut rows = Rows::open(path, args.format, wishes)?;
    let mut reader = Reader::new(catalogue, Clock::Wall.now());
    let mut summary = Summary::default();
    let mut progress = Progress::new("lines");
    let mut batch: Vec<Entry> = Vec::with_capacity(BATCH);
    let mut fault = None;
    loop {
        let row = match rows.next() {
            Ok(Some(row)) => row,
            Ok(None) => break,
            // What was read before the fault is still saved; a second run adds nothing.
            Err(error) => {
                fault = Some(error);
                break;
            }
        };
        summary.lines += 1;
        let line = match &row.columns {
            Ok(columns) => reader.read(columns, &row.values),
            Err(reason) => Err(reason.clone()),
        };
        match line {
            Ok(line) => {
                summary.unknown_symptoms += u64::from(line.unknown_symptom);
                summary.assumed_failures += u64::from(row.assumes_failure());
                summary.cover(line.record.minute());
                batch.push(Entry {
                    record: Some(line.record),
                    ..Entry::default()
                });
            }
            Err(reason) => {
                summary.rejected += 1;
                rejects.add(path, row.line, &reason)?;
            }
        }
        if batch.len() == BATCH {
            flush(store, &mut batch, &mut summary).await?;
            progress.at(summary.lines);
        }
    }
    flush(store, &mut batch, &mut summary).await?;
    progress.end();
    if let Some((first, last)) = summary.span {
        store.observe(first, last + 1).await?;
    }
    match fault {
        Some(error) => Err(error).with_context(|| {
            format!(
                "{} breaks off after {} lines, which are saved",
                path.display(),
                summary.lines
            )
        }),
        None => Ok(summary),
    }
}

async fn flush(store: &Store, batch: &mut Vec<Entry>, summary: &mut Summary) -> anyhow::Result<()> {
    if batch.is_empty() {
        return Ok(());
    }
    let mut tries = 1;
    let saved = loop {
        match store.save(batch).await {
            Err(error) if error.is_unavailable() && tries < TRIES => {
                tokio::time::sleep(Duration::from_secs(u64::from(tries))).await;
                tries += 1;
            }
            other => break other?,
        }
    };
    let fresh = saved.iter().filter(|s| matches!(s, Saved::Fresh)).count() as u64;
    summary.accepted += fresh;
    summary.duplicate += saved.len() as u64 - fresh;
    batch.clear();
    Ok(())
}

#[cfg(test)]
mod tests;

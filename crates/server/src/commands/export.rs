//! `outcry export`: reports as a stream.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use chrono::{DateTime, Utc};
use clap::Args;
use futures_util::TryStreamExt;
use outage::Record;
use store::Store;

use super::import::Format;
use super::pipe::is_left;
use super::progress::Progress;
use super::{WrongUse, value};
use crate::settings::DatabaseArgs;

/// Options of `outcry export`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  outcry export --service netflix --from 2026-11-14 --to 2026-11-15 > netflix.jsonl
  outcry export --format csv --output reports.csv
  outcry export | gzip > reports.jsonl.gz
      everything, to be brought in elsewhere with `outcry import`

It works beside a running server. What no longer exists is not exported: reports are kept for a
limited time, their counts for longer.")]
pub struct ExportArgs {
    /// Reports received from this time on, UTC; a day stands for its midnight
    #[arg(long, env = "OUTCRY_FROM", value_name = "TIME", value_parser = value::time)]
    from: Option<DateTime<Utc>>,

    /// Reports received before this time
    #[arg(long, env = "OUTCRY_TO", value_name = "TIME", value_parser = value::time)]
    to: Option<DateTime<Utc>>,

    /// Reports about this service, by slug; without it about all
    #[arg(long, env = "OUTCRY_SERVICE", value_name = "SLUG")]
    service: Option<String>,

    /// Format of the output
    #[arg(long, env = "OUTCRY_FORMAT", value_enum, default_value = "jsonl")]
    format: Format,

    /// Where to write; `-` is standard output
    #[arg(long, env = "OUTCRY_OUTPUT", value_name = "FILE", default_value = "-")]
    output: PathBuf,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// Writes the reports asked for, in the order of their time.
pub async fn run(args: &ExportArgs) -> anyhow::Result<()> {
    if let (Some(from), Some(to)) = (args.from, args.to)
        && to < from
    {
        return Err(WrongUse("--to lies before --from; exchange them".to_owned()).into());
    }
    let store = Store::open(&args.database.url()).await?;
    store.migrate().await?;
    let done = write(args, &store).await;
    store.close().await;
    match done {
        Err(error) if is_left(&error) => Ok(()),
        other => other,
    }
}

async fn write(args: &ExportArgs, store: &Store) -> anyhow::Result<()> {
    let mut out = Out::new(args.format, open(&args.output)?)?;
    let seconds = |time: Option<DateTime<Utc>>| time.map(|t| t.timestamp());
    let mut records = store.export(
        seconds(args.from),
        seconds(args.to),
        args.service.as_deref(),
    );
    let mut progress = Progress::new("reports");
    let mut count = 0;
    while let Some(record) = records.try_next().await? {
        out.record(&record)?;
        count += 1;
        if count % 1000 == 0 {
            progress.at(count);
        }
    }
    progress.end();
    out.finish()
}

fn open(path: &Path) -> anyhow::Result<Box<dyn Write>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(std::io::stdout()));
    }
    let file = std::fs::File::create(path).with_context(|| {
        format!(
            "{} can't be written; name another with --output",
            path.display()
        )
    })?;
    Ok(Box::new(file))
}

/// A file in one of the formats.
enum Out {
    Csv(Box<csv::Writer<Box<dyn Write>>>),
    Jsonl(BufWriter<Box<dyn Write>>),
}

const HEADER: [&str; 10] = [
    "id",
    "service",
    "failure",
    "symptom",
    "state",
    "county",
    "cell",
    "received_at",
    "occurred_at",
    "source",
];

impl Out {
    fn new(format: Format, file: Box<dyn Write>) -> anyhow::Result<Out> {
        Ok(match format {
            Format::Jsonl => Out::Jsonl(BufWriter::with_capacity(1 << 16, file)),
            Format::Csv => {
                let mut writer = csv::WriterBuilder::new()
                    .buffer_capacity(1 << 16)
                    .from_writer(file);
                writer.write_record(HEADER)?;
                Out::Csv(Box::new(writer))
            }
        })
    }

    fn record(&mut self, record: &Record) -> anyhow::Result<()> {
        match self {
            Out::Jsonl(writer) => {
                serde_json::to_writer(&mut *writer, record)?;
                writer.write_all(b"\n")?;
            }
            Out::Csv(writer) => {
                let second = |time: &DateTime<Utc>| time.format("%Y-%m-%dT%H:%M:%SZ").to_string();
                let text = |value: &Option<String>| value.clone().unwrap_or_default();
                writer.write_record([
                    record.id.clone(),
                    record.service.clone(),
                    record.failure.clone(),
                    text(&record.symptom),
                    text(&record.state),
                    text(&record.county),
                    text(&record.cell),
                    second(&record.received_at),
                    record.occurred_at.as_ref().map(second).unwrap_or_default(),
                    record.source.as_str().to_owned(),
                ])?;
            }
        }
        Ok(())
    }

    fn finish(self) -> anyhow::Result<()> {
        match self {
            Out::Jsonl(mut writer) => writer.flush()?,
            Out::Csv(mut writer) => writer.flush()?,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;

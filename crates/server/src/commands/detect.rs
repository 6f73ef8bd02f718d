//! `outcry detect`: the live detector on a file.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use outage::offline::{self, Options};

use super::{WrongUse, value};

/// Options of `outcry detect`.
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  outcry detect --input counts.csv --output verdicts.jsonl --bucket 5m --calibrate-until 2025-10-13T00:00:00Z

Input: CSV with the header service,region,bucket_start,reports and optionally complete, sorted by
time. A missing row is 0 if any other row has that bucket; a bucket without any row is a gap.
Output: one JSON object a line for every series seen so far, in every bucket after calibration.")]
pub struct DetectArgs {
    /// Counts, CSV; `-` is standard input
    #[arg(long, env = "OUTCRY_INPUT", value_name = "FILE")]
    input: PathBuf,

    /// Verdicts, JSON Lines; `-` is standard output
    #[arg(long, env = "OUTCRY_OUTPUT", value_name = "FILE")]
    output: PathBuf,

    /// Width of a bucket in minutes, like `5m`
    #[arg(long, env = "OUTCRY_BUCKET", default_value = "5m", value_parser = value::bucket)]
    bucket: u32,

    /// What lies before this time is history, and not answered
    #[arg(long, env = "OUTCRY_CALIBRATE_UNTIL", value_name = "TIME", value_parser = value::time)]
    calibrate_until: Option<chrono::DateTime<chrono::Utc>>,
}

/// Reads, judges, writes.
pub fn run(args: &DetectArgs) -> anyhow::Result<()> {
    let stdio = |path: &PathBuf| path.as_os_str() == "-";
    let input: Box<dyn std::io::BufRead> = if stdio(&args.input) {
        Box::new(BufReader::new(std::io::stdin()))
    } else {
        let file = File::open(&args.input)
            .with_context(|| format!("{} can't be read", args.input.display()))?;
        Box::new(BufReader::with_capacity(1 << 20, file))
    };
    let output: Box<dyn Write> = if stdio(&args.output) {
        Box::new(std::io::stdout())
    } else {
        let file = File::create(&args.output)
            .with_context(|| format!("{} can't be written", args.output.display()))?;
        Box::new(file)
    };
    let mut output = BufWriter::with_capacity(1 << 20, output);
    let options = Options {
        bucket_minutes: args.bucket,
        calibrate_until: args.calibrate_until,
    };
    match offline::detect(input, &mut output, &options) {
        Ok(_) => Ok(output.flush()?),
        Err(error @ offline::Error::Line { .. }) => Err(WrongUse(error.to_string()).into()),
        Err(offline::Error::Io(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(error.into()),
    }
}

//! `outcry backtest`: the detector card.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use anyhow::Context;
use clap::Args;
use outage::backtest::{Backtest, Card, Part, Plan};

use super::progress::Progress;
use super::{WrongUse, print};

/// Options of `outcry backtest`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  outcry backtest --output card.json
      about a minute of one core: 12 services in each of three worlds, 20 through the quiet weeks
  outcry backtest --full --output card.json
      the card of /methodology, some minutes: 60 services in each world, 200 through the quiet weeks

The card says how much was simulated. The same version, options and kind of machine give the same
bytes, however many threads work on it.")]
pub struct BacktestArgs {
    /// The card, JSON; `-` is standard output
    #[arg(long, env = "OUTCRY_OUTPUT", value_name = "FILE")]
    output: PathBuf,

    /// Simulate as much as the card of /methodology holds
    #[arg(long, env = "OUTCRY_FULL")]
    full: bool,

    /// Threads that work on it; without it, one for each core
    #[arg(long, env = "OUTCRY_THREADS", value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    threads: Option<u16>,
}

/// Simulates, judges, writes.
pub fn run(args: &BacktestArgs) -> anyhow::Result<()> {
    let plan = if args.full {
        Plan::full()
    } else {
        Plan::standard()
    };
    let backtest = Backtest::new(plan).map_err(|error| WrongUse(error.to_string()))?;
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    let card = side_by_side(&backtest, args.threads.map_or_else(cores, usize::from));
    if args.output.as_os_str() == "-" {
        return print(&card.write());
    }
    std::fs::write(&args.output, card.write())
        .with_context(|| format!("{} can't be written", args.output.display()))
}

/// Parts know nothing of each other; they are added up in their order, whoever made them.
fn side_by_side(backtest: &Backtest, threads: usize) -> Card {
    let next = AtomicUsize::new(0);
    let mut parts: Vec<Part> = vec![Part::default(); backtest.parts()];
    let (done, each) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (next, done) = (&next, done.clone());
            scope.spawn(move || {
                loop {
                    let part = next.fetch_add(1, Ordering::Relaxed);
                    if part >= backtest.parts() || done.send((part, backtest.run(part))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(done);
        let mut progress = Progress::new("parts");
        for (number, (part, sums)) in (1..).zip(each) {
            parts[part] = sums;
            progress.at(number);
        }
        progress.end();
    });
    backtest.card(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_change_nothing() {
        let backtest = Backtest::new(Plan::least()).expect("the built-in catalogue is sound");
        let card = side_by_side(&backtest, 3).write();
        assert_eq!(card, side_by_side(&backtest, 1).write());
    }
}

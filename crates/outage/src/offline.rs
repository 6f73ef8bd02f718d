//! The live detector on a file of counts: strictly causal, streaming, one bucket in memory.
//!
//! A row is a count of one service in one region and bucket. A missing row is zero reports if any
//! other row has that bucket; a bucket with no row at all is a gap, which is no evidence of calm
//! and is not answered. States (`US-OH` or `OH`) are judged as one family with their divisions and
//! the nation; every other region, `US` too, is judged as a series of its own: a row for the
//! nation is taken as the count of its name, never added to the states nor taken for their rest.

mod answer;
mod row;

use crate::calendar::Calendar;
use answer::Answer;
use atlas::{STATES, State};
use chrono::{DateTime, Utc};
use detector::{Layout, Panel};
use row::{Columns, Row};
use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::sync::Arc;

/// Gaps beyond this many minutes are jumped over.
const LONGEST_GAP: i64 = 9 * 7 * 1440;

/// What to do with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Minutes in a bucket, at least 1.
    pub bucket_minutes: u32,
    /// What lies before is history and not answered.
    pub calibrate_until: Option<DateTime<Utc>>,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows read, without the header.
    pub rows: u64,
    /// Buckets with at least one row.
    pub buckets: u64,
    /// Buckets without any, between the first and the last.
    pub gaps: u64,
    /// Services and regions seen.
    pub series: u64,
    /// Lines written.
    pub answers: u64,
}

/// Why a file was refused.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A line cannot be used.
    #[error("line {line}, column {column}: {fault}; {remedy}")]
    Line {
        /// Counted from 1, the header included.
        line: u64,
        /// Name of the column.
        column: &'static str,
        /// What is wrong.
        fault: String,
        /// What to do.
        remedy: &'static str,
    },
    /// Reading or writing failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Everything about one service.
struct Case {
    name: String,
    states: Panel,
    counts: [u32; STATES],
    lone: Vec<(Panel, u32)>,
    /// Regions in the order of their first row.
    regions: Vec<(String, Region)>,
    by_name: HashMap<String, usize>,
    /// For each region, the bucket that its last row named.
    filled: Vec<i64>,
}

#[derive(Clone, Copy)]
enum Region {
    State(usize),
    Lone(usize),
}

/// Runs the detector over `input` and writes a JSON line for every series seen so far in every
/// bucket that is answered.
///
/// ```
/// use outage::offline::{Options, detect};
/// let csv = "service,region,bucket_start,reports\nacme,OH,2025-09-08T00:00:00Z,3\n";
/// let mut out = Vec::new();
/// let options = Options { bucket_minutes: 5, calibrate_until: None };
/// let summary = detect(csv.as_bytes(), &mut out, &options).unwrap();
/// assert_eq!((summary.rows, summary.answers), (1, 1));
/// assert!(String::from_utf8(out).unwrap().contains(r#""verdict":"insufficient""#));
/// ```
pub fn detect(
    input: impl BufRead,
    output: impl Write,
    options: &Options,
) -> Result<Summary, Error> {
    let mut run = Run::new(output, options);
    let mut lines = row::Lines::new(input);
    let header = lines.next()?.map(str::to_owned);
    let columns = Columns::parse(header.as_deref().unwrap_or(""))?;
    let mut number = 1;
    while let Some(line) = lines.next()? {
        number += 1;
        if !line.is_empty() {
            let row = columns.row(line).map_err(|fault| fault.at(number))?;
            run.take(&row).map_err(|fault| fault.at(number))?;
        }
    }
    run.close()?;
    run.answer.flush()?;
    Ok(run.summary)
}

struct Run<W: Write> {
    calendar: Calendar,
    layout: Arc<Layout>,
    lone: Arc<Layout>,
    bucket: i64,
    until: i64,
    cases: Vec<Case>,
    by_name: HashMap<String, usize>,
    now: Option<i64>,
    answer: Answer<W>,
    summary: Summary,
}

impl<W: Write> Run<W> {
    fn new(output: W, options: &Options) -> Run<W> {
        let calendar = Calendar::new();
        let (layout, lone) = (calendar.layout(), calendar.lone_layout());
        Run {
            calendar,
            layout: Arc::new(layout),
            lone: Arc::new(lone),
            bucket: i64::from(options.bucket_minutes.max(1)),
            until: options
                .calibrate_until
                .map_or(i64::MIN, |t| t.timestamp().div_euclid(60)),
            cases: Vec::new(),
            by_name: HashMap::new(),
            now: None,
            answer: Answer::new(output),
            summary: Summary::default(),
        }
    }

    fn take(&mut self, row: &Row) -> Result<(), row::Fault> {
        if row.minute.rem_euclid(self.bucket) != 0 {
            return Err(row::Fault::new(
                "bucket_start",
                format!(
                    "{} is not the start of a bucket of {} minutes",
                    row.start, self.bucket
                ),
                "name the bucket's length with --bucket",
            ));
        }
        match self.now {
            Some(now) if row.minute < now => {
                return Err(row::Fault::new(
                    "bucket_start",
                    format!("{} comes after a later bucket", row.start),
                    "sort the rows by bucket_start",
                ));
            }
            Some(now) if row.minute == now => {}
            _ => {
                self.close().map_err(row::Fault::io)?;
                if let Some(now) = self.now {
                    self.summary.gaps += ((row.minute - now) / self.bucket - 1) as u64;
                    self.pass(now + self.bucket, row.minute);
                }
                self.now = Some(row.minute);
                self.answer.start(row.start);
            }
        }
        self.summary.rows += 1;
        let case = self.case(&row.service);
        let region = self.region(case, &row.region);
        let case = &mut self.cases[case];
        if std::mem::replace(&mut case.filled[region], row.minute) == row.minute {
            return Err(row::Fault::new(
                "bucket_start",
                format!(
                    "a second row for {}, {}, {}",
                    row.service, row.region, row.start
                ),
                "add up the rows of a bucket beforehand",
            ));
        }
        match case.regions[region].1 {
            Region::State(i) => case.counts[i] = row.reports,
            Region::Lone(i) => case.lone[i].1 = row.reports,
        }
        Ok(())
    }

    fn case(&mut self, name: &str) -> usize {
        if let Some(case) = self.by_name.get(name) {
            return *case;
        }
        self.cases.push(Case {
            name: answer::quoted(name),
            states: Panel::new(self.layout.clone(), self.bucket as u32),
            counts: [0; STATES],
            lone: Vec::new(),
            regions: Vec::new(),
            by_name: HashMap::new(),
            filled: Vec::new(),
        });
        self.by_name.insert(name.to_owned(), self.cases.len() - 1);
        self.cases.len() - 1
    }

    fn region(&mut self, case: usize, name: &str) -> usize {
        let bucket = self.bucket as u32;
        let case = &mut self.cases[case];
        if let Some(region) = case.by_name.get(name) {
            return *region;
        }
        let region = match State::from_code(name).or_else(|| State::from_usps(name)) {
            // the same state under its other name would share its count: a series of its own then
            Some(s)
                if !case
                    .regions
                    .iter()
                    .any(|r| matches!(r.1, Region::State(i) if i == s.index())) =>
            {
                Region::State(s.index())
            }
            _ => {
                case.lone.push((Panel::new(self.lone.clone(), bucket), 0));
                Region::Lone(case.lone.len() - 1)
            }
        };
        case.regions.push((answer::quoted(name), region));
        case.filled.push(i64::MIN);
        case.by_name.insert(name.to_owned(), case.regions.len() - 1);
        self.summary.series += 1;
        case.regions.len() - 1
    }

    /// Buckets without any row: told one by one, as the live judge is told of minutes in which
    /// nobody listened, so that what is worked out daily is worked out at the same time of day.
    fn pass(&mut self, from: i64, to: i64) {
        // Live history is eight weeks; what is older than a longer gap is stale in any case.
        if to - from > LONGEST_GAP {
            return;
        }
        for minute in (from..to).step_by(self.bucket as usize) {
            let moment = self.calendar.moment(minute);
            for case in &mut self.cases {
                for panel in
                    std::iter::once(&mut case.states).chain(case.lone.iter_mut().map(|l| &mut l.0))
                {
                    if minute >= self.until {
                        panel.step(moment, None, 0);
                    } else {
                        panel.learn(moment, None, 0);
                    }
                }
            }
        }
    }

    /// The bucket under way is complete.
    fn close(&mut self) -> Result<(), std::io::Error> {
        let Some(now) = self.now else { return Ok(()) };
        self.summary.buckets += 1;
        let moment = self.calendar.moment(now);
        let judged = now >= self.until;
        for case in &mut self.cases {
            let states = std::iter::once((&mut case.states, &case.counts[..]));
            let lone = case
                .lone
                .iter_mut()
                .map(|(panel, count)| (panel, std::slice::from_ref(count)));
            for (panel, counts) in states.chain(lone) {
                if judged {
                    panel.step(moment, Some(counts), 0);
                } else {
                    panel.learn(moment, Some(counts), 0);
                }
            }
            if judged {
                for (name, region) in &case.regions {
                    let finding = match region {
                        Region::State(i) => case.states.leaf(*i),
                        Region::Lone(i) => case.lone[*i].0.leaf(0),
                    };
                    self.answer.write(&case.name, name, &finding)?;
                    self.summary.answers += 1;
                }
            }
            case.counts.fill(0);
            case.lone.iter_mut().for_each(|l| l.1 = 0);
        }
        Ok(())
    }
}

impl<W: Write> std::fmt::Debug for Run<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Run")
            .field("summary", &self.summary)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod replay;
#[cfg(test)]
mod tests;

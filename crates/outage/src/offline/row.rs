//! Reads the rows of a file of counts, naming line and column of what cannot be read.

use super::Error;
use chrono::DateTime;
use std::borrow::Cow;
use std::cell::RefCell;
use std::io::BufRead;

/// The columns that a file must have, and one that it may have.
const NAMES: [&str; 5] = ["service", "region", "bucket_start", "reports", "complete"];

/// No line of counts is longer; what is, is not a file of counts.
const LONGEST: u64 = 64 * 1024;

/// A fault whose line is not known yet.
#[derive(Debug)]
pub(super) struct Fault(&'static str, String, &'static str, Option<std::io::Error>);

impl Fault {
    pub(super) fn new(column: &'static str, fault: String, remedy: &'static str) -> Fault {
        Fault(column, fault, remedy, None)
    }

    pub(super) fn io(error: std::io::Error) -> Fault {
        Fault("", String::new(), "", Some(error))
    }

    pub(super) fn at(self, line: u64) -> Error {
        match self {
            Fault(.., Some(error)) => Error::Io(error),
            Fault(column, fault, remedy, None) => Error::Line {
                line,
                column,
                fault,
                remedy,
            },
        }
    }
}

/// Lines without their ends, counted from 1.
pub(super) struct Lines<R> {
    input: R,
    line: String,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R) -> Lines<R> {
        Lines {
            input,
            line: String::new(),
            number: 0,
        }
    }

    pub(super) fn next(&mut self) -> Result<Option<&str>, Error> {
        self.line.clear();
        self.number += 1;
        let read = std::io::Read::take(&mut self.input, LONGEST).read_line(&mut self.line);
        let fault = match read {
            Ok(0) => return Ok(None),
            Ok(n) if n as u64 == LONGEST && !self.line.ends_with('\n') => "longer than 64 KiB",
            Ok(_) => return Ok(Some(self.line.trim_end_matches(['\n', '\r']))),
            Err(e) if e.kind() == std::io::ErrorKind::InvalidData => "not UTF-8",
            Err(e) => return Err(e.into()),
        };
        Err(Fault::new(
            "service",
            format!("the line is {fault}"),
            "give a CSV file of counts",
        )
        .at(self.number))
    }
}

/// Where each column is.
pub(super) struct Columns {
    at: [Option<usize>; NAMES.len()],
    width: usize,
    /// The last bucket read: most rows repeat it.
    last: RefCell<(String, i64)>,
}

/// One row, checked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row<'a> {
    pub(super) service: Cow<'a, str>,
    pub(super) region: Cow<'a, str>,
    pub(super) start: &'a str,
    pub(super) minute: i64,
    pub(super) reports: u32,
}

impl Columns {
    pub(super) fn parse(header: &str) -> Result<Columns, Error> {
        let names = fields(header.trim_start_matches('\u{feff}'));
        let mut at = [None; NAMES.len()];
        for (i, name) in NAMES.iter().enumerate() {
            at[i] = names.iter().position(|n| n.trim() == *name);
            if at[i].is_none() && i < 4 {
                let fault = Fault::new(name, "missing from the header".to_owned(), HEADER);
                return Err(fault.at(1));
            }
        }
        Ok(Columns {
            at,
            width: names.len(),
            last: RefCell::new((String::new(), 0)),
        })
    }

    pub(super) fn row<'a>(&self, line: &'a str) -> Result<Row<'a>, Fault> {
        let mut cells: [Cow<'a, str>; NAMES.len()] = Default::default();
        let mut start = "";
        let mut width = 0;
        for (i, cell) in Fields(Some(line)).enumerate() {
            width += 1;
            for (c, at) in self.at.iter().enumerate() {
                if *at == Some(i) {
                    if c == 2 {
                        start = cell.trim_matches(['"', ' ']);
                    }
                    cells[c] = plain(cell);
                }
            }
        }
        if width != self.width {
            let fault = format!("{width} fields where the header has {}", self.width);
            return Err(Fault::new(
                "service",
                fault,
                "give every row the header's columns, quote commas",
            ));
        }
        let [service, region, _, reports, complete] = cells;
        for (cell, column) in [(&service, "service"), (&region, "region")] {
            if cell.is_empty() {
                return Err(Fault::new(
                    column,
                    "empty".to_owned(),
                    "give every row its service and region",
                ));
            }
        }
        let minute = self.minute(start)?;
        let reports = count("reports", &reports)?;
        if self.at[4].is_some() && count("complete", &complete)? > reports {
            let fault = format!("{complete} of {reports} reports");
            return Err(Fault::new(
                "complete",
                fault,
                "complete counts some of the reports",
            ));
        }
        Ok(Row {
            service,
            region,
            start,
            minute,
            reports,
        })
    }

    fn minute(&self, start: &str) -> Result<i64, Fault> {
        let mut last = self.last.borrow_mut();
        if last.0 != start || start.is_empty() {
            let wrong = |fault: String| {
                Fault::new(
                    "bucket_start",
                    fault,
                    "write times like 2025-09-08T00:05:00Z, on full minutes",
                )
            };
            let time = DateTime::parse_from_rfc3339(start)
                .map_err(|e| wrong(format!("'{start}': {e}")))?;
            if time.timestamp() % 60 != 0 || time.timestamp_subsec_nanos() != 0 {
                return Err(wrong(format!("'{start}' is no full minute")));
            }
            *last = (start.to_owned(), time.timestamp().div_euclid(60));
        }
        Ok(last.1)
    }
}

const HEADER: &str = "begin the file with 'service,region,bucket_start,reports' and optionally ',complete', in any order";

fn count(column: &'static str, cell: &str) -> Result<u32, Fault> {
    cell.trim().parse().map_err(|_| {
        Fault::new(
            column,
            format!("'{cell}' is no count"),
            "give a whole number from 0 to 4294967295",
        )
    })
}

/// The raw fields of a line: commas within double quotes do not separate.
struct Fields<'a>(Option<&'a str>);

impl<'a> Iterator for Fields<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let line = self.0?;
        let mut quoted = false;
        let end = line.bytes().position(|b| {
            quoted ^= b == b'"';
            b == b',' && !quoted
        });
        let (field, rest) = match end {
            Some(end) => (&line[..end], Some(&line[end + 1..])),
            None => (line, None),
        };
        self.0 = rest;
        Some(field)
    }
}

/// A field without its quotes.
fn plain(field: &str) -> Cow<'_, str> {
    match field.strip_prefix('"').and_then(|f| f.strip_suffix('"')) {
        Some(inside) if inside.contains("\"\"") => Cow::Owned(inside.replace("\"\"", "\"")),
        Some(inside) => Cow::Borrowed(inside),
        None => Cow::Borrowed(field),
    }
}

fn fields(line: &str) -> Vec<Cow<'_, str>> {
    Fields(Some(line)).map(plain).collect()
}

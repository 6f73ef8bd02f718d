//! The lines of a file as lists of values.

use std::io::BufRead;
use std::path::Path;

use anyhow::Context;
use outage::import::{Columns, Field, Wishes};
use serde_json::Value;

use super::super::WrongUse;
use super::{Format, file};

/// A line longer than this is not a report, and would fill the memory.
const LONGEST: usize = 1 << 20;

/// One data line.
pub struct Row<'r> {
    /// Its number in the file, the header counted.
    pub line: u64,
    /// What its values are, or why they can't be told.
    pub columns: Result<&'r Columns, String>,
    pub values: Vec<String>,
}

impl Row<'_> {
    /// Whether nothing in the file says how the service failed.
    pub fn assumes_failure(&self) -> bool {
        self.columns.as_ref().is_ok_and(|c| !c.has(Field::Failure))
    }
}

/// Goes through a file.
pub enum Rows {
    Csv {
        reader: Box<csv::Reader<Box<dyn BufRead>>>,
        columns: Columns,
        width: usize,
    },
    Jsonl {
        reader: Box<dyn BufRead>,
        wishes: Wishes,
        line: u64,
        names: Vec<String>,
        columns: Result<Columns, String>,
    },
}

impl Rows {
    /// Opens the file and reads what stands above the data.
    pub fn open(path: &Path, format: Option<Format>, wishes: Wishes) -> anyhow::Result<Rows> {
        let mut reader = file::open(path)?;
        let format = match format {
            Some(format) => format,
            None => {
                sniff(&mut reader).with_context(|| format!("{} can't be read", path.display()))?
            }
        };
        if format == Format::Jsonl {
            let columns = Err(String::new());
            return Ok(Rows::Jsonl {
                reader,
                wishes,
                line: 0,
                names: Vec::new(),
                columns,
            });
        }
        let reader = csv::ReaderBuilder::new().flexible(true).from_reader(reader);
        let mut reader = Box::new(reader);
        let wrong = |why: String| WrongUse(format!("{}: {why}", path.display()));
        let header = reader
            .headers()
            .map_err(|error| wrong(format!("no CSV header: {error}")))?;
        let names: Vec<&str> = header
            .iter()
            .map(|name| name.trim_start_matches('\u{feff}'))
            .collect();
        let columns = Columns::resolve(&names, &wishes).map_err(wrong)?;
        let width = names.len();
        Ok(Rows::Csv {
            reader,
            columns,
            width,
        })
    }

    /// The next line that is not empty.
    pub fn next(&mut self) -> anyhow::Result<Option<Row<'_>>> {
        match self {
            Rows::Csv {
                reader,
                columns,
                width,
            } => {
                let mut record = csv::ByteRecord::new();
                if !reader.read_byte_record(&mut record)? {
                    return Ok(None);
                }
                let line = record.position().map_or(0, csv::Position::line);
                let mut row = Row {
                    line,
                    columns: Ok(columns),
                    values: Vec::new(),
                };
                if record.len() != *width {
                    row.columns = Err(format!(
                        "it has {} values, the header {width}",
                        record.len()
                    ));
                } else if let Ok(record) = csv::StringRecord::from_byte_record(record) {
                    row.values = record.iter().map(str::to_owned).collect();
                } else {
                    row.columns = Err("it is not UTF-8".to_owned());
                }
                Ok(Some(row))
            }
            Rows::Jsonl {
                reader,
                wishes,
                line,
                names,
                columns,
            } => {
                let mut text = Vec::new();
                loop {
                    text.clear();
                    let read = std::io::Read::take(&mut *reader, LONGEST as u64)
                        .read_until(b'\n', &mut text)?;
                    *line += 1;
                    match read {
                        0 => return Ok(None),
                        LONGEST => anyhow::bail!("line {line} is longer than a megabyte"),
                        _ if text.trim_ascii().is_empty() => {}
                        _ => break,
                    }
                }
                let (found, values) = match object(&text) {
                    Ok(object) => object,
                    Err(why) => {
                        return Ok(Some(Row {
                            line: *line,
                            columns: Err(why),
                            values: Vec::new(),
                        }));
                    }
                };
                // Objects of one file mostly have the same names.
                if found != *names || names.is_empty() {
                    *columns = Columns::resolve(&found, wishes);
                    *names = found;
                }
                let columns = columns.as_ref().map_err(String::clone);
                Ok(Some(Row {
                    line: *line,
                    columns,
                    values,
                }))
            }
        }
    }
}

/// By the first character: an object begins with a brace, a header does not.
fn sniff(reader: &mut Box<dyn BufRead>) -> std::io::Result<Format> {
    let text = reader.fill_buf()?;
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    Ok(if text.trim_ascii_start().starts_with(b"{") {
        Format::Jsonl
    } else {
        Format::Csv
    })
}

/// Names and values; of an object inside, `location.lat`.
fn object(text: &[u8]) -> Result<(Vec<String>, Vec<String>), String> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let Ok(Value::Object(object)) = serde_json::from_slice(text) else {
        return Err("it is not a JSON object".to_owned());
    };
    let (mut names, mut values) = (Vec::new(), Vec::new());
    let mut add = |name: String, value: &Value| {
        names.push(name);
        values.push(match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
    };
    for (name, value) in &object {
        match value {
            Value::Object(inner) => {
                inner
                    .iter()
                    .for_each(|(part, value)| add(format!("{name}.{part}"), value));
            }
            other => add(name.clone(), other),
        }
    }
    Ok((names, values))
}

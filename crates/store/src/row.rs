//! A report as a row: written through JSON, read as a tuple.

use chrono::{DateTime, Utc};
use outage::{Record, Source};
use serde::Serialize;

use crate::{Error, Result};

/// The columns of a report, in the order of [`Row`] and of [`Columns`].
macro_rules! columns {
    () => {
        "id, service, failure, symptom, state, county, cell, received_at, occurred_at, source, \
         reporter, receipt"
    };
}
pub(crate) use columns;

/// A report as part of a JSON parameter: an array in the order of [`columns`], because SQLite reads
/// arrays a quarter faster than objects with names.
#[derive(Serialize)]
pub(crate) struct Row<'a>(
    &'a str,
    &'a str,
    &'a str,
    Option<&'a str>,
    Option<&'a str>,
    Option<&'a str>,
    Option<&'a str>,
    i64,
    Option<i64>,
    &'a str,
    Option<i64>,
    Option<&'a str>,
);

impl<'a> From<&'a Record> for Row<'a> {
    fn from(record: &'a Record) -> Row<'a> {
        Row(
            &record.id,
            &record.service,
            &record.failure,
            record.symptom.as_deref(),
            record.state.as_deref(),
            record.county.as_deref(),
            record.cell.as_deref(),
            record.received_at.timestamp(),
            record.occurred_at.map(|t| t.timestamp()),
            record.source.as_str(),
            record.reporter,
            record.receipt.as_deref(),
        )
    }
}

/// A report as both drivers read it.
pub(crate) type Columns = (
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    i64,
    Option<i64>,
    String,
    Option<i64>,
    Option<String>,
);

pub(crate) fn record(row: Columns) -> Result<Record> {
    let (
        id,
        service,
        failure,
        symptom,
        state,
        county,
        cell,
        at,
        occurred,
        source,
        reporter,
        receipt,
    ) = row;
    Ok(Record {
        received_at: time(at)?,
        occurred_at: occurred.map(time).transpose()?,
        source: Source::parse(&source)
            .ok_or_else(|| Error::Unexpected(format!("report {id} has the source {source:?}")))?,
        id,
        service,
        failure,
        symptom,
        state,
        county,
        cell,
        reporter,
        receipt,
    })
}

fn time(seconds: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0)
        .ok_or_else(|| Error::Unexpected(format!("a report at {seconds}")))
}

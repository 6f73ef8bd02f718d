//! A report as a row: written through JSON, read as a tuple.

use chrono::{DateTime, Utc};
use outage::{Record, Source};
use serde::Serialize;

use crate::{Error, Result};

/// The columns of [`Columns`], in its order.
macro_rules! columns {
    () => {
        "id, service, failure, symptom, state, county, cell, received_at, occurred_at, source, \
         reporter, receipt"
    };
}
pub(crate) use columns;

/// A report as the JSON parameter of a statement.
#[derive(Serialize)]
pub(crate) struct Row<'a> {
    id: &'a str,
    service: &'a str,
    failure: &'a str,
    symptom: Option<&'a str>,
    state: Option<&'a str>,
    county: Option<&'a str>,
    cell: Option<&'a str>,
    received_at: i64,
    occurred_at: Option<i64>,
    source: &'a str,
    reporter: Option<i64>,
    receipt: Option<&'a str>,
}

impl<'a> From<&'a Record> for Row<'a> {
    fn from(record: &'a Record) -> Row<'a> {
        Row {
            id: &record.id,
            service: &record.service,
            failure: &record.failure,
            symptom: record.symptom.as_deref(),
            state: record.state.as_deref(),
            county: record.county.as_deref(),
            cell: record.cell.as_deref(),
            received_at: record.received_at.timestamp(),
            occurred_at: record.occurred_at.map(|t| t.timestamp()),
            source: record.source.as_str(),
            reporter: record.reporter,
            receipt: record.receipt.as_deref(),
        }
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

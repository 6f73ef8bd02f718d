//! Counts put there as numbers: history without reports.

use outage::{Minute, Record, Tally};
use serde::Serialize;

use crate::{Result, Store};

/// The count of one service in one region in one minute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountRow {
    /// Slug of the service.
    pub service: String,
    /// State code, or `US` for what is not placed.
    pub region: String,
    /// When.
    pub minute: Minute,
    /// How many.
    pub tally: Tally,
}

/// The key of a count, in the order of the table's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place<'a> {
    service: &'a str,
    region: &'a str,
    minute: i64,
}

impl<'a> Place<'a> {
    pub(crate) fn of(record: &'a Record) -> Place<'a> {
        Place {
            service: &record.service,
            region: record.region(),
            minute: record.minute().number(),
        }
    }
}

/// A count as part of a JSON parameter: an array in the order of the table's columns.
#[derive(Serialize)]
pub(crate) struct Count<'a>(&'a str, &'a str, i64, u32, u32, u32, u32);

impl<'a> From<(Place<'a>, Tally)> for Count<'a> {
    fn from((place, tally): (Place<'a>, Tally)) -> Count<'a> {
        Count(
            place.service,
            place.region,
            place.minute,
            tally.complete,
            tally.intermittent,
            tally.slow,
            tally.recovered,
        )
    }
}

/// Inserts rows of [`Count`]; what is to be done with one that is there already follows.
macro_rules! put_counts {
    ($rollup:literal) => {
        concat!(
            "insert into minute_count
        (service, region, minute, complete, intermittent, slow, recovered, rollup)
    select value ->> 0, value ->> 1, cast(value ->> 2 as bigint), cast(value ->> 3 as bigint),
        cast(value ->> 4 as bigint), cast(value ->> 5 as bigint), cast(value ->> 6 as bigint), ",
            $rollup,
            "
    from json_each($1) where true
    on conflict (service, region, minute) do update set
        "
        )
    };
}
pub(crate) use put_counts;

/// Rows in one statement.
const STATEMENT: usize = 4_096;

/// Rows in one transaction: enough that the disk's wait does not matter, few enough that reports
/// coming in meanwhile wait a fraction of a second only.
const TRANSACTION: usize = 8 * STATEMENT;

const PUT: &str = concat!(
    put_counts!("1"),
    "complete = excluded.complete, intermittent = excluded.intermittent, slow = excluded.slow,
        recovered = excluded.recovered, rollup = 1"
);

impl Store {
    /// Sets counts to these numbers, whatever they were: doing it twice changes nothing. Of two
    /// rows for one place and minute the last one holds. Not one transaction: after an error some
    /// are set, and doing it again sets the rest.
    pub async fn put_counts(&self, rows: &[CountRow]) -> Result<()> {
        let mut rows: Vec<(Place<'_>, Tally)> = rows.iter().map(place).collect();
        // Sorted: rows of one place lie together on the disk, and sessions can't lock in a circle.
        // Turned round first, so that of equal ones the last is kept.
        rows.reverse();
        rows.sort_by_key(|(place, _)| *place);
        rows.dedup_by_key(|(place, _)| *place);
        for part in rows.chunks(TRANSACTION) {
            let mut parameters = Vec::with_capacity(part.len() / STATEMENT + 1);
            for few in part.chunks(STATEMENT) {
                let few: Vec<Count<'_>> = few.iter().copied().map(Count::from).collect();
                parameters.push(serde_json::to_string(&few)?);
            }
            on_db!(self, |db| {
                let mut tx = db.write().await?;
                for few in &parameters {
                    sqlx::query(PUT).bind(few).execute(&mut *tx).await?;
                }
                tx.commit().await?;
            });
        }
        // PostgreSQL plans by statistics, which it would gather a minute later: until then every
        // window would read the service's whole history.
        if let Store::Postgres(db) = self
            && rows.len() > STATEMENT
        {
            sqlx::query("analyze minute_count")
                .execute(db.reader())
                .await?;
        }
        Ok(())
    }
}

fn place(row: &CountRow) -> (Place<'_>, Tally) {
    let place = Place {
        service: &row.service,
        region: &row.region,
        minute: row.minute.number(),
    };
    (place, row.tally)
}

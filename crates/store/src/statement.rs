//! What companies say.

use chrono::{DateTime, Utc};
use outage::Statement;
use outage::statement::{Kind, Via};
use serde::Serialize;

use crate::{Error, Result, Store};

/// A statement, and when this wording of it was first read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// What was said.
    pub statement: Statement,
    /// When it was read.
    pub fetched_at: DateTime<Utc>,
    /// Its source has worded it anew since.
    pub superseded: bool,
}

/// The first one stays: a copy that could change would be none.
const PUT: &str = "
    insert into statement
        (id, service, source_id, published_at, fetched_at, kind, title, text, url, via)
    select value ->> 'id', value ->> 'service', value ->> 'source_id',
        cast(value ->> 'published_at' as bigint), cast(value ->> 'fetched_at' as bigint),
        value ->> 'kind', value ->> 'title', value ->> 'text', value ->> 'url', value ->> 'via'
    from json_each($1) where true
    on conflict (id) do nothing";

const BETWEEN: &str = "
    select one.id, one.service, one.source_id, one.kind, one.via, one.title, one.text, one.url,
        one.published_at, one.fetched_at, case when exists (
            select 1 from statement as later
            where later.service = one.service and later.source_id = one.source_id
                and later.fetched_at > one.fetched_at) then cast(1 as bigint) else cast(0 as bigint) end as superseded
    from statement as one
    where one.service = $1 and one.published_at >= $2 and one.published_at < $3
    order by one.published_at, one.fetched_at, one.id";

const LATEST: &str = "
    select id, service, source_id, kind, via, title, text, url,
        published_at, fetched_at, cast(0 as bigint) as superseded
    from statement where service = $1
    order by published_at desc, fetched_at desc, id limit 1";

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    service: &'a str,
    source_id: &'a str,
    published_at: i64,
    fetched_at: i64,
    kind: &'static str,
    title: &'a str,
    text: &'a str,
    url: &'a str,
    via: &'static str,
}

/// Eight texts, from the id to the address, and two times; 1 at the end where it is superseded.
type Found = (
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    i64,
    i64,
    i64,
);

impl Store {
    /// Keeps statements read at `fetched_at`, and says how many were new. One that is dated later
    /// than that was said then: clocks differ, and some companies announce.
    pub async fn put_statements(
        &self,
        statements: &[Statement],
        fetched_at: DateTime<Utc>,
    ) -> Result<u64> {
        if statements.is_empty() {
            return Ok(0);
        }
        let rows: Vec<Row<'_>> = statements.iter().map(|s| row(s, fetched_at)).collect();
        let rows = serde_json::to_string(&rows)?;
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let new = sqlx::query(PUT).bind(rows).execute(&mut *tx).await?;
            tx.commit().await?;
            Ok(new.rows_affected())
        })
    }

    /// What was said of a service in `[from, to)`, in order, every wording of it.
    pub async fn statements(
        &self,
        service: &str,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<Saying>> {
        let rows: Vec<Found> = on_db!(self, |db| {
            let query = sqlx::query_as(BETWEEN).bind(service);
            let query = query.bind(from.timestamp()).bind(to.timestamp());
            query.fetch_all(db.reader()).await?
        });
        rows.into_iter().map(saying).collect()
    }

    /// The last thing that was said of a service.
    pub async fn latest_statement(&self, service: &str) -> Result<Option<Saying>> {
        let row: Option<Found> = on_db!(self, |db| {
            let query = sqlx::query_as(LATEST).bind(service);
            query.fetch_optional(db.reader()).await?
        });
        row.map(saying).transpose()
    }
}

fn row(one: &Statement, fetched_at: DateTime<Utc>) -> Row<'_> {
    Row {
        id: &one.id,
        service: &one.service,
        source_id: &one.source_id,
        published_at: one.published_at.min(fetched_at).timestamp(),
        fetched_at: fetched_at.timestamp(),
        kind: one.kind.as_str(),
        title: &one.title,
        text: &one.text,
        url: &one.url,
        via: one.via.as_str(),
    }
}

fn saying(row: Found) -> Result<Saying> {
    let (id, service, source_id, kind, via, title, text, url, published_at, fetched_at, later) =
        row;
    let unexpected = |what: &str| Error::Unexpected(format!("statement {id}: {what}"));
    let time = |seconds| DateTime::from_timestamp(seconds, 0).ok_or_else(|| unexpected("its time"));
    let (published_at, fetched_at) = (time(published_at)?, time(fetched_at)?);
    let kind = Kind::parse(&kind).ok_or_else(|| unexpected("its kind"))?;
    let via = Via::parse(&via).ok_or_else(|| unexpected("its road"))?;
    Ok(Saying {
        statement: Statement {
            id,
            service,
            source_id,
            published_at,
            kind,
            title,
            text,
            url,
            via,
        },
        fetched_at,
        superseded: later != 0,
    })
}

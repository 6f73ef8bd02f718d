//! What the detector said, minute by minute.

use outage::Minute;
use serde::Serialize;

use crate::{Result, Store};

/// One tick's verdicts on one service, as JSON of the caller's own shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Slug of the service.
    pub service: String,
    /// The tick.
    pub minute: Minute,
    /// JSON.
    pub body: String,
}

const PUT: &str = "
    insert into judgement (service, minute, body)
    select value ->> 'service', cast(value ->> 'minute' as bigint), value ->> 'body'
    from json_each($1) where true
    on conflict (service, minute) do update set body = excluded.body";

const LATEST: &str = "
    select service, minute, body from judgement
    where service = $1 and minute <= $2 order by minute desc limit 1";

const BETWEEN: &str = "
    select service, minute, body from judgement
    where service = $1 and minute >= $2 and minute < $3 order by minute";

#[derive(Serialize)]
struct Row<'a> {
    service: &'a str,
    minute: i64,
    body: &'a str,
}

impl Store {
    /// Keeps judgements, in one transaction; one of the same service and minute is replaced.
    pub async fn put_judgements(&self, judgements: &[Judgement]) -> Result<()> {
        let mut rows: Vec<Row<'_>> = judgements.iter().rev().map(row).collect();
        rows.sort_by_key(|row| (row.service, row.minute));
        rows.dedup_by_key(|row| (row.service, row.minute));
        if rows.is_empty() {
            return Ok(());
        }
        let rows = serde_json::to_string(&rows)?;
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            sqlx::query(PUT).bind(rows).execute(&mut *tx).await?;
            tx.commit().await
        })
    }

    /// The latest judgement of a service at or before a minute.
    pub async fn judgement(&self, service: &str, at: Minute) -> Result<Option<Judgement>> {
        let row: Option<(String, i64, String)> = on_db!(self, |db| {
            let query = sqlx::query_as(LATEST).bind(service).bind(at.number());
            query.fetch_optional(db.reader()).await?
        });
        Ok(row.map(judgement))
    }

    /// The judgements of a service in `[from, to)`, in order.
    pub async fn judgements(
        &self,
        service: &str,
        from: Minute,
        to: Minute,
    ) -> Result<Vec<Judgement>> {
        let rows: Vec<(String, i64, String)> = on_db!(self, |db| {
            let query = sqlx::query_as(BETWEEN).bind(service);
            query
                .bind(from.number())
                .bind(to.number())
                .fetch_all(db.reader())
                .await?
        });
        Ok(rows.into_iter().map(judgement).collect())
    }
}

fn row(one: &Judgement) -> Row<'_> {
    Row {
        service: &one.service,
        minute: one.minute.number(),
        body: &one.body,
    }
}

fn judgement((service, minute, body): (String, i64, String)) -> Judgement {
    Judgement {
        service,
        minute: Minute::new(minute),
        body,
    }
}

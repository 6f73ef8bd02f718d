//! What was shown of counties and cells.

use outage::Minute;
use serde::Serialize;

use crate::{Result, Store};

/// What was shown of a service on one level at one mark, as JSON of the caller's own shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AreaPicture {
    /// Slug of the service.
    pub service: String,
    /// Word of the level.
    pub level: &'static str,
    /// The mark, in minutes since the epoch.
    pub minute: i64,
    /// JSON.
    pub body: String,
}

/// The first one stays: what was shown once is never shown differently.
const PUT: &str = "
    insert into area_picture (service, level, minute, body)
    select value ->> 'service', value ->> 'level', cast(value ->> 'minute' as bigint), value ->> 'body'
    from json_each($1) where true
    on conflict (service, level, minute) do nothing";

const AT: &str = "
    select body from area_picture where service = $1 and level = $2 and minute = $3";

const BETWEEN: &str = "
    select minute, body from area_picture
    where service = $1 and level = $2 and minute >= $3 and minute < $4 order by minute";

/// Pictures in one transaction.
const STEP: usize = 500;

impl Store {
    /// Keeps pictures; one of the same service, level and mark stays as it is.
    pub async fn put_area_pictures(&self, pictures: &[AreaPicture]) -> Result<()> {
        for few in pictures.chunks(STEP) {
            let rows = serde_json::to_string(few)?;
            on_db!(self, |db| {
                let mut tx = db.write().await?;
                sqlx::query(PUT).bind(&rows).execute(&mut *tx).await?;
                tx.commit().await?;
            });
        }
        Ok(())
    }

    /// The picture of a mark; none: nothing was shown.
    pub async fn area_picture(
        &self,
        service: &str,
        level: &str,
        at: Minute,
    ) -> Result<Option<String>> {
        on_db!(self, |db| {
            let query = sqlx::query_scalar(AT).bind(service).bind(level);
            Ok(query.bind(at.number()).fetch_optional(db.reader()).await?)
        })
    }

    /// The pictures of `[from, to)`, in order.
    pub async fn area_pictures(
        &self,
        service: &str,
        level: &str,
        from: Minute,
        to: Minute,
    ) -> Result<Vec<(Minute, String)>> {
        let rows: Vec<(i64, String)> = on_db!(self, |db| {
            let query = sqlx::query_as(BETWEEN).bind(service).bind(level);
            query
                .bind(from.number())
                .bind(to.number())
                .fetch_all(db.reader())
                .await?
        });
        let rows = rows.into_iter();
        Ok(rows.map(|(at, body)| (Minute::new(at), body)).collect())
    }
}

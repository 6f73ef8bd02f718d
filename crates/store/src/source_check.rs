//! How asking the sources of statements went.

use chrono::{DateTime, Utc};

use crate::{Result, Store};

/// The last time a source was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceCheck {
    /// Slug of the service.
    pub service: String,
    /// Address of the source.
    pub url: String,
    /// When it was asked.
    pub checked_at: DateTime<Utc>,
    /// When it last gave an answer that could be read, or said that nothing had changed.
    pub succeeded_at: Option<DateTime<Utc>>,
    /// The tag of that answer.
    pub etag: Option<String>,
    /// The date of that answer.
    pub last_modified: Option<String>,
    /// Why the last answer could not be read.
    pub fault: Option<String>,
}

const PUT: &str = "
    insert into source_check
        (service, url, checked_at, succeeded_at, etag, last_modified, fault)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (service) do update set
        url = excluded.url, checked_at = excluded.checked_at,
        succeeded_at = excluded.succeeded_at, etag = excluded.etag,
        last_modified = excluded.last_modified, fault = excluded.fault";

const ALL: &str = "
    select service, url, checked_at, succeeded_at, etag, last_modified, fault from source_check";

/// A row, as [`ALL`] names its columns.
type Found = (
    String,
    String,
    i64,
    Option<i64>,
    Option<String>,
    Option<String>,
    Option<String>,
);

impl Store {
    /// Keeps how asking a source went, in place of the time before.
    pub async fn put_source_check(&self, check: &SourceCheck) -> Result<()> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            sqlx::query(PUT)
                .bind(&check.service)
                .bind(&check.url)
                .bind(check.checked_at.timestamp())
                .bind(check.succeeded_at.map(|t| t.timestamp()))
                .bind(&check.etag)
                .bind(&check.last_modified)
                .bind(&check.fault)
                .execute(&mut *tx)
                .await?;
            tx.commit().await
        })
    }

    /// How asking went for every source that was ever asked, in no order.
    pub async fn source_checks(&self) -> Result<Vec<SourceCheck>> {
        let rows: Vec<Found> = on_db!(self, |db| {
            sqlx::query_as(ALL).fetch_all(db.reader()).await?
        });
        let time = |seconds| DateTime::from_timestamp(seconds, 0).unwrap_or_default();
        let check = |row: Found| {
            let (service, url, checked_at, succeeded_at, etag, last_modified, fault) = row;
            SourceCheck {
                service,
                url,
                checked_at: time(checked_at),
                succeeded_at: succeeded_at.map(time),
                etag,
                last_modified,
                fault,
            }
        };
        Ok(rows.into_iter().map(check).collect())
    }
}

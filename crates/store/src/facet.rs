//! What a server reads of the recent reports when it starts, to know again what it knew.

use outage::{Minute, Source};

use crate::{Error, Result, Store};

/// Reports of one service in one minute with one symptom from one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Slug of the service.
    pub service: String,
    /// When.
    pub minute: Minute,
    /// Slug of the symptom.
    pub symptom: Option<String>,
    /// Where they came from.
    pub source: Source,
    /// How many.
    pub count: u32,
}

const FACETS: &str = "
    select service, received_at / 60 as minute, symptom, source, count(*)
    from report where received_at >= $1 and failure <> 'recovered'
    group by service, minute, symptom, source order by minute";

const REPORTERS: &str = "
    select service, failure, reporter, received_at
    from report where received_at >= $1 and reporter is not null order by received_at";

impl Store {
    /// Reports of a problem since a moment, by service, minute, symptom and source.
    pub async fn facets(&self, since: i64) -> Result<Vec<Facet>> {
        let rows: Vec<(String, i64, Option<String>, String, i64)> = on_db!(self, |db| {
            sqlx::query_as(FACETS)
                .bind(since)
                .fetch_all(db.reader())
                .await?
        });
        let facet = |(service, minute, symptom, source, count): (String, _, _, String, i64)| {
            Ok(Facet {
                minute: Minute::new(minute),
                source: Source::parse(&source)
                    .ok_or_else(|| Error::Unexpected(format!("a source {source:?}")))?,
                count: u32::try_from(count).unwrap_or(u32::MAX),
                service,
                symptom,
            })
        };
        rows.into_iter().map(facet).collect()
    }

    /// Who reported what since a moment, as (service, failure, reporter, seconds), oldest first:
    /// the memory of who was counted already.
    pub async fn recent_reporters(&self, since: i64) -> Result<Vec<(String, String, i64, i64)>> {
        Ok(on_db!(self, |db| {
            sqlx::query_as(REPORTERS)
                .bind(since)
                .fetch_all(db.reader())
                .await?
        }))
    }
}

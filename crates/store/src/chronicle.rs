//! From when to when the incidents of a service are known.

use outage::Minute;

use crate::{Result, Store};

/// The stretch in which incidents of a service were looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chronicle {
    /// Slug of the service.
    pub service: String,
    /// Its first minute.
    pub start: Minute,
    /// The minute after its last.
    pub stop: Minute,
}

/// A stretch only grows.
pub(crate) const PUT: &str = "
    insert into chronicle (service, start, stop)
    select value ->> 'service', cast(value ->> 'start' as bigint), cast(value ->> 'stop' as bigint)
    from json_each($1) where true
    on conflict (service) do update set
        start = case when excluded.start < chronicle.start then excluded.start else chronicle.start end,
        stop = case when excluded.stop > chronicle.stop then excluded.stop else chronicle.stop end";

const ALL: &str = "select service, start, stop from chronicle";

impl Store {
    /// All stretches, in no order.
    pub async fn chronicles(&self) -> Result<Vec<Chronicle>> {
        let rows: Vec<(String, i64, i64)> = on_db!(self, |db| {
            sqlx::query_as(ALL).fetch_all(db.reader()).await?
        });
        let chronicle = |(service, start, stop)| Chronicle {
            service,
            start: Minute::new(start),
            stop: Minute::new(stop),
        };
        Ok(rows.into_iter().map(chronicle).collect())
    }
}

//! Reports that are kept and in no count, until an operator has looked at them.

use std::collections::BTreeMap;

use outage::held::Status;
use serde::Serialize;

use crate::act::record;
use crate::{Act, Error, Result, Store};

/// A report to keep and not to count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// A UUID that sorts by time.
    pub id: String,
    /// Slug of the service.
    pub service: String,
    /// Its word.
    pub failure: String,
    /// State code; none: somewhere in the country.
    pub state: Option<String>,
    /// Time of record, in seconds since the epoch.
    pub received_at: i64,
    /// Keyed hash of the network, for this service and day.
    pub network: i64,
    /// Hash of the receipt.
    pub receipt: String,
}

/// What belongs together: reports on one service from one network on one day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BurstId {
    /// Slug of the service.
    pub service: String,
    /// Keyed hash of the network.
    pub network: i64,
}

/// Held reports that belong together and have the same status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Burst {
    /// Which.
    pub id: BurstId,
    /// What was decided.
    pub status: Status,
    /// How many.
    pub reports: u32,
    /// When the first came, in seconds since the epoch.
    pub from: i64,
    /// When the last came.
    pub to: i64,
    /// When it was decided.
    pub decided_at: Option<i64>,
    /// How many from each state, most first; none: somewhere in the country.
    pub states: Vec<(Option<String>, u32)>,
}

/// How many reports on a service are held, of one status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldCount {
    /// Slug of the service.
    pub service: String,
    /// What was decided on them.
    pub status: Status,
    /// How many.
    pub reports: u32,
    /// From how many networks.
    pub networks: u32,
}

pub(crate) const HOLD: &str = "
    insert into held (id, service, failure, state, received_at, network, receipt, status)
    select value ->> 'id', value ->> 'service', value ->> 'failure', value ->> 'state',
        cast(value ->> 'received_at' as bigint), cast(value ->> 'network' as bigint),
        value ->> 'receipt', 'waiting'
    from json_each($1) where true
    on conflict (id) do nothing";

const TAKE_BACK: &str = "delete from held where id = $1 and receipt = $2 and received_at >= $3";

const BURSTS: &str = "
    select service, network, state, count(*), min(received_at), max(received_at), max(decided_at)
    from held where status = $1 and network is not null
    group by service, network, state";

const DECIDE: &str = "
    update held set status = $3, decided_at = $4
    where service = $1 and network = $2 and status <> $3";

const RELEASED: &str = "
    select distinct service, network from held
    where status = 'released' and network is not null and received_at >= $1";

const COUNTS: &str = "
    select service, status, count(*), count(distinct network) from held
    where received_at >= $1 group by service, status";

type Part = (String, i64, Option<String>, i64, i64, i64, Option<i64>);

impl Store {
    /// Deletes a held report, as [`Store::take_back`] does one that is counted. False: there is
    /// none, or it is too late.
    pub async fn take_back_held(&self, id: &str, receipt: &str, not_before: i64) -> Result<bool> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let query = sqlx::query(TAKE_BACK).bind(id).bind(receipt);
            let done = query.bind(not_before).execute(&mut *tx).await?;
            tx.commit().await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// The bursts of a status that can still be decided on, the largest first.
    pub async fn bursts(&self, status: Status) -> Result<Vec<Burst>> {
        let parts: Vec<Part> = on_db!(self, |db| {
            let query = sqlx::query_as(BURSTS).bind(status.as_str());
            query.fetch_all(db.reader()).await?
        });
        let mut bursts: BTreeMap<BurstId, Burst> = BTreeMap::new();
        for (service, network, state, n, from, to, decided_at) in parts {
            let id = BurstId { service, network };
            let burst = bursts.entry(id.clone()).or_insert(Burst {
                id,
                status,
                reports: 0,
                from,
                to,
                decided_at,
                states: Vec::new(),
            });
            let reports = whole(n);
            burst.reports = burst.reports.saturating_add(reports);
            burst.from = burst.from.min(from);
            burst.to = burst.to.max(to);
            burst.decided_at = burst.decided_at.max(decided_at);
            burst.states.push((state, reports));
        }
        let mut bursts: Vec<Burst> = bursts.into_values().collect();
        for burst in &mut bursts {
            burst.states.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        }
        bursts.sort_by_key(|burst| std::cmp::Reverse((burst.reports, burst.to)));
        Ok(bursts)
    }

    /// Decides on all that belongs to a burst, whatever was decided before, and writes the act down.
    /// False: there is nothing of it that is not decided so already, and nothing was done.
    pub async fn decide_burst(&self, id: &BurstId, status: Status, act: &Act) -> Result<bool> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let query = sqlx::query(DECIDE).bind(&id.service).bind(id.network);
            let query = query.bind(status.as_str()).bind(act.at);
            let changed = query.execute(&mut *tx).await?.rows_affected() > 0;
            if changed {
                record!(&mut tx, act);
            }
            tx.commit().await?;
            Ok(changed)
        })
    }

    /// The networks whose bursts since a moment were released.
    pub async fn released(&self, since: i64) -> Result<Vec<BurstId>> {
        let rows: Vec<(String, i64)> = on_db!(self, |db| {
            let query = sqlx::query_as(RELEASED).bind(since);
            query.fetch_all(db.reader()).await?
        });
        let id = |(service, network)| BurstId { service, network };
        Ok(rows.into_iter().map(id).collect())
    }

    /// How many reports since a moment are held, by service and status.
    pub async fn held_counts(&self, since: i64) -> Result<Vec<HeldCount>> {
        let rows: Vec<(String, String, i64, i64)> = on_db!(self, |db| {
            let query = sqlx::query_as(COUNTS).bind(since);
            query.fetch_all(db.reader()).await?
        });
        let count = |(service, status, reports, networks): (String, String, _, _)| {
            Ok(HeldCount {
                status: Status::parse(&status).ok_or_else(|| {
                    Error::Unexpected(format!("a held report with the status {status:?}"))
                })?,
                service,
                reports: whole(reports),
                networks: whole(networks),
            })
        };
        rows.into_iter().map(count).collect()
    }
}

fn whole(n: i64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

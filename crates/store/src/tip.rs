//! Tips: sent, decided on, shown.

use outage::tip::Status;

use crate::act::record;
use crate::{Act, Error, Result, Store};

/// A tip as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TipRow {
    /// A UUID that sorts by time.
    pub id: String,
    /// Slug of the service.
    pub service: String,
    /// Plain text.
    pub text: String,
    /// Primary tag of BCP 47.
    pub lang: String,
    /// State code.
    pub state: Option<String>,
    /// Whether readers see it.
    pub status: Status,
    /// Seconds since the epoch.
    pub received_at: i64,
    /// Hash of the text, by which the same words are known again.
    pub digest: String,
    /// Why it was decided so.
    pub reason: Option<String>,
    /// When it was last decided on.
    pub decided_at: Option<i64>,
    /// How many people it helped.
    pub helped: i64,
    /// How many asked that somebody look at it, since the last decision.
    pub reported: i64,
    /// Made for the demonstration.
    pub simulated: bool,
}

/// Where a list goes on: behind the tip of this time and id.
pub type Before<'a> = Option<(i64, &'a str)>;

type Columns = (
    String,
    String,
    String,
    String,
    Option<String>,
    String,
    i64,
    String,
    Option<String>,
    Option<i64>,
    i64,
    i64,
    i64,
);

macro_rules! columns {
    () => {
        "id, service, body, lang, state, status, received_at, digest, reason, decided_at, helped, reported, simulated"
    };
}

const ADD: &str = concat!(
    "insert into tip (",
    columns!(),
    ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing"
);

const ONE: &str = concat!("select ", columns!(), " from tip where id = $1");

const DECIDE: &str = concat!(
    "update tip set status = $2, reason = $3, decided_at = $4, reported = 0 where id = $1 returning ",
    columns!()
);

const SETTLE: &str = "update tip_vote set settled = 1 where tip = $1 and kind = 'report'";

const LIST: &str = concat!(
    "select ",
    columns!(),
    " from tip where status = $1 and (received_at, id) < ($2, $3)
    order by received_at desc, id desc limit $4"
);

const COUNT: &str = "select count(*) from tip where status = $1";

/// The oldest of a status.
const OLDEST: &str = "select min(received_at) from tip where status = $1";

const SHOWN: &str = concat!(
    "select ",
    columns!(),
    " from (select tip.*, row_number() over (
            partition by service order by helped desc, received_at desc, id) as place
        from tip where status = 'shown') as ranked
    where place <= $1 order by service, place"
);

/// Behind every id.
const END: &str = "~";

impl Store {
    /// Keeps a tip. False: the same words were sent for this service before.
    pub async fn add_tip(&self, tip: &TipRow) -> Result<bool> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let query = sqlx::query(ADD)
                .bind(&tip.id)
                .bind(&tip.service)
                .bind(&tip.text)
                .bind(&tip.lang)
                .bind(&tip.state)
                .bind(tip.status.as_str())
                .bind(tip.received_at)
                .bind(&tip.digest)
                .bind(&tip.reason)
                .bind(tip.decided_at)
                .bind(tip.helped)
                .bind(tip.reported)
                .bind(i64::from(tip.simulated));
            let added = query.execute(&mut *tx).await?.rows_affected() == 1;
            tx.commit().await?;
            Ok(added)
        })
    }

    /// The tip of this id.
    pub async fn tip(&self, id: &str) -> Result<Option<TipRow>> {
        let row: Option<Columns> = on_db!(self, |db| {
            let query = sqlx::query_as(ONE).bind(id);
            query.fetch_optional(db.reader()).await?
        });
        row.map(tip).transpose()
    }

    /// Shows or hides a tip, writes the act down, and lets earlier complaints rest. None: there is
    /// no such tip, and nothing was done.
    pub async fn decide_tip(
        &self,
        id: &str,
        status: Status,
        reason: Option<&str>,
        act: &Act,
    ) -> Result<Option<TipRow>> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let query = sqlx::query_as(DECIDE).bind(id).bind(status.as_str());
            let query = query.bind(reason).bind(act.at);
            let row: Option<Columns> = query.fetch_optional(&mut *tx).await?;
            if row.is_some() {
                sqlx::query(SETTLE).bind(id).execute(&mut *tx).await?;
                record!(&mut tx, act);
            }
            tx.commit().await?;
            row.map(tip).transpose()
        })
    }

    /// The tips of a status, the latest first.
    pub async fn tips(
        &self,
        status: Status,
        before: Before<'_>,
        limit: i64,
    ) -> Result<Vec<TipRow>> {
        let (at, id) = before.unwrap_or((i64::MAX, END));
        let rows: Vec<Columns> = on_db!(self, |db| {
            let query = sqlx::query_as(LIST).bind(status.as_str()).bind(at).bind(id);
            query.bind(limit).fetch_all(db.reader()).await?
        });
        rows.into_iter().map(tip).collect()
    }

    /// How many tips are of a status, and when the oldest of them was sent.
    pub async fn tip_backlog(&self, status: Status) -> Result<(i64, Option<i64>)> {
        on_db!(self, |db| {
            let count = sqlx::query_scalar(COUNT).bind(status.as_str());
            let count = count.fetch_one(db.reader()).await?;
            let oldest = sqlx::query_scalar(OLDEST).bind(status.as_str());
            Ok((count, oldest.fetch_one(db.reader()).await?))
        })
    }

    /// The shown tips of all services, at most so many of each: what helped most first, then the
    /// latest.
    pub async fn shown_tips(&self, of_each: i64) -> Result<Vec<TipRow>> {
        let rows: Vec<Columns> = on_db!(self, |db| {
            let query = sqlx::query_as(SHOWN).bind(of_each);
            query.fetch_all(db.reader()).await?
        });
        rows.into_iter().map(tip).collect()
    }
}

fn tip(row: Columns) -> Result<TipRow> {
    let (id, service, text, lang, state, status, received_at, digest, reason, decided_at, ..) = row;
    let (helped, reported, simulated) = (row.10, row.11, row.12);
    Ok(TipRow {
        status: Status::parse(&status)
            .ok_or_else(|| Error::Unexpected(format!("a tip with the status {status:?}")))?,
        id,
        service,
        text,
        lang,
        state,
        received_at,
        digest,
        reason,
        decided_at,
        helped,
        reported,
        simulated: simulated == 1,
    })
}

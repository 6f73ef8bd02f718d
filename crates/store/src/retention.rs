//! Forgetting.

use std::sync::atomic::Ordering;

use crate::{Result, Store};

/// How long things are kept, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// The hash of the reporter, that of the receipt, that of a held report's network, and those of
    /// who found a tip helpful or bad.
    pub reporters: i64,
    /// Answers to idempotency keys.
    pub answers: i64,
    /// The reports themselves; none: for good. Their counts are kept in any case, and so are
    /// imported reports: without them a second import would count everything again.
    pub reports: Option<i64>,
}

impl Default for Retention {
    /// Reporters 48 hours, answers 24 hours, reports for good.
    fn default() -> Retention {
        Retention {
            reporters: 48 * 3600,
            answers: 24 * 3600,
            reports: None,
        }
    }
}

impl Retention {
    /// As [`Retention::default`], and reports for 30 days.
    pub fn thirty_days() -> Retention {
        Retention {
            reports: Some(30 * 86_400),
            ..Retention::default()
        }
    }
}

/// How much was forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Reports that no longer know their reporter.
    pub reporters: u64,
    /// Answers deleted.
    pub answers: u64,
    /// Reports deleted.
    pub reports: u64,
    /// Votes on tips deleted; their numbers stay.
    pub votes: u64,
    /// Held reports that no longer know their network, or were deleted.
    pub held: u64,
}

/// Rows in one transaction: reports coming in meanwhile wait some milliseconds, not for all of it.
const STEP: i64 = 2_000;

const REPORTERS: &str = "
    update report set reporter = null, receipt = null
    where id in (
        select id from report
        where received_at >= $1 and received_at < $2
            and (reporter is not null or receipt is not null)
        order by received_at limit $3)";

const ANSWERS: &str = "
    delete from answer where key in (select key from answer where at < $1 order by at limit $2)";

const VOTES: &str = "
    delete from tip_vote
    where (tip, kind, reporter, day) in (
        select tip, kind, reporter, day from tip_vote where at < $1 order by at limit $2)";

const NETWORKS: &str = "
    update held set network = null, receipt = null
    where id in (
        select id from held where received_at < $1 and (network is not null or receipt is not null)
        order by received_at limit $2)";

const HELD: &str = "
    delete from held
    where id in (select id from held where received_at < $1 order by received_at limit $2)";

const REPORTS: &str = "
    delete from report
    where id in (
        select id from report where received_at < $1 and source <> 'import'
        order by received_at limit $2)";

impl Store {
    /// Forgets what is older than the policy allows, in small steps. A failure leaves the rest for
    /// the next time.
    pub async fn forget(&self, now: i64, keep: &Retention) -> Result<Forgotten> {
        let mut forgotten = Forgotten {
            answers: self.step(ANSWERS, now - keep.answers).await?,
            votes: self.step(VOTES, now - keep.reporters).await?,
            held: self.step(NETWORKS, now - keep.reporters).await?,
            ..Forgotten::default()
        };
        if let Some(age) = keep.reports {
            forgotten.reports = self.step(REPORTS, now - age).await?;
            forgotten.held += self.step(HELD, now - age).await?;
        }
        forgotten.reporters = self.forget_reporters(now - keep.reporters).await?;
        Ok(forgotten)
    }

    /// The first time since the start from the beginning, later from where the last one ended (less
    /// an hour for late ones): else every run would look at every report ever kept, and an index
    /// over the few that still know their reporter would cost every insert.
    async fn forget_reporters(&self, before: i64) -> Result<u64> {
        let known = on_db!(self, |db| db.forgotten.load(Ordering::Relaxed));
        let from = known.saturating_sub(3600);
        let mut total = 0;
        loop {
            let changed = on_db!(self, |db| {
                let mut tx = db.write().await?;
                let query = sqlx::query(REPORTERS).bind(from).bind(before).bind(STEP);
                let changed = query.execute(&mut *tx).await?.rows_affected();
                tx.commit().await?;
                changed
            });
            total += changed;
            if changed < STEP as u64 {
                break;
            }
            tokio::task::yield_now().await;
        }
        on_db!(self, |db| db.forgotten.store(before, Ordering::Relaxed));
        Ok(total)
    }

    async fn step(&self, sql: &'static str, before: i64) -> Result<u64> {
        let mut total = 0;
        loop {
            let gone = on_db!(self, |db| {
                let mut tx = db.write().await?;
                let query = sqlx::query(sql).bind(before).bind(STEP);
                let gone = query.execute(&mut *tx).await?.rows_affected();
                tx.commit().await?;
                gone
            });
            total += gone;
            if gone < STEP as u64 {
                return Ok(total);
            }
            tokio::task::yield_now().await;
        }
    }
}

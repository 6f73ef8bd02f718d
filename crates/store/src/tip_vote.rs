//! What readers say of a tip: it helped, or somebody should look at it.

use crate::{Result, Store};

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// It helped.
    Helped,
    /// Somebody should look at it again.
    Report,
}

impl Vote {
    const fn as_str(self) -> &'static str {
        match self {
            Vote::Helped => "helped",
            Vote::Report => "report",
        }
    }
}

/// One vote of one person.
#[derive(Clone, Copy, Debug)]
pub struct Ballot<'a> {
    /// Slug of the service.
    pub service: &'a str,
    /// Id of the tip.
    pub tip: &'a str,
    /// What is said.
    pub vote: Vote,
    /// Keyed hash of the person, under the key of the day.
    pub reporter: i64,
    /// Seconds since the epoch.
    pub at: i64,
}

/// What became of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voted {
    /// It counts.
    Counted,
    /// This person has said so today.
    Again,
    /// No such tip is shown.
    Nothing,
}

/// Different people of one day who send a tip back to the queue.
const ENOUGH: i64 = 3;

const CAST: &str = "
    insert into tip_vote (tip, kind, reporter, day, at, settled)
    select id, $3, $4, $5, $6, 0 from tip
    where id = $1 and service = $2 and status = 'shown'
    on conflict (tip, kind, reporter, day) do nothing";

const IS_SHOWN: &str =
    "select count(*) from tip where id = $1 and service = $2 and status = 'shown'";

const HELPED: &str = "update tip set helped = helped + 1 where id = $1";

/// The people of one day are told apart by one key; those of two days can't be.
const REPORTED: &str = "
    update tip set reported = (
        select count(*) from tip_vote
        where tip = $1 and kind = 'report' and day = $2 and settled = 0)
    where id = $1";

const RETURN: &str = "update tip set status = 'waiting' where id = $1 and reported >= $2";

impl Store {
    /// Counts a vote, once for a person and day. When enough people ask for it the tip goes back to
    /// the queue.
    pub async fn vote(&self, ballot: &Ballot<'_>) -> Result<Voted> {
        let day = ballot.at.div_euclid(86_400);
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let cast = sqlx::query(CAST)
                .bind(ballot.tip)
                .bind(ballot.service)
                .bind(ballot.vote.as_str())
                .bind(ballot.reporter)
                .bind(day)
                .bind(ballot.at);
            if cast.execute(&mut *tx).await?.rows_affected() == 0 {
                let shown = sqlx::query_scalar(IS_SHOWN).bind(ballot.tip);
                let shown: i64 = shown.bind(ballot.service).fetch_one(&mut *tx).await?;
                tx.commit().await?;
                return Ok(if shown == 0 {
                    Voted::Nothing
                } else {
                    Voted::Again
                });
            }
            match ballot.vote {
                Vote::Helped => {
                    let helped = sqlx::query(HELPED).bind(ballot.tip);
                    helped.execute(&mut *tx).await?;
                }
                Vote::Report => {
                    let reported = sqlx::query(REPORTED).bind(ballot.tip).bind(day);
                    reported.execute(&mut *tx).await?;
                    let back = sqlx::query(RETURN).bind(ballot.tip).bind(ENOUGH);
                    back.execute(&mut *tx).await?;
                }
            }
            tx.commit().await?;
            Ok(Voted::Counted)
        })
    }
}

//! What the operator said about incidents afterwards.

use serde::Serialize;

use crate::act::record;
use crate::{Act, Result, Store};

/// One public correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// Sorts by time.
    pub id: String,
    /// The incident it is about.
    pub incident: String,
    /// When it was made, in seconds since the epoch.
    pub at: i64,
    /// `false_alarm`, `merge`, `split`, `note` or `withdrawn`.
    pub kind: String,
    /// In plain words.
    pub text: String,
    /// The other incident of a merge or a split.
    pub other: Option<String>,
}

const PUT: &str = "
    insert into correction (id, incident, at, kind, text, other)
    values ($1, $2, $3, $4, $5, $6)";

const OF: &str = "
    select id, incident, at, kind, text, other from correction where incident = $1 order by at";

const LATEST: &str = "
    select id, incident, at, kind, text, other from correction
    where at < $1 order by at desc limit $2";

type Row = (String, String, i64, String, String, Option<String>);

impl Store {
    /// Keeps a correction for ever, with the act that made it.
    pub async fn correct(&self, correction: &Correction, act: &Act) -> Result<()> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            sqlx::query(PUT)
                .bind(&correction.id)
                .bind(&correction.incident)
                .bind(correction.at)
                .bind(&correction.kind)
                .bind(&correction.text)
                .bind(&correction.other)
                .execute(&mut *tx)
                .await?;
            record!(&mut tx, act);
            tx.commit().await
        })
    }

    /// The corrections of an incident, oldest first.
    pub async fn corrections_of(&self, incident: &str) -> Result<Vec<Correction>> {
        let rows: Vec<Row> = on_db!(self, |db| {
            sqlx::query_as(OF)
                .bind(incident)
                .fetch_all(db.reader())
                .await?
        });
        Ok(rows.into_iter().map(correction).collect())
    }

    /// The latest corrections made before `before` (seconds), latest first.
    pub async fn corrections(&self, before: i64, limit: u32) -> Result<Vec<Correction>> {
        let rows: Vec<Row> = on_db!(self, |db| {
            let query = sqlx::query_as(LATEST).bind(before).bind(i64::from(limit));
            query.fetch_all(db.reader()).await?
        });
        Ok(rows.into_iter().map(correction).collect())
    }
}

fn correction((id, incident, at, kind, text, other): Row) -> Correction {
    Correction {
        id,
        incident,
        at,
        kind,
        text,
        other,
    }
}

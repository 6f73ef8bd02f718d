//! The audit log: what operators did. Rows are added, and that is all that can be done with them.

use crate::{Result, Store};

/// One act of an operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// A UUID that sorts by time.
    pub id: String,
    /// Seconds since the epoch.
    pub at: i64,
    /// Who, by the name he gave.
    pub actor: String,
    /// What: `tip.approve`.
    pub action: String,
    /// To what.
    pub subject: String,
    /// JSON.
    pub detail: String,
}

type Columns = (String, i64, String, String, String, String);

pub(crate) const INSERT: &str = "
    insert into audit (id, at, actor, action, subject, detail) values ($1, $2, $3, $4, $5, $6)";

const LATEST: &str = "
    select id, at, actor, action, subject, detail from audit
    where ($1 = '' or id < $1) order by id desc limit $2";

/// Writes an act down in the transaction of the act itself: both are durable, or neither.
macro_rules! record {
    ($tx:expr, $act:expr) => {
        sqlx::query($crate::act::INSERT)
            .bind(&$act.id)
            .bind($act.at)
            .bind(&$act.actor)
            .bind(&$act.action)
            .bind(&$act.subject)
            .bind(&$act.detail)
            .execute(&mut **$tx)
            .await?
    };
}
pub(crate) use record;

impl Store {
    /// Writes down an act that changes nothing else here.
    pub async fn record(&self, act: &Act) -> Result<()> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            record!(&mut tx, act);
            tx.commit().await
        })
    }

    /// The acts before the one of this id, the latest first; none: from the latest of all.
    pub async fn acts(&self, before: Option<&str>, limit: i64) -> Result<Vec<Act>> {
        let rows: Vec<Columns> = on_db!(self, |db| {
            let query = sqlx::query_as(LATEST).bind(before.unwrap_or_default());
            query.bind(limit).fetch_all(db.reader()).await?
        });
        Ok(rows.into_iter().map(act).collect())
    }
}

fn act((id, at, actor, action, subject, detail): Columns) -> Act {
    Act {
        id,
        at,
        actor,
        action,
        subject,
        detail,
    }
}

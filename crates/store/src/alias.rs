//! Other names of services, added by operators.

use crate::act::record;
use crate::{Act, Result, Store};

/// One name more for a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// Slug of the service.
    pub service: String,
    /// What people call it.
    pub alias: String,
    /// Seconds since the epoch.
    pub added_at: i64,
}

const ADD: &str = "
    insert into service_alias (service, alias, added_at) values ($1, $2, $3)
    on conflict (service, alias) do nothing";

const REMOVE: &str = "delete from service_alias where service = $1 and alias = $2";

const ALL: &str = "select service, alias, added_at from service_alias order by added_at, alias";

impl Store {
    /// Adds a name. False: it was there, and nothing was done.
    pub async fn add_alias(&self, new: &Alias, act: &Act) -> Result<bool> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let query = sqlx::query(ADD).bind(&new.service).bind(&new.alias);
            let done = query.bind(new.added_at).execute(&mut *tx).await?;
            let added = done.rows_affected() == 1;
            if added {
                record!(&mut tx, act);
            }
            tx.commit().await?;
            Ok(added)
        })
    }

    /// Takes a name away. False: there was none.
    pub async fn remove_alias(&self, service: &str, alias: &str, act: &Act) -> Result<bool> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let query = sqlx::query(REMOVE).bind(service).bind(alias);
            let removed = query.execute(&mut *tx).await?.rows_affected() == 1;
            if removed {
                record!(&mut tx, act);
            }
            tx.commit().await?;
            Ok(removed)
        })
    }

    /// All added names, in the order they were added.
    pub async fn aliases(&self) -> Result<Vec<Alias>> {
        let rows: Vec<(String, String, i64)> = on_db!(self, |db| sqlx::query_as(ALL)
            .fetch_all(db.reader())
            .await?);
        Ok(rows
            .into_iter()
            .map(|(service, alias, added_at)| Alias {
                service,
                alias,
                added_at,
            })
            .collect())
    }
}

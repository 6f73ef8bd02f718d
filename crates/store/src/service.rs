//! Services that operators entered.

use crate::act::record;
use crate::{Act, Result, Store};

/// One service, as it was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its slug.
    pub slug: String,
    /// JSON with the members of the catalogue's file; only who wrote it reads it.
    pub definition: String,
    /// Seconds since the epoch: when it was entered last.
    pub changed_at: i64,
}

const PUT: &str = "
    insert into service (slug, definition, added_at, changed_at) values ($1, $2, $3, $3)
    on conflict (slug) do update set
        definition = excluded.definition, changed_at = excluded.changed_at";

const REMOVE: &str = "delete from service where slug = $1";

const ALL: &str = "select slug, definition, changed_at from service order by added_at, slug";

impl Store {
    /// Keeps a service in place of what was entered for its slug before.
    pub async fn put_service(&self, service: &Service, act: &Act) -> Result<()> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let query = sqlx::query(PUT).bind(&service.slug);
            let query = query.bind(&service.definition).bind(service.changed_at);
            query.execute(&mut *tx).await?;
            record!(&mut tx, act);
            tx.commit().await
        })
    }

    /// Forgets what was entered for a slug. False: nothing was.
    pub async fn remove_service(&self, slug: &str, act: &Act) -> Result<bool> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let query = sqlx::query(REMOVE).bind(slug);
            let removed = query.execute(&mut *tx).await?.rows_affected() == 1;
            if removed {
                record!(&mut tx, act);
            }
            tx.commit().await?;
            Ok(removed)
        })
    }

    /// All of them, in the order they were entered first.
    pub async fn services(&self) -> Result<Vec<Service>> {
        let rows: Vec<(String, String, i64)> = on_db!(self, |db| sqlx::query_as(ALL)
            .fetch_all(db.reader())
            .await?);
        Ok(rows
            .into_iter()
            .map(|(slug, definition, changed_at)| Service {
                slug,
                definition,
                changed_at,
            })
            .collect())
    }
}

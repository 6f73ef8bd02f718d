//! When counts were collected: outside of it, zero means unknown.

use outage::Minute;

use crate::{Result, Store};

/// Extends the span that ends here; a running server does nothing else.
const EXTEND: &str = "
    update observed set stop = $2 where start <= $1 and stop >= $1 and stop < $2";

/// Begins a span, unless one holds it already.
const BEGIN: &str = "
    insert into observed (start, stop)
    select cast($1 as bigint), cast($2 as bigint)
    where not exists (select 1 from observed where start <= $1 and stop >= $2)
    on conflict (start) do update set stop = excluded.stop where excluded.stop > observed.stop";

const SPANS: &str = "
    select start, stop from observed where stop > $1 and start < $2 order by start";

impl Store {
    /// Notes that counts were collected in `[from, to)`.
    pub async fn observe(&self, from: Minute, to: Minute) -> Result<()> {
        if to <= from {
            return Ok(());
        }
        let (from, to) = (from.number(), to.number());
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            let extend = sqlx::query(EXTEND).bind(from).bind(to);
            if extend.execute(&mut *tx).await?.rows_affected() == 0 {
                sqlx::query(BEGIN)
                    .bind(from)
                    .bind(to)
                    .execute(&mut *tx)
                    .await?;
            }
            tx.commit().await
        })
    }

    /// The stretches of `[from, to)` in which counts were collected, apart and in order.
    pub async fn observed(&self, from: Minute, to: Minute) -> Result<Vec<(Minute, Minute)>> {
        let rows: Vec<(i64, i64)> = on_db!(self, |db| {
            let query = sqlx::query_as(SPANS).bind(from.number()).bind(to.number());
            query.fetch_all(db.reader()).await?
        });
        // Spans may overlap where two processes or an import wrote them: they are merged here,
        // where it is simple, rather than on writing, where it would need a lock.
        let mut spans: Vec<(Minute, Minute)> = Vec::new();
        for (start, stop) in rows {
            let (start, stop) = (Minute::new(start).max(from), Minute::new(stop).min(to));
            match spans.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(stop),
                _ => spans.push((start, stop)),
            }
        }
        Ok(spans)
    }
}

//! Coarser with age: what is old is kept by quarters of an hour, then by hours.

use outage::{Catalogue, Minute, grid};

use crate::{Result, Store, history::in_its_regions};

/// One day of a service at once: a transaction of some milliseconds.
const DAY: i64 = 1440;

/// The sums of each stretch, at its first minute; the sum holds what stood there already.
const MERGE: &str = in_its_regions!(
    "
    insert into minute_count
        (service, region, minute, complete, intermittent, slow, recovered, rollup)
    select $1, m.region, (m.minute / $4) * $4, cast(sum(m.complete) as bigint),
        cast(sum(m.intermittent) as bigint), cast(sum(m.slow) as bigint),
        cast(sum(m.recovered) as bigint), 1
    from place cross join minute_count m
    where m.service = $1 and m.region = place.region and m.minute >= $2 and m.minute < $3
    group by m.region, m.minute / $4
    on conflict (service, region, minute) do update set
        complete = excluded.complete, intermittent = excluded.intermittent,
        slow = excluded.slow, recovered = excluded.recovered, rollup = 1"
);

const MERGED: &str = in_its_regions!(
    "
    delete from minute_count
    where service = $1 and region in (select region from place where region is not null)
        and minute >= $2 and minute < $3 and minute % $4 <> 0"
);

const JUDGEMENTS: &str = "
    delete from judgement where service = $1 and minute >= $2 and minute < $3 and minute % $4 <> 0";

const PICTURES: &str = "
    delete from area_picture
    where service = $1 and minute >= $2 and minute < $3 and minute % $4 <> 0";

impl Store {
    /// Brings what lies before `now` onto the [`grid`] of its age, day by day and service by
    /// service, beginning where the last run ended. Sums stay what they are.
    pub async fn roll_up(&self, catalogue: &Catalogue, now: Minute) -> Result<()> {
        for age in grid::AGES {
            let until = (now - age.minutes).floor(DAY as u32);
            let reached = self.rolled(age.step).await?;
            let first = match reached {
                Some(reached) => reached,
                None => self.first_minute(None).await?.unwrap_or(until),
            };
            let mut day = first.floor(DAY as u32);
            while day < until {
                for id in catalogue.ids() {
                    self.roll_up_day(&catalogue.service(id).slug, day, age.step)
                        .await?;
                }
                day = day + DAY;
                self.put_rolled(age.step, day).await?;
                tokio::task::yield_now().await;
            }
        }
        Ok(())
    }

    async fn roll_up_day(&self, service: &str, day: Minute, step: u32) -> Result<()> {
        let (from, to) = (day.number(), day.number() + DAY);
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            for sql in [MERGE, MERGED, JUDGEMENTS, PICTURES] {
                let query = sqlx::query(sql).bind(service).bind(from).bind(to);
                query.bind(i64::from(step)).execute(&mut *tx).await?;
            }
            tx.commit().await?;
        });
        Ok(())
    }

    /// What lies before this minute is kept in steps of so many minutes, or coarser.
    pub(crate) async fn rolled(&self, step: u32) -> Result<Option<Minute>> {
        let reached: Option<i64> = on_db!(self, |db| {
            sqlx::query_scalar("select reached from rolled where step = $1")
                .bind(i64::from(step))
                .fetch_optional(db.reader())
                .await?
        });
        Ok(reached.map(Minute::new))
    }

    async fn put_rolled(&self, step: u32, reached: Minute) -> Result<()> {
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            sqlx::query(
                "insert into rolled (step, reached) values ($1, $2)
                on conflict (step) do update set reached = excluded.reached",
            )
            .bind(i64::from(step))
            .bind(reached.number())
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
        });
        Ok(())
    }
}

//! Whether the counts equal the reports they are made of.

use outage::{Minute, Tally, grid};

use crate::{Result, Store, history::tally};

/// A minute whose count is not what its reports say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miscount {
    /// Slug of the service.
    pub service: String,
    /// State code or `US`.
    pub region: String,
    /// When.
    pub minute: Minute,
    /// What the count says.
    pub counted: Tally,
    /// What the reports say.
    pub reported: Tally,
}

/// Both sides as one list, summed by minute: a minute that is missing on either side shows as well.
/// A count that was put there as a number may exceed its reports, never fall short of them.
const MISCOUNTS: &str = "
    select * from (
        select service, region, minute,
            cast(sum(complete) as bigint) as c, cast(sum(intermittent) as bigint) as i,
            cast(sum(slow) as bigint) as s, cast(sum(recovered) as bigint) as w,
            cast(sum(rc) as bigint) as rc, cast(sum(ri) as bigint) as ri,
            cast(sum(rs) as bigint) as rs, cast(sum(rw) as bigint) as rw,
            max(rollup) as rollup
        from (
            select service, region, minute, complete, intermittent, slow, recovered,
                0 as rc, 0 as ri, 0 as rs, 0 as rw, rollup
            from minute_count where minute >= $1 and minute < $2
            union all
            select service, coalesce(state, 'US'), received_at / 60, 0, 0, 0, 0,
                case when failure = 'complete' then 1 else 0 end,
                case when failure = 'intermittent' then 1 else 0 end,
                case when failure = 'slow' then 1 else 0 end,
                case when failure = 'recovered' then 1 else 0 end, 0
            from report where received_at >= $1 * 60 and received_at < $2 * 60
        ) as sides
        group by service, region, minute
    ) as summed
    where c < rc or i < ri or s < rs or w < rw
        or (rollup = 0 and (c <> rc or i <> ri or s <> rs or w <> rw))
    order by minute limit $3";

type Row = (String, String, i64, i64, i64, i64, i64, i64, i64, i64, i64);

impl Store {
    /// Compares counts and reports in `[from, to)`; at most `limit` faults, oldest first. It must
    /// not reach back to where reports have been deleted for their age. Where counts are no longer
    /// kept by the minute there is nothing to compare them with.
    pub async fn miscounts(&self, from: Minute, to: Minute, limit: u32) -> Result<Vec<Miscount>> {
        let by_minute = self.rolled(grid::AGES[0].step).await?;
        let from = by_minute.map_or(from, |reached| from.max(reached));
        let rows: Vec<Row> = on_db!(self, |db| {
            let query = sqlx::query_as(MISCOUNTS)
                .bind(from.number())
                .bind(to.number());
            query.bind(i64::from(limit)).fetch_all(db.reader()).await?
        });
        let miscount = |(service, region, minute, c, i, s, w, rc, ri, rs, rw): Row| Miscount {
            service,
            region,
            minute: Minute::new(minute),
            counted: tally((c, i, s, w)),
            reported: tally((rc, ri, rs, rw)),
        };
        Ok(rows.into_iter().map(miscount).collect())
    }
}

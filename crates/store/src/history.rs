//! Reading the counts: by minute, by window, by bucket.

use outage::{Minute, Tally};

use crate::{Result, Store};

/// The regions a service has counts in, found by one look into the index for each, so that what
/// follows is one short range per region instead of the service's whole history.
macro_rules! in_its_regions {
    ($rest:literal) => {
        concat!(
            "
    with recursive place (region) as (
        select min(region) from minute_count where service = $1
        union all
        select (select min(m.region) from minute_count m
            where m.service = $1 and m.region > place.region)
        from place where place.region is not null
    )",
            $rest
        )
    };
}
pub(crate) use in_its_regions;

const HISTORY: &str = in_its_regions!(
    "
    select m.region, m.minute, m.complete, m.intermittent, m.slow, m.recovered
    from place cross join minute_count m
    where m.service = $1 and m.region = place.region and m.minute >= $2 and m.minute < $3"
);

const WINDOW: &str = in_its_regions!(
    "
    select m.region, cast(sum(m.complete) as bigint), cast(sum(m.intermittent) as bigint),
        cast(sum(m.slow) as bigint), cast(sum(m.recovered) as bigint)
    from place cross join minute_count m
    where m.service = $1 and m.region = place.region and m.minute >= $2 and m.minute < $3
    group by m.region"
);

const NATION_SERIES: &str = in_its_regions!(
    "
    select (m.minute / $4) * $4 as bucket, cast(sum(m.complete) as bigint),
        cast(sum(m.intermittent) as bigint), cast(sum(m.slow) as bigint),
        cast(sum(m.recovered) as bigint)
    from place cross join minute_count m
    where m.service = $1 and m.region = place.region and m.minute >= $2 and m.minute < $3
    group by bucket order by bucket"
);

const SERIES_BY_REGION: &str = in_its_regions!(
    "
    select m.region, (m.minute / $4) * $4 as bucket, cast(sum(m.complete) as bigint),
        cast(sum(m.intermittent) as bigint), cast(sum(m.slow) as bigint),
        cast(sum(m.recovered) as bigint)
    from place cross join minute_count m
    where m.service = $1 and m.region = place.region and m.minute >= $2 and m.minute < $3
    group by m.region, bucket"
);

const REGION_SERIES: &str = "
    select (m.minute / $4) * $4 as bucket, cast(sum(m.complete) as bigint),
        cast(sum(m.intermittent) as bigint), cast(sum(m.slow) as bigint),
        cast(sum(m.recovered) as bigint)
    from minute_count m
    where m.service = $1 and m.region = $5 and m.minute >= $2 and m.minute < $3
    group by bucket order by bucket";

/// The same trick twice: services, then the regions of each.
const FIRST: &str = "
    with recursive one (service) as (
        select min(service) from minute_count
        union all
        select (select min(m.service) from minute_count m where m.service > one.service)
        from one where one.service is not null
    ), place (service, region) as (
        select one.service, (select min(m.region) from minute_count m where m.service = one.service)
        from one where one.service is not null and ($1 = '' or one.service = $1)
        union all
        select place.service, (select min(m.region) from minute_count m
            where m.service = place.service and m.region > place.region)
        from place where place.region is not null
    )
    select min((select min(m.minute) from minute_count m
        where m.service = place.service and m.region = place.region))
    from place where place.region is not null";

type Sums = (i64, i64, i64, i64);

impl Store {
    /// Every count of a service in `[from, to)`, ordered by minute.
    pub async fn history(
        &self,
        service: &str,
        from: Minute,
        to: Minute,
    ) -> Result<Vec<(String, Minute, Tally)>> {
        let rows: Vec<(String, i64, i64, i64, i64, i64)> = on_db!(self, |db| {
            let query = sqlx::query_as(HISTORY).bind(service);
            query
                .bind(from.number())
                .bind(to.number())
                .fetch_all(db.reader())
                .await?
        });
        let rows = rows.into_iter();
        let mut rows: Vec<_> = rows
            .map(|(r, m, c, i, s, w)| (r, Minute::new(m), tally((c, i, s, w))))
            .collect();
        // A tenth of the time that the database needs to sort what it reads region by region.
        rows.sort_by_key(|(_, minute, _)| *minute);
        Ok(rows)
    }

    /// The sums of a service in `[from, to)`, by region, in no order.
    pub async fn window(
        &self,
        service: &str,
        from: Minute,
        to: Minute,
    ) -> Result<Vec<(String, Tally)>> {
        let rows: Vec<(String, i64, i64, i64, i64)> = on_db!(self, |db| {
            let query = sqlx::query_as(WINDOW).bind(service);
            query
                .bind(from.number())
                .bind(to.number())
                .fetch_all(db.reader())
                .await?
        });
        let rows = rows.into_iter();
        Ok(rows
            .map(|(r, c, i, s, w)| (r, tally((c, i, s, w))))
            .collect())
    }

    /// The sums of a service in `[from, to)`, by bucket, for one region or (none) all of them.
    /// Buckets are counted from the epoch and named by their start; empty ones are left out.
    pub async fn series(
        &self,
        service: &str,
        region: Option<&str>,
        from: Minute,
        to: Minute,
        bucket_minutes: u32,
    ) -> Result<Vec<(Minute, Tally)>> {
        let sql = if region.is_some() {
            REGION_SERIES
        } else {
            NATION_SERIES
        };
        let width = i64::from(bucket_minutes.max(1));
        let rows: Vec<(i64, i64, i64, i64, i64)> = on_db!(self, |db| {
            let mut query = sqlx::query_as(sql).bind(service);
            query = query.bind(from.number()).bind(to.number()).bind(width);
            if let Some(region) = region {
                query = query.bind(region);
            }
            query.fetch_all(db.reader()).await?
        });
        let rows = rows.into_iter();
        Ok(rows
            .map(|(b, c, i, s, w)| (Minute::new(b), tally((c, i, s, w))))
            .collect())
    }

    /// The sums of a service in `[from, to)`, by region and bucket, in no order. Buckets are counted
    /// from the epoch and named by their start; empty ones are left out.
    pub async fn series_by_region(
        &self,
        service: &str,
        from: Minute,
        to: Minute,
        bucket_minutes: u32,
    ) -> Result<Vec<(String, Minute, Tally)>> {
        let rows: Vec<(String, i64, i64, i64, i64, i64)> = on_db!(self, |db| {
            let query = sqlx::query_as(SERIES_BY_REGION).bind(service);
            let query = query.bind(from.number()).bind(to.number());
            let width = i64::from(bucket_minutes.max(1));
            query.bind(width).fetch_all(db.reader()).await?
        });
        let rows = rows.into_iter();
        Ok(rows
            .map(|(r, b, c, i, s, w)| (r, Minute::new(b), tally((c, i, s, w))))
            .collect())
    }

    /// The first minute with a count, of one service or (none) of all.
    pub async fn first_minute(&self, service: Option<&str>) -> Result<Option<Minute>> {
        let first: Option<i64> = on_db!(self, |db| {
            let query = sqlx::query_scalar(FIRST).bind(service.unwrap_or_default());
            query.fetch_one(db.reader()).await?
        });
        Ok(first.map(Minute::new))
    }
}

pub(crate) fn tally((complete, intermittent, slow, recovered): Sums) -> Tally {
    let short = |n: i64| u32::try_from(n.max(0)).unwrap_or(u32::MAX);
    Tally {
        complete: short(complete),
        intermittent: short(intermittent),
        slow: short(slow),
        recovered: short(recovered),
    }
}

//! Incidents, as they stand.

use outage::Minute;
use outage::incident::Incident;
use serde::Serialize;

use crate::chronicle::{self, Chronicle};
use crate::version::{self, Version};
use crate::{Result, Store};

/// An incident as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct IncidentRow {
    /// Slug of the service.
    pub service: String,
    /// All that is known of it.
    pub incident: Incident,
}

/// Which incidents are asked for, latest first.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// Of this service only.
    pub service: Option<String>,
    /// Only those that reached this state, by its code.
    pub region: Option<String>,
    /// Only those that go on, or only those that don't.
    pub open: Option<bool>,
    /// Opened in or after this minute.
    pub from: Option<Minute>,
    /// Opened before this minute.
    pub to: Option<Minute>,
    /// How many, and those opened in the same minute as the last.
    pub limit: u32,
}

const PUT: &str = "
    insert into incident (id, service, opened, resolved, regions, body)
    select value ->> 'id', value ->> 'service', cast(value ->> 'opened' as bigint),
        cast(value ->> 'resolved' as bigint), value ->> 'regions', value ->> 'body'
    from json_each($1) where true
    on conflict (id) do update set
        resolved = excluded.resolved, regions = excluded.regions, body = excluded.body";

const ONE: &str = "select service, body from incident where id = $1";

const LATEST: &str = "
    select service, body from incident where service = $1 order by opened desc limit 1";

const NAMES: &str = "select id from incident where service = $1 and opened >= $2";

// A condition that is not asked for holds for all: one text for every question.
const LIST: &str = "
    select service, body from incident
    where opened >= $1 and opened < $2
        and ($3 = '' or service = $3)
        and ($4 = '' or regions like '% ' || $4 || ' %')
        and ($5 = 0 or ($5 = 1 and resolved is null) or ($5 = 2 and resolved is not null))
    order by opened desc limit $6";

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    service: &'a str,
    opened: i64,
    resolved: Option<i64>,
    regions: String,
    body: String,
}

#[derive(Serialize)]
struct Stretch<'a> {
    service: &'a str,
    start: i64,
    stop: i64,
}

impl Store {
    /// Keeps incidents as they stand, publishes versions (one of each incident at most), and notes
    /// how far incidents are known: all of it or nothing.
    pub async fn put_incidents(
        &self,
        incidents: &[IncidentRow],
        versions: &[Version],
        known: &[Chronicle],
    ) -> Result<()> {
        let rows: Vec<Row<'_>> = incidents.iter().map(row).collect::<Result<_>>()?;
        let stretches: Vec<Stretch<'_>> = known.iter().map(stretch).collect();
        let (rows, versions, stretches) = (
            serde_json::to_string(&rows)?,
            serde_json::to_string(versions)?,
            serde_json::to_string(&stretches)?,
        );
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            sqlx::query(PUT).bind(rows).execute(&mut *tx).await?;
            sqlx::query(version::PUT)
                .bind(versions)
                .execute(&mut *tx)
                .await?;
            sqlx::query(chronicle::PUT)
                .bind(stretches)
                .execute(&mut *tx)
                .await?;
            tx.commit().await
        })
    }

    /// The incident of this name.
    pub async fn incident(&self, id: &str) -> Result<Option<IncidentRow>> {
        self.one_incident(ONE, id).await
    }

    /// The latest incident of a service.
    pub async fn latest_incident(&self, service: &str) -> Result<Option<IncidentRow>> {
        self.one_incident(LATEST, service).await
    }

    async fn one_incident(&self, query: &'static str, by: &str) -> Result<Option<IncidentRow>> {
        let row: Option<(String, String)> = on_db!(self, |db| {
            sqlx::query_as(query)
                .bind(by)
                .fetch_optional(db.reader())
                .await?
        });
        row.map(read).transpose()
    }

    /// The names of the incidents of a service that were opened in or after a minute.
    pub async fn incident_names(&self, service: &str, from: Minute) -> Result<Vec<String>> {
        on_db!(self, |db| {
            let query = sqlx::query_scalar(NAMES).bind(service).bind(from.number());
            Ok(query.fetch_all(db.reader()).await?)
        })
    }

    /// The incidents that are asked for, latest first, and a minute before which to go on; none:
    /// these are all.
    pub async fn incidents(&self, asked: &Listing) -> Result<(Vec<IncidentRow>, Option<Minute>)> {
        let (from, to) = (
            asked.from.map_or(i64::MIN, Minute::number),
            asked.to.map_or(i64::MAX, Minute::number),
        );
        let mut rows = self.list(asked, from, to, asked.limit).await?;
        let full = rows.len() as u64 >= u64::from(asked.limit);
        let next = rows.last().map(|row| row.incident.opened).filter(|_| full);
        if let Some(minute) = next {
            // Those of the last minute are told together, so that the next page can begin before it.
            rows.retain(|row| row.incident.opened > minute);
            let (at, all) = (minute.number(), u32::MAX);
            rows.extend(
                self.list(asked, at.max(from), (at + 1).min(to), all)
                    .await?,
            );
        }
        rows.sort_by(|a, b| {
            let key = |row: &IncidentRow| (row.incident.opened, row.incident.id.clone());
            key(b).cmp(&key(a))
        });
        Ok((rows, next))
    }

    async fn list(
        &self,
        asked: &Listing,
        from: i64,
        to: i64,
        limit: u32,
    ) -> Result<Vec<IncidentRow>> {
        let open = match asked.open {
            None => 0_i64,
            Some(true) => 1,
            Some(false) => 2,
        };
        let rows: Vec<(String, String)> = on_db!(self, |db| {
            sqlx::query_as(LIST)
                .bind(from)
                .bind(to)
                .bind(asked.service.as_deref().unwrap_or(""))
                .bind(asked.region.as_deref().unwrap_or(""))
                .bind(open)
                .bind(i64::from(limit))
                .fetch_all(db.reader())
                .await?
        });
        rows.into_iter().map(read).collect()
    }
}

fn row(row: &IncidentRow) -> Result<Row<'_>> {
    let incident = &row.incident;
    let mut regions = String::from(" ");
    for impact in &incident.states {
        regions.push_str(impact.state.code());
        regions.push(' ');
    }
    Ok(Row {
        id: incident.id.as_str(),
        service: &row.service,
        opened: incident.opened.number(),
        resolved: incident.resolved.map(Minute::number),
        regions,
        body: serde_json::to_string(incident)?,
    })
}

fn stretch(known: &Chronicle) -> Stretch<'_> {
    Stretch {
        service: &known.service,
        start: known.start.number(),
        stop: known.stop.number(),
    }
}

fn read((service, body): (String, String)) -> Result<IncidentRow> {
    let incident = serde_json::from_str(&body)?;
    Ok(IncidentRow { service, incident })
}

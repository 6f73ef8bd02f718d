//! What was published of incidents, byte for byte.

use std::collections::HashMap;

use serde::Serialize;

use crate::{Result, Store};

/// One published version of an incident, without its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its number, from 1.
    pub version: u32,
    /// When it was published, in seconds since the epoch.
    pub at: i64,
    /// Why there was a new one.
    pub reason: String,
}

/// One published version of an incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Version {
    /// The incident.
    pub incident: String,
    /// When it is published, in seconds since the epoch.
    pub at: i64,
    /// Why there is a new one.
    pub reason: String,
    /// The data part of the public answer.
    pub data: String,
}

/// Numbers go on from the last one. At most one version of an incident in one statement, so that
/// each sees the one before.
pub(crate) const PUT: &str = "
    insert into incident_version (incident, version, at, reason, data)
    select value ->> 'incident',
        1 + coalesce((select max(version) from incident_version where incident = value ->> 'incident'), 0),
        cast(value ->> 'at' as bigint), value ->> 'reason', value ->> 'data'
    from json_each($1)";

const ALL: &str = "
    select version, at, reason from incident_version where incident = $1 order by version";

const LATEST: &str = "select incident, max(version) from incident_version group by incident";

const ONE: &str = "
    select version, at, reason, data from incident_version where incident = $1 and version = $2";

fn edition(version: i64, at: i64, reason: String) -> Edition {
    Edition {
        version: u32::try_from(version).unwrap_or(0),
        at,
        reason,
    }
}

impl Store {
    /// All versions of an incident, oldest first.
    pub async fn incident_versions(&self, incident: &str) -> Result<Vec<Edition>> {
        let rows: Vec<(i64, i64, String)> = on_db!(self, |db| {
            sqlx::query_as(ALL)
                .bind(incident)
                .fetch_all(db.reader())
                .await?
        });
        Ok(rows
            .into_iter()
            .map(|(v, at, why)| edition(v, at, why))
            .collect())
    }

    /// The number of the latest version of each incident.
    pub async fn latest_versions(&self) -> Result<HashMap<String, u32>> {
        let rows: Vec<(String, i64)> = on_db!(self, |db| {
            sqlx::query_as(LATEST).fetch_all(db.reader()).await?
        });
        let number = |(incident, version)| (incident, u32::try_from(version).unwrap_or(0));
        Ok(rows.into_iter().map(number).collect())
    }

    /// One version with its data, as it was published.
    pub async fn incident_version(
        &self,
        incident: &str,
        version: u32,
    ) -> Result<Option<(Edition, String)>> {
        let row: Option<(i64, i64, String, String)> = on_db!(self, |db| {
            let query = sqlx::query_as(ONE).bind(incident).bind(i64::from(version));
            query.fetch_optional(db.reader()).await?
        });
        Ok(row.map(|(v, at, why, data)| (edition(v, at, why), data)))
    }
}

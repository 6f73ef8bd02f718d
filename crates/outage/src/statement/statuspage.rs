//! Statuspage v2: `summary.json`, `incidents.json` and `incidents/unresolved.json`, which all hold
//! incidents with their updates.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Kind, MOST, Said, Statement, Via};

/// Why a source's answer could not be read, in words for its page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unreadable(pub String);

#[derive(Deserialize)]
struct Page {
    incidents: Vec<Incident>,
}

#[derive(Deserialize)]
struct Incident {
    name: String,
    #[serde(default)]
    shortlink: Option<String>,
    #[serde(default)]
    incident_updates: Vec<Update>,
}

#[derive(Deserialize)]
struct Update {
    id: String,
    status: String,
    #[serde(default)]
    body: Option<String>,
    created_at: DateTime<Utc>,
    /// What readers are shown, where the company has set another time.
    #[serde(default)]
    display_at: Option<DateTime<Utc>>,
}

/// The statements in an answer, one for each update of an incident, newest first.
pub fn statuspage(service: &str, page: &str, body: &[u8]) -> Result<Vec<Statement>, Unreadable> {
    let read: Page = serde_json::from_slice(body)
        .map_err(|error| Unreadable(format!("the answer is not Statuspage JSON: {error}")))?;
    let mut statements: Vec<Statement> = read
        .incidents
        .iter()
        .flat_map(|incident| {
            let updates = incident.incident_updates.iter();
            updates.filter_map(move |update| {
                Statement::new(Said {
                    service,
                    source_id: &update.id,
                    published_at: update.display_at.unwrap_or(update.created_at),
                    kind: Kind::parse(&update.status).unwrap_or(Kind::Note),
                    title: &incident.name,
                    text: update.body.as_deref().unwrap_or_default(),
                    url: incident.shortlink.as_deref().unwrap_or_default(),
                    page,
                    via: Via::Statuspage,
                })
            })
        })
        .collect();
    statements.sort_by_key(|statement| std::cmp::Reverse(statement.published_at));
    statements.truncate(MOST);
    Ok(statements)
}

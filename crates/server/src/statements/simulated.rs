//! The demo's own status source: a Statuspage on a loopback port, whose company speaks some minutes
//! after the simulated outage begins.

use std::net::{SocketAddr, TcpListener};

use actix_web::web::{Data, get};
use actix_web::{App, HttpResponse, HttpServer};
use anyhow::Context;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use outage::Catalogue;
use outage::catalogue::Format;
use serde_json::{Value, json};

use super::source::Source;
use crate::clock::Clock;

/// Whose page it is.
const SERVICE: &str = "netflix";

const PATH: &str = "/api/v2/summary.json";

/// Minutes after the start of the demo, the step, and the words. The outage begins after two minutes.
const SCRIPT: [(i64, &str, &str); 4] = [
    (
        11,
        "investigating",
        "Simulated: some members have trouble watching. We are looking into it.",
    ),
    (
        40,
        "identified",
        "Simulated: we have found the cause and are working on it. Titles may still fail to start.",
    ),
    (
        120,
        "monitoring",
        "Simulated: a fix is in place. We are watching how it goes.",
    ),
    (
        150,
        "resolved",
        "Simulated: streaming works again for all members. We are sorry for the interruption.",
    ),
];

/// The page as it is at a time.
#[derive(Clone, Debug)]
struct Script {
    clock: Clock,
    start: DateTime<Utc>,
}

/// A source that answers in this process.
#[derive(Debug)]
pub struct Simulated {
    /// Where it listens: the one socket the guard must let pass.
    pub socket: SocketAddr,
    /// What the poller asks.
    pub source: Source,
}

/// Starts the page of a demo that began at `start`. None: the catalogue has no such service.
pub fn start(
    catalogue: &Catalogue,
    clock: Clock,
    start: DateTime<Utc>,
) -> anyhow::Result<Option<Simulated>> {
    let Some(service) = catalogue.find(SERVICE) else {
        return Ok(None);
    };
    let listener = TcpListener::bind("127.0.0.1:0")
        .context("the demo's status source finds no free port on 127.0.0.1")?;
    let socket = listener.local_addr()?;
    let script = Data::new(Script { clock, start });
    let server = HttpServer::new(move || {
        App::new()
            .app_data(script.clone())
            .route(PATH, get().to(summary))
    })
    .workers(1)
    .disable_signals()
    .listen(listener)?
    .run();
    tokio::spawn(server);
    let source = Source {
        service,
        slug: SERVICE.to_owned(),
        format: Format::Statuspage,
        url: format!("http://{socket}{PATH}"),
    };
    Ok(Some(Simulated { socket, source }))
}

async fn summary(script: Data<Script>) -> HttpResponse {
    HttpResponse::Ok().json(script.page(script.clock.now()))
}

impl Script {
    /// Statuspage's `summary.json`; an incident with the updates that are due.
    fn page(&self, now: DateTime<Utc>) -> Value {
        let text = |time: DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
        let due = SCRIPT.iter().map(|(minutes, status, body)| {
            let at = self.start + TimeDelta::minutes(*minutes);
            (at, *status, *body)
        });
        // Statuspage tells the newest first.
        let mut updates: Vec<_> = due.filter(|(at, ..)| *at <= now).collect();
        updates.reverse();
        let incidents = match updates.first() {
            None => Vec::new(),
            Some((at, status, _)) => vec![json!({
                "id": "simulated-1",
                "name": "Simulated: trouble with streaming",
                "status": status,
                "impact": "major",
                "created_at": text(self.start + TimeDelta::minutes(SCRIPT[0].0)),
                "updated_at": text(*at),
                "incident_updates": updates.iter().map(|(at, status, body)| json!({
                    "id": format!("simulated-1-{}-{status}", self.start.timestamp()),
                    "status": status,
                    "body": body,
                    "created_at": text(*at),
                    "display_at": text(*at),
                })).collect::<Vec<_>>(),
            })],
        };
        json!({
            "page": {"id": "simulated", "name": "Netflix (simulated)", "time_zone": "Etc/UTC"},
            "components": [],
            "incidents": incidents,
            "scheduled_maintenances": [],
            "status": {"indicator": "none", "description": "Simulated by the demo of Outcry"},
        })
    }
}

#[cfg(test)]
mod tests {
    use outage::statement::{Kind, statuspage};

    use super::*;

    #[test]
    fn the_company_speaks_after_the_outage_began_and_says_that_it_is_simulated() {
        let start = "2026-11-24T18:00:00Z".parse().expect("is a time");
        let script = Script {
            clock: Clock::Wall,
            start,
        };
        let kinds = |minutes| {
            let page = script.page(start + TimeDelta::minutes(minutes)).to_string();
            let read = statuspage(SERVICE, "https://x.example/", page.as_bytes());
            let read = read.expect("is a Statuspage");
            assert!(read.iter().all(|s| s.text.starts_with("Simulated")));
            read.iter().map(|s| s.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds(10), []);
        assert_eq!(kinds(11), [Kind::Investigating]);
        assert_eq!(
            kinds(150),
            [
                Kind::Resolved,
                Kind::Monitoring,
                Kind::Identified,
                Kind::Investigating
            ]
        );
    }
}

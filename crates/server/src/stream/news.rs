//! What has happened since it was last told: incidents that took a turn, and statements.

use std::collections::{HashMap, HashSet};

use outage::{Catalogue, Minute, ServiceId};
use store::IncidentRow;

use crate::api::incidents::IncidentLine;
use crate::api::statements::StatementView;
use crate::api::stream::{IncidentNews, StatementNews, StreamData};
use crate::board::Edition;
use crate::story::{Book, Entry, Story};

/// Minutes after which something is no news, though it is found only now.
const OLD: i64 = 1440;

/// Latest incidents of a service that are looked at.
const LATEST: usize = 16;

/// Version, status and corrections: a change in one of them is news.
type Turn = (u32, &'static str, usize);

/// What was told of one service.
#[derive(Debug, Default)]
struct Told {
    incidents: HashMap<String, Turn>,
    statements: HashSet<String>,
}

/// What was told of all of them.
#[derive(Debug)]
pub struct News(Vec<Told>);

/// A piece of news.
#[derive(Debug)]
pub struct Item {
    pub service: ServiceId,
    /// The name of the event.
    pub name: &'static str,
    pub data: StreamData,
}

impl News {
    /// Begins with what is known: nothing of it is news.
    pub fn new(catalogue: &Catalogue, edition: &Edition, story: &Story) -> News {
        let mut news = News(catalogue.ids().map(|_| Told::default()).collect());
        let _ = news.since(catalogue, edition, story);
        news
    }

    /// What is new in this edition.
    pub fn since(&mut self, catalogue: &Catalogue, edition: &Edition, story: &Story) -> Vec<Item> {
        let now = edition.snapshot.at;
        let mut found = Vec::new();
        for (id, told) in catalogue.ids().zip(&mut self.0) {
            let slug = &catalogue.service(id).slug;
            let mut add = |name, data| {
                found.push(Item {
                    service: id,
                    name,
                    data,
                });
            };
            for line in told.turns(story.book(id), slug, now) {
                add("incident", StreamData::Incident(line));
            }
            for said in told.sayings(edition, id, slug, now) {
                add("statement", StreamData::Statement(said));
            }
        }
        found
    }
}

impl Told {
    fn turns(&mut self, book: &Book, slug: &str, now: Minute) -> Vec<IncidentNews> {
        let fresh = |entry: &&Entry| {
            let ended = entry.incident.resolved;
            entry.version > 0 && ended.is_none_or(|at| now - at < OLD)
        };
        let latest = book.entries.iter().rev().take(LATEST).filter(fresh);
        let latest: Vec<&Entry> = latest.collect();
        let mut new = Vec::new();
        for entry in latest.iter().rev() {
            let id = entry.incident.id.as_str();
            if self.incidents.get(id) != Some(&turn(entry)) {
                new.push(news(entry, slug));
            }
        }
        let key = |entry: &&Entry| (entry.incident.id.to_string(), turn(entry));
        self.incidents = latest.iter().map(key).collect();
        new
    }

    fn sayings(
        &mut self,
        edition: &Edition,
        id: ServiceId,
        slug: &str,
        now: Minute,
    ) -> Vec<StatementNews> {
        let known = edition.statements.of(id);
        let mut new = Vec::new();
        for saying in &known.sayings {
            let fresh = now - Minute::of(saying.statement.published_at) < OLD;
            if fresh && !self.statements.contains(&saying.statement.id) {
                new.push(StatementNews {
                    service: slug.to_owned(),
                    statement: StatementView::new(saying),
                });
            }
        }
        let ids = known.sayings.iter().map(|s| s.statement.id.clone());
        self.statements = ids.collect();
        new
    }
}

fn turn(entry: &Entry) -> Turn {
    let status = entry.incident.phase().as_str();
    (entry.version, status, entry.corrections.len())
}

fn news(entry: &Entry, slug: &str) -> IncidentNews {
    let row = IncidentRow {
        service: slug.to_owned(),
        incident: entry.incident.as_ref().clone(),
    };
    IncidentNews {
        version: entry.version,
        counts: entry.counts(),
        line: IncidentLine::of(&row),
    }
}

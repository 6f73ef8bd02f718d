//! What the company says, beside when reports rose.

use chrono::{DateTime, TimeDelta, Utc};
use outage::statement::Kind;
use store::Saying;

use super::*;

/// Statements on the page.
const MOST: usize = 6;

/// Characters of a statement on the page; the rest is behind its link.
const QUOTE: usize = 420;

/// The section.
#[derive(Debug)]
pub struct Says {
    /// In order of time.
    pub entries: Vec<Entry>,
    /// Whether the company said any of them.
    pub told: bool,
    /// When the source was looked at, or why there is nothing to look at.
    pub note: String,
    /// The company's own status page; empty: we know none.
    pub page: String,
}

/// One line of the timeline.
#[derive(Debug)]
pub struct Entry {
    pub at: String,
    /// Empty: today.
    pub day: String,
    pub clock: String,
    /// Said by the company; else counted by us.
    pub company: bool,
    pub head: String,
    /// The company's words.
    pub quote: String,
    pub url: String,
}

/// The section of a service at `at`.
pub fn says(service: &Service, view: &ServiceView, known: &OfService, at: Minute) -> Says {
    let mut all: Vec<(DateTime<Utc>, Entry)> = recent(known, view, at)
        .map(|saying| {
            (
                saying.statement.published_at,
                statement(service, saying, at),
            )
        })
        .collect();
    if let Some(since) = view.since() {
        all.push((since.time(), rise(since, at)));
    }
    all.sort_by_key(|(time, _)| *time);
    Says {
        told: known.latest().is_some(),
        note: note(service, known, at),
        page: service.status.clone().unwrap_or_default(),
        entries: all.into_iter().map(|(_, entry)| entry).collect(),
    }
}

/// Of the day before reports rose, or of the last day; and the last one in any case.
fn recent<'k>(
    known: &'k OfService,
    view: &ServiceView,
    at: Minute,
) -> impl Iterator<Item = &'k Saying> {
    let from = view.since().unwrap_or(at).time() - TimeDelta::days(1);
    let all = &known.sayings;
    let old = all
        .iter()
        .take_while(|saying| saying.statement.published_at < from)
        .count();
    let first = old
        .max(all.len().saturating_sub(MOST))
        .min(all.len().saturating_sub(1));
    all[first..].iter()
}

fn statement(service: &Service, saying: &Saying, at: Minute) -> Entry {
    let said = &saying.statement;
    let step = match said.kind {
        Kind::Investigating => "“Investigating”",
        Kind::Identified => "“Identified”",
        Kind::Monitoring => "“Monitoring”",
        Kind::Resolved => "“Resolved”",
        Kind::Note => "",
    };
    let title = match said.title.as_str() {
        "" => service.name.as_str(),
        title => title,
    };
    let head = match step {
        "" => format!("{title}:"),
        step => format!("{step} {title}:"),
    };
    let when = Minute::of(said.published_at);
    Entry {
        company: true,
        head,
        quote: short(&said.text),
        url: said.url.clone(),
        ..line(when, at)
    }
}

fn rise(since: Minute, at: Minute) -> Entry {
    Entry {
        head: "Reports rose above normal".into(),
        ..line(since, at)
    }
}

fn line(when: Minute, now: Minute) -> Entry {
    let today = time::date(when) == time::date(now);
    Entry {
        at: when.to_string(),
        day: if today {
            String::new()
        } else {
            time::day(when)
        },
        clock: time::clock(when),
        company: false,
        head: String::new(),
        quote: String::new(),
        url: String::new(),
    }
}

/// A statement is plain text already; only its length is changed here.
fn short(text: &str) -> String {
    match text.char_indices().nth(QUOTE) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}

/// `No statement found yet. Last looked 9:28 p.m. ET.`
fn note(service: &Service, known: &OfService, at: Minute) -> String {
    let name = &service.name;
    if known.source.is_none() {
        return match service.feed {
            Some(_) => format!("This server does not ask what {name} says."),
            None => format!("Outcry has no machine-readable source for {name}."),
        };
    }
    let none = match known.latest() {
        None => "No statement found yet. ",
        Some(_) => "",
    };
    let moment = |time: DateTime<Utc>| {
        let minute = Minute::of(time);
        if time::date(minute) == time::date(at) {
            time::et(minute)
        } else {
            format!("{}, {}", time::et(minute), time::day(minute))
        }
    };
    let Some(check) = &known.check else {
        return format!("{none}Not looked yet.");
    };
    match (&check.fault, check.succeeded_at) {
        (None, _) => format!("{none}Last looked {}.", moment(check.checked_at)),
        (Some(fault), Some(last)) => {
            format!(
                "{none}The source is not checked since {}: {fault}.",
                moment(last)
            )
        }
        (Some(fault), None) => format!("{none}The source was never read: {fault}."),
    }
}

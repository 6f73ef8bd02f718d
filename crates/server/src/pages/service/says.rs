//! What we counted and what the company says, side by side.

use chrono::{DateTime, TimeDelta, Utc};
use outage::incident::Incident;
use outage::statement::Kind;
use store::Saying;

use super::*;
use crate::pages::words::{frequency, number};

/// Statements on the page.
const MOST: usize = 6;

/// Characters of a statement on the page; the rest is behind its link.
const QUOTE: usize = 420;

/// The section.
#[derive(Debug)]
pub struct Says {
    pub title: String,
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
    pub mark: Mark,
    pub head: String,
    /// What follows the head, in our words.
    pub more: String,
    /// The company's words.
    pub quote: String,
    pub url: String,
    /// How far it came from our alert; empty: it is not the first word.
    pub lead: String,
}

/// What kind of line it is: the shapes of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Onset,
    Alert,
    Company,
    Peak,
}

impl Mark {
    /// The path in a square of 20.
    pub fn path(self) -> &'static str {
        match self {
            Mark::Onset => "M10 5a5 5 0 1 0 .01 0z",
            Mark::Alert => "M3 4h14l-7 12z",
            Mark::Company => "M10 2l8 8-8 8-8-8z",
            Mark::Peak => "M10 4a6 6 0 1 0 .01 0z",
        }
    }

    /// Its colour.
    pub fn class(self) -> &'static str {
        match self {
            Mark::Onset => "on",
            Mark::Alert => "al",
            Mark::Company => "co",
            Mark::Peak => "pk",
        }
    }
}

/// The section of a service at `at`, with the incident that is going on.
pub fn says(
    service: &Service,
    view: &ServiceView,
    known: &OfService,
    incident: Option<&Incident>,
    at: Minute,
) -> Says {
    let mut all: Vec<(DateTime<Utc>, Entry)> = recent(known, view, at)
        .map(|saying| {
            (
                saying.statement.published_at,
                statement(service, saying, at),
            )
        })
        .collect();
    let counted = match incident {
        Some(incident) => {
            tell_lead(&mut all, incident);
            course(incident, at)
        }
        None => view
            .since()
            .map(|since| rise(since, at))
            .into_iter()
            .collect(),
    };
    all.extend(
        counted
            .into_iter()
            .map(|(when, entry)| (when.time(), entry)),
    );
    all.sort_by_key(|(time, _)| *time);
    Says {
        title: match incident {
            Some(_) => "People and the company, side by side".into(),
            None => format!("What {} says", service.name),
        },
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
        mark: Mark::Company,
        head,
        quote: short(&said.text),
        url: said.url.clone(),
        ..line(when, at)
    }
}

/// Above normal, and not yet an incident.
fn rise(since: Minute, at: Minute) -> (Minute, Entry) {
    let entry = Entry {
        head: "Reports rose above normal".into(),
        ..line(since, at)
    };
    (since, entry)
}

/// The course of an incident: when it began, our alert, and the most so far.
fn course(incident: &Incident, at: Minute) -> Vec<(Minute, Entry)> {
    let first = incident.states.first().map(|impact| impact.state);
    let mut found: Vec<_> = incident.states.iter().collect();
    found.retain(|impact| impact.found <= incident.opened);
    let found: Vec<_> = found.iter().map(|impact| impact.state).collect();
    let onset = Entry {
        more: match first {
            Some(state) => format!("First unusual reports, in {}", place::in_sentence(state)),
            None => "First unusual reports".into(),
        },
        ..line(incident.onset, at)
    };
    let alert = Entry {
        mark: Mark::Alert,
        head: "Our alert.".into(),
        more: match found.as_slice() {
            [] => "The country is above normal".into(),
            some => format!("Above normal: {}", place::places(some)),
        },
        ..line(incident.opened, at)
    };
    let crest = incident.crest();
    let peak = crest.at.map(|peak| {
        let where_ = if incident.is_about_nation() {
            ""
        } else {
            ", there"
        };
        let reports = number::reports(crest.reports);
        let entry = Entry {
            mark: Mark::Peak,
            more: format!("Most so far: {reports} in 15 minutes{where_}"),
            ..line(peak, at)
        };
        (peak, entry)
    });
    let mut all = vec![(incident.onset, onset), (incident.opened, alert)];
    all.extend(peak);
    all
}

/// Says beside the company's first word how far it came from our alert.
fn tell_lead(all: &mut [(DateTime<Utc>, Entry)], incident: &Incident) {
    let (Some(first), Some(lead)) = (incident.acknowledged, incident.lead()) else {
        return;
    };
    if let Some((_, entry)) = all.iter_mut().find(|(time, _)| Minute::of(*time) == first) {
        entry.lead = frequency::lead(lead);
        entry.lead.push_str(if lead == 0 {
            " as our alert"
        } else {
            " our alert"
        });
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
        mark: Mark::Onset,
        head: String::new(),
        more: String::new(),
        quote: String::new(),
        url: String::new(),
        lead: String::new(),
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

//! What we counted and what the company says, side by side.

use chrono::{DateTime, TimeDelta, Utc};
use outage::incident::Incident;
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
    /// Our words.
    pub head: String,
    /// The company's title; empty: it said nothing, or this is ours.
    pub title: String,
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
    t: Language,
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
                statement(t, service, saying, at),
            )
        })
        .collect();
    let counted = match incident {
        Some(incident) => {
            tell_lead(t, &mut all, incident);
            course(t, incident, at)
        }
        None => view
            .since()
            .map(|since| rise(t, since, at))
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
            Some(_) => t.side_by_side().into(),
            None => t.company_says(&service.name),
        },
        told: known.latest().is_some(),
        note: note(t, service, known, at),
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

fn statement(t: Language, service: &Service, saying: &Saying, at: Minute) -> Entry {
    let said = &saying.statement;
    Entry {
        mark: Mark::Company,
        head: match said.kind {
            Kind::Note => String::new(),
            kind => t.statement_step(kind.as_str()).into(),
        },
        title: match said.title.as_str() {
            "" => service.name.clone(),
            title => title.to_owned(),
        },
        quote: short(&said.text),
        url: said.url.clone(),
        ..line(t, Minute::of(said.published_at), at)
    }
}

/// Above normal, and not yet an incident.
fn rise(t: Language, since: Minute, at: Minute) -> (Minute, Entry) {
    let entry = Entry {
        head: t.rose_above_normal().into(),
        ..line(t, since, at)
    };
    (since, entry)
}

/// The course of an incident: when it began, our alert, and the most so far.
fn course(t: Language, incident: &Incident, at: Minute) -> Vec<(Minute, Entry)> {
    let first = incident.states.first().map(|impact| impact.state);
    let mut found: Vec<_> = incident.states.iter().collect();
    found.retain(|impact| impact.found <= incident.opened);
    let found: Vec<_> = found.iter().map(|impact| impact.state).collect();
    let onset = Entry {
        more: match first {
            Some(state) => t.first_unusual_in(t.in_sentence(state)),
            None => t.first_unusual().into(),
        },
        ..line(t, incident.onset, at)
    };
    let alert = Entry {
        mark: Mark::Alert,
        head: t.our_alert().into(),
        more: match found.as_slice() {
            [] => t.alert_nation().into(),
            some => t.alert_places(&t.regions(some)),
        },
        ..line(t, incident.opened, at)
    };
    let crest = incident.crest();
    let peak = crest.at.map(|peak| {
        let reports = t.reports_counted(crest.reports);
        let entry = Entry {
            mark: Mark::Peak,
            more: match incident.is_about_nation() {
                true => t.most_so_far(&reports),
                false => t.most_so_far_there(&reports),
            },
            ..line(t, peak, at)
        };
        (peak, entry)
    });
    let mut all = vec![(incident.onset, onset), (incident.opened, alert)];
    all.extend(peak);
    all
}

/// Says beside the company's first word how far it came from our alert.
fn tell_lead(t: Language, all: &mut [(DateTime<Utc>, Entry)], incident: &Incident) {
    let (Some(first), Some(lead)) = (incident.acknowledged, incident.lead()) else {
        return;
    };
    if let Some((_, entry)) = all.iter_mut().find(|(time, _)| Minute::of(*time) == first) {
        entry.lead = t.against_alert(lead);
    }
}

fn line(t: Language, when: Minute, now: Minute) -> Entry {
    Entry {
        at: when.to_string(),
        day: match t.dated(when) == t.dated(now) {
            true => String::new(),
            false => t.day(when),
        },
        clock: t.clock(when),
        mark: Mark::Onset,
        head: String::new(),
        title: String::new(),
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
fn note(t: Language, service: &Service, known: &OfService, at: Minute) -> String {
    if known.source.is_none() {
        return match service.feed {
            Some(_) => t.says_not_asked(&service.name),
            None => t.says_no_source(&service.name),
        };
    }
    let moment = |time: DateTime<Utc>| {
        let minute = Minute::of(time);
        match t.dated(minute) == t.dated(at) {
            true => t.et(minute),
            false => t.time_and_date(&t.et(minute), &t.day(minute)),
        }
    };
    let looked = match &known.check {
        None => t.says_not_looked().to_owned(),
        Some(check) => match (&check.fault, check.succeeded_at) {
            (None, _) => t.says_looked(&moment(check.checked_at)),
            (Some(fault), Some(last)) => t.says_fault_since(&moment(last), fault),
            (Some(fault), None) => t.says_fault(fault),
        },
    };
    match known.latest() {
        None => format!("{} {looked}", t.says_none()),
        Some(_) => looked,
    }
}

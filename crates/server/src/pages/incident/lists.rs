//! The list of incidents, and of what was corrected.

use askama::Template;
use atlas::State;
use outage::Minute;
use store::{Correction, IncidentRow, Listing};

use super::{correction_word, published};
use crate::pages::draw::fill::{self, Fill, Size};
use crate::pages::shell::Shell;
use crate::pages::words::{number, place, time};
use crate::pages::{Site, render};

#[derive(Template)]
#[template(path = "incidents.html")]
struct List {
    shell: Shell,
    patterns: String,
    title: String,
    lede: String,
    services: Vec<(String, String, bool)>,
    states: Vec<(&'static str, &'static str, bool)>,
    status: String,
    lines: Vec<Row>,
    empty: &'static str,
    next: String,
}

struct Row {
    id: String,
    name: String,
    swatch: String,
    began: String,
    lasted: String,
    reports: String,
    times: String,
    places: String,
}

#[derive(Template)]
#[template(path = "corrections.html")]
struct Corrections {
    shell: Shell,
    lines: Vec<(String, String, String)>,
}

/// What a list shows.
#[derive(Debug)]
pub struct IncidentsQuery<'a> {
    pub asked: &'a Listing,
    /// The status as it was asked for.
    pub status: &'a str,
    /// The minute before which the next page begins.
    pub next: Option<Minute>,
}

/// The list of incidents.
pub fn incidents(site: &Site, rows: &[IncidentRow], query: &IncidentsQuery) -> String {
    let asked = query.asked;
    let named = asked
        .service
        .as_deref()
        .and_then(|slug| site.catalogue.find(slug));
    let name = named.map(|id| site.catalogue.service(id).name.clone());
    let title = match &name {
        Some(name) => format!("Incidents of {name}"),
        None => "Incidents".to_owned(),
    };
    let path = match &asked.service {
        Some(slug) => format!("/incidents?service={slug}"),
        None => "/incidents".into(),
    };
    let mut shell = Shell::new(site, format!("{title} | Outcry"), &path, "");
    shell.here = "incidents";
    shell.description =
        "When people reported problems far beyond the usual, where, and for how long.".into();
    let chosen = |slug: &str| asked.service.as_deref() == Some(slug);
    let mut services: Vec<_> = site
        .catalogue
        .ids()
        .map(|id| site.catalogue.service(id))
        .map(|s| (s.slug.clone(), s.name.clone(), chosen(&s.slug)))
        .collect();
    services.sort_by_key(|(_, name, _)| name.to_lowercase());
    let mut states: Vec<_> = State::all()
        .map(|s| {
            (
                s.code(),
                place::title(s),
                asked.region.as_deref() == Some(s.code()),
            )
        })
        .collect();
    states.sort_by_key(|(_, name, _)| *name);
    render(&List {
        shell,
        patterns: fill::patterns(&[Size::Glyph]),
        title,
        lede: "When people reported problems far beyond the usual, where, and for how long. Reports, not users; times are Eastern.".into(),
        services,
        states,
        status: query.status.to_owned(),
        lines: rows.iter().map(|row| line(site, row)).collect(),
        empty: match (name.is_some(), asked.region.is_some() || !query.status.is_empty()) {
            (false, false) => "No incident yet.",
            _ => "No such incident.",
        },
        next: query.next.map_or(String::new(), |next| address(asked, query.status, next)),
    })
}

fn address(asked: &Listing, status: &str, next: Minute) -> String {
    let mut address = format!("/incidents?cursor={next}");
    let wanted = [
        ("service", asked.service.as_deref()),
        ("region", asked.region.as_deref()),
    ];
    for (name, value) in wanted {
        if let Some(value) = value {
            address.push_str(&format!("&{name}={value}"));
        }
    }
    if !status.is_empty() {
        address.push_str(&format!("&status={status}"));
    }
    address
}

fn line(site: &Site, row: &IncidentRow) -> Row {
    let incident = &row.incident;
    let crest = incident.crest();
    let service = site.catalogue.find(&row.service);
    let states: Vec<State> = incident.states.iter().map(|i| i.state).collect();
    let complete = incident
        .share
        .is_some_and(|s| s.class() == outage::Class::Complete);
    let fill = match (incident.level(), complete) {
        (0, _) => Fill::Usual,
        (level, true) => Fill::Solid(level),
        (level, false) => Fill::Hatched(level),
    };
    Row {
        id: incident.id.to_string(),
        name: service.map_or(row.service.clone(), |id| {
            site.catalogue.service(id).name.clone()
        }),
        swatch: fill::swatch(fill),
        began: format!(
            "{}, {}",
            time::short_date(incident.opened),
            time::clock(incident.opened)
        ),
        lasted: match incident.resolved {
            Some(_) => time::span(incident.minutes()),
            None => "going on".into(),
        },
        reports: number::count(crest.reports),
        times: crest
            .times()
            .map_or("–".into(), |t| format!("{}×", number::times(t))),
        places: match (incident.is_about_nation(), states.is_empty()) {
            (_, true) => "across the country".into(),
            _ => place::places(&states),
        },
    }
}

/// The public list of corrections.
pub fn corrections(site: &Site, all: &[Correction]) -> String {
    let mut shell = Shell::new(site, "Corrections | Outcry".into(), "/corrections", "");
    shell.here = "incidents";
    let line = |one: &Correction| {
        (
            format!("{}, {}.", correction_word(&one.kind), published(one.at)),
            one.incident.clone(),
            one.text.clone(),
        )
    };
    render(&Corrections {
        shell,
        lines: all.iter().map(line).collect(),
    })
}

//! The list of incidents, and of what was corrected.

use askama::Template;
use atlas::State;
use chrono::NaiveDate;
use outage::Minute;
use store::{Correction, IncidentRow, Listing};

use super::{correction_word, published};
use crate::pages::draw::fill::{self, FEW, Fill, Size};
use crate::pages::shell::Shell;
use crate::pages::words::{place, stop, time};
use crate::pages::{Language, Site, assets, render};

#[derive(Template)]
#[template(path = "incidents.html")]
struct List {
    shell: Shell,
    t: Language,
    css: String,
    patterns: String,
    title: String,
    services: Vec<(String, String, bool)>,
    states: Vec<(&'static str, &'static str, bool)>,
    status: String,
    from: String,
    to: String,
    lines: Vec<Row>,
    empty: &'static str,
    /// The page of the latest, if this is another.
    first: String,
    next: String,
    json: String,
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
    t: Language,
    lines: Vec<(String, String, String)>,
}

/// What a list shows.
#[derive(Debug)]
pub struct IncidentsQuery<'a> {
    pub asked: &'a Listing,
    /// The status as it was asked for.
    pub status: &'a str,
    /// The days it is narrowed to, both included.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// There are later ones that it does not show.
    pub later: bool,
    /// The minute before which the next page begins.
    pub next: Option<Minute>,
}

/// The list of incidents.
pub fn incidents(site: &Site, rows: &[IncidentRow], query: &IncidentsQuery) -> String {
    let (t, asked) = (site.language, query.asked);
    let named = asked
        .service
        .as_deref()
        .and_then(|slug| site.catalogue.find(slug));
    let name = named.map(|id| site.catalogue.service(id).name.clone());
    let title = match &name {
        Some(name) => t.incidents_of(name),
        None => t.nav_incidents().to_owned(),
    };
    let path = match &asked.service {
        Some(slug) => format!("/incidents?service={slug}"),
        None => "/incidents".into(),
    };
    let mut shell = Shell::new(site, format!("{title} | Outcry"), &path, "").everywhere();
    shell.here = "incidents";
    shell.description = t.incidents_description().into();
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
                t.title(s),
                asked.region.as_deref() == Some(s.code()),
            )
        })
        .collect();
    states.sort_by_key(|(_, name, _)| place::sorted(name));
    let day = |day: Option<NaiveDate>| day.map_or(String::new(), |day| day.to_string());
    let list = format!("{}/incidents", t.root());
    render(&List {
        shell,
        t,
        css: assets::href("src/incidents.css"),
        from: day(query.days.0),
        to: day(query.days.1),
        first: match query.later {
            true => address(&list, query, None),
            false => String::new(),
        },
        json: json(query),
        patterns: fill::patterns(&[Size::Glyph]),
        title,
        services,
        states,
        status: query.status.to_owned(),
        lines: rows.iter().map(|row| line(site, row)).collect(),
        empty: match query.is_narrowed() {
            false => t.no_incident(),
            true => t.no_such_incident(),
        },
        next: query
            .next
            .map_or(String::new(), |next| address(&list, query, Some(next))),
    })
}

impl IncidentsQuery<'_> {
    fn is_narrowed(&self) -> bool {
        let asked = self.asked;
        let named = asked.service.is_some() || asked.region.is_some() || !self.status.is_empty();
        named || self.later || self.days != (None, None)
    }
}

/// The same question from another minute on.
fn address(path: &str, query: &IncidentsQuery, before: Option<Minute>) -> String {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let mut wanted = vec![("cursor", before.map(|minute| minute.to_string()))];
    wanted.extend(filters(query));
    wanted.push(("from", day(query.days.0)));
    wanted.push(("to", day(query.days.1)));
    joined(path, wanted)
}

/// The same question to the interface for programs, which takes moments instead of days.
fn json(query: &IncidentsQuery) -> String {
    let moment = |minute: Option<Minute>| minute.map(|minute| minute.to_string());
    let mut wanted = filters(query);
    wanted.push(("from", moment(query.asked.from)));
    wanted.push(("to", moment(query.asked.to)));
    joined("/api/v1/incidents", wanted)
}

type Wanted = (&'static str, Option<String>);

fn filters(query: &IncidentsQuery) -> Vec<Wanted> {
    let status = Some(query.status.to_owned()).filter(|status| !status.is_empty());
    vec![
        ("service", query.asked.service.clone()),
        ("region", query.asked.region.clone()),
        ("status", status),
    ]
}

fn joined(path: &str, wanted: Vec<Wanted>) -> String {
    let pairs: Vec<String> = wanted
        .into_iter()
        .filter_map(|(name, value)| Some(format!("{name}={}", value?)))
        .collect();
    match pairs.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", pairs.join("&")),
    }
}

fn line(site: &Site, row: &IncidentRow) -> Row {
    let (t, incident) = (site.language, &row.incident);
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
        began: t.began_at(&t.short_date(incident.opened), &t.clock(incident.opened)),
        lasted: match incident.resolved {
            Some(_) => time::span(incident.minutes()),
            None => t.going_on().into(),
        },
        reports: t.shown(crest.reports),
        times: crest
            .times()
            .filter(|_| crest.reports >= FEW)
            .map_or("–".into(), |n| format!("{}×", t.multiple(n))),
        places: match (incident.is_about_nation(), states.is_empty()) {
            (_, true) => t.across_the_country().into(),
            _ => t.regions(&states),
        },
    }
}

/// The public list of corrections.
pub fn corrections(site: &Site, all: &[Correction]) -> String {
    let t = site.language;
    let title = format!("{} | Outcry", t.corrections());
    let mut shell = Shell::new(site, title, "/corrections", "").everywhere();
    shell.description = t.corrections_description().into();
    shell.here = "incidents";
    let line = |one: &Correction| {
        let word = correction_word(t, &one.kind);
        (
            stop(t.correction_at(word, &published(t, one.at))),
            one.incident.clone(),
            one.text.clone(),
        )
    };
    render(&Corrections {
        shell,
        t,
        lines: all.iter().map(line).collect(),
    })
}

//! Does this happen often? A sentence, a calendar, and the last incidents.

use atlas::State;
use outage::frequency::calendar;
use outage::incident::Incident;
use outage::{Minute, ServiceId};

use crate::pages::draw::{calendar as strip, legend};
use crate::pages::words::{Language, frequency, number, time};
use crate::pages::{Measure, Site, compare};

/// Incidents that are listed: the others are on a page of their own.
const LISTED: usize = 8;

/// The fills of the levels of a day.
const LEVELS: [&str; 4] = ["v0", "v1c", "v2c", "v3c"];

/// The twelve months of a service.
pub struct Often {
    pub sentence: String,
    /// The calendar for screens with room, and for those without; empty: it would be blank.
    pub wide: String,
    pub narrow: String,
    pub levels: Vec<(String, &'static str)>,
    pub lines: Vec<Line>,
    /// The comparison with what can stand in for it; empty: nothing can.
    pub compare: String,
}

/// One incident.
pub struct Line {
    pub id: String,
    pub date: String,
    pub lasted: String,
    pub most: String,
    pub times: String,
    pub places: String,
}

/// What is known of a service now.
pub fn often(site: &Site, id: ServiceId, now: Minute) -> Often {
    let (t, book) = (site.language, site.story.book(id));
    let days = calendar(&book.past(), book.known_from, now);
    let (wide, narrow) = match days.above() {
        (_, 0) => (String::new(), String::new()),
        _ => (strip::wide(t, &days), strip::narrow(t, &days)),
    };
    let others = site.catalogue.alternatives(id);
    let compared: Vec<_> = [id]
        .into_iter()
        .chain(others)
        .take(crate::api::compare::MOST)
        .collect();
    Often {
        sentence: frequency::sentence(t, &site.catalogue.service(id).name, &book.year(now)),
        wide,
        narrow,
        levels: (0..)
            .zip(LEVELS)
            .map(|(level, class)| (legend::sample(class), t.day_level(level)))
            .collect(),
        lines: book
            .counted()
            .rev()
            .take(LISTED)
            .map(|entry| line(t, &entry.incident))
            .collect(),
        compare: match compared.len() {
            ..2 => String::new(),
            _ => compare::path(t, site.catalogue, &compared, Measure::default()),
        },
    }
}

fn line(t: Language, incident: &Incident) -> Line {
    let crest = incident.crest();
    let states: Vec<State> = incident.states.iter().map(|i| i.state).collect();
    Line {
        id: incident.id.to_string(),
        date: t.dated(incident.opened),
        lasted: match incident.resolved {
            Some(_) => time::span(incident.minutes()),
            None => t.going_on().into(),
        },
        most: number::count(crest.reports),
        times: crest
            .times()
            .map_or("–".into(), |n| format!("{}×", t.multiple(n))),
        places: match states.as_slice() {
            [] => t.across_the_country().into(),
            some => t.regions(some),
        },
    }
}

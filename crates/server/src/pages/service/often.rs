//! Does this happen often? A sentence, a calendar, and the last incidents.

use atlas::State;
use outage::frequency::calendar;
use outage::incident::Incident;
use outage::{Minute, ServiceId};

use crate::pages::draw::{calendar as strip, legend};
use crate::pages::words::{frequency, number, place, time};
use crate::pages::{Measure, Site, compare};

/// Incidents that are listed: the others are on a page of their own.
const LISTED: usize = 8;

/// The levels of a day, and what they are called.
const LEVELS: [(&str, &str); 4] = [
    ("v0", "as usual"),
    ("v1c", "up to 4 times normal"),
    ("v2c", "4 to 8"),
    ("v3c", "8 or more"),
];

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
    let book = site.story.book(id);
    let days = calendar(&book.past(), book.known_from, now);
    let (wide, narrow) = match days.above() {
        (_, 0) => (String::new(), String::new()),
        _ => (strip::wide(&days), strip::narrow(&days)),
    };
    let others = site.catalogue.alternatives(id);
    let compared: Vec<_> = [id]
        .into_iter()
        .chain(others)
        .take(crate::api::compare::MOST)
        .collect();
    Often {
        sentence: frequency::sentence(&site.catalogue.service(id).name, &book.year(now)),
        wide,
        narrow,
        levels: LEVELS
            .map(|(class, word)| (legend::sample(class), word))
            .into(),
        lines: book
            .counted()
            .rev()
            .take(LISTED)
            .map(|entry| line(&entry.incident))
            .collect(),
        compare: match compared.len() {
            ..2 => String::new(),
            _ => compare::path(site.language, site.catalogue, &compared, Measure::default()),
        },
    }
}

fn line(incident: &Incident) -> Line {
    let crest = incident.crest();
    let states: Vec<State> = incident.states.iter().map(|i| i.state).collect();
    Line {
        id: incident.id.to_string(),
        date: time::dated(incident.opened),
        lasted: match incident.resolved {
            Some(_) => time::span(incident.minutes()),
            None => "going on".into(),
        },
        most: number::count(crest.reports),
        times: crest
            .times()
            .map_or("–".into(), |t| format!("{}×", number::times(t))),
        places: match states.as_slice() {
            [] => "across the country".into(),
            some => place::places(some),
        },
    }
}

//! The last incidents that are over.

use atlas::State;
use outage::Service;
use outage::incident::Incident;

use crate::pages::words::time;
use crate::pages::{Language, Site};

/// As many as a front page has room for.
const SHOWN: usize = 4;

/// States that are named by their codes; more are counted.
const CODES: usize = 5;

/// One incident.
#[derive(Debug)]
pub struct Recent {
    pub id: String,
    pub name: String,
    pub when: String,
    pub lasted: String,
    pub times: String,
    pub places: String,
    /// When the company first spoke.
    pub word: String,
}

/// The latest first.
pub fn recent(site: &Site) -> Vec<Recent> {
    let books = site.story.books(site.catalogue);
    let mut all: Vec<_> = books
        .flat_map(|(id, book)| book.counted().map(move |entry| (id, &entry.incident)))
        .filter(|(_, incident)| incident.resolved.is_some())
        .collect();
    all.sort_by_key(|(_, incident)| std::cmp::Reverse((incident.opened, incident.id.clone())));
    all.truncate(SHOWN);
    all.into_iter()
        .map(|(id, incident)| line(site.language, site.catalogue.service(id), incident))
        .collect()
}

fn line(t: Language, service: &Service, incident: &Incident) -> Recent {
    let times = incident.crest().times();
    Recent {
        id: incident.id.to_string(),
        name: service.name.clone(),
        when: format!("{}, {}", t.day(incident.opened), t.et(incident.opened)),
        lasted: time::span(incident.minutes()),
        times: times.map_or("–".into(), |n| format!("{}×", t.multiple(n))),
        places: places(t, incident),
        word: match incident.lead() {
            Some(0) => t.recent_in_minute().into(),
            Some(lead) => t.alert_lead(&t.lead(lead)),
            None if incident.listened => t.recent_none().into(),
            None => "–".into(),
        },
    }
}

/// `Nationwide`, `TX, OK, LA`, `11 states`
fn places(t: Language, incident: &Incident) -> String {
    if incident.is_about_nation() {
        return t.nationwide().into();
    }
    let states: Vec<State> = incident.states.iter().map(|impact| impact.state).collect();
    if states.len() > CODES {
        return t.regions(&states);
    }
    let codes: Vec<&str> = states.iter().map(|state| state.usps()).collect();
    codes.join(", ")
}

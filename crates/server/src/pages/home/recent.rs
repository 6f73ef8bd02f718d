//! The last incidents that are over.

use atlas::State;
use outage::Service;
use outage::incident::Incident;

use crate::pages::Site;
use crate::pages::words::{frequency, number, place, time};

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
        .map(|(id, incident)| line(site.catalogue.service(id), incident))
        .collect()
}

fn line(service: &Service, incident: &Incident) -> Recent {
    let times = incident.crest().times();
    Recent {
        id: incident.id.to_string(),
        name: service.name.clone(),
        when: format!(
            "{}, {}",
            time::day(incident.opened),
            time::et(incident.opened)
        ),
        lasted: time::span(incident.minutes()),
        times: times.map_or("–".into(), |t| format!("{}×", number::times(t))),
        places: places(incident),
        word: match incident.lead() {
            Some(0) => "In the minute of our alert".into(),
            Some(lead) => format!("{} our alert", frequency::lead(lead)),
            None if incident.listened => "None seen".into(),
            None => "–".into(),
        },
    }
}

/// `Nationwide`, `TX, OK, LA`, `11 states`
fn places(incident: &Incident) -> String {
    if incident.is_about_nation() {
        return "Nationwide".into();
    }
    let states: Vec<State> = incident.states.iter().map(|impact| impact.state).collect();
    if states.len() > CODES {
        return place::places(&states);
    }
    let codes: Vec<&str> = states.iter().map(|state| state.usps()).collect();
    codes.join(", ")
}

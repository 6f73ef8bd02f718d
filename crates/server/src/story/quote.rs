//! What may be printed: a quote that is right by construction, a citation, and what the numbers do
//! not say.

use outage::incident::Incident;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::data::source_words;
use crate::pages::words::{number, place, time};

/// How to cite a version.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Citation {
    /// The permanent address.
    pub permalink: String,
    /// In one line.
    pub text: String,
    /// For reference managers.
    pub bibtex: String,
}

/// Reports and not users, the window with its zone, what is usual, the composition, and the link.
pub fn quote(name: &str, incident: &Incident, permalink: &str) -> Option<String> {
    let crest = incident.crest();
    let at = crest.at?;
    let whence = match incident.is_about_nation() {
        true => String::new(),
        false => {
            let states: Vec<_> = incident.states.iter().map(|i| i.state).collect();
            format!(" from {}", place::places(&states))
        }
    };
    let usual = crest
        .expected
        .map_or(String::new(), |e| match crest.times() {
            Some(times) if times < 100.0 => format!(
                ", {} times the {} usual at that hour",
                number::times(times),
                number::usual(e)
            ),
            _ => format!("; usual at that hour: {}", number::usual(e)),
        });
    // To be copied: spaces that never break would surprise whoever pastes it.
    Some(format!(
        "Outcry received {} of problems with {name}{whence} in the 15 minutes to {} on {}{usual}. {}Reports come from people who chose to send one. Source: {permalink}",
        number::reports(crest.reports),
        time::et(at),
        time::date(at),
        composition(incident),
    ).replace(time::FIXED, " "))
}

/// `Of all reports in it, 97% from the form on these pages and 3% from other programs.`
fn composition(incident: &Incident) -> String {
    let all: u32 = incident.sources.values().sum();
    let parts: Vec<String> = incident
        .sources
        .iter()
        .map(|(source, n)| {
            format!(
                "{} from {}",
                number::percent(*n, all),
                source_words(*source)
            )
        })
        .collect();
    match parts.as_slice() {
        [] => String::new(),
        parts => {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            format!("Of all reports in it, {}. ", place::list(&parts))
        }
    }
}

/// How to cite a version.
pub fn citation(headline: &str, incident: &Incident, version: u32, permalink: &str) -> Citation {
    let day = incident.id.day();
    let date = day.rsplit_once('-').map_or(day, |(date, _)| date);
    let year = date.get(..4).unwrap_or_default();
    Citation {
        text: format!(
            "Outcry. “{headline}, {}.” Incident {day}, version {version}. {permalink}",
            time::date(incident.opened)
        )
        .replace(time::FIXED, " "),
        bibtex: format!(
            "@misc{{outcry-{}-v{version},\n  author = {{{{Outcry}}}},\n  title = {{{headline}}},\n  year = {{{year}}},\n  note = {{Incident {day}, version {version}}},\n  url = {{{permalink}}}\n}}",
            incident.id
        ),
        permalink: permalink.to_owned(),
    }
}

/// What to bear in mind where a hypothesis is told.
pub const GUESS: &str = "What this may belong to is a hypothesis, made from times, sizes, places and the dependencies that we know of. Nobody has confirmed it.";

/// What to bear in mind.
pub fn caveats(incident: &Incident) -> Vec<String> {
    let mut caveats = vec![
        "These are reports from people who chose to send one. They are not a count of everyone affected.",
        "“Doesn’t work at all” and “on and off” are what people chose in the form. We did not test the service.",
        "More people and more news bring more reports. Between states, compare times normal, not counts.",
        "A state that is not listed had too few reports to judge, or none above normal. That does not mean that nobody there was affected.",
        "A rise can have another cause, such as a failure of the internet at home.",
    ];
    if incident.resolved.is_none() {
        caveats.push("This is not over: later versions will have other numbers. Cite the version.");
    }
    caveats.into_iter().map(str::to_owned).collect()
}

/// What these numbers do not say, and why.
pub fn do_not_say(name: &str, incident: &Incident) -> Vec<String> {
    let crest = incident.crest();
    let all = incident.reports().reports();
    vec![
        format!(
            "“{} users were affected.” They are reports: most people send none, and one may speak for a household.",
            number::count(crest.reports)
        ),
        format!("“{name} was down.” Nobody tested it; people said what they saw."),
        format!(
            "“It began at {}.” That is when reports were beyond chance; they began to rise at {}.",
            time::et(incident.opened),
            time::et(incident.onset)
        ),
        format!(
            "“{} at the peak.” That is the number of all reports from {} on; the peak is {} in 15 minutes.",
            number::count(all),
            time::et(incident.onset),
            number::count(crest.reports)
        ),
    ]
}

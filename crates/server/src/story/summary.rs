//! The headline and the paragraph: a template of five sentences, each about something that is known;
//! a sentence without data is left out, not filled.

use atlas::State;
use outage::Minute;
use outage::incident::{Crest, Incident};

use crate::pages::words::{number, place, stop, time};

/// `People in 38 states reported problems with Netflix for two hours`
pub fn headline(name: &str, incident: &Incident) -> String {
    let people = people(incident);
    match incident.resolved {
        Some(end) => format!(
            "{people} reported problems with {name} for {}",
            time::about(end - incident.opened)
        ),
        None => format!("{people} report problems with {name}"),
    }
}

fn people(incident: &Incident) -> String {
    let crest = incident.crest();
    let mut states = crest.states.clone();
    if states.is_empty() {
        states = incident.states.iter().map(|impact| impact.state).collect();
    }
    match states.as_slice() {
        [] => "People across the country".into(),
        some => format!("People in {}", place::places(some)),
    }
}

/// The paragraph.
pub fn summary(name: &str, incident: &Incident) -> Vec<String> {
    let sentences = [
        rise(name, incident),
        Some(spread(incident)),
        kinds(name, incident),
        said(name, incident),
        end(incident),
    ];
    sentences.into_iter().flatten().collect()
}

/// What rose, from where to where.
fn rise(name: &str, incident: &Incident) -> Option<String> {
    let crest = incident.crest();
    let at = crest.at?;
    let from = match incident.is_about_nation() {
        true => String::new(),
        false => format!(" from {}", named(&codes(incident))),
    };
    let usual = match crest.expected {
        Some(e) if e >= 0.5 => format!("a usual {} to ", number::about(e)),
        Some(_) => "less than one to ".into(),
        None => return None,
    };
    Some(format!(
        "On {}, reports of problems with {name}{from} rose from {usual}{} in the 15 minutes to {}{}.",
        time::when(incident.onset),
        number::count(crest.reports),
        at_clock(at, incident.onset),
        if incident.resolved.is_some() {
            ", the peak"
        } else {
            ", the highest so far"
        },
    ))
}

/// When it was found, and how it spread.
fn spread(incident: &Incident) -> String {
    let found = format!(
        "Outcry’s detector flagged the rise at {}",
        time::et(incident.opened)
    );
    let crest = incident.crest();
    let first = first(incident);
    let begun = match first.is_empty() {
        true => found,
        false => format!("{found}, first in {}", named(&first)),
    };
    match crest.at {
        Some(at) if crest.states.len() > first.len() => format!(
            "{begun}; by {} reports were above normal in {}.",
            time::clock(at),
            extent(crest)
        ),
        _ => stop(begun),
    }
}

/// The states that were above normal when it was found, or the first to follow.
fn first(incident: &Incident) -> Vec<State> {
    let at = incident.states.iter().map(|impact| impact.found).min();
    let early = incident
        .states
        .iter()
        .filter(|impact| Some(impact.found) == at);
    early.map(|impact| impact.state).collect()
}

fn extent(crest: &Crest) -> String {
    let states = crest.states.iter().filter(|s| place::is_state(**s)).count();
    let dc = crest.states.iter().any(|s| s.usps() == "DC");
    match (crest.states.len(), dc && states > 2) {
        (0..=2, _) => named(&crest.states),
        (_, true) => format!("{states} states and the District of Columbia"),
        _ => place::places(&crest.states),
    }
}

/// Complete, or on and off.
fn kinds(name: &str, incident: &Incident) -> Option<String> {
    use outage::Class;
    let of = |class: Class| -> Vec<State> {
        let some = incident.states.iter().filter(|i| i.class() == Some(class));
        some.map(|impact| impact.state).collect()
    };
    let (complete, other) = (of(Class::Complete), of(Class::Intermittent));
    let mixed = of(Class::Mixed).len();
    // The sentence before is about the peak; these states may be more.
    let over = match incident.resolved {
        Some(_) => "Over the whole incident",
        None => "So far",
    };
    let all = place::places(&complete);
    let dead = format!("{over}, in {all} six in ten or more said {name} did not work at all");
    match (complete.len(), other.len()) {
        (0, 0) => {
            let all = incident.reports();
            (all.reports() >= 5).then(|| {
                format!(
                    "{} of the reports said {name} did not work at all; the others that it worked on and off, or was slow.",
                    number::percent(all.complete, all.reports())
                )
            })
        }
        (_, 0) if mixed == 0 => Some(format!("{dead}.")),
        (0, _) => Some(format!(
            "{over}, in {} more said {name} worked on and off, or was slow, than that it did not work at all.",
            place::places(&other)
        )),
        (_, 0) => Some(format!("{dead}; elsewhere answers were divided.")),
        _ => Some(format!(
            "{dead}; in {} more said it worked on and off, or was slow.",
            place::places(&other)
        )),
    }
}

/// When the company first spoke, against our alert.
fn said(name: &str, incident: &Incident) -> Option<String> {
    let at = incident.acknowledged?;
    let lead = match at - incident.opened {
        0 => "in the minute of the alert".to_owned(),
        after @ 1.. => format!("{} after the alert", minutes(after)),
        before => format!("{} before the alert", minutes(-before)),
    };
    Some(format!(
        "{name} first acknowledged a problem at {}, {lead}.",
        at_clock(at, incident.opened)
    ))
}

fn minutes(n: i64) -> String {
    number::counted(u32::try_from(n).unwrap_or(u32::MAX), "minute", "minutes")
}

/// How it ended, if it has.
fn end(incident: &Incident) -> Option<String> {
    let end = incident.resolved?;
    Some(stop(format!(
        "Reports were back in the normal range at {}",
        at_clock(end, incident.opened)
    )))
}

fn codes(incident: &Incident) -> Vec<State> {
    incident.states.iter().map(|impact| impact.state).collect()
}

fn named(states: &[State]) -> String {
    let names: Vec<_> = states.iter().map(|s| place::in_sentence(*s)).collect();
    match names.len() {
        0..=3 => place::list(&names),
        _ => place::places(states),
    }
}

/// The clock, with the day if it is another one than that of `base`.
fn at_clock(at: Minute, base: Minute) -> String {
    if time::day(at) == time::day(base) {
        time::et(at)
    } else {
        format!("{} on {}", time::et(at), time::day(at))
    }
}

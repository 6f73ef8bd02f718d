//! The headline and the paragraph: a template of five sentences, each about something that is known;
//! a sentence without data is left out, not filled. What is said is decided here for all languages.

use atlas::State;
use outage::{Class, Minute};

use super::case::Case;
use crate::pages::Language;
use crate::pages::words::{number, place, stop, time};

/// `People in 38 states reported problems with Netflix for two hours`
pub fn headline(t: Language, case: &Case) -> String {
    let people = people(t, case);
    match case.resolved {
        Some(end) => t.headline_over(&people, case.name, &t.lasting(end - case.opened)),
        None => t.headline_open(&people, case.name),
    }
}

fn people(t: Language, case: &Case) -> String {
    let mut states = case.peak_states.clone();
    if states.is_empty() {
        states = case.places();
    }
    match states.as_slice() {
        [] => t.headline_country().into(),
        some => t.headline_people(&t.regions(some)),
    }
}

/// The paragraph.
pub fn summary(t: Language, case: &Case) -> Vec<String> {
    let sentences = [
        rise(t, case),
        Some(spread(t, case)),
        kinds(t, case),
        said(t, case),
        end(t, case),
    ];
    sentences.into_iter().flatten().collect()
}

/// The service, and the states whose reports are told.
pub fn what(t: Language, case: &Case, places: &str) -> String {
    match case.about_nation {
        true => case.name.to_owned(),
        false => t.story_from(case.name, places),
    }
}

/// What rose, from where to where.
fn rise(t: Language, case: &Case) -> Option<String> {
    let at = case.peak_at?;
    let usual = match case.peak_expected? {
        e if e >= 0.5 => t.story_usual(&t.estimate(e)),
        _ => t.less_than_one().into(),
    };
    let ending = match case.resolved {
        Some(_) => t.story_peak(),
        None => t.story_peak_so_far(),
    };
    Some(t.story_rise(
        &t.weekday_and_part(case.onset),
        &what(t, case, &named(t, &case.places())),
        &usual,
        &number::count(case.peak_reports),
        &t.to_clock(time::hour(at), &clock(t, at, case.onset)),
        ending,
    ))
}

/// When it was found, and how it spread.
fn spread(t: Language, case: &Case) -> String {
    let found = t.story_found(&t.at_et(case.opened));
    let first = first(case);
    let begun = match first.is_empty() {
        true => found,
        false => t.story_found_first(&found, &named(t, &first)),
    };
    match case.peak_at {
        Some(at) if case.peak_states.len() > first.len() => {
            let by = t.by_clock(time::hour(at), &t.clock(at));
            t.story_spread(&begun, &by, &extent(t, &case.peak_states))
        }
        _ => stop(begun),
    }
}

/// The states that were above normal when it was found, or the first to follow.
fn first(case: &Case) -> Vec<State> {
    let at = case.states.iter().map(|(_, found, _)| *found).min();
    let early = case
        .states
        .iter()
        .filter(|(_, found, _)| Some(*found) == at);
    early.map(|(state, ..)| *state).collect()
}

fn extent(t: Language, all: &[State]) -> String {
    let states = all.iter().filter(|s| place::is_state(**s)).count();
    let dc = all.iter().any(|s| s.usps() == "DC");
    match (all.len(), dc && states > 2) {
        (0..=2, _) => named(t, all),
        (_, true) => t.states_and_dc(states as u32),
        _ => t.regions(all),
    }
}

/// Complete, or on and off.
fn kinds(t: Language, case: &Case) -> Option<String> {
    let of = |wanted: Class| -> Vec<State> {
        let some = case
            .states
            .iter()
            .filter(|(.., class)| *class == Some(wanted));
        some.map(|(state, ..)| *state).collect()
    };
    let (complete, other) = (of(Class::Complete), of(Class::Intermittent));
    let mixed = of(Class::Mixed).len();
    // The sentence before is about the peak; these states may be more.
    let over = match case.resolved {
        Some(_) => t.story_over(),
        None => t.story_so_far(),
    };
    let (dead, flaky) = (t.regions(&complete), t.regions(&other));
    let name = case.name;
    match (complete.len(), other.len()) {
        (0, 0) => {
            let percent = number::percent(case.complete, case.reports);
            (case.reports >= 5).then(|| t.story_share(&percent, name))
        }
        (_, 0) if mixed == 0 => Some(t.story_complete(over, &dead, name)),
        (0, _) => Some(t.story_intermittent(over, &flaky, name)),
        (_, 0) => Some(t.story_divided(over, &dead, name)),
        _ => Some(t.story_both(over, &dead, name, &flaky)),
    }
}

/// When the company first spoke, against our alert.
fn said(t: Language, case: &Case) -> Option<String> {
    let at = case.acknowledged?;
    let minutes = |n: i64| t.minutes(u32::try_from(n).unwrap_or(u32::MAX));
    let lead = match at - case.opened {
        0 => t.story_lead_same().to_owned(),
        after @ 1.. => t.story_lead_after(&minutes(after)),
        before => t.story_lead_before(&minutes(-before)),
    };
    let at = t.clock_at(time::hour(at), &clock(t, at, case.opened));
    Some(t.story_said(case.name, &at, &lead))
}

/// How it ended, if it has.
fn end(t: Language, case: &Case) -> Option<String> {
    let end = case.resolved?;
    let at = t.clock_at(time::hour(end), &clock(t, end, case.opened));
    Some(t.story_end(&at))
}

fn named(t: Language, states: &[State]) -> String {
    let names: Vec<_> = states.iter().map(|s| t.in_sentence(*s)).collect();
    match names.len() {
        0..=3 => t.all_of(&names),
        _ => t.regions(states),
    }
}

/// The clock, with the day if it is another one than that of `base`.
fn clock(t: Language, at: Minute, base: Minute) -> String {
    if t.day(at) == t.day(base) {
        t.et(at)
    } else {
        t.clock_on_day(&t.et(at), &t.day(at))
    }
}

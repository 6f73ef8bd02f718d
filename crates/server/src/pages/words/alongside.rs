//! What a trouble may belong to, in a sentence that says it is a guess, and why it is made.

use atlas::State;
use outage::alongside::{Because, Companion, Hypothesis};
use outage::{Catalogue, ServiceId};

use super::Language;
use crate::story::data::{AlongsideView, CompanionView, IncidentData};

/// A hypothesis, as far as it is told.
enum Guess<'a> {
    Echo(Other<'a>),
    OneCause(Vec<Other<'a>>, Option<Depends<'a>>),
}

/// Another service, and how near it was.
struct Other<'a> {
    name: &'a str,
    lag: i64,
    states: Vec<State>,
    /// How many times as many reports beyond the usual it had.
    larger: Option<f64>,
}

/// Who depends on a service; nobody named: all.
struct Depends<'a> {
    names: Vec<&'a str>,
    on: &'a str,
}

/// `Perhaps an echo of T-Mobile: …`
pub fn sentence(own: ServiceId, hypothesis: &Hypothesis, catalogue: &Catalogue) -> String {
    let name = |id: ServiceId| catalogue.service(id).name.as_str();
    let other = |one: &Companion| Other {
        name: name(one.service),
        lag: one.reasons.lag,
        states: one.reasons.states.clone(),
        larger: one.reasons.size.filter(|s| *s > 0.0).map(|s| 1.0 / s),
    };
    let guess = match hypothesis {
        Hypothesis::Sympathetic { of } => Guess::Echo(other(of)),
        Hypothesis::CommonCause { because, with } => {
            let depends = match because {
                Because::Places => None,
                Because::Dependency(on) => {
                    let rest = with.iter().map(|c| c.service).filter(|id| id != on);
                    let rest: Vec<&str> = rest.map(name).collect();
                    Some(depends((own == *on, name(own)), rest, name(*on)))
                }
            };
            Guess::OneCause(with.iter().map(other).collect(), depends)
        }
    };
    say(Language::English, &guess)
}

/// The same of what was published; none where it does not hold what the sentence needs.
pub fn published(t: Language, data: &IncidentData, view: &AlongsideView) -> Option<String> {
    let mut others = view.services.iter().map(|one| other(one));
    match view.kind.as_str() {
        "sympathetic" => Some(say(t, &Guess::Echo(others.next()?))),
        "common_cause" => {
            let depends = view
                .depends_on
                .as_deref()
                .and_then(|on| published_depends(data, view, on));
            Some(say(t, &Guess::OneCause(others.collect(), depends)))
        }
        _ => None,
    }
}

fn other(one: &CompanionView) -> Other<'_> {
    let states = one.states.iter();
    Other {
        name: &one.service_name,
        lag: one.lag_minutes,
        states: states.filter_map(|code| State::from_code(code)).collect(),
        larger: one.times_larger,
    }
}

/// Who depends on a service, if that is one of those that are named: a version holds no other names.
fn published_depends<'a>(
    data: &'a IncidentData,
    view: &'a AlongsideView,
    on: &str,
) -> Option<Depends<'a>> {
    let own = (data.service == on, data.service_name.as_str());
    let (named, rest): (Vec<_>, Vec<_>) = view.services.iter().partition(|s| s.service == on);
    let name = match own {
        (true, name) => name,
        _ => named.first()?.service_name.as_str(),
    };
    let rest = rest.iter().map(|s| s.service_name.as_str()).collect();
    Some(depends(own, rest, name))
}

fn depends<'a>((is_own, own): (bool, &'a str), rest: Vec<&'a str>, on: &'a str) -> Depends<'a> {
    let names = match (is_own, rest.is_empty()) {
        (true, _) => rest,
        (false, true) => vec![own],
        (false, false) => Vec::new(),
    };
    Depends { names, on }
}

fn say(t: Language, guess: &Guess) -> String {
    match guess {
        Guess::Echo(of) => {
            let earlier = match of.lag {
                0 => t.in_the_same_minute().to_owned(),
                lag => t.guess_earlier(&minutes(t, lag)),
            };
            t.guess_echo(of.name, &earlier, &shared(t, of), &larger(t, of))
        }
        Guess::OneCause(with, depends) => {
            let names: Vec<_> = with.iter().map(|other| other.name).collect();
            let near = with.iter().map(|other| other.lag.abs()).max();
            let within = match near.unwrap_or(0) {
                0 => t.in_the_same_minute().to_owned(),
                lag => t.guess_within(&minutes(t, lag)),
            };
            let places = with.first().map(|other| shared(t, other));
            let why = depends.as_ref().map(|depends| why(t, depends));
            t.guess_one_cause(
                &t.all_of(&names),
                &within,
                &places.unwrap_or_default(),
                &why.unwrap_or_default(),
            )
        }
    }
}

fn minutes(t: Language, lag: i64) -> String {
    t.minutes(u32::try_from(lag.unsigned_abs()).unwrap_or(u32::MAX))
}

fn shared(t: Language, other: &Other) -> String {
    match other.states.as_slice() {
        [] => String::new(),
        states if states.len() > 2 => t.guess_in_shared(&t.regions(states)),
        states => t.guess_in(&t.regions(states)),
    }
}

/// How many times as many, cut and never rounded up.
fn larger(t: Language, other: &Other) -> String {
    match other.larger {
        Some(times) => t.guess_larger(t.multiple(times.floor()).trim_end_matches(".0")),
        None => t.guess_far_more().into(),
    }
}

fn why(t: Language, depends: &Depends) -> String {
    match depends.names.as_slice() {
        [] => t.guess_all_depend(depends.on),
        [one] => t.guess_depends(one, depends.on),
        many => t.guess_depend(&t.all_of(many), depends.on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::Minute;
    use outage::alongside::{Trouble, hypothesis};

    #[test]
    fn a_guess_is_called_one_and_gives_its_reasons() {
        let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).expect("is sound");
        let trouble = |slug, onset, peak_reports, states: &[&str]| Trouble {
            service: catalogue.find(slug).expect("is there"),
            onset: Minute::new(onset),
            resolved: None,
            peak_reports,
            peak_expected: 0.0,
            states: states.iter().filter_map(|s| State::from_usps(s)).collect(),
        };
        let all = [
            trouble("tmobile", 0, 100_000, &["OH", "MI", "FL"]),
            trouble("verizon", 12, 3_000, &["OH", "MI"]),
            trouble("mint-mobile", 3, 9_000, &["OH", "MI"]),
        ];
        let say = |i: usize| {
            let own = &all[i];
            hypothesis(own, &all, &catalogue).map(|h| sentence(own.service, &h, &catalogue))
        };
        assert_eq!(
            say(1).as_deref(),
            Some(
                "Perhaps an echo of T-Mobile: its reports rose 12 minutes earlier in Michigan and Ohio, and at their peak T-Mobile had 33 times as many. When one service fails, people often report others like it."
            )
        );
        assert_eq!(
            say(2).as_deref(),
            Some(
                "Perhaps one cause with T-Mobile: reports rose within 3 minutes in Michigan and Ohio, and Mint Mobile depends on T-Mobile."
            )
        );
        assert_eq!(
            say(0).as_deref(),
            Some(
                "Perhaps one cause with Mint Mobile: reports rose within 3 minutes in Michigan and Ohio, and Mint Mobile depends on T-Mobile."
            )
        );
    }
}

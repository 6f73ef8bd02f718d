//! What a trouble may belong to, in a sentence that says it is a guess, and why it is made.

use atlas::State;
use outage::alongside::{Because, Companion, Hypothesis, Reasons};
use outage::{Catalogue, ServiceId};

use super::{number, place};

/// `Perhaps an echo of T-Mobile: …`
pub fn sentence(own: ServiceId, hypothesis: &Hypothesis, catalogue: &Catalogue) -> String {
    let name = |id: ServiceId| catalogue.service(id).name.as_str();
    match hypothesis {
        Hypothesis::Sympathetic { of } => format!(
            "Perhaps an echo of {other}: its reports rose {}{}, and at their peak {other} had {}. When one service fails, people often report others like it.",
            earlier(of.reasons.lag),
            shared(&of.reasons),
            larger(&of.reasons),
            other = name(of.service),
        ),
        Hypothesis::CommonCause { because, with } => {
            let names: Vec<_> = with.iter().map(|c| name(c.service)).collect();
            let why = match because {
                Because::Places => String::new(),
                Because::Dependency(on) => depends(own, *on, with, name),
            };
            let near = with
                .iter()
                .map(|c| c.reasons.lag.unsigned_abs())
                .max()
                .unwrap_or(0);
            let places = with.first().map(|c| shared(&c.reasons)).unwrap_or_default();
            format!(
                "Perhaps one cause with {}: reports rose {}{places}{why}.",
                place::list(&names),
                within(near),
            )
        }
    }
}

fn earlier(lag: i64) -> String {
    match lag {
        0 => "in the same minute".into(),
        lag => format!("{} earlier", minutes(lag.unsigned_abs())),
    }
}

fn within(lag: u64) -> String {
    match lag {
        0 => "in the same minute".into(),
        lag => format!("within {}", minutes(lag)),
    }
}

fn minutes(n: u64) -> String {
    number::counted(u32::try_from(n).unwrap_or(u32::MAX), "minute", "minutes")
}

fn shared(reasons: &Reasons) -> String {
    let states: &[State] = &reasons.states;
    match states {
        [] => String::new(),
        states if states.len() > 2 => format!(", in {} of the same", place::places(states)),
        states => format!(" in {}", place::places(states)),
    }
}

/// How many times as many, cut and never rounded up.
fn larger(reasons: &Reasons) -> String {
    match reasons.size.filter(|size| *size > 0.0) {
        Some(size) => format!(
            "{} times as many",
            number::times((1.0 / size).floor()).trim_end_matches(".0")
        ),
        None => "far more".into(),
    }
}

fn depends<'a>(
    own: ServiceId,
    on: ServiceId,
    with: &[Companion],
    name: impl Fn(ServiceId) -> &'a str,
) -> String {
    let rest: Vec<_> = with
        .iter()
        .map(|c| c.service)
        .filter(|id| *id != on)
        .collect();
    let names: Vec<_> = rest.iter().map(|id| name(*id)).collect();
    match (own == on, names.as_slice()) {
        (true, [one]) => format!(", and {one} depends on {}", name(on)),
        (true, many) => format!(", and {} depend on {}", place::list(many), name(on)),
        (false, []) => format!(", and {} depends on {}", name(own), name(on)),
        (false, _) => format!(", and all depend on {}", name(on)),
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

//! The first words after a report: a count and thanks.

use atlas::State;

use super::Language;
use crate::pages::draw::fill::FEW;

/// What is known when the report has been saved.
#[derive(Clone, Copy, Debug)]
pub struct Tail {
    /// Where it was counted; none: for the country only.
    pub state: Option<State>,
    /// Reports there in the last 15 minutes, this one among them.
    pub reports: u32,
    /// Whether it was counted: the first of this reporter in 15 minutes.
    pub counted: bool,
    /// Whether it is held: in no count until somebody has looked at it.
    pub held: bool,
    /// It works again, says the person.
    pub recovered: bool,
    /// Counts are not coming in at the moment.
    pub stale: bool,
}

/// The sentence of the done screen, with its full stop.
pub fn sentence(t: Language, tail: &Tail) -> String {
    let name = place(t, tail.state);
    match *tail {
        Tail { held: true, .. } => t.done_held().into(),
        Tail { stale: true, .. } => t.done_stale().into(),
        Tail {
            recovered: true, ..
        } => t.done_recovered().into(),
        Tail {
            counted: false,
            reports: FEW..,
            ..
        } => t.done_one_of_again(tail.reports, name),
        Tail { counted: false, .. } => t.done_few_again(name),
        Tail { reports: 0 | 1, .. } => t.done_first(name),
        Tail { reports: FEW.., .. } => t.done_one_of(tail.reports, name),
        _ => t.done_few(name),
    }
}

/// Where, in a sentence: a state, or the country.
pub fn place(t: Language, state: Option<State>) -> &'static str {
    state.map_or(t.the_country(), |state| t.in_sentence(state))
}

/// What stands below it.
pub fn lede(t: Language, tail: &Tail, expected: Option<f64>) -> String {
    if tail.stale || tail.recovered || tail.held {
        return String::new();
    }
    let mut parts = Vec::new();
    if let Some(e) = expected.filter(|_| tail.reports >= FEW) {
        parts.push(t.done_expected(&t.guess(e)));
    }
    if !tail.counted {
        parts.push(t.done_once().into());
    }
    if tail.state.is_none() {
        parts.push(t.done_no_place().into());
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Language = Language::English;

    const OHIO: Tail = Tail {
        state: None,
        reports: 137,
        counted: true,
        held: false,
        recovered: false,
        stale: false,
    };

    fn ohio() -> Tail {
        Tail {
            state: State::from_usps("OH"),
            ..OHIO
        }
    }

    #[test]
    fn every_variant_reads_well() {
        assert_eq!(
            sentence(EN, &ohio()),
            "You are one of 137 in Ohio in the last 15 minutes."
        );
        assert_eq!(
            sentence(
                EN,
                &Tail {
                    reports: 1,
                    ..ohio()
                }
            ),
            "You are the first in Ohio in the last 15 minutes."
        );
        assert_eq!(
            sentence(
                EN,
                &Tail {
                    reports: 3,
                    ..ohio()
                }
            ),
            "Thank you. You are one of a few in Ohio."
        );
        assert_eq!(
            sentence(EN, &OHIO),
            "You are one of 137 in the country in the last 15 minutes."
        );
        assert!(
            sentence(
                EN,
                &Tail {
                    counted: false,
                    ..ohio()
                }
            )
            .starts_with("Thank you again. You are one of 137")
        );
        assert_eq!(
            sentence(Language::Spanish, &ohio()),
            "Eres una de 137 personas en Ohio en los últimos 15 minutos."
        );
        assert!(
            lede(
                EN,
                &Tail {
                    counted: false,
                    ..ohio()
                },
                Some(15.2)
            )
            .contains("counts once")
        );
        let held = Tail {
            counted: false,
            held: true,
            ..ohio()
        };
        assert!(sentence(EN, &held).ends_with("looked at before it counts."));
        assert_eq!(lede(EN, &held, Some(15.2)), "");
        assert_eq!(
            lede(EN, &ohio(), Some(15.2)),
            "We would expect about 15 at this hour."
        );
        assert!(lede(EN, &OHIO, None).contains("not on the map"));
    }
}

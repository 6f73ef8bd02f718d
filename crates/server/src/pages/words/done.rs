//! The first words after a report: a count and thanks.

use atlas::State;

use super::{number, place};
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
pub fn sentence(tail: &Tail) -> String {
    let name = tail.state.map_or("the country", place::in_sentence);
    match *tail {
        Tail { held: true, .. } => "Thank you. Many reports came from your network at once, so this one is kept and looked at before it counts.".into(),
        Tail { stale: true, .. } => "Thank you. We will count it when counts are back.".into(),
        Tail {
            recovered: true, ..
        } => "Thank you. It helps others to know that it works again.".into(),
        Tail {
            counted: false,
            reports: FEW..,
            ..
        } => {
            format!(
                "Thank you again. You are one of {} in {name} in the last 15 minutes.",
                number::count(tail.reports)
            )
        }
        Tail { counted: false, .. } => format!("Thank you again. You are one of a few in {name}."),
        Tail { reports: 0 | 1, .. } => {
            format!("You are the first in {name} in the last 15 minutes.")
        }
        Tail { reports: FEW.., .. } => {
            format!(
                "You are one of {} in {name} in the last 15 minutes.",
                number::count(tail.reports)
            )
        }
        _ => format!("Thank you. You are one of a few in {name}."),
    }
}

/// What stands below it.
pub fn lede(tail: &Tail, expected: Option<f64>) -> String {
    if tail.stale || tail.recovered || tail.held {
        return String::new();
    }
    let mut text = match expected {
        Some(e) if tail.reports >= FEW => {
            format!("We would expect {} at this hour.", number::guess(e))
        }
        _ => String::new(),
    };
    if !tail.counted {
        text.push_str(" Each person counts once in 15 minutes, and yours is already in.");
    }
    if tail.state.is_none() {
        text.push_str(" Without a place your report counts for the country, and not on the map.");
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

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
            sentence(&ohio()),
            "You are one of 137 in Ohio in the last 15 minutes."
        );
        assert_eq!(
            sentence(&Tail {
                reports: 1,
                ..ohio()
            }),
            "You are the first in Ohio in the last 15 minutes."
        );
        assert_eq!(
            sentence(&Tail {
                reports: 3,
                ..ohio()
            }),
            "Thank you. You are one of a few in Ohio."
        );
        assert_eq!(
            sentence(&OHIO),
            "You are one of 137 in the country in the last 15 minutes."
        );
        assert!(
            sentence(&Tail {
                counted: false,
                ..ohio()
            })
            .starts_with("Thank you again. You are one of 137")
        );
        assert!(
            lede(
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
        assert!(sentence(&held).ends_with("looked at before it counts."));
        assert_eq!(lede(&held, Some(15.2)), "");
        assert_eq!(
            lede(&ohio(), Some(15.2)),
            "We would expect about 15 at this hour."
        );
        assert!(lede(&OHIO, None).contains("not on the map"));
    }
}

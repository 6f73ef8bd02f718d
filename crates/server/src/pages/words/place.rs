//! Places in sentences.

use atlas::State;

/// A state's name as it stands in a sentence.
pub fn in_sentence(state: State) -> &'static str {
    match state.usps() {
        "DC" => "D.C.",
        "MP" => "the Northern Mariana Islands",
        "VI" => "the U.S. Virgin Islands",
        _ => state.name(),
    }
}

/// A state's name at the head of a row or a list.
pub fn title(state: State) -> &'static str {
    match state.usps() {
        "DC" => "D.C.",
        "MP" => "Northern Mariana Islands",
        "VI" => "U.S. Virgin Islands",
        _ => state.name(),
    }
}

/// `Ohio`, `Ohio and Michigan`, `Ohio, Michigan and Indiana`
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).into(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// Where, in a sentence: one or two by name, more by number. D.C. and the territories are left
/// out of the number when there are three states or more, as they are not states.
pub fn places(all: &[State]) -> String {
    let names: Vec<_> = all.iter().map(|s| in_sentence(*s)).collect();
    let states = all.iter().filter(|s| is_state(**s)).count();
    match (all.len(), states) {
        (0..=2, _) => list(&names),
        (_, 3..) => format!("{states} states"),
        (n, _) => format!("{n} states and territories"),
    }
}

/// `states and D.C.`, for a figure whose number counts the states.
pub fn kinds(all: &[State]) -> String {
    let states = all.iter().filter(|s| is_state(**s)).count();
    let dc = all.iter().any(|s| s.usps() == "DC");
    let word = if states == 1 { "state" } else { "states" };
    if dc {
        format!("{word} and D.C.")
    } else {
        word.into()
    }
}

/// One of the fifty.
pub fn is_state(state: State) -> bool {
    state.usps() != "DC" && !state.is_territory()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(codes: &str) -> Vec<State> {
        codes.split(' ').filter_map(State::from_usps).collect()
    }

    #[test]
    fn places_are_named_then_counted() {
        assert_eq!(places(&of("OH")), "Ohio");
        assert_eq!(places(&of("OH MI")), "Ohio and Michigan");
        assert_eq!(places(&of("OH MI IN")), "3 states");
        assert_eq!(places(&of("OH MI IN DC")), "3 states");
        assert_eq!(places(&of("DC GU MP")), "3 states and territories");
        assert_eq!(places(&of("DC VI")), "D.C. and the U.S. Virgin Islands");
        assert_eq!(kinds(&of("OH MI DC")), "states and D.C.");
        assert_eq!(kinds(&of("OH GU PR")), "state");
    }
}

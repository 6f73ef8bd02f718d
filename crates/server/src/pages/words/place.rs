//! Places in sentences.

use atlas::State;

use super::Language;

impl Language {
    /// A state's name as it stands in a sentence.
    pub fn in_sentence(self, state: State) -> &'static str {
        self.state_in_sentence(state.usps(), state.name())
    }

    /// A state's name at the head of a row or a list.
    pub fn title(self, state: State) -> &'static str {
        self.state_title(state.usps(), state.name())
    }

    /// A county's name; what is called otherwise, such as a borough, keeps its name.
    pub fn county_name(self, name: &str) -> String {
        if let Some(name) = name.strip_suffix(" County") {
            self.county(name)
        } else if let Some(name) = name.strip_suffix(" Parish") {
            self.parish(name)
        } else {
            name.to_owned()
        }
    }

    /// `Ohio`, `Ohio and Michigan`, `Ohio, Michigan and Indiana`
    pub fn all_of(self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).into(),
            [most @ .., last] => self.list_and(sound(last), &most.join(", "), last),
        }
    }

    /// Where, in a sentence: one or two by name, more by number. D.C. and the territories are left
    /// out of the number when there are three states or more, as they are not states.
    pub fn regions(self, all: &[State]) -> String {
        let names: Vec<_> = all.iter().map(|s| self.in_sentence(*s)).collect();
        let states = all.iter().filter(|s| is_state(**s)).count() as u32;
        match (all.len() as u32, states) {
            (0..=2, _) => self.all_of(&names),
            (_, 3..) => self.states(states),
            (n, _) => self.states_and_territories(n),
        }
    }
}

/// A name as lists put it in order: letters with accents stand where those without do.
pub fn sorted(name: &str) -> String {
    name.replace('á', "a")
        .replace('é', "e")
        .replace('í', "i")
        .replace('ó', "o")
        .replace('ú', "u")
}

/// The vowel that a name begins with when it is spoken, where Spanish changes the word before it.
pub fn sound(name: &str) -> &'static str {
    let name = name.to_lowercase();
    // An h is not heard, and the i of "hielo" is none.
    match name.strip_prefix('h').unwrap_or(&name) {
        rest if rest.starts_with("ie") => "",
        rest if rest.starts_with(['i', 'í']) => "i",
        rest if rest.starts_with(['o', 'ó']) => "o",
        _ => "",
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
        let (english, spanish) = (Language::English, Language::Spanish);
        assert_eq!(english.regions(&of("OH")), "Ohio");
        assert_eq!(english.regions(&of("OH MI")), "Ohio and Michigan");
        assert_eq!(english.regions(&of("OH MI IN")), "3 states");
        assert_eq!(english.regions(&of("OH MI IN DC")), "3 states");
        assert_eq!(english.regions(&of("DC GU MP")), "3 states and territories");
        assert_eq!(
            english.regions(&of("DC VI")),
            "D.C. and the U.S. Virgin Islands"
        );
        assert_eq!(spanish.regions(&of("OH MI")), "Ohio y Míchigan");
        assert_eq!(spanish.regions(&of("MI ID")), "Míchigan e Idaho");
        assert_eq!(
            spanish.regions(&of("NY VI")),
            "Nueva York y las Islas Vírgenes de Estados Unidos"
        );
        assert_eq!(spanish.regions(&of("OH MI IN DC")), "3 estados");
        assert_eq!(spanish.county_name("Cook County"), "el condado de Cook");
        assert_eq!(spanish.county_name("Nome Census Area"), "Nome Census Area");
    }
}

//! Words of data that is written in English: the catalogue, and the card of the detector.

use super::Language;

impl Language {
    /// A label of the catalogue, which is English. An operator's own that no translation knows stays as
    /// it is; then the page says in which language it stands.
    pub fn label(self, english: &str) -> (&str, &'static str) {
        let label = self.catalogue_label(&key(english), english);
        (label, if label == english { self.foreign() } else { "" })
    }

    /// What happens in a scripted outage of the card; one that no translation knows stays as it is.
    pub fn scene(self, english: &str) -> (&str, &'static str) {
        let name = self.method_scene(&key(english), english);
        (name, if name == english { self.foreign() } else { "" })
    }
}

/// Letters and digits in lower case, words joined by hyphens: `i-cant-sign-in`.
fn key(label: &str) -> String {
    let mut key = String::new();
    for letter in label.to_lowercase().chars().filter(|c| !"’'".contains(*c)) {
        if letter.is_ascii_alphanumeric() {
            key.push(letter);
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    let key = key.trim_end_matches('-');
    // A name in the list of words begins with a letter.
    let digit = key.starts_with(|c: char| c.is_ascii_digit());
    format!("{}{key}", if digit { "n" } else { "" })
}

#[cfg(test)]
mod tests {
    use outage::Catalogue;

    use super::*;

    #[test]
    fn the_built_in_catalogue_is_translated_and_an_operators_own_words_are_marked() {
        let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).expect("is sound");
        for category in catalogue.categories() {
            let symptoms = category.symptoms.iter().map(|s| s.label.as_str());
            for label in symptoms.chain([category.name.as_str()]) {
                assert_eq!(Language::English.label(label), (label, ""));
                let (spanish, mark) = Language::Spanish.label(label);
                let same = label == "TV";
                assert_eq!(
                    spanish == label,
                    same,
                    "{label} has no words in web/words/es.ftl"
                );
                assert_eq!(mark.is_empty(), !same, "{label}");
            }
        }
        let own = Language::Spanish.label("The trains don’t run");
        assert_eq!(own, ("The trains don’t run", " lang=\"en\""));
    }
}

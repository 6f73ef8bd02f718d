//! Finding a service by what people type: names, slugs and aliases, ranked, typing errors last.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{Catalogue, ServiceId};

/// Everything a service can be found by, ready to be compared.
#[derive(Debug)]
pub struct Index(Vec<(ServiceId, Term)>);

/// One name of a service: its words, and all of them as one.
#[derive(Debug)]
struct Term {
    words: Vec<String>,
    spaced: String,
    joined: String,
}

/// How well a name fits; what fits best is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Exact,
    Prefix,
    WordPrefix,
    Within,
    /// So many typing errors in the name.
    Typed(usize),
    /// So many in one word of the name.
    WordTyped(usize),
}

impl Index {
    /// All names of a catalogue, and aliases that others add to it.
    pub fn new<'a>(
        catalogue: &Catalogue,
        added: impl IntoIterator<Item = (ServiceId, &'a str)>,
    ) -> Index {
        let own = catalogue.ids().flat_map(|id| {
            let service = catalogue.service(id);
            let aliases = service.aliases.iter();
            [&service.slug, &service.name]
                .into_iter()
                .chain(aliases)
                .map(move |name| (id, Term::new(name)))
        });
        let added = added.into_iter().map(|(id, name)| (id, Term::new(name)));
        Index(own.chain(added).collect())
    }

    /// The services that fit, the best first; of equals, those whose name says least beside what was
    /// typed, then those that come first in the catalogue.
    ///
    /// Typing errors are looked for only where no name begins with what was typed: who typed `max`
    /// did not mean another word.
    pub fn find(&self, text: &str) -> Vec<ServiceId> {
        let typed = Term::new(text);
        if typed.joined.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<(Fit, usize, ServiceId)> = self
            .0
            .iter()
            .filter_map(|(id, term)| {
                let rest = term.joined.len().abs_diff(typed.joined.len());
                Some((term.fit(&typed)?, rest, *id))
            })
            .collect();
        hits.sort_unstable();
        let sure = hits.first().is_some_and(|hit| hit.0 < Fit::Within);
        let mut found = Vec::new();
        for (fit, _, id) in hits {
            let guess = fit > Fit::Within;
            if !(sure && guess || found.contains(&id)) {
                found.push(id);
            }
        }
        found
    }
}

impl Term {
    fn new(text: &str) -> Term {
        let words = words(text);
        Term {
            spaced: words.join(" "),
            joined: words.concat(),
            words,
        }
    }

    fn fit(&self, typed: &Term) -> Option<Fit> {
        if self.joined == typed.joined {
            return Some(Fit::Exact);
        }
        if self.joined.starts_with(&typed.joined) {
            return Some(Fit::Prefix);
        }
        let begun = |word: &String| self.words.iter().any(|w| w.starts_with(word));
        if typed.words.iter().all(begun) {
            return Some(Fit::WordPrefix);
        }
        if self.spaced.contains(&typed.spaced) {
            return Some(Fit::Within);
        }
        if let Some(errors) = errors(&self.joined, &typed.joined) {
            return Some(Fit::Typed(errors));
        }
        let of_words = self.words.iter().filter_map(|w| errors(w, &typed.joined));
        of_words.min().map(Fit::WordTyped)
    }
}

/// Lower case, without accents, in words of letters and digits. A plus is spoken: `Disney+`.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    plain
        .replace('+', " plus ")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Letters wrong, missing, added or swapped, if they are few for a text of this length.
fn errors(name: &str, typed: &str) -> Option<usize> {
    let (there, here) = (name.chars().count(), typed.chars().count());
    let allowed = match here {
        0..=3 => return None,
        4..=6 => 1,
        _ => 2,
    };
    if there.abs_diff(here) > allowed {
        return None;
    }
    let errors = strsim::damerau_levenshtein(name, typed);
    (errors <= allowed).then_some(errors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::BUILT_IN;
    use proptest::prelude::*;

    fn catalogue() -> Catalogue {
        Catalogue::parse(BUILT_IN).expect("ships sound")
    }

    fn found(text: &str) -> Vec<String> {
        let catalogue = catalogue();
        let hits = Index::new(&catalogue, []).find(text);
        let slug = |id: ServiceId| catalogue.service(id).slug.clone();
        hits.into_iter().map(slug).collect()
    }

    #[test]
    fn what_people_type_finds_what_they_mean_first() {
        for (text, slug) in [
            ("fb", "facebook"),
            ("FB", "facebook"),
            ("netlfix", "netflix"),
            ("netflx", "netflix"),
            ("vreizon", "verizon"),
            ("verizon", "verizon"),
            ("Verizon Fi", "verizon-fios"),
            ("disney plus", "disney-plus"),
            ("Disney+", "disney-plus"),
            ("disneyplus", "disney-plus"),
            ("at&t", "att"),
            ("att", "att"),
            ("AT T", "att"),
            ("t mobile", "tmobile"),
            ("instagrm", "instagram"),
            ("  Ｎｅｔｆｌｉｘ ", "netflix"),
            ("nétflix", "netflix"),
        ] {
            assert_eq!(
                found(text).first().map(String::as_str),
                Some(slug),
                "{text}"
            );
        }
    }

    #[test]
    fn a_short_text_has_no_typing_errors_and_a_hit_needs_no_guesses() {
        assert_eq!(found("xyz"), Vec::<String>::new());
        assert_eq!(found("&&&"), Vec::<String>::new());
        assert_eq!(found("netflix"), ["netflix"]);
    }

    #[test]
    fn aliases_of_others_are_names_too() {
        let catalogue = catalogue();
        let netflix = catalogue.find("netflix").expect("is there");
        let index = Index::new(&catalogue, [(netflix, "the red one")]);
        assert_eq!(index.find("red one"), [netflix]);
    }

    proptest! {
        #[test]
        fn anything_may_be_typed(text in ".{0,120}") {
            let catalogue = catalogue();
            let found = Index::new(&catalogue, []).find(&text);
            let mut once = found.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), found.len());
        }

        #[test]
        fn an_exact_name_comes_first(n in 0usize..1000, loud in any::<bool>()) {
            let catalogue = catalogue();
            let all: Vec<_> = catalogue.ids().collect();
            let id = all[n % all.len()];
            let service = catalogue.service(id);
            let index = Index::new(&catalogue, []);
            for name in [&service.slug, &service.name].into_iter().chain(&service.aliases) {
                let text = if loud { name.to_uppercase() } else { name.clone() };
                let first = index.find(&text).first().copied();
                let same = first.is_some_and(|first| {
                    let other = catalogue.service(first);
                    let names = [&other.slug, &other.name].into_iter().chain(&other.aliases);
                    names.map(|n| Term::new(n).joined).any(|n| n == Term::new(name).joined)
                });
                prop_assert!(same, "{} found {:?}", text, first);
            }
        }

        #[test]
        fn two_swapped_letters_still_find_it(n in 0usize..1000, at in 0usize..20) {
            let catalogue = catalogue();
            let all: Vec<_> = catalogue.ids().collect();
            let id = all[n % all.len()];
            let mut letters: Vec<char> = catalogue.service(id).slug.chars().collect();
            prop_assume!(letters.len() >= 4 && letters.iter().all(|c| c.is_alphabetic()));
            let at = at % (letters.len() - 1);
            letters.swap(at, at + 1);
            let typed: String = letters.into_iter().collect();
            prop_assert!(Index::new(&catalogue, []).find(&typed).contains(&id), "{}", typed);
        }
    }
}

//! The languages of the pages. What they say stands in `web/words/*.ftl`, one file for each; the build
//! makes a method of each message ([`Language`]), so that a page can only say what all languages say.
//! Here is what no list of words can tell: how each of them counts.

use super::number::count as numeral;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Without the second of two full stops: `9:30 p.m.` ends a sentence as well.
fn ended_once(text: String) -> String {
    match text.contains("..") {
        true => text.replace("..", "."),
        false => text,
    }
}

/// The plurals that our languages tell apart, by the rules of CLDR for whole numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plural {
    One,
    Other,
}

impl Language {
    /// The plural of a number. English and Spanish say "one" of 1 alone. (Spanish also has a form for
    /// whole millions, "un millón de"; nothing here counts as far.)
    fn plural(self, n: u32) -> Plural {
        match (self, n) {
            (Language::English | Language::Spanish, 1) => Plural::One,
            _ => Plural::Other,
        }
    }

    /// What stands before the addresses of its pages.
    pub const fn root(self) -> &'static str {
        match self {
            Language::English => "",
            Language::Spanish => "/es",
        }
    }

    /// The language of an address.
    pub fn of_path(path: &str) -> Language {
        let root = |language: &Language| {
            let rest = path.strip_prefix(language.root());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let others = Language::ALL.into_iter().filter(|l| !l.root().is_empty());
        others.into_iter().find(root).unwrap_or_default()
    }

    /// What a link to a page that exists in English alone says of it.
    pub const fn abroad(self) -> &'static str {
        match self {
            Language::English => "",
            Language::Spanish => " hreflang=\"en\"",
        }
    }

    /// What an element says whose words are English, whatever the page speaks.
    pub const fn foreign(self) -> &'static str {
        match self {
            Language::English => "",
            Language::Spanish => " lang=\"en\"",
        }
    }
}

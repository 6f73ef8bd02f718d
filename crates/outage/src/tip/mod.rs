//! Tips: a line from one user to others, shown when an operator has looked at it. Never evidence: no
//! count, no verdict and no incident is made from one.

mod caution;
mod language;
mod status;

use atlas::{Region, State};

use crate::json::Json;
use crate::reason::{Reasons, Rejected, members, text};

pub use caution::Caution;
pub use language::Language;
pub use status::Status;

/// Characters of a tip.
pub const LENGTH: usize = 500;

/// A tip nothing is left to check in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tip {
    /// Plain text, tidied: one line, no control characters.
    pub text: String,
    /// Roughly where its writer is.
    pub state: Option<State>,
    /// The language it is written in.
    pub lang: Language,
}

impl Tip {
    /// Reads a tip from JSON. Without a word on its language it is in that of the reader.
    pub fn parse(json: &Json, reader: Language) -> Result<Tip, Rejected> {
        let mut reasons = Reasons::default();
        let fields = ["text", "region", "lang"];
        let Some([words, region, lang]) = members(json, "", fields, &mut reasons) else {
            return Err(Rejected { reasons: reasons.0 });
        };
        let words = words_of(words, &mut reasons);
        let state = state_of(region, &mut reasons);
        let lang = language_of(lang, reader, &mut reasons);
        match (words, lang) {
            (Some(text), Some(lang)) if reasons.0.is_empty() => Ok(Tip { text, state, lang }),
            _ => Err(Rejected { reasons: reasons.0 }),
        }
    }
}

fn words_of(json: Option<&Json>, reasons: &mut Reasons) -> Option<String> {
    let tidy = crate::tidy(text(json, "/text", reasons)?);
    let length = tidy.chars().count();
    if !tidy.chars().any(char::is_alphanumeric) {
        reasons.add("/text", "has no word in it; write what helped");
    } else if length > LENGTH {
        reasons.add(
            "/text",
            format!("has {length} characters; at most {LENGTH} will do"),
        );
    } else {
        return Some(tidy);
    }
    None
}

fn state_of(json: Option<&Json>, reasons: &mut Reasons) -> Option<State> {
    let code = match json {
        None | Some(Json::Null) => return None,
        some => text(some, "/region", reasons)?,
    };
    match Region::parse(code) {
        Some(Region::State(state)) => Some(state),
        Some(Region::Nation) => None,
        _ => {
            reasons.add("/region", "must be a state code like US-OH, or left out");
            None
        }
    }
}

fn language_of(json: Option<&Json>, reader: Language, reasons: &mut Reasons) -> Option<Language> {
    let tag = match json {
        None | Some(Json::Null) => return Some(reader),
        some => text(some, "/lang", reasons)?,
    };
    let lang = Language::parse(tag);
    if lang.is_none() {
        reasons.add("/lang", "must be a language tag like en or es-MX");
    }
    lang
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Tip, Vec<String>> {
        let json = Json::parse(text.as_bytes()).expect("is JSON");
        let spanish = Language::parse("es").expect("is a language");
        Tip::parse(&json, spanish).map_err(|r| r.reasons.into_iter().map(|r| r.pointer).collect())
    }

    #[test]
    fn a_whole_tip_is_taken() {
        let tip = parse(r#"{"text":" Restart\n the TV. ","region":"US-OH","lang":"en-US"}"#)
            .expect("is taken");
        assert_eq!(tip.text, "Restart the TV.");
        assert_eq!(tip.state.map(State::code), Some("US-OH"));
        assert_eq!(tip.lang.as_str(), "en");
        let bare = parse(r#"{"text":"Reinicia"}"#).expect("is taken");
        assert_eq!((bare.state, bare.lang.as_str()), (None, "es"));
    }

    #[test]
    fn all_reasons_come_at_once() {
        let all = parse(r#"{"text":7,"region":"US-ZZ","lang":"english please","x":1}"#);
        assert_eq!(
            all,
            Err(["/x", "/text", "/region", "/lang"]
                .map(str::to_owned)
                .to_vec())
        );
        let at = |text: &str| parse(&serde_json::json!({ "text": text }).to_string()).is_ok();
        assert!(at(&"a".repeat(500)) && !at(&"a".repeat(501)));
        assert!(!at("") && !at(" \u{202e} ") && !at("…!"));
    }
}

//! What an operator says about an incident afterwards.

use super::Id;
use crate::json::Json;
use crate::reason::{Reasons, Rejected, members, text};
use crate::tidy;

/// Characters of the words, at least and at most.
const LENGTH: std::ops::RangeInclusive<usize> = 10..=500;

/// What is corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It was none.
    FalseAlarm,
    /// It was part of another one.
    Merge,
    /// It was more than one; the other is named.
    Split,
    /// Something worth knowing.
    Note,
    /// The correction before this one was wrong.
    Withdrawn,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 5] = [
        Kind::FalseAlarm,
        Kind::Merge,
        Kind::Split,
        Kind::Note,
        Kind::Withdrawn,
    ];

    /// The word in JSON and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::FalseAlarm => "false_alarm",
            Kind::Merge => "merge",
            Kind::Split => "split",
            Kind::Note => "note",
            Kind::Withdrawn => "withdrawn",
        }
    }

    /// The kind of this word.
    pub fn parse(word: &str) -> Option<Kind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether it names another incident.
    pub const fn names_another(self) -> bool {
        matches!(self, Kind::Merge | Kind::Split)
    }
}

/// A correction nothing is left to check in but whether the other incident exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What is corrected.
    pub kind: Kind,
    /// For the public, in plain words.
    pub text: String,
    /// The other incident of a merge or a split.
    pub other: Option<Id>,
}

impl Correction {
    /// Reads `{"kind", "text", "other"}` about the incident `of`.
    pub fn parse(json: &Json, of: &Id) -> Result<Correction, Rejected> {
        let mut reasons = Reasons::default();
        let fields = ["kind", "text", "other"];
        let Some([kind, words, other]) = members(json, "", fields, &mut reasons) else {
            return Err(Rejected { reasons: reasons.0 });
        };
        let kind = text(kind, "/kind", &mut reasons).and_then(|word| {
            let kind = Kind::parse(word);
            if kind.is_none() {
                let words = Kind::ALL.map(Kind::as_str).join(", ");
                reasons.add("/kind", format!("must be one of {words}"));
            }
            kind
        });
        let words = text(words, "/text", &mut reasons).map(tidy);
        if words
            .as_ref()
            .is_some_and(|w| !LENGTH.contains(&w.chars().count()))
        {
            let (least, most) = (LENGTH.start(), LENGTH.end());
            reasons.add("/text", format!("must have {least} to {most} characters"));
        }
        let other = match other {
            None | Some(Json::Null) => None,
            some => text(some, "/other", &mut reasons),
        };
        let other = other.filter(|name| !name.is_empty());
        let another = other.and_then(Id::parse).filter(|id| id != of);
        match kind.map(|kind| (kind.names_another(), other)) {
            Some((true, _)) if another.is_none() => {
                reasons.add(
                    "/other",
                    "must name the other incident, like netflix-2026-11-14-b",
                );
            }
            Some((false, Some(_))) => {
                reasons.add("/other", "goes with merge and split; leave it out here");
            }
            _ => {}
        }
        match (kind, words) {
            (Some(kind), Some(text)) if reasons.0.is_empty() => Ok(Correction {
                kind,
                text,
                other: another,
            }),
            _ => Err(Rejected { reasons: reasons.0 }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_is_plain_words_of_a_kind() {
        let of = Id::parse("netflix-2026-11-14-a").expect("a name");
        let parse = |text: &str| {
            let json = Json::parse(text.as_bytes()).expect("is JSON");
            Correction::parse(&json, &of).map_err(|r| r.reasons[0].pointer.clone())
        };
        let note =
            parse(r#"{"kind":"note","text":" A planned\n maintenance. "}"#).expect("is taken");
        assert_eq!(
            (note.kind, note.text.as_str()),
            (Kind::Note, "A planned maintenance.")
        );
        let merge = r#"{"kind":"merge","text":"The same failure.","other":"netflix-2026-11-14-b"}"#;
        assert_eq!(
            parse(merge)
                .expect("is taken")
                .other
                .map(|id| id.to_string()),
            Some("netflix-2026-11-14-b".into())
        );
        for (bad, pointer) in [
            (r#"{"text":"Nobody knows which."}"#, "/kind"),
            (r#"{"kind":"over","text":"Nobody knows which."}"#, "/kind"),
            (r#"{"kind":"note","text":"short"}"#, "/text"),
            (r#"{"kind":"merge","text":"The same failure."}"#, "/other"),
            (
                r#"{"kind":"merge","text":"The same failure.","other":"netflix-2026-11-14-a"}"#,
                "/other",
            ),
            (
                r#"{"kind":"note","text":"The same failure.","other":"netflix-2026-11-14-b"}"#,
                "/other",
            ),
            (
                r#"{"kind":"note","text":"The same failure.","by":"me"}"#,
                "/by",
            ),
        ] {
            assert_eq!(parse(bad), Err(pointer.into()), "{bad}");
        }
    }
}

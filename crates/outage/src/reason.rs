//! Why a report was refused: every fault with its field and its remedy.

use crate::json::Json;

/// Why a field was refused, and what would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// JSON pointer to the field: `/location/zip`.
    pub pointer: String,
    /// The fault and the remedy.
    pub detail: String,
    /// What the answer is filed under.
    pub kind: ReasonKind,
}

/// What a refusal is filed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonKind {
    /// A field is missing, unknown, or holds what it may not.
    Invalid,
    /// No place was given and none can be told.
    LocationRequired,
    /// The place is outside every region.
    OutsideCoverage,
}

/// A report that was refused: at least one reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} field(s) were refused", reasons.len())]
pub struct Rejected {
    /// All of them, in the order of the fields.
    pub reasons: Vec<Reason>,
}

/// Collects reasons while the fields are read.
#[derive(Default)]
pub(crate) struct Reasons(pub Vec<Reason>);

impl Reasons {
    pub fn add(&mut self, pointer: impl Into<String>, detail: impl Into<String>) {
        self.file(pointer, detail, ReasonKind::Invalid);
    }

    pub fn file(
        &mut self,
        pointer: impl Into<String>,
        detail: impl Into<String>,
        kind: ReasonKind,
    ) {
        self.0.push(Reason {
            pointer: pointer.into(),
            detail: detail.into(),
            kind,
        });
    }
}

/// The named members of an object, and a reason for each that is unknown or stands twice.
pub(crate) fn members<'j, const N: usize>(
    json: &'j Json,
    at: &str,
    names: [&str; N],
    reasons: &mut Reasons,
) -> Option<[Option<&'j Json>; N]> {
    let Json::Object(object) = json else {
        reasons.add(at, format!("must be an object, not {}", json.kind()));
        return None;
    };
    let mut found = [None; N];
    for (name, value) in object {
        let pointer = || format!("{at}/{}", escape(name));
        match names.iter().position(|n| n == name) {
            None => reasons.add(
                pointer(),
                format!("is not known here; known: {}", names.join(", ")),
            ),
            Some(i) if found[i].is_some() => reasons.add(pointer(), "stands twice; send it once"),
            Some(i) => found[i] = Some(value),
        }
    }
    Some(found)
}

/// A member name in a JSON pointer (RFC 6901), cut so that nobody's megabyte comes back to him.
fn escape(name: &str) -> String {
    let short: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
    short.replace('~', "~0").replace('/', "~1")
}

pub(crate) fn text<'j>(json: Option<&'j Json>, at: &str, reasons: &mut Reasons) -> Option<&'j str> {
    match json {
        Some(Json::Text(text)) => Some(text),
        Some(other) => {
            reasons.add(at, format!("must be a text, not {}", other.kind()));
            None
        }
        None => {
            reasons.add(at, "is missing");
            None
        }
    }
}

//! What an operator decides on a burst.

use crate::json::Json;
use crate::reason::{Reasons, Rejected, members, text};
use crate::remark::remark;

/// Where a held report stands. None of them is ever counted: its minute is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nobody has looked at it yet.
    Waiting,
    /// It was real: what its network sends for the rest of the day counts.
    Released,
    /// It was not, or nobody can say.
    Dismissed,
}

impl Status {
    /// All of them.
    pub const ALL: [Status; 3] = [Status::Waiting, Status::Released, Status::Dismissed];

    /// The word in JSON and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Status::Waiting => "waiting",
            Status::Released => "released",
            Status::Dismissed => "dismissed",
        }
    }

    /// The status of this word.
    pub fn parse(word: &str) -> Option<Status> {
        Self::ALL.into_iter().find(|s| s.as_str() == word)
    }
}

/// A decision nothing is left to check in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Which burst, in the words of whoever lists them.
    pub id: String,
    /// [`Status::Released`] or [`Status::Dismissed`].
    pub status: Status,
    /// Why, in the operator's words.
    pub reason: Option<String>,
}

impl Decision {
    /// Reads a decision from JSON.
    pub fn parse(json: &Json) -> Result<Decision, Rejected> {
        let mut reasons = Reasons::default();
        let fields = ["id", "decision", "reason"];
        let Some([id, decision, reason]) = members(json, "", fields, &mut reasons) else {
            return Err(Rejected { reasons: reasons.0 });
        };
        let id = text(id, "/id", &mut reasons);
        let status = match text(decision, "/decision", &mut reasons) {
            Some("release") => Some(Status::Released),
            Some("dismiss") => Some(Status::Dismissed),
            Some(_) => {
                reasons.add("/decision", "must be release or dismiss");
                None
            }
            None => None,
        };
        let reason = remark(reason, &mut reasons);
        match (id, status) {
            (Some(id), Some(status)) if reasons.0.is_empty() => Ok(Decision {
                id: id.to_owned(),
                status,
                reason,
            }),
            _ => Err(Rejected { reasons: reasons.0 }),
        }
    }

    /// The word in the log.
    pub const fn action(&self) -> &'static str {
        match self.status {
            Status::Released => "burst.release",
            Status::Dismissed => "burst.dismiss",
            Status::Waiting => "burst.return",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_is_one_of_two_with_a_reason_or_without() {
        let parse = |text: &str| {
            let json = Json::parse(text.as_bytes()).expect("is JSON");
            Decision::parse(&json).map_err(|r| r.reasons.len())
        };
        let release = parse(r#"{"id":"a","decision":"release","reason":" a campus "}"#);
        let release = release.expect("is taken");
        assert_eq!(
            (release.status, release.reason.as_deref()),
            (Status::Released, Some("a campus"))
        );
        assert_eq!(release.action(), "burst.release");
        assert_eq!(parse(r#"{"decision":"count","reason":1,"x":0}"#), Err(4));
    }
}

//! What an operator decides on a tip.

use super::Status;
use crate::json::Json;
use crate::reason::{Reasons, Rejected, members, text};
use crate::remark::remark;

/// A decision nothing is left to check in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Which tip.
    pub id: String,
    /// [`Status::Shown`] or [`Status::Hidden`].
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
            Some("approve") => Some(Status::Shown),
            Some("hide") => Some(Status::Hidden),
            Some(_) => {
                reasons.add("/decision", "must be approve or hide");
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
            Status::Shown => "tip.approve",
            Status::Hidden => "tip.hide",
            Status::Waiting => "tip.return",
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
        let hide = parse(r#"{"id":"a","decision":"hide","reason":" spam\n"}"#).expect("is taken");
        assert_eq!(
            (hide.status, hide.reason.as_deref()),
            (Status::Hidden, Some("spam"))
        );
        assert_eq!(hide.action(), "tip.hide");
        let bare = parse(r#"{"id":"a","decision":"approve"}"#).expect("is taken");
        assert_eq!((bare.status, bare.reason), (Status::Shown, None));
        assert_eq!(parse(r#"{"decision":"delete","reason":1,"x":0}"#), Err(4));
    }
}

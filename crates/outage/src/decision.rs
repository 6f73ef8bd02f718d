//! What an operator decides on something that waits for him: a tip, a burst.

use crate::json::Json;
use crate::reason::{Reasons, Rejected, members, text};
use crate::tidy;

/// Characters of a remark.
const REMARK: usize = 200;

/// Where something stands that operators decide on.
pub trait Decided: Copy + Eq + 'static {
    /// What can be decided.
    const CHOICES: [Choice<Self>; 2];
}

/// One of the things that can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<S> {
    /// The word in a decision.
    pub word: &'static str,
    /// What becomes of it.
    pub status: S,
    /// The word in the log.
    pub action: &'static str,
}

/// A decision nothing is left to check in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision<S> {
    /// On what.
    pub id: String,
    /// What was decided.
    pub choice: Choice<S>,
    /// Why, in the operator's words.
    pub reason: Option<String>,
}

impl<S: Decided> Decision<S> {
    /// Reads a decision from JSON.
    pub fn parse(json: &Json) -> Result<Decision<S>, Rejected> {
        let mut reasons = Reasons::default();
        let fields = ["id", "decision", "reason"];
        let Some([id, decision, reason]) = members(json, "", fields, &mut reasons) else {
            return Err(Rejected { reasons: reasons.0 });
        };
        let id = text(id, "/id", &mut reasons);
        let choice = text(decision, "/decision", &mut reasons).and_then(|word| {
            let choice = S::CHOICES.into_iter().find(|choice| choice.word == word);
            if choice.is_none() {
                let [one, other] = S::CHOICES.map(|choice| choice.word);
                reasons.add("/decision", format!("must be {one} or {other}"));
            }
            choice
        });
        let reason = remark(reason, &mut reasons);
        match (id, choice) {
            (Some(id), Some(choice)) if reasons.0.is_empty() => Ok(Decision {
                id: id.to_owned(),
                choice,
                reason,
            }),
            _ => Err(Rejected { reasons: reasons.0 }),
        }
    }
}

/// The member `reason`; nothing, null and white space are no remark.
fn remark(value: Option<&Json>, reasons: &mut Reasons) -> Option<String> {
    let remark = match value {
        None | Some(Json::Null) => None,
        some => text(some, "/reason", reasons).map(tidy),
    };
    if remark.as_ref().is_some_and(|r| r.chars().count() > REMARK) {
        reasons.add("/reason", format!("has at most {REMARK} characters"));
    }
    remark.filter(|r| !r.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::held::Status;

    fn parse(text: &str) -> Result<Decision<Status>, usize> {
        let json = Json::parse(text.as_bytes()).expect("is JSON");
        Decision::parse(&json).map_err(|r| r.reasons.len())
    }

    #[test]
    fn a_decision_is_one_of_two_with_a_reason_or_without() {
        let dismiss = parse(r#"{"id":"a","decision":"dismiss","reason":" spam\n"}"#);
        let dismiss = dismiss.expect("is taken");
        assert_eq!(
            (dismiss.choice.status, dismiss.reason.as_deref()),
            (Status::Dismissed, Some("spam"))
        );
        assert_eq!(dismiss.choice.action, "burst.dismiss");
        let bare = parse(r#"{"id":"a","decision":"release"}"#).expect("is taken");
        assert_eq!((bare.choice.status, bare.reason), (Status::Released, None));
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let text = r#"{"decision":"delete","reason":1,"x":0}"#;
        assert_eq!(parse(text), Err(4));
    }
}

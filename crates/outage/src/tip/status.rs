//! Where a tip stands.

use crate::decision::{Choice, Decided};

/// Whether readers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nobody has looked at it yet, or readers have asked that somebody look again.
    Waiting,
    /// Readers see it.
    Shown,
    /// An operator has hidden it.
    Hidden,
}

impl Status {
    /// All of them.
    pub const ALL: [Status; 3] = [Status::Waiting, Status::Shown, Status::Hidden];

    /// The word in JSON and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Status::Waiting => "waiting",
            Status::Shown => "shown",
            Status::Hidden => "hidden",
        }
    }

    /// The status of this word.
    pub fn parse(word: &str) -> Option<Status> {
        Self::ALL.into_iter().find(|s| s.as_str() == word)
    }
}

impl Decided for Status {
    const CHOICES: [Choice<Status>; 2] = [
        Choice {
            word: "approve",
            status: Status::Shown,
            action: "tip.approve",
        },
        Choice {
            word: "hide",
            status: Status::Hidden,
            action: "tip.hide",
        },
    ];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::Decision;
    use crate::json::Json;

    #[test]
    fn an_operator_lets_a_tip_through_or_hides_it() {
        let parse = |text: &str| {
            let json = Json::parse(text.as_bytes()).expect("is JSON");
            let decision: Option<Decision<Status>> = Decision::parse(&json).ok();
            decision.map(|one| (one.choice.status, one.choice.action))
        };
        assert_eq!(
            parse(r#"{"id":"a","decision":"hide"}"#),
            Some((Status::Hidden, "tip.hide"))
        );
        assert_eq!(
            parse(r#"{"id":"a","decision":"approve"}"#),
            Some((Status::Shown, "tip.approve"))
        );
        assert_eq!(parse(r#"{"id":"a","decision":"release"}"#), None);
    }
}

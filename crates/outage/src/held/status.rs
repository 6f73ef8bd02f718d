//! Where a held report stands.

use crate::decision::{Choice, Decided};

/// What was decided on it. None of them is ever counted: its minute is closed.
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

impl Decided for Status {
    const CHOICES: [Choice<Status>; 2] = [
        Choice {
            word: "release",
            status: Status::Released,
            action: "burst.release",
        },
        Choice {
            word: "dismiss",
            status: Status::Dismissed,
            action: "burst.dismiss",
        },
    ];
}

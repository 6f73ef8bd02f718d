//! What the test against chance says in one word.

use serde::{Deserialize, Serialize};

/// The test against chance, from least to most alarming.
///
/// ```
/// use detector::Verdict;
/// assert!(Verdict::Elevated < Verdict::Spike);
/// assert_eq!(Verdict::Spike.as_str(), "spike");
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Too little is known, or too few reports are expected, to say anything.
    #[default]
    Insufficient,
    /// What chance gives.
    Normal,
    /// More than chance usually gives; weaker evidence than a spike.
    Elevated,
    /// More than chance gives within the stated budget of false alarms.
    Spike,
}

impl Verdict {
    /// The word used in files and answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Insufficient => "insufficient",
            Verdict::Normal => "normal",
            Verdict::Elevated => "elevated",
            Verdict::Spike => "spike",
        }
    }

    /// Whether it is worth a person's attention.
    pub fn is_raised(self) -> bool {
        self >= Verdict::Elevated
    }
}

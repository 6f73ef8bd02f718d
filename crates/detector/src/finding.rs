//! What the panel says about a series, and why.

use crate::Verdict;
use serde::{Deserialize, Serialize};

/// The window that spoke loudest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Why {
    /// Its length.
    pub window_minutes: u32,
    /// Reports in it.
    pub observed: u32,
    /// Reports expected in it by the baseline that was tested.
    pub expected: f64,
}

/// One series in the current bucket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Reports in the bucket.
    pub reports: u32,
    /// Reports expected in it.
    pub expected: f64,
    /// The count in this bucket beyond which the verdict would be spike; in buckets shorter than
    /// five minutes, once the next bears it out.
    pub upper: u32,
    /// The chance of so much evidence without an outage, as `10^-score`.
    pub p_value: f64,
    /// Evidence; comparable across series, and never lowered by more reports.
    pub score: f64,
    /// In one word.
    pub verdict: Verdict,
    /// The window that spoke loudest, if any has something to say.
    pub why: Option<Why>,
}

/// A window for display.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// Reports expected in it.
    pub expected: f64,
    /// The count beyond which the window would be a spike.
    pub upper: u32,
    /// Lower end of the range where 95 of 100 undisturbed counts lie.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// Names a series of a panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    /// A leaf, by its place in the layout.
    Leaf(usize),
    /// A group.
    Group(usize),
    /// All together, with what could not be placed.
    Total,
}

//! What stands around the chart of a day, for those who look closer.

/// Hours, and what they are called.
pub const SPANS: [(u32, &str); 3] = [(6, "6 hours"), (24, "24 hours"), (168, "7 days")];

/// Before anybody has looked at a point.
pub const PROBE: &str = "Point at the chart or move the slider to read it.";

/// What another line is about.
pub const WEEK: &str = "Same weekday a week before";

/// The link to the figures.
pub const CSV: &str = "Every 15 minutes, as CSV";

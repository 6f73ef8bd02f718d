//! Classes of volume.

/// Names of the classes, from few reports to many.
pub(super) const NAMES: [&str; 3] = ["sparse", "medium", "heavy"];

/// The class of a series by its mean reports in five minutes: below 0.1, below 5, from 5 on.
pub(super) fn class(per_minute: f64) -> usize {
    match per_minute * 5.0 {
        m if m < 0.1 => 0,
        m if m < 5.0 => 1,
        _ => 2,
    }
}

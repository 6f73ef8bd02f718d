//! A stretch of time in which a service has a `spike` verdict somewhere.
//!
//! An incident is made of what was published minute by minute, and of nothing else: a report that
//! comes late counts in the minute it came, and changes no number said before.

mod correction;
mod facts;
mod id;
mod tracker;

pub use correction::{Correction, Kind as CorrectionKind};
pub use facts::{Busiest, Crest, Impact, Incident, Phase};
pub use id::Id;
pub use tracker::{Change, Tracker};

#[cfg(test)]
mod tests;

//! Many reports from one network at once: asked for work, held, looked at, before they count.
//!
//! The writer alone decides what counts (`intake::writer`). What is here asks for work before a report
//! gets that far, and tells readers and operators what is held (docs/decisions/0009).

mod challenge;
mod gate;
mod held;

pub use challenge::Challenge;
pub use gate::Gate;
pub use held::{HeldNow, HeldReports};

/// The header that the solution of a challenge comes in.
pub const PROOF: &str = "outcry-proof";

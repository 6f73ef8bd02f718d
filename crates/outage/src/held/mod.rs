//! Reports that many from one network at once brought: how much of a count one network may be, and
//! what becomes of the rest.

mod decision;
mod voices;

pub use decision::{Decision, Status};
pub use voices::{VOICE, Voices, WINDOW, voice};

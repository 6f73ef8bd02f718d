//! Reports that many from one network at once brought: how much of a count one network may be, and
//! what becomes of the rest.

mod status;
mod voices;

pub use status::Status;
pub use voices::{Speaker, VOICE, Voices, WINDOW, voice};

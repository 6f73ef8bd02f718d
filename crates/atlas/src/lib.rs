//! Where things are.

mod states;

pub use states::{DIVISION_NAMES, DIVISIONS, Division, STATES, State};

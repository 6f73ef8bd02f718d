//! The words of the pages: numbers, times, places and the one sentence that comes first.
//!
//! The subject is always people or reports, never the service; doubt goes to the weaker claim.

pub mod alongside;
pub mod done;
pub mod frequency;
pub mod label;
pub mod language;
pub mod number;
pub mod place;
pub mod row;
pub mod time;
pub mod verdict;

pub use language::Language;

/// Ends a sentence that may end with "p.m." already.
pub fn stop(text: String) -> String {
    if text.ends_with('.') {
        text
    } else {
        text + "."
    }
}

/// With a capital at its head.
pub fn first_up(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

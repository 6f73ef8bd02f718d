//! The story of each service: its incidents, found, published, told, and corrected.

mod alongside;
mod backfill;
mod book;
pub mod case;
mod chronicler;
pub mod data;
mod past;
pub mod quote;
pub mod summary;

pub use backfill::backfill;
pub use book::{Book, Entry, Stories, Story};
pub use chronicler::{Chronicler, keep_found};
pub use data::Teller;

#[cfg(test)]
mod tests;

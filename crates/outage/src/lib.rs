//! The words and the rules of outage reports.

pub mod calendar;
pub mod catalogue;
mod failure;
mod minute;
pub mod offline;
mod record;

pub use catalogue::{Catalogue, Category, Service, ServiceId, Symptom};
pub use failure::{Failure, Tally};
pub use minute::Minute;
pub use record::{Record, Source};

/// The code of the whole country.
pub const NATION: &str = "US";

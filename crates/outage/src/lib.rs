//! The words and the rules of outage reports.

mod alias;
pub mod alongside;
pub mod areas;
pub mod backtest;
pub mod calendar;
mod case;
pub mod catalogue;
pub mod counts;
pub mod decision;
mod failure;
pub mod frequency;
pub mod grid;
pub mod held;
pub mod import;
pub mod incident;
pub mod json;
pub mod judge;
mod location;
mod minute;
mod occurred;
pub mod offline;
mod onset;
mod quarters;
mod reason;
mod record;
mod report;
pub mod search;
pub mod simulate;
pub mod snapshot;
pub mod statement;
mod tidy;
pub mod tip;

// The detector's words are part of ours; whoever speaks of a verdict needs no crate of statistics.
pub use detector::{Class, Share, SharePrior, Spread, Verdict, Why, share};

pub use alias::Alias;
pub use case::{Case, Standing};
pub use catalogue::{Catalogue, Category, Service, ServiceId, Symptom};
pub use failure::{Failure, Tally};
pub use judge::Judge;
pub use minute::Minute;
pub use occurred::rfc3339_utc;
pub use reason::{Reason, ReasonKind, Rejected};
pub use record::{Record, Source};
pub use report::Report;
pub use search::Index;
pub use snapshot::{RegionView, ServiceView, Snapshot, WindowView};
pub use statement::Statement;
pub use tidy::tidy;

/// The code of the whole country.
pub const NATION: &str = "US";

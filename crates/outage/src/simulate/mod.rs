//! A simulated country that complains: the same reports for the same seed, on every machine.
//!
//! A [`World`] has services with their own volume, share of each state, weekly rhythm in local
//! time and growth; outages of several kinds and what only looks like them; and optionally slow
//! wandering and gaps. Counts are negative binomial, with a variance that is a fixed multiple of
//! the mean in every region and bucket.
//!
//! ```
//! use outage::{Catalogue, Minute, catalogue::BUILT_IN, simulate::{Profile, World}};
//! let catalogue = Catalogue::parse(BUILT_IN).unwrap();
//! let netflix = catalogue.find("netflix").unwrap();
//! let start = Minute::new(29_000_000);
//! let world = World::new(7, &catalogue, &[netflix], &Profile::new(start, 2));
//! let counted: u32 = world.counts(start, start + 60).map(|(.., tally)| tally.reports()).sum();
//! let reported = (0..60).flat_map(|m| world.reports(start + m));
//! # let reported = reported.filter(|r| r.failure != outage::Failure::Recovered);
//! assert_eq!(counted as usize, reported.count());
//! ```

mod clock;
mod cluster;
mod cursor;
pub mod demo;
pub(crate) mod dice;
mod drift;
mod event;
mod footprint;
mod gaps;
mod invented;
pub mod labels;
mod place;
mod plan;
mod profile;
mod report;
mod rhythm;
mod series;
#[cfg(test)]
mod tests;
mod world;

pub use cursor::Cursor;
pub use event::{Affected, Event, Kind, Scope, Size};
pub use invented::with_invented;
pub use profile::Profile;
pub use report::SimReport;
pub use world::World;

/// Builds what is otherwise built with the first report.
pub fn warm_up() {
    place::warm_up();
}

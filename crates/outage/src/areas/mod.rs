//! Counties and cells: what may be shown of areas so small that a count could tell of a person.
//!
//! Every number about an area below the state is made here and nowhere else, once, when a mark of
//! the five-minute grid is reached, and never changes afterwards. Two rules decide what is shown:
//!
//! - the **floor**: a count is shown only with at least [`FLOOR`] distinct reporters in its window,
//!   and where it would be the only one hidden among the children of a parent, the smallest of its
//!   sisters is hidden too, because parent less sisters would tell it;
//! - the **ledger**: what is shown in other windows and at other times must not tell it either. A
//!   window's count is the difference of two points on the curve of all reports so far, so whoever
//!   adds and subtracts shown windows learns exactly the differences between points that shown
//!   windows connect. The ledger keeps the two ends of every hidden window unconnected.

mod book;
mod ledger;
mod level;
mod line;
mod picture;
mod publish;
#[cfg(test)]
mod tests;
mod usual;

pub use book::Areas;
pub use level::Level;
pub use line::FLOOR;
pub use picture::{AreaCount, Picture};
pub use usual::{AreaView, Usual};

use crate::Minute;

/// Minutes between two marks: areas are counted and shown on this grid.
pub const STEP: u32 = 5;

/// The latest mark at or before a minute.
pub fn mark(minute: Minute) -> Minute {
    minute.floor(STEP)
}

//! What companies say: asking their status pages, showing what they answer, taking what an operator
//! enters.

mod address;
pub mod ask;
mod enter;
mod feed;
pub mod guard;
mod latest;
pub mod poller;
pub mod simulated;
mod source;

pub use enter::enter;
pub use latest::{Latest, OfService, Statements};
pub use poller::Poller;
pub use source::Source;

//! The present as a stream of server-sent events: `snapshot`, `incident`, `statement`.
//!
//! A listener holds a receiver of its channel and the id of what it got last. What it is sent is
//! written once for all of them, and a listener that is slow skips pictures: nobody waits for it.

mod channel;
mod event;
mod id;
mod listener;
mod news;
mod places;
mod streams;

pub use channel::Subject;
pub use id::EventId;
pub use places::Places;
pub use streams::Streams;

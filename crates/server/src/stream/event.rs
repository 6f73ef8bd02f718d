//! One event as it goes over the wire.

use actix_web::web::Bytes;
use serde::Serialize;

use super::id::EventId;

/// How long a browser waits before it comes back, in milliseconds.
const RETRY: u32 = 5_000;

/// An event, written once for all who hear it.
#[derive(Clone, Debug)]
pub struct Event {
    pub id: EventId,
    pub bytes: Bytes,
}

impl Event {
    /// Writes an event. JSON has no line breaks of its own, so the data are one line.
    pub fn new(id: EventId, name: &str, data: &impl Serialize) -> Event {
        // The views hold numbers, texts and lists only, which always serialise.
        let data = serde_json::to_string(data).unwrap_or_default();
        Event {
            id,
            bytes: format!("id: {id}\nevent: {name}\ndata: {data}\n\n").into(),
        }
    }
}

/// What a stream begins with: whoever stands between learns that it has begun.
pub fn hello() -> Bytes {
    format!("retry: {RETRY}\n: reports of problems, as they are counted\n\n").into()
}

/// Says that the line still stands. A comment, so that no reader has to know it.
pub fn heartbeat() -> Bytes {
    Bytes::from_static(b": \n\n")
}

//! A reader that has left: `outcry export | head` is no failure.

use std::io;

/// Whether the error, or what caused it, is that nobody reads any more.
pub fn is_left(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = cause
            .downcast_ref::<serde_json::Error>()
            .and_then(serde_json::Error::io_error_kind);
        let csv = cause
            .downcast_ref::<csv::Error>()
            .and_then(|error| match error.kind() {
                csv::ErrorKind::Io(error) => Some(error.kind()),
                _ => None,
            });
        [io, json, csv].contains(&Some(io::ErrorKind::BrokenPipe))
    })
}

//! History from files: our own export, and other people's tables.
//!
//! A line is a list of values; [`Columns`] says which of them is what, [`Reader`] makes a
//! [`Record`](crate::Record) of it or says why not. Files, compression and formats are the caller's.
//!
//! ```
//! use outage::{Catalogue, catalogue::BUILT_IN, import::{Columns, Reader, Wishes}};
//! let catalogue = Catalogue::parse(BUILT_IN).unwrap();
//! let now = "2026-11-24T12:00:00Z".parse().unwrap();
//! let columns = Columns::resolve(&["ts_local", "service", "state"], &Wishes::default()).unwrap();
//! let mut reader = Reader::new(&catalogue, now);
//! let line = reader.read(&columns, &["2015-06-24 09:30:00", "xfinity", "IL"]).unwrap();
//! assert_eq!(line.record.received_at.to_rfc3339(), "2015-06-24T14:30:00+00:00");
//! ```

mod columns;
mod field;
mod id;
mod place;
mod reader;
mod time;

pub use columns::{Columns, Wishes};
pub use field::Field;
pub(crate) use id::derived;
pub use reader::{Line, Reader};

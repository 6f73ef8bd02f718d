//! The road of a report from the socket to the disk.

mod answer;
pub mod body;
mod filing;
mod flight;
mod form;
pub mod receive;
mod seen;
mod submission;
pub mod withdraw;
pub mod writer;

pub use answer::{FiledReport, Nearby, PlaceView};
pub use filing::Outcome;
pub use flight::Flights;
pub use form::{FormAnswer, post_form};
pub use receive::{ReportBody, create_report, unsaved};
pub use seen::Seen;
pub use submission::Submission;
pub use withdraw::{take_back, withdraw_report};

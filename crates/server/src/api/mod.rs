//! The public interface under `/api/v1`.

pub mod choices;
pub mod compare;
pub mod frames;
pub mod geometry;
mod health;
pub mod heatmap;
pub mod incident;
pub mod incidents;
pub mod past;
pub mod picture;
mod region;
pub mod series;
pub mod service;
pub mod services;
pub mod spec;
pub mod statements;
pub mod stream;
mod year;

pub use compare::get_compare;
pub use frames::get_frames;
pub use geometry::get_geometry;
pub use health::{healthz, metrics, readyz};
pub use heatmap::{HEATMAP, get_heatmap, heatmap, usual_heatmap};
pub use incident::get_incident;
pub use incidents::{get_corrections, get_incidents};
pub use region::{AreaView, RegionView, ShareView, WithheldView, class_word};
pub use series::get_series;
pub use service::{get_service, service};
pub use services::{get_services, services};
pub use statements::get_statements;
pub use stream::get_stream;

use crate::prepared::{Family, Prepared};

/// Two decimals are more than any count deserves, and keep the JSON short.
pub fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Multiples are cut, not rounded up: 7.96 shows as 7.9.
pub fn cut(value: f64) -> f64 {
    (value * 10.0).floor() / 10.0
}

/// Seconds since the epoch, as a time in UTC.
pub fn rfc3339(seconds: i64) -> String {
    let time = chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    time.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// What is true now, as JSON.
pub(crate) fn present_json(value: &impl serde::Serialize) -> Prepared {
    // The views hold numbers, texts and lists only, which always serialise.
    let body = serde_json::to_vec(value).unwrap_or_default();
    Prepared::new(
        body,
        "application/json",
        crate::headers::PRESENT,
        Family::Data,
    )
}

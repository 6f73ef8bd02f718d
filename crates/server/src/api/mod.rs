//! The public interface under `/api/v1`.

pub mod compare;
pub mod frames;
pub mod geometry;
mod health;
pub mod heatmap;
pub mod past;
pub mod picture;
mod region;
pub mod series;
pub mod service;
pub mod services;
pub mod spec;

pub use compare::get_compare;
pub use frames::get_frames;
pub use geometry::get_geometry;
pub use health::{healthz, metrics, readyz};
pub use heatmap::{HEATMAP, get_heatmap, heatmap, usual_heatmap};
pub use region::{AreaView, RegionView, ShareView, WithheldView};
pub use series::get_series;
pub use service::{get_service, service};
pub use services::{get_services, services};

use crate::prepared::{Family, Prepared};

/// Two decimals are more than any count deserves, and keep the JSON short.
pub fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Multiples are cut, not rounded up: 7.96 shows as 7.9.
pub fn cut(value: f64) -> f64 {
    (value * 10.0).floor() / 10.0
}

/// What is true now, as JSON.
fn present_json(value: &impl serde::Serialize) -> Prepared {
    // The views hold numbers, texts and lists only, which always serialise.
    let body = serde_json::to_vec(value).unwrap_or_default();
    Prepared::new(
        body,
        "application/json",
        crate::headers::PRESENT,
        Family::Data,
    )
}

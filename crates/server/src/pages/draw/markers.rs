//! Events on a chart: shapes differ, not only colours.

use std::fmt::Write;

use outage::Minute;

use super::chart::Scale;
use super::{N, Safe};

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Marker {
    /// When.
    pub at: Minute,
    /// The shape and the meaning.
    pub kind: Kind,
    /// First line.
    pub title: String,
    /// Second line, short.
    pub detail: String,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// ▼ above normal for the first time.
    Alert,
    /// ● the highest count so far.
    Peak(u32),
    /// ◆ the company said something.
    Said,
}

/// Draws them with their labels; those that stand close together take turns in height.
pub fn markers(out: &mut String, all: &[Marker], scale: &Scale, narrow: bool) {
    // A narrow chart has no second lines, and no room for two labels side by side.
    let (heights, pitch) = match (narrow, all.len()) {
        (true, _) => (5, 20.0),
        (_, 4..) => (3, 34.0),
        _ => (2, 34.0),
    };
    for (i, marker) in all.iter().enumerate() {
        let x = scale.x(marker.at);
        let y = 22.0 + pitch * (i % heights) as f64;
        // The label stands on the side that has more room.
        let (anchor, text) = if x > scale.middle() {
            (" end", x - 12.0)
        } else {
            ("", x + 12.0)
        };
        match marker.kind {
            Kind::Alert => {
                let _ = write!(
                    out,
                    r#"<path class="rule" d="M{x} {}V{}"/><path class="mk" d="M{} {}h14l-7 12z"/>"#,
                    N(y),
                    N(scale.bottom),
                    N(x - 7.0),
                    N(y - 12.0),
                    x = N(x),
                );
            }
            Kind::Said => {
                let _ = write!(
                    out,
                    r#"<path class="rule" d="M{x} {y}V{}"/><path class="co" d="M{x} {}l7 7-7 7-7-7z"/>"#,
                    N(scale.bottom),
                    N(y - 10.0),
                    x = N(x),
                    y = N(y),
                );
            }
            Kind::Peak(value) => {
                let _ = write!(
                    out,
                    r#"<path class="rule" d="M{x} {}V{}"/><circle class="sr" cx="{x}" cy="{}" r="5"/>"#,
                    N(y + 2.0),
                    N(scale.y(f64::from(value))),
                    N(scale.y(f64::from(value))),
                    x = N(x),
                );
            }
        }
        let _ = write!(
            out,
            r#"<text class="an{anchor}" x="{t}" y="{}">{}</text>"#,
            N(y - 4.0),
            Safe(&marker.title),
            t = N(text),
        );
        if !marker.detail.is_empty() && !narrow {
            let _ = write!(
                out,
                r#"<text class="an2{anchor}" x="{}" y="{}">{}</text>"#,
                N(text),
                N(y + 12.0),
                Safe(&marker.detail)
            );
        }
    }
}

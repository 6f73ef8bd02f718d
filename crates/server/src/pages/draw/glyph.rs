//! Status glyphs: ring, half-tone, disc. They always stand beside their word.

use super::fill::Fill;

/// The glyph of a fill, 18 px.
pub fn status(fill: Fill) -> String {
    let inside = match fill {
        Fill::Few => {
            r#"<circle class="ring" cx="9" cy="9" r="6.8" stroke-dasharray="2.6 2.2"/>"#.to_owned()
        }
        Fill::Usual => r#"<circle class="ring" cx="9" cy="9" r="6.8"/>"#.to_owned(),
        Fill::Solid(level) => format!(r#"<circle cx="9" cy="9" r="8" class="v{level}c"/>"#),
        Fill::Hatched(level) => {
            format!(r#"<circle cx="9" cy="9" r="7.4" class="v{level}h o{level}"/>"#)
        }
    };
    format!(r#"<svg viewBox="0 0 18 18" class="gl" aria-hidden="true">{inside}</svg>"#)
}

/// A ring with an arrow: above normal, and coming down.
pub const DOWN: &str = r#"<svg viewBox="0 0 18 18" class="gl" aria-hidden="true"><circle class="ring r2" cx="9" cy="9" r="6.8"/><path class="arrow" d="M9 5v7.2M5.8 9.4 9 12.6l3.2-3.2"/></svg>"#;

//! The fonts that pictures are drawn with, and how wide a text is in them.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// Weights of Public Sans, and Source Serif 4 for titles, as `data/fonts/README.md` says.
const REGULAR: &[u8] = include_bytes!("../../data/fonts/sans-400.ttf");
const BOLD: &[u8] = include_bytes!("../../data/fonts/sans-700.ttf");
const SERIF: &[u8] = include_bytes!("../../data/fonts/serif-600.ttf");

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut all = Database::new();
    for font in [REGULAR, BOLD, SERIF] {
        all.load_font_source(Source::Binary(Arc::new(font)));
    }
    Arc::new(all)
});

/// These fonts and no others.
pub fn fonts() -> Arc<Database> {
    FONTS.clone()
}

/// What a line is set in.
#[derive(Clone, Copy, Debug)]
pub enum Face {
    /// Text.
    Regular,
    /// Titles.
    Serif,
}

/// Width of a line of this size.
pub fn width(text: &str, face: Face, size: f64) -> f64 {
    let bytes = match face {
        Face::Regular => REGULAR,
        Face::Serif => SERIF,
    };
    // The fonts are part of the program and read by a test; half an em a letter is near enough else.
    let Ok(font) = FontRef::new(bytes) else {
        return size * 0.5 * text.chars().count() as f64;
    };
    let glyphs = font.charmap();
    let metrics = font.glyph_metrics(Size::new(size as f32), LocationRef::default());
    let advance = |c| metrics.advance_width(glyphs.map(c).unwrap_or_default());
    text.chars().filter_map(advance).map(f64::from).sum()
}

/// Breaks a text into lines that are at most this wide, at spaces that may break; what is left of
/// more than `most` lines ends with an ellipsis.
pub fn wrap(text: &str, face: Face, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), face, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let more = lines.len() > most;
    lines.truncate(most);
    for (i, line) in lines.iter_mut().enumerate() {
        let ends_early = more && i + 1 == most;
        let mark = if ends_early { "…" } else { "" };
        let mut cut = ends_early;
        while width(&format!("{line}{mark}"), face, size) > room && line.pop().is_some() {
            cut = true;
        }
        if cut {
            *line = format!("{}…", line.trim_end());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_are_read_and_hold_what_is_written() {
        assert_eq!(fonts().len(), 3);
        for bytes in [REGULAR, BOLD, SERIF] {
            let font = FontRef::new(bytes).expect("is a font");
            let all = "AZaz09 \u{a0}.,;:×’“”–…é";
            for c in all.chars() {
                assert!(font.charmap().map(c).is_some(), "{c:?}");
            }
        }
        assert!(width("mmm", Face::Regular, 20.0) > width("iii", Face::Regular, 20.0));
    }

    #[test]
    fn lines_keep_to_their_room() {
        let text = "People in 38 states report problems with the Transcontinental Railroad.";
        let lines = wrap(text, Face::Serif, 46.0, 600.0, 4);
        assert_eq!(lines.join(" "), text);
        assert!(lines.len() > 2);
        let short = wrap(text, Face::Serif, 46.0, 600.0, 2);
        assert!(short[1].ends_with('…'), "{short:?}");
        let endless = wrap(&"m".repeat(500), Face::Serif, 46.0, 600.0, 2);
        for line in lines.iter().chain(&short).chain(&endless) {
            assert!(width(line, Face::Serif, 46.0) <= 630.0, "{line}");
        }
    }
}

//! Everything that is drawn: maps, charts, sparklines and glyphs, as SVG text without styles of its
//! own. Classes are given here, colours in the style sheet, so that a theme needs no other picture.

pub mod axis;
pub mod bars;
pub mod calendar;
pub mod chart;
pub mod day;
pub mod fill;
pub mod found;
pub mod glyph;
pub mod legend;
pub mod line;
pub mod map;
pub mod markers;
pub mod measure;
pub mod multiple;
pub mod small;
pub mod spark;
pub mod territories;
pub mod tiles;
pub mod year;

use std::fmt::{self, Display};

/// Text made safe for an attribute or an element.
#[derive(Clone, Copy, Debug)]
pub struct Safe<'a>(pub &'a str);

impl Display for Safe<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                c => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}

/// A coordinate with at most one decimal and no needless zero.
#[derive(Clone, Copy, Debug)]
pub struct N(pub f64);

impl Display for N {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0).round();
        if tenths % 10.0 == 0.0 {
            write!(f, "{}", (tenths / 10.0) as i64)
        } else {
            write!(f, "{:.1}", tenths / 10.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_numbers_are_short() {
        assert_eq!(
            Safe("<AT&T> \"'").to_string(),
            "&lt;AT&amp;T&gt; &quot;&#39;"
        );
        assert_eq!(N(3.04).to_string(), "3");
        assert_eq!(N(-3.06).to_string(), "-3.1");
        assert_eq!(N(-0.01).to_string(), "0");
    }
}

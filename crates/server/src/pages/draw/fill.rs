//! What a place wears: solid, hatched, dotted or plain. The shape says what people describe, the
//! colour only how much.

use outage::snapshot::{RegionView, WindowView};
use outage::{Class, Verdict};

/// Below this a count is not shown and not judged.
pub const FEW: u32 = 5;

/// The fill of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fill {
    /// Dots: too few to say.
    Few,
    /// Plain: as usual.
    Usual,
    /// Hatched: mostly on and off, slow, or mixed. The level is 1 to 3.
    Hatched(u8),
    /// Solid: mostly "doesn't work at all". The level is 1 to 3.
    Solid(u8),
}

impl Fill {
    /// Of a region in its last 15 minutes.
    pub fn of(view: &RegionView) -> Fill {
        Fill::judge(view.now(), view.verdict)
    }

    /// Doubt goes to the weaker claim: too few before as usual, hatched before solid.
    pub fn judge(window: &WindowView, verdict: Verdict) -> Fill {
        if window.reports() < FEW || verdict == Verdict::Insufficient {
            return Fill::Few;
        }
        match (window.level.min(3), window.class()) {
            (0, _) => Fill::Usual,
            (level, Some(Class::Complete)) => Fill::Solid(level),
            (level, _) => Fill::Hatched(level),
        }
    }

    /// 0 to 3.
    pub fn level(self) -> u8 {
        match self {
            Fill::Few | Fill::Usual => 0,
            Fill::Hatched(level) | Fill::Solid(level) => level,
        }
    }

    /// Its class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Fill::Few => "vf",
            Fill::Usual => "v0",
            Fill::Hatched(1) => "v1h",
            Fill::Hatched(2) => "v2h",
            Fill::Hatched(_) => "v3h",
            Fill::Solid(1) => "v1c",
            Fill::Solid(2) => "v2c",
            Fill::Solid(_) => "v3c",
        }
    }

    /// The class of a label that lies on it.
    pub fn label(self) -> &'static str {
        match self {
            Fill::Few | Fill::Usual => "d",
            Fill::Hatched(_) => "h",
            Fill::Solid(1) => "c1",
            Fill::Solid(2) => "c2",
            Fill::Solid(_) => "c3",
        }
    }
}

/// A place on a map: what it wears, and how many reports stand behind it.
#[derive(Clone, Copy, Debug)]
pub struct Shade {
    /// Its fill.
    pub fill: Fill,
    /// Reports in the window.
    pub reports: u32,
}

impl Shade {
    /// Of a region in the window of this place in [`outage::snapshot::WINDOWS`].
    pub fn of(view: &RegionView, window: usize) -> Shade {
        let seen = &view.windows[window];
        Shade {
            fill: Fill::judge(seen, view.verdict),
            reports: seen.reports(),
        }
    }
}

/// The hatches and dots, in the sizes that a picture needs: fine for the wide map, coarse for
/// small maps and phones, and the finest for glyphs, swatches and bars.
pub fn patterns(sizes: &[Size]) -> String {
    let mut out =
        String::from(r#"<svg class="defs" width="0" height="0" aria-hidden="true"><defs>"#);
    for size in sizes {
        let (id, period) = match size {
            Size::Wide => ('h', "8"),
            Size::Small => ('H', "19"),
            Size::Glyph => ('g', "5"),
        };
        for level in 1..=3 {
            out.push_str(&format!(
                r#"<pattern id="{id}{level}" width="{period}" height="{period}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="m{level}b" d="M0 0h{period}v{period}h-{period}z"/><path class="v{level}c" d="M0 0h{half}v{period}h-{half}z"/></pattern>"#,
                half = match size { Size::Wide => "4", Size::Small => "9.5", Size::Glyph => "2.5" },
            ));
        }
        out.push_str(match size {
            Size::Wide => r#"<pattern id="dt" width="9" height="9" patternUnits="userSpaceOnUse"><path class="few" d="M0 0h9v9H0z"/><g class="dots"><circle cx="2" cy="2" r="1.1"/><circle cx="6.5" cy="6.5" r="1.1"/></g></pattern>"#,
            Size::Small => r#"<pattern id="DT" width="24" height="24" patternUnits="userSpaceOnUse"><path class="few" d="M0 0h24v24H0z"/><g class="dots"><circle cx="6" cy="6" r="3"/><circle cx="18" cy="18" r="3"/></g></pattern>"#,
            Size::Glyph => r#"<pattern id="dg" width="9" height="9" patternUnits="userSpaceOnUse"><path class="few" d="M0 0h9v9H0z"/><g class="dots"><circle cx="2.5" cy="2.5" r="1.1"/><circle cx="7" cy="7" r="1.1"/></g></pattern>"#,
        });
    }
    out.push_str("</defs></svg>");
    out
}

/// Where a hatch is used.
#[derive(Clone, Copy, Debug)]
pub enum Size {
    /// The wide map: 8 units.
    Wide,
    /// Small maps and phones: 19 units.
    Small,
    /// Glyphs, swatches and bars: 5 px.
    Glyph,
}

/// A swatch for the head of a table row.
pub fn swatch(fill: Fill) -> String {
    format!(
        r#"<svg class="sw gl" viewBox="0 0 18 18" aria-hidden="true"><rect width="18" height="18" class="{}"/></svg>"#,
        fill.class()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::Share;
    use outage::Tally;

    fn window(reports: u32, level: u8, mid: f64) -> WindowView {
        WindowView {
            tally: Tally {
                complete: reports,
                ..Tally::default()
            },
            expected: Some(1.0),
            upper: None,
            level,
            share: Some(Share {
                low: mid - 0.1,
                mid,
                high: mid + 0.1,
            }),
        }
    }

    #[test]
    fn doubt_goes_to_the_weaker_claim() {
        let judge = Fill::judge;
        assert_eq!(judge(&window(4, 3, 0.9), Verdict::Spike), Fill::Few);
        assert_eq!(judge(&window(50, 0, 0.9), Verdict::Insufficient), Fill::Few);
        assert_eq!(judge(&window(50, 0, 0.9), Verdict::Normal), Fill::Usual);
        assert_eq!(judge(&window(50, 3, 0.5), Verdict::Spike), Fill::Hatched(3));
        assert_eq!(judge(&window(50, 3, 0.9), Verdict::Spike), Fill::Solid(3));
        let unknown = WindowView {
            share: None,
            ..window(50, 2, 0.9)
        };
        assert_eq!(judge(&unknown, Verdict::Spike), Fill::Hatched(2));
    }
}

//! Sparklines: the band and the line of a day, no axes, the last point dotted. Neutral when as
//! usual, so that a list of healthy services stays grey.

use outage::snapshot::Bin;

use super::{Safe, line};

/// How a sparkline looks.
#[derive(Clone, Copy, Debug)]
pub struct Spark<'a> {
    /// Units wide; the last point leaves five units of room.
    pub width: f64,
    /// Units high.
    pub height: f64,
    /// Above normal: coloured, with a dot at its end.
    pub loud: bool,
    /// Takes one bin of this many, so that a small picture stays small.
    pub every: usize,
    /// Its description.
    pub label: &'a str,
}

/// Draws the bins, oldest first. Nothing where nothing has been counted yet.
pub fn spark(bins: &[Bin], look: Spark<'_>) -> String {
    let most = bins
        .iter()
        .flat_map(|b| [b.reports.map(f64::from), b.range.map(|r| r.1)])
        .flatten()
        .fold(1.0, f64::max);
    let right = look.width - if look.loud { 5.0 } else { 1.0 };
    let step = right / (bins.len().max(2) - 1) as f64;
    let y = |v: f64| 3.0 + (look.height - 5.0) * (1.0 - v / most);
    // Thinned from the end: the last point is the one that must not be left out.
    let kept = || (0..bins.len()).filter(|i| (bins.len() - 1 - i).is_multiple_of(look.every));
    let band = line::area(kept().map(|i| {
        bins[i]
            .range
            .map(|(low, high)| (i as f64 * step, y(low), y(high)))
    }));
    let path =
        line::line(kept().map(|i| bins[i].reports.map(|n| (i as f64 * step, y(f64::from(n))))));
    let dot = match bins.last().and_then(|b| b.reports).filter(|_| look.loud) {
        Some(n) => format!(
            r#"<circle class="sr" cx="{}" cy="{}" r="3"/>"#,
            super::N(right),
            super::N(y(f64::from(n)))
        ),
        None => String::new(),
    };
    format!(
        r#"<svg class="spark" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img" aria-label="{}"><path class="bd" d="{band}"/><path class="ln{}" d="{path}"/>{dot}</svg>"#,
        Safe(look.label),
        if look.loud { "" } else { " q" },
        w = look.width,
        h = look.height,
    )
}

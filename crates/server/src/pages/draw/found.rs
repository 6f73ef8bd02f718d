//! The chart of what has been found so many minutes after its beginning.

use std::fmt::Write;

use super::{N, Safe, line};
use crate::pages::words::Language;

const SIZE: (f64, f64) = (360.0, 220.0);
/// The last minute drawn.
const LAST: f64 = 60.0;

/// One curve: its name, its class in the style sheet, shares by minute.
#[derive(Clone, Debug)]
pub struct Curve<'a> {
    pub name: &'a str,
    pub class: &'a str,
    pub shares: &'a [f64],
}

/// Curves over the same minutes, named where they end.
pub fn found(t: Language, minutes: &[u32], curves: &[Curve<'_>], label: &str) -> String {
    let (left, right, top, bottom) = (46.0, SIZE.0 - 84.0, 10.0, SIZE.1 - 44.0);
    let x = |minute: f64| left + (right - left) * minute / LAST;
    let y = |share: f64| bottom - (bottom - top) * share;
    let mut out = String::with_capacity(3_000);
    let _ = write!(
        out,
        r#"<svg width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img" aria-label="{}">"#,
        Safe(label),
        w = SIZE.0,
        h = SIZE.1,
    );
    for percent in [0u32, 25, 50, 75, 100] {
        let at = y(f64::from(percent) / 100.0);
        let class = if percent == 0 { "zero" } else { "grid" };
        let _ = write!(
            out,
            r#"<path class="{class}" d="M{} {}H{}"/><text class="ax end" x="{}" y="{}">{percent}%</text>"#,
            N(left),
            N(at),
            N(right),
            N(left - 6.0),
            N(at + 4.0)
        );
    }
    for minute in [0u32, 15, 30, 45, 60] {
        let at = N(x(f64::from(minute)));
        let _ = write!(
            out,
            r#"<text class="ax mid" x="{at}" y="{}">{minute}</text>"#,
            N(bottom + 18.0)
        );
    }
    let _ = write!(
        out,
        r#"<text class="ax mid" x="{}" y="{}">{}</text>"#,
        N((left + right) / 2.0),
        N(bottom + 38.0),
        Safe(t.method_axis())
    );
    let mut names: Vec<(f64, &str)> = Vec::new();
    for curve in curves {
        let points = minutes.iter().zip(curve.shares);
        let points = points.map(|(m, share)| Some((x(f64::from(*m)), y(*share))));
        let points = std::iter::once(Some((x(0.0), y(0.0)))).chain(points);
        let _ = write!(
            out,
            r#"<path class="{}" d="{}"/>"#,
            curve.class,
            line::line(points)
        );
        if let Some(last) = curve.shares.last() {
            names.push((y(*last), curve.name));
        }
    }
    // Names keep a line's height apart, from the highest down.
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut least = top;
    for (at, name) in names {
        let at = at.max(least);
        least = at + 15.0;
        let _ = write!(
            out,
            r#"<text class="an2" x="{}" y="{}">{}</text>"#,
            N(right + 6.0),
            N(at + 4.0),
            Safe(name)
        );
    }
    out.push_str("</svg>");
    out
}

//! A day of one service in times normal, on a scale that others share, so that large and small ones
//! can stand side by side.

use std::fmt::Write;

use outage::snapshot::Bin;

use super::{N, Safe, line};
use crate::pages::words::{number, time};

/// Above this a line is cut off and marked: one bad day must not flatten all others.
pub const CAP: f64 = 12.0;

/// The scale of calm days.
const CALM: f64 = 6.0;

const LEFT: f64 = 30.0;
const RIGHT: f64 = 344.0;
const ZERO: f64 = 128.0;
const TOP: f64 = 25.0;

/// Times normal in a quarter of an hour. Where less than one report is usual, one is taken for it: a
/// single report is no multiple of anything.
pub fn times(bin: &Bin) -> Option<f64> {
    Some(f64::from(bin.reports?) / bin.expected?.max(1.0))
}

/// The top of the scale that all of them share.
pub fn top<'a>(days: impl Iterator<Item = &'a [Bin]>) -> f64 {
    let most = days.flatten().filter_map(times).fold(0.0, f64::max);
    if most <= CALM { CALM } else { CAP }
}

/// Whether so much is usual that multiples of it mean something.
pub fn is_enough(day: &[Bin]) -> bool {
    let known = day.iter().filter(|b| b.expected.is_some_and(|e| e >= 1.0));
    known.count() * 2 > day.len()
}

/// Draws the bins, oldest first, up to a shared top.
pub fn multiple(day: &[Bin], top: f64, loud: bool, label: &str) -> String {
    let step = (RIGHT - LEFT) / (day.len().max(2) - 1) as f64;
    let x = |i: usize| LEFT + step * i as f64;
    let y = |v: f64| ZERO - (ZERO - TOP) * v.clamp(0.0, top) / top;
    let mut out = format!(
        r#"<svg class="mu" viewBox="0 0 350 150" role="img" aria-label="{}">"#,
        Safe(label)
    );
    for i in 0..=3 {
        let v = top / 3.0 * f64::from(i);
        let class = if i == 0 { "zero" } else { "grid" };
        let _ = write!(
            out,
            r#"<path class="{class}" d="M{LEFT} {at}H{RIGHT}"/><text class="ax end" x="24" y="{}">{v:.0}×</text>"#,
            N(y(v) + 4.0),
            at = N(y(v)),
        );
    }
    let band = line::area(day.iter().enumerate().map(|(i, bin)| {
        let (low, high) = bin.range?;
        let usual = bin.expected?.max(1.0);
        Some((x(i), y(low / usual), y(high / usual)))
    }));
    let path = line::line(
        day.iter()
            .enumerate()
            .map(|(i, bin)| Some((x(i), y(times(bin)?)))),
    );
    let quiet = if loud { "" } else { " q" };
    let _ = write!(
        out,
        r#"<path class="bd" d="{band}"/><path class="ln{quiet}" d="{path}"/>"#
    );
    out.push_str(&cut(day, top, x));
    if let (Some(first), Some(middle)) = (day.first(), day.get(day.len() / 2)) {
        for (at, class, text) in [
            (LEFT, "", time::clock(first.start)),
            ((LEFT + RIGHT) / 2.0, " mid", time::clock(middle.start)),
            (RIGHT, " end", "now".to_owned()),
        ] {
            let _ = write!(
                out,
                r#"<text class="ax{class}" x="{}" y="145">{}</text>"#,
                N(at),
                Safe(&text)
            );
        }
    }
    out.push_str("</svg>");
    out
}

/// The break mark over a line that is cut off, with the multiple that it would reach.
fn cut(day: &[Bin], top: f64, x: impl Fn(usize) -> f64) -> String {
    let over = |bin: &Bin| times(bin).filter(|t| *t > top);
    let highest = day
        .iter()
        .enumerate()
        .filter_map(|(i, bin)| Some((i, over(bin)?)));
    let Some((i, most)) = highest.max_by(|a, b| a.1.total_cmp(&b.1)) else {
        return String::new();
    };
    let at = x(i);
    let (class, text) = if at > (LEFT + RIGHT) / 2.0 {
        (" end", at - 8.0)
    } else {
        ("", at + 8.0)
    };
    format!(
        r#"<path class="brk" d="M{} {}l4-3 4 6 4-3"/><text class="an{class}" x="{}" y="{}">{}×</text>"#,
        N(at - 6.0),
        N(TOP + 6.0),
        N(text),
        N(TOP - 8.0),
        number::times(most)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::Minute;

    fn day(reports: &[Option<u32>], expected: f64) -> Vec<Bin> {
        let bin = |(i, reports): (usize, &Option<u32>)| Bin {
            start: Minute::new(i as i64 * 15),
            reports: *reports,
            expected: Some(expected),
            range: Some((expected * 0.5, expected * 1.5)),
        };
        reports.iter().enumerate().map(bin).collect()
    }

    #[test]
    fn the_scale_is_shared_and_capped_with_a_mark() {
        let calm = day(&[Some(10), Some(55), None, Some(10)], 10.0);
        let wild = day(&[Some(10), Some(410), Some(10)], 10.0);
        assert_eq!(top([calm.as_slice()].into_iter()), 6.0);
        let shared = top([calm.as_slice(), wild.as_slice()].into_iter());
        assert_eq!(shared, CAP);
        let drawn = multiple(&wild, shared, true, "Wild");
        assert!(drawn.contains("brk") && drawn.contains(">41×<"), "{drawn}");
        assert!(drawn.contains(">12×<") && drawn.contains(">4×<"));
        let drawn = multiple(&calm, 6.0, false, "Calm");
        assert!(!drawn.contains("brk") && drawn.contains("ln q"));
        let path = drawn.split(r#"class="ln q" d=""#).nth(1).expect("a line");
        let path = path.split('"').next().expect("its points");
        assert_eq!(path.matches('M').count(), 2, "a gap is not joined: {path}");
    }

    #[test]
    fn of_next_to_nothing_no_multiple_is_made() {
        let bins = day(&[Some(1), Some(2)], 0.01);
        assert_eq!(times(&bins[1]), Some(2.0));
        assert!(!is_enough(&bins) && is_enough(&day(&[Some(1), Some(2)], 2.0)));
        let unknown = Bin {
            expected: None,
            ..bins[0]
        };
        assert_eq!(times(&unknown), None);
        assert!(!multiple(&[], 6.0, false, "x").is_empty());
    }
}

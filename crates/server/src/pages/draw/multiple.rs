//! A day of one service on a scale that others share, so that they can stand side by side.

use std::fmt::Write;

use outage::snapshot::Bin;

use super::measure::Measure;
use super::{N, Safe, line};
use crate::pages::Language;

const LEFT: f64 = 34.0;
const RIGHT: f64 = 344.0;
const ZERO: f64 = 128.0;
const TOP: f64 = 25.0;

/// Draws the bins, oldest first, up to a shared top.
pub fn multiple(
    t: Language,
    day: &[Bin],
    measure: Measure,
    top: f64,
    loud: bool,
    label: &str,
) -> String {
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
            r#"<path class="{class}" d="M{LEFT} {at}H{RIGHT}"/><text class="ax end" x="28" y="{}">{}</text>"#,
            N(y(v) + 4.0),
            measure.label(v),
            at = N(y(v)),
        );
    }
    let band = line::area(day.iter().enumerate().map(|(i, bin)| {
        let (low, high) = measure.range(bin)?;
        Some((x(i), y(low), y(high)))
    }));
    let path = line::line(
        day.iter()
            .enumerate()
            .map(|(i, bin)| Some((x(i), y(measure.value(bin)?)))),
    );
    let quiet = if loud { "" } else { " q" };
    let _ = write!(
        out,
        r#"<path class="bd" d="{band}"/><path class="ln{quiet}" d="{path}"/>"#
    );
    out.push_str(&cut(t, day, measure, top, x));
    if let (Some(first), Some(middle)) = (day.first(), day.get(day.len() / 2)) {
        for (at, class, text) in [
            (LEFT, "", t.clock(first.start)),
            ((LEFT + RIGHT) / 2.0, " mid", t.clock(middle.start)),
            (RIGHT, " end", t.chart_now().to_owned()),
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
fn cut(t: Language, day: &[Bin], measure: Measure, top: f64, x: impl Fn(usize) -> f64) -> String {
    let over = |bin: &Bin| measure.value(bin).filter(|v| *v > top);
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
        t.multiple(most)
    )
}

#[cfg(test)]
mod tests {
    use super::super::measure::CAP;
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
        let times = Measure::Times;
        assert_eq!(times.top([calm.as_slice()].into_iter()), 6.0);
        let shared = times.top([calm.as_slice(), wild.as_slice()].into_iter());
        assert_eq!(shared, CAP);
        let drawn = multiple(Language::English, &wild, times, shared, true, "Wild");
        assert!(drawn.contains("brk") && drawn.contains(">41×<"), "{drawn}");
        assert!(drawn.contains(">12×<") && drawn.contains(">4×<"));
        let drawn = multiple(Language::English, &calm, times, 6.0, false, "Calm");
        assert!(!drawn.contains("brk") && drawn.contains("ln q"));
        let path = drawn.split(r#"class="ln q" d=""#).nth(1).expect("a line");
        let path = path.split('"').next().expect("its points");
        assert_eq!(path.matches('M').count(), 2, "a gap is not joined: {path}");
    }

    #[test]
    fn counts_have_a_round_scale_that_holds_them_all() {
        let small = day(&[Some(1), Some(2)], 0.01);
        let large = day(&[Some(900), Some(2_545)], 900.0);
        let reports = Measure::Reports;
        let top = reports.top([small.as_slice(), large.as_slice()].into_iter());
        assert_eq!(top, 3_000.0);
        let drawn = multiple(Language::English, &large, reports, top, true, "Large");
        assert!(
            drawn.contains(">3,000<") && drawn.contains(">1,000<"),
            "{drawn}"
        );
        assert!(!drawn.contains("brk"), "no count is cut off");
        assert!(reports.is_enough(&small));
    }

    #[test]
    fn of_next_to_nothing_no_multiple_is_made() {
        let bins = day(&[Some(1), Some(2)], 0.01);
        let times = Measure::Times;
        assert_eq!(times.value(&bins[1]), Some(2.0));
        assert!(!times.is_enough(&bins) && times.is_enough(&day(&[Some(1), Some(2)], 2.0)));
        let unknown = Bin {
            expected: None,
            ..bins[0]
        };
        assert_eq!(times.value(&unknown), None);
        assert!(!multiple(Language::English, &[], times, 6.0, false, "x").is_empty());
    }
}

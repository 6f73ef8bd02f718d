//! The chart of a day: grid, band, excess, expected (dashed), reports (solid), markers, labels.

use std::fmt::Write;

use outage::Minute;
use outage::snapshot::Bin;

use super::markers::{Marker, markers};
use super::{N, Safe, axis, line};
use crate::pages::words::{Language, number};

/// A count belongs to the quarter hour before its time.
const BIN: i64 = 15;

/// How a chart is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// `wid` or `nar`: the style sheet shows one of them.
    pub class: &'a str,
    /// Units wide and high.
    pub size: (f64, f64),
    /// Highest count on the axis: charts side by side share it.
    pub top: f64,
    /// Units kept free above the highest count: charts side by side share this too.
    pub room: f64,
    /// Hours between ticks; 0 for half hours.
    pub hours: u32,
    /// Where the close-up begins, to frame it.
    pub frame: Option<Minute>,
    /// Events, earliest first.
    pub markers: &'a [Marker],
    /// Above normal: the line is coloured.
    pub loud: bool,
    /// Names the band and the line where there is room.
    pub named: bool,
    /// What its axis speaks.
    pub t: Language,
    /// One sentence of finding.
    pub label: &'a str,
}

/// Where values and times lie.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    from: f64,
    to: f64,
    left: f64,
    right: f64,
    /// Above the highest value.
    pub top: f64,
    /// At zero.
    pub bottom: f64,
    most: f64,
}

impl Scale {
    /// Of a moment.
    pub fn x(&self, at: Minute) -> f64 {
        let share = (at.number() as f64 - self.from) / (self.to - self.from).max(1.0);
        self.left + share * (self.right - self.left)
    }

    /// The middle of the drawing.
    pub fn middle(&self) -> f64 {
        (self.left + self.right) / 2.0
    }

    /// For the script that reads the chart: first and last moment, and where times and counts lie.
    fn told(&self) -> String {
        format!(
            r#" data-t="{} {}" data-x="{} {}" data-y="{} {} {}""#,
            self.from,
            self.to,
            N(self.left),
            N(self.right),
            N(self.top),
            N(self.bottom),
            N(self.most),
        )
    }

    /// Of a count.
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (value / self.most) * (self.bottom - self.top)
    }
}

/// The moment a bin stands for.
pub fn end(bin: &Bin) -> Minute {
    bin.start + BIN
}

/// The highest value drawn, at least 4, so that a quiet day does not look wild.
pub fn top(bins: &[Bin]) -> f64 {
    bins.iter()
        .flat_map(|b| [b.reports.map(f64::from), b.range.map(|r| r.1), b.expected])
        .flatten()
        .fold(4.0, f64::max)
}

/// Draws the bins, oldest first; nothing where there are fewer than two.
pub fn chart(bins: &[Bin], look: Look<'_>) -> String {
    let (Some(first), Some(last)) = (bins.first(), bins.last().filter(|_| bins.len() > 1)) else {
        return String::new();
    };
    let (width, height) = look.size;
    let narrow = look.class == "nar";
    let scale = Scale {
        from: end(first).number() as f64,
        to: end(last).number() as f64,
        left: if narrow { 38.0 } else { 46.0 },
        right: width - if narrow { 8.0 } else { 14.0 },
        top: look.room,
        bottom: height - 30.0,
        most: look.top,
    };
    let mut out = String::with_capacity(8_000);
    let _ = write!(
        out,
        r#"<svg class="{}" viewBox="0 0 {width} {height}" role="img" aria-label="{}"{}>"#,
        look.class,
        Safe(look.label),
        scale.told()
    );
    counts(&mut out, &scale, look.top);
    times(
        &mut out,
        look.t,
        &scale,
        (end(first), end(last)),
        look.hours,
        narrow,
    );
    series(&mut out, bins, &scale, look.loud);
    if let Some(from) = look.frame {
        let x = scale.x(from);
        let _ = write!(
            out,
            r#"<rect class="frame" x="{}" y="{}" width="{}" height="{}"/><text class="an2 end" x="{}" y="{}">{}</text>"#,
            N(x),
            N(scale.top - 12.0),
            N(scale.right - x),
            N(scale.bottom - scale.top + 12.0),
            N(x - 7.0),
            N(scale.top + 2.0),
            look.t.close_up(),
        );
    }
    if look.named {
        names(&mut out, bins, &scale, &look);
    }
    markers(&mut out, look.markers, &scale, narrow);
    out.push_str("</svg>");
    out
}

fn counts(out: &mut String, scale: &Scale, top: f64) {
    let step = axis::step(top, 5);
    let mut value = 0.0;
    while value <= top {
        let y = scale.y(value);
        let _ = write!(
            out,
            r#"<path class="{}" d="M{} {y}H{}"/><text class="ax end" x="{}" y="{}">{}</text>"#,
            if value == 0.0 { "zero" } else { "grid" },
            N(scale.left),
            N(scale.right),
            N(scale.left - 8.0),
            N(y + 4.0),
            number::count(value as u32),
            y = N(y),
        );
        value += step;
    }
}

fn times(
    out: &mut String,
    t: Language,
    scale: &Scale,
    (from, to): (Minute, Minute),
    hours: u32,
    narrow: bool,
) {
    // The wide chart has room for half a label left of its axis.
    let edge = if narrow { 24.0 } else { 4.0 };
    for at in axis::clock(from, to, hours) {
        let x = scale.x(at);
        let anchor = match x {
            x if x < scale.left + edge => "",
            x if x > scale.right - 20.0 => " end",
            _ => " mid",
        };
        let _ = write!(
            out,
            r#"<path class="zero" d="M{} {}v5"/><text class="ax{anchor}" x="{}" y="{}">{}</text>"#,
            N(x),
            N(scale.bottom),
            N(x),
            N(scale.bottom + 22.0),
            t.tick(at)
        );
    }
}

fn series(out: &mut String, bins: &[Bin], scale: &Scale, loud: bool) {
    let quiet = if loud { "" } else { " q" };
    let x = |bin: &Bin| scale.x(end(bin));
    let band = line::area(bins.iter().map(|b| {
        b.range
            .map(|(low, high)| (x(b), scale.y(low), scale.y(high)))
    }));
    // Only what rises above the band is filled: the excess.
    let excess = line::area(bins.iter().map(|b| {
        let (_, high) = b.range?;
        let reports = f64::from(b.reports?);
        Some((x(b), scale.y(high), scale.y(reports.max(high))))
    }));
    let expected = line::line(bins.iter().map(|b| b.expected.map(|e| (x(b), scale.y(e)))));
    let reports = line::line(
        bins.iter()
            .map(|b| b.reports.map(|n| (x(b), scale.y(f64::from(n))))),
    );
    let _ = write!(
        out,
        r#"<path class="bd" d="{band}"/><path class="ex" d="{excess}"/><path class="bl" d="{expected}"/><path class="ln{quiet}" d="{reports}"/>"#
    );
}

/// Names the lines directly, above whatever is drawn there.
fn names(out: &mut String, bins: &[Bin], scale: &Scale, look: &Look<'_>) {
    let width = scale.right - scale.left;
    let mut name = |text: &str, class: &str, share: f64, chars: f64| {
        let x = scale.left + share * width;
        let over = bins
            .iter()
            .filter(|b| (scale.x(end(b)) - x).abs() < chars * 3.6)
            .flat_map(|b| [b.reports.map(f64::from), b.range.map(|r| r.1)])
            .flatten()
            .fold(0.0, f64::max);
        let _ = write!(
            out,
            r#"<text class="an2 mid {class}" x="{}" y="{}">{text}</text>"#,
            N(x),
            N((scale.y(over) - 10.0).max(14.0))
        );
    };
    if look.class == "nar" {
        name(look.t.line_band_short(), "tb", 0.33, 12.0);
    } else {
        name(look.t.line_band(), "tb", 0.27, 18.0);
        let class = if look.loud { "tr" } else { "" };
        name(look.t.line_reports(), class, 0.6, 22.0);
    }
}

//! The last 24 hours: one wide chart, or a chart and its close-up when something is above normal.

use super::*;
use crate::pages::draw::chart::{self, Look};
use crate::pages::draw::markers::{Kind, Marker};
use outage::Minute;
use outage::snapshot::{Bin, ServiceView};

/// The charts, and the words around them.
#[derive(Debug)]
pub struct DayCharts {
    pub wide: String,
    pub narrow: String,
    pub close_wide: String,
    pub close_narrow: String,
    pub close_title: String,
    /// What the band is, where a normal range is known.
    pub band: String,
    /// Hour by hour, for those who cannot see the chart: time, reports, usual.
    pub hours: Vec<(String, String, String)>,
    /// What can be shown instead: hours, and what they are called.
    pub spans: [(u32, String); 3],
    /// `from=…&to=…` of the file.
    pub stretch: String,
}

/// Bins of the shortest close-up: two and a half hours.
const CLOSE: usize = 11;

/// The charts of a service.
pub fn day(t: Language, view: &ServiceView, name: &str, picture: &Picture) -> DayCharts {
    let bins = view.day.as_slice();
    let known =
        bins.iter().filter(|b| b.reports.is_some()).count() > 1 && (*picture != Picture::Silent);
    let bins = if known { bins } else { &[] };
    let loud = matches!(picture, Picture::Places(_) | Picture::Spread) && bins.len() > CLOSE;
    let top = chart::top(bins);
    // Both charts leave the same room above, so that they share their vertical scale.
    let room = if loud { 72.0 } else { 34.0 };
    let label = finding(t, bins, name);
    let close = if loud {
        close_up(bins, view.since())
    } else {
        &[]
    };
    let from = close.first().map(chart::end);
    let events = if loud {
        events(t, view, close)
    } else {
        Vec::new()
    };
    let draw = |class, size, hours, frame, named, bins: &[Bin], markers: &[Marker], label: &str| {
        chart::chart(
            bins,
            Look {
                t,
                class,
                size,
                top,
                room,
                loud,
                hours,
                frame,
                markers,
                named,
                label,
            },
        )
    };
    let wide = if loud {
        (650.0, 360.0)
    } else {
        (1132.0, 320.0)
    };
    let close_label = t.close_up_of(&label);
    let hours = 3;
    DayCharts {
        wide: draw("wid", wide, hours, from, true, bins, &[], &label),
        narrow: draw("nar", (358.0, 300.0), 6, from, true, bins, &[], &label),
        close_wide: draw(
            "wid",
            (450.0, 360.0),
            0,
            None,
            false,
            close,
            &events,
            &close_label,
        ),
        close_narrow: draw(
            "nar",
            (358.0, 300.0),
            1,
            None,
            false,
            close,
            &events,
            &close_label,
        ),
        close_title: from.map_or(String::new(), |at| {
            t.close_since(time::hour(at), &t.clock(at))
        }),
        band: bins
            .last()
            .filter(|_| bins.iter().any(|b| b.range.is_some()))
            .map_or(String::new(), |b| t.day_band(t.weekdays_of(chart::end(b)))),
        hours: table(t, bins),
        spans: [(6, t.hours(6)), (24, t.hours(24)), (168, t.days(7))],
        stretch: stretch(bins),
    }
}

/// From an hour before it rose, but no less than two and a half hours and no more than eight.
fn close_up(bins: &[Bin], since: Option<Minute>) -> &[Bin] {
    let wanted = since.map_or(0, |at| {
        bins.iter()
            .rev()
            .take_while(|b| chart::end(b) > at - 60)
            .count()
    });
    &bins[bins.len() - wanted.clamp(CLOSE, 33).min(bins.len())..]
}

fn events(t: Language, view: &ServiceView, close: &[Bin]) -> Vec<Marker> {
    let within = |at: &Minute| close.first().is_some_and(|b| chart::end(b) <= *at);
    let mut all = Vec::new();
    if let Some(at) = view.since().filter(within) {
        let mut first: Vec<_> = verdict::above(view)
            .into_iter()
            .filter(|(_, v)| v.since.is_some_and(|m| m - at <= 2))
            .collect();
        first.sort_by_key(|(s, _)| std::cmp::Reverse(s.population()));
        let codes: Vec<_> = first.iter().take(4).map(|(s, _)| s.usps()).collect();
        all.push(Marker {
            at,
            kind: Kind::Alert,
            title: t.marker_above(&t.mark(at)),
            detail: codes.join(", "),
        });
    }
    let peak = close
        .iter()
        .filter_map(|b| Some((b.reports?, chart::end(b))))
        .max_by_key(|(n, _)| *n);
    let last = close.last().and_then(|b| b.reports).unwrap_or(0);
    if let Some((n, at)) = peak.filter(|(n, _)| f64::from(*n) > 1.15 * f64::from(last)) {
        all.push(Marker {
            at,
            kind: Kind::Peak(n),
            title: t.marker_most(&t.mark(at)),
            detail: t.in_a_quarter(n),
        });
    }
    all
}

/// From the first bin to the last, for the interface.
fn stretch(bins: &[Bin]) -> String {
    match (bins.first(), bins.last()) {
        (Some(first), Some(last)) => format!("from={}&to={}", first.start, chart::end(last)),
        _ => String::new(),
    }
}

fn finding(t: Language, bins: &[Bin], name: &str) -> String {
    let (Some(first), Some(last)) = (bins.first(), bins.last()) else {
        return String::new();
    };
    let when = |bin: &Bin| t.weekday_at(chart::end(bin));
    let found = t.day_finding(name, &when(first), &when(last));
    let peak = bins.iter().filter(|b| b.reports.is_some());
    match peak.max_by_key(|b| b.reports) {
        None => found,
        Some(peak) => {
            let most = t.shown(peak.reports.unwrap_or(0));
            format!("{found} {}", t.day_most(&most, &when(peak)))
        }
    }
}

fn table(t: Language, bins: &[Bin]) -> Vec<(String, String, String)> {
    bins.rchunks(4)
        .map(|hour| {
            let end = hour
                .last()
                .map_or(String::new(), |b| t.clock(chart::end(b)));
            let reports: Option<u32> = hour.iter().map(|b| b.reports).sum();
            let usual: Option<f64> = hour.iter().map(|b| b.expected).sum();
            let shown = reports.map_or(t.no_data().into(), |n| t.shown(n));
            (end, shown, usual.map_or("–".into(), |e| t.usual(e)))
        })
        .collect()
}

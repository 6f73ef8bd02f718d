//! The heatmap as CSV: RFC 4180, one line a region. The licence is in the headers of the answer.

use super::Head;
use crate::api::{RegionView, ShareView, WithheldView};

/// The first line.
const HEADER: &str = "service,at,window_minutes,region,name,reports,expected,upper,\
    times_expected,per_million,complete,complete_low,complete_mid,complete_high,failure,verdict,\
    level,suppressed,simulated\r\n";

/// One line.
pub enum Row<'a> {
    Shown(&'a RegionView),
    Withheld(&'a WithheldView),
}

pub fn write<'a>(head: &Head<'_>, rows: impl Iterator<Item = Row<'a>>) -> String {
    let mut text = String::from(HEADER);
    for row in rows {
        let (id, name, figures) = match row {
            Row::Shown(region) => (&region.id, &region.name, figures(region)),
            Row::Withheld(region) => (&region.id, &region.name, [const { String::new() }; 12]),
        };
        let suppressed = matches!(row, Row::Withheld(_));
        text.push_str(&format!(
            "{},{},{},{id},{name},{},{suppressed},{}\r\n",
            head.service,
            head.at,
            head.window_minutes,
            figures.join(","),
            head.simulated,
        ));
    }
    text
}

/// No field holds a comma, a quote or a line break: slugs, codes, names of places, numbers.
fn figures(r: &RegionView) -> [String; 12] {
    let share = |pick: fn(&ShareView) -> f64| opt(r.complete_share.as_ref().map(pick));
    [
        r.reports.to_string(),
        opt(r.expected),
        opt(r.upper),
        opt(r.times_expected),
        r.per_million.to_string(),
        r.complete.to_string(),
        share(|s| s.low),
        share(|s| s.mid),
        share(|s| s.high),
        opt(r.failure),
        r.verdict.to_owned(),
        r.level.to_string(),
    ]
}

fn opt<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

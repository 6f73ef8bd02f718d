//! The timeline: counts, what was usual, and what happened when.

use outage::snapshot::Bin;

use super::minute;
use crate::pages::Language;
use crate::pages::draw::chart::{self, Look};
use crate::pages::draw::markers::{Kind, Marker};
use crate::pages::words::number;
use crate::story::data::IncidentData;

/// The wide and the narrow drawing; empty where there is too little to draw.
pub fn timeline(t: Language, data: &IncidentData, finding: &str, bins: &[Bin]) -> (String, String) {
    let top = chart::top(bins);
    let markers = markers(t, data);
    let label = t.timeline_label(&data.service_name, finding);
    let draw = |class, size, hours, points| {
        chart::chart(
            &thin(bins, points),
            Look {
                class,
                size,
                top,
                room: 118.0,
                hours,
                frame: None,
                markers: &markers,
                loud: true,
                named: false,
                t,
                label: &label,
            },
        )
    };
    let long = bins.len() > 12 * 8;
    let hours = |short, usual| if long { usual } else { short };
    (
        draw("wid", (1132.0, 410.0), hours(0, 2), 90),
        draw("nar", (358.0, 340.0), hours(1, 6), 45),
    )
}

/// At most so many bins, evenly, the last among them: a screen shows no more.
fn thin(bins: &[Bin], most: usize) -> Vec<Bin> {
    let step = bins.len().div_ceil(most).max(1);
    let mut few: Vec<Bin> = bins.iter().rev().step_by(step).copied().collect();
    few.reverse();
    few
}

/// Where the same numbers are.
pub fn link(data: &IncidentData) -> String {
    format!("/api/v1/incidents/{}.csv", data.id)
}

fn markers(t: Language, data: &IncidentData) -> Vec<Marker> {
    let opened = minute(&data.opened);
    let first: Vec<&str> = data
        .states
        .iter()
        .take(3)
        .filter_map(|s| s.id.strip_prefix("US-"))
        .collect();
    let mut all = vec![Marker {
        at: opened,
        kind: Kind::Alert,
        title: t.marker_alert(&t.mark(opened)),
        detail: first.join(", "),
    }];
    if let Some(peak) = data.peak.as_ref().filter(|_| data.scope == "national") {
        all.push(Marker {
            at: minute(&peak.at),
            kind: Kind::Peak(peak.reports),
            title: t.marker_peak(&number::count(peak.reports)),
            detail: t.mark(minute(&peak.at)),
        });
    }
    if let Some(end) = data.resolved.as_deref().map(minute) {
        all.push(Marker {
            at: end,
            kind: Kind::Alert,
            title: t.marker_end(&t.mark(end)),
            detail: String::new(),
        });
    }
    let name = &data.service_name;
    // The first word and the last: a chart has no room for all between.
    let last = data.statements.iter().rfind(|said| said.kind == "resolved");
    for said in data.statements.first().into_iter().chain(last) {
        let at = minute(&said.published_at);
        all.push(Marker {
            at,
            kind: Kind::Said,
            title: format!("{} {name}", t.mark(at)),
            detail: t.marker_said(t.statement_kind(&said.kind)),
        });
    }
    all.sort_by_key(|marker| marker.at);
    all.dedup_by_key(|marker| (marker.at, marker.title.clone()));
    all
}

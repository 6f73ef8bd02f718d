//! The panel beside the map: the selected state, or the country.

use super::*;
use atlas::State;
use outage::Minute;
use outage::snapshot::{RegionView, ServiceView};

/// The selected region in words.
#[derive(Debug)]
pub struct Panel {
    pub usps: String,
    pub name: String,
    pub at: String,
    pub glyph: String,
    pub word: String,
    pub row: row::Row,
    pub times: String,
    pub share: String,
    pub since: String,
    /// Length, reports and what is usual, for the longer windows.
    pub windows: Vec<(String, String, String)>,
}

/// The panel of a state, or of the country.
pub fn panel(t: Language, view: &ServiceView, state: Option<State>, at: Minute) -> Panel {
    let region = state.map_or(&view.nation, |s| view.state(s));
    let row = row::row(t, region);
    let or_dash = |text: &str| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text.to_owned()
        }
    };
    Panel {
        usps: state.map_or(String::new(), |s| s.usps().into()),
        name: state.map_or(t.united_states(), |s| t.title(s)).into(),
        at: t.at_et(at),
        glyph: glyph::status(row.fill),
        word: row::level_and_kind(t, region),
        times: or_dash(&row.times),
        share: or_dash(&row.share),
        since: row::since(t, region),
        windows: windows(t, region),
        row,
    }
}

fn windows(t: Language, region: &RegionView) -> Vec<(String, String, String)> {
    let names = [t.minutes(60), t.hours(6), t.hours(24)];
    let longer = region.windows.iter().skip(1);
    names
        .into_iter()
        .zip(longer)
        .map(|(name, window)| {
            let usual = window.expected.map_or("–".into(), |e| t.usual(e));
            (name, t.shown(window.reports()), usual)
        })
        .collect()
}

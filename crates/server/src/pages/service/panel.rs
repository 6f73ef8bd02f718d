//! The panel beside the map: the selected state, or the country.

use super::*;
use crate::pages::draw::fill::FEW;
use crate::pages::words::number;
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
    pub windows: Vec<(&'static str, String, String)>,
}

/// The panel of a state, or of the country.
pub fn panel(view: &ServiceView, state: Option<State>, at: Minute) -> Panel {
    let region = state.map_or(&view.nation, |s| view.state(s));
    let row = row::row(region);
    let or_dash = |text: &str| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text.to_owned()
        }
    };
    Panel {
        usps: state.map_or(String::new(), |s| s.usps().into()),
        name: state.map_or("United States", place::title).into(),
        at: time::et(at),
        glyph: glyph::status(row.fill),
        word: row::level_and_kind(region),
        times: or_dash(&row.times),
        share: or_dash(&row.share),
        since: row::since(region),
        windows: windows(region),
        row,
    }
}

fn windows(region: &RegionView) -> Vec<(&'static str, String, String)> {
    let names = ["60 minutes", "6 hours", "24 hours"];
    let longer = region.windows.iter().skip(1);
    names
        .into_iter()
        .zip(longer)
        .map(|(name, window)| {
            let reports = window.reports();
            let shown = if reports < FEW {
                "under 5".into()
            } else {
                number::count(reports)
            };
            (
                name,
                shown,
                window.expected.map_or("–".into(), number::usual),
            )
        })
        .collect()
}

//! The tile map: one equal square for each state, so that Rhode Island gets the room of Texas.

use std::fmt::Write;

use atlas::State;
use outage::snapshot::RegionView;

use super::Safe;
use super::fill::Fill;
use crate::pages::Language;

/// Columns of eleven; the territories have the last row for themselves.
const ROWS: [&str; 9] = [
    ".. .. .. .. .. .. .. .. .. .. ME",
    ".. .. .. .. .. .. .. .. .. VT NH",
    "WA ID MT ND MN IL WI MI NY RI MA",
    "OR NV WY SD IA IN OH PA NJ CT ..",
    "CA UT CO NE MO KY WV VA MD DE ..",
    ".. AZ NM KS AR TN NC SC DC .. ..",
    ".. .. .. OK LA MS AL GA .. .. ..",
    "HI AK .. TX .. .. .. .. FL .. ..",
    "GU MP AS .. .. .. .. .. .. PR VI",
];

/// The tile map. `states` is by [`State::index`].
pub fn tiles(t: Language, states: &[RegionView]) -> String {
    let mut out = format!(
        r#"<svg class="tiles gl" viewBox="0 0 438 358" role="img" aria-label="{}">"#,
        Safe(t.tile_map())
    );
    for (y, line) in ROWS.iter().enumerate() {
        for (x, usps) in line.split(' ').enumerate() {
            let Some(state) = State::from_usps(usps) else {
                continue;
            };
            let fill = Fill::of(&states[state.index()]);
            let (left, top) = (x * 40, y * 40);
            let _ = write!(
                out,
                r#"<rect x="{left}" y="{top}" width="38" height="38" rx="3" class="{}" id="t-{usps}"/><text class="lb {}" id="u-{usps}" x="{}" y="{}">{usps}</text>"#,
                fill.class(),
                fill.label(),
                left + 19,
                top + 19,
            );
        }
    }
    out.push_str("</svg>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_one_tile() {
        let mut seen: Vec<_> = ROWS
            .iter()
            .flat_map(|r| r.split(' '))
            .filter_map(State::from_usps)
            .collect();
        seen.sort();
        assert_eq!(seen, State::all().collect::<Vec<_>>());
        assert!(ROWS.iter().all(|r| r.split(' ').count() == 11));
    }
}

//! The island areas, which the picture of the nation lacks, as a row of tiles beside it.

use std::fmt::Write;

use atlas::State;
use outage::snapshot::RegionView;

use super::Safe;
use super::fill::Fill;
use crate::pages::words::{place, row};

/// A row of tiles. `states` is by [`State::index`].
pub fn territories(states: &[RegionView]) -> String {
    let mut out = String::from(
        r#"<svg class="terr gl" width="236" height="44" viewBox="0 0 236 44" role="group" aria-label="Territories">"#,
    );
    for (i, state) in State::all().filter(|s| s.is_territory()).enumerate() {
        let view = &states[state.index()];
        let fill = Fill::of(view);
        let x = i * 48;
        let _ = write!(
            out,
            r#"<rect x="{x}" width="44" height="44" rx="4" class="st-p {}" id="s-{usps}" role="img" aria-label="{}"/><text class="lb {}" id="l-{usps}" x="{}" y="22" aria-hidden="true">{usps}</text>"#,
            fill.class(),
            Safe(&row::label(place::title(state), view)),
            fill.label(),
            x + 22,
            usps = state.usps(),
        );
    }
    out.push_str("</svg>");
    out
}

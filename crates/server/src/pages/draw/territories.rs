//! The island areas, which the picture of the nation lacks, as tiles beside it.

use std::fmt::Write;

use atlas::State;
use outage::snapshot::RegionView;

use super::Safe;
use super::fill::Fill;
use crate::pages::words::{Language, row};

/// Five tiles. `states` is by [`State::index`].
pub fn territories(t: Language, states: &[RegionView]) -> String {
    let mut out = String::new();
    for state in State::all().filter(|s| s.is_territory()) {
        let view = &states[state.index()];
        let fill = Fill::of(view);
        let _ = write!(
            out,
            r#"<svg class="terr gl" viewBox="0 0 40 40"><rect x="1" y="1" width="38" height="38" rx="4" class="st-p {}" id="s-{usps}" role="img" aria-label="{}"/><text class="lb {}" id="l-{usps}" x="20" y="20" aria-hidden="true">{usps}</text></svg>"#,
            fill.class(),
            Safe(&row::label(t, t.title(state), view)),
            fill.label(),
            usps = state.usps(),
        );
    }
    out
}

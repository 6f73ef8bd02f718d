//! The small map: no labels, coarse hatches, one picture with one description.

use std::fmt::Write;

use atlas::State;
use outage::snapshot::RegionView;

use super::Safe;
use super::fill::Fill;

/// A small map on a page that has the outlines, see [`super::map::outlines`].
pub fn small_of(states: &[RegionView], label: &str) -> String {
    let mut out = head(label, 3_000);
    for state in State::all().filter(|s| atlas::outline(*s).is_some()) {
        let class = Fill::of(&states[state.index()]).class();
        let _ = write!(
            out,
            r##"<use href="#o-{}" class="{class}"/>"##,
            state.usps()
        );
    }
    out.push_str("</svg>");
    out
}

/// A small map. `states` is by [`State::index`]; `marked` wears a line around it.
pub fn small(states: &[RegionView], marked: Option<State>, label: &str) -> String {
    let mut out = head(label, 20_000);
    for (state, path) in State::all().filter_map(|s| Some((s, atlas::outline_small(s)?))) {
        let class = Fill::of(&states[state.index()]).class();
        let _ = write!(
            out,
            r#"<path data-s="{}" class="{class}" d="{path}"/>"#,
            state.usps()
        );
    }
    if let Some(ring) = marked.and_then(atlas::outline_small) {
        let _ = write!(
            out,
            r#"<path class="selh" d="{ring}"/><path class="sel" d="{ring}"/>"#
        );
    }
    out.push_str("</svg>");
    out
}

fn head(label: &str, capacity: usize) -> String {
    let mut out = String::with_capacity(capacity);
    let _ = write!(
        out,
        r#"<svg class="map mini" viewBox="0 0 {} {}" role="img" aria-label="{}">"#,
        atlas::VIEW_BOX.0,
        atlas::VIEW_BOX.1,
        Safe(label)
    );
    out
}

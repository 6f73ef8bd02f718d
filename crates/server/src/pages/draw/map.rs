//! The national map: each state in its fill, labelled, named for a screen reader.

use std::fmt::Write;

use atlas::State;
use outage::snapshot::RegionView;

use super::fill::{Fill, Shade};
use super::{N, Safe};
use crate::pages::words::{Language, row};

/// Labels that a phone has room for.
const KEYS: usize = 8;

/// The map of a service page. `states` is by [`State::index`].
pub fn map(t: Language, states: &[RegionView], selected: Option<State>, label: &str) -> String {
    let mut out = head(label, 120_000);
    for (state, path) in State::all().filter_map(|s| Some((s, atlas::outline(s)?))) {
        let view = &states[state.index()];
        let _ = write!(
            out,
            r#"<path class="st-p {}" id="s-{}" role="img" aria-label="{}" d="{path}"/>"#,
            Fill::of(view).class(),
            state.usps(),
            Safe(&row::label(t, t.title(state), view)),
        );
    }
    out.push_str(r#"<g class="over" aria-hidden="true">"#);
    // Drawn again on top, so that no neighbour covers the line around the selected state.
    let ring = selected.and_then(atlas::outline).unwrap_or_default();
    let _ = write!(
        out,
        r#"<path class="selh" id="selh" d="{ring}"/><path class="sel" id="sel" d="{ring}"/>"#
    );
    end(out, states)
}

/// The outlines once, for a page with many maps.
pub fn outlines() -> String {
    let mut out = String::with_capacity(60_000);
    out.push_str(r#"<svg class="defs" width="0" height="0" aria-hidden="true"><defs>"#);
    for (state, path) in State::all().filter_map(|s| Some((s, atlas::outline(s)?))) {
        let _ = write!(out, r#"<path id="o-{}" d="{path}"/>"#, state.usps());
    }
    out.push_str("</defs></svg>");
    out
}

/// The same map on a page that has the [`outlines`], where nothing is selected.
pub fn map_of(t: Language, states: &[RegionView], label: &str) -> String {
    let mut out = head(label, 20_000);
    for state in State::all().filter(|s| atlas::outline(*s).is_some()) {
        let view = &states[state.index()];
        let _ = write!(
            out,
            r##"<use class="st-p {}" href="#o-{}" role="img" aria-label="{}"/>"##,
            Fill::of(view).class(),
            state.usps(),
            Safe(&row::label(t, t.title(state), view)),
        );
    }
    out.push_str(r#"<g class="over" aria-hidden="true">"#);
    end(out, states)
}

fn head(label: &str, capacity: usize) -> String {
    let mut out = String::with_capacity(capacity);
    let _ = write!(
        out,
        r#"<svg class="map main" id="map" viewBox="0 0 {} {}" role="group" aria-label="{}">"#,
        atlas::VIEW_BOX.0,
        atlas::VIEW_BOX.1,
        Safe(label)
    );
    out
}

/// Labels on top.
fn end(mut out: String, states: &[RegionView]) -> String {
    let shades: Vec<_> = states.iter().map(|view| Shade::of(view, 0)).collect();
    labels(&mut out, &shades);
    out.push_str("</g></svg>");
    out
}

/// Postal codes on their states; those that a small picture has room for wear `key`. `shades` is by
/// [`State::index`].
pub fn labels(out: &mut String, shades: &[Shade]) {
    let keys = keys(shades);
    for state in State::all() {
        let fill = shades[state.index()].fill;
        if state.usps() == "DC" {
            // Too small to be seen: a box at sea, on a line.
            let _ = write!(
                out,
                r#"<path class="lead" d="M838 252 893 288"/><rect x="892" y="282" width="15" height="15" class="{} dcb" id="dcb"/><text class="lb d" x="922" y="290">DC</text>"#,
                fill.class()
            );
            continue;
        }
        let Some((x, y)) = atlas::label_at(state).filter(|_| atlas::labels_fit(state)) else {
            continue;
        };
        let key = if keys.contains(&state) { " key" } else { "" };
        let _ = write!(
            out,
            r#"<text class="lb {}{key}" id="l-{usps}" x="{}" y="{}">{usps}</text>"#,
            fill.label(),
            N(x.into()),
            N(y.into()),
            usps = state.usps(),
        );
    }
}

/// The largest states above normal, filled up with the most populous.
fn keys(shades: &[Shade]) -> Vec<State> {
    let mut all: Vec<State> = State::all().filter(|s| atlas::labels_fit(*s)).collect();
    all.sort_by_key(|s| {
        let shade = shades[s.index()];
        let above = shade.fill.level() > 0;
        let reports = if above { shade.reports } else { 0 };
        std::cmp::Reverse((above, reports, s.population()))
    });
    all.truncate(KEYS);
    all
}

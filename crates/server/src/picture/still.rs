//! A small map by itself: for a row of moments, each of which leads to its page.

use std::fmt::Write;

use atlas::State;

use super::palette::{Scheme, resolve, token};
use super::scene::Scene;
use super::sheet::FILLS;
use crate::pages::draw::Safe;
use crate::pages::draw::fill;

/// Coarse hatches, no labels; the sentence and its time are the picture's description.
pub fn still(scene: &Scene, scheme: Scheme) -> String {
    let (wide, high) = (atlas::VIEW_BOX.0, atlas::VIEW_BOX.1);
    let mut out = String::with_capacity(32_000);
    let _ = write!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 {wide} {high}" role="img" aria-labelledby="title"><title id="title">{} {} {}</title><style>{}</style>{}<path fill="{}" d="M0 0h{wide}v{high}H0z"/><g class="mini">"#,
        Safe(&scene.title),
        Safe(&scene.counted),
        Safe(&scene.utc),
        resolve(FILLS, scheme),
        fill::patterns(&[fill::Size::Small]),
        token("paper", scheme).unwrap_or_default(),
    );
    for (state, path) in State::all().filter_map(|s| Some((s, atlas::outline_small(s)?))) {
        let class = scene.shades[state.index()].fill.class();
        let _ = write!(out, r#"<path class="{class}" d="{path}"/>"#);
    }
    out.push_str("</g></svg>");
    out
}

//! Outlines of the states.
use crate::topology::Topology;
use crate::{STATES, State};
use std::fmt::Write;
use std::sync::LazyLock;

static OUTLINES: LazyLock<Vec<Option<String>>> = LazyLock::new(|| {
    let topology = Topology::read(include_str!("../data/states-albers-10m.json"));
    let mut all = vec![None; STATES];
    for area in topology.areas("states") {
        let Some(state) = State::from_fips(area.id()) else {
            continue;
        };
        let mut d = String::new();
        for ring in area.polygons().iter().flatten() {
            for (i, p) in topology.ring(ring).iter().enumerate() {
                let _ = write!(
                    d,
                    "{}{:.1},{:.1}",
                    if i == 0 { 'M' } else { 'L' },
                    p[0],
                    p[1]
                );
            }
            d.push('z');
        }
        all[state.index()] = Some(d);
    }
    all
});
pub fn outline(state: State) -> Option<&'static str> {
    OUTLINES[state.index()].as_deref()
}
pub fn outline_small(state: State) -> Option<&'static str> {
    OUTLINES[state.index()].as_deref()
}
pub fn label_at(state: State) -> Option<(f32, f32)> {
    outline(state)?;
    None
}
pub fn labels_fit(state: State) -> bool {
    label_at(state).is_some()
}

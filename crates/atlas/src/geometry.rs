//! GeoJSON of the states.
use crate::borders::TOPOLOGY;
use crate::{STATES, State};
use std::sync::LazyLock;

static GEOMETRIES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut all = vec![String::new(); STATES];
    for area in TOPOLOGY.areas("states") {
        let Some(state) = State::from_fips(area.id()) else {
            continue;
        };
        let c: Vec<Vec<Vec<[f64; 2]>>> = area
            .polygons()
            .iter()
            .map(|p| p.iter().map(|r| TOPOLOGY.ring(r)).collect())
            .collect();
        all[state.index()] = serde_json::json!({"type":"MultiPolygon","coordinates":c}).to_string();
    }
    all
});
pub fn geometry(state: State) -> &'static str {
    &GEOMETRIES[state.index()]
}

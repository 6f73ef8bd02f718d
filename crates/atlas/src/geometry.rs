//! GeoJSON of the states.
use std::sync::LazyLock;
use crate::{State, STATES};
use crate::borders::COUNTIES;

static GEOMETRIES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut all = vec![String::new(); STATES];
    for area in COUNTIES.areas("states") {
        let Some(state) = State::from_fips(area.id()) else { continue };
        let c: Vec<Vec<Vec<[f64;2]>>> = area.polygons().iter().map(|p| p.iter().map(|r| COUNTIES.ring(r)).collect()).collect();
        all[state.index()] = serde_json::json!({"type":"MultiPolygon","coordinates":c}).to_string();
    }
    all
});
pub fn geometry(state: State) -> &'static str { &GEOMETRIES[state.index()] }

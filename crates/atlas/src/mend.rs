//! The one place where the boundaries are wrong, put right.
//!
//! Falls Church, Virginia, the smallest of all by area, was simplified to a line there and back:
//! nobody could be in it. Its border with Fairfax County gets its corners back from an older
//! file that still has them. As the border is one arc that both share, Fairfax County gives up
//! what Falls Church gains.

use crate::topology::{Point, Topology};

const CITY: &str = "51610";
const COUNTY: &str = "51059";

pub(crate) fn mend(topology: &mut Topology) {
    let arcs = |id| {
        topology
            .areas("counties")
            .filter(move |area| area.id() == id)
            .flat_map(|area| area.arcs())
    };
    let shared = arcs(CITY).find(|arc| arcs(COUNTY).any(|other| other == *arc));
    let Some(arc) = shared.map(|arc| &mut topology.arcs[arc]) else {
        return;
    };
    let point = |line: &str| {
        let (lon, lat) = line.split_once(',')?;
        Some([lon.parse().ok()?, lat.parse().ok()?])
    };
    // From the eastern end to the western one.
    let corners = include_str!("../data/falls-church.csv")
        .lines()
        .filter_map(point);
    let mut corners: Vec<Point> = corners.collect();
    if arc[0][0] < arc[arc.len() - 1][0] {
        corners.reverse();
    }
    arc.splice(1..arc.len() - 1, corners);
}

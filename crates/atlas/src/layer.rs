//! One layer of the boundaries, as rings in longitude and latitude.

use crate::borders::TOPOLOGY;
use crate::chains::{self, Ring};
use crate::{County, STATES, State};

/// All areas of one kind.
pub(crate) struct Layer {
    /// How many areas there are; the owner of a ring is below it.
    pub areas: usize,
    /// The outer ring of each polygon, followed by its holes; the first point is not repeated.
    pub rings: Vec<Ring>,
    /// By ring, whether it is a hole.
    pub holes: Vec<bool>,
    /// By area, the size of its largest ring, in square degrees.
    pub largest: Vec<f64>,
}

impl Layer {
    /// The states and territories, by [`State::index`].
    pub fn states() -> Layer {
        Layer::read("states", STATES, |id| {
            State::from_fips(id).map(State::index)
        })
    }

    /// The counties, by [`County::index`].
    pub fn counties() -> Layer {
        let index = |id: &str| County::from_fips(id).map(County::index);
        Layer::read("counties", County::all().len(), index)
    }

    /// The counties of one state, by [`County::index`].
    pub fn counties_of(state: State) -> Layer {
        let index = |id: &str| {
            let county = County::from_fips(id).filter(|county| county.state() == state);
            county.map(County::index)
        };
        Layer::read("counties", County::all().len(), index)
    }

    fn read(name: &str, areas: usize, index: impl Fn(&str) -> Option<usize>) -> Layer {
        let (mut rings, mut holes) = (Vec::new(), Vec::new());
        let mut largest = vec![0.0_f64; areas];
        for area in TOPOLOGY.areas(name) {
            let Some(owner) = index(area.id()) else {
                continue;
            };
            for (place, ring) in area
                .polygons()
                .iter()
                .flat_map(|polygon| polygon.iter().enumerate())
            {
                let mut points = TOPOLOGY.ring(ring);
                points.pop();
                largest[owner] = largest[owner].max(chains::area(&points).abs());
                rings.push(Ring { owner, points });
                holes.push(place > 0);
            }
        }
        Layer {
            areas,
            rings,
            holes,
            largest,
        }
    }
}

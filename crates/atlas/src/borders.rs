//! The borders of all counties, as edges that are straight in longitude and latitude.
//!
//! An edge exists once, whichever counties it parts, so that both see the same border to the last
//! bit. It is known by the place of its first point, which fits sixteen bits.

use std::sync::LazyLock;

use crate::County;
use crate::mend::mend;
use crate::topology::{Point, Topology};

pub(crate) static TOPOLOGY: LazyLock<Topology> = LazyLock::new(|| {
    let mut topology = Topology::read(include_str!("../data/counties-10m.json"));
    mend(&mut topology);
    topology
});

pub(crate) static BORDERS: LazyLock<Borders> = LazyLock::new(|| Borders::new(&TOPOLOGY));

/// The place of an edge's first point.
pub(crate) type Edge = u16;

/// The place of a county in the table.
pub(crate) type Number = u16;

/// No county: on that side of the edge is the sea or another country.
pub(crate) const ABROAD: Number = Number::MAX;

#[derive(Debug)]
pub(crate) struct Borders {
    /// All arcs, one after the other.
    points: Vec<Point>,
    /// By edge, the counties that it parts; both are [`ABROAD`] after the last point of an arc,
    /// where no edge begins.
    sides: Vec<[Number; 2]>,
}

impl Borders {
    fn new(topology: &Topology) -> Borders {
        let mut arc_sides = vec![[ABROAD; 2]; topology.arcs.len()];
        for area in topology.areas("counties") {
            let Some(county) = County::from_fips(area.id()) else {
                continue;
            };
            let county = county.index() as Number;
            for arc in area.arcs() {
                // An arc walked there and back (a few counties have such a spike) holds nothing.
                let sides = &mut arc_sides[arc];
                let (old, new) = if sides.contains(&county) {
                    (county, ABROAD)
                } else {
                    (ABROAD, county)
                };
                if let Some(side) = sides.iter_mut().find(|side| **side == old) {
                    *side = new;
                }
            }
        }
        let (mut points, mut sides) = (Vec::new(), Vec::new());
        for (arc, arc_sides) in topology.arcs.iter().zip(arc_sides) {
            points.extend(arc);
            sides.extend(std::iter::repeat_n(arc_sides, arc.len() - 1).chain([[ABROAD; 2]]));
        }
        // Sixteen bits for an edge halve the tables; the data has 46,531 points.
        assert!(points.len() < usize::from(Edge::MAX));
        Borders { points, sides }
    }

    /// All edges that part something.
    pub fn edges(&self) -> impl Iterator<Item = Edge> + '_ {
        let parting = |at: &usize| self.sides[*at] != [ABROAD; 2];
        (0..self.sides.len()).filter(parting).map(|at| at as Edge)
    }

    /// The two ends of an edge.
    pub fn ends(&self, edge: Edge) -> [Point; 2] {
        [
            self.points[usize::from(edge)],
            self.points[usize::from(edge) + 1],
        ]
    }

    /// The one or two counties along an edge.
    pub fn counties(&self, edge: Edge) -> impl Iterator<Item = Number> + use<> {
        self.sides[usize::from(edge)]
            .into_iter()
            .filter(|&county| county != ABROAD)
    }

    /// Whether a line from the point eastward crosses the edge.
    ///
    /// A county holds a point when such a line crosses an odd number of its edges. An edge holds
    /// its southern end and not its northern one, and a point on an edge is east of it; so a point
    /// on a border belongs to the county east of the border, on a level border to the one north of
    /// it, and to one only.
    ///
    /// No division and no branch: the outcome is a coin toss, which a branch predictor loses.
    pub fn crosses(&self, edge: Edge, [lon, lat]: Point) -> bool {
        let [a, b] = self.ends(edge);
        let level = (a[1] > lat) != (b[1] > lat);
        let turn = (b[0] - a[0]) * (lat - a[1]) - (lon - a[0]) * (b[1] - a[1]);
        level & ((turn > 0.0) == (b[1] > a[1])) & (turn != 0.0)
    }
}

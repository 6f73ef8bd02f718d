//! The borders of all counties as straight edges in longitude and latitude, and the exact test
//! whether a point is inside a county.
//!
//! An edge exists once, whichever counties it parts, so that both see the same border to the last
//! bit. It is known by the place of its first point, which fits sixteen bits.

use std::ops::Range;
use std::sync::LazyLock;

use crate::County;
use crate::mend::mend;
use crate::tiles::{self, Row};
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
    /// By county, where it begins in `rows`, and its southernmost row.
    counties: Vec<(u32, Row)>,
    /// By county and row, where it begins in `edges`.
    rows: Vec<u32>,
    /// The edges of one county in one row, for all counties and rows.
    edges: Vec<Edge>,
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
                let toggled = if sides.contains(&county) {
                    county
                } else {
                    ABROAD
                };
                if let Some(side) = sides.iter_mut().find(|side| **side == toggled) {
                    *side = if toggled == ABROAD { county } else { ABROAD };
                }
            }
        }
        let (mut points, mut sides) = (Vec::new(), Vec::new());
        for (arc, arc_sides) in topology.arcs.iter().zip(arc_sides) {
            points.extend(arc);
            sides.extend(std::iter::repeat_n(arc_sides, arc.len() - 1).chain([[ABROAD; 2]]));
        }
        // Sixteen bits for an edge halve the tables; the data has 46,526 points.
        assert!(points.len() < usize::from(Edge::MAX));
        let mut borders = Borders {
            points,
            sides,
            counties: Vec::new(),
            rows: Vec::new(),
            edges: Vec::new(),
        };
        borders.sort_into_rows();
        borders
    }

    fn sort_into_rows(&mut self) {
        let mut entries: Vec<(Number, Row, Edge)> = Vec::new();
        for edge in self.all() {
            let [a, b] = self.ends(edge);
            for county in self.counties(edge) {
                let rows = tiles::rows(a[1].min(b[1]), a[1].max(b[1]));
                entries.extend(rows.map(|row| (county, row, edge)));
            }
        }
        entries.sort_unstable();
        for county in entries.chunk_by(|a, b| a.0 == b.0) {
            // A chunk is never empty.
            let (first, last) = (county[0].1, county[county.len() - 1].1);
            self.counties.push((self.rows.len() as u32, first));
            let mut rest = county;
            for row in first..=last {
                self.rows.push(self.edges.len() as u32);
                let here = rest.partition_point(|entry| entry.1 == row);
                self.edges.extend(rest[..here].iter().map(|entry| entry.2));
                rest = &rest[here..];
            }
        }
        // The ends of the last county and of the last row.
        self.counties.push((self.rows.len() as u32, 0));
        self.rows.push(self.edges.len() as u32);
    }

    /// All edges.
    pub fn all(&self) -> impl Iterator<Item = Edge> + '_ {
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

    /// How many counties there are.
    pub fn len(&self) -> Number {
        (self.counties.len() - 1) as Number
    }

    /// The rows that a county reaches into.
    pub fn rows(&self, county: Number) -> Range<Row> {
        let (start, first) = self.counties[usize::from(county)];
        let end = self.counties[usize::from(county) + 1].0;
        first..first + (end - start) as Row
    }

    /// The longitudes where a county begins and ends at a latitude in a row, from west to east.
    pub fn crossings(&self, county: Number, row: Row, lat: f64) -> Vec<f64> {
        let ends = self.edges(county, row).iter().map(|&edge| self.ends(edge));
        let level = ends.filter(|[a, b]| (a[1] > lat) != (b[1] > lat));
        let mut at: Vec<f64> = level
            .map(|[a, b]| a[0] + (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]))
            .collect();
        at.sort_unstable_by(f64::total_cmp);
        at
    }

    /// The edges of a county that reach into a row.
    pub fn edges(&self, county: Number, row: Row) -> &[Edge] {
        let rows = self.rows(county);
        if !rows.contains(&row) {
            return &[];
        }
        let (start, first) = self.counties[usize::from(county)];
        let at = start as usize + usize::from(row - first);
        &self.edges[self.rows[at] as usize..self.rows[at + 1] as usize]
    }

    /// Whether a county holds a point in this row.
    ///
    /// Even-odd rule over all rings: a point is inside when a line from it eastward crosses an odd
    /// number of edges. An edge holds its southern end and not its northern one, and a point on an
    /// edge is east of it; so a point on a border belongs to the county east of the border, on a
    /// level border to the one north of it, and to one only.
    pub fn holds(&self, county: Number, row: Row, point: Point) -> bool {
        let edges = self.edges(county, row).iter();
        edges.fold(false, |odd, &edge| odd ^ crosses(self.ends(edge), point))
    }
}

/// Whether a line from the point eastward crosses the edge. No division and no branch: the outcome
/// is a coin toss, which a branch predictor loses.
fn crosses([a, b]: [Point; 2], [lon, lat]: Point) -> bool {
    let level = (a[1] > lat) != (b[1] > lat);
    let turn = (b[0] - a[0]) * (lat - a[1]) - (lon - a[0]) * (b[1] - a[1]);
    level & if b[1] > a[1] { turn > 0.0 } else { turn < 0.0 }
}

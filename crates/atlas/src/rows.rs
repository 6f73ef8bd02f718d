//! The edges of each county row by row of the grid, to build the grid from.

use std::ops::Range;

use crate::borders::{Borders, Edge, Number};
use crate::tiles::{self, Row};

pub(crate) struct Rows<'a> {
    borders: &'a Borders,
    /// County, row and edge, in this order.
    entries: Vec<(Number, Row, Edge)>,
    /// By county, where it begins in `starts`, and its southernmost row.
    counties: Vec<(usize, Row)>,
    /// By county and row, where it begins in `entries`.
    starts: Vec<usize>,
}

/// Edges of a county in one row, each beginning where the one before ends.
pub(crate) struct Run {
    /// The longitude that it reaches to the west in the row.
    pub west: f64,
    /// Whether a line eastward from west of it crosses it an odd number of times, if that is the
    /// same for all of the row: because the run begins and ends outside of the row, and where it
    /// turns inside, it turns back.
    pub odd: Option<bool>,
    /// Each with the longitude that it reaches to the east.
    pub edges: Vec<(Edge, f64)>,
}

impl Rows<'_> {
    pub fn new(borders: &Borders) -> Rows<'_> {
        let mut entries: Vec<(Number, Row, Edge)> = Vec::new();
        for edge in borders.edges() {
            let [a, b] = borders.ends(edge);
            for county in borders.counties(edge) {
                let rows = tiles::rows(a[1].min(b[1]), a[1].max(b[1]));
                entries.extend(rows.map(|row| (county, row, edge)));
            }
        }
        entries.sort_unstable();
        let (mut counties, mut starts) = (Vec::new(), Vec::new());
        let mut at = 0;
        for county in entries.chunk_by(|a, b| a.0 == b.0) {
            // A chunk is never empty.
            let (first, last) = (county[0].1, county[county.len() - 1].1);
            counties.push((starts.len(), first));
            for row in first..=last {
                starts.push(at + county.partition_point(|entry| entry.1 < row));
            }
            at += county.len();
        }
        // The ends of the last county and of the last row.
        counties.push((starts.len(), 0));
        starts.push(at);
        Rows {
            borders,
            entries,
            counties,
            starts,
        }
    }

    /// All counties.
    pub fn counties(&self) -> Range<Number> {
        0..(self.counties.len() - 1) as Number
    }

    /// The rows that a county reaches into.
    pub fn rows(&self, county: Number) -> Range<Row> {
        let (start, first) = self.counties[usize::from(county)];
        let (end, _) = self.counties[usize::from(county) + 1];
        first..first + (end - start) as Row
    }

    /// The edges of a county that reach into one of its rows, in the order of their numbers.
    fn edges(&self, county: Number, row: Row) -> impl Iterator<Item = Edge> {
        let rows = self.rows(county);
        let (start, first) = self.counties[usize::from(county)];
        let range = if rows.contains(&row) {
            let at = start + usize::from(row - first);
            self.starts[at]..self.starts[at + 1]
        } else {
            0..0
        };
        self.entries[range].iter().map(|entry| entry.2)
    }

    /// The longitudes where a county begins and ends along the middle of a row, from the west.
    pub fn crossings(&self, county: Number, row: Row) -> Vec<f64> {
        let lat = tiles::middle(row);
        let ends = self.edges(county, row).map(|edge| self.borders.ends(edge));
        let level = ends.filter(|[a, b]| (a[1] > lat) != (b[1] > lat));
        let mut at: Vec<f64> = level
            .map(|[a, b]| a[0] + (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]))
            .collect();
        at.sort_unstable_by(f64::total_cmp);
        at
    }

    /// The edges of a county in a row, as runs.
    pub fn runs(&self, county: Number, row: Row) -> Vec<Run> {
        let edges: Vec<Edge> = self.edges(county, row).collect();
        edges
            .chunk_by(|a, b| a + 1 == *b)
            .map(|run| self.run(run, row))
            .collect()
    }

    fn run(&self, edges: &[Edge], row: Row) -> Run {
        let mut west = f64::MAX;
        let reach = |&edge: &Edge| {
            let span = tiles::span(self.borders.ends(edge), row);
            west = west.min(span[0]);
            (edge, span[1])
        };
        let reaches = edges.iter().map(reach).collect();
        // A run has at least one edge.
        let ends = [
            self.borders.ends(edges[0])[0],
            self.borders.ends(edges[edges.len() - 1])[1],
        ];
        let odd = match ends.map(|end| tiles::side(end[1], row)) {
            [Some(first), Some(last)] => Some(first != last),
            _ => None,
        };
        Run {
            west,
            odd,
            edges: reaches,
        }
    }
}

//! What is written down about a square with edges in it.
//!
//! Sixteen-bit words: how many counties may hold points of the square, and how many edges decide;
//! which of the counties a point holds if no edge is crossed, as bits; the counties, lowest first;
//! then each edge with the counties whose border it is, as bits. Edges to the west of the square
//! are left out, and borders to the east that every line from the square eastward crosses are
//! counted into the bits, so that three or four edges are left to look at, once for all counties.

use crate::borders::{Borders, Edge, Number};
use crate::rows::Run;
use crate::tiles::{self, Column, MARGIN};
use crate::topology::Point;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Record<'a> {
    start: u16,
    counties: &'a [Number],
    edges: &'a [u16],
}

/// Appends the record of a square in this column, from the counties with their runs in its row.
pub(crate) fn write<'a>(
    records: &mut Vec<u16>,
    column: Column,
    counties: impl Iterator<Item = (Number, &'a [Run])>,
) {
    let [west, east] = tiles::longitudes(column);
    let (west, east) = (west - MARGIN, east + MARGIN);
    let (mut numbers, mut start) = (Vec::new(), 0_u16);
    let mut edges: Vec<(Edge, u16)> = Vec::new();
    for (county, runs) in counties {
        let bit = 1_u16 << numbers.len(); // no square of this size has more than six
        numbers.push(county);
        for run in runs {
            match run.odd {
                Some(odd) if run.west > east => start ^= if odd { bit } else { 0 },
                _ => edges.extend(
                    run.edges
                        .iter()
                        .filter(|edge| edge.1 >= west)
                        .map(|edge| (edge.0, bit)),
                ),
            }
        }
    }
    edges.sort_unstable();
    let edges: Vec<[u16; 2]> = edges
        .chunk_by(|a, b| a.0 == b.0)
        .map(|same| [same[0].0, same.iter().fold(0, |bits, edge| bits | edge.1)])
        .collect();
    records.extend([numbers.len() as u16, edges.len() as u16, start]);
    records.extend(numbers);
    records.extend(edges.as_flattened());
}

impl<'a> Record<'a> {
    /// Reads the record that the words begin with.
    pub fn read(words: &'a [u16]) -> Record<'a> {
        let (head, rest) = words.split_at(3);
        let (counties, rest) = rest.split_at(usize::from(head[0]));
        Record {
            start: head[2],
            counties,
            edges: &rest[..2 * usize::from(head[1])],
        }
    }

    /// The county that holds a point of the square: the lowest, should areas overlap.
    pub fn find(self, borders: &Borders, point: Point) -> Option<Number> {
        let held = self.edges.chunks_exact(2).fold(self.start, |held, edge| {
            held ^ if borders.crosses(edge[0], point) {
                edge[1]
            } else {
                0
            }
        });
        self.counties.get(held.trailing_zeros() as usize).copied()
    }

    /// The edges in the square, and some others of its row.
    pub fn edges(self) -> impl Iterator<Item = Edge> {
        self.edges.chunks_exact(2).map(|edge| edge[0])
    }
}

//! What is known of each square of the grid before a point in it is asked for.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::borders::{BORDERS, Borders, Number};
use crate::near;
use crate::record::{self, Record};
use crate::rows::{Rows, Run};
use crate::tiles::{self, Column, PER_DEGREE, Row};

pub(crate) static GRID: LazyLock<Grid> = LazyLock::new(|| Grid::new(&BORDERS));

/// What a square is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Square<'a> {
    /// No county reaches it, nor comes within reach of it.
    Far,
    /// Outside all counties, but some edge is within reach.
    Near,
    /// Wholly inside one county.
    Inside(Number),
    /// With an edge in it.
    Border(Record<'a>),
}

/// Squares are kept in blocks of one degree; most of the world has none.
#[derive(Debug)]
pub(crate) struct Grid {
    /// By block, its place in `squares`; [`EMPTY`] if it has none.
    blocks: Vec<u16>,
    /// By block and square, [`FAR`], [`NEAR`], a county, or [`BORDER`] and a place in `records`.
    squares: Vec<u32>,
    /// By border square, a [`Record`].
    records: Vec<u16>,
}

const EMPTY: u16 = u16::MAX;
const FAR: u32 = u32::MAX;
const NEAR: u32 = u32::MAX - 1;
const BORDER: u32 = 1 << 31;
const BLOCK: usize = PER_DEGREE * PER_DEGREE;

/// Which counties may hold points of which border squares.
type Candidates = Vec<(Row, Column, Number)>;

impl Grid {
    fn new(borders: &Borders) -> Grid {
        let mut grid = Grid {
            blocks: vec![EMPTY; 180 * 360],
            squares: Vec::new(),
            records: Vec::new(),
        };
        let rows = Rows::new(borders);
        let mut candidates = grid.draw(borders);
        grid.fill(&rows, &mut candidates);
        candidates.sort_unstable();
        candidates.dedup();
        grid.record(&rows, &candidates);
        grid.spread(borders);
        grid.squares.shrink_to_fit();
        grid.records.shrink_to_fit();
        grid
    }

    /// Marks the squares that edges go through.
    fn draw(&mut self, borders: &Borders) -> Candidates {
        let mut candidates = Vec::new();
        for edge in borders.edges() {
            for (row, column) in tiles::through(borders.ends(edge)) {
                *self.entry(row, column) = BORDER;
                candidates.extend(borders.counties(edge).map(|county| (row, column, county)));
            }
        }
        candidates
    }

    /// Finds the counties that hold the middle of each square. Where no edge goes through, they
    /// hold all of it.
    fn fill(&mut self, rows: &Rows, candidates: &mut Candidates) {
        for county in rows.counties() {
            for row in rows.rows(county) {
                for pair in rows.crossings(county, row).chunks_exact(2) {
                    for column in tiles::middles(pair[0], pair[1]) {
                        match self.entry(row, column) {
                            // The lower number wins, as in the plain test; areas hardly overlap.
                            free @ &mut FAR => *free = u32::from(county),
                            &mut BORDER => candidates.push((row, column, county)),
                            _ => {}
                        }
                    }
                }
            }
        }
    }

    fn record(&mut self, rows: &Rows, candidates: &Candidates) {
        for in_row in candidates.chunk_by(|a, b| a.0 == b.0) {
            let mut runs: HashMap<Number, Vec<Run>> = HashMap::new();
            for square in in_row.chunk_by(|a, b| a.1 == b.1) {
                let (row, column, _) = square[0]; // a chunk is never empty
                *self.entry(row, column) = BORDER | self.records.len() as u32;
                for &(.., county) in square {
                    runs.entry(county).or_insert_with(|| rows.runs(county, row));
                }
                let square = square
                    .iter()
                    .map(|&(.., county)| (county, &runs[&county][..]));
                record::write(&mut self.records, column, square);
            }
        }
    }

    /// Marks the squares outside all counties that are within reach of one.
    fn spread(&mut self, borders: &Borders) {
        let mut coasts: Vec<(Row, Column)> = borders
            .edges()
            // From outside, an edge with land on both sides is never the nearest.
            .filter(|&edge| borders.counties(edge).count() == 1)
            .flat_map(|edge| tiles::through(borders.ends(edge)))
            .collect();
        coasts.sort_unstable();
        coasts.dedup();
        for coast in coasts.chunk_by(|a, b| a.0 == b.0) {
            let row = coast[0].0; // a chunk is never empty
            for other in near::rows(tiles::latitudes(row)) {
                let width = near::columns(row, other);
                let mut next = i32::MIN;
                for column in coast.iter().map(|&(_, column)| i32::from(column)) {
                    for column in next.max(column - width)..=column + width {
                        let square = self.entry(other, tiles::wrap(column));
                        if *square == FAR {
                            *square = NEAR;
                        }
                    }
                    next = column + width + 1;
                }
            }
        }
    }

    /// The entry of a square, whose block is made if need be.
    fn entry(&mut self, row: Row, column: Column) -> &mut u32 {
        let block = &mut self.blocks[block(row, column)];
        if *block == EMPTY {
            *block = (self.squares.len() / BLOCK) as u16;
            self.squares.resize(self.squares.len() + BLOCK, FAR);
        }
        &mut self.squares[usize::from(*block) * BLOCK + within(row, column)]
    }

    /// What the square is.
    pub fn square(&self, row: Row, column: Column) -> Square<'_> {
        let block = self.blocks[block(row, column)];
        if block == EMPTY {
            return Square::Far;
        }
        match self.squares[usize::from(block) * BLOCK + within(row, column)] {
            FAR => Square::Far,
            NEAR => Square::Near,
            county if county < BORDER => Square::Inside(county as Number),
            border => Square::Border(Record::read(&self.records[(border - BORDER) as usize..])),
        }
    }
}

fn block(row: Row, column: Column) -> usize {
    usize::from(row) / PER_DEGREE * 360 + usize::from(column) / PER_DEGREE
}

fn within(row: Row, column: Column) -> usize {
    usize::from(row) % PER_DEGREE * PER_DEGREE + usize::from(column) % PER_DEGREE
}

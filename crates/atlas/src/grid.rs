//! What is known of each square of the grid before a point in it is asked for.

use std::sync::LazyLock;

use crate::borders::{BORDERS, Borders, Edge, Number};
use crate::near;
use crate::tiles::{self, Column, PER_DEGREE, Row};

pub(crate) static GRID: LazyLock<Grid> = LazyLock::new(|| Grid::new(&BORDERS));

/// What a square is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Square<'a> {
    /// No county reaches it, nor comes within reach of it.
    Far,
    /// Outside all counties, but some edge is within reach.
    Near,
    /// Wholly inside one county.
    Inside(Number),
    /// With an edge in it: the counties that may hold a point of it, lowest first.
    Border(&'a [Number]),
}

/// Squares are kept in blocks of one degree; most of the world has none.
#[derive(Debug)]
pub(crate) struct Grid {
    /// By block, its place in `squares`; [`EMPTY`] if it has none.
    blocks: Vec<u16>,
    /// By block and square, [`FAR`], [`NEAR`], a county, or [`BORDER`] and a place in `lists`.
    squares: Vec<u32>,
    /// By border square, where its counties and its edges begin.
    lists: Vec<(u32, u32)>,
    counties: Vec<Number>,
    edges: Vec<Edge>,
}

const EMPTY: u16 = u16::MAX;
const FAR: u32 = u32::MAX;
const NEAR: u32 = u32::MAX - 1;
const BORDER: u32 = 1 << 31;
const BLOCK: usize = PER_DEGREE * PER_DEGREE;

impl Grid {
    fn new(borders: &Borders) -> Grid {
        let mut grid = Grid {
            blocks: vec![EMPTY; 180 * 360],
            squares: Vec::new(),
            lists: Vec::new(),
            counties: Vec::new(),
            edges: Vec::new(),
        };
        let (edges, mut counties) = grid.draw(borders);
        grid.fill(borders, &mut counties);
        grid.list(edges, counties);
        grid.spread(borders);
        grid
    }

    /// Marks the squares that edges go through; gives the edges and counties of each.
    fn draw(&mut self, borders: &Borders) -> (Listed<Edge>, Listed<Number>) {
        let (mut edges, mut counties) = (Vec::new(), Vec::new());
        for edge in borders.all() {
            let ends = borders.ends(edge);
            for row in tiles::rows(ends[0][1].min(ends[1][1]), ends[0][1].max(ends[1][1])) {
                let [west, east] = tiles::span(ends, row);
                for column in tiles::columns(west, east) {
                    *self.entry(row, column) = BORDER;
                    edges.push((row, column, edge));
                    counties.extend(borders.counties(edge).map(|county| (row, column, county)));
                }
            }
        }
        (edges, counties)
    }

    /// Finds the counties that hold the middle of each square. Where no edge goes through, they
    /// hold all of it.
    fn fill(&mut self, borders: &Borders, counties: &mut Listed<Number>) {
        for county in 0..borders.len() {
            for row in borders.rows(county) {
                let crossings = borders.crossings(county, row, tiles::middle(row));
                for pair in crossings.chunks_exact(2) {
                    for column in tiles::middles(pair[0], pair[1]) {
                        match self.entry(row, column) {
                            // The lower number wins, as in the plain test; areas hardly overlap.
                            free @ &mut FAR => *free = u32::from(county),
                            &mut BORDER => counties.push((row, column, county)),
                            _ => {}
                        }
                    }
                }
            }
        }
    }

    fn list(&mut self, mut edges: Listed<Edge>, mut counties: Listed<Number>) {
        edges.sort_unstable();
        counties.sort_unstable();
        counties.dedup();
        let mut counties = counties.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
        for edges in edges.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let (row, column, _) = edges[0]; // a chunk is never empty
            *self.entry(row, column) = BORDER | self.lists.len() as u32;
            self.lists
                .push((self.counties.len() as u32, self.edges.len() as u32));
            self.edges.extend(edges.iter().map(|entry| entry.2));
            // An edge has a county, so each square with edges has counties, in the same order.
            self.counties
                .extend(counties.next().into_iter().flatten().map(|entry| entry.2));
        }
        self.lists
            .push((self.counties.len() as u32, self.edges.len() as u32));
    }

    /// Marks the squares outside all counties that are within reach of one.
    fn spread(&mut self, borders: &Borders) {
        for row in 0..tiles::ROWS as Row {
            // From outside, an edge with land on both sides is never the nearest.
            let outer = |edge: &Edge| borders.counties(*edge).count() == 1;
            let columns = 0..tiles::COLUMNS as Column;
            let coast: Vec<Column> = columns
                .filter(|&column| self.edges(row, column).iter().any(outer))
                .collect();
            if coast.is_empty() {
                continue;
            }
            for other in near::rows(tiles::latitudes(row)) {
                let width = near::columns(row, other);
                let mut next = i32::MIN;
                for column in coast.iter().map(|&column| i32::from(column)) {
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

    fn place(&self, row: Row, column: Column) -> Option<usize> {
        let block = self.blocks[block(row, column)];
        (block != EMPTY).then(|| usize::from(block) * BLOCK + within(row, column))
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
        match self
            .place(row, column)
            .map_or(FAR, |place| self.squares[place])
        {
            FAR => Square::Far,
            NEAR => Square::Near,
            county if county < BORDER => Square::Inside(county as Number),
            border => {
                let list = (border - BORDER) as usize;
                let range = self.lists[list].0..self.lists[list + 1].0;
                Square::Border(&self.counties[range.start as usize..range.end as usize])
            }
        }
    }

    /// The edges that go through the square.
    pub fn edges(&self, row: Row, column: Column) -> &[Edge] {
        match self
            .place(row, column)
            .map_or(FAR, |place| self.squares[place])
        {
            border if (BORDER..NEAR).contains(&border) => {
                let list = (border - BORDER) as usize;
                let range = self.lists[list].1..self.lists[list + 1].1;
                &self.edges[range.start as usize..range.end as usize]
            }
            _ => &[],
        }
    }
}

/// Entries of squares on their way into the table.
type Listed<T> = Vec<(Row, Column, T)>;

fn block(row: Row, column: Column) -> usize {
    usize::from(row) / PER_DEGREE * 360 + usize::from(column) / PER_DEGREE
}

fn within(row: Row, column: Column) -> usize {
    usize::from(row) % PER_DEGREE * PER_DEGREE + usize::from(column) % PER_DEGREE
}

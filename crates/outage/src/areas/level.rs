//! The levels below the state.

use atlas::{Cell, County, Region};

/// A partition of the country into areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Counties and what stands in for them.
    County,
    /// H3 cells of resolution 3, about 12,400 km².
    Cell3,
    /// H3 cells of resolution 4, about 1,770 km².
    Cell4,
    /// H3 cells of resolution 5, about 250 km²: the finest that is kept of a report.
    Cell5,
}

impl Level {
    /// All of them.
    pub const ALL: [Level; 4] = [Level::County, Level::Cell3, Level::Cell4, Level::Cell5];

    /// The word in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Level::County => "county",
            Level::Cell3 => "cell3",
            Level::Cell4 => "cell4",
            Level::Cell5 => "cell5",
        }
    }

    /// The level of cells of this resolution.
    pub fn of_cells(resolution: u8) -> Option<Level> {
        match resolution {
            3 => Some(Level::Cell3),
            4 => Some(Level::Cell4),
            5 => Some(Level::Cell5),
            _ => None,
        }
    }

    /// The level of an area; none for states and the nation.
    pub fn of(area: Region) -> Option<Level> {
        match area {
            Region::County(_) => Some(Level::County),
            Region::Cell(cell) => Level::of_cells(cell.resolution()),
            Region::Nation | Region::State(_) => None,
        }
    }

    /// Its place in [`Level::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The area of this level that a report's county and cell lie in.
    pub(super) fn area(self, county: Option<County>, cell: Option<Cell>) -> Option<Region> {
        let coarse = |resolution| Some(Region::Cell(cell?.parent(resolution)?));
        match self {
            Level::County => county.map(Region::County),
            Level::Cell3 => coarse(3),
            Level::Cell4 => coarse(4),
            Level::Cell5 => cell.map(Region::Cell),
        }
    }
}

/// Whether a cell is never shown, whatever its count.
///
/// A coarse cell is exactly the sum of the finer ones within it, so someone who sees it and most of
/// its parts, at many times, could work out the rest. Two parts of every cell are therefore never
/// shown, the two with the fewest residents: no sum over parts is then ever complete. Cells on which
/// nobody lives are no help in this, because everybody knows that nobody reports from there.
pub(super) fn is_never_shown(area: Region) -> bool {
    let Region::Cell(cell) = area else {
        return false;
    };
    let Some(whole) = cell.resolution().checked_sub(1).filter(|r| *r >= 3) else {
        return false;
    };
    let residents = |cell: &Cell| -> f64 {
        let states = atlas::residents(Region::Cell(*cell)).iter();
        states.map(|(_, people)| people).sum()
    };
    let parts = cell.parent(whole).into_iter().flat_map(Cell::children);
    let mut inhabited: Vec<(f64, Cell)> = parts
        .map(|part| (residents(&part), part))
        .filter(|(people, _)| *people > 0.0)
        .collect();
    inhabited.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    inhabited.len() <= 2 || inhabited[..2].iter().any(|(_, part)| *part == cell)
}

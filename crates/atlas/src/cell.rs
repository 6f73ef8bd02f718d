//! Cells of the H3 grid.

use std::fmt;

use h3o::{CellIndex, Resolution};

use crate::icosahedron;

/// A cell of the H3 grid at resolution 5 (about 250 km²) or coarser.
///
/// Finer ones cannot be had: they would tell more of a person than is kept.
/// The cell of a [`Place`](crate::Place) is always at resolution 5.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell(CellIndex);

impl Cell {
    /// The cell of resolution 5 around a point in degrees; `None` if a number is not finite.
    pub fn at(lat: f64, lon: f64) -> Option<Cell> {
        icosahedron::cell(lat, lon).map(Cell)
    }

    /// Takes any H3 cell of resolution 5 or coarser.
    pub fn new(index: CellIndex) -> Option<Cell> {
        (index.resolution() <= Resolution::Five).then_some(Cell(index))
    }

    /// From fifteen lower-case hexadecimal digits: `852a1073fffffff`.
    pub fn parse(text: &str) -> Option<Cell> {
        let plain = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        let cell = (text.len() == 15 && text.bytes().all(plain)).then_some(text)?;
        Cell::from_u64(u64::from_str_radix(cell, 16).ok()?)
    }

    /// From the number of the index.
    pub fn from_u64(bits: u64) -> Option<Cell> {
        Cell::new(CellIndex::try_from(bits).ok()?)
    }

    /// The number of the index; below 2^63, so that it fits a signed column.
    pub fn to_u64(self) -> u64 {
        self.0.into()
    }

    /// For the functions of h3o.
    pub fn index(self) -> CellIndex {
        self.0
    }

    /// The cell of a coarser resolution that holds its centre, or itself at its own; `None` if the
    /// resolution is finer.
    pub fn parent(self, resolution: u8) -> Option<Cell> {
        let resolution = Resolution::try_from(resolution).ok()?;
        self.0.parent(resolution).map(Cell)
    }

    /// The cells of the next finer resolution that belong to it; none at resolution 5.
    pub fn children(self) -> impl Iterator<Item = Cell> {
        let finer = self.0.resolution().succ();
        let finer = finer.filter(|resolution| *resolution <= Resolution::Five);
        finer
            .into_iter()
            .flat_map(move |resolution| self.0.children(resolution))
            .map(Cell)
    }

    /// 0 (coarsest) to 5.
    pub fn resolution(self) -> u8 {
        self.0.resolution().into()
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}", self.to_u64())
    }
}

impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_number_round_trip() {
        let cell = Cell::at(41.4993, -81.6944).expect("finite");
        assert_eq!(cell.resolution(), 5);
        assert_eq!(Cell::parse(&cell.to_string()), Some(cell));
        assert_eq!(Cell::from_u64(cell.to_u64()), Some(cell));
        assert!(i64::try_from(cell.to_u64()).is_ok());
    }

    #[test]
    fn a_parent_is_coarser_and_holds_its_children() {
        let cell = Cell::at(41.4993, -81.6944).expect("finite");
        for resolution in 0..=5 {
            let parent = cell.parent(resolution).expect("coarser");
            assert_eq!(parent.resolution(), resolution);
            assert_eq!(Cell::parse(&parent.to_string()), Some(parent));
        }
        assert_eq!(cell.parent(5), Some(cell));
        let three = cell.parent(3).expect("coarser");
        assert_eq!(cell.parent(4).and_then(|four| four.parent(3)), Some(three));
        assert_eq!((cell.parent(6), three.parent(4)), (None, None));
    }

    #[test]
    fn only_cells_of_resolution_five_or_coarser_in_plain_spelling() {
        assert!(Cell::parse("852a1073fffffff").is_some());
        assert!(Cell::parse("832a10fffffffff").is_some(), "resolution 3");
        for wrong in [
            "",
            "0",
            "852A1073FFFFFFF",
            "862a10737ffffff",
            "0852a1073fffffff",
            "+52a1073fffffff",
            "852a1073ffffffe",
            "fffffffffffffff",
        ] {
            assert_eq!(Cell::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Cell::at(f64::NAN, 0.0), None);
        assert_eq!(Cell::from_u64(0), None);
    }
}

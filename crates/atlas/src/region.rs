//! Names of areas that counts are kept for.

use std::fmt;

use crate::{Cell, County, State};

/// An area that can be named: the nation, a state, a county or a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// `US`
    Nation,
    /// `US-OH`
    State(State),
    /// `US-OH-035`
    County(County),
    /// `852a1073fffffff`
    Cell(Cell),
}

impl Region {
    /// Reads one spelling only, the one that [`Display`](fmt::Display) writes, so that a region is
    /// never counted under two names: `us-oh`, `OH` and `Ohio` are no regions.
    pub fn parse(text: &str) -> Option<Region> {
        match text.len() {
            2 => (text == "US").then_some(Region::Nation),
            5 => State::from_code(text).map(Region::State),
            9 => County::from_code(text).map(Region::County),
            _ => Cell::parse(text).map(Region::Cell),
        }
    }

    /// The name that [`Region::parse`] reads.
    pub fn code(&self) -> String {
        self.to_string()
    }

    /// The state it is or lies in; `None` for the nation, and for cells, which cross borders.
    pub fn state(&self) -> Option<State> {
        match self {
            Region::State(state) => Some(*state),
            Region::County(county) => Some(county.state()),
            Region::Nation | Region::Cell(_) => None,
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Region::Nation => f.write_str("US"),
            Region::State(state) => f.write_str(state.code()),
            Region::County(county) => f.write_str(county.code()),
            Region::Cell(cell) => cell.fmt(f),
        }
    }
}

impl From<State> for Region {
    fn from(state: State) -> Region {
        Region::State(state)
    }
}

impl From<County> for Region {
    fn from(county: County) -> Region {
        Region::County(county)
    }
}

impl From<Cell> for Region {
    fn from(cell: Cell) -> Region {
        Region::Cell(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_region_reads_back() {
        let states = State::all().map(Region::State);
        let counties = County::all().map(Region::County);
        let cell = Cell::at(52.9, 172.9).map(Region::Cell);
        for region in states.chain(counties).chain(cell).chain([Region::Nation]) {
            assert_eq!(Region::parse(&region.code()), Some(region));
        }
    }

    #[test]
    fn other_spellings_are_no_regions() {
        for wrong in [
            "",
            "us",
            "us-oh",
            "OH",
            "US-UM",
            "Ohio",
            "US-39",
            "US-OH ",
            "US-OH-999",
            "USA",
            "US-",
            "39",
            "39035",
        ] {
            assert_eq!(Region::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics_and_is_strict(text in "\\PC{0,16}|[US0-9a-f-]{0,16}") {
            if let Some(region) = Region::parse(&text) {
                prop_assert_eq!(region.code(), text);
            }
        }
    }
}

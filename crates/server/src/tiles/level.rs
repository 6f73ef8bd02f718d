//! The layers of a tile, and the zooms at which each is there.

use std::ops::RangeInclusive;

use atlas::{Cell, County, State};
use outage::areas;

/// The deepest zoom of the tiles: a part of one is nine metres wide, less than the borders are
/// true to. Clients enlarge what they have beyond it.
pub const DEEPEST: u8 = 10;

/// What a layer shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// States and territories.
    State,
    /// Counties and what stands in for them.
    County,
    /// Cells of the H3 grid at this resolution.
    Cell(u8),
}

impl Level {
    /// All layers of a tile at this zoom, from the coarsest.
    pub fn at(zoom: u8) -> impl Iterator<Item = Level> {
        let cells = match zoom {
            0..=4 => 3,
            5 | 6 => 4,
            _ => 5,
        };
        let all = [Level::State, Level::County, Level::Cell(cells)];
        all.into_iter().filter(move |l| l.zooms().contains(&zoom))
    }

    /// The level of the areas, if it is one below the state.
    pub fn below(self) -> Option<areas::Level> {
        match self {
            Level::State => None,
            Level::County => Some(areas::Level::County),
            Level::Cell(resolution) => areas::Level::of_cells(resolution),
        }
    }

    /// The name of the layer.
    pub fn layer(self) -> &'static str {
        match self {
            Level::State => "states",
            Level::County => "counties",
            Level::Cell(_) => "cells",
        }
    }

    /// The zooms at which the layer is there: smaller areas would be no larger than a dot.
    pub fn zooms(self) -> RangeInclusive<u8> {
        match self {
            Level::State => 0..=DEEPEST,
            Level::County | Level::Cell(_) => 3..=DEEPEST,
        }
    }

    /// The number that a client knows a region of this level by, from its id: the FIPS code, and
    /// of a cell those 26 bits of its index that tell it from others, as the whole index is more
    /// than JavaScript can count. `None` if the id is of no such region.
    pub fn number(self, id: &str) -> Option<u32> {
        match self {
            Level::State => State::from_code(id)?.fips().parse().ok(),
            Level::County => County::from_code(id)?.fips().parse().ok(),
            Level::Cell(_) => {
                let bits = Cell::parse(id)?.to_u64() >> 30;
                Some(bits as u32 & ((1 << 26) - 1))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zoom_has_its_layers() {
        let at = |zoom| Level::at(zoom).collect::<Vec<_>>();
        assert_eq!(at(0), [Level::State]);
        assert_eq!(at(3), [Level::State, Level::County, Level::Cell(3)]);
        assert_eq!(at(6)[2], Level::Cell(4));
        assert_eq!(at(DEEPEST)[2], Level::Cell(5));
    }

    #[test]
    fn numbers_are_stable_and_differ() {
        assert_eq!(Level::State.number("US-OH"), Some(39));
        assert_eq!(Level::County.number("US-OH-035"), Some(39035));
        assert_eq!(Level::County.number("US-OH"), None);
        let cell = Cell::at(41.4993, -81.6944).expect("finite");
        let numbers = (3..=5).map(|resolution| {
            let cell = cell.parent(resolution).expect("coarser");
            Level::Cell(resolution).number(&cell.to_string())
        });
        let numbers: std::collections::HashSet<_> = numbers.collect();
        assert!(numbers.len() == 3 && !numbers.contains(&None));
        let neighbour = Cell::at(41.4993, -81.5).expect("finite").to_string();
        assert!(!numbers.contains(&Level::Cell(5).number(&neighbour)));
    }
}

//! The squares that web maps are cut into.

use crate::mercator::WorldPoint;

/// A square of the usual grid: at zoom z the world is 2^z squares wide, counted from the north-west.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Square {
    z: u8,
    x: u32,
    y: u32,
}

/// A point of a square in 4096 parts of its width: x right, y down; beyond the sides a little.
pub type SquarePoint = [i32; 2];

impl Square {
    /// The deepest zoom; a part of such a square is a centimetre wide.
    pub const DEEPEST: u8 = 20;

    /// Parts a side.
    pub const PARTS: i32 = 1 << 12;

    /// How far beyond its sides a square's picture reaches, so that lines meet over the seam.
    pub const MARGIN: i32 = 64;

    /// `None` outside the grid.
    pub fn new(z: u8, x: u32, y: u32) -> Option<Square> {
        let within = |at: u32| u64::from(at) < 1 << z;
        (z <= Square::DEEPEST && within(x) && within(y)).then_some(Square { z, x, y })
    }

    /// 0 is the whole world.
    pub fn zoom(self) -> u8 {
        self.z
    }

    /// A point of the world in parts of this square.
    pub(crate) fn place(self, at: WorldPoint) -> SquarePoint {
        let part = u32::from(Square::DEEPEST - self.z);
        [(at[0], self.x), (at[1], self.y)].map(|(at, square)| {
            let from = i64::from(square) << (32 - self.z);
            let half = (1 << part) >> 1;
            ((i64::from(at) - from + half) >> part) as i32
        })
    }

    /// Whether a box is narrower than two parts of this square, so that it may come to nothing.
    pub(crate) fn is_larger_than(self, [west, north, east, south]: [u32; 4]) -> bool {
        let most = 2_u32 << (Square::DEEPEST - self.z);
        east - west < most || south - north < most
    }

    /// The square with its margin, in the world: `[west, north, east, south]`, within the world.
    pub(crate) fn reach(self) -> [u32; 4] {
        let width = 1_i64 << (32 - self.z);
        let margin = width / i64::from(Square::PARTS) * i64::from(Square::MARGIN);
        let [west, north] = [self.x, self.y].map(|at| i64::from(at) * width);
        [
            west - margin,
            north - margin,
            west + width + margin,
            north + width + margin,
        ]
        .map(|side| side.clamp(0, i64::from(u32::MAX)) as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_ends_somewhere() {
        assert!(Square::new(0, 0, 0).is_some() && Square::new(5, 31, 31).is_some());
        assert!(Square::new(Square::DEEPEST, (1 << 20) - 1, 0).is_some());
        for (z, x, y) in [
            (0, 1, 0),
            (0, 0, 1),
            (5, 32, 0),
            (21, 0, 0),
            (255, 0, 0),
            (3, 0, u32::MAX),
        ] {
            assert_eq!(Square::new(z, x, y), None, "{z}/{x}/{y}");
        }
    }

    #[test]
    fn a_square_has_its_corners() {
        let square = Square::new(1, 1, 0).expect("is in the grid");
        let half = 1 << 31;
        assert_eq!(square.place([half, 0]), [0, 0]);
        assert_eq!(square.place([u32::MAX, half]), [4096, 4096]);
        assert_eq!(square.place([0, half]), [-4096, 4096]);
        assert_eq!(
            square.reach(),
            [half - (1 << 25), 0, u32::MAX, half + (1 << 25)]
        );
        let deep = Square::new(20, 1 << 19, 1 << 19).expect("is in the grid");
        assert_eq!(deep.place([half + 1, half + 4095]), [1, 4095]);
    }
}

//! The shapes of the regions in a tile, kept apart from their numbers: borders do not change.

use std::collections::HashMap;
use std::sync::Arc;

use atlas::{Cell, County, Cut, Shapes, Square, State};
use moka::sync::Cache;

use super::level::Level;

/// By number of the region, what of it lies in a tile.
pub type Drawn = HashMap<u32, Vec<Cut>>;

/// Bytes of shapes that are kept.
const MOST: u64 = 16 << 20;

/// The shapes of states and counties, by tile, those that were asked for last.
#[derive(Debug)]
pub struct ShapeCache(Cache<(Level, Square), Arc<Drawn>>);

impl Default for ShapeCache {
    fn default() -> ShapeCache {
        let weigh = |_: &(Level, Square), drawn: &Arc<Drawn>| size(drawn);
        ShapeCache(Cache::builder().max_capacity(MOST).weigher(weigh).build())
    }
}

impl ShapeCache {
    /// All states or counties in a tile.
    pub fn get(&self, level: Level, square: Square) -> Arc<Drawn> {
        self.0
            .get_with((level, square), || Arc::new(draw(level, square)))
    }
}

/// The shape of one cell, which is made faster than it could be kept.
pub fn cell(id: &str, square: Square) -> Vec<Cut> {
    Cell::parse(id).map_or_else(Vec::new, |cell| cell.cut(square))
}

fn draw(level: Level, square: Square) -> Drawn {
    let (shapes, code): (_, fn(usize) -> Option<&'static str>) = match level {
        Level::State => (Shapes::states(), |at| {
            State::from_index(at).map(State::code)
        }),
        Level::County => (Shapes::counties(), |at| {
            County::from_index(at).map(County::code)
        }),
        Level::Cell(_) => return Drawn::new(),
    };
    let mut drawn = Drawn::new();
    for (area, cut) in shapes.cut(square) {
        if let Some(number) = code(area).and_then(|code| level.number(code)) {
            drawn.entry(number).or_default().push(cut);
        }
    }
    drawn
}

/// About how many bytes it takes.
fn size(drawn: &Drawn) -> u32 {
    let rings = drawn.values().flatten().flatten();
    let points: usize = rings.map(|ring| ring.len() * 8 + 24).sum();
    u32::try_from(drawn.len() * 64 + points).unwrap_or(u32::MAX)
}

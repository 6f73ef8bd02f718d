//! Vector tiles: `/tiles/{slug}.json` and `/tiles/{slug}/{z}/{x}/{y}.mvt`.
//!
//! A tile is shapes and numbers. The shapes of states and counties never change and are kept by
//! tile; the numbers come from where the JSON gets them.

mod address;
mod answers;
mod layer;
mod level;
mod numbers;
mod pen;
mod properties;
mod shape;
pub mod tile;
pub mod tile_json;
mod view;
mod wire;

pub use tile::get_tile;
pub use tile_json::get_tile_json;

use answers::AnswerCache;
use shape::ShapeCache;

/// What is kept between two tiles; both parts are bounded.
#[derive(Debug, Default)]
pub struct Tiles {
    shapes: ShapeCache,
    answers: AnswerCache,
}

//! Tiles that were made already.

use std::time::Duration;

use atlas::Square;
use moka::sync::Cache;
use outage::{Minute, ServiceId};

use super::view::View;
use crate::prepared::Prepared;

/// Bytes of tiles that are kept, with all their codings.
const MOST: u64 = 32 << 20;

/// As long as other caches keep a past tile; the present has another name each minute.
const KEPT: Duration = Duration::from_secs(300);

/// What a tile is told from others by: service, place, view, and the minute that it shows.
pub type Name = (ServiceId, Square, View, Minute);

/// Finished tiles, those that were asked for last.
#[derive(Debug)]
pub struct AnswerCache(Cache<Name, Prepared>);

impl Default for AnswerCache {
    fn default() -> AnswerCache {
        let weigh = |_: &Name, tile: &Prepared| u32::try_from(tile.size()).unwrap_or(u32::MAX);
        let cache = Cache::builder().max_capacity(MOST).weigher(weigh);
        AnswerCache(cache.time_to_live(KEPT).build())
    }
}

impl AnswerCache {
    /// One that was made.
    pub fn get(&self, name: &Name) -> Option<Prepared> {
        self.0.get(name)
    }

    /// Keeps one.
    pub fn put(&self, name: Name, tile: Prepared) {
        self.0.insert(name, tile);
    }
}

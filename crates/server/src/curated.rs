//! What operators decide and readers see, in memory.

use std::sync::Arc;

use arc_swap::ArcSwap;
use outage::{Catalogue, Index, ServiceId};

/// Other names that operators added.
#[derive(Debug)]
pub struct Curated {
    search: ArcSwap<Index>,
}

impl Curated {
    /// Nothing but what the catalogue says.
    pub fn new(catalogue: &Catalogue) -> Curated {
        Curated {
            search: ArcSwap::from_pointee(Index::new(catalogue, [])),
        }
    }

    /// The search over all names.
    pub fn search(&self) -> Arc<Index> {
        self.search.load_full()
    }

    /// Services that may have been meant by an address where nothing is.
    pub fn meant(&self, path: &str) -> Vec<ServiceId> {
        let search = self.search();
        let parts = path.split('/').filter(|p| p.len() > 2);
        let mut meant = Vec::new();
        for id in parts
            .filter(|p| !["services", "report", "embed", "explore"].contains(p))
            .flat_map(|part| search.find(part))
        {
            if meant.len() < 5 && !meant.contains(&id) {
                meant.push(id);
            }
        }
        meant
    }
}

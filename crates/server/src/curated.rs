//! What operators decide and readers see, in memory.

use std::sync::Arc;

use arc_swap::ArcSwap;
use outage::{Catalogue, Index, ServiceId};
use store::Store;

use crate::tips::ShownTips;

/// Tips of one service that readers can see.
const TIPS: i64 = 100;

/// Other names that operators added, and tips they let through.
#[derive(Debug)]
pub struct Curated {
    search: ArcSwap<Index>,
    tips: ArcSwap<ShownTips>,
}

impl Curated {
    /// Nothing but what the catalogue says.
    pub fn new(catalogue: &Catalogue) -> Curated {
        Curated {
            search: ArcSwap::from_pointee(Index::new(catalogue, [])),
            tips: ArcSwap::default(),
        }
    }

    /// Reads what is decided; if it can't be read, everything stays as it was.
    pub async fn read(&self, store: &Store, catalogue: &Catalogue) -> Result<(), store::Error> {
        let aliases = store.aliases().await?;
        let tips = store.shown_tips(TIPS).await?;
        // A service that the catalogue has dropped may still have names.
        let added = aliases
            .iter()
            .filter_map(|a| Some((catalogue.find(&a.service)?, a.alias.as_str())));
        self.search.store(Arc::new(Index::new(catalogue, added)));
        self.tips.store(Arc::new(ShownTips::new(tips, catalogue)));
        Ok(())
    }

    /// The tips that readers see, for the next edition.
    pub fn tips(&self) -> Arc<ShownTips> {
        self.tips.load_full()
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

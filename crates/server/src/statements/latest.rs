//! What companies say now, in memory: readers of the present never ask the store.

use std::sync::Arc;

use arc_swap::ArcSwap;
use chrono::{DateTime, TimeDelta, Utc};
use outage::{Catalogue, ServiceId};
use store::{Saying, SourceCheck, Store};

/// How far back is shown; the last statement always is.
const SHOWN: TimeDelta = TimeDelta::days(7);

/// Statements of one service in memory.
const MOST: usize = 20;

/// What is known of one service's statements.
#[derive(Clone, Debug, Default)]
pub struct OfService {
    /// Oldest first, each in its last wording.
    pub sayings: Vec<Saying>,
    /// The address that is asked; none: nobody is asked.
    pub source: Option<String>,
    /// How asking went; none: nobody was asked yet.
    pub check: Option<SourceCheck>,
}

impl OfService {
    /// The last thing that was said.
    pub fn latest(&self) -> Option<&Saying> {
        self.sayings.last()
    }
}

/// All services' statements at one moment. Immutable, so that an edition can hold it.
#[derive(Clone, Debug, Default)]
pub struct Statements(Vec<Arc<OfService>>);

impl Statements {
    /// What the store holds, for a start.
    pub async fn read(
        store: &Store,
        catalogue: &Catalogue,
        now: DateTime<Utc>,
    ) -> Result<Statements, store::Error> {
        let mut checks = store.source_checks().await?;
        let mut all = Vec::with_capacity(catalogue.len());
        for id in catalogue.ids() {
            let slug = &catalogue.service(id).slug;
            let check = checks.iter().position(|check| check.service == *slug);
            all.push(Arc::new(OfService {
                sayings: sayings(store, slug, now).await?,
                source: None,
                check: check.map(|at| checks.swap_remove(at)),
            }));
        }
        Ok(Statements(all))
    }

    /// What is known of a service.
    pub fn of(&self, id: ServiceId) -> Arc<OfService> {
        self.0.get(id.index()).cloned().unwrap_or_default()
    }
}

/// The statements of a service that are worth showing.
pub async fn sayings(
    store: &Store,
    slug: &str,
    now: DateTime<Utc>,
) -> Result<Vec<Saying>, store::Error> {
    let until = now + TimeDelta::seconds(1);
    let mut found = store.statements(slug, now - SHOWN, until).await?;
    found.retain(|saying| !saying.superseded);
    if found.is_empty() {
        return Ok(store.latest_statement(slug).await?.into_iter().collect());
    }
    Ok(found.split_off(found.len().saturating_sub(MOST)))
}

/// Where the poller and the operators put what is new, and the renderer takes it from.
#[derive(Debug)]
pub struct Latest(ArcSwap<Statements>);

impl Latest {
    /// Begins with this.
    pub fn new(statements: Statements) -> Latest {
        Latest(ArcSwap::from_pointee(statements))
    }

    /// What is known now.
    pub fn now(&self) -> Arc<Statements> {
        self.0.load_full()
    }

    /// Changes what is known of a service.
    pub fn update(&self, id: ServiceId, change: impl Fn(&mut OfService)) {
        self.0.rcu(|now| {
            let mut next = Statements::clone(now);
            if let Some(one) = next.0.get_mut(id.index()) {
                change(Arc::make_mut(one));
            }
            next
        });
    }
}

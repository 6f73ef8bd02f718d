//! The present: one immutable snapshot with its finished answers, swapped whole once a tick.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use arc_swap::{ArcSwap, Guard};
use outage::{ServiceId, Snapshot};
use tokio::sync::watch;

use crate::bursts::HeldNow;
use crate::marked::Marked;
use crate::prepared::Prepared;
use crate::statements::Statements;
use crate::tips::ShownTips;

/// Answers other than the usual ones that are kept until the next tick.
const OTHERS: usize = 512;

/// Holds what is true now; a reader takes one [`Edition`] and uses it to the end.
#[derive(Debug)]
pub struct Board {
    now: ArcSwap<Edition>,
    changes: watch::Sender<()>,
}

/// One snapshot and the answers made from it.
#[derive(Debug)]
pub struct Edition {
    /// The picture itself.
    pub snapshot: Arc<Snapshot>,
    /// What is shown of counties and cells, since the last mark.
    pub marked: Arc<Marked>,
    /// What companies say.
    pub statements: Arc<Statements>,
    /// The tips that readers see.
    pub tips: Arc<ShownTips>,
    /// What is held.
    pub held: Arc<HeldNow>,
    usual: Vec<OnceLock<Prepared>>,
    others: Mutex<HashMap<String, Prepared>>,
}

/// Answers asked for so often that each has a place of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usual {
    /// The state map, 15 minutes, JSON.
    Heatmap(ServiceId),
    /// The service in JSON.
    Service(ServiceId),
    /// The page of a service.
    Page(ServiceId),
    /// The widget.
    Embed(ServiceId),
    /// The list of services in JSON.
    Services,
    /// The front page.
    Home,
}

impl Usual {
    const KINDS: usize = 4;
    const ALONE: usize = 2;

    fn slot(self) -> usize {
        let of = |kind: usize, id: ServiceId| Self::ALONE + id.index() * Self::KINDS + kind;
        match self {
            Usual::Services => 0,
            Usual::Home => 1,
            Usual::Heatmap(id) => of(0, id),
            Usual::Service(id) => of(1, id),
            Usual::Page(id) => of(2, id),
            Usual::Embed(id) => of(3, id),
        }
    }
}

impl Board {
    /// A board that shows this.
    pub fn new(
        snapshot: Snapshot,
        marked: Arc<Marked>,
        statements: Arc<Statements>,
        tips: Arc<ShownTips>,
        held: Arc<HeldNow>,
    ) -> Board {
        let edition = Edition::new(snapshot, marked, statements, tips, held);
        Board {
            now: ArcSwap::from_pointee(edition),
            changes: watch::Sender::new(()),
        }
    }

    /// Swaps the whole picture.
    pub fn publish(&self, edition: Edition) {
        self.now.store(Arc::new(edition));
        self.changes.send_replace(());
    }

    /// Shows what companies say now, beside the same figures: before the next tick.
    pub fn hear(&self, statements: &Arc<Statements>) {
        self.now.rcu(|now| {
            let (snapshot, marked) = (now.snapshot.clone(), now.marked.clone());
            let (tips, held) = (now.tips.clone(), now.held.clone());
            Edition::of(snapshot, marked, statements.clone(), tips, held)
        });
        self.changes.send_replace(());
    }

    /// Wakes whoever follows when something else is shown.
    pub fn changes(&self) -> watch::Receiver<()> {
        self.changes.subscribe()
    }

    /// What is true now, with its answers.
    pub fn edition(&self) -> Arc<Edition> {
        self.now.load_full()
    }

    /// The same for as long as it takes to answer at once: readers on all cores share no counter.
    pub fn glance(&self) -> Guard<Arc<Edition>> {
        self.now.load()
    }

    /// What is true now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.now.load().snapshot.clone()
    }
}

impl Edition {
    /// No answer made yet.
    pub fn new(
        snapshot: Snapshot,
        marked: Arc<Marked>,
        statements: Arc<Statements>,
        tips: Arc<ShownTips>,
        held: Arc<HeldNow>,
    ) -> Edition {
        Edition::of(Arc::new(snapshot), marked, statements, tips, held)
    }

    fn of(
        snapshot: Arc<Snapshot>,
        marked: Arc<Marked>,
        statements: Arc<Statements>,
        tips: Arc<ShownTips>,
        held: Arc<HeldNow>,
    ) -> Edition {
        let slots = Usual::ALONE + snapshot.services.len() * Usual::KINDS;
        Edition {
            snapshot,
            marked,
            statements,
            tips,
            held,
            usual: (0..slots).map(|_| OnceLock::new()).collect(),
            others: Mutex::default(),
        }
    }

    /// A usual answer, made at the first request if the tick has not made it.
    pub fn usual(&self, which: Usual, make: impl FnOnce(&Snapshot) -> Prepared) -> &Prepared {
        self.usual[which.slot()].get_or_init(|| make(&self.snapshot))
    }

    /// Any other answer, kept by its name. When there are too many, the rest are made each time.
    pub fn other(&self, name: &str, make: impl FnOnce(&Snapshot) -> Prepared) -> Prepared {
        self.kept(name).unwrap_or_else(|| {
            let fresh = make(&self.snapshot);
            self.keep(name, &fresh);
            fresh
        })
    }

    /// The answer that was made under this name.
    pub fn kept(&self, name: &str) -> Option<Prepared> {
        let others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        others.get(name).cloned()
    }

    /// Keeps an answer that is made elsewhere, as those that take long are.
    pub fn keep(&self, name: &str, answer: &Prepared) {
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        if others.len() < OTHERS {
            others.insert(name.to_owned(), answer.clone());
        }
    }
}

//! The incidents of twelve months in memory: what pages about the present say of the past.

use std::sync::Arc;

use arc_swap::ArcSwap;
use outage::incident::Incident;
use outage::{Catalogue, Minute, ServiceId};
use store::{Correction, IncidentRow, Listing, Store};

/// Minutes of the past that are told about.
pub const YEAR: i64 = 366 * 1440;

/// Holds what is told now; a reader takes one [`Story`] and uses it to the end.
#[derive(Debug, Default)]
pub struct Stories(ArcSwap<Story>);

/// The incidents of all services.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// By [`ServiceId::index`].
    books: Vec<Arc<Book>>,
}

/// The incidents of one service.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// From when on incidents are known; none: nobody has looked yet.
    pub known_from: Option<Minute>,
    /// By the minute they were opened in, oldest first.
    pub entries: Vec<Entry>,
}

/// One incident, and what became of it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// All that is known of it.
    pub incident: Arc<Incident>,
    /// Its latest version; 0: none is published yet.
    pub version: u32,
    /// What the operator said about it, oldest first.
    pub corrections: Vec<Correction>,
}

impl Entry {
    /// Whether it counts as an incident: not if it was called a false alarm, or part of another.
    pub fn counts(&self) -> bool {
        let last = self
            .corrections
            .iter()
            .rfind(|c| c.kind != "note" && c.kind != "split");
        last.is_none_or(|c| c.kind == "withdrawn")
    }
}

impl Book {
    /// The incident that is going on.
    pub fn open(&self) -> Option<&Entry> {
        self.entries
            .last()
            .filter(|entry| entry.incident.resolved.is_none())
    }

    /// Incidents that count, oldest first.
    pub fn counted(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.counts())
    }

    /// Adds an incident, or what it has become. `version` 0 leaves the version as it is.
    fn put(&mut self, incident: Arc<Incident>, version: u32) {
        match self
            .entries
            .iter_mut()
            .rfind(|e| e.incident.id == incident.id)
        {
            Some(entry) => {
                entry.incident = incident;
                entry.version = entry.version.max(version);
            }
            None => {
                let key = |i: &Incident| (i.opened, i.id.clone());
                let at = self
                    .entries
                    .partition_point(|e| key(&e.incident) < key(&incident));
                let entry = Entry {
                    incident,
                    version,
                    corrections: Vec::new(),
                };
                self.entries.insert(at, entry);
            }
        }
    }
}

impl Story {
    /// One of empty books.
    pub fn new(catalogue: &Catalogue) -> Story {
        Story {
            books: vec![Arc::default(); catalogue.len()],
        }
    }

    /// Adds an incident, or what it has become. `version` 0 leaves the version as it is.
    pub fn put(&mut self, id: ServiceId, incident: Arc<Incident>, version: u32) {
        self.book_mut(id).put(incident, version);
    }

    /// The book of a service; empty, if there is none.
    pub fn book(&self, id: ServiceId) -> &Book {
        static EMPTY: Book = Book {
            known_from: None,
            entries: Vec::new(),
        };
        self.books.get(id.index()).map_or(&EMPTY, Arc::as_ref)
    }

    /// All books with their services.
    pub fn books<'a>(
        &'a self,
        catalogue: &'a Catalogue,
    ) -> impl Iterator<Item = (ServiceId, &'a Book)> {
        catalogue.ids().zip(self.books.iter().map(Arc::as_ref))
    }

    fn book_mut(&mut self, id: ServiceId) -> &mut Book {
        Arc::make_mut(&mut self.books[id.index()])
    }
}

impl Stories {
    /// Reads the last twelve months.
    pub async fn read(
        store: &Store,
        catalogue: &Catalogue,
        now: Minute,
    ) -> Result<Stories, store::Error> {
        let mut story = Story::new(catalogue);
        let asked = Listing {
            from: Some(now - YEAR),
            limit: u32::MAX,
            ..Listing::default()
        };
        let versions = store.latest_versions().await?;
        for IncidentRow { service, incident } in store.incidents(&asked).await?.0 {
            if let Some(id) = catalogue.find(&service) {
                let version = versions.get(incident.id.as_str()).copied().unwrap_or(0);
                story.put(id, Arc::new(incident), version);
            }
        }
        for known in store.chronicles().await? {
            if let Some(id) = catalogue.find(&known.service) {
                story.book_mut(id).known_from = Some(known.start);
            }
        }
        let mut corrections = store.corrections(i64::MAX, u32::MAX).await?;
        corrections.reverse();
        let stories = Stories(ArcSwap::from_pointee(story));
        for correction in corrections {
            stories.correct(catalogue, &correction);
        }
        Ok(stories)
    }

    /// What is told now.
    pub fn now(&self) -> Arc<Story> {
        self.0.load_full()
    }

    /// Takes in what was found and published of a service.
    pub fn put(
        &self,
        id: ServiceId,
        incidents: &[(Arc<Incident>, u32)],
        known_from: Option<Minute>,
    ) {
        self.0.rcu(|story| {
            let mut story = Story::clone(story);
            let book = story.book_mut(id);
            for (incident, version) in incidents {
                book.put(incident.clone(), *version);
            }
            if let Some(from) = known_from {
                book.known_from = Some(book.known_from.map_or(from, |known| known.min(from)));
            }
            story
        });
    }

    /// Takes in a correction.
    pub fn correct(&self, catalogue: &Catalogue, correction: &Correction) {
        let service = outage::incident::Id::parse(&correction.incident);
        let Some(id) = service.and_then(|id| catalogue.find(id.service())) else {
            return;
        };
        self.0.rcu(|story| {
            let mut story = Story::clone(story);
            let entries = &mut story.book_mut(id).entries;
            let entry = entries
                .iter_mut()
                .find(|e| e.incident.id.as_str() == correction.incident);
            if let Some(entry) = entry {
                entry.corrections.push(correction.clone());
            }
            story
        });
    }
}

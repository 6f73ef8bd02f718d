//! What can be heard of one service, or of all.

use std::sync::{Arc, OnceLock};

use actix_web::web::Bytes;
use outage::{Catalogue, ServiceId, Snapshot};

use super::event::Event;
use super::id::EventId;
use crate::api::stream::StreamData;

/// Incidents and statements that are kept for those who come back.
const KEPT: usize = 64;

/// What a stream is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Every service, as the front page has them.
    All,
    /// One service.
    Service(ServiceId),
}

/// The present picture of a channel, written when the first listener wants it: most services have
/// none.
#[derive(Debug)]
struct Picture {
    id: EventId,
    subject: Subject,
    snapshot: Arc<Snapshot>,
    event: OnceLock<Event>,
}

/// What a channel has to tell. Cheap to clone: a listener takes it and lets go of the lock.
#[derive(Clone, Debug)]
pub struct Channel {
    catalogue: Arc<Catalogue>,
    picture: Arc<Picture>,
    /// Oldest first.
    news: Arc<[Event]>,
    /// The server stops.
    pub closed: bool,
}

impl Channel {
    /// A channel that shows this.
    pub fn new(
        catalogue: Arc<Catalogue>,
        subject: Subject,
        id: EventId,
        snapshot: Arc<Snapshot>,
    ) -> Channel {
        let event = OnceLock::new();
        Channel {
            catalogue,
            picture: Arc::new(Picture {
                id,
                subject,
                snapshot,
                event,
            }),
            news: Arc::default(),
            closed: false,
        }
    }

    /// Shows another picture.
    pub fn show(&mut self, id: EventId, snapshot: Arc<Snapshot>) {
        let subject = self.picture.subject;
        let event = OnceLock::new();
        self.picture = Arc::new(Picture {
            id,
            subject,
            snapshot,
            event,
        });
    }

    /// Adds news.
    pub fn tell(&mut self, event: Event) {
        let old = self.news.len().saturating_sub(KEPT - 1);
        self.news = self.news[old..].iter().cloned().chain([event]).collect();
    }

    /// What somebody has not heard who has this id, in order, and what he has then. Without an id,
    /// or with one from a time that has not come, it is the picture and what was told since.
    pub fn after(&self, seen: Option<EventId>) -> (Vec<Bytes>, EventId) {
        let latest = self.news.last().map_or(self.picture.id, |e| e.id);
        let latest = latest.max(self.picture.id);
        let seen = seen.filter(|id| *id <= latest);
        let is_new = |id: EventId| match seen {
            Some(seen) => id > seen,
            None => id >= self.picture.id,
        };
        let mut new: Vec<&Event> = self.news.iter().filter(|e| is_new(e.id)).collect();
        if is_new(self.picture.id) {
            new.push(self.picture.event(&self.catalogue));
        }
        new.sort_by_key(|e| e.id);
        (new.into_iter().map(|e| e.bytes.clone()).collect(), latest)
    }
}

impl Picture {
    fn event(&self, catalogue: &Catalogue) -> &Event {
        self.event.get_or_init(|| {
            let data = StreamData::picture(catalogue, &self.snapshot, self.subject);
            Event::new(self.id, "snapshot", &data)
        })
    }
}

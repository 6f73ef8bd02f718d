//! Finished answers for a new picture, made in the tick so that no reader waits for them.

use std::sync::Arc;

use outage::{Catalogue, ServiceId, Snapshot};

use crate::api;
use crate::api::heatmap::Format;
use crate::board::{Edition, Usual};
use crate::bursts::Gate;
use crate::curated::Curated;
use crate::headers::{PAST, PRESENT};
use crate::marked::Marked;
use crate::pages::{self, Beside, HomeQuery, Language, Look, Site};
use crate::prepared::{Family, Prepared};
use crate::statements::Latest;
use crate::story::Stories;

/// Turns pictures into answers.
#[derive(Debug)]
pub struct Renderer {
    pub catalogue: Arc<Catalogue>,
    pub stories: Arc<Stories>,
    pub curated: Arc<Curated>,
    pub gate: Arc<Gate>,
    pub public_url: String,
    pub statements: Arc<Latest>,
}

impl Renderer {
    /// What all pages share, for a picture that is this many minutes old.
    pub fn site(&self, now: &Snapshot, age: i64) -> Site<'_> {
        Site {
            catalogue: &self.catalogue,
            story: self.stories.now(),
            language: Language::English,
            public_url: &self.public_url,
            simulated: now.simulated,
            stale_minutes: u32::try_from(age).ok().filter(|m| *m >= 10),
        }
    }

    /// An edition whose most asked answers are made.
    pub fn edition(&self, snapshot: Snapshot, marked: Arc<Marked>) -> Edition {
        let (statements, story) = (self.statements.now(), self.stories.now());
        let (tips, held) = (self.curated.tips(), self.gate.held());
        let edition = Edition::new(snapshot, marked, statements.clone(), tips, held);
        edition.usual(Usual::Services, |now| api::services(&self.catalogue, now));
        edition.usual(Usual::Home, |now| self.home(now));
        for id in self.catalogue.ids() {
            edition.usual(Usual::Heatmap(id), |now| {
                api::heatmap(&self.catalogue, now, id, 0, Format::Json)
            });
            // Calm services are asked for rarely; theirs are made at the first request.
            if edition.snapshot.service(id).since().is_some() {
                edition.usual(Usual::Service(id), |now| {
                    let (book, held) = (story.book(id), edition.held.of(id));
                    api::service(&self.catalogue, now, id, &statements.of(id), book, held)
                });
                edition.usual(Usual::Page(id), |now| {
                    let beside = Beside {
                        statements: &statements.of(id),
                        tips: edition.tips.of(id),
                        held: edition.held.of(id),
                    };
                    self.page(now, id, beside)
                });
                edition.usual(Usual::Embed(id), |now| {
                    self.embed(now, Language::English, id, Look::default(), 0)
                });
            }
        }
        edition
    }

    /// The front page.
    pub fn home(&self, now: &Snapshot) -> Prepared {
        page(pages::home(&self.site(now, 0), now, &HomeQuery::default()))
    }

    /// The page of a service.
    pub fn page(&self, now: &Snapshot, id: ServiceId, beside: Beside) -> Prepared {
        page(pages::service(&self.site(now, 0), now, id, beside))
    }

    /// The widget in a language.
    pub fn embed(
        &self,
        now: &Snapshot,
        t: Language,
        id: ServiceId,
        look: Look,
        age: i64,
    ) -> Prepared {
        let html = pages::embed(&self.site(now, age).speaking(t), now, id, look);
        Prepared::new(html, "text/html; charset=utf-8", PRESENT, Family::Embed)
    }
}

/// A page that is true now.
pub fn page(html: String) -> Prepared {
    Prepared::new(html, "text/html; charset=utf-8", PRESENT, Family::Page)
}

/// A page that shows a past moment.
pub fn past_page(html: String) -> Prepared {
    Prepared::new(html, "text/html; charset=utf-8", PAST, Family::Page)
}

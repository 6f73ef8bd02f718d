//! The sources that are asked, from the service catalogue.

use outage::catalogue::Format;
use outage::statement::{Statement, Unreadable, statuspage};
use outage::{Catalogue, ServiceId};

use super::feed::feed;
use super::guard::Guard;

/// One source of one service.
#[derive(Clone, Debug)]
pub struct Source {
    /// Whose statements it holds.
    pub service: ServiceId,
    /// The same, as a slug.
    pub slug: String,
    /// What it answers.
    pub format: Format,
    /// Its address.
    pub url: String,
}

impl Source {
    /// All sources of a catalogue; or everything that is wrong with their addresses.
    pub fn all(catalogue: &Catalogue, guard: &Guard) -> anyhow::Result<Vec<Source>> {
        let (mut sources, mut faults) = (Vec::new(), Vec::new());
        for id in catalogue.ids() {
            let service = catalogue.service(id);
            let Some(feed) = &service.feed else { continue };
            if let Err(refused) = guard.permits(&feed.url) {
                faults.push(format!("the feed of {:?} {refused}", service.slug));
            }
            sources.push(Source {
                service: id,
                slug: service.slug.clone(),
                format: feed.format,
                url: feed.url.clone(),
            });
        }
        anyhow::ensure!(
            faults.is_empty(),
            "the service catalogue names sources that can't be asked: {}",
            faults.join("; ")
        );
        Ok(sources)
    }

    /// Reads what the source answered.
    pub fn read(&self, body: &[u8]) -> Result<Vec<Statement>, Unreadable> {
        match self.format {
            Format::Statuspage => statuspage(&self.slug, &self.url, body),
            Format::Feed => feed(&self.slug, &self.url, body),
        }
    }
}

//! What is shown of counties and cells at a mark, and what was found at it.

use outage::areas::{Areas, Level, Picture};
use outage::{Catalogue, Minute, ServiceId, Snapshot};
use store::{AreaPicture, Judgement, Store};

use crate::judged::Judged;

/// Everything that was published at one mark; nothing of it changes afterwards.
#[derive(Debug)]
pub struct Marked {
    /// The mark: every window ends here.
    pub at: Minute,
    /// By [`ServiceId::index`], then by [`Level::index`].
    pictures: Vec<[Picture; Level::ALL.len()]>,
    /// By [`ServiceId::index`].
    judged: Vec<Judged>,
}

impl Marked {
    /// Publishes a mark, from the reports before it and the picture at it.
    pub fn publish(areas: &mut Areas, snapshot: &Snapshot) -> Marked {
        let views = snapshot.services.iter();
        let publish = |view: &outage::ServiceView| areas.publish(view.id, snapshot.at);
        Marked {
            at: snapshot.at,
            judged: views.clone().map(Judged::of).collect(),
            pictures: views.map(publish).collect(),
        }
    }

    /// Nothing shown yet.
    pub fn none(snapshot: &Snapshot) -> Marked {
        Marked {
            at: outage::areas::mark(snapshot.at),
            judged: snapshot.services.iter().map(Judged::of).collect(),
            pictures: vec![Default::default(); snapshot.services.len()],
        }
    }

    /// What a mark showed, read from the store again.
    pub async fn read(
        store: &Store,
        catalogue: &Catalogue,
        snapshot: &Snapshot,
    ) -> Result<Marked, store::Error> {
        let mut marked = Marked::none(snapshot);
        for id in catalogue.ids() {
            let slug = &catalogue.service(id).slug;
            for level in Level::ALL {
                marked.pictures[id.index()][level.index()] =
                    picture(store, slug, level, marked.at).await?;
            }
            if let Some(judged) = judged(store, slug, marked.at).await? {
                marked.judged[id.index()] = judged;
            }
        }
        Ok(marked)
    }

    /// What is shown of a service on a level.
    pub fn picture(&self, id: ServiceId, level: Level) -> &Picture {
        &self.pictures[id.index()][level.index()]
    }

    /// What was found of a service.
    pub fn judged(&self, id: ServiceId) -> &Judged {
        &self.judged[id.index()]
    }

    /// The rows that keep it: pictures that show something, and the findings behind them.
    pub fn rows(&self, catalogue: &Catalogue) -> (Vec<AreaPicture>, Vec<Judgement>) {
        let (mut pictures, mut judgements) = (Vec::new(), Vec::new());
        for (id, shown) in catalogue.ids().zip(&self.pictures) {
            let service = &catalogue.service(id).slug;
            for (level, picture) in Level::ALL.into_iter().zip(shown) {
                if !picture.is_empty() {
                    pictures.push(AreaPicture {
                        service: service.clone(),
                        level: level.as_str(),
                        minute: self.at.number(),
                        body: picture.write(),
                    });
                }
            }
            if shown.iter().any(|picture| !picture.is_empty()) {
                judgements.push(Judgement {
                    service: service.clone(),
                    minute: self.at,
                    body: self.judged(id).write(),
                });
            }
        }
        (pictures, judgements)
    }
}

/// What was shown at a mark.
pub async fn picture(
    store: &Store,
    slug: &str,
    level: Level,
    at: Minute,
) -> Result<Picture, store::Error> {
    let body = store.area_picture(slug, level.as_str(), at).await?;
    Ok(body
        .and_then(|body| Picture::read(&body))
        .unwrap_or_default())
}

/// What was found at a minute: the last row before it, if it is of the same quarter hour.
pub async fn judged(store: &Store, slug: &str, at: Minute) -> Result<Option<Judged>, store::Error> {
    let row = store.judgement(slug, at).await?;
    let fresh = row.filter(|row| at - row.minute <= i64::from(crate::judged::WINDOW));
    Ok(fresh.and_then(|row| Judged::read(&row.body)))
}

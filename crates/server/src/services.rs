//! The catalogue of this server: what its file says, and what operators entered beside it or in its place.
//!
//! It is put together at the start and stays as it is while the process runs: services are columns of
//! the counts, of the detector and of every picture. What is entered meanwhile waits for the next start.

use outage::catalogue::CatalogueError;
use outage::{Catalogue, Service};
use store::Store;

use crate::statements::guard::Guard;

/// What operators entered, as far as it can be read; the rest is told in the log.
pub async fn entered(store: &Store) -> Result<Vec<(Service, i64)>, store::Error> {
    let rows = store.services().await?.into_iter();
    let read = |row: store::Service| match serde_json::from_str(&row.definition) {
        Ok(service) => Some((service, row.changed_at)),
        Err(error) => {
            tracing::warn!(slug = row.slug, %error, "an entered service can't be read");
            None
        }
    };
    Ok(rows.filter_map(read).collect())
}

/// The catalogue with what operators entered.
pub async fn joined(store: &Store, file: &Catalogue) -> Result<Catalogue, store::Error> {
    let entered = entered(store).await?;
    Ok(join(file, entered.into_iter().map(|(service, _)| service)))
}

/// An entry that fits no longer, say because its category has left the file, is left out with a warning:
/// it must not keep the server from starting, as without a server nobody could mend it.
pub fn join(file: &Catalogue, entered: impl IntoIterator<Item = Service>) -> Catalogue {
    let guard = Guard::default();
    let asked = |service: &Service| {
        let feed = service.feed.as_ref();
        feed.is_none_or(|feed| match guard.permits(&feed.url) {
            Ok(_) => true,
            Err(refused) => {
                tracing::warn!(service = service.slug, %refused, "an entered service is left out for its feed");
                false
            }
        })
    };
    let mut entered: Vec<Service> = entered.into_iter().filter(asked).collect();
    loop {
        let faults = match file.with(entered.iter().cloned()) {
            Ok(catalogue) => return catalogue,
            Err(CatalogueError::Faulty(faults)) => faults,
            Err(CatalogueError::Unreadable(_)) => Vec::new(),
        };
        let before = entered.len();
        entered.retain(|service| {
            let fault = faults.iter().find(|fault| fault.is_of(&service.slug));
            if let Some(fault) = fault {
                tracing::warn!(%fault, "an entered service is left out");
            }
            fault.is_none()
        });
        if entered.len() == before {
            tracing::warn!(
                "what operators entered does not fit the catalogue's file, and is left out"
            );
            return file.clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use outage::catalogue::BUILT_IN;

    use super::*;

    #[test]
    fn an_entry_that_fits_no_longer_is_left_out_with_what_needs_it() {
        let file = Catalogue::parse(BUILT_IN).expect("ships sound");
        let netflix = file.service(file.find("netflix").expect("is there"));
        let like = |slug: &str, category: &str, needs: &[&str]| Service {
            slug: slug.to_owned(),
            category: category.to_owned(),
            depends_on: needs.iter().map(|&s| s.to_owned()).collect(),
            ..netflix.clone()
        };
        let near = r#"{"slug": "near", "name": "N", "category": "streaming",
            "feed": {"format": "feed", "url": "https://127.0.0.1/feed"}}"#;
        let entered = [
            like("sound", "streaming", &["netflix"]),
            like("homeless", "gone", &[]),
            like("needy", "streaming", &["homeless"]),
            serde_json::from_str(near).expect("reads"),
        ];
        let joined = join(&file, entered);
        assert_eq!(joined.len(), file.len() + 1);
        assert!(joined.find("sound").is_some());
    }
}

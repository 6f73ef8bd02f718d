//! What people can report: services, their categories, and the symptoms of each category.

mod check;
mod entry;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

pub use check::Fault;

/// The catalogue that ships with the binary.
pub const BUILT_IN: &str = include_str!("../data/services.toml");

/// The symptom every category has.
pub const OTHER: &str = "other";

/// A service, as its place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceId(u16);

impl ServiceId {
    /// Place in the catalogue.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What is not working. Written down and read with the same members in the catalogue's file and in the
/// database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// In addresses and in JSON: `netflix`.
    pub slug: String,
    /// As people know it: `Netflix`.
    pub name: String,
    /// Slug of its category.
    pub category: String,
    /// Services of one group can stand in for one another.
    pub group: Option<String>,
    /// Other names people search for, lower case.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The company's own status page.
    pub status: Option<String>,
    /// The company's account that answers customers.
    pub handle: Option<String>,
    /// Where a program can read what the company says.
    pub feed: Option<Feed>,
    /// Slugs of services without which it does not work.
    #[serde(default)]
    pub depends_on: Vec<String>,
}

/// A source of statements that a program can read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed {
    /// What is answered there.
    pub format: Format,
    /// Its address.
    pub url: String,
}

/// What a source answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// The JSON of a Statuspage, version 2.
    Statuspage,
    /// RSS or Atom.
    Feed,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 2] = [Format::Statuspage, Format::Feed];

    /// The word in the catalogue's file and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Statuspage => "statuspage",
            Format::Feed => "feed",
        }
    }
}

/// Services of one kind, with the symptoms that fit them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// In addresses and in JSON: `streaming`.
    pub slug: String,
    /// As people read it.
    pub name: String,
    /// What people can choose, in the order it is offered.
    pub symptoms: Vec<Symptom>,
}

/// One choice of "what do you see?".
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "(String, String)")]
pub struct Symptom {
    /// The word in JSON and in the database.
    pub slug: String,
    /// The words on the page.
    pub label: String,
}

impl From<(String, String)> for Symptom {
    fn from((slug, label): (String, String)) -> Symptom {
        Symptom { slug, label }
    }
}

/// Why a catalogue was refused.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// Not TOML, or not of this shape.
    #[error("the service catalogue can't be read: {0}")]
    Unreadable(#[from] toml::de::Error),
    /// It reads, but does not make sense.
    #[error("the service catalogue has {} faults: {}", .0.len(), told(.0))]
    Faulty(Vec<Fault>),
}

fn told(faults: &[Fault]) -> String {
    let faults: Vec<String> = faults.iter().map(Fault::to_string).collect();
    faults.join("; ")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    category: Vec<Category>,
    service: Vec<Service>,
}

/// All services, checked: a [`ServiceId`] is only ever made by the catalogue it indexes.
#[derive(Clone, Debug)]
pub struct Catalogue {
    services: Vec<Service>,
    categories: Vec<Category>,
    by_slug: HashMap<String, ServiceId>,
    category_of: Vec<usize>,
    depends_on: Vec<Vec<ServiceId>>,
}

impl Catalogue {
    /// Reads and checks a catalogue, and says everything that is wrong with it at once.
    pub fn parse(text: &str) -> Result<Catalogue, CatalogueError> {
        let File {
            mut category,
            service,
        } = toml::from_str(text)?;
        for one in &mut category {
            let other = (OTHER.to_owned(), "Something else".to_owned());
            one.symptoms.push(other.into());
        }
        Catalogue::checked(category, service)
    }

    /// This catalogue with other services in it: one that it has takes the place it had, and a new one
    /// follows at the end, so that every [`ServiceId`] stays what it was.
    pub fn with(
        &self,
        services: impl IntoIterator<Item = Service>,
    ) -> Result<Catalogue, CatalogueError> {
        let mut all = self.services.clone();
        for one in services {
            match all.iter_mut().find(|known| known.slug == one.slug) {
                Some(known) => *known = one,
                None => all.push(one),
            }
        }
        Catalogue::checked(self.categories.clone(), all)
    }

    fn checked(
        categories: Vec<Category>,
        services: Vec<Service>,
    ) -> Result<Catalogue, CatalogueError> {
        let faults = check::faults(&categories, &services);
        if !faults.is_empty() {
            return Err(CatalogueError::Faulty(faults));
        }
        let by_slug: HashMap<_, _> = services
            .iter()
            .enumerate()
            .map(|(i, s)| (s.slug.clone(), ServiceId(i as u16)))
            .collect();
        // Whatever a service names is there: that was checked.
        let category_of = |s: &Service| categories.iter().position(|c| c.slug == s.category);
        let depends_on = |s: &Service| {
            let named = s.depends_on.iter();
            named
                .filter_map(|slug| by_slug.get(slug).copied())
                .collect()
        };
        Ok(Catalogue {
            category_of: services.iter().filter_map(category_of).collect(),
            depends_on: services.iter().map(depends_on).collect(),
            services,
            categories,
            by_slug,
        })
    }

    /// How many services there are.
    pub fn len(&self) -> usize {
        self.services.len()
    }

    /// Never: a catalogue holds at least one service.
    pub fn is_empty(&self) -> bool {
        self.services.is_empty()
    }

    /// All identifiers, in the order of the file.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = ServiceId> + use<> {
        (0..self.services.len() as u16).map(ServiceId)
    }

    /// The service of this slug.
    pub fn find(&self, slug: &str) -> Option<ServiceId> {
        self.by_slug.get(slug).copied()
    }

    /// The service itself.
    pub fn service(&self, id: ServiceId) -> &Service {
        &self.services[id.index()]
    }

    /// Categories in the order of the file.
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// The category of a service.
    pub fn category(&self, id: ServiceId) -> &Category {
        &self.categories[self.category_of[id.index()]]
    }

    /// The words of a symptom, if the service's category has it.
    pub fn symptom(&self, id: ServiceId, slug: &str) -> Option<&Symptom> {
        self.category(id).symptoms.iter().find(|s| s.slug == slug)
    }

    /// Services that can stand in for this one, in the order of the file.
    pub fn alternatives(&self, id: ServiceId) -> impl Iterator<Item = ServiceId> {
        let group = self.service(id).group.as_deref();
        self.ids().filter(move |other| {
            *other != id && group.is_some() && self.service(*other).group.as_deref() == group
        })
    }

    /// Services without which this one does not work, as far as it is declared.
    pub fn depends_on(&self, id: ServiceId) -> &[ServiceId] {
        &self.depends_on[id.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_catalogue_is_sound() {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let netflix = catalogue.find("netflix").expect("is there");
        assert!(catalogue.len() >= 70);
        assert!(catalogue.symptom(netflix, "video-playback").is_some());
        assert!(catalogue.symptom(netflix, "other").is_some());
        assert!(catalogue.symptom(netflix, "calls").is_none());
        assert!(catalogue.alternatives(netflix).count() >= 5);
        let aws = catalogue.find("aws").expect("is there");
        assert_eq!(catalogue.depends_on(netflix), [aws]);
        assert!(catalogue.depends_on(aws).is_empty());
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let text = r#"
            category = [{ slug = "Streaming", name = "S", symptoms = [["a", "A"], ["a", "B"]] }]
            service = [
                { slug = "x", name = "", category = "none" },
                { slug = "x", name = "X", category = "Streaming", status = "http://x.example" },
                { slug = "y", name = "Y", category = "Streaming", depends_on = ["y", "z", "z"],
                  feed = { format = "feed", url = "ftp://y.example/feed" } },
            ]"#;
        let error = Catalogue::parse(text).expect_err("is faulty").to_string();
        for part in [
            "category \"Streaming\": slug must have",
            "symptom \"a\": slug stands twice",
            "service \"x\": slug stands twice",
            "category \"none\" is not there",
            "service \"x\": status must be an address that begins with https://",
            "service \"y\": feed must have a url that begins with https://",
            "name must have 1 to 60 characters",
            "service \"y\": depends_on names the service itself",
            "depends_on \"z\" is no service",
            "depends_on \"z\" stands twice",
        ] {
            assert!(error.contains(part), "{part} is missing from: {error}");
        }
    }

    #[test]
    fn services_are_replaced_in_place_and_added_at_the_end() {
        let shipped = Catalogue::parse(BUILT_IN).expect("ships sound");
        let netflix = shipped.find("netflix").expect("is there");
        let mut renamed = shipped.service(netflix).clone();
        renamed.name = "Netflix US".to_owned();
        let mut new = renamed.clone();
        (new.slug, new.name) = ("local-isp".to_owned(), "Local".to_owned());
        new.depends_on = vec!["netflix".to_owned()];
        let both = shipped.with([new.clone(), renamed]).expect("fits");
        assert_eq!(both.len(), shipped.len() + 1);
        assert_eq!(both.find("netflix"), Some(netflix));
        assert_eq!(both.service(netflix).name, "Netflix US");
        let last = both.find("local-isp").expect("is there");
        assert_eq!(last.index(), shipped.len());
        assert_eq!(both.depends_on(last), [netflix]);
        // The list of symptoms is as long as before.
        assert_eq!(
            both.category(last).symptoms.len(),
            shipped.category(netflix).symptoms.len()
        );
        new.category = "none".to_owned();
        assert!(shipped.with([new]).is_err());
    }
}

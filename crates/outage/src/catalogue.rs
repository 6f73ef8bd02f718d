//! What people can report: services, their categories, and the symptoms of each category.

use std::collections::HashMap;

use serde::Deserialize;

use crate::statement::{ADDRESS, is_address};

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

/// What is not working.
#[derive(Clone, Debug, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed {
    /// What is answered there.
    pub format: Format,
    /// Its address.
    pub url: String,
}

/// What a source answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// The JSON of a Statuspage, version 2.
    Statuspage,
    /// RSS or Atom.
    Feed,
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
    #[error("the service catalogue has {} faults: {}", .0.len(), .0.join("; "))]
    Faulty(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    category: Vec<Category>,
    service: Vec<Service>,
}

/// All services, checked: a [`ServiceId`] is only ever made by the catalogue it indexes.
#[derive(Debug)]
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
        let mut faults = Vec::new();
        for one in &mut category {
            check_slug("category", &one.slug, &mut faults);
            for symptom in &one.symptoms {
                check_slug("symptom", &symptom.slug, &mut faults);
            }
            let other = (OTHER.to_owned(), "Something else".to_owned());
            one.symptoms.push(other.into());
            no_twins("symptom", one.symptoms.iter().map(|s| &s.slug), &mut faults);
        }
        no_twins("category", category.iter().map(|c| &c.slug), &mut faults);
        no_twins("service", service.iter().map(|s| &s.slug), &mut faults);
        if service.is_empty() || service.len() > usize::from(u16::MAX) {
            faults.push(format!(
                "{} services; at least 1 and at most 65535 will do",
                service.len()
            ));
        }
        let mut category_of = Vec::with_capacity(service.len());
        for one in &service {
            check_slug("service", &one.slug, &mut faults);
            if one.name.trim().is_empty() || one.name.chars().count() > 60 {
                faults.push(format!(
                    "service {:?} needs a name of 1 to 60 characters",
                    one.slug
                ));
            }
            if one
                .status
                .as_ref()
                .is_some_and(|url| !url.starts_with("https://"))
            {
                faults.push(format!("status of {:?} must begin with https://", one.slug));
            }
            if let Some(feed) = &one.feed
                && !is_address(&feed.url)
            {
                faults.push(format!(
                    "the feed of {:?} needs a url of at most {ADDRESS} characters that begins with https://",
                    one.slug
                ));
            }
            match category.iter().position(|c| c.slug == one.category) {
                Some(place) => category_of.push(place),
                None => faults.push(format!(
                    "service {:?} names the category {:?}, which is not in the file",
                    one.slug, one.category
                )),
            }
        }
        let by_slug: HashMap<_, _> = service
            .iter()
            .enumerate()
            .map(|(i, s)| (s.slug.clone(), ServiceId(i as u16)))
            .collect();
        let depends_on = dependencies(&service, &by_slug, &mut faults);
        if !faults.is_empty() {
            return Err(CatalogueError::Faulty(faults));
        }
        Ok(Catalogue {
            services: service,
            categories: category,
            by_slug,
            category_of,
            depends_on,
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

fn dependencies(
    services: &[Service],
    by_slug: &HashMap<String, ServiceId>,
    faults: &mut Vec<String>,
) -> Vec<Vec<ServiceId>> {
    let mut all = Vec::with_capacity(services.len());
    for Service {
        slug, depends_on, ..
    } in services
    {
        no_twins(
            &format!("depends_on of {slug:?}:"),
            depends_on.iter(),
            faults,
        );
        let mut found = Vec::new();
        for other in depends_on {
            match by_slug.get(other) {
                Some(_) if other == slug => {
                    faults.push(format!("service {slug:?} can't depend on itself"));
                }
                Some(id) => found.push(*id),
                None => faults.push(format!(
                    "service {slug:?} depends on {other:?}, which is not in the file"
                )),
            }
        }
        all.push(found);
    }
    all
}

fn check_slug(what: &str, slug: &str, faults: &mut Vec<String>) {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if slug.is_empty() || slug.len() > 40 || !slug.bytes().all(fits) || slug.starts_with('-') {
        faults.push(format!(
            "{what} {slug:?}: a slug is 1 to 40 of a-z, 0-9 and -, and begins with a letter or digit"
        ));
    }
}

fn no_twins<'a>(what: &str, slugs: impl Iterator<Item = &'a String>, faults: &mut Vec<String>) {
    let mut seen = std::collections::HashSet::new();
    for slug in slugs {
        if !seen.insert(slug) {
            faults.push(format!("{what} {slug:?} stands twice"));
        }
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
            "\"Streaming\"",
            "\"a\" stands twice",
            "\"x\" stands twice",
            "\"none\"",
            "status of \"x\" must begin with https://",
            "the feed of \"y\"",
            "1 to 60",
            "\"y\" can't depend on itself",
            "depends on \"z\", which",
            "depends_on of \"y\": \"z\" stands twice",
        ] {
            assert!(error.contains(part), "{part} is missing from: {error}");
        }
    }
}

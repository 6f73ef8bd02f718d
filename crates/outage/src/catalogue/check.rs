//! The rules a catalogue keeps, each in one place for its file and for what operators enter.

use std::collections::HashSet;
use std::fmt;

use super::{Category, Service};
use crate::statement::{ADDRESS, is_address};

/// One thing that is wrong with a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// `category`, `symptom` or `service`; nothing for the catalogue as a whole.
    pub of: Option<(&'static str, String)>,
    /// The member that is wrong, as it stands in the file.
    pub field: &'static str,
    /// What is wrong with it, and what would do.
    pub detail: String,
}

impl Fault {
    /// Whether it is a fault of the service of this slug.
    pub fn is_of(&self, service: &str) -> bool {
        matches!(&self.of, Some(("service", slug)) if slug == service)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((what, slug)) = &self.of {
            write!(f, "{what} {slug:?}: ")?;
        }
        write!(f, "{} {}", self.field, self.detail)
    }
}

/// Everything that is wrong, in the order of the catalogue.
pub fn faults(categories: &[Category], services: &[Service]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let most = usize::from(u16::MAX);
    if services.is_empty() || services.len() > most {
        faults.push(Fault {
            of: None,
            field: "service",
            detail: format!("stands {} times; 1 to {most} will do", services.len()),
        });
    }
    for category in categories {
        slug("category", &category.slug, &mut faults);
        for symptom in &category.symptoms {
            slug("symptom", &symptom.slug, &mut faults);
        }
        twins(
            "symptom",
            category.symptoms.iter().map(|s| &s.slug),
            &mut faults,
        );
    }
    twins("category", categories.iter().map(|c| &c.slug), &mut faults);
    twins("service", services.iter().map(|s| &s.slug), &mut faults);
    let known: HashSet<&str> = services.iter().map(|s| s.slug.as_str()).collect();
    for one in services {
        slug("service", &one.slug, &mut faults);
        let mut add = |field, detail: String| {
            let of = Some(("service", one.slug.clone()));
            faults.push(Fault { of, field, detail });
        };
        if !categories.iter().any(|c| c.slug == one.category) {
            add(
                "category",
                format!("{:?} is not there; name one that is", one.category),
            );
        }
        for (field, detail) in own(one) {
            add(field, detail);
        }
        for detail in dependencies(one, &known) {
            add("depends_on", detail);
        }
    }
    faults
}

/// What is wrong with a service, whatever else there is.
fn own(service: &Service) -> Vec<(&'static str, String)> {
    let mut wrong = Vec::new();
    let mut rule = |kept: bool, field, detail: &str| {
        if !kept {
            wrong.push((field, detail.to_owned()));
        }
    };
    let short = |text: &str, most| (1..=most).contains(&text.trim().chars().count());
    rule(
        short(&service.name, 60),
        "name",
        "must have 1 to 60 characters",
    );
    rule(service.group.as_deref().is_none_or(is_slug), "group", SLUG);
    rule(
        service.aliases.iter().all(|alias| short(alias, 40)),
        "aliases",
        "must have 1 to 40 characters each",
    );
    let address =
        format!("must be an address that begins with https://, of at most {ADDRESS} characters");
    rule(
        service.status.as_deref().is_none_or(is_address),
        "status",
        &address,
    );
    rule(
        service
            .handle
            .as_deref()
            .is_none_or(|handle| short(handle, 40)),
        "handle",
        "must have 1 to 40 characters",
    );
    rule(
        service
            .feed
            .as_ref()
            .is_none_or(|feed| is_address(&feed.url)),
        "feed",
        &format!("must have a url that begins with https://, of at most {ADDRESS} characters"),
    );
    wrong
}

fn dependencies(service: &Service, known: &HashSet<&str>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut seen = HashSet::new();
    for other in &service.depends_on {
        if !seen.insert(other) {
            wrong.push(format!("{other:?} stands twice"));
        }
        if *other == service.slug {
            wrong.push("names the service itself".to_owned());
        } else if !known.contains(other.as_str()) {
            wrong.push(format!("{other:?} is no service of this catalogue"));
        }
    }
    wrong
}

const SLUG: &str = "must have 1 to 40 of a-z, 0-9 and -, and begin with a letter or digit";

fn is_slug(text: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=40).contains(&text.len()) && text.bytes().all(fits) && !text.starts_with('-')
}

fn slug(what: &'static str, slug: &str, faults: &mut Vec<Fault>) {
    if !is_slug(slug) {
        faults.push(Fault {
            of: Some((what, slug.to_owned())),
            field: "slug",
            detail: SLUG.to_owned(),
        });
    }
}

fn twins<'a>(what: &'static str, slugs: impl Iterator<Item = &'a String>, faults: &mut Vec<Fault>) {
    let mut seen = HashSet::new();
    for slug in slugs {
        if !seen.insert(slug) {
            faults.push(Fault {
                of: Some((what, slug.clone())),
                field: "slug",
                detail: "stands twice".to_owned(),
            });
        }
    }
}

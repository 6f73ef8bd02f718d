//! The whole document, in the order in which a reader meets it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::endpoint::Endpoint;
use super::prose::prose;
use super::shape::{self, Shape};
use crate::api::spec;
use crate::pages::words::Language;

/// Every endpoint by group, and the shapes they speak of.
#[derive(Debug)]
pub struct Reference {
    pub groups: Vec<Group>,
    pub shapes: Vec<Shape>,
}

/// The endpoints of one tag.
#[derive(Debug)]
pub struct Group {
    /// The tag, which is its place on the page.
    pub id: String,
    pub title: String,
    /// What it is for, as HTML.
    pub text: String,
    pub endpoints: Vec<Endpoint>,
}

impl Reference {
    /// Reads the document of this program: its own texts are in English, what is said around them in the
    /// language of the page.
    pub fn read(t: Language) -> Reference {
        // What the program has written itself is well formed; a test reads the page that is made of it.
        let document: Value = serde_json::from_str(&spec::document()).unwrap_or_default();
        let mut tags: Vec<&Value> = document["tags"].as_array().into_iter().flatten().collect();
        // What only operators may do stands last.
        tags.sort_by_key(|tag| tag["name"] == "admin");
        Reference {
            groups: tags
                .into_iter()
                .map(|tag| group(t, tag, &document))
                .collect(),
            shapes: shapes(t, &document),
        }
    }
}

fn group(t: Language, tag: &Value, document: &Value) -> Group {
    let name = tag["name"].as_str().unwrap_or_default();
    let mut endpoints: Vec<Endpoint> = operations(document)
        .filter(|(_, _, operation)| operation["tags"][0] == *name)
        .map(|(path, method, operation)| {
            Endpoint::read(
                t,
                method,
                path,
                operation,
                &document["components"]["schemas"],
            )
        })
        .collect();
    // What is asked most stands first, as in the list of routes.
    endpoints.sort_by_key(|one| !one.path.starts_with("/api/v1/services"));
    Group {
        id: name.to_owned(),
        title: t.developers_group(name, &title(name)).to_owned(),
        text: prose(tag["description"].as_str().unwrap_or_default()),
        endpoints,
    }
}

fn operations(document: &Value) -> impl Iterator<Item = (&String, &String, &Value)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().into_iter().flatten();
        methods.map(move |(method, operation)| (path, method, operation))
    })
}

/// A tag as a heading.
fn title(tag: &str) -> String {
    let mut letters = tag.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// The shapes that answers and bodies speak of, and those that these speak of.
fn shapes(t: Language, document: &Value) -> Vec<Shape> {
    let all = &document["components"]["schemas"];
    let mut wanted: Vec<String> = operations(document)
        .flat_map(|(_, _, operation)| shape::named(operation))
        .collect();
    let mut names = BTreeSet::new();
    while let Some(name) = wanted.pop() {
        if let Some(schema) = all.get(&name)
            && names.insert(name)
        {
            wanted.extend(shape::named(schema));
        }
    }
    let shape = |name: &String| Shape::read(t, name, &all[name.as_str()]);
    names.iter().map(shape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_has_a_name_in_every_language() {
        let [english, others @ ..] = Language::ALL.map(Reference::read);
        assert!(english.groups.len() >= 5);
        for other in others {
            for (group, told) in english.groups.iter().zip(&other.groups) {
                assert_eq!(group.title, title(&group.id));
                assert_eq!((&group.id, &group.text), (&told.id, &told.text));
                assert_ne!(group.title, told.title, "give it one in web/words");
            }
        }
    }
}

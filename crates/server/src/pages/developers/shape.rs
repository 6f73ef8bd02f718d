//! The shapes of bodies: objects with their fields, as schemas tell them.

use serde_json::{Map, Value};

use super::prose::prose;
use crate::pages::draw::Safe;

/// An object of the interface.
#[derive(Debug)]
pub struct Shape {
    /// Its name in the document.
    pub name: String,
    /// What it is, as HTML.
    pub text: String,
    /// What it is made of; none: it is one of `choices`.
    pub fields: Vec<Field>,
    /// Links to the shapes it may have.
    pub choices: Vec<String>,
}

/// One member of an object.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What stands there, as HTML with links to other shapes.
    pub kind: String,
    /// It may be absent.
    pub optional: bool,
    /// What it means, as HTML.
    pub text: String,
}

impl Shape {
    /// Reads a schema of this name.
    pub fn read(name: &str, schema: &Value) -> Shape {
        let required: Vec<&str> = strings(&schema["required"]).collect();
        let fields = schema["properties"].as_object().into_iter().flatten();
        Shape {
            name: name.to_owned(),
            text: prose(text(schema)),
            fields: fields
                .map(|(name, field)| Field {
                    name: name.clone(),
                    kind: kind(field),
                    optional: !required.contains(&name.as_str()),
                    text: prose(said(field)),
                })
                .collect(),
            choices: items(&schema["oneOf"]).iter().map(kind).collect(),
        }
    }
}

/// The names of all shapes that a schema names.
pub fn named(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    gather(schema, &mut found);
    found
}

fn gather(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            found.extend(reference(members));
            members.values().for_each(|one| gather(one, found));
        }
        Value::Array(all) => all.iter().for_each(|one| gather(one, found)),
        _ => {}
    }
}

fn reference(members: &Map<String, Value>) -> Option<String> {
    let path = members.get("$ref")?.as_str()?;
    path.rsplit('/').next().map(str::to_owned)
}

/// What stands at a place, in words: `number`, `list of RegionView`, `text or null`.
pub fn kind(schema: &Value) -> String {
    let members = schema.as_object();
    if let Some(name) = members.and_then(reference) {
        let name = Safe(&name).to_string();
        return format!(r##"<a href="#type-{name}">{name}</a>"##);
    }
    let one_of: Vec<String> = items(&schema["oneOf"]).iter().map(kind).collect();
    if !one_of.is_empty() {
        return one_of.join(" or ");
    }
    let words: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        many => strings(many).collect(),
    };
    let words: Vec<String> = words
        .into_iter()
        .map(|word| match word {
            "array" => format!("list of {}", kind(&schema["items"])),
            "string" => "text".into(),
            "object" if schema["additionalProperties"].is_object() => {
                format!("object of {}", kind(&schema["additionalProperties"]))
            }
            other => Safe(other).to_string(),
        })
        .collect();
    match words.is_empty() {
        true => "any value".into(),
        false => words.join(" or "),
    }
}

/// An example of a body, put together from the examples of its fields; none where no field has one.
pub fn example(schema: &Value, shapes: &Value) -> Option<Value> {
    if let Some(given) = schema.get("example") {
        return Some(given.clone());
    }
    if let Some(name) = schema.as_object().and_then(reference) {
        return example(shapes.get(name)?, shapes);
    }
    let fields = schema["properties"].as_object()?;
    let told: Map<String, Value> = fields
        .iter()
        .filter_map(|(name, field)| Some((name.clone(), example(field, shapes)?)))
        .collect();
    (!told.is_empty()).then_some(Value::Object(told))
}

/// What is said of a field, which may stand with one of its choices.
fn said(field: &Value) -> &str {
    let choices = items(&field["oneOf"]).iter().map(text);
    std::iter::once(text(field))
        .chain(choices)
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

fn text(schema: &Value) -> &str {
    schema["description"].as_str().unwrap_or_default()
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    items(value).iter().filter_map(Value::as_str)
}

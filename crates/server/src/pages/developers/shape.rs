//! The shapes of bodies: objects with their fields, as schemas tell them.

use serde_json::{Map, Value};

use super::prose::prose;
use crate::pages::draw::Safe;
use crate::pages::words::{Language, place};

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
    pub fn read(t: Language, name: &str, schema: &Value) -> Shape {
        let required: Vec<&str> = strings(&schema["required"]).collect();
        let fields = schema["properties"].as_object().into_iter().flatten();
        Shape {
            name: name.to_owned(),
            text: prose(text(schema)),
            fields: fields
                .map(|(name, field)| Field {
                    name: name.clone(),
                    kind: kind(t, field),
                    optional: !required.contains(&name.as_str()),
                    text: prose(said(field)),
                })
                .collect(),
            choices: kinds(t, &schema["oneOf"]),
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

/// What stands at a place, in words: `number`, `list of RegionView`, `text or null`; as HTML.
pub fn kind(t: Language, schema: &Value) -> String {
    let members = schema.as_object();
    if let Some(name) = members.and_then(reference) {
        let name = Safe(&name).to_string();
        return format!(r##"<a href="#type-{name}">{name}</a>"##);
    }
    let one_of = kinds(t, &schema["oneOf"]);
    if !one_of.is_empty() {
        return either(t, one_of);
    }
    let words: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        many => strings(many).collect(),
    };
    let words: Vec<String> = words
        .into_iter()
        .map(|word| match word {
            "array" => around(t.developers_list(), kind(t, &schema["items"])),
            "object" if schema["additionalProperties"].is_object() => around(
                t.developers_object(),
                kind(t, &schema["additionalProperties"]),
            ),
            other => Safe(t.developers_type(other)).to_string(),
        })
        .collect();
    match words.is_empty() {
        true => t.developers_any().into(),
        false => either(t, words),
    }
}

/// What each of these is.
fn kinds(t: Language, schemas: &Value) -> Vec<String> {
    let all = items(schemas).iter();
    all.map(|schema| kind(t, schema)).collect()
}

/// What stands inside, with the words of a message before and after it.
fn around((before, _, after): (String, String, String), inside: String) -> String {
    format!("{}{inside}{}", Safe(&before), Safe(&after))
}

/// One of these: `text or null`. Spanish looks at how the next one begins.
fn either(t: Language, all: Vec<String>) -> String {
    let mut all = all.into_iter();
    let first = all.next().unwrap_or_default();
    all.fold(first, |said, next| {
        let or = t.or_before(place::sound(&next));
        format!("{said}{}{next}", Safe(or))
    })
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_stands_at_a_place_is_said_in_the_language_of_the_page() {
        let one = json!({ "$ref": "#/components/schemas/Row" });
        for (schema, english, spanish) in [
            (
                json!({ "type": ["string", "null"] }),
                "text or null",
                "texto o null",
            ),
            (
                json!({ "type": ["null", "object"] }),
                "null or object",
                "null u objeto",
            ),
            (
                json!({ "type": "array", "items": { "type": "integer" } }),
                "list of integer",
                "lista de entero",
            ),
            (
                json!({ "type": "object", "additionalProperties": { "type": "number" } }),
                "object of number",
                "objeto de número",
            ),
            (
                json!({ "oneOf": [{ "type": "boolean" }, one] }),
                r##"boolean or <a href="#type-Row">Row</a>"##,
                r##"booleano o <a href="#type-Row">Row</a>"##,
            ),
            (json!({}), "any value", "cualquier valor"),
        ] {
            assert_eq!(kind(Language::English, &schema), english);
            assert_eq!(kind(Language::Spanish, &schema), spanish);
        }
    }
}

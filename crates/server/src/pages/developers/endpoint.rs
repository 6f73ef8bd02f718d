//! One endpoint: what it gives, what it takes, how it answers.

use serde_json::Value;

use super::prose::{paragraphs, prose};
use super::shape;
use crate::pages::words::Language;

/// A method of an address.
#[derive(Debug)]
pub struct Endpoint {
    /// Its name in the document, which is its place on the page.
    pub id: String,
    /// `GET`
    pub method: String,
    /// `/api/v1/services/{slug}`
    pub path: String,
    /// In a sentence, as HTML.
    pub summary: String,
    /// More about it.
    pub about: Vec<String>,
    pub parameters: Vec<Parameter>,
    /// What a body is made of, as HTML.
    pub body: Option<String>,
    /// A body that is taken.
    pub sample: Option<String>,
    pub answers: Vec<Answer>,
    pub problems: Vec<Answer>,
}

/// Something that stands in the address or in a header.
#[derive(Debug)]
pub struct Parameter {
    pub name: String,
    /// `in the path`, `in the query`, `a header`
    pub place: &'static str,
    /// It stands in the query.
    asked: bool,
    pub required: bool,
    /// `one of`, `text`
    pub kind: &'static str,
    /// What it means, as HTML.
    pub text: String,
    /// The words it takes, where `text` does not name them.
    pub words: Vec<String>,
    /// What holds without it, where `text` does not say so.
    pub default: Option<String>,
}

/// A status and what it means.
#[derive(Debug)]
pub struct Answer {
    pub status: String,
    pub text: String,
    /// The media type and the shape, as HTML.
    pub body: Option<(String, String)>,
}

impl Endpoint {
    /// Reads an operation of the document.
    pub fn read(
        t: Language,
        method: &str,
        path: &str,
        operation: &Value,
        shapes: &Value,
    ) -> Endpoint {
        let text = |name: &str| operation[name].as_str().unwrap_or_default();
        let body = json(&operation["requestBody"]);
        let answers = operation["responses"].as_object().into_iter().flatten();
        let answers = answers.map(|(status, answer)| Answer::read(t, status, answer));
        let (answers, problems) = answers.partition(|one| one.status.as_str() < "400");
        Endpoint {
            id: text("operationId").replace('_', "-"),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: prose(text("summary")),
            about: paragraphs(text("description")),
            parameters: parameters(t, operation),
            body: body.map(|schema| shape::kind(t, schema)),
            sample: body
                .and_then(|schema| shape::example(schema, shapes))
                .map(|value| value.to_string()),
            answers,
            problems,
        }
    }

    /// Whether a link can ask for it.
    pub fn is_read(&self) -> bool {
        self.method == "GET"
    }

    /// The parameters of the query that must be given.
    pub fn required(&self) -> impl Iterator<Item = &str> {
        let must = |p: &&Parameter| p.required && p.asked;
        self.parameters.iter().filter(must).map(|p| p.name.as_str())
    }
}

/// Parameters that take a moment.
const TIMES: [&str; 4] = ["at", "from", "to", "before"];

fn parameters(t: Language, operation: &Value) -> Vec<Parameter> {
    let all = operation["parameters"].as_array().into_iter().flatten();
    all.map(|one| Parameter::read(t, one)).collect()
}

impl Parameter {
    fn read(t: Language, one: &Value) -> Parameter {
        let name = one["name"].as_str().unwrap_or_default();
        let text = one["description"].as_str().unwrap_or_default();
        let schema = &one["schema"];
        let words = schema["enum"].as_array().into_iter().flatten();
        let words: Vec<&str> = words.filter_map(Value::as_str).collect();
        // Many texts are the list itself, with a word about each.
        let told = words.iter().all(|word| text.contains(&format!("`{word}`")));
        let (place, asked) = match one["in"].as_str() {
            Some("path") => (t.developers_path(), false),
            Some("header") => (t.developers_header(), false),
            _ => (t.developers_query(), true),
        };
        Parameter {
            name: name.to_owned(),
            place,
            asked,
            required: one["required"] == true,
            kind: match schema["type"].as_str() {
                _ if !words.is_empty() => t.developers_choice(),
                Some("integer") => t.developers_type("integer"),
                _ if TIMES.contains(&name) => t.developers_type("time"),
                _ => t.developers_type("string"),
            },
            text: prose(text),
            words: match told {
                true => Vec::new(),
                false => words.into_iter().map(str::to_owned).collect(),
            },
            default: schema["default"]
                .as_str()
                .filter(|_| !text.contains("default"))
                .map(str::to_owned),
        }
    }
}

impl Answer {
    fn read(t: Language, status: &str, answer: &Value) -> Answer {
        let content = answer["content"].as_object().into_iter().flatten().next();
        Answer {
            status: status.to_owned(),
            text: prose(answer["description"].as_str().unwrap_or_default()),
            body: content.map(|(media, body)| (media.clone(), shape::kind(t, &body["schema"]))),
        }
    }
}

/// The schema of a body in JSON.
fn json(body: &Value) -> Option<&Value> {
    body["content"]["application/json"].get("schema")
}

//! The words that parameters take, as lists in the document: utoipa reads a parameter's type, and the
//! type of all of these is text. A test asks for each of them.

use utoipa::Modify;
use utoipa::openapi::path::{Operation, Parameter};
use utoipa::openapi::{OpenApi, RefOr, Schema};

use super::HEATMAP;

/// A parameter that takes a few words.
struct Choice {
    path: &'static str,
    name: &'static str,
    words: &'static [&'static str],
    /// What holds without it, if that is always the same.
    default: Option<&'static str>,
}

const fn choice(
    path: &'static str,
    name: &'static str,
    words: &'static [&'static str],
    default: Option<&'static str>,
) -> Choice {
    Choice {
        path,
        name,
        words,
        default,
    }
}

const FRAMES: &str = "/api/v1/services/{slug}/frames";
const SERIES: &str = "/api/v1/services/{slug}/series";
const TILE: &str = "/tiles/{slug}/{z}/{x}/{y}.mvt";
const WINDOWS: &[&str] = &["15m", "1h", "6h", "24h"];

const CHOICES: [Choice; 14] = [
    choice(
        HEATMAP,
        "level",
        &["state", "nation", "county", "hex"],
        Some("state"),
    ),
    choice(HEATMAP, "resolution", &["5", "4", "3"], Some("5")),
    choice(HEATMAP, "window", WINDOWS, None),
    choice(
        HEATMAP,
        "format",
        &["json", "geojson", "csv", "svg", "png"],
        Some("json"),
    ),
    choice(HEATMAP, "size", &["card", "map", "small"], None),
    choice(HEATMAP, "theme", &["light", "dark"], Some("light")),
    choice(FRAMES, "level", &["state"], Some("state")),
    choice(FRAMES, "step", &["5m", "15m", "1h"], Some("5m")),
    choice(
        SERIES,
        "bucket",
        &["1m", "5m", "15m", "1h", "1d"],
        Some("5m"),
    ),
    choice(SERIES, "format", &["json", "csv"], Some("json")),
    choice("/api/v1/incidents", "status", &["open", "resolved"], None),
    choice("/tiles/{slug}.json", "window", WINDOWS, None),
    choice(TILE, "window", WINDOWS, None),
    choice(
        "/api/v1/admin/tips",
        "status",
        &["waiting", "shown", "hidden"],
        Some("waiting"),
    ),
];

/// Writes the lists into the document.
#[derive(Debug)]
pub struct Choices;

impl Modify for Choices {
    fn modify(&self, document: &mut OpenApi) {
        for choice in &CHOICES {
            let item = document.paths.paths.get_mut(choice.path);
            let operation = item.and_then(|item| item.get.as_mut());
            if let Some(parameter) = operation.and_then(|of| named(of, choice.name)) {
                choice.write(parameter);
            }
        }
    }
}

fn named<'a>(operation: &'a mut Operation, name: &str) -> Option<&'a mut Parameter> {
    let all = operation.parameters.as_mut()?;
    all.iter_mut().find_map(|parameter| match parameter {
        RefOr::T(parameter) if parameter.name == name => Some(parameter),
        _ => None,
    })
}

impl Choice {
    fn write(&self, parameter: &mut Parameter) {
        if let Some(RefOr::T(Schema::Object(schema))) = &mut parameter.schema {
            let words = self.words.iter().map(|word| (*word).into());
            schema.enum_values = Some(words.collect());
            schema.default = self.default.map(Into::into);
        }
    }
}

#[cfg(test)]
mod tests {
    use utoipa::OpenApi;

    use super::*;
    use crate::api::spec::ApiDoc;

    #[test]
    fn each_list_finds_its_parameter() {
        let mut document = ApiDoc::openapi();
        for choice in &CHOICES {
            let item = document.paths.paths.get_mut(choice.path);
            let operation = item.and_then(|item| item.get.as_mut());
            let found = operation.and_then(|of| named(of, choice.name));
            let schema = found.and_then(|p| p.schema.as_ref());
            let Some(RefOr::T(Schema::Object(schema))) = schema else {
                panic!("{} has no {}", choice.path, choice.name);
            };
            assert_eq!(
                schema.enum_values.as_ref().map(Vec::len),
                Some(choice.words.len())
            );
        }
    }
}

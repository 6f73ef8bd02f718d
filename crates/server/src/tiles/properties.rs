//! The numbers of a region as properties of a feature: the fields of the JSON, one level deep.

use serde::Serialize;
use serde_json::Value;

/// Name and value of every field that is not null. A nested share is written out as in the CSV:
/// `complete_share.low` is `complete_low`.
pub fn properties(row: &impl Serialize) -> impl Iterator<Item = (String, Value)> {
    let fields = match serde_json::to_value(row) {
        Ok(Value::Object(fields)) => fields,
        // A region holds numbers and texts, which always serialise to an object.
        _ => serde_json::Map::new(),
    };
    let flat = fields.into_iter().flat_map(|(name, value)| match value {
        Value::Object(parts) => {
            let stem = name.trim_end_matches("share").to_owned();
            let part = |(part, value)| (format!("{stem}{part}"), value);
            parts.into_iter().map(part).collect()
        }
        value => vec![(name, value)],
    });
    flat.filter(|(_, value)| !value.is_null())
}

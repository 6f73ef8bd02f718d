//! JSON that a person can read and a tool can compare line by line.

use serde_json::Value;
use std::fmt::Write;

/// Objects of objects are broken into lines, the innermost stay in one.
pub(super) fn write(value: &Value) -> String {
    let mut out = String::new();
    put(&mut out, value, 0);
    out.push('\n');
    out
}

fn put(out: &mut String, value: &Value, depth: usize) {
    let nested =
        |v: &Value| v.is_object() || v.as_array().is_some_and(|a| a.iter().any(Value::is_object));
    match value {
        Value::Object(map) if depth == 0 || map.values().any(nested) => {
            lines(out, '{', '}', depth, map.iter().map(|(k, v)| (Some(k), v)));
        }
        Value::Array(list) if nested(value) => {
            lines(out, '[', ']', depth, list.iter().map(|v| (None, v)));
        }
        // Writing to a text can't fail.
        _ => drop(write!(out, "{value}")),
    }
}

fn lines<'a>(
    out: &mut String,
    open: char,
    close: char,
    depth: usize,
    items: impl Iterator<Item = (Option<&'a String>, &'a Value)>,
) {
    out.push(open);
    for (number, (key, value)) in items.enumerate() {
        out.push_str(if number == 0 { "\n" } else { ",\n" });
        out.push_str(&" ".repeat(depth + 1));
        if let Some(key) = key {
            let _ = write!(out, "{}: ", Value::from(key.as_str()));
        }
        put(out, value, depth + 1);
    }
    let _ = write!(out, "\n{}{close}", " ".repeat(depth));
}

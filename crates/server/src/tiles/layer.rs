//! One layer of a tile: the shapes of the regions with their numbers.

use std::collections::HashMap;

use atlas::Cut;
use serde_json::Value;

use super::level::Level;
use super::properties::properties;
use super::{pen, wire};
use serde::Serialize;

/// Fills one layer.
#[derive(Debug)]
pub struct LayerWriter {
    layer: wire::Layer,
    keys: HashMap<String, u32>,
    /// By kind and spelling, since numbers have no order that maps like.
    values: HashMap<String, u32>,
}

impl LayerWriter {
    /// An empty layer.
    pub fn new(level: Level) -> LayerWriter {
        LayerWriter {
            layer: wire::Layer {
                version: 2,
                name: level.layer().to_owned(),
                extent: Some(atlas::Square::PARTS.cast_unsigned()),
                ..wire::Layer::default()
            },
            keys: HashMap::new(),
            values: HashMap::new(),
        }
    }

    /// Adds a region.
    pub fn add(&mut self, number: u32, shape: &[Cut], row: &impl Serialize) {
        let mut tags = Vec::with_capacity(32);
        for (key, value) in properties(row) {
            tags.extend([self.key(key), self.value(value)]);
        }
        self.layer.features.push(wire::Feature {
            id: Some(number.into()),
            tags,
            kind: Some(wire::Kind::Polygon.into()),
            geometry: pen::draw(shape),
        });
    }

    /// The layer; none if nothing is in it, since the specification wants no empty ones.
    pub fn finish(self) -> Option<wire::Layer> {
        (!self.layer.features.is_empty()).then_some(self.layer)
    }

    fn key(&mut self, key: String) -> u32 {
        let keys = &mut self.layer.keys;
        *self.keys.entry(key).or_insert_with_key(|key| {
            keys.push(key.clone());
            keys.len() as u32 - 1
        })
    }

    fn value(&mut self, value: Value) -> u32 {
        let values = &mut self.layer.values;
        *self.values.entry(value.to_string()).or_insert_with(|| {
            values.push(match value {
                Value::Bool(flag) => wire::Value {
                    flag: Some(flag),
                    ..Default::default()
                },
                Value::Number(number) if number.is_u64() => wire::Value {
                    count: number.as_u64(),
                    ..Default::default()
                },
                Value::Number(number) => wire::Value {
                    number: number.as_f64(),
                    ..Default::default()
                },
                Value::String(text) => wire::Value {
                    text: Some(text),
                    ..Default::default()
                },
                other => wire::Value {
                    text: Some(other.to_string()),
                    ..Default::default()
                },
            });
            values.len() as u32 - 1
        })
    }
}

//! A vector tile as it is sent: the messages of the Mapbox Vector Tile specification 2.1.

use prost::Message;

/// A whole tile.
#[derive(Clone, PartialEq, Message)]
pub struct Tile {
    #[prost(message, repeated, tag = "3")]
    pub layers: Vec<Layer>,
}

/// Features of one kind, with the names and values that they share.
#[derive(Clone, PartialEq, Message)]
pub struct Layer {
    #[prost(uint32, required, tag = "15", default = "1")]
    pub version: u32,
    #[prost(string, required, tag = "1")]
    pub name: String,
    #[prost(message, repeated, tag = "2")]
    pub features: Vec<Feature>,
    #[prost(string, repeated, tag = "3")]
    pub keys: Vec<String>,
    #[prost(message, repeated, tag = "4")]
    pub values: Vec<Value>,
    #[prost(uint32, optional, tag = "5", default = "4096")]
    pub extent: Option<u32>,
}

/// One area.
#[derive(Clone, PartialEq, Message)]
pub struct Feature {
    #[prost(uint64, optional, tag = "1")]
    pub id: Option<u64>,
    /// Places in the layer's keys and values, in turn.
    #[prost(uint32, repeated, tag = "2")]
    pub tags: Vec<u32>,
    #[prost(enumeration = "Kind", optional, tag = "3")]
    pub kind: Option<i32>,
    /// Commands of the pen, with their numbers.
    #[prost(uint32, repeated, tag = "4")]
    pub geometry: Vec<u32>,
}

/// What a feature is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, prost::Enumeration)]
#[repr(i32)]
pub enum Kind {
    Unknown = 0,
    Point = 1,
    Line = 2,
    Polygon = 3,
}

/// One of these.
#[derive(Clone, PartialEq, Message)]
pub struct Value {
    #[prost(string, optional, tag = "1")]
    pub text: Option<String>,
    #[prost(double, optional, tag = "3")]
    pub number: Option<f64>,
    #[prost(uint64, optional, tag = "5")]
    pub count: Option<u64>,
    #[prost(bool, optional, tag = "7")]
    pub flag: Option<bool>,
}

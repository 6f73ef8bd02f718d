//! A state as its code, in whatever is kept as JSON.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::State;

impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for State {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<State, D::Error> {
        let code = String::deserialize(deserializer)?;
        let unknown = || serde::de::Error::custom(format!("{code:?} is no code of a state"));
        State::from_code(&code).ok_or_else(unknown)
    }
}

//! A report as it is kept, exported and imported: the place and the person already made coarse.

use atlas::{Cell, County, Place, State};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::Minute;

/// Where a report came from; the composition of a count is told by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The form on the pages.
    Form,
    /// The public API.
    Api,
    /// History brought in from a file.
    Import,
    /// Made by the simulator.
    Simulated,
}

impl Source {
    /// All of them, in the order they are listed.
    pub const ALL: [Source; 4] = [Source::Form, Source::Api, Source::Import, Source::Simulated];

    /// The word in JSON and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Source::Form => "form",
            Source::Api => "api",
            Source::Import => "import",
            Source::Simulated => "simulated",
        }
    }

    /// The source of this word.
    pub fn parse(word: &str) -> Option<Source> {
        Self::ALL.into_iter().find(|s| s.as_str() == word)
    }
}

/// One report, as a row of the store and a line of the export.
///
/// The exact position, the address and the user agent are gone before a record exists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// A UUID that sorts by the time of record.
    pub id: String,
    /// Slug of the service.
    pub service: String,
    /// `complete`, `intermittent`, `slow` or `recovered`.
    pub failure: String,
    /// Slug of the symptom.
    #[serde(default)]
    pub symptom: Option<String>,
    /// State code `US-OH`; none: somewhere in the country.
    #[serde(default)]
    pub state: Option<String>,
    /// County code `US-OH-035`.
    #[serde(default)]
    pub county: Option<String>,
    /// H3 index at resolution 5, in hexadecimal.
    #[serde(default)]
    pub cell: Option<String>,
    /// Time of record, to the second: when the server received it.
    #[serde(with = "seconds")]
    pub received_at: DateTime<Utc>,
    /// When it happened, as the person's device said.
    #[serde(
        default,
        with = "seconds::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub occurred_at: Option<DateTime<Utc>>,
    /// Where it came from.
    pub source: Source,
    /// Keyed hash of the reporter, forgotten after 48 hours; never exported.
    #[serde(skip)]
    pub reporter: Option<i64>,
    /// Hash of the receipt that lets the reporter take it back; never exported.
    #[serde(skip)]
    pub receipt: Option<String>,
}

impl Record {
    /// The minute it counts in.
    pub fn minute(&self) -> Minute {
        Minute::of(self.received_at)
    }

    /// Where it was, as far as this version knows the codes.
    pub fn place(&self) -> Place {
        Place {
            state: self.state.as_deref().and_then(State::from_code),
            county: self.county.as_deref().and_then(County::from_code),
            cell: self.cell.as_deref().and_then(Cell::parse),
        }
    }

    /// The region its minute count is kept under: its state, or the nation for what is not placed.
    pub fn region(&self) -> &str {
        self.state.as_deref().unwrap_or(crate::NATION)
    }
}

/// RFC 3339 with `Z` and whole seconds.
mod seconds {
    use chrono::{DateTime, SecondsFormat, Utc};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    fn write(time: &DateTime<Utc>) -> String {
        time.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    pub fn serialize<S: Serializer>(time: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
        write(time).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<Utc>, D::Error> {
        DateTime::<Utc>::deserialize(from)
    }

    pub mod option {
        use super::{DateTime, Deserialize, Deserializer, Serialize, Serializer, Utc};

        pub fn serialize<S: Serializer>(
            time: &Option<DateTime<Utc>>,
            to: S,
        ) -> Result<S::Ok, S::Error> {
            time.as_ref().map(super::write).serialize(to)
        }

        pub fn deserialize<'de, D: Deserializer<'de>>(
            from: D,
        ) -> Result<Option<DateTime<Utc>>, D::Error> {
            Option::<DateTime<Utc>>::deserialize(from)
        }
    }
}

//! What a line can say, and what other people call it.

/// One of our fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// When it was received.
    Time,
    /// About which service.
    Service,
    /// `complete`, `intermittent`, `slow` or `recovered`.
    Failure,
    /// What the person saw.
    Symptom,
    /// Latitude in degrees.
    Lat,
    /// Longitude in degrees.
    Lon,
    /// ZIP code.
    Zip,
    /// State, county or cell, or `US`.
    Region,
    /// The line's own identifier.
    Id,
    /// County code of our own export.
    County,
    /// Cell of our own export.
    Cell,
    /// When it happened, of our own export.
    OccurredAt,
    /// Where it came from, of our own export.
    Source,
}

impl Field {
    /// All of them, in the order of their index.
    pub const ALL: [Field; 13] = [
        Field::Time,
        Field::Service,
        Field::Failure,
        Field::Symptom,
        Field::Lat,
        Field::Lon,
        Field::Zip,
        Field::Region,
        Field::Id,
        Field::County,
        Field::Cell,
        Field::OccurredAt,
        Field::Source,
    ];

    /// Its word in a map.
    pub const fn as_str(self) -> &'static str {
        match self {
            Field::Time => "time",
            Field::Service => "service",
            Field::Failure => "failure",
            Field::Symptom => "symptom",
            Field::Lat => "lat",
            Field::Lon => "lon",
            Field::Zip => "zip",
            Field::Region => "region",
            Field::Id => "id",
            Field::County => "county",
            Field::Cell => "cell",
            Field::OccurredAt => "occurred_at",
            Field::Source => "source",
        }
    }

    /// The field of this word.
    pub fn parse(word: &str) -> Option<Field> {
        Self::ALL.into_iter().find(|f| f.as_str() == word)
    }

    pub(super) const fn index(self) -> usize {
        self as usize
    }

    /// Names of columns that are taken for it without a map, the likeliest first.
    ///
    /// Only names that can hardly mean anything else: `date` may lack the time of day, and `id` is
    /// taken because an export has it, so a reader must not rely on a foreign one being unique.
    pub(super) const fn usual_names(self) -> &'static [&'static str] {
        match self {
            Field::Time => &[
                "received_at",
                "time",
                "timestamp",
                "ts",
                "ts_local",
                "ts_utc",
                "datetime",
                "created_at",
                "opened_local",
                "opened_at",
                "reported_at",
            ],
            Field::Service => &["service"],
            Field::Failure => &["failure"],
            Field::Symptom => &["symptom"],
            Field::Lat => &["lat", "latitude", "location.lat"],
            Field::Lon => &["lon", "lng", "long", "longitude", "location.lon"],
            Field::Zip => &["zip", "zip_code", "zipcode", "postal_code", "location.zip"],
            Field::Region => &["region", "state", "location.region"],
            Field::Id => &["id"],
            Field::County => &["county"],
            Field::Cell => &["cell"],
            Field::OccurredAt => &["occurred_at"],
            Field::Source => &["source"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_places_are_their_own() {
        for (place, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field.index(), place);
            assert_eq!(Field::parse(field.as_str()), Some(field));
        }
    }
}

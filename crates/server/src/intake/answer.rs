//! What the reporter is told.

use atlas::{Place, State};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use utoipa::ToSchema;

/// The answer to a report.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FiledReport {
    /// Identifier of the report; none if it was not taken.
    pub id: Option<String>,
    /// Lets the sender take the report back for ten minutes; none if it was not taken.
    pub receipt: Option<String>,
    /// Slug of the service.
    pub service: String,
    /// False: the same reporter was counted for this service within 15 minutes, or it is held.
    pub counted: bool,
    /// True: many reports came from one network at once, so this one is kept and looked at, and in no
    /// count meanwhile.
    pub held: bool,
    /// Time of record: when the server received it.
    pub received_at: String,
    /// What is kept of the place.
    pub place: PlaceView,
    /// How many others there are.
    pub nearby: Nearby,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
}

/// A place, as coarse as it is kept.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlaceView {
    /// `US-OH`; none: the country only.
    pub state: Option<String>,
    /// `US-OH-035`
    pub county: Option<String>,
    /// H3 index at resolution 5.
    pub cell: Option<String>,
    /// `nation`, `state` or `county`.
    pub precision: &'static str,
}

/// Reports around the sender in the last minutes, his own included.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Nearby {
    /// His state, or `US`.
    pub region: String,
    /// Length of the window.
    pub window_minutes: u32,
    /// Reports in it.
    pub reports: u32,
    /// What would be usual; none: not known yet.
    pub expected: Option<f64>,
    /// The test against chance, as of the last full minute.
    pub verdict: &'static str,
    /// 0 as usual, 1 raised, 2 high, 3 very high.
    pub level: u8,
}

impl FiledReport {
    /// 201 counts, 202 is held, 200 was counted before.
    pub fn status(&self) -> u16 {
        match (self.counted, self.held) {
            (true, _) => 201,
            (false, true) => 202,
            (false, false) => 200,
        }
    }
}

impl From<Place> for PlaceView {
    fn from(place: Place) -> PlaceView {
        PlaceView {
            state: place.state.map(|s| s.code().to_owned()),
            county: place.county.map(|c| c.code().to_owned()),
            cell: place.cell.map(|c| c.to_string()),
            precision: place.precision().as_str(),
        }
    }
}

/// The region a reporter is counted in.
pub fn region_code(state: Option<State>) -> &'static str {
    state.map_or(outage::NATION, State::code)
}

/// RFC 3339 to the second.
pub fn seconds(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

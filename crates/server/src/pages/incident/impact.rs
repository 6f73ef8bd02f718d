//! One state of an incident, as a row.

use super::minute;
use crate::pages::draw::fill::FEW;
use crate::pages::words::{number, time};
use crate::story::data::{ImpactView, IncidentData};

/// What the table says of a state.
#[derive(Debug)]
pub struct Impacted {
    pub name: String,
    pub onset: String,
    pub found: String,
    pub last: String,
    pub reports: String,
    pub usual: String,
    pub times: String,
    pub total: String,
    pub share: String,
    /// The state's series.
    pub link: String,
}

/// A count as pages show it.
fn shown(n: u32) -> String {
    if n < FEW {
        "under 5".into()
    } else {
        number::count(n)
    }
}

/// The row of a state.
pub fn row(data: &IncidentData, state: &ImpactView) -> Impacted {
    let clock = |text: &str| time::clock(minute(text));
    Impacted {
        name: state.name.clone(),
        onset: clock(&state.onset),
        found: clock(&state.found),
        last: clock(&state.last),
        reports: shown(state.peak_reports),
        usual: state.peak_expected.map_or("–".into(), number::usual),
        times: match state.peak_times_expected {
            Some(times) if state.peak_reports >= FEW => format!("{}×", number::times(times)),
            _ => "–".into(),
        },
        total: shown(state.reports),
        share: match state.reports {
            0..FEW => "–".into(),
            all => number::percent(state.complete, all),
        },
        link: format!(
            "/api/v1/services/{}/series?region={}&from={}&to={}&bucket=1m",
            data.service, state.id, data.reports.from, data.reports.to
        ),
    }
}

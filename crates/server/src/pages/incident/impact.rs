//! One state of an incident, as a row.

use atlas::State;

use super::minute;
use crate::pages::Language;
use crate::pages::draw::fill::FEW;
use crate::pages::words::number;
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

/// Its name as it was published, or in another language as that knows it.
fn name(t: Language, state: &ImpactView) -> String {
    match State::from_code(&state.id) {
        Some(known) if t != Language::English => t.title(known).to_owned(),
        _ => state.name.clone(),
    }
}

/// The row of a state.
pub fn row(t: Language, data: &IncidentData, state: &ImpactView) -> Impacted {
    let clock = |text: &str| t.clock(minute(text));
    Impacted {
        name: name(t, state),
        onset: clock(&state.onset),
        found: clock(&state.found),
        last: clock(&state.last),
        reports: t.shown(state.peak_reports),
        usual: state.peak_expected.map_or("–".into(), |e| t.usual(e)),
        times: match state.peak_times_expected {
            Some(times) if state.peak_reports >= FEW => format!("{}×", t.multiple(times)),
            _ => "–".into(),
        },
        total: t.shown(state.reports),
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

//! What the sentences about an incident are made from, so that they can be told of the incident itself, when
//! a version is published in English, and later of the version, in other languages.

use atlas::State;
use outage::incident::Incident;
use outage::{Class, Minute};

use super::data::IncidentData;
use crate::api::class_word;

/// An incident as far as it is told in sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Case<'a> {
    /// As people know the service.
    pub name: &'a str,
    /// Whether the numbers are those of the country.
    pub about_nation: bool,
    pub onset: Minute,
    pub opened: Minute,
    pub resolved: Option<Minute>,
    pub acknowledged: Option<Minute>,
    /// The highest quarter of an hour; what is said of it is left out without its time.
    pub peak_at: Option<Minute>,
    pub peak_reports: u32,
    pub peak_expected: Option<f64>,
    pub peak_times: Option<f64>,
    /// The states that were above normal then.
    pub peak_states: Vec<State>,
    /// States that were above normal, when that was found, and what people there mostly said.
    pub states: Vec<(State, Minute, Option<Class>)>,
    /// All reports of a problem, and those that say "doesn't work at all".
    pub reports: u32,
    pub complete: u32,
    /// Where reports came from, as the interface names it.
    pub sources: Vec<(&'a str, u32)>,
}

impl<'a> Case<'a> {
    /// Of an incident.
    pub fn of(name: &'a str, incident: &Incident) -> Case<'a> {
        let (crest, reports) = (incident.crest(), incident.reports());
        let states = incident.states.iter();
        let sources = incident.sources.iter();
        Case {
            name,
            about_nation: incident.is_about_nation(),
            onset: incident.onset,
            opened: incident.opened,
            resolved: incident.resolved,
            acknowledged: incident.acknowledged,
            peak_at: crest.at,
            peak_reports: crest.reports,
            peak_expected: crest.expected,
            peak_times: crest.times(),
            peak_states: crest.states.clone(),
            states: states.map(|i| (i.state, i.found, i.class())).collect(),
            reports: reports.reports(),
            complete: reports.complete,
            sources: sources.map(|(source, n)| (source.as_str(), *n)).collect(),
        }
    }

    /// Of what was published; none where its times can't be read.
    pub fn published(data: &'a IncidentData) -> Option<Case<'a>> {
        let opened = minute(&data.opened)?;
        let peak = data.peak.as_ref();
        let class = |word: &str| {
            [Class::Complete, Class::Intermittent, Class::Mixed]
                .into_iter()
                .find(|class| class_word(*class) == word)
        };
        let states = data.states.iter().filter_map(|one| {
            let kind = one.failure.as_deref().and_then(class);
            Some((State::from_code(&one.id)?, minute(&one.found)?, kind))
        });
        let above = peak.into_iter().flat_map(|peak| &peak.states);
        let sources = data.composition.iter();
        Some(Case {
            name: &data.service_name,
            about_nation: data.scope == "national",
            onset: minute(&data.onset)?,
            opened,
            resolved: data.resolved.as_deref().and_then(minute),
            acknowledged: data.lead_minutes.map(|lead| opened + lead),
            peak_at: peak.and_then(|peak| minute(&peak.at)),
            peak_reports: peak.map_or(0, |peak| peak.reports),
            peak_expected: peak.and_then(|peak| peak.expected),
            peak_times: peak.and_then(|peak| peak.times_expected),
            peak_states: above.filter_map(|code| State::from_code(code)).collect(),
            states: states.collect(),
            reports: data.reports.total,
            complete: data.reports.complete,
            sources: sources
                .map(|one| (one.word.as_str(), one.reports))
                .collect(),
        })
    }

    /// Its states.
    pub fn places(&self) -> Vec<State> {
        self.states.iter().map(|(state, ..)| *state).collect()
    }
}

fn minute(text: &str) -> Option<Minute> {
    outage::rfc3339_utc(text).map(Minute::of)
}

//! The key figures, each with the query that gives it.

use super::{minute, state};
use crate::pages::Language;
use crate::pages::draw::bars;
use crate::pages::words::{number, place, time};
use crate::story::data::IncidentData;

/// One figure.
#[derive(Debug)]
pub struct Figure {
    pub title: String,
    pub value: String,
    pub unit: String,
    pub note: String,
    pub bar: String,
    /// Where the interface answers with the same number.
    pub link: String,
}

/// What can be said in figures; what is not known is left out.
pub fn figures(t: Language, data: &IncidentData) -> Vec<Figure> {
    let figures = [
        peak(t, data),
        Some(lasted(t, data)),
        extent(t, data),
        kind(t, data),
        lead(t, data).or_else(|| Some(total(t, data))),
    ];
    figures.into_iter().flatten().collect()
}

fn peak(t: Language, data: &IncidentData) -> Option<Figure> {
    let peak = data.peak.as_ref()?;
    let at = minute(&peak.at);
    let usual = peak
        .expected
        .map_or(String::new(), |e| t.usual_number(&t.usual(e)));
    let range = peak.usual_range.as_ref().map(|range| {
        let (low, high) = (range.low.floor() as u32, range.high.ceil() as u32);
        t.figure_range(&number::count(low), &number::count(high))
    });
    let busiest = peak
        .busiest_minute
        .as_ref()
        .map(|busy| t.figure_busiest(&number::count(busy.reports), &t.at_et(minute(&busy.start))));
    let notes: Vec<String> = range.into_iter().chain(busiest).collect();
    let level = if data.scope == "national" {
        "nation"
    } else {
        "state"
    };
    Some(Figure {
        title: t.figure_peak(&t.to_et(at)),
        value: number::count(peak.reports),
        unit: usual,
        note: notes.join(". "),
        bar: String::new(),
        link: format!(
            "/api/v1/services/{}/heatmap?level={level}&at={}&window=15m",
            data.service, peak.at
        ),
    })
}

fn lasted(t: Language, data: &IncidentData) -> Figure {
    let (from, to) = (minute(&data.opened), data.resolved.as_deref().map(minute));
    Figure {
        title: match to {
            Some(_) => t.figure_lasted().into(),
            None => t.figure_open().into(),
        },
        value: time::span(data.minutes),
        unit: String::new(),
        note: match to {
            Some(to) => t.figure_span(&t.clock(from), &t.to_et(to)),
            None => t.figure_since(time::hour(from), &t.et(from)),
        },
        bar: String::new(),
        link: format!("/api/v1/incidents/{}", data.id),
    }
}

fn extent(t: Language, data: &IncidentData) -> Option<Figure> {
    let peak = data.peak.as_ref()?;
    let all: Vec<_> = peak.states.iter().filter_map(|code| state(code)).collect();
    if all.is_empty() {
        return None;
    }
    let states = all.iter().filter(|s| place::is_state(**s)).count();
    let dc = all.iter().any(|s| s.usps() == "DC");
    let (value, unit) = match (states, dc) {
        (0, _) => (all.len(), t.figure_places()),
        (n, true) => (n, t.figure_states_dc(n as u32)),
        (n, false) => (n, t.figure_states(n as u32)),
    };
    Some(Figure {
        title: t.figure_above().into(),
        value: value.to_string(),
        unit: unit.to_string(),
        note: t.figure_whole(&t.reports_counted(data.reports.total)),
        bar: String::new(),
        link: format!(
            "/api/v1/services/{}/heatmap?level=state&at={}&window=15m",
            data.service, peak.at
        ),
    })
}

fn kind(t: Language, data: &IncidentData) -> Option<Figure> {
    let all = &data.reports;
    if all.total < 5 {
        return None;
    }
    let share = number::share(all.complete, all.total);
    Some(Figure {
        title: t.figure_complete().into(),
        value: format!("{share}%"),
        unit: String::new(),
        note: t.figure_others(&format!("{}%", 100 - share)),
        bar: bars::split(share),
        link: stretch(data),
    })
}

fn lead(t: Language, data: &IncidentData) -> Option<Figure> {
    let lead = data.lead_minutes?;
    let name = &data.service_name;
    let (alert, said) = (minute(&data.opened), minute(&data.opened) + lead);
    Some(Figure {
        title: match lead {
            0.. => t.figure_ahead(name),
            _ => t.figure_behind(name),
        },
        value: time::span(lead.abs()),
        unit: String::new(),
        note: t.figure_against(&t.clock(alert), &t.et(said)),
        bar: String::new(),
        link: format!(
            "/api/v1/services/{}/statements?from={said}&to={}",
            data.service,
            said + 1
        ),
    })
}

fn total(t: Language, data: &IncidentData) -> Figure {
    let (from, to) = (minute(&data.reports.from), minute(&data.reports.to));
    Figure {
        title: t.figure_total().into(),
        value: number::count(data.reports.total),
        unit: String::new(),
        note: t.figure_span(&t.clock(from), &t.to_et(to)),
        bar: String::new(),
        link: stretch(data),
    }
}

/// The series whose sum is the total: of the country, or of the state; for several states together
/// the data themselves, which list them.
fn stretch(data: &IncidentData) -> String {
    match data.reports.regions.as_slice() {
        [region] => format!(
            "/api/v1/services/{}/series?region={region}&from={}&to={}&bucket=1m",
            data.service, data.reports.from, data.reports.to
        ),
        _ => format!("/api/v1/incidents/{}", data.id),
    }
}

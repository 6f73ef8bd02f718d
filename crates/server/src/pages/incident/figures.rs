//! The key figures, each with the query that gives it.

use super::{minute, state};
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
pub fn figures(data: &IncidentData) -> Vec<Figure> {
    let figures = [
        peak(data),
        Some(lasted(data)),
        extent(data),
        kind(data),
        lead(data).or_else(|| Some(total(data))),
    ];
    figures.into_iter().flatten().collect()
}

fn peak(data: &IncidentData) -> Option<Figure> {
    let peak = data.peak.as_ref()?;
    let at = minute(&peak.at);
    let usual = peak
        .expected
        .map_or(String::new(), |e| format!("usual: {}", number::usual(e)));
    let range = peak.usual_range.as_ref().map(|range| {
        format!(
            "95% range of usual: {} to {}",
            number::count(range.low.floor() as u32),
            number::count(range.high.ceil() as u32)
        )
    });
    let busiest = peak.busiest_minute.as_ref().map(|busy| {
        format!(
            "Busiest minute: {} at {}",
            number::count(busy.reports),
            time::et(minute(&busy.start))
        )
    });
    let notes: Vec<String> = range.into_iter().chain(busiest).collect();
    let level = if data.scope == "national" {
        "nation"
    } else {
        "state"
    };
    Some(Figure {
        title: format!("Peak, 15 minutes to {}", time::et(at)),
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

fn lasted(data: &IncidentData) -> Figure {
    let (from, to) = (minute(&data.opened), data.resolved.as_deref().map(minute));
    Figure {
        title: if to.is_some() {
            "Lasted"
        } else {
            "Going on for"
        }
        .into(),
        value: time::span(data.minutes),
        unit: String::new(),
        note: match to {
            Some(to) => format!("{} to {}", time::clock(from), time::et(to)),
            None => format!("since {}", time::et(from)),
        },
        bar: String::new(),
        link: format!("/api/v1/incidents/{}", data.id),
    }
}

fn extent(data: &IncidentData) -> Option<Figure> {
    let peak = data.peak.as_ref()?;
    let all: Vec<_> = peak.states.iter().filter_map(|code| state(code)).collect();
    if all.is_empty() {
        return None;
    }
    let states = all.iter().filter(|s| place::is_state(**s)).count();
    let (value, unit) = match states {
        0 => (all.len(), "places".to_owned()),
        n => (n, place::kinds(&all)),
    };
    Some(Figure {
        title: "Above normal at the peak".into(),
        value: value.to_string(),
        unit,
        note: format!(
            "{} in the whole incident",
            number::reports(data.reports.total)
        ),
        bar: String::new(),
        link: format!(
            "/api/v1/services/{}/heatmap?level=state&at={}&window=15m",
            data.service, peak.at
        ),
    })
}

fn kind(data: &IncidentData) -> Option<Figure> {
    let all = &data.reports;
    if all.total < 5 {
        return None;
    }
    let share = number::share(all.complete, all.total);
    Some(Figure {
        title: "Said it didn’t work at all".into(),
        value: format!("{share}%"),
        unit: String::new(),
        note: format!("{}% on and off, or slow", 100 - share),
        bar: bars::split(share),
        link: stretch(data),
    })
}

fn lead(data: &IncidentData) -> Option<Figure> {
    let lead = data.lead_minutes?;
    let name = &data.service_name;
    let (alert, said) = (minute(&data.opened), minute(&data.opened) + lead);
    Some(Figure {
        title: match lead {
            0.. => format!("Ahead of {name} by"),
            _ => format!("{name} was ahead by"),
        },
        value: time::span(lead.abs()),
        unit: String::new(),
        note: format!("{} against {}", time::clock(alert), time::et(said)),
        bar: String::new(),
        link: format!(
            "/api/v1/services/{}/statements?from={said}&to={}",
            data.service,
            said + 1
        ),
    })
}

fn total(data: &IncidentData) -> Figure {
    Figure {
        title: "Reports in all".into(),
        value: number::count(data.reports.total),
        unit: String::new(),
        note: format!(
            "{} to {}",
            time::clock(minute(&data.reports.from)),
            time::et(minute(&data.reports.to))
        ),
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

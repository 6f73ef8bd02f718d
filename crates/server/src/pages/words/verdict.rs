//! One sentence first: what is going on with a service, where, and at what time.

use atlas::State;
use outage::Minute;
use outage::Verdict;
use outage::snapshot::{RegionView, ServiceView};

use super::{Language, number, place, stop, time};
use crate::pages::draw::fill::{FEW, Fill};

/// What the reports of a service amount to.
#[derive(Debug, PartialEq)]
pub enum Picture {
    /// Nobody has ever said a thing, and nothing is known to be usual.
    Silent,
    /// Too few reports, or too little known, to say.
    Few,
    /// As usual.
    Usual,
    /// Above normal for the country, though no state stands out.
    Spread,
    /// Above normal in these states and territories, the farthest above first.
    Places(Vec<State>),
}

/// The picture of a service.
pub fn picture(view: &ServiceView) -> Picture {
    let places: Vec<State> = above(view).into_iter().map(|(state, _)| state).collect();
    if !places.is_empty() {
        return Picture::Places(places);
    }
    match Fill::of(&view.nation) {
        Fill::Hatched(_) | Fill::Solid(_) => Picture::Spread,
        Fill::Usual => Picture::Usual,
        Fill::Few if is_silent(view) => Picture::Silent,
        // Fewer than five where that is what is usual: the test has spoken, the count is not shown.
        Fill::Few => Picture::Few,
    }
}

/// States that the map shows above normal, the farthest above first.
pub fn above(view: &ServiceView) -> Vec<(State, &RegionView)> {
    let mut all = view.troubled();
    all.retain(|(_, region)| Fill::of(region).level() > 0);
    all
}

fn is_silent(view: &ServiceView) -> bool {
    view.nation.windows.iter().all(|w| w.tally.is_empty())
        && view.day.iter().all(|bin| bin.reports.unwrap_or(0) == 0)
        && view.nation.now().expected.is_none_or(|e| e == 0.0)
}

/// [`Language::sentence`] in English.
pub fn sentence(name: &str, picture: &Picture) -> String {
    Language::English.sentence(name, picture)
}

impl Language {
    /// The sentence, with its full stop.
    pub fn sentence(self, name: &str, picture: &Picture) -> String {
        match picture {
            Picture::Silent => self.verdict_silent(name),
            Picture::Few => self.verdict_few().into(),
            Picture::Usual => self.verdict_usual(name),
            Picture::Spread => self.verdict_spread(name),
            Picture::Places(all) => self.verdict_places(&self.regions(all), name),
        }
    }
}

/// The count and its comparison, and how it began. `at` is the end of the window.
pub fn lede(view: &ServiceView, picture: &Picture, at: Minute) -> String {
    let compared = compare(view, picture, at);
    match first(view) {
        Some(first) => format!("{compared} {first}"),
        None => compared,
    }
}

/// The count and its comparison.
pub fn compare(view: &ServiceView, picture: &Picture, at: Minute) -> String {
    let now = view.nation.now();
    match picture {
        Picture::Silent => {
            "We need about two weeks of reports before we can say what is normal.".into()
        }
        Picture::Few => few(view),
        _ => comparison(now.reports(), now.expected, at),
    }
}

fn few(view: &ServiceView) -> String {
    let now = view.nation.now().reports();
    if now >= FEW {
        return format!(
            "{} in the last 15 minutes. We do not know yet what is normal at this hour.",
            number::reports(now)
        );
    }
    let day = view.nation.windows.last().map_or(0, |w| w.reports());
    let head = match now {
        0 => "Nobody sent a report in the last 15 minutes",
        _ => "Fewer than 5 reports in the last 15 minutes",
    };
    match day {
        0 => format!("{head}, or in the last 24 hours."),
        FEW.. => format!("{head}. {} in the last 24 hours.", number::count(day)),
        _ => format!("{head}, and few in the last 24 hours."),
    }
}

/// `2,165 reports in the last 15 minutes; we would expect about 420 on a Saturday evening.`
pub fn comparison(reports: u32, expected: Option<f64>, at: Minute) -> String {
    let head = format!("{} in the last 15 minutes", number::reports(reports));
    match expected {
        Some(e) => format!(
            "{head}; we would expect {} on {}.",
            number::guess(e),
            time::part_of_day(at)
        ),
        None => format!("{head}. We do not know yet what is normal at this hour."),
    }
}

/// Where it rose first. Said only while it is still so there.
pub fn first(view: &ServiceView) -> Option<String> {
    let mut since: Vec<(Minute, State)> = above(view)
        .iter()
        .filter_map(|(state, v)| Some((v.since?, *state)))
        .collect();
    since.sort_by_key(|(minute, state)| (*minute, std::cmp::Reverse(state.population())));
    let (earliest, _) = *since.first()?;
    let names: Vec<_> = since
        .iter()
        .take_while(|(minute, _)| *minute - earliest <= 2)
        .map(|(_, state)| place::in_sentence(*state))
        .collect();
    if names.len() == since.len() && names.len() > 2 {
        return Some(format!("Reports rose at {}", stop(time::clock(earliest))));
    }
    let named = &names[..names.len().min(3)];
    let more = if names.len() > named.len() {
        " and elsewhere"
    } else {
        ""
    };
    let list = if more.is_empty() {
        place::list(named)
    } else {
        named.join(", ")
    };
    Some(format!(
        "Reports rose first in {list}{more}, at {}",
        stop(time::clock(earliest))
    ))
}

/// Below its peak of the last four hours by two fifths or more, and still above normal.
#[derive(Debug, PartialEq)]
pub struct Descent {
    /// When it rose, if that is known.
    pub rose: Option<Minute>,
    /// How many times normal it is.
    pub now: f64,
    /// How many times normal it was.
    pub was: f64,
}

/// Whether a service above normal is coming down.
pub fn descent(view: &ServiceView) -> Option<Descent> {
    let now = view.nation.now().times_expected()?;
    let recent = &view.day[view.day.len().saturating_sub(16)..];
    let was = recent
        .iter()
        .filter_map(|bin| Some(f64::from(bin.reports?) / bin.expected.filter(|e| *e > 0.0)?))
        .fold(0.0, f64::max);
    let peak = recent.iter().filter_map(|bin| bin.reports).max()?;
    let fell = f64::from(view.nation.now().reports()) <= 0.6 * f64::from(peak);
    let was_above = was >= 4.0 && was.is_finite();
    (fell && was_above && view.nation.verdict >= Verdict::Elevated).then(|| Descent {
        rose: view.since(),
        now,
        was,
    })
}

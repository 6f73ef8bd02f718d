//! One sentence first: what is going on with a service, where, and at what time.

use atlas::State;
use outage::Minute;
use outage::Verdict;
use outage::snapshot::{RegionView, ServiceView};

use super::Language;
use crate::pages::draw::fill::{FEW, Fill};

/// States that are named where reports rose first; more are "elsewhere".
const NAMED: usize = 3;

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
pub fn lede(t: Language, view: &ServiceView, picture: &Picture, at: Minute) -> String {
    let compared = compare(t, view, picture, at);
    match first(t, view) {
        Some(first) => format!("{compared} {first}"),
        None => compared,
    }
}

/// The count and its comparison.
pub fn compare(t: Language, view: &ServiceView, picture: &Picture, at: Minute) -> String {
    let now = view.nation.now();
    match picture {
        Picture::Silent => t.compare_silent().into(),
        Picture::Few => few(t, view),
        _ => comparison(t, now.reports(), now.expected, at),
    }
}

fn few(t: Language, view: &ServiceView) -> String {
    let now = match view.nation.now().reports() {
        0 => t.few_now_none(),
        n @ FEW.. => return t.compare_unknown(&t.reports_counted(n)),
        _ => t.few_now(),
    };
    match view.nation.windows.last().map_or(0, |w| w.reports()) {
        0 => t.few_day_none(now),
        day @ FEW.. => t.few_day_some(now, day),
        _ => t.few_day(now),
    }
}

/// `2,165 reports in the last 15 minutes; we would expect about 420 on a Saturday evening.`
fn comparison(t: Language, reports: u32, expected: Option<f64>, at: Minute) -> String {
    let reports = t.reports_counted(reports);
    match expected {
        Some(e) => t.compare_expected(&reports, &t.guess(e), &t.weekday_and_part(at)),
        None => t.compare_unknown(&reports),
    }
}

/// Where it rose first. Said only while it is still so there.
pub fn first(t: Language, view: &ServiceView) -> Option<String> {
    let mut since: Vec<(Minute, State)> = above(view)
        .iter()
        .filter_map(|(state, v)| Some((v.since?, *state)))
        .collect();
    since.sort_by_key(|(minute, state)| (*minute, std::cmp::Reverse(state.population())));
    let (earliest, _) = *since.first()?;
    let names: Vec<_> = since
        .iter()
        .take_while(|(minute, _)| *minute - earliest <= 2)
        .map(|(_, state)| t.in_sentence(*state))
        .collect();
    let at = t.at(earliest);
    Some(match names.as_slice() {
        all if all.len() > 2 && all.len() == since.len() => t.rose_all(&at),
        [some @ .., _] if some.len() >= NAMED => {
            t.rose_first_among(&names[..NAMED].join(", "), &at)
        }
        all => t.rose_first(&t.all_of(all), &at),
    })
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

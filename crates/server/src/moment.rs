//! One service at a past moment, as a whole: counts from the rollups, findings as they were published.

use atlas::State;
use outage::snapshot::{Basis, DAY_BINS, RegionView, ServiceView, WINDOWS, level};
use outage::{Minute, ServiceId, SharePrior, Spread, Tally, Verdict, WindowView};

use crate::app::App;
use crate::judged::{Judged, WINDOW};
use crate::marked::judged;

mod curve;

pub use curve::Curve;

/// A place and its sums, by [`WINDOWS`].
type Sums = [Tally; WINDOWS.len()];

/// The country and its states in one window.
#[derive(Debug)]
pub struct Regions {
    pub nation: (WindowView, Verdict),
    /// By [`State::index`].
    pub states: Vec<(WindowView, Verdict)>,
}

/// The country and its states in the window of `minutes` that ended at `at`.
pub async fn regions(
    app: &App,
    id: ServiceId,
    at: Minute,
    minutes: u32,
) -> Result<Regions, store::Error> {
    let slug = &app.catalogue.service(id).slug;
    let judged = judged(&app.store, slug, at).await?;
    let (nation, states) = sums(app, slug, at, minutes).await?;
    let judged = judged.as_ref();
    let one = |state: Option<State>, tally: Tally| {
        let verdict = judged.map_or(Verdict::Insufficient, |j| j.verdict(state));
        (window(judged, state, tally, minutes), verdict)
    };
    Ok(Regions {
        nation: one(None, nation),
        states: State::all()
            .zip(states)
            .map(|(s, t)| one(Some(s), t))
            .collect(),
    })
}

/// The counts of the country and of its states in one window.
async fn sums(
    app: &App,
    slug: &str,
    at: Minute,
    minutes: u32,
) -> Result<(Tally, [Tally; atlas::STATES]), store::Error> {
    let mut nation = Tally::default();
    let mut states = [Tally::default(); atlas::STATES];
    for (region, tally) in app.store.window(slug, at - i64::from(minutes), at).await? {
        nation += tally;
        if let Some(state) = State::from_code(&region) {
            states[state.index()] = tally;
        }
    }
    Ok((nation, states))
}

/// The country and its states in all windows that ended at `at`; the day before it is not drawn.
pub async fn view(app: &App, id: ServiceId, at: Minute) -> Result<ServiceView, store::Error> {
    let slug = &app.catalogue.service(id).slug;
    let judged = judged(&app.store, slug, at).await?;
    let mut nation = Sums::default();
    let mut states = vec![Sums::default(); atlas::STATES];
    for (i, minutes) in WINDOWS.into_iter().enumerate() {
        let (whole, parts) = sums(app, slug, at, minutes).await?;
        nation[i] = whole;
        for (state, tally) in states.iter_mut().zip(parts) {
            state[i] = tally;
        }
    }
    let judged = judged.as_ref();
    Ok(ServiceView {
        id,
        nation: region(judged, None, nation),
        states: State::all()
            .map(|state| region(judged, Some(state), states[state.index()]))
            .collect(),
        day: Vec::new(),
        // Only the last hour's are kept, in memory.
        symptoms: Vec::new(),
        composition: Vec::new(),
        basis: judged.map_or_else(unknown, |j| j.basis),
    })
}

/// The same with the day that led there, and since when places have been above normal.
pub async fn whole(app: &App, id: ServiceId, at: Minute) -> Result<ServiceView, store::Error> {
    let mut view = view(app, id, at).await?;
    let slug = &app.catalogue.service(id).slug;
    let first = at - i64::from(WINDOW) * DAY_BINS as i64;
    let curve = Curve::read(app, slug, (first, at), 1).await?;
    let ends = (1..=DAY_BINS as i64).map(|i| first + i64::from(WINDOW) * i);
    view.day = ends.map(|end| curve.bin(end)).collect();
    let found = curve.found(at);
    let since = |state| found.and_then(|judged| judged.since(state));
    view.nation.since = since(None);
    for state in State::all() {
        view.states[state.index()].since = since(Some(state));
    }
    Ok(view)
}

/// The latest findings at or before a minute, if they are of the same quarter hour.
pub fn latest(rows: &[(Minute, Judged)], at: Minute) -> Option<&Judged> {
    let next = rows.partition_point(|(minute, _)| *minute <= at);
    let (minute, judged) = rows[..next].last()?;
    (at - *minute <= i64::from(WINDOW)).then_some(judged)
}

/// One place in one window, by what was found then.
pub fn window(
    judged: Option<&Judged>,
    state: Option<State>,
    tally: Tally,
    minutes: u32,
) -> WindowView {
    let verdict = judged.map_or(Verdict::Insufficient, |j| j.verdict(state));
    let prior = judged.map_or_else(SharePrior::default, |j| j.basis.prior);
    let (expected, upper) = judged.map_or((None, None), |j| j.limit(state, minutes));
    WindowView {
        tally,
        expected,
        upper,
        level: level(tally.reports(), expected, verdict),
        share: outage::share(tally.complete, tally.reports(), prior),
    }
}

fn region(judged: Option<&Judged>, state: Option<State>, tallies: Sums) -> RegionView {
    let verdict = judged.map_or(Verdict::Insufficient, |j| j.verdict(state));
    let mut windows = [WindowView::default(); WINDOWS.len()];
    for ((view, minutes), tally) in windows.iter_mut().zip(WINDOWS).zip(tallies) {
        *view = window(judged, state, tally, minutes);
    }
    RegionView {
        windows,
        verdict,
        why: None,
        since: None,
        p_value: None,
    }
}

/// Nothing was judged then: a law of plain chance, which nothing reads as there is nothing expected.
fn unknown() -> Basis {
    let spread = Spread {
        d: 1.0,
        tau2: 0.0,
        limit: 0.0,
    };
    Basis {
        nation: spread,
        state: spread,
        prior: SharePrior::default(),
    }
}

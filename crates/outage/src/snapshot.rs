//! The whole current picture, assembled once a tick, immutable, read by everything public.

use atlas::{STATES, State};
use detector::{Share, SharePrior, Spread, Verdict, Why};

use serde::{Deserialize, Serialize};

use crate::{Minute, ServiceId, Source, Tally};

/// The windows a picture is given for, in minutes, shortest first.
pub const WINDOWS: [u32; 4] = [15, 60, 360, 1440];

/// Bins of the day's series: quarter hours of 24 hours.
pub const DAY_BINS: usize = 96;

/// What was true when the minute `at` began: every window ends there, exclusive.
#[derive(Debug)]
pub struct Snapshot {
    /// End of every window.
    pub at: Minute,
    /// Whether the traffic is made by the simulator.
    pub simulated: bool,
    /// By [`ServiceId::index`].
    pub services: Vec<ServiceView>,
    /// All services together, by [`State::index`], for the map of the front page.
    pub together: Vec<RegionView>,
}

/// One service, as the public sees it.
#[derive(Clone, Debug)]
pub struct ServiceView {
    /// Which service.
    pub id: ServiceId,
    /// The whole country.
    pub nation: RegionView,
    /// By [`State::index`].
    pub states: Vec<RegionView>,
    /// The last 24 hours of the country by quarters of an hour, oldest first; the last one ends
    /// now, so that a chart ends with the count above it.
    pub day: Vec<Bin>,
    /// Symptoms people chose in the last hour, most chosen first.
    pub symptoms: Vec<(String, u32)>,
    /// Where the reports of the last hour came from.
    pub composition: Vec<(Source, u32)>,
    /// What limits and shares were worked out with.
    pub basis: Basis,
}

/// The learned numbers behind a picture; kept with it, so that a past picture can be given again
/// in any window exactly as it would have been given then.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// How far the nation's counts stray.
    pub nation: Spread,
    /// How far a state's counts stray.
    pub state: Spread,
    /// What is known of the share of complete failures before the count.
    pub prior: SharePrior,
}

/// One region of one service.
#[derive(Clone, Debug)]
pub struct RegionView {
    /// By [`WINDOWS`].
    pub windows: [WindowView; WINDOWS.len()],
    /// The test against chance.
    pub verdict: Verdict,
    /// What the verdict rests on.
    pub why: Option<Why>,
    /// Since when the verdict has been above normal without a break.
    pub since: Option<Minute>,
    /// Chance of a count as high as this on an ordinary day.
    pub p_value: Option<f64>,
}

/// One region in one window.
#[derive(Clone, Copy, Debug, Default)]
pub struct WindowView {
    /// Reports by failure.
    pub tally: Tally,
    /// What would be usual; none: not known yet.
    pub expected: Option<f64>,
    /// The count beyond which the verdict would be `spike`.
    pub upper: Option<u32>,
    /// 0 as usual, 1 raised, 2 high, 3 very high.
    pub level: u8,
    /// Share of "doesn't work at all", with its 90 % interval; none below five reports.
    pub share: Option<Share>,
}

/// One bin of the day's series.
#[derive(Clone, Copy, Debug)]
pub struct Bin {
    /// Start of the bin.
    pub start: Minute,
    /// Reports; none: the collector was down.
    pub reports: Option<u32>,
    /// What would be usual.
    pub expected: Option<f64>,
    /// The range that holds 95 of 100 ordinary days.
    pub range: Option<(f64, f64)>,
}

impl WindowView {
    /// Reports of a problem.
    pub fn reports(&self) -> u32 {
        self.tally.reports()
    }

    /// How many times what would be usual, if that is known.
    pub fn times_expected(&self) -> Option<f64> {
        let expected = self.expected.filter(|e| *e > 0.0)?;
        Some(f64::from(self.reports()) / expected)
    }

    /// What kind of failure people describe, for places above normal.
    pub fn class(&self) -> Option<detector::Class> {
        self.share.map(|s| s.class())
    }
}

impl RegionView {
    /// The shortest window: 15 minutes.
    pub fn now(&self) -> &WindowView {
        &self.windows[0]
    }

    /// Above normal, for the test against chance.
    pub fn in_trouble(&self) -> bool {
        self.verdict >= Verdict::Elevated
    }
}

impl ServiceView {
    /// A state's view.
    pub fn state(&self, state: State) -> &RegionView {
        &self.states[state.index()]
    }

    /// States above normal, the farthest above first.
    pub fn troubled(&self) -> Vec<(State, &RegionView)> {
        let mut states: Vec<_> = State::all()
            .map(|s| (s, self.state(s)))
            .filter(|(_, v)| v.in_trouble() && v.now().level > 0)
            .collect();
        states.sort_by(|(_, a), (_, b)| {
            let times = |v: &RegionView| v.now().times_expected().unwrap_or(0.0);
            times(b).total_cmp(&times(a))
        });
        states
    }

    /// Since when something has been above normal, anywhere.
    pub fn since(&self) -> Option<Minute> {
        self.states
            .iter()
            .chain([&self.nation])
            .filter_map(|v| v.since)
            .min()
    }

    /// The same, above normal since a minute at the earliest.
    pub fn begun(&self, onset: Minute) -> ServiceView {
        let mut view = self.clone();
        for region in view.states.iter_mut().chain([&mut view.nation]) {
            region.since = region.since.map(|since| since.max(onset));
        }
        view
    }
}

impl Snapshot {
    /// The view of a service.
    pub fn service(&self, id: ServiceId) -> &ServiceView {
        &self.services[id.index()]
    }
}

const _: () = assert!(STATES == 56);

/// The level of a count, as the contract defines it: doubt goes to the weaker claim.
pub fn level(reports: u32, expected: Option<f64>, verdict: Verdict) -> u8 {
    let Some(expected) = expected.filter(|_| verdict >= Verdict::Elevated) else {
        return 0;
    };
    let times = f64::from(reports) / expected.max(f64::MIN_POSITIVE);
    match times {
        t if t >= 8.0 => 3,
        t if t >= 4.0 => 2,
        t if t >= 2.0 => 1,
        _ => 0,
    }
}

/// The words of a level.
pub const LEVELS: [&str; 4] = ["as usual", "raised", "high", "very high"];

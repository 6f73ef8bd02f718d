//! One region of a heatmap, as the public reads it.

use atlas::State;
use outage::{Class, Share, Verdict};
use outage::{RegionView as Region, WindowView};
use serde::Serialize;
use utoipa::ToSchema;

use super::{cut, round};

/// One region in one window.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RegionView {
    /// `US-OH`
    pub id: &'static str,
    /// English name.
    pub name: &'static str,
    /// Reports of a problem in the window.
    pub reports: u32,
    /// What would be usual in such a window; none: not known.
    pub expected: Option<f64>,
    /// The count beyond which the verdict would be `spike`.
    pub upper: Option<u32>,
    /// Reports divided by expected, cut to one decimal.
    pub times_expected: Option<f64>,
    /// Reports per million residents.
    pub per_million: f64,
    /// Reports that say "doesn't work at all".
    pub complete: u32,
    /// Their share; none below five reports.
    pub complete_share: Option<ShareView>,
    /// `complete`, `intermittent` or `mixed`; none below five reports.
    pub failure: Option<&'static str>,
    /// `insufficient`, `normal`, `elevated` or `spike`.
    pub verdict: &'static str,
    /// 0 as usual, 1 raised, 2 high, 3 very high.
    pub level: u8,
    /// Always false for states: only small areas are ever withheld.
    pub suppressed: bool,
}

/// A share with its 90 % interval.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct ShareView {
    /// 5 % quantile.
    pub low: f64,
    /// Median.
    pub mid: f64,
    /// 95 % quantile.
    pub high: f64,
}

impl From<Share> for ShareView {
    fn from(share: Share) -> ShareView {
        ShareView {
            low: round(share.low),
            mid: round(share.mid),
            high: round(share.high),
        }
    }
}

/// The word of a class of failure.
pub fn class_word(class: Class) -> &'static str {
    match class {
        Class::Complete => "complete",
        Class::Intermittent => "intermittent",
        Class::Mixed => "mixed",
    }
}

impl RegionView {
    /// A state's view in one window.
    pub fn new(state: State, window: &WindowView, verdict: Verdict) -> RegionView {
        RegionView {
            id: state.code(),
            name: state.name(),
            reports: window.reports(),
            expected: window.expected.map(round),
            upper: window.upper,
            times_expected: window.times_expected().map(cut),
            per_million: round(f64::from(window.reports()) * 1e6 / f64::from(state.population())),
            complete: window.tally.complete,
            complete_share: window.share.map(ShareView::from),
            failure: window.class().map(class_word),
            verdict: verdict.as_str(),
            level: window.level,
            suppressed: false,
        }
    }

    /// All states in the window of this place in [`outage::snapshot::WINDOWS`].
    pub fn all(states: &[Region], window: usize) -> Vec<RegionView> {
        State::all()
            .zip(states)
            .map(|(state, view)| RegionView::new(state, &view.windows[window], view.verdict))
            .collect()
    }
}

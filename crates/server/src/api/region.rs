//! One region of a heatmap, as the public reads it.

use std::borrow::Cow;

use atlas::{Region, State};
use outage::areas::AreaView as Area;
use outage::{Class, Share, Verdict, WindowView};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{cut, round};

/// One region in one window.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RegionView {
    /// `US-OH`, `US-OH-035` or an H3 index.
    pub id: Cow<'static, str>,
    /// English name.
    pub name: Cow<'static, str>,
    /// Reports of a problem in the window.
    pub reports: u32,
    /// What would be usual in such a window; none: not known.
    pub expected: Option<f64>,
    /// The count beyond which the verdict would be `spike`.
    pub upper: Option<u32>,
    /// Reports divided by expected, cut to one decimal.
    pub times_expected: Option<f64>,
    /// Reports per million residents; residents of cells are estimated.
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
    /// Always false here; what is withheld has no numbers.
    pub suppressed: bool,
}

/// An area below the state: its numbers, or that they are withheld.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum AreaView {
    /// At least five distinct reporters, and nothing that is hidden is told by it.
    Shown(Box<RegionView>),
    /// Withheld.
    Withheld(WithheldView),
}

/// An area whose numbers are withheld to protect those who reported, or for want of reports.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WithheldView {
    /// `US-OH-035`
    pub id: Cow<'static, str>,
    /// English name.
    pub name: Cow<'static, str>,
    /// Always true.
    pub suppressed: bool,
}

/// A share with its 90 % interval.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
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

/// The code of an area and what people call it.
pub fn name(area: Region) -> (Cow<'static, str>, Cow<'static, str>) {
    match area {
        Region::Nation => (outage::NATION.into(), "United States".into()),
        Region::State(state) => (state.code().into(), state.name().into()),
        Region::County(county) => (county.code().into(), county.name().into()),
        Region::Cell(cell) => (cell.to_string().into(), format!("H3 cell {cell}").into()),
    }
}

impl AreaView {
    /// Its code or index.
    pub fn id(&self) -> &str {
        match self {
            AreaView::Shown(view) => &view.id,
            AreaView::Withheld(view) => &view.id,
        }
    }
}

impl RegionView {
    /// A state's view in one window.
    pub fn new(state: State, window: &WindowView, verdict: Verdict) -> RegionView {
        let residents = f64::from(state.population());
        let (id, name) = (state.code().into(), state.name().into());
        RegionView::of(id, name, residents, window, verdict)
    }

    /// A county or a cell.
    pub fn area(view: &Area) -> RegionView {
        let (id, name) = name(view.area);
        RegionView::of(id, name, view.residents, &view.window, view.verdict)
    }

    fn of(
        id: Cow<'static, str>,
        name: Cow<'static, str>,
        residents: f64,
        window: &WindowView,
        verdict: Verdict,
    ) -> RegionView {
        let per_million = f64::from(window.reports()) * 1e6 / residents.max(1.0);
        RegionView {
            id,
            name,
            reports: window.reports(),
            expected: window.expected.map(round),
            upper: window.upper,
            times_expected: window.times_expected().map(cut),
            per_million: round(per_million),
            complete: window.tally.complete,
            complete_share: window.share.map(ShareView::from),
            failure: window.class().map(class_word),
            verdict: verdict.as_str(),
            level: window.level,
            suppressed: false,
        }
    }

    /// The country.
    pub fn nation(window: &WindowView, verdict: Verdict) -> RegionView {
        let (id, name) = name(Region::Nation);
        let residents = State::all().map(|state| f64::from(state.population()));
        RegionView::of(id, name, residents.sum(), window, verdict)
    }

    /// All states at a past moment, by [`State::index`].
    pub fn then(states: &[(WindowView, Verdict)]) -> Vec<RegionView> {
        let each = State::all().zip(states);
        each.map(|(state, (window, verdict))| RegionView::new(state, window, *verdict))
            .collect()
    }

    /// All states in the window of this place in [`outage::snapshot::WINDOWS`].
    pub fn all(states: &[outage::RegionView], window: usize) -> Vec<RegionView> {
        State::all()
            .zip(states)
            .map(|(state, view)| RegionView::new(state, &view.windows[window], view.verdict))
            .collect()
    }
}

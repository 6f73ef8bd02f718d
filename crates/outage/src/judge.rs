//! The step of a tick: minute counts in, a picture out. No clock, no store: testable with a literal.

use std::sync::Arc;

use atlas::State;
use detector::Verdict;

use crate::calendar::Calendar;
use crate::case::Case;
use crate::counts::Counts;
use crate::snapshot::{RegionView, ServiceView, Snapshot, WINDOWS, WindowView};
use crate::{Catalogue, Minute};

/// Everything learned about all services; the only state of the judgement.
#[derive(Debug)]
pub struct Judge {
    cases: Vec<Case>,
}

impl Judge {
    /// Nothing learned yet.
    pub fn new(catalogue: &Catalogue) -> Judge {
        let layout = Arc::new(Calendar::new().layout());
        let cases = catalogue.ids().map(|id| Case::new(id, layout.clone()));
        Judge {
            cases: cases.collect(),
        }
    }

    /// The cases, in the order of the catalogue: each can be learned by itself.
    pub fn into_cases(self) -> Vec<Case> {
        self.cases
    }

    /// From cases in the order of the catalogue.
    pub fn from_cases(cases: Vec<Case>) -> Judge {
        Judge { cases }
    }

    /// The cases, to be looked at.
    #[cfg(test)]
    pub(crate) fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// Closes a minute of all services.
    pub fn close(&mut self, minute: Minute, counts: &Counts, collected: bool) {
        for case in &mut self.cases {
            case.close(minute, counts, collected);
        }
    }

    /// The whole picture at the start of the minute `at`, all minutes before it being closed.
    pub fn picture(&self, at: Minute, counts: &Counts, simulated: bool) -> Snapshot {
        let services: Vec<_> = self
            .cases
            .iter()
            .map(|case| case.view(at, counts))
            .collect();
        let together = State::all()
            .map(|state| together(&services, state))
            .collect();
        Snapshot {
            at,
            simulated,
            services,
            together,
        }
    }
}

/// All services in one state, for the front page's map: the counts added up, and the verdict of
/// the service that is worst off there, so that many calm services can't hide one in trouble.
fn together(services: &[ServiceView], state: State) -> RegionView {
    let mut windows = [WindowView::default(); WINDOWS.len()];
    let mut all = RegionView {
        windows,
        verdict: Verdict::Insufficient,
        why: None,
        since: None,
        p_value: None,
    };
    for view in services.iter().map(|s| s.state(state)) {
        for (sum, one) in windows.iter_mut().zip(&view.windows) {
            sum.tally += one.tally;
            if let Some(expected) = one.expected {
                *sum.expected.get_or_insert(0.0) += expected;
            }
            if one.level > sum.level {
                sum.level = one.level;
                sum.share = one.share;
            }
        }
        all.verdict = all.verdict.max(view.verdict);
    }
    all.windows = windows;
    all
}

//! What is usual in an area: its state's expected count, shared out by residents.
//!
//! Most areas have too few reports to learn a baseline from; their state has one.

use atlas::{Region, State};

use crate::snapshot::{WindowView, level};
use crate::{SharePrior, Spread, Tally, Verdict};

/// What is known of the states when an area is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Usual<F> {
    /// Expected count in the window, and the verdict, by state.
    pub state: F,
    /// How far a state's counts stray; none: not known yet.
    pub spread: Option<Spread>,
    /// What is known of the share of complete failures before the count.
    pub prior: SharePrior,
}

/// An area in one window.
#[derive(Clone, Copy, Debug)]
pub struct AreaView {
    /// Which.
    pub area: Region,
    /// Its count with all that follows from it.
    pub window: WindowView,
    /// The test against chance.
    pub verdict: Verdict,
    /// Residents, as far as known or estimated.
    pub residents: f64,
}

impl<F: Fn(State) -> (Option<f64>, Verdict)> Usual<F> {
    /// An area's count, compared with what is usual there.
    ///
    /// It is a spike where the count alone would be one, by the spread of its state's counts, and
    /// elevated where it lies above the range of 95 ordinary counts of 100 while its state (of a
    /// cell: one of its states) is above normal itself.
    pub fn view(&self, area: Region, tally: Tally) -> AreaView {
        let (mut trouble, mut residents) = (false, 0.0);
        let mut expected = Some(0.0);
        for (state, people) in atlas::residents(area) {
            let (usual, verdict) = (self.state)(*state);
            let share = people / f64::from(state.population());
            expected = expected.zip(usual).map(|(sum, usual)| sum + usual * share);
            trouble |= verdict >= Verdict::Elevated;
            residents += people;
        }
        let expected = expected.filter(|e| *e > 0.0);
        let reports = tally.reports();
        let law = expected.zip(self.spread);
        let upper = law.map(|(e, spread)| spread.upper(e));
        let verdict = match law {
            None => Verdict::Insufficient,
            Some((e, spread)) if reports > spread.upper(e) => Verdict::Spike,
            Some((e, spread)) if trouble && f64::from(reports) > spread.range95(e).1 => {
                Verdict::Elevated
            }
            Some(_) => Verdict::Normal,
        };
        let window = WindowView {
            tally,
            expected,
            upper,
            level: level(reports, expected, verdict),
            share: crate::share(tally.complete, reports, self.prior),
        };
        AreaView {
            area,
            window,
            verdict,
            residents,
        }
    }
}

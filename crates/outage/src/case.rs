//! One service before the judge: what is learned of it, and what was found.

use std::collections::VecDeque;
use std::sync::Arc;

use atlas::{STATES, State};
use detector::{Finding, Layout, Panel, SharePrior, Verdict, Which};

use crate::calendar::Calendar;
use crate::counts::{Counts, LEAVES, leaf};
use crate::onset;
use crate::quarters::{QUARTER, Quarters};
use crate::snapshot::{Basis, Bin, DAY_BINS, RegionView, ServiceView, WINDOWS, WindowView, level};
use crate::{Minute, ServiceId, Tally};

/// Everything learned about one service; cases know nothing of each other.
#[derive(Debug)]
pub struct Case {
    id: ServiceId,
    calendar: Calendar,
    panel: Panel,
    prior: SharePrior,
    /// Expected counts by quarter hour: the nation first, then the states.
    expected: Vec<Quarters>,
    since: Vec<Option<Minute>>,
    /// Quarter hours in which the collector was down, by their start.
    gaps: VecDeque<Minute>,
}

/// What was found of one region in the last closed minute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The test against chance.
    pub verdict: Verdict,
    /// What was usual in 15 minutes; none: not known yet.
    pub expected: Option<f64>,
    /// The count in 15 minutes beyond which the verdict would be `spike`.
    pub upper: Option<u32>,
    /// When the trouble began, while there is any.
    pub since: Option<Minute>,
}

impl Case {
    /// Nothing learned yet.
    pub(crate) fn new(id: ServiceId, layout: Arc<Layout>) -> Case {
        Case {
            id,
            calendar: Calendar::new(),
            panel: Panel::new(layout, 1),
            prior: SharePrior::default(),
            expected: vec![Quarters::default(); STATES + 1],
            since: vec![None; STATES + 1],
            gaps: VecDeque::new(),
        }
    }

    /// Which service.
    pub fn id(&self) -> ServiceId {
        self.id
    }

    /// Learns one minute of history, by leaf; `None`: nothing was collected.
    pub fn learn(&mut self, minute: Minute, counts: Option<&[u32; STATES + 1]>) {
        let moment = self.calendar.moment(minute.number());
        let (states, unplaced) = (
            counts.map(|c| &c[..STATES]),
            counts.map_or(0, |c| c[STATES]),
        );
        self.panel.learn(moment, states, unplaced);
    }

    /// Closes a minute: learns it, judges it, and keeps what was expected. `collected` is false for
    /// a minute in which the server was down.
    pub fn close(&mut self, minute: Minute, counts: &Counts, collected: bool) {
        let moment = self.calendar.moment(minute.number());
        if collected {
            let mut reports = [0u32; STATES + 1];
            for (leaf, slot) in reports.iter_mut().enumerate() {
                *slot = counts.at(self.id, leaf, minute).reports();
            }
            self.panel
                .step(moment, Some(&reports[..STATES]), reports[STATES]);
        } else {
            self.panel.step(moment, None, 0);
            let quarter = minute.floor(QUARTER);
            if self.gaps.back() != Some(&quarter) {
                self.gaps.push_back(quarter);
            }
        }
        self.note(minute, counts);
        if minute == minute.floor(QUARTER) {
            self.learn_shares(minute, counts);
        }
    }

    /// What was found in the last closed minute: the nation first, then the states.
    pub fn standings(&self) -> impl Iterator<Item = Standing> + '_ {
        (0..=STATES).map(|place| {
            let verdict = self.panel.verdict(which(place));
            let window = (verdict != Verdict::Insufficient)
                .then(|| self.panel.window(which(place), QUARTER));
            Standing {
                verdict,
                expected: window.map(|w| w.expected),
                upper: window.map(|w| w.upper),
                since: self.since[place],
            }
        })
    }

    /// The worst that was found anywhere in the last closed minute.
    pub fn worst(&self) -> Verdict {
        let verdicts = (0..=STATES).map(|place| self.panel.verdict(which(place)));
        verdicts.max().unwrap_or(Verdict::Insufficient)
    }

    /// The learned numbers behind it.
    pub fn basis(&self) -> Basis {
        Basis {
            nation: self.panel.spread(Which::Total),
            state: self.panel.spread(Which::Leaf(0)),
            prior: self.prior,
        }
    }

    /// What was found of a place: 0 is the nation, the states follow.
    pub(crate) fn finding(&self, place: usize) -> Finding {
        match which(place) {
            Which::Leaf(i) => self.panel.leaf(i),
            _ => self.panel.total(),
        }
    }

    /// Keeps what was expected and since when there is trouble.
    fn note(&mut self, minute: Minute, counts: &Counts) {
        for place in 0..=STATES {
            let expected = self.panel.expected(which(place));
            self.expected[place].add(minute, expected);
            let trouble = self.panel.verdict(which(place)) >= Verdict::Elevated;
            self.since[place] = match self.since[place] {
                _ if !trouble => None,
                None => {
                    let finding = self.finding(place);
                    Some(self.onset(place, &finding, minute, counts))
                }
                since => since,
            };
        }
        // The band of a quarter hour is what was thought when it ended.
        if minute.number() % i64::from(QUARTER) == i64::from(QUARTER) - 1 {
            let window = self.panel.window(Which::Total, QUARTER);
            self.expected[0].end(window.low, window.high);
        }
        while self.gaps.front().is_some_and(|g| minute - *g > 1500) {
            self.gaps.pop_front();
        }
    }

    /// When the trouble that was found in this minute began.
    fn onset(&self, place: usize, finding: &Finding, minute: Minute, counts: &Counts) -> Minute {
        let window = finding.why.map_or(1, |why| why.window_minutes);
        let leaves = match place {
            0 => 0..LEAVES,
            state => state - 1..state,
        };
        let count = |minute: Minute| -> u32 {
            let each = leaves.clone().map(|leaf| counts.at(self.id, leaf, minute));
            each.sum::<Tally>().reports()
        };
        let latest_first = (0..i64::from(window)).map(|ago| count(minute - ago));
        minute - onset::minutes_ago(latest_first, finding.expected)
    }

    fn learn_shares(&mut self, minute: Minute, counts: &Counts) {
        for place in 0..STATES {
            let tally = counts.sum(self.id, place, minute - i64::from(QUARTER), minute);
            self.prior.observe(tally.complete, tally.reports());
        }
    }

    /// Its picture at the start of the minute `at`, all minutes before it being closed.
    pub fn view(&self, at: Minute, counts: &Counts) -> ServiceView {
        let id = self.id;
        let mut nation = [Tally::default(); WINDOWS.len()];
        let mut add = |tallies: [Tally; WINDOWS.len()]| {
            for (sum, tally) in nation.iter_mut().zip(tallies) {
                *sum += tally;
            }
            tallies
        };
        let states = State::all()
            .map(|state| {
                let tallies = add(counts.windows(id, leaf(Some(state)), at, WINDOWS));
                self.region(Some(state), at, tallies)
            })
            .collect();
        add(counts.windows(id, leaf(None), at, WINDOWS));
        let hour = (at - 60, at);
        ServiceView {
            id,
            nation: self.region(None, at, nation),
            states,
            day: self.day(at, counts),
            symptoms: counts.symptoms(id, hour.0, hour.1),
            composition: counts.sources(id, hour.0, hour.1),
            basis: self.basis(),
        }
    }

    fn region(
        &self,
        state: Option<State>,
        at: Minute,
        tallies: [Tally; WINDOWS.len()],
    ) -> RegionView {
        let place = state.map_or(0, |s| s.index() + 1);
        let finding = self.finding(place);
        let judged = finding.verdict != Verdict::Insufficient;
        let spread = self.panel.spread(which(place));
        let mut windows = [WindowView::default(); WINDOWS.len()];
        for ((view, minutes), tally) in windows.iter_mut().zip(WINDOWS).zip(tallies) {
            let expected = match minutes {
                QUARTER => judged.then(|| self.panel.window(which(place), QUARTER).expected),
                _ => self.expected[place].sum(at, minutes).filter(|_| judged),
            };
            *view = WindowView {
                tally,
                expected,
                upper: match minutes {
                    QUARTER => judged.then(|| self.panel.window(which(place), QUARTER).upper),
                    _ => expected.map(|e| spread.upper(e)),
                },
                level: level(tally.reports(), expected, finding.verdict),
                share: detector::share(tally.complete, tally.reports(), self.prior),
            };
        }
        RegionView {
            windows,
            verdict: finding.verdict,
            why: finding.why.filter(|_| finding.verdict >= Verdict::Elevated),
            since: self.since[place],
            p_value: judged.then_some(finding.p_value),
        }
    }

    fn day(&self, at: Minute, counts: &Counts) -> Vec<Bin> {
        let width = i64::from(QUARTER);
        let first = at - width * DAY_BINS as i64;
        let usual = &self.expected[0];
        counts
            .bins(self.id, first, QUARTER, DAY_BINS)
            .into_iter()
            .enumerate()
            .map(|(i, reports)| {
                let start = first + width * i as i64;
                let broken = |minute: Minute| self.gaps.contains(&minute.floor(QUARTER));
                Bin {
                    start,
                    reports: (!broken(start + width / 2)).then_some(reports),
                    expected: usual.sum(start + width, QUARTER),
                    range: usual.range(start + width / 2),
                }
            })
            .collect()
    }
}

fn which(place: usize) -> Which {
    if place == 0 {
        Which::Total
    } else {
        Which::Leaf(place - 1)
    }
}

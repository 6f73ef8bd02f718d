//! The step of a tick: minute counts in, findings out. No clock, no store: testable with a literal.

use std::collections::VecDeque;
use std::sync::Arc;

use atlas::{STATES, State};
use detector::{Finding, Panel, SharePrior, Which};

use crate::calendar::Calendar;
use crate::counts::{Counts, leaf};
use crate::quarters::{QUARTER, Quarters};
use crate::snapshot::{
    Basis, Bin, DAY_BINS, RegionView, ServiceView, Snapshot, WINDOWS, WindowView, level,
};
use crate::{Catalogue, Minute, ServiceId, Tally};

/// Everything learned about all services; the only state of the judgement.
#[derive(Debug)]
pub struct Judge {
    calendar: Calendar,
    services: Vec<Case>,
}

/// What is learned about one service.
#[derive(Debug)]
struct Case {
    panel: Panel,
    prior: SharePrior,
    /// Expected counts by quarter hour: the nation first, then the states.
    expected: Vec<Quarters>,
    since: Vec<Option<Minute>>,
    /// Quarter hours in which the collector was down, by their start.
    gaps: VecDeque<Minute>,
    /// The last closed minute.
    at: Option<Minute>,
}

impl Judge {
    /// Nothing learned yet.
    pub fn new(catalogue: &Catalogue) -> Judge {
        let calendar = Calendar::new();
        let layout = Arc::new(calendar.layout());
        let case = || Case {
            panel: Panel::new(layout.clone(), 1),
            prior: SharePrior::default(),
            expected: vec![Quarters::default(); STATES + 1],
            since: vec![None; STATES + 1],
            gaps: VecDeque::new(),
            at: None,
        };
        Judge {
            calendar,
            services: catalogue.ids().map(|_| case()).collect(),
        }
    }

    /// Learns one minute of the history of a service; `None`: nothing was collected.
    pub fn learn(
        &mut self,
        service: ServiceId,
        minute: Minute,
        counts: Option<&[u32; STATES + 1]>,
    ) {
        let moment = self.calendar.moment(minute.number());
        let case = &mut self.services[service.index()];
        case.panel.learn(
            moment,
            counts.map(|c| &c[..STATES]),
            counts.map_or(0, |c| c[STATES]),
        );
        case.at = Some(minute);
    }

    /// Closes a minute of a service: learns it, judges it, and keeps what was expected.
    /// `collected` is false for a minute in which the server was down.
    pub fn close(&mut self, service: ServiceId, minute: Minute, counts: &Counts, collected: bool) {
        let moment = self.calendar.moment(minute.number());
        let case = &mut self.services[service.index()];
        let mut reports = [0u32; STATES + 1];
        if collected {
            for (leaf, slot) in reports.iter_mut().enumerate() {
                *slot = counts.at(service, leaf, minute).reports();
            }
            case.panel
                .step(moment, Some(&reports[..STATES]), reports[STATES]);
        } else {
            case.panel.step(moment, None, 0);
            let quarter = minute.floor(QUARTER);
            if case.gaps.back() != Some(&quarter) {
                case.gaps.push_back(quarter);
            }
        }
        case.note(minute);
        if minute.number() % i64::from(QUARTER) == 0 {
            case.learn_shares(service, minute, counts);
        }
    }

    /// The last closed minute of a service.
    pub fn closed(&self, service: ServiceId) -> Option<Minute> {
        self.services[service.index()].at
    }

    /// What a state (or, for `None`, the nation) was found to be in the last closed minute.
    pub fn finding(&self, service: ServiceId, state: Option<State>) -> Finding {
        self.services[service.index()].panel_finding(state)
    }

    /// One service's picture at the start of the minute `at`, all minutes before it being closed.
    pub fn view(&self, service: ServiceId, at: Minute, counts: &Counts) -> ServiceView {
        self.services[service.index()].view(service, at, counts)
    }

    /// The whole picture at the start of the minute `at`, all minutes before it being closed.
    pub fn picture(
        &self,
        at: Minute,
        counts: &Counts,
        catalogue: &Catalogue,
        simulated: bool,
    ) -> Snapshot {
        let services: Vec<_> = catalogue
            .ids()
            .map(|id| self.view(id, at, counts))
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

fn which(place: usize) -> Which {
    if place == 0 {
        Which::Total
    } else {
        Which::Leaf(place - 1)
    }
}

impl Case {
    fn panel_finding(&self, state: Option<State>) -> Finding {
        state.map_or_else(|| self.panel.total(), |s| self.panel.leaf(s.index()))
    }

    /// Keeps what was expected and since when there is trouble.
    fn note(&mut self, minute: Minute) {
        for place in 0..=STATES {
            let finding = match which(place) {
                Which::Leaf(i) => self.panel.leaf(i),
                _ => self.panel.total(),
            };
            self.expected[place].add(minute, finding.expected);
            let trouble = finding.verdict >= detector::Verdict::Elevated;
            self.since[place] = match self.since[place] {
                _ if !trouble => None,
                None => Some(onset(&finding, minute)),
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
        self.at = Some(minute);
    }

    fn learn_shares(&mut self, service: ServiceId, minute: Minute, counts: &Counts) {
        for place in 0..STATES {
            let tally = counts.sum(service, place, minute - i64::from(QUARTER), minute);
            self.prior.observe(tally.complete, tally.reports());
        }
    }

    fn view(&self, id: ServiceId, at: Minute, counts: &Counts) -> ServiceView {
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
            day: self.day(id, at, counts),
            symptoms: counts.symptoms(id, hour.0, hour.1),
            composition: counts.sources(id, hour.0, hour.1),
            basis: Basis {
                nation: self.panel.spread(Which::Total),
                state: self.panel.spread(Which::Leaf(0)),
                prior: self.prior,
            },
        }
    }

    fn region(
        &self,
        state: Option<State>,
        at: Minute,
        tallies: [Tally; WINDOWS.len()],
    ) -> RegionView {
        let place = state.map_or(0, |s| s.index() + 1);
        let finding = self.panel_finding(state);
        let judged = finding.verdict != detector::Verdict::Insufficient;
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
            why: finding
                .why
                .filter(|_| finding.verdict >= detector::Verdict::Elevated),
            since: self.since[place],
            p_value: judged.then_some(finding.p_value),
        }
    }

    fn day(&self, id: ServiceId, at: Minute, counts: &Counts) -> Vec<Bin> {
        let width = i64::from(QUARTER);
        let first = at - width * DAY_BINS as i64;
        let usual = &self.expected[0];
        counts
            .bins(id, first, QUARTER, DAY_BINS)
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

/// When the trouble that was found in this minute began: the start of the window that spoke.
fn onset(finding: &Finding, minute: Minute) -> Minute {
    let window = finding.why.map_or(1, |why| why.window_minutes);
    minute + 1 - i64::from(window)
}

/// All services in one state, for the front page's map: the counts added up, and the verdict of
/// the service that is worst off there, so that many calm services can't hide one in trouble.
fn together(services: &[ServiceView], state: State) -> RegionView {
    let mut windows = [WindowView::default(); WINDOWS.len()];
    let mut all = RegionView {
        windows,
        verdict: detector::Verdict::Insufficient,
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

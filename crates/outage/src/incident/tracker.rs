//! One service's incidents, minute by minute: opened, spread, peak, recovering, resolved, reopened.

use detector::{SharePrior, Verdict, share};

use super::{Busiest, Crest, Id, Impact, Incident, Phase};
use crate::counts::{Counts, LEAVES, leaf};
use crate::snapshot::{RegionView, ServiceView, WindowView};
use crate::{Minute, Tally};
use atlas::State;

/// So many minutes without anything above normal end an incident: a verdict may waver for some.
const CALM: i64 = 15;

/// As many are enough once people say that it works now.
const CALM_AND_THANKED: i64 = 5;

/// So many of them in a quarter of an hour, and no fewer than still report a problem.
const THANKS: u32 = 5;

/// Trouble within so many minutes of the end is the same incident.
const REOPEN: i64 = 30;

/// Reports began to rise at most so many minutes before our alert.
const EARLIER: i64 = 120;

/// Fewer reports than this say little about a state.
const SEEN: u32 = 5;

/// A peak is behind us after so many minutes.
const SETTLED: i64 = 10;

/// Less than this share of the excess at the peak is left: recovering; more than the other: no more.
const RECOVERING: (f64, f64) = (0.5, 0.75);

/// What a minute brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A new incident.
    Opened,
    /// The country as a whole became a spike.
    National,
    /// The numbers went on.
    Counted,
    /// Less than half of the excess is left.
    Recovering,
    /// Nothing has been above normal for long enough.
    Resolved,
    /// It rose again.
    Reopened,
}

/// The latest incident of a service, and what may become of it.
#[derive(Clone, Debug)]
pub struct Tracker {
    service: String,
    taken: Vec<Id>,
    latest: Option<Incident>,
}

impl Tracker {
    /// For the service of a slug. `latest` is its latest incident, going on or not, and `taken` are
    /// the names that are not free any more.
    pub fn new(service: String, latest: Option<Incident>, taken: Vec<Id>) -> Tracker {
        Tracker {
            service,
            taken,
            latest,
        }
    }

    /// The same without the latest incident, to go over a time before it; its name stays taken.
    pub fn forgetting(self) -> Tracker {
        Tracker {
            latest: None,
            ..self
        }
    }

    /// The latest incident, if there was any.
    pub fn latest(&self) -> Option<&Incident> {
        self.latest.as_ref()
    }

    /// The incident that is going on.
    pub fn open(&self) -> Option<&Incident> {
        self.latest.as_ref().filter(|i| i.resolved.is_none())
    }

    /// Whether nothing but a spike would change anything.
    pub fn is_idle(&self) -> bool {
        self.open().is_none()
    }

    /// Notes when the company first said something; whether that was new. `asked`: its source is
    /// asked.
    pub fn acknowledge(&mut self, said: impl Iterator<Item = Minute>, asked: bool) -> bool {
        let Some(latest) = &mut self.latest else {
            return false;
        };
        latest.listened |= asked && latest.resolved.is_none();
        let (from, to) = latest.hearing();
        let first = said.filter(|at| *at >= from && *at <= to).min();
        let new = first.is_some_and(|at| latest.acknowledged.is_none_or(|known| at < known));
        if new {
            latest.acknowledged = first;
        }
        new
    }

    /// Takes in the picture at `at`. Pictures come in the order of time.
    pub fn step(&mut self, view: &ServiceView, at: Minute, counts: &Counts) -> Option<Change> {
        match &mut self.latest {
            Some(latest) if latest.resolved.is_none() => Some(latest.go_on(view, at, counts)),
            _ if !alarms(view) => None,
            Some(latest) if latest.resolved.is_some_and(|end| at - end <= REOPEN) => {
                latest.resolved = None;
                latest.reopened.push(at);
                latest.go_on(view, at, counts);
                Some(Change::Reopened)
            }
            _ => {
                let id = Id::next(&self.service, at, &self.taken);
                self.taken.push(id.clone());
                let mut incident = Incident::open(id, view, at);
                incident.go_on(view, at, counts);
                self.latest = Some(incident);
                Some(Change::Opened)
            }
        }
    }
}

/// Whether an incident goes on: the country is above normal, or a state that it would count. A hint
/// of a handful of reports somewhere does not keep it open.
fn goes_on(view: &ServiceView) -> bool {
    view.nation.in_trouble() || !above(view).is_empty()
}

/// Whether there is a spike that enough people stand behind to call it an incident.
fn alarms(view: &ServiceView) -> bool {
    let hour = |region: &RegionView| region.windows[1].reports() >= SEEN;
    let mut regions = std::iter::once(&view.nation).chain(&view.states);
    regions.any(|region| region.verdict == Verdict::Spike && hour(region))
}

/// States an incident counts: those with a spike, and those that people in them can see: twice what
/// is usual or more, from five reports on. The farthest above normal first.
fn above(view: &ServiceView) -> Vec<(State, &RegionView)> {
    let seen = |region: &RegionView| {
        let now = region.now();
        region.verdict == Verdict::Spike
            || (region.in_trouble() && now.level > 0 && now.reports() >= SEEN)
    };
    let all = State::all().map(|state| (state, view.state(state)));
    let mut states: Vec<_> = all.filter(|(_, region)| seen(region)).collect();
    states.sort_by(|(_, a), (_, b)| {
        let times = |region: &RegionView| region.now().times_expected().unwrap_or(0.0);
        times(b).total_cmp(&times(a))
    });
    states
}

impl Incident {
    fn open(id: Id, view: &ServiceView, at: Minute) -> Incident {
        let since = view.since().map_or(at - 1, |since| since.min(at - 1));
        // One state that has been a little above normal all day is not where this began.
        let onset = since.max(at - EARLIER);
        Incident {
            id,
            onset,
            opened: at,
            recovering: None,
            resolved: None,
            reopened: Vec::new(),
            national: None,
            nation: Crest::default(),
            places: Crest::default(),
            nation_busiest: Busiest::default(),
            places_busiest: Busiest::default(),
            states: Vec::new(),
            tally: Tally::default(),
            share: None,
            symptoms: Default::default(),
            sources: Default::default(),
            acknowledged: None,
            listened: false,
            until: onset,
            calm: None,
        }
    }

    /// Takes in one more picture.
    fn go_on(&mut self, view: &ServiceView, at: Minute, counts: &Counts) -> Change {
        if !goes_on(view) {
            return self.rest(view, at);
        }
        self.calm = None;
        self.spread(view, at, counts);
        self.count(view, at, counts);
        self.climb(view, at);
        let became_national = self.national.is_none() && view.nation.verdict == Verdict::Spike;
        if became_national {
            self.national = Some(at);
        }
        self.share(view.basis.prior);
        match self.ease(view, at) {
            Some(change) => change,
            None if became_national => Change::National,
            None => Change::Counted,
        }
    }

    /// Nothing is above normal: the end, if it lasts.
    fn rest(&mut self, view: &ServiceView, at: Minute) -> Change {
        let calm = *self.calm.get_or_insert(at);
        let now = view.nation.now().tally;
        let thanked = now.recovered >= THANKS.max(now.reports());
        let enough = if thanked { CALM_AND_THANKED } else { CALM };
        if at - calm < enough {
            return Change::Counted;
        }
        self.resolved = Some(calm);
        self.calm = None;
        Change::Resolved
    }

    /// Notes the states that are above normal.
    fn spread(&mut self, view: &ServiceView, at: Minute, counts: &Counts) {
        for (state, region) in above(view) {
            let now = region.now();
            let known = self.states.iter().position(|impact| impact.state == state);
            let place = known.unwrap_or_else(|| {
                let tally = counts.sum(view.id, leaf(Some(state)), self.onset, self.until);
                self.states.push(Impact {
                    state,
                    onset: region.since.unwrap_or(at).max(self.onset),
                    found: at,
                    last: at,
                    crest: Crest::default(),
                    level: 0,
                    tally,
                    share: None,
                });
                self.states.len() - 1
            });
            let impact = &mut self.states[place];
            impact.last = at;
            if impact.crest.at.is_none() || now.reports() > impact.crest.reports {
                impact.crest = crest(
                    now,
                    view.basis.state.range95(now.expected.unwrap_or(0.0)),
                    at,
                );
                impact.level = now.level;
            }
        }
        self.states
            .sort_by_key(|i| (i.onset, i.found, std::cmp::Reverse(i.state.population())));
    }

    /// Adds the minutes up to `at` to the sums.
    fn count(&mut self, view: &ServiceView, at: Minute, counts: &Counts) {
        let (id, from) = (view.id, self.until);
        for minute in (0..at - from).map(|passed| from + passed) {
            let each = |leaf| counts.at(id, leaf, minute);
            let nation: Tally = (0..LEAVES).map(each).sum();
            let mut places = Tally::default();
            for impact in &mut self.states {
                let tally = each(leaf(Some(impact.state)));
                impact.tally += tally;
                places += tally;
            }
            self.tally += nation;
            self.nation_busiest.see(minute, nation.reports());
            self.places_busiest.see(minute, places.reports());
        }
        for (symptom, n) in counts.symptoms(id, from, at) {
            *self.symptoms.entry(symptom).or_default() += n;
        }
        for (source, n) in counts.sources(id, from, at) {
            *self.sources.entry(source).or_default() += n;
        }
        self.until = at;
    }

    /// Notes the highest counts.
    fn climb(&mut self, view: &ServiceView, at: Minute) {
        let above = above(view);
        let states: Vec<State> = above.iter().map(|(state, _)| *state).collect();
        let now = view.nation.now();
        if self.nation.at.is_none() || now.reports() > self.nation.reports {
            let range = view.basis.nation.range95(now.expected.unwrap_or(0.0));
            self.nation = Crest {
                states: states.clone(),
                ..crest(now, range, at)
            };
        }
        let (reports, expected) = sum(above.iter().map(|(_, region)| *region));
        if !states.is_empty() && reports > self.places.reports {
            let range = match above.as_slice() {
                [_] => Some(view.basis.state.range95(expected)),
                _ => None,
            };
            self.places = Crest {
                at: Some(at),
                reports,
                expected: Some(expected),
                range,
                states,
            };
        }
    }

    fn share(&mut self, prior: SharePrior) {
        for impact in &mut self.states {
            impact.share = share(impact.tally.complete, impact.tally.reports(), prior);
        }
        let all = self.reports();
        self.share = share(all.complete, all.reports(), prior);
    }

    /// Whether it is coming down, or not any more.
    fn ease(&mut self, view: &ServiceView, at: Minute) -> Option<Change> {
        let (reports, expected) = if self.is_about_nation() {
            let now = view.nation.now();
            (now.reports(), now.expected.unwrap_or(0.0))
        } else {
            sum(self.states.iter().map(|impact| view.state(impact.state)))
        };
        let left = (f64::from(reports) - expected) / self.crest().excess().max(1.0);
        let settled = self.crest().at.is_some_and(|peak| at - peak >= SETTLED);
        match self.phase() {
            Phase::Ongoing if settled && left < RECOVERING.0 => {
                self.recovering = Some(at);
                Some(Change::Recovering)
            }
            Phase::Recovering if left > RECOVERING.1 => {
                self.recovering = None;
                None
            }
            _ => None,
        }
    }
}

impl Busiest {
    fn see(&mut self, minute: Minute, reports: u32) {
        if reports > self.reports {
            *self = Busiest {
                minute: Some(minute),
                reports,
            };
        }
    }
}

fn crest(now: &WindowView, range: (f64, f64), at: Minute) -> Crest {
    Crest {
        at: Some(at),
        reports: now.reports(),
        expected: now.expected,
        range: now.expected.map(|_| range),
        states: Vec::new(),
    }
}

/// Reports of the regions in 15 minutes, and what would be usual.
fn sum<'a>(regions: impl Iterator<Item = &'a RegionView>) -> (u32, f64) {
    regions.fold((0, 0.0), |(reports, expected), region| {
        let now = region.now();
        (
            reports + now.reports(),
            expected + now.expected.unwrap_or(0.0),
        )
    })
}

//! The past of one service, learned and judged minute by minute as a running server would have.

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::Arc;

use atlas::{STATES, State};
use outage::counts::{Counts, REACH, leaf};
use outage::incident::{Change, Id, Incident, Tracker};
use outage::{Case, Minute, Tally, Verdict};
use store::Judgement;

use crate::judged::{Judged, WINDOW};

/// Findings of so many quarter hours are kept from before an incident, and after it, where not all
/// are: its pictures begin and end with them.
const AROUND: usize = 12;

/// What is known of one service before it is learned.
#[derive(Debug)]
pub struct Past {
    pub slug: String,
    /// Minute counts in the order of time.
    pub rows: Vec<(String, Minute, Tally)>,
    /// When the collector was there.
    pub spans: Arc<Vec<(Minute, Minute)>>,
    /// Before it is only learned, from here on judged.
    pub judged_from: Minute,
    /// From here on incidents are looked for.
    pub told_from: Minute,
    pub tracker: Tracker,
    /// Whether the findings of every quarter hour are wanted, or only those around incidents.
    pub every_quarter: bool,
    /// Minutes whose findings are kept already.
    pub kept: HashSet<Minute>,
}

/// What came of it.
#[derive(Debug)]
pub struct Learned {
    pub case: Case,
    pub counts: Counts,
    /// Findings that nobody has kept.
    pub found: Vec<Judgement>,
    pub tracker: Tracker,
    pub told_from: Minute,
    /// Incidents that changed.
    pub incidents: Vec<Incident>,
    /// How many minute counts there were.
    pub rows: usize,
}

impl Past {
    /// Learns it on a thread for arithmetic: it takes a good part of a second.
    pub async fn learn(
        self,
        case: Case,
        counts: Counts,
        until: Minute,
    ) -> Result<Learned, store::Error> {
        let work = tokio::task::spawn_blocking(move || self.walk(case, counts, until));
        match work.await {
            Ok(learned) => Ok(learned),
            // A panic in the arithmetic is a bug; it must not be served as if all were calm.
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }

    /// From the first report on: before it a service is not known to have been there at all.
    fn walk(mut self, mut case: Case, mut counts: Counts, until: Minute) -> Learned {
        let place = |region: &str| leaf(State::from_code(region));
        let rows = std::mem::take(&mut self.rows);
        let spans = self.spans.clone();
        let mut spans = spans.iter().peekable();
        let mut next = rows.iter().peekable();
        let day = self.judged_from;
        let mut minute = next.peek().map_or(day, |(_, first, _)| (*first).min(day));
        let mut told = Told::new(!rows.is_empty());
        while minute < until {
            let mut reports = [0u32; STATES + 1];
            while let Some((region, at, tally)) = next.next_if(|(_, m, _)| *m <= minute) {
                reports[place(region)] += tally.reports();
                if *at >= day - REACH - i64::from(WINDOW) {
                    counts.add(case.id(), place(region), *at, *tally);
                }
            }
            while spans.next_if(|(_, end)| *end <= minute).is_some() {}
            let collected = spans.peek().is_some_and(|(start, _)| *start <= minute);
            if minute < day {
                case.learn(minute, collected.then_some(&reports));
            } else {
                case.close(minute, &counts, collected);
            }
            minute = minute + 1;
            if minute > day {
                self.tell(&case, minute, &counts, collected, &mut told);
                counts.forget(minute);
            }
        }
        // The minute that is not over yet.
        for (region, at, tally) in next {
            counts.add(case.id(), place(region), *at, *tally);
        }
        if let Some(latest) = self.tracker.open().filter(|_| told.stepped) {
            told.incidents.insert(latest.id.clone(), latest.clone());
        }
        Learned {
            case,
            counts,
            found: told.found,
            tracker: self.tracker,
            told_from: self.told_from,
            incidents: told.incidents.into_values().collect(),
            rows: rows.len(),
        }
    }

    /// Looks for incidents at `at`, and keeps the findings worth keeping.
    fn tell(&mut self, case: &Case, at: Minute, counts: &Counts, collected: bool, told: &mut Told) {
        let looked = at > self.told_from && collected;
        if looked && (!self.tracker.is_idle() || case.worst() == Verdict::Spike) {
            let change = self.tracker.step(&case.view(at, counts), at, counts);
            let latest = self
                .tracker
                .latest()
                .filter(|_| change.is_some_and(|c| c != Change::Counted));
            if let Some(incident) = latest {
                told.incidents.insert(incident.id.clone(), incident.clone());
            }
            told.after = AROUND;
            told.stepped = true;
        }
        let quarter = at == at.floor(WINDOW) && collected && told.any;
        let open = !self.tracker.is_idle();
        if !(quarter || open) || self.kept.contains(&at) {
            return;
        }
        let judgement = Judgement {
            service: self.slug.clone(),
            minute: at,
            body: Judged::new(case.standings(), case.basis()).write(),
        };
        if open || self.every_quarter {
            told.keep(judgement);
        } else {
            told.wait(judgement);
        }
    }
}

/// What is told of the past.
#[derive(Debug)]
struct Told {
    /// Whether there was any report at all.
    any: bool,
    found: Vec<Judgement>,
    /// Findings that are wanted if an incident follows.
    waiting: VecDeque<Judgement>,
    /// Whether an incident was gone on with: one that waits since before is not found anew.
    stepped: bool,
    /// So many more are wanted because one was.
    after: usize,
    incidents: BTreeMap<Id, Incident>,
}

impl Told {
    fn new(any: bool) -> Told {
        Told {
            any,
            found: Vec::new(),
            waiting: VecDeque::new(),
            stepped: false,
            after: 0,
            incidents: BTreeMap::new(),
        }
    }

    fn keep(&mut self, judgement: Judgement) {
        self.found.extend(self.waiting.drain(..));
        self.found.push(judgement);
    }

    fn wait(&mut self, judgement: Judgement) {
        if self.after > 0 {
            self.after -= 1;
            self.found.push(judgement);
            return;
        }
        if self.waiting.len() == AROUND {
            self.waiting.pop_front();
        }
        self.waiting.push_back(judgement);
    }
}

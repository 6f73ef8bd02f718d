//! One service with its outages: what was seen, when, and what was seen that was not there.

use atlas::{STATES, State};

use super::class::class;
use super::coverage::Intervals;
use super::episode::{Cause, LEVELS};
use super::part::{Hit, Part, Trackers};
use super::plan::{Plan, START};
use super::watch::Watch;
use crate::simulate::{Affected, Event, World};
use crate::{Minute, ServiceId};

/// Minutes after an outage in which an alarm is neither praised nor blamed.
const GRACE: i64 = 60;

/// An outage that brought fewer reports than this is not there to be seen.
const LEAST: u32 = 5;

/// An outage in one state.
struct Pair {
    event: usize,
    place: Affected,
    onset: Minute,
    end: Minute,
    extra: u32,
    delay: [Option<u32>; 2],
}

/// Runs the detector over the world of one service; `which` of the worlds it is from.
pub(super) fn run(which: usize, world: &World, id: ServiceId, plan: &Plan) -> Part {
    let judged = START + i64::from(plan.history_days) * 1440;
    let end = judged + i64::from(plan.judged_days) * 1440;
    let mut watch = Watch::new(world, START);
    watch.learn(judged);
    let causes = Causes::new(world, judged, end);
    let mut pairs = pairs(world, judged);
    let mut nation = vec![[None; 2]; world.events().len()];
    let mut intervals = Intervals::new(world, judged);
    let mut trackers = Trackers::new();
    while watch.next < end {
        let minute = watch.next;
        intervals.before(minute, &watch);
        let heard = watch.step(|state, event| {
            let of = |p: &&mut Pair| Some(p.event) == event && p.place.state == state;
            if let Some(pair) = event.and_then(|_| pairs.iter_mut().find(of)) {
                pair.extra += 1;
            }
        });
        if heard {
            trackers.minute(&watch, |place| causes.of(place, minute));
        }
        for (level, verdict) in LEVELS.into_iter().enumerate() {
            for pair in pairs
                .iter_mut()
                .filter(|p| (p.onset..p.end).contains(&minute))
            {
                if watch.verdicts[pair.place.state.index() + 1] >= verdict {
                    pair.delay[level].get_or_insert(after(pair.onset, minute));
                }
            }
            for (event, delay) in world.events().iter().zip(&mut nation) {
                if (event.onset..event.end).contains(&minute) && watch.verdicts[0] >= verdict {
                    delay[level].get_or_insert(after(event.onset, minute));
                }
            }
        }
        intervals.after(minute, &watch, world);
    }
    let mut part = Part::default();
    let (wrong, lookalike) = trackers.end();
    for (place, one) in wrong.iter().enumerate() {
        let rate = |i| State::from_index(i).map_or(0.0, |s| world.volume(id) * world.share(id, s));
        let at = if place == 0 {
            3
        } else {
            class(rate(place - 1))
        };
        part.wrong[at].add(one);
        if place > 0 {
            part.by_world[which].add(one);
        }
    }
    let benign = |e: &&Event| !e.kind.is_outage() && e.onset >= judged;
    let regions = world
        .events()
        .iter()
        .filter(benign)
        .map(|e| e.places.len() as u32);
    part.lookalikes = (regions.sum(), lookalike);
    part.intervals = intervals.end();
    hits(world, id, &pairs, &nation, &mut part);
    part
}

fn after(onset: Minute, minute: Minute) -> u32 {
    (minute + 1 - onset).max(0) as u32
}

fn pairs(world: &World, judged: Minute) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (event, e) in world.events().iter().enumerate() {
        if !e.kind.is_outage() || e.onset < judged {
            continue;
        }
        pairs.extend(e.places.iter().map(|place| Pair {
            event,
            place: *place,
            onset: e.onset + i64::from(place.delay),
            end: e.end,
            extra: 0,
            delay: [None; 2],
        }));
    }
    pairs
}

fn hits(
    world: &World,
    id: ServiceId,
    pairs: &[Pair],
    nation: &[[Option<u32>; 2]],
    part: &mut Part,
) {
    let rate = |s: State| world.volume(id) * world.share(id, s);
    let hit = |event: &Event, rate: f64, delay| Hit {
        kind: event.kind,
        scope: event.scope,
        class: class(rate),
        delay,
    };
    for (index, event) in world.events().iter().enumerate() {
        let mine: Vec<&Pair> = pairs.iter().filter(|p| p.event == index).collect();
        if mine.iter().map(|p| p.extra).sum::<u32>() < LEAST {
            continue;
        }
        // The event is seen when the nation or any of its states is; its time is the first onset.
        let mut delay = nation[index];
        for pair in &mine {
            let later = (pair.onset - event.onset) as u32;
            for (first, own) in delay.iter_mut().zip(pair.delay) {
                let own = own.map(|d| d + later);
                *first = [*first, own].into_iter().flatten().min();
            }
        }
        let all = mine.iter().map(|p| rate(p.place.state)).sum();
        part.events.push(hit(event, all, delay));
        let seen = mine.iter().filter(|p| p.extra >= LEAST);
        part.states
            .extend(seen.map(|p| hit(event, rate(p.place.state), p.delay)));
    }
}

/// What explains an alarm of a place in a minute.
struct Causes {
    judged: Minute,
    minutes: usize,
    of: Vec<Cause>,
}

impl Causes {
    fn new(world: &World, judged: Minute, end: Minute) -> Causes {
        let minutes = (end - judged).max(0) as usize;
        let mut causes = Causes {
            judged,
            minutes,
            of: vec![Cause::None; minutes * (STATES + 1)],
        };
        // Outages last, as they weigh more.
        for outages in [false, true] {
            for event in world
                .events()
                .iter()
                .filter(|e| e.kind.is_outage() == outages)
            {
                let cause = if outages {
                    Cause::Outage
                } else {
                    Cause::Lookalike
                };
                causes.mark(0, event.onset, event.end, cause);
                for place in &event.places {
                    let from = event.onset + i64::from(place.delay);
                    causes.mark(place.state.index() + 1, from, event.end, cause);
                }
            }
        }
        causes
    }

    fn mark(&mut self, place: usize, from: Minute, to: Minute, cause: Cause) {
        let at = |m: Minute| (m - self.judged).clamp(0, self.minutes as i64) as usize;
        let (from, to) = (at(from), at(to + GRACE));
        self.of[place * self.minutes..][from..to].fill(cause);
    }

    fn of(&self, place: usize, minute: Minute) -> Cause {
        self.of[place * self.minutes + (minute - self.judged) as usize]
    }
}

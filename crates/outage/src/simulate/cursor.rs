//! Drawing the reports of a minute.

use atlas::{STATES, State};

use super::clock::{SLOT, WallClock, ZONES};
use super::dice::{Dice, cumulative};
use super::event::Event;
use super::report::{self, SimReport};
use super::series::Series;
use super::world::World;
use crate::{Failure, Minute, ServiceId, Tally};

/// Goes through a [`World`] minute by minute and keeps what does not change within a slot.
#[derive(Debug)]
pub struct Cursor<'w> {
    world: &'w World,
    clock: WallClock,
    slot: Option<Minute>,
    now: Vec<Now>,
}

/// A series in the current slot.
#[derive(Debug)]
struct Now {
    counts: Dice,
    /// Cumulative rates of the time zones, in clusters a minute.
    zones: Vec<f64>,
    /// `exp(-rate)` of the country.
    none: f64,
    /// Events that touch the slot: places in [`World::events`].
    events: std::ops::Range<usize>,
}

/// One report before it has a second, a place and a symptom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    pub state: State,
    pub failure: Failure,
    /// The event it is due to.
    pub event: Option<usize>,
}

impl<'w> Cursor<'w> {
    pub(super) fn new(world: &'w World) -> Cursor<'w> {
        let now = world
            .series
            .iter()
            .map(|series| Now {
                counts: series.counts.clone(),
                zones: vec![0.0; ZONES.zones.len()],
                none: 1.0,
                events: 0..0,
            })
            .collect();
        Cursor {
            world,
            clock: WallClock::new(),
            slot: None,
            now,
        }
    }

    /// Goes to the slot of a minute and works out its rates.
    fn turn(&mut self, minute: Minute) {
        let slot = minute.floor(SLOT);
        if self.slot == Some(slot) {
            return;
        }
        self.slot = Some(slot);
        self.clock.turn(slot);
        for (series, now) in self.world.series.iter().zip(&mut self.now) {
            let level = series.level(slot) * series.drift_headroom() / self.world.clusters.mean;
            let rates =
                series.zones.iter().enumerate().map(|(zone, z)| {
                    level * z.share * series.rhythm.at(self.clock.local(zone, slot))
                });
            now.zones.clear();
            now.zones.extend(cumulative(rates));
            now.none = libm::exp(-now.zones.last().copied().unwrap_or(0.0));
            now.events = touching(&self.world.events, series.id, slot);
        }
    }

    /// Draws what is reported of one service in a minute.
    fn draw(&mut self, at: usize, minute: Minute, mut each: impl FnMut(Drawn)) {
        self.turn(minute);
        let (world, series, now) = (self.world, &self.world.series[at], &mut self.now[at]);
        let dice = &mut now.counts;
        dice.at(minute.number());
        let rate = now.zones.last().copied().unwrap_or(0.0);
        let clusters = match rate > 12.0 {
            true => dice.poisson(rate),
            false => dice.poisson_with(rate, now.none),
        };
        for _ in 0..clusters {
            let zone = &series.zones[dice.pick(&now.zones)];
            let state = zone.states[dice.pick(&zone.cumulative)];
            let size = world.clusters.size(dice);
            if !series.stays(state, minute, dice) {
                continue;
            }
            for _ in 0..size {
                each(Drawn {
                    state,
                    failure: series.failure(dice),
                    event: None,
                });
            }
        }
        for index in now.events.clone() {
            let event = &world.events[index];
            for place in &event.places {
                let shape = event.shape(place, minute);
                if shape == 0.0 {
                    continue;
                }
                let zone = usize::from(ZONES.of_state[place.state.index()]);
                let local = self.clock.local(zone, minute.floor(SLOT));
                let usual = series.level(minute)
                    * series.shares[place.state.index()]
                    * series.rhythm.at(local);
                let extra = usual * place.times * shape;
                for _ in 0..dice.poisson(extra / world.clusters.mean) {
                    for _ in 0..world.clusters.size(dice) {
                        let failure = match dice.unit() {
                            u if u < place.complete => Failure::Complete,
                            u if u < place.complete + (1.0 - place.complete) * 0.75 => {
                                Failure::Intermittent
                            }
                            _ => Failure::Slow,
                        };
                        each(Drawn {
                            state: place.state,
                            failure,
                            event: Some(index),
                        });
                    }
                }
                if event.kind.is_outage() && event.fading(minute) {
                    for _ in 0..dice.poisson(usual * place.times * 0.06) {
                        let (state, failure) = (place.state, Failure::Recovered);
                        each(Drawn {
                            state,
                            failure,
                            event: Some(index),
                        });
                    }
                }
            }
        }
    }

    /// The counts of a minute that are not zero, by service, then by state.
    pub fn counts(&mut self, minute: Minute, mut each: impl FnMut(ServiceId, State, Tally)) {
        if self.world.is_gap(minute) {
            return;
        }
        let mut tallies = [Tally::default(); STATES];
        for at in 0..self.world.series.len() {
            let mut seen = 0_u64;
            self.draw(at, minute, |drawn| {
                let index = drawn.state.index();
                seen |= 1 << index;
                tallies[index] += Tally::one(drawn.failure);
            });
            while seen != 0 {
                let index = seen.trailing_zeros() as usize;
                seen &= seen - 1;
                if let Some(state) = State::from_index(index) {
                    each(
                        self.world.series[at].id,
                        state,
                        std::mem::take(&mut tallies[index]),
                    );
                }
            }
        }
    }

    /// What is said in a minute, one by one, with the event it is due to (its place in
    /// [`World::events`]): what [`Cursor::counts`] adds up.
    pub fn said(
        &mut self,
        minute: Minute,
        mut each: impl FnMut(ServiceId, State, Failure, Option<usize>),
    ) {
        if self.world.is_gap(minute) {
            return;
        }
        for at in 0..self.world.series.len() {
            let id = self.world.series[at].id;
            self.draw(at, minute, |d| each(id, d.state, d.failure, d.event));
        }
    }

    /// The reports behind the counts of a minute, by second.
    pub fn reports(&mut self, minute: Minute) -> Vec<SimReport> {
        let mut reports = Vec::new();
        if self.world.is_gap(minute) {
            return reports;
        }
        for at in 0..self.world.series.len() {
            let series: &Series = &self.world.series[at];
            let events: &[Event] = &self.world.events;
            let mut details: Option<Dice> = None;
            let mut number = 0;
            self.draw(at, minute, |drawn| {
                let dice = details.get_or_insert_with(|| {
                    let mut dice = series.details.clone();
                    dice.at(minute.number());
                    dice
                });
                reports.push(report::detail(series, events, minute, number, drawn, dice));
                number += 1;
            });
        }
        reports.sort_by_key(|r| (r.at, r.service, r.number));
        reports
    }

    /// Reports a minute that are usual at a place and time, the events left out.
    pub fn usual(&mut self, service: ServiceId, state: State, minute: Minute) -> f64 {
        let Some(series) = self.world.series.iter().find(|s| s.id == service) else {
            return 0.0;
        };
        self.clock.turn(minute);
        let zone = usize::from(ZONES.of_state[state.index()]);
        let usual = series.level(minute)
            * series.shares[state.index()]
            * series.rhythm.at(self.clock.local(zone, minute));
        // The cursor may now stand in another hour than its slot.
        self.slot = None;
        usual
    }
}

/// Events of a service that touch a slot. The range may hold some that do not: their shape is 0.
fn touching(events: &[Event], service: ServiceId, slot: Minute) -> std::ops::Range<usize> {
    let first = events.partition_point(|e| e.service < service);
    let last = events.partition_point(|e| (e.service, e.onset) < (service, slot + i64::from(SLOT)));
    let mut events = events[first..last].iter().enumerate();
    let touching = events.find(|(_, e)| e.touches(slot, slot + i64::from(SLOT)));
    touching.map_or(last..last, |(skip, _)| first + skip..last)
}

//! Random worlds: a few places of one state, reports that come and go, and all that is shown.

use std::collections::BTreeMap;

use atlas::{Cell, County, Place, Region, State};

use super::super::{Areas, Level, Picture, STEP};
use crate::catalogue::{BUILT_IN, Catalogue};
use crate::simulate::dice::Dice;
use crate::snapshot::WINDOWS;
use crate::{Failure, Minute, ServiceId};

/// States in which all counties can be in trouble at once, and one in which they cannot.
const STATES: [&str; 6] = ["US-DE", "US-RI", "US-HI", "US-DC", "US-GU", "US-OH"];

/// What happened and what was shown of it, of one area.
#[derive(Default)]
pub struct Seen {
    /// Reports by the mark they follow.
    pub reports: BTreeMap<i64, u32>,
    /// Shown windows: the mark they end at and which.
    pub shown: Vec<(i64, usize, u32)>,
}

pub struct World {
    pub areas: BTreeMap<Region, Seen>,
    /// The marks that pictures were published at.
    pub marks: std::ops::Range<i64>,
}

pub fn netflix() -> ServiceId {
    let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
    catalogue.find("netflix").expect("is there")
}

pub fn minute(mark: i64) -> Minute {
    Minute::new(mark * i64::from(STEP))
}

/// Up to eight places near each other, so that counties and cells have sisters.
fn places(dice: &mut Dice) -> Vec<Place> {
    let mut one_of = |count: usize| dice.whole(0, count as i64 - 1) as usize;
    let state = State::from_code(STATES[one_of(STATES.len())]).expect("a state");
    let counties: Vec<County> = state.counties().collect();
    (0..=one_of(8))
        .map(|_| {
            let county = counties[one_of(counties.len())];
            // Steps of some 15 km: neighbours, with the same parent or the next one.
            let (north, east) = (one_of(4) as f64, one_of(4) as f64);
            Place {
                state: Some(state),
                county: Some(county),
                cell: Cell::at(41.3 + 0.14 * north, -81.9 + 0.18 * east),
            }
        })
        .collect()
}

/// One report, as the store keeps it.
struct Filed {
    place: Place,
    at: Minute,
    reporter: i64,
}

/// The server's side: what it holds in memory and what is in its store.
struct Server {
    service: ServiceId,
    areas: Areas,
    filed: Vec<Filed>,
    published: Vec<(Minute, [Picture; Level::ALL.len()])>,
}

impl Server {
    fn file(&mut self, report: Filed) {
        let reporter = Some(report.reporter);
        self.areas.add(
            self.service,
            &report.place,
            report.at,
            Failure::Slow,
            reporter,
        );
        self.filed.push(report);
    }

    /// Loses its memory and reads its store.
    fn restart(&mut self, at: Minute) {
        self.areas = Areas::new(self.service.index() + 1);
        for report in &self.filed {
            let reporter = Some(report.reporter);
            self.areas.add(
                self.service,
                &report.place,
                report.at,
                Failure::Slow,
                reporter,
            );
        }
        for level in Level::ALL {
            let shown =
                |(at, pictures): &(Minute, [Picture; 4])| (*at, pictures[level.index()].clone());
            let shown: Vec<_> = self.published.iter().map(shown).collect();
            self.areas.recall(self.service, level, at, &shown);
        }
    }
}

impl World {
    /// Some hours of pictures, in one world of forty a day and a half, with a restart in the middle
    /// of every other.
    pub fn random(seed: u64) -> World {
        let mut dice = Dice::new(seed, "areas", "world");
        let (service, places) = (netflix(), places(&mut dice));
        let length = match seed % 40 {
            0 => dice.whole(300, 420),
            _ => dice.whole(20, 110),
        };
        let restart = dice.chance(0.5).then(|| dice.whole(1, length));
        let marks = 5_000_000..5_000_000 + length;
        let mut server = Server {
            service,
            areas: Areas::new(service.index() + 1),
            filed: Vec::new(),
            published: Vec::new(),
        };
        let mut world = World {
            areas: BTreeMap::new(),
            marks: marks.clone(),
        };
        // Reports in five minutes at each place, changing from time to time.
        let mut rates = vec![0.0; places.len()];
        for mark in marks.clone() {
            for (place, rate) in places.iter().zip(&mut rates) {
                if dice.chance(0.06) {
                    *rate = [0.0, 0.1, 0.5, 1.5, 4.0][dice.whole(0, 4) as usize];
                }
                for _ in 0..dice.poisson(*rate) {
                    server.file(Filed {
                        place: *place,
                        at: minute(mark) + dice.whole(0, i64::from(STEP) - 1),
                        reporter: dice.whole(1, 60),
                    });
                    world.count(place, mark);
                }
            }
            let at = minute(mark + 1);
            if restart == Some(mark + 1 - marks.start) {
                server.restart(at);
            }
            let pictures = server.areas.publish(service, at);
            for count in pictures.iter().flat_map(|p| &p.areas) {
                let seen = world.areas.entry(count.area).or_default();
                for (window, tally) in count.windows.iter().enumerate() {
                    if let Some(tally) = tally {
                        seen.shown.push((mark + 1, window, tally.reports()));
                    }
                }
            }
            server.published.push((at, pictures));
        }
        world
    }

    fn count(&mut self, place: &Place, mark: i64) {
        for level in Level::ALL {
            let area = level.area(place.county, place.cell).expect("both known");
            *self
                .areas
                .entry(area)
                .or_default()
                .reports
                .entry(mark)
                .or_default() += 1;
        }
    }
}

impl Seen {
    /// The true count of a window.
    pub fn truth(&self, at: i64, window: usize) -> u32 {
        let from = at - i64::from(WINDOWS[window] / STEP);
        self.reports.range(from..at).map(|(_, n)| n).sum()
    }
}

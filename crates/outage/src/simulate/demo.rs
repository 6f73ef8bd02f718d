//! A demonstration: eight weeks that have been, and an outage that begins in two minutes.

mod cast;
mod scene;

use atlas::State;
use chrono::{DateTime, Utc};

use super::plan::plan;
use super::profile::Profile;
use super::report::SimReport;
use super::series::Series;
use super::world::World;
use crate::{Catalogue, Minute, ServiceId, Tally};

/// Days of history before the start.
pub const DAYS: u32 = 56;

/// Days after the start in which small outages go on happening.
const AHEAD: u32 = 28;

/// Every demonstration shows the same country.
const SEED: u64 = 2026;

/// The scripted scene has the stage to itself from so many minutes before the start until after.
const STAGE: (i64, i64) = (12 * 60, 8 * 60);

/// History and live traffic of a demonstration that starts at a given moment.
#[derive(Debug)]
pub struct Demo {
    world: World,
    start: Minute,
}

impl Demo {
    /// Sets the stage: nothing in it depends on anything but the start and the catalogue.
    pub fn new(start: DateTime<Utc>, catalogue: &Catalogue) -> Demo {
        let start = Minute::of(start);
        let mut profile = Profile::new(start - i64::from(DAYS) * 1440, DAYS + AHEAD);
        profile.outages = 0.5;
        profile.crowds = 0.05;
        profile.growth = 0.1;
        let mut world = World::quiet(SEED, catalogue, &[], &profile);
        for (id, daily, tilt) in cast::cast(catalogue) {
            let own = Profile {
                tilt,
                ..profile.clone()
            };
            world
                .series
                .push(Series::new(SEED, catalogue, id, Some(daily), &own));
        }
        let (before, after) = (start - STAGE.0, start + STAGE.1);
        let mut events = plan(SEED, catalogue, &world, &profile);
        events.retain(|e| !e.touches(before, after));
        events.extend(scene::scene(catalogue, &world, start));
        world.happen(events);
        Demo { world, start }
    }

    /// The minute from which traffic is live.
    pub fn start(&self) -> Minute {
        self.start
    }

    /// The simulated country.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The counts of the eight weeks, by minute.
    pub fn history(&self) -> impl Iterator<Item = (Minute, ServiceId, State, Tally)> + use<'_> {
        self.world
            .counts(self.start - i64::from(DAYS) * 1440, self.start)
    }

    /// The reports of `[from, to)` in the order of their seconds.
    pub fn due(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<SimReport> {
        if from >= to {
            return Vec::new();
        }
        let mut cursor = self.world.cursor();
        let minutes = Minute::of(from).number()..=Minute::of(to).number();
        minutes
            .flat_map(|minute| cursor.reports(Minute::new(minute)))
            .filter(|r| (from..to).contains(&r.at))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::BUILT_IN;
    use chrono::TimeDelta;

    fn demo(start: &str) -> (Demo, Catalogue) {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        (
            Demo::new(start.parse().expect("is a time"), &catalogue),
            catalogue,
        )
    }

    #[test]
    fn the_history_is_as_large_as_a_start_can_afford() {
        let (demo, catalogue) = demo("2026-11-24T18:00:20Z");
        let mut netflix = [0, 0];
        let mut all = 0;
        for (_, service, state, tally) in demo.history() {
            all += tally.reports();
            if catalogue.service(service).slug == "netflix" {
                netflix[0] += tally.reports();
                netflix[1] += if state.usps() == "OH" {
                    tally.reports()
                } else {
                    0
                };
            }
        }
        assert!((800_000..1_000_000).contains(&all), "{all}");
        let minutes = f64::from(DAYS) * 1440.0;
        let (nation, ohio) = (
            f64::from(netflix[0]) / minutes,
            f64::from(netflix[1]) / minutes,
        );
        assert!((4.2..5.2).contains(&nation), "{nation}");
        assert!((2.1..2.8).contains(&(ohio * 15.0)), "{}", ohio * 15.0);
        assert!(demo.world().services().len() >= 20);
    }

    #[test]
    fn the_outage_spreads_from_the_great_lakes() {
        let (demo, catalogue) = demo("2026-11-24T18:00:20Z");
        let netflix = catalogue.find("netflix").expect("is there");
        let count = |usps: &str, from: i64| {
            let rows = demo
                .world()
                .counts(demo.start() + from, demo.start() + from + 15);
            let rows = rows.filter(|(_, s, state, _)| *s == netflix && state.usps() == usps);
            rows.map(|(.., tally)| tally).sum::<Tally>()
        };
        let ohio = count("OH", 15);
        assert!((90..220).contains(&ohio.reports()), "{ohio:?}");
        assert!(f64::from(ohio.complete) > 0.75 * f64::from(ohio.reports()));
        let texas = count("TX", 25);
        assert!(
            texas.reports() > 15 && texas.complete * 2 < texas.reports(),
            "{texas:?}"
        );
        assert!(
            count("TX", 0).reports() < texas.reports() / 2,
            "it comes later than in Ohio"
        );
        assert!(count("OH", -15).reports() < 12 && count("HI", 25).reports() < 6);
        assert!(count("OH", 160).reports() < 15, "it is over");
    }

    #[test]
    fn live_traffic_goes_on_where_the_history_ends_and_misses_nothing() {
        let (demo, _) = demo("2026-11-24T03:00:59Z");
        let start = demo.start().time();
        let step = |seconds| start + TimeDelta::seconds(seconds);
        let whole = demo.due(start, step(600));
        let parts: Vec<_> = (0..120)
            .flat_map(|n| demo.due(step(n * 5), step(n * 5 + 5)))
            .collect();
        assert_eq!(whole, parts);
        let counted: u32 = demo
            .world()
            .counts(demo.start(), demo.start() + 10)
            .map(|(.., t)| t.reports() + t.recovered)
            .sum();
        assert_eq!(counted as usize, whole.len());
        assert!(demo.due(start, start).is_empty());
    }
}

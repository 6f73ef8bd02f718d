//! What holds for every simulated world.

use std::collections::HashMap;

use atlas::State;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::*;
use crate::catalogue::BUILT_IN;
use crate::{Catalogue, Minute, ServiceId, Tally};

fn catalogue() -> Catalogue {
    Catalogue::parse(BUILT_IN).expect("ships sound")
}

fn start() -> Minute {
    Minute::of("2026-09-07T00:00:00Z".parse().expect("is a time"))
}

fn services(catalogue: &Catalogue, slugs: &[&str]) -> Vec<ServiceId> {
    slugs
        .iter()
        .map(|s| catalogue.find(s).expect("is there"))
        .collect()
}

fn short(hash: Sha256) -> String {
    hash.finalize()
        .iter()
        .take(6)
        .map(|b| format!("{b:02x}"))
        .collect()
}

/// The reports that `simulate` writes, in short.
fn reports(world: &World, catalogue: &Catalogue) -> String {
    let (mut hash, mut cursor) = (Sha256::new(), world.cursor());
    for minute in 0..3000 {
        for report in cursor.reports(start() + minute) {
            hash.update(serde_json::to_string(&report.record(catalogue)).expect("is writable"));
        }
    }
    short(hash)
}

/// The counts, in short.
fn counts(world: &World) -> String {
    let mut hash = Sha256::new();
    for row in world.counts(start(), start() + 3000) {
        hash.update(format!("{} {:?} {:?}", row.0, row.2, row.3));
    }
    short(hash)
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let catalogue = catalogue();
    let services = services(&catalogue, &["netflix", "chase", "xfinity"]);
    let mut profile = Profile::new(start(), 7);
    profile.drift = 0.2;
    profile.gaps = 1.0;
    let world = |seed| World::new(seed, &catalogue, &services, &profile);
    let first = reports(&world(1), &catalogue);
    assert_eq!(first, reports(&world(1), &catalogue));
    assert_ne!(first, reports(&world(2), &catalogue));
    // On another machine, or with other versions of anything, it must be this as well.
    assert_eq!(counts(&world(1)), "c0c3898f530a");
}

#[test]
fn a_service_is_the_same_in_any_company() {
    let catalogue = catalogue();
    let profile = Profile {
        outages: 0.0,
        ..Profile::new(start(), 3)
    };
    let alone = World::new(9, &catalogue, &services(&catalogue, &["chase"]), &profile);
    let among = World::new(
        9,
        &catalogue,
        &services(&catalogue, &["netflix", "chase"]),
        &profile,
    );
    let chase = alone.services().next().expect("is there");
    let of = |world: &World| -> Vec<_> {
        world
            .counts(start(), start() + 3000)
            .filter(|row| row.1 == chase)
            .collect()
    };
    assert_eq!(of(&alone), of(&among));
}

#[test]
fn reports_are_busiest_in_the_evening_of_their_state() {
    let catalogue = catalogue();
    let netflix = services(&catalogue, &["netflix"])[0];
    let profile = Profile::new(start(), 28);
    let world = World::quiet(3, &catalogue, &[(netflix, Some(20_000.0))], &profile);
    for usps in ["NY", "CA", "TX", "WA"] {
        let state = State::from_usps(usps).expect("is a state");
        let mut hours = [0_u32; 24];
        for (minute, _, at, tally) in world.counts(start(), profile.end) {
            if at == state {
                let local = minute.time().with_timezone(&state.zone());
                hours[chrono::Timelike::hour(&local) as usize] += tally.reports();
            }
        }
        let busiest = (0..24).max_by_key(|h| hours[*h]).expect("there are hours");
        assert!((19..=23).contains(&busiest), "{usps}: {hours:?}");
    }
}

#[test]
fn counts_are_as_rough_as_asked_in_every_state_and_bucket() {
    let catalogue = catalogue();
    let netflix = services(&catalogue, &["netflix"])[0];
    // Four Wednesdays at the same hour, so that the rhythm does not add to the variance.
    let profile = Profile {
        growth: 0.0,
        ..Profile::new(start(), 28)
    };
    for dispersion in [1.0, 2.0, 4.0] {
        let profile = Profile {
            dispersion,
            ..profile.clone()
        };
        let world = World::quiet(3, &catalogue, &[(netflix, Some(200_000.0))], &profile);
        let mut buckets: HashMap<(State, Minute), u32> = HashMap::new();
        for week in 0..4 {
            let hour = start() + week * 7 * 1440 + 2 * 1440 + 13 * 60;
            for (minute, _, state, tally) in world.counts(hour, hour + 60) {
                *buckets.entry((state, minute.floor(5))).or_default() += tally.reports();
            }
        }
        let mut ratios = Vec::new();
        for state in State::all().filter(|s| s.population() > 5_000_000) {
            let counts: Vec<f64> = buckets
                .iter()
                .filter(|((s, _), _)| *s == state)
                .map(|(_, n)| f64::from(*n))
                .collect();
            let mean = counts.iter().sum::<f64>() / counts.len() as f64;
            let squares = counts.iter().map(|n| (n - mean) * (n - mean)).sum::<f64>();
            ratios.push(squares / (counts.len() - 1) as f64 / mean);
        }
        let ratio = ratios.iter().sum::<f64>() / ratios.len() as f64;
        assert!(
            (ratio / dispersion - 1.0).abs() < 0.2,
            "{dispersion}: {ratio}"
        );
    }
}

#[test]
fn wandering_keeps_the_mean_and_makes_neighbours_alike() {
    let catalogue = catalogue();
    let netflix = services(&catalogue, &["netflix"])[0];
    let totals = [0.0, 0.5].map(|drift| {
        let profile = Profile {
            drift,
            growth: 0.0,
            ..Profile::new(start(), 14)
        };
        let world = World::quiet(3, &catalogue, &[(netflix, Some(8000.0))], &profile);
        world
            .counts(start(), profile.end)
            .map(|row| f64::from(row.3.reports()))
            .sum::<f64>()
    });
    assert!((totals[1] / totals[0] - 1.0).abs() < 0.06, "{totals:?}");
}

#[test]
fn nothing_is_heard_in_a_gap() {
    let catalogue = catalogue();
    let profile = Profile {
        gaps: 4.0,
        ..Profile::new(start(), 14)
    };
    let world = World::new(5, &catalogue, &services(&catalogue, &["netflix"]), &profile);
    let gap = (0..14 * 1440)
        .map(|m| start() + m)
        .find(|m| world.is_gap(*m))
        .expect("has gaps");
    assert_eq!(
        world.counts(gap, gap + 1).count() + world.reports(gap).len(),
        0
    );
}

#[test]
fn labels_cover_what_was_added() {
    let catalogue = catalogue();
    let services = services(&catalogue, &["netflix", "hulu", "chase"]);
    let profile = Profile {
        outages: 4.0,
        ..Profile::new(start(), 14)
    };
    let world = World::new(11, &catalogue, &services, &profile);
    let mut labels = labels::Labels::default();
    let (mut cursor, mut extra) = (world.cursor(), 0);
    for minute in 0..14 * 1440 {
        for report in cursor.reports(start() + minute) {
            labels.count(&report);
            let Some(event) = report.event.map(|e| &world.events()[e]) else {
                continue;
            };
            let minute = Minute::of(report.at);
            assert!(event.onset <= minute && minute < event.end);
            assert!(
                event
                    .places
                    .iter()
                    .any(|p| Some(p.state) == report.place.state)
            );
            if event.kind.is_outage() && report.failure != crate::Failure::Recovered {
                extra += 1;
            }
        }
    }
    let lines: Vec<String> = labels
        .outages(&world, &catalogue, start() + 7 * 1440, 5)
        .collect();
    let header: Vec<&str> = labels::OUTAGES.split(',').collect();
    let mut told = 0;
    for line in &lines {
        let fields: Vec<&str> = line.split(',').collect();
        assert_eq!(fields.len(), header.len(), "{line}");
        told += fields[12].parse::<u32>().expect("is a number");
        assert!(fields[6] < fields[7], "onset before end: {line}");
    }
    assert!(extra > 100 && told == extra, "{told} of {extra}");
    let expected: f64 = world
        .events()
        .iter()
        .filter(|e| e.kind.is_outage())
        .map(|e| plan::extra(e, &world))
        .sum();
    assert!(
        (f64::from(extra) / expected - 1.0).abs() < 0.3,
        "{extra} of {expected}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn counts_are_sums_of_reports_whatever_the_order(seed in 0_u64..1000, at in 0_i64..20_000) {
        let catalogue = catalogue();
        let services = services(&catalogue, &["netflix", "verizon", "zoom"]);
        let profile = Profile { outages: 5.0, drift: 0.3, volume: 3.0, ..Profile::new(start(), 14) };
        let world = World::new(seed, &catalogue, &services, &profile);
        let from = start() + at;
        let mut counted: HashMap<(Minute, ServiceId, Option<State>), Tally> = HashMap::new();
        for (minute, service, state, tally) in world.counts(from, from + 30) {
            prop_assert!(!tally.is_empty());
            prop_assert!(counted.insert((minute, service, Some(state)), tally).is_none());
        }
        let mut reported: HashMap<_, Tally> = HashMap::new();
        let mut ids = std::collections::HashSet::new();
        for minute in (0..30).rev() {
            for report in world.reports(from + minute) {
                let key = (Minute::of(report.at), report.service, report.place.state);
                *reported.entry(key).or_default() += Tally::one(report.failure);
                prop_assert!(ids.insert(report.record(&catalogue).id));
            }
        }
        prop_assert_eq!(counted, reported);
    }
}

//! What the detector must see, and what it must not, in a simulated world.

mod world;

use detector::Verdict;
use world::{DAY, LEAVES, World};

/// The first minute after the onset at which `seen` holds, within an hour and a half.
fn delay(
    world: &mut World,
    extra: impl Fn(usize, f64) -> f64,
    seen: impl Fn(&World) -> bool,
) -> Option<i64> {
    let onset = world.minute;
    while world.minute < onset + 90 {
        world.step(true, &extra);
        if seen(world) {
            return Some(world.minute - onset);
        }
    }
    None
}

fn reds(world: &World) -> usize {
    (0..LEAVES)
        .filter(|i| world.panel.leaf(*i).verdict == Verdict::Spike)
        .count()
}

#[test]
fn a_national_outage_is_seen_before_the_third_minute() {
    let mut world = World::new(1, 1, 2.0).history(15);
    while world.minute < 15 * DAY + 720 {
        world.step(true, |_, _| 0.0);
    }
    let found = delay(
        &mut world,
        |i, _| 20.0 * world::share(i),
        |w| w.panel.total().verdict == Verdict::Spike,
    );
    assert!(found.is_some_and(|d| d <= 3), "{found:?}");
}

#[test]
fn an_outage_of_one_leaf_stays_there() {
    for leaf in [0, LEAVES - 1] {
        let mut world = World::new(2, 5, 4.0).history(21);
        let size = if leaf == 0 { 6.0 } else { 2.0 };
        let extra = |i: usize, _: f64| if i == leaf { size } else { 0.0 };
        let found = delay(&mut world, extra, |w| {
            w.panel.leaf(leaf).verdict == Verdict::Spike
        });
        assert!(found.is_some(), "leaf {leaf}");
        for _ in 0..12 {
            world.step(true, extra);
            assert_eq!(reds(&world), 1, "only leaf {leaf} is in trouble");
        }
    }
}

#[test]
fn one_leaf_in_trouble_is_none_of_the_whole() {
    let mut world = World::new(9, 1, 20.0).history(15);
    for _ in 0..40 {
        world.step(true, |i, _| if i == 0 { 12.0 } else { 0.0 });
        assert!(world.panel.total().verdict < Verdict::Spike);
    }
    assert_eq!(world.panel.leaf(0).verdict, Verdict::Spike);
}

#[test]
fn a_few_reports_in_many_minutes_say_more_than_as_many_in_one() {
    let leaf = LEAVES - 1;
    let history = World::new(10, 1, 20.0).history(15);
    let score = |spread: bool| {
        let mut panel = history.panel.clone();
        for minute in 0..20 {
            let mut counts = [0; LEAVES];
            counts[leaf] = match spread {
                true => u32::from(minute % 2 == 1),
                false => 10 * u32::from(minute == 19),
            };
            let moment = detector::Moment::utc(history.minute + minute, 1);
            panel.step(&moment, Some(&counts), 0);
        }
        panel.leaf(leaf).score
    };
    assert!(
        score(true) > score(false) + 1.0,
        "{} {}",
        score(true),
        score(false)
    );
}

#[test]
fn a_report_long_after_an_outage_revives_nothing() {
    let leaf = 20;
    let mut world = World::new(11, 5, 4.0).history(21);
    let mut counts = [0; LEAVES];
    for bucket in 0..24 {
        counts[leaf] = match bucket {
            0..8 => 12,
            23 => 3,
            _ => 0,
        };
        let moment = detector::Moment::utc(world.minute + 5 * bucket, 1);
        world.panel.step(&moment, Some(&counts), 0);
    }
    assert!(
        world.panel.leaf(leaf).score < 6.0,
        "{:?}",
        world.panel.leaf(leaf)
    );
}

#[test]
fn a_leaf_without_reports_is_not_red_whatever_the_rest_does() {
    let mut world = World::new(3, 5, 4.0).history(21);
    let quiet = LEAVES - 1;
    for _ in 0..24 {
        world.step(true, |i, usual| if i == quiet { 0.0 } else { 20.0 * usual });
        assert!(world.panel.total().verdict.is_raised() || world.minute < 21 * DAY + 15);
        assert!(world.panel.leaf(quiet).verdict < Verdict::Spike);
    }
}

#[test]
fn quiet_weeks_stay_quiet() {
    let (mut leaves, mut whole) = (0, 0);
    for (seed, volume) in [(4, 0.2), (5, 2.0), (6, 20.0)] {
        let mut world = World::new(seed, 5, volume).history(21);
        let mut red = [false; LEAVES + 1];
        while world.minute < 49 * DAY {
            world.step(true, |_, _| 0.0);
            for (i, was) in red.iter_mut().enumerate() {
                let verdict = if i < LEAVES {
                    world.panel.leaf(i)
                } else {
                    world.panel.total()
                }
                .verdict;
                let now = verdict == Verdict::Spike;
                if now && !*was {
                    if i < LEAVES { leaves += 1 } else { whole += 1 }
                }
                *was = now;
            }
        }
    }
    assert_eq!(
        (leaves, whole),
        (0, 0),
        "spikes in three times four quiet weeks"
    );
}

#[test]
fn dripping_does_not_raise_the_threshold_much() {
    let leaf = 12;
    let mut calm = World::new(7, 5, 20.0).history(21);
    let mut dripped = World::new(7, 5, 20.0).history(21);
    let usual = calm.volume * world::share(leaf) * 5.0;
    let threshold = |w: &World| w.panel.window(detector::Which::Leaf(leaf), 15).upper;
    let (mut was, mut is) = (0, 0);
    while calm.minute < 49 * DAY {
        calm.step(true, |_, _| 0.0);
        dripped.step(true, |i, _| if i == leaf { 2.0 * usual } else { 0.0 });
        if calm.minute >= 48 * DAY {
            (was, is) = (was + threshold(&calm), is + threshold(&dripped));
        }
    }
    assert!(f64::from(is) <= 1.5 * f64::from(was), "{was} became {is}");
}

#[test]
fn a_verdict_goes_when_the_excess_has_gone() {
    let mut world = World::new(8, 1, 20.0).history(15);
    for _ in 0..40 {
        world.step(true, |_, usual| 4.0 * usual);
    }
    assert_eq!(world.panel.total().verdict, Verdict::Spike);
    for _ in 0..45 {
        world.step(true, |_, _| 0.0);
    }
    assert_eq!(world.panel.total().verdict, Verdict::Normal);
}

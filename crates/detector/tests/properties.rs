//! Laws that hold whatever the numbers are.

mod world;

use detector::{Layout, Moment, Panel, Series, Verdict};
use proptest::prelude::*;
use std::sync::Arc;
use world::World;

fn lone(bucket: u32) -> Panel {
    Panel::new(
        Arc::new(Layout::new(vec![Series {
            weight: 1.0,
            group: 0,
            zone: 0,
        }])),
        bucket,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_panics(
        bucket in 1u32..200,
        counts in proptest::collection::vec(proptest::option::of(prop_oneof![0u32..5, any::<u32>()]), 1..600),
        jumps in proptest::collection::vec(prop_oneof![4 => Just(1i64), 1 => 0i64..4000], 600),
    ) {
        let mut panel = lone(bucket);
        let mut minute = 0;
        for (count, jump) in counts.iter().zip(jumps) {
            minute += jump * i64::from(bucket);
            let row = count.map(|c| [c]);
            panel.step(&Moment::utc(minute, 1), row.as_ref().map(|r| &r[..]), count.unwrap_or(0));
            let f = panel.leaf(0);
            prop_assert!(f.score.is_finite() && f.expected.is_finite() && (0.0..=1.0).contains(&f.p_value), "{f:?}");
            prop_assert!(panel.total().score.is_finite());
        }
    }

    #[test]
    fn more_reports_never_lower_a_score(seed in 0u64..1000, leaf in 0usize..world::LEAVES, more in 1u32..200) {
        let world = World::new(seed, 5, 10.0).history(9);
        let counts: Vec<u32> = (0..world::LEAVES).map(|i| world.usual(i) as u32).collect();
        let mut raised = counts.clone();
        raised[leaf] += more;
        let (mut a, mut b) = (world.panel.clone(), world.panel);
        let moment = Moment::utc(world.minute, 1);
        a.step(&moment, Some(&counts), 0);
        b.step(&moment, Some(&raised), 0);
        prop_assert!(b.leaf(leaf).score >= a.leaf(leaf).score, "{:?} {:?}", a.leaf(leaf), b.leaf(leaf));
        prop_assert!(b.total().score >= a.total().score);
        prop_assert!(b.leaf(leaf).verdict >= a.leaf(leaf).verdict);
    }

    #[test]
    fn a_constant_series_is_quiet(count in 0u32..3000, bucket in prop_oneof![Just(5u32), Just(15)]) {
        let mut panel = lone(bucket);
        for i in 0..(12 * 1440 / i64::from(bucket)) {
            panel.step(&Moment::utc(i * i64::from(bucket), 1), Some(&[count]), 0);
            prop_assert!(panel.leaf(0).verdict <= Verdict::Normal, "{i}: {:?}", panel.leaf(0));
        }
    }

    #[test]
    fn whole_weeks_do_not_matter(seed in 0u64..1000, weeks in 1i64..3000) {
        let (mut a, mut b) = (lone(5), lone(5));
        let mut chance = world::Chance::new(seed);
        for i in 0..3000 {
            let count = [chance.clumped(2.0)];
            a.step(&Moment::utc(i * 5, 1), Some(&count), 0);
            b.step(&Moment::utc(i * 5 + weeks * 10_080, 1), Some(&count), 0);
            prop_assert_eq!(a.leaf(0), b.leaf(0));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn counts_in_another_unit_are_judged_alike(seed in 0u64..1000, unit in 2u32..20) {
        let (mut a, mut b) = (lone(5), lone(5));
        let mut chance = world::Chance::new(seed);
        let feed = |a: &mut Panel, b: &mut Panel, step: i64, count: u32| {
            let moment = Moment::utc(step * 5, 1);
            a.step(&moment, Some(&[count]), 0);
            b.step(&moment, Some(&[count * unit]), 0);
        };
        for step in 0..4000 {
            feed(&mut a, &mut b, step, chance.clumped(8.0));
        }
        let (one, many) = (a.leaf(0), b.leaf(0));
        let ratio = many.expected / one.expected / f64::from(unit);
        prop_assert!((0.7..1.4).contains(&ratio), "{one:?} {many:?}");
        for step in 4000..4006 {
            feed(&mut a, &mut b, step, 80);
        }
        prop_assert_eq!((a.leaf(0).verdict, b.leaf(0).verdict), (Verdict::Spike, Verdict::Spike));
    }
}

#[test]
fn the_order_of_leaves_does_not_matter() {
    let order: Vec<usize> = (0..world::LEAVES).map(|i| i * 7 % world::LEAVES).collect();
    let series = |i: usize| Series {
        weight: world::share(i),
        group: i % world::GROUPS,
        zone: 0,
    };
    let mut a = Panel::new(world::layout(), 5);
    let mut b = Panel::new(
        Arc::new(Layout::new(order.iter().map(|i| series(*i)).collect())),
        5,
    );
    let mut chance = world::Chance::new(3);
    for step in 0..2500 {
        let counts: Vec<u32> = (0..world::LEAVES)
            .map(|i| chance.clumped(20.0 * world::share(i)))
            .collect();
        let permuted: Vec<u32> = order.iter().map(|i| counts[*i]).collect();
        a.step(&Moment::utc(step * 5, 1), Some(&counts), 0);
        b.step(&Moment::utc(step * 5, 1), Some(&permuted), 0);
    }
    for (place, leaf) in order.iter().enumerate() {
        let (x, y) = (a.leaf(*leaf), b.leaf(place));
        // sums of floats in another order differ in the last places
        assert!(
            (x.score - y.score).abs() < 0.01 && (x.expected - y.expected).abs() < 1e-3 * x.expected,
            "{x:?} {y:?}"
        );
    }
}

//! A tick allocates nothing, whether it only closes a minute, a grain of five, or draws the daily
//! conclusions.

mod world;

use world::{DAY, LEAVES, World};

#[test]
fn a_tick_allocates_nothing() {
    let mut world = World::new(1, 1, 20.0).history(15);
    let mut moment = detector::Moment::utc(0, 1);
    let mut counts = [0u32; LEAVES];
    while world.minute < 16 * DAY + 60 {
        for (leaf, count) in counts.iter_mut().enumerate() {
            *count = world.chance.clumped(20.0 * world::share(leaf));
        }
        moment.minute = world.minute;
        moment.local[0].minute = ((world.minute + 3 * DAY) % (7 * DAY)) as u16;
        let taken = allocation_counter::measure(|| {
            world.panel.step(&moment, Some(&counts), 0);
            assert!(world.panel.total().score.is_finite());
        });
        assert_eq!(taken.count_total, 0, "in minute {}", world.minute);
        world.minute += 1;
    }
}

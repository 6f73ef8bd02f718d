//! The same bytes, and a short cut that leads to the same place.

use super::*;

fn card() -> String {
    let backtest = Backtest::new(Plan::least()).expect("the built-in catalogue is sound");
    backtest
        .card((0..backtest.parts()).map(|p| backtest.run(p)))
        .write()
}

#[test]
fn two_runs_give_the_same_bytes() {
    let first = card();
    assert_eq!(first, card());
    let read = Card::read(&first).expect("reads what it wrote");
    assert_eq!(read.write(), first);
    assert!(read.detection.states["all"].any.n > 0 && read.coverage.regions > 0);
}

#[test]
fn a_state_that_is_not_asked_has_no_news() {
    let backtest = Backtest::new(Plan::least()).expect("the built-in catalogue is sound");
    let id = backtest.catalogue.ids().next().expect("it holds services");
    let world = backtest.worlds[2].only(id);
    let mut watch = watch::Watch::new(&world, plan::START);
    watch.learn(plan::START + 8 * 1440);
    for _ in 0..3 * 1440 {
        watch.step(|_, _| ());
        for state in 0..atlas::STATES {
            let verdict = watch.panel.leaf(state).verdict;
            let kept = watch.verdicts[state + 1];
            assert!(verdict == kept || !verdict.is_raised() && !kept.is_raised());
        }
    }
}

//! Little drawings of one series: what comes in each minute and what is said of it.
//!
//! `before` is a day's rhythmless count, repeated for ten days; `.` is normal or insufficient.

use detector::{Layout, Moment, Panel, Series, Verdict};
use std::sync::Arc;

fn check(name: &str, drawing: &str) {
    let line = |key: &str| {
        let found = drawing.lines().find_map(|l| l.strip_prefix(key));
        found
            .unwrap_or_else(|| panic!("{name}: no line '{key}'"))
            .split_whitespace()
    };
    let before: Vec<u32> = line("before:")
        .map(|w| w.parse().expect("a count"))
        .collect();
    let layout = Layout::new(vec![Series {
        weight: 1.0,
        group: 0,
        zone: 0,
    }]);
    let mut panel = Panel::new(Arc::new(layout), 1);
    let mut minute = 0;
    for count in before.iter().cycle().take(10 * 1440) {
        panel.learn(&Moment::utc(minute, 1), Some(&[*count]), 0);
        minute += 1;
    }
    for (i, (count, expected)) in line("per minute:").zip(line("expect:")).enumerate() {
        let counts = count.parse().ok().map(|c: u32| [c]);
        panel.step(&Moment::utc(minute, 1), counts.as_ref().map(|c| &c[..]), 0);
        minute += 1;
        let verdict = panel.leaf(0).verdict;
        let said = if verdict.is_raised() {
            verdict.as_str()
        } else {
            "."
        };
        assert_eq!(
            said,
            expected,
            "{name}, minute {i}, {count} reports: {:?}",
            panel.leaf(0)
        );
    }
    assert!(panel.leaf(0).verdict >= Verdict::Insufficient);
}

#[test]
fn every_drawing_holds() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/drawings");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the folder is part of the crate") {
        let path = entry.expect("readable").path();
        check(
            &path.display().to_string(),
            &std::fs::read_to_string(&path).expect("text"),
        );
        seen += 1;
    }
    assert!(seen >= 5, "{seen} drawings");
}

//! What a reader is told, by example.

use atlas::{Cell, County, Place, Region};
use proptest::prelude::*;

use super::super::{Areas, Level, Picture};
use super::world::{minute, netflix};
use crate::snapshot::WINDOWS;
use crate::{Failure, Minute};

struct Scene {
    areas: Areas,
    next: i64,
}

fn county(code: &str) -> Region {
    Region::County(County::from_code(code).expect("a county"))
}

fn place(code: &str) -> Place {
    let county = County::from_code(code).expect("a county");
    Place {
        cell: Cell::at(41.4993, -81.6944),
        ..Place::from(county)
    }
}

impl Scene {
    fn new() -> Scene {
        let areas = Areas::new(netflix().index() + 1);
        Scene { areas, next: 0 }
    }

    /// Reports of as many people, who report once.
    fn report(&mut self, code: &str, at: Minute, people: usize) {
        for _ in 0..people {
            self.next += 1;
            let (place, who) = (place(code), Some(self.next));
            self.areas
                .add(netflix(), &place, at, Failure::Complete, who);
        }
    }

    fn counties(&mut self, mark: i64) -> Picture {
        let [counties, ..] = self.areas.publish(netflix(), minute(mark));
        counties
    }
}

fn reports(picture: &Picture, code: &str) -> [Option<u32>; WINDOWS.len()] {
    [0, 1, 2, 3].map(|window| picture.count(county(code), window).map(|t| t.reports()))
}

#[test]
fn a_burst_is_shown_in_every_window_from_five_people_on() {
    let mut scene = Scene::new();
    scene.report("US-OH-035", minute(1000), 24);
    scene.report("US-OH-049", minute(1000), 4);
    scene.report("US-OH-061", minute(1000) + 4, 5);
    let picture = scene.counties(1001);
    assert_eq!(reports(&picture, "US-OH-035"), [Some(24); 4]);
    assert_eq!(reports(&picture, "US-OH-049"), [None; 4], "four people");
    assert_eq!(reports(&picture, "US-OH-061"), [Some(5); 4]);
}

#[test]
fn people_are_counted_not_reports() {
    let mut scene = Scene::new();
    for mark in 0..12 {
        let (place, who) = (place("US-OH-035"), Some(mark % 4));
        let at = minute(1000 + mark);
        scene.areas.add(netflix(), &place, at, Failure::Slow, who);
    }
    let picture = scene.counties(1012);
    assert_eq!(
        reports(&picture, "US-OH-035"),
        [None; 4],
        "twelve reports of four people"
    );
}

#[test]
fn whoever_has_no_name_is_somebody_else_each_time() {
    let mut scene = Scene::new();
    for _ in 0..5 {
        let place = place("US-OH-035");
        scene
            .areas
            .add(netflix(), &place, minute(1000), Failure::Slow, None);
    }
    let picture = scene.counties(1001);
    assert_eq!(reports(&picture, "US-OH-035"), [Some(5); 4]);
}

#[test]
fn the_only_hidden_county_gets_company() {
    let mut scene = Scene::new();
    scene.report("US-DE-001", minute(1000), 6);
    scene.report("US-DE-003", minute(1000), 9);
    scene.report("US-DE-005", minute(1000), 3);
    let picture = scene.counties(1001);
    assert_eq!(reports(&picture, "US-DE-005"), [None; 4], "three people");
    assert_eq!(
        reports(&picture, "US-DE-001"),
        [None; 4],
        "Delaware less the other"
    );
    assert_eq!(reports(&picture, "US-DE-003"), [Some(9); 4]);
}

#[test]
fn all_counties_of_a_state_can_be_shown() {
    let mut scene = Scene::new();
    for code in ["US-DE-001", "US-DE-003", "US-DE-005"] {
        scene.report(code, minute(1000), 7);
    }
    assert_eq!(scene.counties(1001).areas.len(), 3);
}

#[test]
fn an_hour_less_an_hour_does_not_tell_a_quarter() {
    let mut scene = Scene::new();
    // Three people in the first quarter of an hour, many later.
    scene.report("US-OH-035", minute(1000), 3);
    let mut told = vec![];
    for mark in 1001..1040 {
        told.push(reports(&scene.counties(mark), "US-OH-035"));
        scene.report("US-OH-035", minute(mark), 10);
    }
    let at = |mark: usize| told[mark - 1001];
    assert_eq!(at(1001), [None; 4], "three people");
    // The quarter from 998 to 1001 would be the hour from 998, less that from 1001, plus the quarter
    // from 1010.
    let tells = [at(1010)[1], at(1013)[1], at(1013)[0]];
    assert!(tells.contains(&None), "{tells:?}");
    assert!(
        at(1020).contains(&Some(120)),
        "and then the hour is shown again"
    );
}

#[test]
fn a_report_taken_back_before_the_mark_is_not_shown() {
    let mut scene = Scene::new();
    scene.report("US-OH-035", minute(1000), 5);
    let (place, who) = (place("US-OH-035"), Some(3));
    scene
        .areas
        .remove(netflix(), &place, minute(1000), Failure::Complete, who);
    assert_eq!(reports(&scene.counties(1001), "US-OH-035"), [None; 4]);
}

#[test]
fn two_parts_of_every_cell_are_never_shown() {
    let cleveland = Cell::at(41.4993, -81.6944).expect("finite");
    for resolution in [3, 4] {
        let whole = cleveland.parent(resolution).expect("coarser");
        let hidden = |part: &Cell| super::super::level::is_never_shown(Region::Cell(*part));
        let inhabited = |part: &Cell| !atlas::residents(Region::Cell(*part)).is_empty();
        assert!(whole.children().filter(inhabited).filter(hidden).count() == 2);
    }
    assert!(!super::super::level::is_never_shown(Region::Cell(
        cleveland
    )));
}

proptest! {
    /// Recoveries are never counted, silence is forgotten, and nothing panics.
    #[test]
    fn silence_is_forgotten(at in -3_000_000i64..3_000_000, people in 0usize..20) {
        let mut scene = Scene::new();
        scene.report("US-OH-035", Minute::new(at), people);
        let place = place("US-OH-035");
        scene.areas.add(netflix(), &place, Minute::new(at), Failure::Recovered, None);
        let mark = at.div_euclid(5) + 1;
        let shown = reports(&scene.counties(mark), "US-OH-035");
        prop_assert_eq!(shown, [Some(people as u32).filter(|n| *n >= 5); 4]);
        scene.counties(mark + 600);
        let pages = &scene.areas.services[netflix().index()][Level::County.index()];
        prop_assert!(pages.is_empty());
    }
}

//! Live is offline: a live run, written down minute by minute and read again, has the same
//! verdicts, expected counts and scores to the last digit.
//!
//! Two things can't be written in such a file, and differ by design: reports that belong to the
//! nation but to no state (a row `US` is a series of its own), and a minute in which nobody in any
//! state of any service said anything, which reads as a gap unless a row of zero says otherwise.

use std::fmt::Write as _;

use super::answer::Answer;
use super::*;
use crate::catalogue::BUILT_IN;
use crate::counts::Counts;
use crate::simulate::{Affected, Event, Kind, Profile, Scope, Size, World};
use crate::{Case, Catalogue, Judge, Minute, Tally};

/// Days that are learned, as at a start of the server; one more is judged.
const LEARNED: i64 = 17;

fn start() -> Minute {
    Minute::of("2026-08-24T00:00:00Z".parse().expect("is a time"))
}

/// A service with outages, one of them in the judged day.
fn world(catalogue: &Catalogue) -> World {
    let netflix = catalogue.find("netflix").expect("is there");
    let mut profile = Profile::new(start(), LEARNED as u32 + 1);
    (profile.volume, profile.outages) = (100.0, 2.0);
    let mut world = World::new(77, catalogue, &[netflix], &profile);
    let onset = start() + LEARNED * 1440 + 1080;
    let place = |state| Affected {
        state,
        delay: 0,
        times: 9.0,
        complete: 0.7,
    };
    world.happen([Event {
        service: netflix,
        kind: Kind::Ramp,
        scope: Scope::National,
        size: Size::Multiple,
        onset,
        end: onset + 120,
        rise: 30,
        fade: 30,
        symptom: 0,
        places: State::all()
            .filter(|s| s.index() % 3 != 0)
            .map(place)
            .collect(),
    }]);
    world
}

/// Minutes without a collector: in history, across a quarter of an hour, and in the outage.
fn heard(minute: Minute) -> bool {
    let at = minute - start();
    let day = LEARNED * 1440;
    let gaps = [(5 * 1440 + 7, 300), (day + 122, 9), (day + 1120, 41)];
    gaps.iter()
        .all(|(from, length)| !(*from..from + length).contains(&at))
}

/// What the offline run would write of a live case.
fn lines(case: &Case, minute: Minute, answer: &mut Answer<&mut Vec<u8>>) {
    answer.start(&minute.to_string());
    for state in State::all() {
        let finding = case.finding(state.index() + 1);
        answer
            .write("\"netflix\"", &answer::quoted(state.code()), &finding)
            .expect("memory takes it");
    }
}

#[test]
fn a_live_run_read_again_has_the_same_verdicts() {
    let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
    let world = world(&catalogue);
    let id = world.services().next().expect("one was asked for");
    let cases = Judge::new(&catalogue).into_cases();
    let case = cases.into_iter().find(|c| c.id() == id);
    let mut judge = Judge::from_cases(Vec::from_iter(case));
    let mut counts = Counts::new(catalogue.len());
    let mut csv = String::from("service,region,bucket_start,reports\n");
    let mut live = Vec::new();
    let mut answer = Answer::new(&mut live);
    let day = start() + LEARNED * 1440;
    let mut cursor = world.cursor();
    for number in 0..(LEARNED + 1) * 1440 {
        let minute = start() + number;
        let mut reports = [0; STATES + 1];
        if heard(minute) {
            cursor.counts(minute, |_, state, tally| {
                reports[state.index()] = tally.reports();
                counts.add(
                    id,
                    state.index(),
                    minute,
                    Tally {
                        recovered: 0,
                        ..tally
                    },
                );
            });
            for state in State::all() {
                let count = reports[state.index()];
                // All states once, so that the file knows them; then one row to say that somebody
                // listened.
                if number == 0 || count > 0 || state.index() == 0 {
                    writeln!(csv, "netflix,{},{minute},{count}", state.code()).expect("text grows");
                }
            }
        }
        if minute < day {
            let mut cases = judge.into_cases();
            cases[0].learn(minute, heard(minute).then_some(&reports));
            judge = Judge::from_cases(cases);
        } else {
            judge.close(minute, &counts, heard(minute));
            if heard(minute) {
                lines(&judge.cases()[0], minute, &mut answer);
            }
        }
        counts.forget(minute);
    }
    answer.flush().expect("memory takes it");
    let options = Options {
        bucket_minutes: 1,
        calibrate_until: Some(day.time()),
    };
    let mut offline = Vec::new();
    detect(csv.as_bytes(), &mut offline, &options).expect("a good file");
    let text = |bytes| String::from_utf8(bytes).expect("JSON is UTF-8");
    let (live, offline) = (text(live), text(offline));
    for (live, offline) in live.lines().zip(offline.lines()) {
        assert_eq!(live, offline);
    }
    assert_eq!(live.len(), offline.len());
    let spikes = live.matches("spike").count();
    assert!(spikes > 100, "the outage is seen: {spikes}");
}

//! Incidents from verdicts that are written down: a letter a minute for each place.

use atlas::State;
use detector::{SharePrior, Spread, Verdict};
use proptest::prelude::*;

use super::*;
use crate::counts::{Counts, leaf};
use crate::snapshot::{Basis, RegionView, ServiceView, WINDOWS, WindowView, level};
use crate::{Catalogue, Minute, Tally, catalogue::BUILT_IN};

const START: Minute = Minute::new(29_000_000);

/// `.` normal, `e` elevated, `S` spike; reports a minute follow: 1, 4 and 10.
struct Scene<'a> {
    nation: &'a str,
    states: &'a [(&'a str, &'a str)],
    thanks_from: usize,
}

struct Run {
    tracker: Tracker,
    changes: Vec<(i64, Change)>,
    counts: Counts,
}

fn verdict(line: &str, minute: usize) -> Verdict {
    match line.as_bytes().get(minute) {
        Some(b'S') => Verdict::Spike,
        Some(b'e') => Verdict::Elevated,
        _ => Verdict::Normal,
    }
}

fn rate(line: &str, minute: usize) -> u32 {
    match verdict(line, minute) {
        Verdict::Spike => 10,
        Verdict::Elevated => 4,
        _ => 1,
    }
}

impl Scene<'_> {
    fn length(&self) -> usize {
        self.nation.len()
    }

    /// Plays it; before every minute of `restarts` all is written down and read again.
    fn play(&self, restarts: &[usize]) -> Run {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let id = catalogue.find("netflix").expect("is there");
        let mut counts = Counts::new(catalogue.len());
        let mut tracker = Tracker::new("netflix".into(), None, Vec::new());
        let mut changes = Vec::new();
        let mut names = Vec::new();
        for minute in 0..self.length() {
            let at = START + minute as i64;
            for (usps, line) in self.states {
                let leaf = leaf(State::from_usps(usps));
                let mut tally = Tally {
                    complete: rate(line, minute),
                    ..Tally::default()
                };
                tally.recovered = if minute >= self.thanks_from { 20 } else { 0 };
                counts.add(id, leaf, at, tally);
            }
            counts.describe(id, at, Some("app"), crate::Source::Form, 2);
            if restarts.contains(&minute) {
                let text = serde_json::to_string(&tracker.latest()).expect("writes");
                let latest: Option<Incident> = serde_json::from_str(&text).expect("reads");
                // The store knows every name, not only the latest.
                tracker = Tracker::new("netflix".into(), latest, names.clone());
            }
            let view = self.view(id, minute, &counts);
            if let Some(change) = tracker.step(&view, at + 1, &counts) {
                if change == Change::Opened {
                    names.extend(tracker.latest().map(|incident| incident.id.clone()));
                }
                changes.push((minute as i64 + 1, change));
            }
        }
        changes.retain(|(_, change)| *change != Change::Counted);
        Run {
            tracker,
            changes,
            counts,
        }
    }

    fn view(&self, id: crate::ServiceId, minute: usize, counts: &Counts) -> ServiceView {
        let at = START + minute as i64 + 1;
        let region = |line: &str, tallies: [Tally; WINDOWS.len()], usual: f64| {
            let verdict = verdict(line, minute);
            let windows = std::array::from_fn(|i| WindowView {
                tally: tallies[i],
                expected: Some(usual),
                upper: None,
                level: level(tallies[i].reports(), Some(usual), verdict),
                share: None,
            });
            let since = (0..=minute)
                .rev()
                .take_while(|m| self::verdict(line, *m) >= Verdict::Elevated)
                .last();
            RegionView {
                windows,
                verdict,
                why: None,
                since: since.map(|m| START + m as i64),
                p_value: None,
            }
        };
        let mut nation = [Tally::default(); WINDOWS.len()];
        let mut states = Vec::new();
        for state in State::all() {
            let tallies = counts.windows(id, leaf(Some(state)), at, WINDOWS);
            nation.iter_mut().zip(tallies).for_each(|(n, t)| *n += t);
            let line = self.states.iter().find(|(usps, _)| *usps == state.usps());
            states.push(region(line.map_or("", |(_, line)| line), tallies, 15.0));
        }
        let spread = Spread {
            d: 1.0,
            tau2: 0.0,
            limit: 8.0,
        };
        ServiceView {
            id,
            nation: region(self.nation, nation, 15.0 * self.states.len() as f64),
            states,
            day: Vec::new(),
            symptoms: Vec::new(),
            composition: Vec::new(),
            basis: Basis {
                nation: spread,
                state: spread,
                prior: SharePrior::default(),
            },
        }
    }
}

#[test]
fn it_opens_spreads_peaks_recovers_and_is_resolved() {
    let scene = Scene {
        nation: "......eeeSSSSSSSSSSSSSSSSSSSSeeeeeeee...............................",
        states: &[
            (
                "MI",
                "...eeSSSSSSSSSSSSSSSSSSSSSSeeeeeeeeeee..............................",
            ),
            (
                "OH",
                ".....eeeSSSSSSSSSSSSSSSSSSSeeeeeee..................................",
            ),
            (
                "TX",
                "....................................................................",
            ),
        ],
        thanks_from: 1000,
    };
    let run = scene.play(&[]);
    assert_eq!(
        run.changes,
        [
            (6, Change::Opened),
            (10, Change::National),
            (38, Change::Recovering),
            (54, Change::Resolved),
        ]
    );
    let incident = run.tracker.latest().expect("there was one");
    assert_eq!(incident.id.as_str(), "netflix-2025-02-19-a");
    assert_eq!((incident.onset, incident.opened), (START + 3, START + 6));
    assert_eq!(
        incident.resolved,
        Some(START + 39),
        "the end is where the calm began"
    );
    let states: Vec<_> = incident
        .states
        .iter()
        .map(|i| (i.state.usps(), i.onset - START))
        .collect();
    assert_eq!(states, [("MI", 3), ("OH", 5)]);
    let crest = incident.crest();
    assert_eq!((crest.at, crest.reports), (Some(START + 23), 15 * 21));
    assert_eq!(crest.states.len(), 2);
    assert_eq!(incident.states[0].level, 3);
    assert_eq!(incident.busiest().reports, 21);
    let all: Tally = ["MI", "OH", "TX"]
        .map(|usps| {
            run.counts.sum(
                run_id(),
                leaf(State::from_usps(usps)),
                incident.onset,
                incident.until,
            )
        })
        .into_iter()
        .sum();
    assert_eq!(incident.tally, all);
    assert_eq!(
        incident.symptoms["app"] as i64,
        2 * (incident.until - incident.onset)
    );
}

fn run_id() -> crate::ServiceId {
    let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
    catalogue.find("netflix").expect("is there")
}

#[test]
fn one_state_alone_is_a_regional_incident_about_that_state() {
    let scene = Scene {
        nation: "........................................",
        states: &[
            ("TX", "....SSSSSSSSSSSSSSSS...................."),
            ("CA", "........................................"),
        ],
        thanks_from: 1000,
    };
    let run = scene.play(&[]);
    let incident = run.tracker.latest().expect("there was one");
    assert!(!incident.is_national());
    assert_eq!(incident.crest().reports, 150);
    assert_eq!(incident.reports(), incident.states[0].tally);
    assert!(incident.tally.reports() > incident.reports().reports());
    assert_eq!(incident.phase(), Phase::Resolved);
}

#[test]
fn it_is_the_same_incident_within_half_an_hour_and_another_one_after() {
    let again = |pause: usize| {
        let line = format!("..SSSSSSS{}SSSS{}", ".".repeat(pause), ".".repeat(20));
        let scene = Scene {
            nation: &line,
            states: &[("OH", &line)],
            thanks_from: 1000,
        };
        let run = scene.play(&[]);
        let names: Vec<_> = run.changes.iter().map(|(_, change)| *change).collect();
        (
            names,
            run.tracker
                .latest()
                .expect("is there")
                .id
                .as_str()
                .to_owned(),
        )
    };
    let (names, id) = again(10);
    assert_eq!(id, "netflix-2025-02-19-a");
    assert!(
        !names.contains(&Change::Reopened),
        "it was never over: {names:?}"
    );
    let (names, id) = again(29);
    assert_eq!(id, "netflix-2025-02-19-a");
    assert!(names.contains(&Change::Reopened));
    assert_eq!(names.iter().filter(|c| **c == Change::Resolved).count(), 2);
    let (names, id) = again(40);
    assert_eq!(id, "netflix-2025-02-19-b");
    assert_eq!(names.iter().filter(|c| **c == Change::Opened).count(), 2);
}

#[test]
fn people_who_say_it_works_end_it_sooner_and_do_nothing_else() {
    let line = format!("..SSSSSSSSSS{}", ".".repeat(40));
    let ended = |thanks_from| {
        let scene = Scene {
            nation: &line,
            states: &[("OH", &line)],
            thanks_from,
        };
        let run = scene.play(&[]);
        let said = run.changes.iter().find(|(_, c)| *c == Change::Resolved);
        (
            said.expect("it ends").0,
            run.tracker.latest().expect("is there").resolved,
        )
    };
    let (late, end) = ended(1000);
    let (sooner, same) = ended(12);
    assert_eq!((late - sooner, end), (10, same));
    let scene = Scene {
        nation: "....................",
        states: &[("OH", "....................")],
        thanks_from: 0,
    };
    assert!(scene.play(&[]).tracker.latest().is_none());
}

/// A line of verdicts in runs, as verdicts come.
fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(
        (prop::sample::select(vec!['.', 'e', 'S']), 1usize..25),
        1..12,
    )
    .prop_map(|runs| {
        runs.into_iter()
            .flat_map(|(c, n)| std::iter::repeat_n(c, n))
            .take(120)
            .collect()
    })
    .prop_map(|text: String| format!("{text:.<120}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn it_holds_together_and_survives_restarts(
        nation in line(), ohio in line(), texas in line(),
        restarts in prop::collection::vec(0usize..120, 0..4),
    ) {
        let scene = Scene { nation: &nation, states: &[("OH", &ohio), ("TX", &texas)], thanks_from: 1000 };
        let (run, restarted) = (scene.play(&[]), scene.play(&restarts));
        prop_assert_eq!(&run.changes, &restarted.changes);
        prop_assert_eq!(run.tracker.latest().is_some(), restarted.tracker.latest().is_some());
        let spikes = [&nation, &ohio, &texas].iter().any(|line| line.contains('S'));
        prop_assert_eq!(run.tracker.latest().is_some(), spikes);
        if let (Some(one), Some(other)) = (run.tracker.latest(), restarted.tracker.latest()) {
            prop_assert_eq!((&one.id, one.onset, one.opened, one.resolved), (&other.id, other.onset, other.opened, other.resolved));
            prop_assert_eq!((one.tally, &one.symptoms, one.reports()), (other.tally, &other.symptoms, other.reports()));
            prop_assert!(one.onset < one.opened && one.opened <= one.until);
            prop_assert!(one.states.is_sorted_by_key(|i| i.onset));
            prop_assert!(one.resolved.is_none_or(|end| end > one.opened));
            prop_assert!(one.tally.reports() >= one.reports().reports());
            for impact in &one.states {
                prop_assert!(impact.onset >= one.onset && impact.found > impact.onset);
                prop_assert_eq!(impact.tally, run.counts.sum(run_id(), leaf(Some(impact.state)), one.onset, one.until));
            }
        }

    }
}

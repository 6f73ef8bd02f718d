//! Incidents shaped like the published ones, and what holds for all.

use super::*;
use proptest::prelude::*;

/// The carriers of three published incidents, a cloud, and who runs on it.
fn catalogue() -> Catalogue {
    let text = r#"
        category = [
            { slug = "carrier", name = "Carriers", symptoms = [["calls", "Calls"]] },
            { slug = "cloud", name = "Clouds", symptoms = [["api", "API"]] },
            { slug = "chat", name = "Chat", symptoms = [["app", "App"]] },
        ]
        service = [
            { slug = "tmobile", name = "T-Mobile", category = "carrier" },
            { slug = "verizon", name = "Verizon", category = "carrier" },
            { slug = "att", name = "AT&T", category = "carrier" },
            { slug = "boost", name = "Boost", category = "carrier" },
            { slug = "cricket", name = "Cricket", category = "carrier" },
            { slug = "vodafone", name = "Vodafone", category = "carrier" },
            { slug = "o2", name = "O2", category = "carrier" },
            { slug = "ee", name = "EE", category = "carrier" },
            { slug = "three", name = "Three", category = "carrier" },
            { slug = "aws", name = "AWS", category = "cloud" },
            { slug = "slack", name = "Slack", category = "chat", depends_on = ["aws"] },
            { slug = "shop", name = "Shop", category = "cloud", depends_on = ["aws"] },
        ]"#;
    Catalogue::parse(text).expect("is sound")
}

/// The same, with what the operator may know of Cricket.
fn declared() -> Catalogue {
    let service = |slug: &str, more: &str| {
        format!("{{ slug = \"{slug}\", name = \"{slug}\", category = \"carrier\"{more} }}")
    };
    let all = [
        service("att", ""),
        service("verizon", ""),
        service("cricket", ", depends_on = [\"att\"]"),
    ];
    let text = format!(
        "category = [{{ slug = \"carrier\", name = \"C\", symptoms = [[\"a\", \"A\"]] }}]\nservice = [{}]",
        all.join(", ")
    );
    Catalogue::parse(&text).expect("is sound")
}

fn trouble(catalogue: &Catalogue, slug: &str, onset: i64, peak: u32, states: &[&str]) -> Trouble {
    let state = |usps: &&str| State::from_usps(usps).expect("is a state");
    Trouble {
        service: catalogue.find(slug).expect("is there"),
        onset: Minute::new(onset),
        resolved: None,
        peak_reports: peak,
        peak_expected: 0.0,
        states: states.iter().map(state).collect(),
    }
}

fn is_echo(own: &Trouble, all: &[Trouble], catalogue: &Catalogue) -> bool {
    let found = hypothesis(own, all, catalogue);
    matches!(found, Some(Hypothesis::Sympathetic { .. }))
}

/// All but the first are alongside the first, and the first is alongside nothing.
fn only_echoes(catalogue: &Catalogue, all: &[Trouble]) {
    assert_eq!(hypothesis(&all[0], all, catalogue), None);
    for echo in &all[1..] {
        match hypothesis(echo, all, catalogue) {
            Some(Hypothesis::Sympathetic { of }) => {
                assert_eq!(of.service, all[0].service);
                assert!(of.reasons.same_category && of.reasons.lag >= 0);
                assert!(
                    of.reasons
                        .size
                        .is_some_and(|part| (0.01..0.08).contains(&part))
                );
            }
            other => panic!("{:?}: {other:?}", echo.service),
        }
    }
}

#[test]
fn t_mobile_15_june_2020() {
    let c = catalogue();
    let all = [
        trouble(&c, "tmobile", 0, 113_980, &["FL", "GA", "NY", "CA", "TX"]),
        trouble(&c, "verizon", 40, 8_619, &["FL", "GA", "NY"]),
        trouble(&c, "att", 90, 3_861, &["FL", "GA"]),
    ];
    only_echoes(&c, &all);
}

#[test]
fn vodafone_uk_9_june_2020() {
    let c = catalogue();
    let all = [
        trouble(&c, "vodafone", 0, 9_686, &[]),
        trouble(&c, "o2", 15, 519, &[]),
        trouble(&c, "ee", 25, 411, &[]),
        trouble(&c, "three", 20, 322, &[]),
    ];
    only_echoes(&c, &all);
}

#[test]
fn att_22_february_2024_and_cricket_is_no_echo() {
    let c = catalogue();
    let mut all = vec![
        trouble(&c, "att", 0, 73_000, &["TX", "GA", "IL"]),
        trouble(&c, "verizon", 45, 2_000, &["TX", "GA"]),
        trouble(&c, "tmobile", 60, 1_400, &["TX"]),
        trouble(&c, "boost", 30, 740, &["TX"]),
    ];
    only_echoes(&c, &all);
    let cricket = trouble(&c, "cricket", 0, 9_000, &["TX", "GA"]);
    all.push(cricket.clone());
    // Undeclared, its time and its states may speak for one cause; never for an echo.
    assert!(!is_echo(&cricket, &all, &c));

    let c = declared();
    let att = trouble(&c, "att", 0, 73_000, &["TX", "GA", "IL"]);
    let cricket = trouble(&c, "cricket", 3, 9_000, &["TX", "GA"]);
    let verizon = trouble(&c, "verizon", 45, 2_000, &["TX", "GA"]);
    let all = [att, verizon, cricket];
    for (own, other) in [(2, 0), (0, 2)] {
        let Some(Hypothesis::CommonCause { because, with }) = hypothesis(&all[own], &all, &c)
        else {
            panic!("{own} is of the same cause as {other}");
        };
        assert_eq!(because, Because::Dependency(all[0].service));
        assert_eq!(with.len(), 1);
        assert_eq!(with[0].service, all[other].service);
    }
    let echo = hypothesis(&all[1], &all, &c);
    assert!(matches!(echo, Some(Hypothesis::Sympathetic { of }) if of.service == all[0].service));
}

#[test]
fn what_shares_a_cloud_and_rises_at_once_has_one_cause() {
    let c = catalogue();
    let all = [
        trouble(&c, "slack", 10, 900, &["VA", "NY"]),
        trouble(&c, "shop", 10, 40, &["VA", "NY"]),
        trouble(&c, "vodafone", 10, 5_000, &[]),
    ];
    let aws = c.find("aws").expect("is there");
    for (own, other) in [(0, 1), (1, 0)] {
        let found = hypothesis(&all[own], &all, &c);
        let Some(Hypothesis::CommonCause {
            because: Because::Dependency(on),
            with,
        }) = found
        else {
            panic!("{found:?}");
        };
        assert_eq!((on, with[0].service), (aws, all[other].service));
        assert_eq!(with[0].reasons.states.len(), 2);
    }
}

#[test]
fn what_rises_at_once_in_the_same_two_states_may_have_one_cause() {
    let c = catalogue();
    let all = [
        trouble(&c, "slack", 10, 900, &["OH", "MI"]),
        trouble(&c, "verizon", 12, 700, &["MI", "OH"]),
        trouble(&c, "att", 12, 700, &["CA", "WA"]),
    ];
    let found = hypothesis(&all[0], &all, &c);
    let Some(Hypothesis::CommonCause { because, with }) = found else {
        panic!("{found:?}");
    };
    assert_eq!((because, with.len()), (Because::Places, 1));
    assert_eq!(with[0].reasons.lag, -2);
    assert_eq!(hypothesis(&all[2], &all, &c), None);
}

#[test]
fn what_is_over_or_elsewhere_or_too_late_is_no_echo() {
    let c = catalogue();
    let large = trouble(&c, "tmobile", 0, 100_000, &["FL", "GA"]);
    let small = trouble(&c, "verizon", 60, 2_000, &["FL", "GA"]);
    let found =
        |large: &Trouble, small: &Trouble| is_echo(small, &[large.clone(), small.clone()], &c);
    assert!(found(&large, &small));
    let over = Trouble {
        resolved: Some(Minute::new(59)),
        ..large.clone()
    };
    let elsewhere = Trouble {
        states: vec![],
        ..trouble(&c, "verizon", 60, 2_000, &["WA"])
    };
    assert!(
        found(&large, &elsewhere),
        "of the country only, it may be anywhere"
    );
    for (large, small) in [
        (&over, &small),
        (&large, &trouble(&c, "verizon", 60, 2_000, &["WA"])),
        (&large, &trouble(&c, "verizon", 121, 2_000, &["FL"])),
        (&large, &trouble(&c, "verizon", -1, 2_000, &["FL"])),
        (&large, &trouble(&c, "verizon", 60, 11_000, &["FL"])),
        (&large, &trouble(&c, "slack", 60, 2_000, &["FL"])),
    ] {
        assert!(!found(large, small), "{small:?}");
    }
}

fn any_trouble() -> impl Strategy<Value = Trouble> {
    let c = catalogue();
    let ids: Vec<_> = c.ids().collect();
    let state = (0..atlas::STATES).prop_filter_map("is a state", State::from_index);
    (
        prop::sample::select(ids),
        0..200_i64,
        prop::option::of(0..400_i64),
        0..120_000_u32,
        prop_oneof![0.0..5_000.0, Just(f64::NAN), Just(f64::INFINITY)],
        prop::collection::vec(state, 0..8),
    )
        .prop_map(
            |(service, onset, end, peak_reports, peak_expected, mut states)| {
                states.sort();
                states.dedup();
                Trouble {
                    service,
                    onset: Minute::new(onset),
                    resolved: end.map(|end| Minute::new(onset + end)),
                    peak_reports,
                    peak_expected,
                    states,
                }
            },
        )
}

proptest! {
    #[test]
    fn an_echo_is_smaller_later_and_never_both_ways(
        all in prop::collection::vec(any_trouble(), 0..8),
    ) {
        let c = catalogue();
        for own in &all {
            let Some(Hypothesis::Sympathetic { of }) = hypothesis(own, &all, &c) else {
                continue;
            };
            let sources = || all.iter().filter(|t| t.service == of.service);
            prop_assert!(sources().any(|t| t.excess() > own.excess() && t.onset <= own.onset));
            prop_assert!(sources().all(|t| !pair::follows(t, own, &c) || !pair::follows(own, t, &c)));
        }
    }

    #[test]
    fn a_cause_is_common_to_both(a in any_trouble(), b in any_trouble()) {
        let c = catalogue();
        prop_assert_eq!(pair::cause(&a, &b, &c), pair::cause(&b, &a, &c));
        prop_assert_eq!(pair::beside(&a, &b), pair::beside(&b, &a));
        prop_assume!(a.service != b.service);
        let all = [a, b];
        let [first, second] = [0, 1].map(|i| hypothesis(&all[i], &all, &c));
        if let (Some(Hypothesis::CommonCause { because: one, .. }),
            Some(Hypothesis::CommonCause { because: other, .. })) = (&first, &second) {
            prop_assert_eq!(one, other);
        }
        if let Some(Hypothesis::CommonCause { because: Because::Dependency(_), .. }) = first {
            prop_assert!(second.is_some());
        }
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(all in prop::collection::vec(any_trouble(), 0..6)) {
        let c = catalogue();
        let mut seen = std::collections::HashSet::new();
        let all: Vec<_> = all.into_iter().filter(|t| seen.insert(t.service)).collect();
        let turned: Vec<_> = all.iter().rev().cloned().collect();
        for own in &all {
            prop_assert_eq!(hypothesis(own, &all, &c), hypothesis(own, &turned, &c));
        }
    }
}

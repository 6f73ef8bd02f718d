//! A made-up Saturday night for tests: 9:30 p.m. in the East, and Netflix is in trouble.

use atlas::{STATES, State};
use outage::catalogue::BUILT_IN;
use outage::snapshot::{Basis, Bin, DAY_BINS, level};
use outage::{
    Catalogue, Minute, RegionView, ServiceView, Share, SharePrior, Snapshot, Source, Spread, Tally,
    Verdict, WindowView,
};

/// State, reports in 15 minutes, what is usual, and how many say that nothing works.
const NETFLIX: &str = "AL 27 6.4 8, AZ 24 9.1 7, AR 12 3.8 3, CA 188 50.4 53, CO 20 7.3 6, \
    CT 24 3.2 18, DE 6 1.3 2, DC 5 0.9 2, FL 115 27.2 32, GA 62 13.7 17, IL 144 16.3 107, \
    IN 76 8.6 56, IA 19 4.0 10, KS 11 3.8 3, KY 43 5.7 32, LA 16 5.9 4, MD 47 7.8 24, \
    MA 44 8.9 12, MI 120 12.9 89, MN 34 7.2 17, MS 11 3.8 3, MO 40 7.8 20, NE 6 2.5 2, NV 9 4.0 3, \
    NH 6 1.7 2, NJ 79 11.7 58, NY 184 25.8 136, NC 68 13.3 19, OH 137 15.0 101, OK 13 5.1 4, \
    OR 8 6.5 2, PA 133 16.6 98, RI 6 1.4 2, SC 24 6.4 7, TN 50 8.7 25, TX 176 37.2 49, UT 6 4.9 2, \
    VA 57 10.9 28, WA 25 9.9 7, WV 15 2.3 8, WI 56 7.5 41, PR 9 3.1 2, WY 2 0.8 1, ME 3 1.2 1";

/// 9:30 p.m. in the East.
pub fn at() -> Minute {
    Minute::of("2026-11-15T02:30:00Z".parse().expect("is a time"))
}

pub fn catalogue() -> Catalogue {
    Catalogue::parse(BUILT_IN).expect("ships sound")
}

/// One region; `since` in minutes before now.
pub fn region(
    reports: u32,
    expected: Option<f64>,
    complete: u32,
    since: Option<i64>,
) -> RegionView {
    let times = expected.map_or(0.0, |e| f64::from(reports) / e);
    let verdict = match (reports, expected) {
        (_, None) | (0..5, _) => Verdict::Insufficient,
        _ if times >= 2.0 => Verdict::Spike,
        _ => Verdict::Normal,
    };
    let window = |minutes: f64| {
        let scale = minutes / 15.0;
        let grown = if verdict == Verdict::Spike {
            scale.sqrt()
        } else {
            scale
        };
        let n = (f64::from(reports) * grown) as u32;
        let share = f64::from(complete) / f64::from(reports.max(1));
        let tally = Tally {
            complete: (f64::from(n) * share) as u32,
            intermittent: n - (f64::from(n) * share) as u32,
            ..Tally::default()
        };
        let expected = expected.map(|e| e * scale);
        WindowView {
            tally,
            expected,
            upper: None,
            level: level(n, expected, verdict),
            share: (n >= 5).then_some(Share {
                low: share - 0.08,
                mid: share,
                high: share + 0.08,
            }),
        }
    };
    RegionView {
        windows: [15.0, 60.0, 360.0, 1440.0].map(window),
        verdict,
        why: None,
        since: since.map(|m| at() - m),
        p_value: None,
    }
}

/// A day of quarter hours that ends `to` times above what is usual there.
pub fn day(usual: f64, to: f64) -> Vec<Bin> {
    let end = at().floor(15);
    (0..DAY_BINS as i64)
        .map(|i| {
            let start = end - 15 * (DAY_BINS as i64 - i);
            let hour = (i as f64 / 4.0 + 21.5) % 24.0;
            let shape =
                0.25 + 0.75 * (0.5 - 0.5 * ((hour - 4.0) / 24.0 * std::f64::consts::TAU).cos());
            let expected = usual * shape;
            let late = (i - 86).max(0) as f64;
            let surge = 1.0 + (to - 1.0) * (late / 6.0).min(1.0) - late * 0.02 * (to - 1.0) / 5.0;
            let noise = 1.0 + 0.12 * ((i * 37 % 17) as f64 / 8.5 - 1.0);
            Bin {
                start,
                reports: Some((expected * surge.max(1.0) * noise) as u32),
                expected: Some(expected),
                range: Some((expected * 0.75, expected * 1.25 + 2.0)),
            }
        })
        .collect()
}

fn quiet(expected: f64) -> RegionView {
    region(expected as u32, Some(expected), expected as u32 / 2, None)
}

fn calm(id: outage::ServiceId, usual: f64) -> ServiceView {
    let all: f64 = State::all().map(|s| f64::from(s.population())).sum();
    ServiceView {
        id,
        nation: quiet(usual),
        states: State::all()
            .map(|s| quiet(usual * f64::from(s.population()) / all))
            .collect(),
        day: day(usual, 1.0),
        symptoms: Vec::new(),
        composition: Vec::new(),
        basis: Basis {
            nation: Spread {
                d: 1.0,
                tau2: 0.0,
                limit: 8.0,
            },
            state: Spread {
                d: 1.0,
                tau2: 0.0,
                limit: 8.0,
            },
            prior: SharePrior::default(),
        },
    }
}

/// Netflix that night.
fn netflix(view: &mut ServiceView) {
    for line in NETFLIX.split(", ") {
        let parts: Vec<&str> = line.split_whitespace().collect();
        let [usps, n, expected, complete] = parts[..] else {
            panic!("{line} has four parts");
        };
        let state = State::from_usps(usps).expect("is a state");
        let number = |text: &str| text.parse::<f64>().expect("is a number");
        let first = ["MI", "OH", "IN"].contains(&usps);
        view.states[state.index()] = region(
            number(n) as u32,
            Some(number(expected)),
            number(complete) as u32,
            Some(if first { 48 } else { 21 }),
        );
    }
    view.nation = region(2_165, Some(420.0), 1_061, Some(44));
    view.day = day(430.0, 5.4);
    let symptoms = [
        ("video-playback", 2_016),
        ("error-message", 1_131),
        ("buffering", 836),
        ("sign-in", 443),
        ("app", 295),
        ("other", 197),
    ];
    view.symptoms = symptoms.map(|(word, n)| (word.to_owned(), n)).to_vec();
    view.composition = vec![(Source::Form, 4_100), (Source::Api, 818)];
}

/// A picture in which nothing stands out, for any catalogue.
pub fn plain(catalogue: &Catalogue) -> Snapshot {
    let services: Vec<ServiceView> = catalogue.ids().map(|id| calm(id, 400.0)).collect();
    let together = services[0].states.clone();
    Snapshot {
        at: at(),
        simulated: true,
        services,
        together,
    }
}

/// The whole picture.
pub fn night(catalogue: &Catalogue) -> Snapshot {
    let mut services: Vec<ServiceView> = catalogue
        .ids()
        .enumerate()
        .map(|(i, id)| {
            calm(
                id,
                if i % 7 == 6 {
                    2.0
                } else {
                    40.0 + 6.0 * i as f64
                },
            )
        })
        .collect();
    let place = |slug: &str| catalogue.find(slug).expect("is there").index();
    netflix(&mut services[place("netflix")]);
    let instagram = &mut services[place("instagram")];
    for usps in ["CA", "TX", "FL", "NY", "GA", "WA", "NV"] {
        let state = State::from_usps(usps).expect("is a state");
        instagram.states[state.index()] = region(60, Some(21.0), 11, Some(70));
    }
    instagram.nation = region(655, Some(270.0), 120, Some(70));
    instagram.day = day(270.0, 2.5);
    // Nobody has ever spoken of this one.
    let last = services.len() - 1;
    let silent = &mut services[last];
    silent.nation = region(0, None, 0, None);
    silent.states = vec![region(0, None, 0, None); STATES];
    silent.day.iter_mut().for_each(|b| {
        *b = Bin {
            start: b.start,
            reports: None,
            expected: None,
            range: None,
        };
    });
    let together = services[place("netflix")].states.clone();
    Snapshot {
        at: at(),
        simulated: false,
        services,
        together,
    }
}

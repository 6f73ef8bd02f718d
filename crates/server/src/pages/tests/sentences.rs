//! The one sentence that comes first, in all its variants.

use atlas::State;
use outage::{ServiceView, Verdict};

use super::night::{at, catalogue, night, region};
use crate::pages::words::Language;
use crate::pages::words::verdict::{self, Picture};

fn with(change: impl Fn(&mut ServiceView)) -> (Picture, String, String) {
    let catalogue = catalogue();
    let now = night(&catalogue);
    let id = catalogue.find("hulu").expect("is there");
    let mut view = now.service(id).clone();
    change(&mut view);
    let picture = verdict::picture(&view);
    let sentence = Language::English.sentence("Hulu", &picture);
    let lede = verdict::lede(Language::English, &view, &picture, at());
    (picture, sentence, lede)
}

fn raise(view: &mut ServiceView, states: &[&str]) {
    for usps in states {
        let state = State::from_usps(usps).expect("is a state");
        view.states[state.index()] = region(90, Some(10.0), 80, Some(30));
    }
}

#[test]
fn as_usual() {
    let (picture, sentence, lede) = with(|v| v.nation = region(396, Some(417.0), 100, None));
    assert_eq!(picture, Picture::Usual);
    assert_eq!(sentence, "Reports about Hulu are as usual.");
    assert_eq!(
        lede,
        "396 reports in the last 15 minutes; we would expect about 420 on a Saturday evening."
    );
}

#[test]
fn one_two_and_many_states() {
    assert_eq!(
        with(|v| raise(v, &["OH"])).1,
        "People in Ohio report problems with Hulu."
    );
    assert_eq!(
        with(|v| raise(v, &["OH", "DC"])).1,
        "People in D.C. and Ohio report problems with Hulu."
    );
    let (_, sentence, lede) = with(|v| raise(v, &["OH", "DC", "MI", "IN"]));
    assert_eq!(sentence, "People in 3 states report problems with Hulu.");
    assert!(lede.ends_with("Reports rose at 9\u{a0}p.m."), "{lede}");
}

#[test]
fn the_country_without_a_state_that_stands_out() {
    let (picture, sentence, _) = with(|v| v.nation = region(900, Some(300.0), 100, Some(30)));
    assert_eq!(picture, Picture::Spread);
    assert_eq!(
        sentence,
        "People report more problems with Hulu than usual."
    );
}

#[test]
fn too_few_and_never_any() {
    let nobody = |v: &mut ServiceView| {
        v.nation = region(0, None, 0, None);
        v.day.iter_mut().for_each(|b| b.reports = Some(0));
    };
    assert_eq!(
        with(nobody).1,
        "Nobody has reported a problem with Hulu here yet."
    );
    let (_, sentence, lede) = with(|v| v.nation = region(3, Some(1.0), 1, None));
    assert_eq!(sentence, "Too few reports to say.");
    assert!(
        lede.starts_with("Fewer than 5 reports in the last 15 minutes."),
        "{lede}"
    );
    let (_, _, lede) = with(|v| v.nation = region(30, None, 1, None));
    assert!(lede.contains("We do not know yet what is normal"), "{lede}");
}

#[test]
fn a_spike_of_a_handful_is_too_few_to_show() {
    let (picture, ..) = with(|v| {
        v.nation = region(4, Some(0.1), 4, None);
        v.nation.verdict = Verdict::Spike;
    });
    assert_eq!(picture, Picture::Few);
}

#[test]
fn no_page_says_that_a_service_is_down() {
    let catalogue = catalogue();
    let now = night(&catalogue);
    for id in catalogue.ids() {
        let picture = verdict::picture(now.service(id));
        let text = Language::English.sentence("X", &picture)
            + &verdict::lede(Language::English, now.service(id), &picture, at());
        assert!(!text.contains("down") && !text.contains('!'), "{text}");
    }
}

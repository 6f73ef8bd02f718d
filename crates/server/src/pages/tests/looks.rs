//! Every page once; written to files when `PAGES_OUT` names a folder, to be looked at.

use std::path::Path;

use atlas::State;
use outage::Catalogue;

use super::night::{at, catalogue, night};
use super::says::{broken, told, unheard};
use crate::pages::{
    self, Beside, DoneView, FormErrors, FormState, HomeQuery, Language, Look, Site, Size, Sort,
    Theme, TipForm,
};
use crate::statements::OfService;
use crate::tips::ShownTip;

pub fn site(catalogue: &Catalogue) -> Site<'_> {
    Site {
        catalogue,
        story: Default::default(),
        language: Language::English,
        public_url: "https://outcry.example",
        simulated: false,
        stale_minutes: None,
    }
}

/// A form that was filled in badly.
pub fn again() -> FormState {
    FormState {
        failure: String::new(),
        symptom: "other".into(),
        zip: "99".into(),
        region: String::new(),
        errors: FormErrors {
            failure: Some("Choose what it does for you.".into()),
            zip: Some("We do not know this ZIP code.".into()),
            ..FormErrors::default()
        },
    }
}

pub fn receipt() -> DoneView {
    DoneView {
        state: State::from_usps("OH"),
        county: Some("Franklin County".into()),
        reports: 137,
        expected: Some(15.0),
        counted: true,
        held: false,
        recovered: false,
        take_back: Some(("id".into(), "receipt".into())),
        at: at(),
    }
}

/// What users say, in two languages.
pub fn tips() -> Vec<ShownTip> {
    let tip = |n: u32, text: &str, lang: &str| ShownTip {
        id: n.to_string(),
        text: text.into(),
        lang: lang.into(),
        state: atlas::State::from_usps("OH"),
        at: at() - 12 * i64::from(n),
        helped: 3 - n.min(3),
        simulated: false,
    };
    let mut tips = vec![
        tip(
            1,
            "Downloaded shows still play. <b>\"Really\"</b> <img src=x> http://x.example",
            "en",
        ),
        tip(2, "Reiniciar la tele no sirve.", "es"),
    ];
    tips.extend((3..8).map(|n| tip(n, "The same here.", "und")));
    tips
}

/// A card in this theme.
pub fn wears(theme: Theme) -> Look {
    Look {
        theme,
        ..Look::default()
    }
}

/// The small widget.
pub fn small(region: Option<State>) -> Look {
    Look {
        size: Size::Compact,
        region,
        ..Look::default()
    }
}

/// All pages and their states, by name.
pub fn every_page(catalogue: &Catalogue) -> Vec<(&'static str, String)> {
    let now = night(catalogue);
    let fresh = site(catalogue);
    let old = Site {
        stale_minutes: Some(35),
        ..fresh.clone()
    };
    let demo = Site {
        simulated: true,
        ..fresh.clone()
    };
    let id = |slug: &str| catalogue.find(slug).expect("is there");
    let netflix = id("netflix");
    let last = catalogue.ids().last().expect("is there");
    let search = outage::Index::new(catalogue, []);
    let page = |site: &Site, id, statements: &OfService, tips: &[ShownTip]| {
        pages::service(
            site,
            &now,
            id,
            Beside {
                statements,
                tips,
                held: Default::default(),
            },
        )
    };
    let home = |q: &str, sort| {
        let hits = search.find(q);
        let query = HomeQuery {
            q: q.into(),
            hits,
            sort,
        };
        pages::home(&fresh, &now, &query)
    };
    vec![
        ("home", home("", Sort::Reports)),
        ("home-kind", home("", Sort::Kind)),
        ("home-search", home("tv", Sort::Reports)),
        ("home-nothing", home("zzz", Sort::Reports)),
        ("service", page(&fresh, netflix, &told(), &tips())),
        (
            "tips",
            pages::tips(&fresh, &now, netflix, &tips(), &TipForm::default()),
        ),
        (
            "tips-none",
            pages::tips(&fresh, &now, last, &[], &TipForm::default()),
        ),
        (
            "tips-thanks",
            pages::tip_thanks(&fresh, catalogue.service(netflix), "It is counted."),
        ),
        ("service-usual", page(&fresh, id("hulu"), &unheard(), &[])),
        (
            "service-silent",
            page(&fresh, last, &OfService::default(), &[]),
        ),
        ("service-stale", page(&old, netflix, &broken(), &[])),
        ("service-demo", page(&demo, netflix, &told(), &[])),
        (
            "report",
            pages::report_form(&fresh, &now, netflix, &FormState::default()),
        ),
        (
            "report-again",
            pages::report_form(&fresh, &now, netflix, &again()),
        ),
        ("done", pages::done(&fresh, &now, netflix, &receipt())),
        (
            "done-country",
            pages::done(
                &fresh,
                &now,
                netflix,
                &DoneView {
                    state: None,
                    reports: 3,
                    ..receipt()
                },
            ),
        ),
        (
            "embed",
            pages::embed(&fresh, &now, netflix, Look::default()),
        ),
        (
            "embed-usual",
            pages::embed(&demo, &now, id("hulu"), wears(Theme::Light)),
        ),
        (
            "embed-compact",
            pages::embed(&fresh, &now, netflix, small(None)),
        ),
        (
            "embed-ohio",
            pages::embed(&fresh, &now, netflix, small(State::from_usps("OH"))),
        ),
        (
            "embed-builder",
            pages::embed_builder(
                &fresh,
                netflix,
                small(State::from_usps("OH")),
                Language::English,
            ),
        ),
        (
            "embed-stale",
            pages::embed(&old, &now, netflix, wears(Theme::Dark)),
        ),
        ("methodology", pages::methodology(&fresh)),
        ("privacy", pages::privacy(&fresh)),
        (
            "not-found",
            pages::not_found(&fresh, &now, &catalogue.ids().take(2).collect::<Vec<_>>()),
        ),
        (
            "problem",
            pages::problem(
                &fresh,
                &now,
                "Your report was not saved.",
                "Please try again in a minute.",
            ),
        ),
    ]
}

#[test]
fn every_page_can_be_looked_at() {
    let catalogue = catalogue();
    let pages = every_page(&catalogue);
    let Ok(folder) = std::env::var("PAGES_OUT") else {
        return;
    };
    for (name, html) in pages {
        std::fs::write(Path::new(&folder).join(format!("{name}.html")), html)
            .expect("folder is there");
    }
}

#[test]
fn the_navigation_marks_where_a_page_belongs() {
    let catalogue = catalogue();
    let pages = every_page(&catalogue);
    let marked = |name: &str| {
        let (_, html) = pages.iter().find(|(one, _)| *one == name).expect("is made");
        let (_, rest) = html.split_once(r#" aria-current="page">"#)?;
        rest.split_once("</a>").map(|(word, _)| word)
    };
    for name in ["home", "service", "tips", "report", "done"] {
        assert_eq!(marked(name), Some("Services"), "{name}");
    }
    assert_eq!(marked("methodology"), Some("Method"));
    for name in ["embed-builder", "privacy", "not-found"] {
        assert_eq!(marked(name), None, "{name}");
    }
}

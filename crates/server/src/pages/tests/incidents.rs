//! Incidents of the made-up night, as pages.

use std::sync::Arc;

use outage::incident::Incident;
use outage::{Catalogue, Share};
use serde_json::json;
use store::{Correction, Edition, IncidentRow, Listing};

use super::night::{at, night};
use crate::pages::{self, IncidentPage, IncidentsQuery, Language, Site};
use crate::statements::{Latest, Statements};
use crate::story::data::{AlongsideView, CompanionView, Said};
use crate::story::{Story, Teller};

/// What happened to Netflix, in these states; over after an hour or going on.
fn incident(states: &[&str], national: bool, over: bool) -> Incident {
    let opened = at() - 40;
    let crest = |reports: u32| {
        json!({"at": opened + 18, "reports": reports, "expected": 41.7, "range": [20.0, 71.0],
            "states": states})
    };
    let tally = |n: u32| json!({"complete": n, "intermittent": 40, "slow": 9, "recovered": 3});
    let share = |mid: f64| Share {
        low: mid - 0.05,
        mid,
        high: mid + 0.05,
    };
    let impact = |(i, state): (usize, &&str)| {
        json!({"state": state, "onset": opened - 3, "found": opened + i as i64, "last": opened + 39,
            "crest": crest(137), "level": 3, "tally": tally(90), "share": share([0.8, 0.3, 0.5][i % 3])})
    };
    let impacts: Vec<_> = states.iter().enumerate().map(impact).collect();
    let busiest = json!({"minute": opened + 10, "reports": 212});
    serde_json::from_value(json!({"id": "netflix-2026-11-14-a", "onset": opened - 3,
        "opened": opened, "recovering": null, "resolved": over.then(|| opened + 62),
        "reopened": [], "national": national.then_some(opened + 4), "nation": crest(2165),
        "places": crest(2165), "nation_busiest": busiest, "places_busiest": busiest,
        "states": impacts, "tally": tally(9_000), "share": share(0.7),
        "symptoms": {"wont-start": 40, "other": 9}, "sources": {"form": 97, "api": 3},
        "acknowledged": over.then(|| opened + 7), "until": opened + 62, "calm": null}))
    .expect("is an incident")
}

/// A version of it.
fn version(catalogue: &Catalogue, incident: &Incident) -> IncidentPage {
    let now = night(catalogue);
    let netflix = catalogue.find("netflix").expect("is there");
    let teller = Teller {
        catalogue: Arc::new(super::night::catalogue()),
        statements: Arc::new(Latest::new(Statements::default())),
        public_url: "https://outcry.example".into(),
        simulated: true,
    };
    let mut data = teller.view(&Story::default(), netflix, incident, 2);
    data.alongside = Some(AlongsideView {
        kind: "common_cause".into(),
        because: Some("dependency".into()),
        depends_on: Some("hulu".into()),
        services: vec![CompanionView {
            service: "hulu".into(),
            service_name: "Hulu".into(),
            incident: "hulu-2026-11-14-a".into(),
            lag_minutes: -3,
            times_larger: None,
            states: vec!["US-NY".into()],
            same_category: true,
        }],
        sentence: "Perhaps one cause with Hulu.".into(),
    });
    data.statements = vec![Said {
        published_at: (incident.opened + 7).to_string(),
        kind: "investigating".into(),
        title: "We are looking into it".into(),
        text: "We are looking into it.".into(),
        url: "https://status.example".into(),
        lead_minutes: 7,
    }];
    let view = now.service(netflix);
    let edition = |version, reason: &str| Edition {
        version,
        at: incident.opened.time().timestamp(),
        reason: reason.into(),
    };
    IncidentPage {
        data,
        edition: edition(2, "resolved"),
        versions: vec![edition(1, "opened"), edition(2, "resolved")],
        corrections: corrections(),
        latest: 3,
        peak: view.clone(),
        frames: vec![
            (at() - 60, view.states.clone(), 900),
            (at(), view.states.clone(), 2_165),
        ],
        bins: view.day.clone(),
    }
}

fn corrections() -> Vec<Correction> {
    let one = |kind: &str, other: Option<&str>| Correction {
        id: "1".into(),
        incident: "netflix-2026-11-14-a".into(),
        at: at().time().timestamp(),
        kind: kind.into(),
        text: "The counts of one sender were left out.".into(),
        other: other.map(str::to_owned),
    };
    vec![one("note", None), one("merge", Some("hulu-2026-11-14-a"))]
}

/// What is shown of incidents, by name.
pub fn every_page(catalogue: &Catalogue, site: &Site) -> Vec<(&'static str, String)> {
    let over = incident(&["US-NY", "US-OH", "US-MI"], false, true);
    let open = incident(&["US-DC"], true, false);
    let none = incident(&[], true, true);
    let row = |incident: &Incident| IncidentRow {
        service: "netflix".into(),
        incident: incident.clone(),
    };
    let list = |rows: &[IncidentRow], asked: &Listing| {
        let query = IncidentsQuery {
            asked,
            status: "",
            days: (None, None),
            later: true,
            next: Some(at()),
        };
        pages::incidents(site, rows, &query)
    };
    let of_one = Listing {
        service: Some("netflix".into()),
        ..Listing::default()
    };
    let page = |incident| pages::incident(site, &version(catalogue, incident));
    vec![
        ("incident", page(&over)),
        ("incident, open", page(&open)),
        ("incident, nowhere", page(&none)),
        (
            "incidents",
            list(&[row(&over), row(&open), row(&none)], &Listing::default()),
        ),
        ("incidents, none", list(&[], &of_one)),
        ("corrections", pages::corrections(site, &corrections())),
        ("corrections, none", pages::corrections(site, &[])),
    ]
}

#[test]
fn a_version_is_told_anew_and_cited_as_it_was_published() {
    let catalogue = super::night::catalogue();
    let site = |language| Site {
        language,
        ..super::looks::site(&catalogue)
    };
    let page = version(
        &catalogue,
        &incident(&["US-NY", "US-OH", "US-MI"], false, true),
    );
    let plain = |html: String| html.replace('\u{a0}', " ");
    let html = plain(pages::incident(&site(Language::Spanish), &page));
    for told in [
        "<h1 class=\"verdict\">Personas en 3 estados reportaron problemas con Netflix durante una hora</h1>",
        "El sábado por la noche, los reportes de problemas con Netflix desde Nueva York, Ohio y Míchigan subieron de lo habitual (cerca de 42) a 2,165 en los 15 minutos hasta las 9:08 p.m. ET, el máximo.",
        "Netflix reconoció un problema por primera vez a las 8:57 p.m. ET, 7 minutos después de la alerta.",
        "Quizás una misma causa con Hulu: los reportes subieron en un margen de 3 minutos en Nueva York, y Netflix depende de Hulu.",
        "Outcry recibió 2,165 reportes de problemas con Netflix desde 3 estados",
        "el 97% del formulario de estas páginas y el 3% de otros programas",
        "<span lang=\"en\">The counts of one sender were left out.</span>",
        "“investigando”",
    ] {
        assert!(html.contains(told), "{told} is missing from:\n{html}");
    }
    let citation = format!(
        "<pre id=\"citation\" lang=\"en\">{}</pre>",
        crate::pages::draw::Safe(&page.data.citation.text)
    );
    assert!(html.contains(&citation), "{citation}");
    assert!(html.contains("href=\"/incidents/netflix-2026-11-14-a/v/2\" hreflang=\"en\""));
    let english = pages::incident(&site(Language::English), &page);
    assert!(english.contains(&page.data.headline) && !english.contains("lang=\"en\">The counts"));
}

#[test]
fn what_a_version_does_not_hold_is_left_out() {
    let catalogue = super::night::catalogue();
    let site = Site {
        language: Language::Spanish,
        ..super::looks::site(&catalogue)
    };
    let mut page = version(&catalogue, &incident(&["US-NY"], false, true));
    let guess = page.data.alongside.as_mut().expect("is there");
    // The name of a third service stands nowhere in a version.
    guess.depends_on = Some("tmobile".into());
    page.data.peak = None;
    page.data.lead_minutes = None;
    let html = pages::incident(&site, &page);
    assert!(!html.contains("depende de"), "{html}");
    assert!(html.contains("en Nueva York.") && !html.contains("subieron de"));
    assert!(!html.contains("reconoció") && !html.contains("id=\"quote\""));
    // A time that can't be read: then the sentences stay as they were published, and say so.
    page.data.opened = "yesterday".into();
    let html = pages::incident(&site, &page);
    assert!(
        html.contains("<h1 class=\"verdict\" lang=\"en\">People in"),
        "{html}"
    );
}

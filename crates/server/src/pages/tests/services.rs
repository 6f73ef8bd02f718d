//! Pages of services in a language, in the states that the night and what was said bring.

use std::sync::Arc;

use outage::{Catalogue, ServiceId, Snapshot};

use super::looks::tips;
use super::night::{at, night};
use super::says::{broken, incident, told, unheard};
use crate::bursts::HeldReports;
use crate::pages::{self, Beside, Language, Site};
use crate::statements::OfService;
use crate::story::Story;

/// The page of a service now.
pub fn page(site: &Site, now: &Snapshot, id: ServiceId, statements: &OfService) -> String {
    let beside = Beside {
        statements,
        tips: &tips(),
        held: HeldReports {
            waiting: 214,
            networks: 2,
            ..HeldReports::default()
        },
    };
    pages::service(site, now, id, beside)
}

/// The same while an incident goes on.
fn ongoing(site: &Site, now: &Snapshot, id: ServiceId, statements: &OfService) -> String {
    let mut story = Story::new(site.catalogue);
    story.put(id, Arc::new(incident()), 1);
    let story = Arc::new(story);
    let site = Site {
        story,
        ..site.clone()
    };
    page(&site, now, id, statements)
}

/// Their states, by name: a night of trouble with all that a company may have said, quiet ones, and the
/// past.
pub fn every_page(catalogue: &Catalogue, site: &Site) -> Vec<(String, String)> {
    let now = night(catalogue);
    let netflix = catalogue.find("netflix").expect("is there");
    let mut all = vec![("incident", ongoing(site, &now, netflix, &told()))];
    for (said, statements) in [
        ("told", told()),
        ("unheard", unheard()),
        ("broken", broken()),
        ("unasked", OfService::default()),
    ] {
        all.push((said, page(site, &now, netflix, &statements)));
    }
    // A large one as usual, a small one, and one that nobody has ever reported.
    let others = [
        catalogue.find("hulu"),
        catalogue.ids().nth(6),
        catalogue.ids().last(),
    ];
    for id in others.into_iter().flatten() {
        all.push(("another", page(site, &now, id, &unheard())));
    }
    for id in [Some(netflix), catalogue.ids().last()]
        .into_iter()
        .flatten()
    {
        all.push(("past", pages::service_then(site, now.service(id), at())));
    }
    let named = |(name, html): (&str, String)| (format!("service, {name}"), html);
    all.into_iter().map(named).collect()
}

#[test]
fn a_page_in_spanish_tells_the_same_night() {
    let catalogue = super::night::catalogue();
    let site = Site {
        language: Language::Spanish,
        ..super::looks::site(&catalogue)
    };
    let now = night(&catalogue);
    let netflix = catalogue.find("netflix").expect("is there");
    let html = ongoing(&site, &now, netflix, &told()).replace('\u{a0}', " ");
    for words in [
        "¿Se cayó Netflix?",
        "No te pasa solo a ti. En 38 estados se reportan problemas con Netflix.",
        "2,165 reportes en los últimos 15 minutos; esperaríamos alrededor de 420 un sábado por la noche.",
        "La gente y la empresa, lado a lado",
        "24 min después de nuestra alerta",
        "<b>“Investigando” <span lang=\"en\">Trouble</span>:</b>",
        "href=\"/es/services/netflix/report\"",
        "href=\"/es/incidents/netflix-2026-11-14-a\"",
        "Outcry, “Netflix: reportes por estado”, 9:30 p.m. ET, 14 de nov. de 2026.",
        "https://outcry.example/es/services/netflix?at=2026-11-15T02:30:00Z",
    ] {
        assert!(html.contains(words), "{words}\n{html}");
    }
    let english = html.matches("href=\"/services/").count();
    assert_eq!(english, 1, "only the other language leads out");
}

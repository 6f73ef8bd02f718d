//! The widget and the page where it is put together, in a language.

use atlas::State;
use outage::Catalogue;

use super::looks::{site, small, wears};
use super::night::{catalogue, night};
use crate::pages::{self, Language, Look, Site, Size, Theme};

/// A site in Spanish.
fn spanish(catalogue: &Catalogue) -> Site<'_> {
    Site {
        language: Language::Spanish,
        ..site(catalogue)
    }
}

/// All looks of widgets about services in trouble, as usual and unknown, and the builder.
pub fn every_page(catalogue: &Catalogue, site: &Site) -> Vec<(String, String)> {
    let now = night(catalogue);
    let netflix = catalogue.find("netflix").expect("is there");
    // A large one as usual, a small one, and one that nobody has ever reported.
    let others = [
        catalogue.find("hulu"),
        catalogue.ids().nth(6),
        catalogue.ids().last(),
    ];
    let mut all = Vec::new();
    for id in [Some(netflix)].into_iter().chain(others).flatten() {
        let slug = &catalogue.service(id).slug;
        for size in [Size::Card, Size::Compact] {
            // Far above normal, too few to judge, and a name that stands otherwise in a sentence.
            for region in ["", "OH", "ME", "VI"].map(State::from_usps) {
                let look = Look {
                    size,
                    region,
                    ..Look::default()
                };
                let name = format!("embed {slug}{}", look.query());
                all.push((name, pages::embed(site, &now, id, look)));
            }
        }
    }
    for (look, speaks) in [
        (wears(Theme::Dark), site.language),
        (small(State::from_usps("OH")), Language::English),
        (small(None), Language::Spanish),
    ] {
        let html = pages::embed_builder(site, netflix, look, speaks);
        all.push((format!("builder{}", look.query()), html));
    }
    all
}

#[test]
fn a_widget_in_spanish_tells_the_same_night() {
    let catalogue = catalogue();
    let (site, now) = (spanish(&catalogue), night(&catalogue));
    let netflix = catalogue.find("netflix").expect("is there");
    let tell = |site: &Site, look| pages::embed(site, &now, netflix, look).replace('\u{a0}', " ");
    let card = tell(&site, Look::default());
    for words in [
        "<html lang=\"es\">",
        "<title>Netflix: reportes de la gente, de Outcry</title>",
        "<h1 class=\"hd\">En 38 estados reportan problemas con Netflix</h1>",
        "reportes, 15 min<br>habitual: 420</div>",
        "9:30 p.m. ET, 14 de nov.",
        "href=\"https://outcry.example/es/services/netflix\"",
        "aria-label=\"Mapa: los reportes están por encima de lo normal en 40 de 56 estados y territorios\"",
    ] {
        assert!(card.contains(words), "{words}\n{card}");
    }
    let ohio = tell(&site, small(State::from_usps("OH")));
    assert!(
        ohio.contains("Reportan problemas con Netflix en Ohio"),
        "{ohio}"
    );
    assert!(ohio.contains("9.1× lo normal"), "{ohio}");
    let old = Site {
        stale_minutes: Some(35),
        ..site.clone()
    };
    let old = tell(&old, Look::default());
    assert!(
        old.contains("Netflix: sin datos nuevos desde las 9:30 p.m. ET</h1>"),
        "{old}"
    );
}

#[test]
fn the_builder_makes_the_widget_that_is_asked_for() {
    let catalogue = catalogue();
    let netflix = catalogue.find("netflix").expect("is there");
    for page in Language::ALL {
        let site = Site {
            language: page,
            ..site(&catalogue)
        };
        for speaks in Language::ALL {
            let html = pages::embed_builder(&site, netflix, Look::default(), speaks);
            let address = format!("{}/embed/netflix", speaks.root());
            let code = format!(
                "src=&#34;https://outcry.example{address}&#34; title=&#34;{}&#34;",
                speaks.embed_title("Netflix")
            );
            assert!(html.contains(&code), "{code}\n{html}");
            let framed = format!("<iframe src=\"{address}?theme=dark\"");
            assert!(html.contains(&framed), "{framed}\n{html}");
            let chosen = format!("value=\"{}\" checked", speaks.code());
            assert!(html.contains(&chosen), "{chosen}\n{html}");
            let form = format!("<form action=\"{}/embed-builder\"", page.root());
            assert!(html.contains(&form), "{form}\n{html}");
        }
    }
}

//! The pages in Spanish say nothing in English.

use std::collections::BTreeSet;

use outage::Catalogue;

use super::looks::{again, receipt, site, tips};
use super::night::{at, catalogue, night};
use super::{desk, incidents, says, services, widgets};
use crate::pages::words::language::TEXTS;
use crate::pages::{
    self, DoneView, FormErrors, FormState, HomeQuery, Language, Look, Measure, Site, Sort, TipForm,
};

const T: Language = Language::Spanish;

/// A form that was filled in badly.
fn badly() -> FormState {
    FormState {
        errors: FormErrors {
            failure: Some(T.wrong_failure().into()),
            symptom: Some(T.wrong_symptom().into()),
            zip: Some(T.wrong_zip().into()),
            region: Some(T.wrong_region().into()),
            whole: Some(T.problem_wait(3)),
        },
        ..again()
    }
}

/// A tip that was not taken.
fn tip() -> TipForm {
    TipForm {
        text: "No abre".into(),
        region: "US-OH".into(),
        whole: Some(T.tips_refused("duplicate").into()),
        text_error: Some(T.tips_too_long("501", "500")),
        region_error: Some(T.tips_wrong_state().into()),
    }
}

/// All Spanish pages and their states, by name.
fn every_page(catalogue: &Catalogue) -> Vec<(String, String)> {
    let now = night(catalogue);
    let fresh = Site {
        language: T,
        ..site(catalogue)
    };
    let old = Site {
        stale_minutes: Some(35),
        simulated: true,
        ..fresh.clone()
    };
    let netflix = catalogue.find("netflix").expect("is there");
    let search = outage::Index::new(catalogue, []);
    let mut all = Vec::new();
    for (age, site) in [("fresh", &fresh), ("old", &old)] {
        let mut add = |name: &str, html: String| all.push((format!("{name}, {age}"), html));
        for (q, sort) in [
            ("", Sort::Reports),
            ("", Sort::Kind),
            ("tv", Sort::Name),
            ("zzz", Sort::Reports),
        ] {
            let (hits, text) = (search.find(q), q.to_owned());
            let query = HomeQuery {
                q: text,
                hits,
                sort,
            };
            add(&format!("home {q}"), pages::home(site, &now, &query));
        }
        for form in [FormState::default(), badly()] {
            add("report", pages::report_form(site, &now, netflix, &form));
        }
        for done in [
            receipt(),
            DoneView {
                state: None,
                reports: 3,
                ..receipt()
            },
            DoneView {
                counted: false,
                county: None,
                ..receipt()
            },
            DoneView {
                held: true,
                at: at() - 210,
                ..receipt()
            },
            DoneView {
                recovered: true,
                ..receipt()
            },
        ] {
            add("done", pages::done(site, &now, netflix, &done));
        }
        let meant: Vec<_> = catalogue.ids().take(2).collect();
        add("not found", pages::not_found(site, &now, &meant));
        add(
            "problem",
            pages::problem(
                site,
                &now,
                T.problem_title("invalid"),
                T.problem_reason("invalid"),
            ),
        );
        add("offline", pages::offline(site));
        for id in [
            Some(netflix),
            catalogue.find("hulu"),
            catalogue.ids().last(),
        ] {
            let id = id.expect("is there");
            add("explore", pages::explore(site, &now, id));
        }
        for (name, html) in services::every_page(catalogue, site)
            .into_iter()
            .chain(widgets::every_page(catalogue, site))
            .chain(desk::every_page(site))
        {
            add(&name, html);
        }
        add("methodology", pages::methodology(site));
        let service = catalogue.service(netflix);
        let form = tip();
        add("tips", pages::tips(site, &now, netflix, &tips(), &form));
        let form = TipForm::default();
        add("no tips", pages::tips(site, &now, netflix, &[], &form));
        for text in [
            T.tips_kept(),
            T.tips_counted(),
            T.tips_noted(),
            T.tips_once(),
        ] {
            add("thanks", pages::tip_thanks(site, service, text));
        }
        add("privacy", pages::privacy(site));
        add("developers", pages::developers(site));
        let few: Vec<_> = catalogue.ids().take(3).collect();
        let many: Vec<_> = [netflix]
            .into_iter()
            .chain(catalogue.ids().skip(3).take(5))
            .collect();
        for (ids, measure) in [(&few, Measure::Times), (&many, Measure::Reports)] {
            add("compare", pages::compare(site, &now, ids, measure));
        }
        for (name, html) in incidents::every_page(catalogue, site) {
            add(name, html);
        }
    }
    all
}

/// What people read or hear of a page in its own language: texts and names, without what is marked as
/// another's or is code.
fn said(html: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut foreign: Option<String> = None;
    for piece in html.split('<').skip(1) {
        let Some((tag, text)) = piece.split_once('>') else {
            continue;
        };
        let name = tag.split(' ').next().unwrap_or_default();
        if name == "script" {
            continue;
        }
        if let Some(open) = &foreign {
            if name.strip_prefix('/') == Some(open) {
                foreign = None;
                out.push(text.to_owned());
            }
            continue;
        }
        // Commands, and names of types.
        let code = name == "code" || tag == "pre" || tag.starts_with("a href=\"#type-");
        if code || tag.contains(" lang=\"en\"") {
            foreign = Some(name.to_owned());
            continue;
        }
        for attribute in ["aria-label=\"", "placeholder=\"", "content=\"", "alt=\""] {
            let value = tag
                .split(attribute)
                .nth(1)
                .and_then(|rest| rest.split('"').next());
            out.extend(
                value
                    .filter(|value| !value.contains("://"))
                    .map(str::to_owned),
            );
        }
        out.push(text.to_owned());
    }
    out
}

fn has(text: &str, words: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, _)| {
        !letter(text[..at].chars().next_back()) && !letter(text[at + words.len()..].chars().next())
    })
}

#[test]
fn no_page_in_spanish_says_anything_in_english() {
    let catalogue = catalogue();
    let spanish: BTreeSet<&str> = TEXTS
        .iter()
        .flat_map(|(_, told)| told[1].iter().copied())
        .collect();
    let english: Vec<(&str, &str)> = TEXTS
        .iter()
        .flat_map(|(id, told)| told[0].iter().map(move |text| (*id, *text)))
        // What a language is called, and its code, stand on the pages of all; so does "D.C.".
        .filter(|(id, _)| !["language-name", "open-graph-locale"].contains(id))
        .filter(|(_, text)| text.chars().any(char::is_lowercase) && !spanish.contains(text))
        // A tip of the examples, which is quoted as it was written, begins with this word too.
        .filter(|(_, text)| *text != "The")
        .collect();
    assert!(
        english.len() > 250,
        "too few to look for: {}",
        english.len()
    );
    let names: Vec<&str> = catalogue
        .ids()
        .map(|id| catalogue.service(id).name.as_str())
        .collect();
    for (name, html) in every_page(&catalogue) {
        assert!(html.contains("<html lang=\"es\">"), "{name}");
        for text in said(&html) {
            let address = |word: &str| word.contains("://") || word.starts_with('/');
            let words = text.split(' ').filter(|word| !address(word));
            let text: String = words.collect::<Vec<_>>().join(" ");
            let text = names.iter().fold(text, |text, name| text.replace(name, ""));
            for (id, words) in &english {
                assert!(!has(&text, words), "{name} says “{words}” ({id}): {text}");
            }
        }
    }
}

#[test]
fn the_same_page_in_english_would_be_found_out() {
    let catalogue = catalogue();
    let html = pages::home(&site(&catalogue), &night(&catalogue), &HomeQuery::default());
    let html = html.replace("<html lang=\"en\">", "<html lang=\"es\">");
    assert!(
        said(&html)
            .iter()
            .any(|text| has(text, Language::English.home_ask()))
    );
    assert!(
        said("<p lang=\"en\">Only here</p>and here")
            .iter()
            .all(|text| !has(text, "Only here"))
    );
}

#[test]
fn pages_of_both_languages_name_each_other() {
    let catalogue = catalogue();
    let now = night(&catalogue);
    let netflix = catalogue.find("netflix").expect("is there");
    for t in Language::ALL {
        let site = Site {
            language: t,
            ..site(&catalogue)
        };
        for (html, path) in [
            (pages::home(&site, &now, &HomeQuery::default()), "/"),
            (
                pages::report_form(&site, &now, netflix, &FormState::default()),
                "/services/netflix/report",
            ),
            (
                pages::tips(&site, &now, netflix, &tips(), &TipForm::default()),
                "/services/netflix/tips",
            ),
            (
                services::page(&site, &now, netflix, &says::unheard()),
                "/services/netflix",
            ),
            (pages::explore(&site, &now, netflix), "/explore/netflix"),
            (pages::methodology(&site), "/methodology"),
            (pages::privacy(&site), "/privacy"),
            (
                pages::embed_builder(&site, netflix, Look::default(), t),
                "/embed-builder",
            ),
            (pages::developers(&site), "/developers"),
        ] {
            for (code, root) in [("en", ""), ("es", "/es"), ("x-default", "")] {
                let link = format!(
                    "<link rel=\"alternate\" hreflang=\"{code}\" href=\"https://outcry.example{root}{path}\">"
                );
                assert!(html.contains(&link), "{link}");
            }
            let own = format!(
                "<link rel=\"canonical\" href=\"https://outcry.example{}{path}\">",
                t.root()
            );
            assert!(html.contains(&own), "{own}");
            let (other, root) = match t {
                Language::English => (Language::Spanish, "/es"),
                Language::Spanish => (Language::English, ""),
            };
            let link = format!(
                "<a href=\"{root}{path}\" lang=\"{0}\" hreflang=\"{0}\">{1}</a>",
                other.code(),
                other.language_name()
            );
            assert!(html.contains(&link), "{link}");
        }
    }
    let lost = pages::not_found(&site(&catalogue), &now, &[]);
    assert!(
        !lost.contains("hreflang"),
        "a page that is not there has no other language"
    );
}

/// Words that no page says any more should not wait for a translator.
#[test]
fn every_message_is_said_somewhere() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let mut code = String::new();
    let mut folders = vec![
        format!("{root}/crates/server/src"),
        format!("{root}/web/templates"),
        format!("{root}/web/src"),
    ];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("is there") {
            let path = entry.expect("is there").path();
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(name);
            } else if !name.contains("/tests/") && !name.ends_with(".gen.ts") {
                code += &std::fs::read_to_string(path).unwrap_or_default();
            }
        }
    }
    for (id, _) in TEXTS {
        let rust = format!(".{}(", id.replace('-', "_"));
        let mut parts = id.split('-');
        let camel: String = parts
            .next()
            .into_iter()
            .map(str::to_owned)
            .chain(parts.map(|part| part[..1].to_uppercase() + &part[1..]))
            .collect();
        let camel = format!("t.{camel}");
        assert!(
            code.contains(&rust) || has(&code, &camel),
            "nobody says `{id}`"
        );
    }
}

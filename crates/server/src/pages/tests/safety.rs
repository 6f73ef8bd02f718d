//! What no page may hold: text that runs, styles of its own, another person's markup.

use outage::Catalogue;

use super::looks::{every_page, site};
use super::night::{catalogue, night};
use crate::pages::{self, Beside, HomeQuery, Sort, TipForm};

#[test]
fn no_page_has_inline_scripts_or_styles() {
    let catalogue = catalogue();
    for (name, html) in every_page(&catalogue) {
        assert!(html.starts_with("<!doctype html>"), "{name} is empty");
        assert!(html.trim_end().ends_with("</html>"), "{name} is cut off");
        for bad in [
            "<style",
            " style=\"",
            "javascript:",
            " onclick",
            " onload",
            "<script>",
        ] {
            assert!(!html.contains(bad), "{name} has {bad}");
        }
        let of = |kind: &str| html.matches(kind).count();
        let scripts = of("<script type=\"module\" src=\"/assets/");
        // Facts for search engines are data, and never run.
        let facts = of("<script type=\"application/ld+json\">");
        assert_eq!(of("<script"), scripts + facts, "{name}");
    }
}

#[test]
fn names_are_escaped_everywhere() {
    let text = r#"
        category = [{ slug = "c", name = "<em>Kind</em>", symptoms = [["a", "<b>\"A\" & 'B'</b>"]] }]
        service = [{ slug = "x", name = "<img src=x> & \"Co\"", category = "c", group = "g" },
                   { slug = "y", name = "Y<z>", category = "c", group = "g" }]"#;
    let catalogue = Catalogue::parse(text).expect("is sound");
    let now = super::night::plain(&catalogue);
    let site = site(&catalogue);
    let id = catalogue.find("x").expect("is there");
    let q = HomeQuery {
        q: "<script>\"".into(),
        hits: vec![id],
        sort: Sort::Kind,
    };
    for html in [
        pages::home(&site, &now, &q),
        pages::home(
            &site,
            &now,
            &HomeQuery {
                q: String::new(),
                hits: Vec::new(),
                sort: Sort::Kind,
            },
        ),
        pages::service(
            &site,
            &now,
            id,
            Beside {
                statements: &super::says::hostile(),
                tips: &super::looks::tips(),
                held: Default::default(),
            },
        ),
        pages::tips(&site, &now, id, &super::looks::tips(), &bad_tip()),
        pages::report_form(&site, &now, id, &super::looks::again()),
        pages::done(&site, &now, id, &super::looks::receipt()),
        pages::embed(&site, &now, id, super::looks::wears(pages::Theme::Dark)),
        pages::not_found(&site, &now, &[id]),
    ] {
        for bad in [
            "<img src=x",
            "<em>",
            "<b>\"",
            "Y<z>",
            "<script>",
            "javascript:",
        ] {
            assert!(!html.contains(bad), "{bad} in {html}");
        }
    }
}

fn bad_tip() -> TipForm {
    let text = "</textarea><script>\"<b>\"";
    TipForm {
        text: text.into(),
        region: text.into(),
        whole: Some(text.into()),
        text_error: Some(text.into()),
        region_error: Some(text.into()),
    }
}

#[test]
fn a_tip_is_text_and_never_a_link() {
    let catalogue = catalogue();
    let now = night(&catalogue);
    let id = catalogue.find("netflix").expect("is there");
    let statements = super::says::unheard();
    let page = |tips: &[crate::tips::ShownTip]| {
        let statements = &statements;
        pages::service(
            &site(&catalogue),
            &now,
            id,
            Beside {
                statements,
                tips,
                held: Default::default(),
            },
        )
    };
    let html = page(&super::looks::tips());
    assert!(html.contains("http://x.example") && !html.contains("href=\"http://x.example"));
    assert!(html.contains("lang=\"es\"") && html.contains("Helped 2 people"));
    assert!(html.contains(">2 more<") && html.contains("not checked by us"));
    assert!(page(&[]).contains("No tips yet."));
}

#[test]
fn small_counts_are_never_shown() {
    let catalogue = catalogue();
    let now = night(&catalogue);
    let html = pages::service(
        &site(&catalogue),
        &now,
        catalogue.find("netflix").expect("is there"),
        Beside {
            statements: &super::says::told(),
            tips: &[],
            held: Default::default(),
        },
    );
    let row = html
        .split("id=\"r-ME\"")
        .nth(1)
        .and_then(|r| r.split("</tr>").next())
        .expect("is there");
    assert!(row.contains("under 5"), "{row}");
    assert!(!row.contains(">3<"), "{row}");
}

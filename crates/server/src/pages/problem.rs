//! Pages for what went wrong: what happened, what is kept, and a way on. No codes.

use askama::Template;

use super::shell::Shell;
use super::{Site, render};

#[derive(Template)]
#[template(path = "problem.html")]
struct Page<'a> {
    shell: Shell,
    title: &'a str,
    text: &'a str,
    suggestions: Vec<(String, String)>,
}

/// Nothing lives at this address. `path` is what was asked for; its words are searched for a service.
pub fn not_found(site: &Site, path: &str) -> String {
    let words = path
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| w.len() > 2);
    let hits = words
        .filter(|w| *w != "services" && *w != "report")
        .flat_map(|word| {
            site.catalogue
                .ids()
                .filter(move |id| site.catalogue.matches(*id, word))
                .take(3)
        });
    let mut suggestions: Vec<(String, String)> = Vec::new();
    for service in hits.map(|id| site.catalogue.service(id)) {
        let pair = (service.name.clone(), format!("/services/{}", service.slug));
        if !suggestions.contains(&pair) && suggestions.len() < 5 {
            suggestions.push(pair);
        }
    }
    page(
        site,
        "There is no page at this address.",
        "The address may have a typing mistake, or the page has moved.",
        suggestions,
    )
}

/// Something else went wrong. `title` and `text` are full sentences for people.
pub fn problem(site: &Site, title: &str, text: &str) -> String {
    page(site, title, text, Vec::new())
}

fn page(site: &Site, title: &str, text: &str, suggestions: Vec<(String, String)>) -> String {
    let heading = title.trim_end_matches('.');
    let mut shell = Shell::new(site, format!("{heading} | Outcry"), "", "");
    shell.canonical.clear();
    shell.hidden = true;
    render(&Page {
        shell,
        title,
        text,
        suggestions,
    })
}

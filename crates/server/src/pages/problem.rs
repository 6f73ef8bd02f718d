//! Pages for what went wrong: what happened, what is kept, and a way on. No codes.

use askama::Template;
use outage::ServiceId;

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

/// Nothing lives at this address; these services may have been meant.
pub fn not_found(site: &Site, meant: &[ServiceId]) -> String {
    let services = meant.iter().map(|id| site.catalogue.service(*id));
    let suggestions = services
        .map(|s| (s.name.clone(), format!("/services/{}", s.slug)))
        .collect();
    page(
        site,
        "There is no page at this address.",
        "The address may have a typing mistake, or the page has moved.",
        suggestions,
    )
}

#[derive(Template)]
#[template(path = "offline.html")]
struct OfflinePage {
    shell: Shell,
}

/// Kept on the device, and shown there when nothing can be reached.
pub fn offline(site: &Site) -> String {
    let mut shell = Shell::new(site, "You are offline | Outcry".into(), "", "");
    shell.canonical.clear();
    shell.hidden = true;
    render(&OfflinePage { shell })
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

//! Pages for what went wrong: what happened, what is kept, and a way on. No codes.

use askama::Template;
use outage::ServiceId;
use outage::snapshot::{ServiceView, Snapshot};

use super::draw::fill::{self, FEW, Size};
use super::home::standing;
use super::shell::Shell;
use super::{Site, render};

/// Services that are offered as a way on.
const POPULAR: usize = 6;

#[derive(Template)]
#[template(path = "problem.html")]
struct Page<'a> {
    shell: Shell,
    patterns: String,
    title: &'a str,
    text: &'a str,
    suggestions: Vec<(String, String)>,
    popular: Vec<Popular>,
}

/// A service that many ask for, and how it stands.
struct Popular {
    name: String,
    href: String,
    glyph: String,
    word: String,
}

/// Nothing lives at this address; these services may have been meant.
pub fn not_found(site: &Site, now: &Snapshot, meant: &[ServiceId]) -> String {
    let services = meant.iter().map(|id| site.catalogue.service(*id));
    let suggestions = services
        .map(|s| (s.name.clone(), format!("/services/{}", s.slug)))
        .collect();
    page(
        site,
        now,
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
pub fn problem(site: &Site, now: &Snapshot, title: &str, text: &str) -> String {
    page(site, now, title, text, Vec::new())
}

fn page(
    site: &Site,
    now: &Snapshot,
    title: &str,
    text: &str,
    suggestions: Vec<(String, String)>,
) -> String {
    let heading = title.trim_end_matches('.');
    let mut shell = Shell::new(site, format!("{heading} | Outcry"), "", "");
    shell.canonical.clear();
    shell.hidden = true;
    render(&Page {
        shell,
        patterns: fill::patterns(&[Size::Glyph]),
        title,
        text,
        suggestions,
        popular: popular(site, now),
    })
}

/// The most reported of the last 24 hours.
fn popular(site: &Site, now: &Snapshot) -> Vec<Popular> {
    // Old figures show no level.
    if site.stale_minutes.is_some() {
        return Vec::new();
    }
    let day = |view: &ServiceView| view.nation.windows[3].reports();
    let mut all: Vec<&ServiceView> = now.services.iter().filter(|v| day(v) >= FEW).collect();
    all.sort_by_key(|view| std::cmp::Reverse(day(view)));
    all.truncate(POPULAR);
    let popular = all.into_iter().map(|view| {
        let service = site.catalogue.service(view.id);
        let (glyph, word) = standing(site, view);
        Popular {
            name: service.name.clone(),
            href: format!("/services/{}", service.slug),
            glyph,
            word,
        }
    });
    popular.collect()
}

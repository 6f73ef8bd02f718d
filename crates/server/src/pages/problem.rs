//! Pages for what went wrong: what happened, what is kept, and a way on. No codes.

use askama::Template;
use outage::ServiceId;
use outage::snapshot::{ServiceView, Snapshot};

use super::draw::fill::{self, FEW, Size};
use super::home::standing;
use super::shell::Shell;
use super::words::place;
use super::{Language, Site, render};

/// Services that are offered as a way on.
const POPULAR: usize = 6;

#[derive(Template)]
#[template(path = "problem.html")]
struct Page<'a> {
    shell: Shell,
    t: Language,
    patterns: String,
    title: &'a str,
    text: &'a str,
    /// The first stands alone, before each other stand the words that join it.
    suggestions: Vec<Suggestion>,
    popular: Vec<Popular>,
}

/// A service that may have been meant.
struct Suggestion {
    or: &'static str,
    name: String,
    href: String,
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
    let t = site.language;
    let services = meant.iter().map(|id| site.catalogue.service(*id));
    let suggestions = services.enumerate().map(|(i, service)| Suggestion {
        or: match i {
            0 => "",
            _ => t.or_before(place::sound(&service.name)),
        },
        name: service.name.clone(),
        href: format!("{}/services/{}", site.language.root(), service.slug),
    });
    let suggestions = suggestions.collect();
    page(
        site,
        now,
        t.not_found_title(),
        t.not_found_text(),
        suggestions,
    )
}

#[derive(Template)]
#[template(path = "offline.html")]
struct OfflinePage {
    shell: Shell,
    t: Language,
}

/// Kept on the device, and shown there when nothing can be reached.
pub fn offline(site: &Site) -> String {
    let heading = site.language.offline_title().trim_end_matches('.');
    let mut shell = Shell::new(site, format!("{heading} | Outcry"), "", "");
    shell.canonical.clear();
    shell.hidden = true;
    let t = site.language;
    render(&OfflinePage { shell, t })
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
    suggestions: Vec<Suggestion>,
) -> String {
    let heading = title.trim_end_matches('.');
    let mut shell = Shell::new(site, format!("{heading} | Outcry"), "", "");
    shell.canonical.clear();
    shell.hidden = true;
    render(&Page {
        shell,
        t: site.language,
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
            href: format!("{}/services/{}", site.language.root(), service.slug),
            glyph,
            word,
        }
    });
    popular.collect()
}

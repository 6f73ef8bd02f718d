//! The list of pages for search engines, as sitemaps.org describes it.

use std::fmt::Write;

use outage::Minute;

use super::draw::Safe;
use super::{Language, Site};

/// Addresses in one file, by the protocol.
pub const MOST: usize = 50_000;

/// Pages that change only with the program, or whose time of change nobody keeps.
const STATIC: [&str; 7] = [
    "/incidents",
    "/compare",
    "/corrections",
    "/methodology",
    "/privacy",
    "/embed-builder",
    "/developers",
];

/// A page, and when it was last different.
#[derive(Debug)]
struct Entry {
    path: String,
    changed: Option<Minute>,
}

/// Part `part` of the list, or without one the whole: the list itself, or if it is longer than `most`,
/// a list of its parts. None: there is no such part.
pub fn sitemap(site: &Site, at: Minute, part: Option<usize>, most: usize) -> Option<String> {
    let all = entries(site, at);
    let parts = all.chunks(most);
    match part {
        None if parts.len() > 1 => Some(index(site, parts.len())),
        None => Some(urls(site, &all)),
        Some(part) => Some(urls(site, all.chunks(most).nth(part.checked_sub(1)?)?)),
    }
}

/// Every page in every language.
fn entries(site: &Site, at: Minute) -> Vec<Entry> {
    let services = site.catalogue.ids().map(|id| site.catalogue.service(id));
    let services = services.map(|s| (format!("/services/{}", s.slug), Some(at)));
    let incidents = site
        .story
        .books(site.catalogue)
        .flat_map(|(_, book)| &book.entries)
        .filter(|one| one.version > 0)
        .map(|one| {
            let said = one.corrections.iter().map(|c| c.at.div_euclid(60)).max();
            let ended = one.incident.resolved.unwrap_or(at);
            let changed = said.map_or(ended, |said| ended.max(Minute::new(said)));
            (format!("/incidents/{}", one.incident.id), Some(changed))
        });
    [("/".to_owned(), Some(at))]
        .into_iter()
        .chain(services)
        .chain(STATIC.map(|path| (path.to_owned(), None)))
        .chain(incidents)
        .flat_map(|(path, changed)| {
            Language::ALL.map(|t| Entry {
                path: format!("{}{path}", t.root()),
                changed,
            })
        })
        .collect()
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

fn urls(site: &Site, entries: &[Entry]) -> String {
    let mut out = format!("{HEAD}\n<urlset xmlns=\"{SPACE}\">\n");
    for entry in entries {
        let address = format!("{}{}", site.public_url, entry.path);
        // Writing to memory can't fail.
        let _ = write!(out, "<url><loc>{}</loc>", Safe(&address));
        if let Some(changed) = entry.changed {
            let _ = write!(out, "<lastmod>{changed}</lastmod>");
        }
        out.push_str("</url>\n");
    }
    out + "</urlset>\n"
}

fn index(site: &Site, parts: usize) -> String {
    let mut out = format!("{HEAD}\n<sitemapindex xmlns=\"{SPACE}\">\n");
    for part in 1..=parts {
        let address = format!("{}/sitemap-{part}.xml", site.public_url);
        let _ = writeln!(out, "<sitemap><loc>{}</loc></sitemap>", Safe(&address));
    }
    out + "</sitemapindex>\n"
}

/// What search engines may ask for. Data is for programs that want it, not for crawlers that follow
/// every link; the pictures of shared links are the exception.
pub fn robots(site: &Site) -> String {
    format!(
        "User-agent: *\n\
         Allow: /api/v1/openapi.json\n\
         Allow: /api/v1/services/*/heatmap?format=png\n\
         Allow: /api/v1/incidents/*.png\n\
         Disallow: /api/\n\
         Disallow: /tiles/\n\
         Disallow: /admin\n\
         Disallow: /es/admin\n\
         \n\
         Sitemap: {}/sitemap.xml\n",
        site.public_url
    )
}

#[cfg(test)]
mod tests {
    use outage::{Catalogue, catalogue::BUILT_IN};

    use super::*;

    #[test]
    fn a_long_list_is_divided_and_nothing_is_lost() {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let site = Site {
            catalogue: &catalogue,
            story: Default::default(),
            language: Language::English,
            public_url: "https://outcry.example",
            simulated: false,
            stale_minutes: None,
        };
        let at = Minute::new(29_000_000);
        let list = |part, most| sitemap(&site, at, part, most);
        let whole = list(None, MOST).expect("is one file");
        let all = whole.matches("<loc>").count();
        let pages = 1 + catalogue.len() + STATIC.len();
        assert_eq!(all, pages * Language::ALL.len());
        let parts = list(None, 10)
            .expect("is an index")
            .matches("<loc>")
            .count();
        assert_eq!(parts, all.div_ceil(10));
        let told: usize = (1..=parts)
            .map(|part| {
                list(Some(part), 10)
                    .expect("is there")
                    .matches("<loc>")
                    .count()
            })
            .sum();
        assert_eq!(told, all);
        assert!(list(Some(0), 10).is_none() && list(Some(parts + 1), 10).is_none());
        assert!(list(Some(2), MOST).is_none());
    }
}

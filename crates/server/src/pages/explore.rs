//! The map of a service that can be zoomed: vector tiles in a map program of the page's own.

use askama::Template;
use outage::ServiceId;
use outage::snapshot::Snapshot;

use super::draw::fill::{self, Fill, Size};
use super::draw::legend;
use super::shell::Shell;
use super::words::{Language, time, verdict};
use super::{Site, assets, render};

#[derive(Template)]
#[template(path = "explore.html")]
struct Page {
    shell: Shell,
    t: Language,
    css: String,
    name: String,
    slug: String,
    sentence: String,
    patterns: String,
    steps: String,
    sample_usual: String,
    sample_few: String,
    et: String,
    date: String,
    utc: String,
    east: i32,
    at: String,
}

/// The map of a service.
pub fn explore(site: &Site, now: &Snapshot, id: ServiceId) -> String {
    let (service, view) = (site.catalogue.service(id), now.service(id));
    let t = site.language;
    let sentence = t.sentence(&service.name, &verdict::picture(view));
    let mut shell = Shell::new(
        site,
        format!("{} | Outcry", t.explore_title(&service.name)),
        &format!("/explore/{}", service.slug),
        "src/explore.ts",
    )
    .figures(site, now.at)
    .about(service)
    .everywhere();
    shell.description = t.explore_description(&sentence);
    render(&Page {
        css: assets::href("src/explore.css"),
        patterns: fill::patterns(&[Size::Glyph]),
        steps: legend::steps(site.language),
        sample_usual: legend::sample(Fill::Usual.class()),
        sample_few: legend::sample(Fill::Few.class()),
        et: t.et(now.at),
        date: t.date(now.at),
        utc: t.utc(now.at),
        east: time::east(now.at),
        at: now.at.to_string(),
        name: service.name.clone(),
        slug: service.slug.clone(),
        sentence,
        t,
        shell,
    })
}

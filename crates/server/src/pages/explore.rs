//! The map of a service that can be zoomed: vector tiles in a map program of the page's own.

use askama::Template;
use outage::ServiceId;
use outage::snapshot::Snapshot;

use super::draw::fill::{self, Fill, Size};
use super::draw::legend;
use super::shell::Shell;
use super::words::{time, verdict};
use super::{Site, assets, render};

#[derive(Template)]
#[template(path = "explore.html")]
struct Page {
    shell: Shell,
    css: String,
    name: String,
    slug: String,
    sentence: String,
    patterns: String,
    steps: &'static str,
    sample_usual: String,
    sample_few: String,
    et: String,
    date: String,
    utc: String,
    at: String,
}

/// The map of a service.
pub fn explore(site: &Site, now: &Snapshot, id: ServiceId) -> String {
    let (service, view) = (site.catalogue.service(id), now.service(id));
    let sentence = verdict::sentence(&service.name, &verdict::picture(view));
    let mut shell = Shell::new(
        site,
        format!("Map of problem reports about {} | Outcry", service.name),
        &format!("/explore/{}", service.slug),
        "src/explore.ts",
    )
    .figures(site, now.at)
    .about(service);
    shell.description = format!("{sentence} A map to zoom into.");
    render(&Page {
        css: assets::href("src/explore.css"),
        patterns: fill::patterns(&[Size::Glyph]),
        steps: legend::STEPS,
        sample_usual: legend::sample(Fill::Usual.class()),
        sample_few: legend::sample(Fill::Few.class()),
        et: time::et(now.at),
        date: time::date(now.at),
        utc: time::utc(now.at),
        at: now.at.to_string(),
        name: service.name.clone(),
        slug: service.slug.clone(),
        sentence,
        shell,
    })
}

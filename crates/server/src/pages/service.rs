//! The page of a service: the sentence, the figures, the map with its table, the day, and what one
//! can do meanwhile.

use askama::Template;
use outage::ServiceId;
use outage::snapshot::Snapshot;

use super::draw::fill::{self, Fill, Size};
use super::draw::{glyph, legend, map, territories, tiles};
use super::shell::{Shell, letter};
use super::words::verdict::{self, Picture};
use super::words::{place, row, time};
use super::{Site, render};

mod cite;
mod day;
mod figures;
mod panel;
mod regions;
mod symptoms;

use cite::Cite;
use day::DayCharts;
use figures::Figures;
use panel::Panel;
use regions::Line;
use symptoms::Symptoms;

#[derive(Template)]
#[template(path = "service.html")]
struct Page {
    shell: Shell,
    name: String,
    slug: String,
    letter: String,
    category: String,
    prefix: &'static str,
    sentence: String,
    compare: String,
    first: String,
    figures: Figures,
    panel: Panel,
    patterns: String,
    steps: &'static str,
    sample_usual: String,
    sample_few: String,
    map: String,
    territories: String,
    tiles: String,
    lines: Vec<Line>,
    top: Vec<Line>,
    day: DayCharts,
    symptoms: Symptoms,
    others: Vec<Other>,
    cite: Cite,
    et: String,
    date: String,
    utc: String,
    at: String,
    stale: bool,
}

#[derive(Debug)]
struct Other {
    slug: String,
    name: String,
    glyph: String,
    word: &'static str,
}

/// The page of a service.
pub fn service(site: &Site, now: &Snapshot, id: ServiceId) -> String {
    let (service, view) = (site.catalogue.service(id), now.service(id));
    let picture = verdict::picture(view);
    let sentence = verdict::sentence(&service.name, &picture);
    let above: Vec<_> = verdict::above(view)
        .into_iter()
        .map(|(state, _)| state)
        .collect();
    let selected = above.first().copied();
    let mut shell = Shell::new(
        site,
        format!("Is {} down? User reports by state | Outcry", service.name),
        &format!("/services/{}", service.slug),
        "src/service.ts",
    )
    .figures(site, now.at)
    .about(service);
    shell.description = format!("{sentence} {}", verdict::lede(view, &picture, now.at));
    let lines = regions::lines(view);
    render(&Page {
        letter: letter(&service.name),
        category: site.catalogue.category(id).name.clone(),
        prefix: if above.len() > 2 {
            "It’s not just you. "
        } else {
            ""
        },
        compare: verdict::compare(view, &picture, now.at),
        first: verdict::first(view).unwrap_or_default(),
        figures: figures::figures(view, &picture, now.at),
        panel: panel::panel(view, selected, now.at),
        patterns: fill::patterns(&[Size::Wide, Size::Small, Size::Glyph]),
        steps: legend::STEPS,
        sample_usual: legend::sample(Fill::Usual.class()),
        sample_few: legend::sample(Fill::Few.class()),
        map: map::map(&view.states, selected, &map_label(&above)),
        territories: territories::territories(&view.states),
        tiles: tiles::tiles(&view.states),
        top: lines
            .iter()
            .filter(|l| l.row.fill.level() > 0)
            .take(8)
            .cloned()
            .collect(),
        lines,
        day: day::day(view, &service.name, &picture),
        symptoms: symptoms::symptoms(site, view),
        others: others(site, now, id),
        cite: cite::cite(site, service, now.at),
        et: time::et(now.at),
        date: time::date(now.at),
        utc: time::utc(now.at),
        at: now.at.to_string(),
        stale: site.stale_minutes.is_some(),
        name: service.name.clone(),
        slug: service.slug.clone(),
        sentence,
        shell,
    })
}

fn map_label(above: &[atlas::State]) -> String {
    let table = "The same values are in the table.";
    match above.len() {
        0 => format!("Map of the United States. No state or territory is above normal. {table}"),
        n => format!(
            "Map of the United States. Reports are above normal in {n} of 56 states and territories. {table}"
        ),
    }
}

fn others(site: &Site, now: &Snapshot, id: ServiceId) -> Vec<Other> {
    let all = site.catalogue.alternatives(id).take(6);
    all.map(|id| {
        let (service, view) = (site.catalogue.service(id), now.service(id));
        let above = verdict::above(view);
        let most = above
            .iter()
            .map(|(_, v)| Fill::of(v))
            .max_by_key(|f| f.level());
        let fill = most.unwrap_or(Fill::of(&view.nation));
        Other {
            slug: service.slug.clone(),
            name: service.name.clone(),
            glyph: glyph::status(fill),
            word: match fill {
                Fill::Few => "Too few reports",
                Fill::Usual => "As usual",
                Fill::Hatched(1) | Fill::Solid(1) => "Slightly above normal",
                Fill::Hatched(2) | Fill::Solid(2) => "Above normal",
                Fill::Hatched(_) | Fill::Solid(_) => "Far above normal",
            },
        }
    })
    .collect()
}

//! The page of a service: the sentence, the figures, the map with its table, the day, and what one
//! can do meanwhile.

use askama::Template;
use outage::snapshot::{ServiceView, Snapshot};
use outage::{Minute, Service, ServiceId};

use super::draw::fill::{self, Fill, Size};
use super::draw::{glyph, legend, map, territories, tiles};
use super::shell::{Shell, letter};
use super::tips::Tips;
use super::words::verdict::{self, Picture};
use super::words::{Language, place, row, time};
use super::{Site, facts, render};
use crate::bursts::HeldReports;
use crate::statements::OfService;
use crate::tips::ShownTip;

mod cite;
mod day;
mod figures;
mod hold;
mod often;
mod panel;
mod regions;
mod replay;
mod says;
mod symptoms;

use cite::Cite;
use day::DayCharts;
use figures::Figures;
use often::Often;
use panel::Panel;
pub use regions::{Line, lines};
use replay::Replay;
use says::Says;
use symptoms::Symptoms;

#[derive(Template)]
#[template(path = "service.html")]
struct Page {
    shell: Shell,
    t: Language,
    name: String,
    slug: String,
    letter: String,
    /// Its kind, and what an element says of its language.
    category: (String, &'static str),
    /// Before the sentence, where many are concerned.
    prefix: String,
    sentence: String,
    compare: String,
    first: String,
    /// The incident that is going on, and what its link says.
    incident: Option<(String, String)>,
    figures: Figures,
    panel: Panel,
    patterns: String,
    steps: String,
    sample_usual: String,
    sample_few: String,
    map: String,
    territories: String,
    tiles: String,
    lines: Vec<Line>,
    top: Vec<Line>,
    day: DayCharts,
    symptoms: Symptoms,
    /// None: as with the replay.
    says: Option<Says>,
    others: Vec<Other>,
    /// None: as with the replay.
    often: Option<Often>,
    /// None: the page shows a past moment.
    tips: Option<Tips>,
    /// Reports that are in none of the figures, in words.
    hold: Option<String>,
    cite: Cite,
    et: String,
    /// `to 9:30 p.m. ET`
    to: String,
    date: String,
    utc: String,
    east: i32,
    at: String,
    stale: bool,
    /// None: the page shows a past moment, and stays as it is.
    replay: Option<Replay>,
    /// `&at=…` for the files of a past moment.
    then: String,
}

#[derive(Debug)]
struct Other {
    slug: String,
    name: String,
    glyph: String,
    word: &'static str,
}

/// The page of a service now.
pub fn service(site: &Site, now: &Snapshot, id: ServiceId, said: Beside) -> String {
    let view = now.service(id);
    let (t, service) = (site.language, site.catalogue.service(id));
    let open = site.story.book(id).open();
    let open = open.map(|entry| entry.incident.as_ref());
    let present = Present {
        replay: replay::replay(t, view, now.at),
        says: says::says(t, service, view, said.statements, open, now.at),
        others: others(site, now, id),
        often: often::often(site, id, now.at),
        tips: Tips::new(t, service, said.tips, now.at).first(),
        hold: hold::hold(t, said.held),
    };
    page(site, view, now.at, Some(present))
}

/// The page of a service at a past moment: a link that lasts.
pub fn service_then(site: &Site, view: &ServiceView, at: Minute) -> String {
    page(site, view, at, None)
}

/// What people and the company said, beside the figures of now.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// What the company said.
    pub statements: &'a OfService,
    /// Tips that operators let through.
    pub tips: &'a [ShownTip],
    /// Reports that are in none of the figures.
    pub held: HeldReports,
}

/// What only a page of the present has.
struct Present {
    replay: Replay,
    says: Says,
    others: Vec<Other>,
    often: Often,
    tips: Tips,
    hold: Option<String>,
}

fn page(site: &Site, view: &ServiceView, at: Minute, present: Option<Present>) -> String {
    let (t, service) = (site.language, site.catalogue.service(view.id));
    let book = site.story.book(view.id);
    let open = book.open().filter(|_| present.is_some());
    let open = open.map(|entry| entry.incident.as_ref());
    let incident = open.map(|incident| {
        (
            incident.id.to_string(),
            t.incident_link(&since(t, incident.opened)),
        )
    });
    let (replay, says, others, often, tips, hold) = match present {
        Some(now) => (
            Some(now.replay),
            Some(now.says),
            now.others,
            Some(now.often),
            Some(now.tips),
            now.hold,
        ),
        None => (None, None, Vec::new(), None, None, None),
    };
    let then = match replay {
        Some(_) => String::new(),
        None => format!("&at={at}"),
    };
    // What goes on has one beginning, and it was published: a state that joins it may have been a little
    // above normal before, by itself.
    let begun = open.map(|incident| view.begun(incident.onset));
    let view = begun.as_ref().unwrap_or(view);
    let picture = verdict::picture(view);
    let sentence = t.sentence(&service.name, &picture);
    let above: Vec<_> = verdict::above(view)
        .into_iter()
        .map(|(state, _)| state)
        .collect();
    let selected = above.first().copied();
    let mut shell = shell(site, service, at, replay.is_none());
    shell.description = format!("{sentence} {}", verdict::lede(t, view, &picture, at));
    shell.card = format!(
        "{}/api/v1/services/{}/heatmap?format=png{then}",
        site.public_url, service.slug
    );
    if replay.is_some() {
        shell.facts = facts::service(site, &shell, service, view, at);
    }
    let lines = regions::lines(t, view);
    let (category, lang) = t.label(&site.catalogue.category(view.id).name);
    render(&Page {
        letter: letter(&service.name),
        category: (category.to_owned(), lang),
        prefix: match above.len() {
            ..3 => String::new(),
            _ => format!("{} ", t.not_just_you()),
        },
        compare: verdict::compare(t, view, &picture, at),
        first: verdict::first(t, view).unwrap_or_default(),
        incident,
        figures: figures::figures(t, &service.name, view, &picture, open, at),
        panel: panel::panel(t, view, selected, at),
        patterns: fill::patterns(&[Size::Wide, Size::Small, Size::Glyph]),
        steps: legend::steps(t),
        sample_usual: legend::sample(Fill::Usual.class()),
        sample_few: legend::sample(Fill::Few.class()),
        map: map::map(t, &view.states, selected, &map_label(t, above.len())),
        territories: territories::territories(t, &view.states),
        tiles: tiles::tiles(t, &view.states),
        top: lines
            .iter()
            .filter(|l| l.row.fill.level() > 0)
            .take(8)
            .cloned()
            .collect(),
        lines,
        day: day::day(t, view, &service.name, &picture),
        symptoms: symptoms::symptoms(site, view),
        says,
        others,
        often,
        tips,
        hold,
        cite: cite::cite(site, service, at),
        et: t.et(at),
        to: t.to_et(at),
        date: t.date(at),
        utc: t.utc(at),
        east: time::east(at),
        at: at.to_string(),
        stale: site.stale_minutes.is_some() || replay.is_none(),
        replay,
        then,
        name: service.name.clone(),
        slug: service.slug.clone(),
        sentence,
        t,
        shell,
    })
}

/// `since 9:08 p.m. ET`
fn since(t: Language, at: Minute) -> String {
    t.figure_since(time::hour(at), &t.et(at))
}

fn shell(site: &Site, service: &Service, at: Minute, past: bool) -> Shell {
    let (t, name, slug) = (site.language, &service.name, &service.slug);
    let (title, path) = match past {
        true => {
            let when = t.time_and_date(&t.et(at), &t.date(at));
            let title = t.service_title_then(name, &when);
            (title, format!("/services/{slug}?at={at}"))
        }
        false => (t.service_title(name), format!("/services/{slug}")),
    };
    let title = format!("{title} | Outcry");
    let mut shell = Shell::new(site, title, &path, "src/service.ts")
        .about(service)
        .everywhere();
    // A year has half a million of them: they are for links, not for search engines.
    shell.hidden = past;
    if past { shell } else { shell.figures(site, at) }
}

fn map_label(t: Language, above: usize) -> String {
    match above {
        0 => t.nation_map_calm().into(),
        n => t.nation_map(n as u32),
    }
}

fn others(site: &Site, now: &Snapshot, id: ServiceId) -> Vec<Other> {
    let t = site.language;
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
                Fill::Few => t.too_few(),
                Fill::Usual => t.as_usual(),
                Fill::Hatched(1) | Fill::Solid(1) => t.above_slightly(),
                Fill::Hatched(2) | Fill::Solid(2) => t.above(),
                Fill::Hatched(_) | Fill::Solid(_) => t.above_far(),
            },
        }
    })
    .collect()
}

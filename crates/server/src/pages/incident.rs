//! The page of an incident: one published version, drawn; everything on it can be asked for by the
//! address behind it.

use askama::Template;
use atlas::State;
use outage::Minute;
use outage::snapshot::{Bin, RegionView, ServiceView};
use store::{Correction, Edition};

use super::draw::fill::{self, Fill, Size};
use super::draw::{bars, legend, map, small, territories};
use super::service::{Line, lines};
use super::shell::Shell;
use super::words::{number, place, time};
use super::{Site, facts, render};
use crate::story::data::IncidentData;

mod figures;
mod impact;
mod lists;
mod timeline;

pub use lists::{IncidentsQuery, corrections, incidents};

use figures::Figure;
use impact::Impacted;

/// Everything a page needs of one version.
#[derive(Debug)]
pub struct IncidentPage {
    pub data: IncidentData,
    pub edition: Edition,
    pub versions: Vec<Edition>,
    pub corrections: Vec<Correction>,
    /// What it has become, if this is not the latest version.
    pub latest: u32,
    /// The states at the peak.
    pub peak: ServiceView,
    /// The states at other moments, in order: when, the states, and the reports of the country.
    pub frames: Vec<(Minute, Vec<RegionView>, u32)>,
    /// The country around it, by quarters of an hour that end every five minutes.
    pub bins: Vec<Bin>,
}

#[derive(Template)]
#[template(path = "incident.html")]
struct Page<'a> {
    shell: Shell,
    data: &'a IncidentData,
    day: String,
    status: &'static str,
    date: String,
    version: u32,
    published: String,
    notices: Vec<(String, String, &'static str)>,
    figures: Vec<Figure>,
    patterns: String,
    steps: String,
    sample_usual: String,
    sample_few: String,
    peak: String,
    moment: String,
    map: String,
    territories: String,
    top: Vec<Line>,
    frames: Vec<Frame>,
    series: String,
    timeline: (String, String),
    about_nation: bool,
    files: Vec<(&'static str, &'static str, String, &'static str)>,
    symptoms: Vec<(String, String, String)>,
    sources: String,
    states: Vec<Impacted>,
    corrections: Vec<(String, String)>,
    versions: Vec<(u32, String, &'static str)>,
}

/// A small map.
struct Frame {
    link: String,
    map: String,
    clock: String,
    reports: String,
    note: &'static str,
}

/// A time as it stands in the data; what is not one reads as the epoch.
fn minute(text: &str) -> Minute {
    Minute::of(outage::rfc3339_utc(text).unwrap_or_default())
}

/// The page of one version.
pub fn incident(site: &Site, page: &IncidentPage) -> String {
    let data = &page.data;
    let peak = data.peak.as_ref().map(|p| minute(&p.at));
    let at = peak.unwrap_or(minute(&data.opened));
    let slug = &data.service;
    let lines = lines(&page.peak);
    render(&Page {
        shell: shell(site, page),
        day: day(&data.id),
        status: match data.status.as_str() {
            "resolved" => "Ended. Final figures",
            "recovering" => "Coming down. Figures so far",
            _ => "Going on. Figures so far",
        },
        date: time::date(minute(&data.opened)),
        version: page.edition.version,
        published: published(page.edition.at),
        notices: notices(page),
        figures: figures::figures(data),
        patterns: fill::patterns(&[Size::Wide, Size::Small, Size::Glyph]) + &map::outlines(),
        steps: legend::steps(site.language),
        sample_usual: legend::sample(Fill::Usual.class()),
        sample_few: legend::sample(Fill::Few.class()),
        peak: time::et(at),
        moment: format!("/services/{slug}?at={at}"),
        map: map::map_of(&page.peak.states, &format!("Map at {}", time::et(at))),
        territories: territories::territories(&page.peak.states),
        top: lines
            .into_iter()
            .filter(|l| l.row.fill.level() > 0)
            .take(10)
            .collect(),
        frames: page
            .frames
            .iter()
            .map(|frame| still(data, frame, peak))
            .collect(),
        series: timeline::link(data),
        timeline: timeline::timeline(data, &page.bins),
        about_nation: data.scope == "national",
        files: files(data),
        symptoms: symptoms(data),
        sources: sources(data),
        states: data.states.iter().map(|s| impact::row(data, s)).collect(),
        corrections: page.corrections.iter().map(correction).collect(),
        versions: page.versions.iter().map(version).collect(),
        data,
    })
}

fn shell(site: &Site, page: &IncidentPage) -> Shell {
    let data = &page.data;
    let path = format!("/incidents/{}", data.id);
    let title = format!(
        "{}, {} | Outcry",
        data.headline,
        time::day(minute(&data.opened))
    );
    let mut shell = Shell::new(site, title, &path, "src/incident.ts");
    shell.here = "incidents";
    shell.description = data.summary.first().cloned().unwrap_or_default();
    shell.card = format!("{}/api/v1/incidents/{}.png", site.public_url, data.id);
    shell.report = format!("/services/{}/report", data.service);
    let first = page.versions.first().unwrap_or(&page.edition);
    shell.facts = facts::incident(site, &shell, data, (first, &page.edition));
    shell
}

/// `2026-11-14-a`
fn day(id: &str) -> String {
    outage::incident::Id::parse(id).map_or(String::new(), |id| id.day().to_owned())
}

fn published(at: i64) -> String {
    let at = Minute::new(at.div_euclid(60));
    format!("{} at {}", time::day(at), time::et(at))
}

/// What a reader must know before anything else.
fn notices(page: &IncidentPage) -> Vec<(String, String, &'static str)> {
    let mut notices = Vec::new();
    if page.edition.version < page.latest {
        notices.push((
            format!(
                "This is version {}. It does not change.",
                page.edition.version
            ),
            format!("/incidents/{}", page.data.id),
            "See the latest",
        ));
    }
    for one in &page.corrections {
        notices.push((
            format!("{}: {}", correction_word(&one.kind), one.text),
            one.other
                .as_ref()
                .map_or(String::new(), |id| format!("/incidents/{id}")),
            "The other incident",
        ));
    }
    notices
}

/// What a correction is called.
pub fn correction_word(kind: &str) -> &'static str {
    match kind {
        "false_alarm" => "False alarm",
        "merge" => "Part of another incident",
        "split" => "More than one incident",
        "withdrawn" => "Correction withdrawn",
        _ => "Note",
    }
}

fn correction(one: &Correction) -> (String, String) {
    (
        format!("{}, {}:", correction_word(&one.kind), published(one.at)),
        one.text.clone(),
    )
}

fn version(edition: &Edition) -> (u32, String, &'static str) {
    let why = match edition.reason.as_str() {
        "opened" => "our alert",
        "national" => "the country as a whole was beyond chance",
        "recovering" => "less than half of the excess was left",
        "resolved" => "nothing was above normal any more",
        "reopened" => "it rose again",
        "found" => "found afterwards, in counts of that time",
        _ => "new counts",
    };
    (edition.version, published(edition.at), why)
}

fn still(
    data: &IncidentData,
    (at, states, reports): &(Minute, Vec<RegionView>, u32),
    peak: Option<Minute>,
) -> Frame {
    let opened = minute(&data.opened);
    let ended = data.resolved.as_deref().map(minute);
    let above = states.iter().filter(|s| Fill::of(s).level() > 0).count();
    let label = format!(
        "Map at {}: {} above normal",
        time::et(*at),
        number::counted(above as u32, "place", "places")
    );
    Frame {
        link: format!("/services/{}?at={at}", data.service),
        map: small::small_of(states, &label),
        clock: time::clock(*at),
        reports: number::reports(*reports),
        note: match *at {
            at if Some(at) == peak => "Peak",
            at if at == opened => "Our alert",
            at if Some(at) == ended => "As usual again",
            _ => "",
        },
    }
}

fn files(data: &IncidentData) -> Vec<(&'static str, &'static str, String, &'static str)> {
    let beside = |extension: &str| format!("/api/v1/incidents/{}.{extension}", data.id);
    vec![
        (
            "Time series",
            "5-minute counts and expected counts, country and states",
            beside("csv"),
            "CSV",
        ),
        (
            "Map at the peak",
            "States with level, kind, counts and outlines",
            beside("geojson"),
            "GeoJSON",
        ),
        (
            "Map image",
            "1600 px, with legend, source and licence",
            beside("png"),
            "PNG",
        ),
        ("Map image", "Editable, text as text", beside("svg"), "SVG"),
        (
            "Everything on this page",
            "As it was published, with versions and corrections",
            format!("/api/v1/incidents/{}", data.id),
            "JSON",
        ),
    ]
}

fn symptoms(data: &IncidentData) -> Vec<(String, String, String)> {
    let all: u32 = data.symptoms.iter().map(|s| s.reports).sum();
    let most = data.symptoms.first().map_or(0, |s| s.reports);
    let row = |s: &crate::story::data::Counted| {
        (
            s.label.clone(),
            number::percent(s.reports, all),
            bars::relative(s.reports, most),
        )
    };
    data.symptoms.iter().take(6).map(row).collect()
}

fn sources(data: &IncidentData) -> String {
    let all: u32 = data.composition.iter().map(|s| s.reports).sum();
    let parts: Vec<String> = data
        .composition
        .iter()
        .map(|s| format!("{} from {}", number::percent(s.reports, all), s.label))
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    place::list(&parts)
}

/// A state by its code.
fn state(code: &str) -> Option<State> {
    State::from_code(code)
}

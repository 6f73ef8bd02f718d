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
use super::words::number;
use super::{Language, Site, facts, render};
use crate::story::data::IncidentData;

mod figures;
mod impact;
mod lists;
mod retold;
mod timeline;

pub use lists::{IncidentsQuery, corrections, incidents};

use figures::Figure;
use impact::Impacted;
pub use retold::Retold;

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
    t: Language,
    data: &'a IncidentData,
    told: Retold,
    line: String,
    day: String,
    status: &'static str,
    date: String,
    version: u32,
    notices: Vec<Notice>,
    figures: Vec<Figure>,
    patterns: String,
    steps: String,
    sample_usual: String,
    sample_few: String,
    peak: String,
    peak_to: String,
    moment: String,
    map: String,
    territories: String,
    top: Vec<Line>,
    frames: Vec<Frame>,
    series: String,
    timeline: (String, String),
    about_nation: bool,
    files: Vec<(&'static str, &'static str, String, &'static str)>,
    /// Labels with a mark where they are of another language, shares and bars.
    symptoms: Vec<((String, &'static str), String, String)>,
    states: Vec<Impacted>,
    corrections: Vec<(String, String)>,
    /// Numbers, times, reasons and names.
    versions: Vec<(u32, String, &'static str, String)>,
}

/// What a reader must know before anything else: our words, and those of whoever corrected.
struct Notice {
    word: String,
    text: String,
    link: Option<(String, &'static str)>,
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
    let (t, data) = (site.language, &page.data);
    let peak = data.peak.as_ref().map(|p| minute(&p.at));
    let at = peak.unwrap_or(minute(&data.opened));
    let slug = &data.service;
    let told = retold::retold(t, data);
    let (day, date) = (day(&data.id), t.date(minute(&data.opened)));
    let finding = told.summary.first().map_or("", String::as_str);
    render(&Page {
        shell: shell(site, page, &told),
        t,
        line: t.incident_line(
            &date,
            &day,
            &page.edition.version.to_string(),
            &published(t, page.edition.at),
        ),
        day,
        status: match data.status.as_str() {
            "resolved" => t.incident_over(),
            "recovering" => t.incident_recovering(),
            _ => t.incident_open(),
        },
        date,
        version: page.edition.version,
        notices: notices(t, page),
        figures: figures::figures(t, data),
        patterns: fill::patterns(&[Size::Wide, Size::Small, Size::Glyph]) + &map::outlines(),
        steps: legend::steps(t),
        sample_usual: legend::sample(Fill::Usual.class()),
        sample_few: legend::sample(Fill::Few.class()),
        peak: t.et(at),
        peak_to: t.to_et(at),
        moment: format!("{}/services/{slug}?at={at}", t.root()),
        map: map::map_of(t, &page.peak.states, &t.map_at(&t.et(at))),
        territories: territories::territories(t, &page.peak.states),
        top: lines(t, &page.peak)
            .into_iter()
            .filter(|l| l.row.fill.level() > 0)
            .take(10)
            .collect(),
        frames: page
            .frames
            .iter()
            .map(|frame| still(t, data, frame, peak))
            .collect(),
        series: timeline::link(data),
        timeline: timeline::timeline(t, data, finding, &page.bins),
        about_nation: data.scope == "national",
        files: files(t, data),
        symptoms: symptoms(t, data),
        states: data
            .states
            .iter()
            .map(|s| impact::row(t, data, s))
            .collect(),
        corrections: page
            .corrections
            .iter()
            .map(|one| correction(t, one))
            .collect(),
        versions: page.versions.iter().map(|one| version(t, one)).collect(),
        data,
        told,
    })
}

fn shell(site: &Site, page: &IncidentPage, told: &Retold) -> Shell {
    let (t, data) = (site.language, &page.data);
    let path = format!("/incidents/{}", data.id);
    let title = format!(
        "{}, {} | Outcry",
        told.headline,
        t.day(minute(&data.opened))
    );
    let mut shell = Shell::new(site, title, &path, "src/incident.ts").everywhere();
    shell.here = "incidents";
    shell.description = told.summary.first().cloned().unwrap_or_default();
    shell.card = format!("{}/api/v1/incidents/{}.png", site.public_url, data.id);
    shell.report = format!("{}/services/{}/report", t.root(), data.service);
    let first = page.versions.first().unwrap_or(&page.edition);
    shell.facts = facts::incident(site, &shell, data, told, (first, &page.edition));
    shell
}

/// `2026-11-14-a`
fn day(id: &str) -> String {
    outage::incident::Id::parse(id).map_or(String::new(), |id| id.day().to_owned())
}

fn published(t: Language, at: i64) -> String {
    let at = Minute::new(at.div_euclid(60));
    t.incident_published(&t.day(at), &t.at_et(at))
}

fn notices(t: Language, page: &IncidentPage) -> Vec<Notice> {
    let mut notices = Vec::new();
    let address = |id: &str| format!("{}/incidents/{id}", t.root());
    if page.edition.version < page.latest {
        notices.push(Notice {
            word: t.version_old(&page.edition.version.to_string()),
            text: String::new(),
            link: Some((address(&page.data.id), t.version_latest())),
        });
    }
    for one in &page.corrections {
        let other = one.other.as_deref();
        notices.push(Notice {
            word: format!("{}:", correction_word(t, &one.kind)),
            text: one.text.clone(),
            link: other.map(|id| (address(id), t.other_incident())),
        });
    }
    notices
}

/// What a correction is called.
pub fn correction_word(t: Language, kind: &str) -> &'static str {
    t.correction_kind(&kind.replace('_', "-"))
}

fn correction(t: Language, one: &Correction) -> (String, String) {
    let word = correction_word(t, &one.kind);
    let told = t.correction_at(word, &published(t, one.at));
    (format!("{told}:"), one.text.clone())
}

fn version(t: Language, edition: &Edition) -> (u32, String, &'static str, String) {
    let why = t.version_reason(&edition.reason);
    let name = t.version_number(&edition.version.to_string());
    (edition.version, published(t, edition.at), why, name)
}

fn still(
    t: Language,
    data: &IncidentData,
    (at, states, reports): &(Minute, Vec<RegionView>, u32),
    peak: Option<Minute>,
) -> Frame {
    let opened = minute(&data.opened);
    let ended = data.resolved.as_deref().map(minute);
    let above = states.iter().filter(|s| Fill::of(s).level() > 0).count();
    Frame {
        link: format!("{}/services/{}?at={at}", t.root(), data.service),
        map: small::small_of(states, &t.map_at_above(above as u32, &t.et(*at))),
        clock: t.clock(*at),
        reports: t.reports_counted(*reports),
        note: match *at {
            at if Some(at) == peak => t.frame_peak(),
            at if at == opened => t.frame_alert(),
            at if Some(at) == ended => t.frame_usual(),
            _ => "",
        },
    }
}

fn files(
    t: Language,
    data: &IncidentData,
) -> Vec<(&'static str, &'static str, String, &'static str)> {
    let beside = |extension: &str| format!("/api/v1/incidents/{}{extension}", data.id);
    vec![
        (t.file_series(), t.file_series_note(), beside(".csv"), "CSV"),
        (
            t.file_map(),
            t.file_map_note(),
            beside(".geojson"),
            "GeoJSON",
        ),
        (t.file_image(), t.file_png_note(), beside(".png"), "PNG"),
        (t.file_image(), t.file_svg_note(), beside(".svg"), "SVG"),
        (t.file_all(), t.file_all_note(), beside(""), "JSON"),
    ]
}

fn symptoms(t: Language, data: &IncidentData) -> Vec<((String, &'static str), String, String)> {
    let all: u32 = data.symptoms.iter().map(|s| s.reports).sum();
    let most = data.symptoms.first().map_or(0, |s| s.reports);
    let row = |s: &crate::story::data::Counted| {
        let (label, mark) = t.label(&s.label);
        (
            (label.to_owned(), mark),
            number::percent(s.reports, all),
            bars::relative(s.reports, most),
        )
    };
    data.symptoms.iter().take(6).map(row).collect()
}

/// A state by its code.
fn state(code: &str) -> Option<State> {
    State::from_code(code)
}

//! Services side by side: reports in times normal on one scale, and how often it happens to each.

use std::cmp::Reverse;

use askama::Template;
use outage::snapshot::{Bin, ServiceView, Snapshot};
use outage::{Catalogue, Minute, Service, ServiceId};

use super::draw::measure::Measure;
use super::draw::{fill, multiple, year};
use super::shell::Shell;
use super::words::time;
use super::{Language, Site, home, render};
use crate::api::compare::MOST;
use crate::story::Book;

#[derive(Template)]
#[template(path = "compare.html")]
struct Page {
    shell: Shell,
    t: Language,
    title: String,
    chips: Vec<Chip>,
    slugs: String,
    measure: Measure,
    /// The same comparison by the other measure.
    switched: String,
    /// Kinds, with a mark where the name is of another language, and their services.
    more: Vec<Kind>,
    patterns: String,
    figures: Vec<Figure>,
    rows: Vec<Row>,
    /// `Nov. 2025 to Nov. 2026`
    months: String,
    to: String,
}

type Kind = ((String, &'static str), Vec<(String, String)>);

/// A service that is compared, and the address without it.
#[derive(Debug)]
struct Chip {
    name: String,
    without: Option<String>,
}

/// The last 24 hours of a service.
#[derive(Debug)]
struct Figure {
    name: String,
    slug: String,
    glyph: String,
    head: String,
    count: String,
    chart: Option<String>,
}

/// The last 12 months of a service.
#[derive(Debug)]
struct Row {
    name: String,
    slug: String,
    times: String,
    bars: String,
    half: String,
    longest: String,
    trouble: String,
    word: String,
    unseen: String,
}

/// What stands where nothing can be said.
const NONE: &str = "–";

/// Minutes of the bars.
const YEAR: i64 = 365 * 1440;

/// Two to six services by one measure.
pub fn compare(site: &Site, now: &Snapshot, ids: &[ServiceId], measure: Measure) -> String {
    let (t, catalogue) = (site.language, site.catalogue);
    let names: Vec<&str> = ids
        .iter()
        .map(|id| catalogue.service(*id).name.as_str())
        .collect();
    let title = match names.len() {
        ..=3 => t.compare_title(&t.all_of(&names)),
        _ => t.compare_title_many().to_owned(),
    };
    let mut shell = Shell::new(
        site,
        format!("{title} | Outcry"),
        &path(Language::English, catalogue, ids, Measure::default()),
        "",
    )
    .figures(site, now.at)
    .everywhere();
    shell.here = "compare";
    shell.description = t.compare_description(&t.all_of(&names));
    let views: Vec<&ServiceView> = ids.iter().map(|id| now.service(*id)).collect();
    let top = measure.top(views.iter().map(|v| v.day.as_slice()));
    let other = match measure {
        Measure::Times => Measure::Reports,
        Measure::Reports => Measure::Times,
    };
    let row = |id: &ServiceId| row(t, catalogue.service(*id), site.story.book(*id), now.at);
    render(&Page {
        t,
        title,
        chips: chips(t, catalogue, ids, measure),
        slugs: slugs(catalogue, ids),
        measure,
        switched: path(t, catalogue, ids, other),
        more: more(t, catalogue, ids),
        patterns: fill::patterns(&[fill::Size::Glyph]),
        figures: views
            .iter()
            .map(|v| figure(site, v, measure, top))
            .collect(),
        rows: ids.iter().map(row).collect(),
        months: t.months_to(&t.month_of(now.at - YEAR), &t.month_of(now.at)),
        to: t.compare_to(&t.et(now.at), &t.short_date(now.at)),
        shell,
    })
}

/// The farthest above normal now, with what can stand in for it.
pub fn suggested(catalogue: &Catalogue, now: &Snapshot) -> Vec<ServiceId> {
    let worst = |id: &ServiceId| {
        let view = now.service(*id);
        (
            view.nation.now().level,
            view.troubled().len(),
            view.nation.now().reports(),
        )
    };
    let is_grouped = |id: &ServiceId| catalogue.alternatives(*id).next().is_some();
    // Of services that are equally calm the first.
    let first = catalogue
        .ids()
        .filter(is_grouped)
        .min_by_key(|id| Reverse(worst(id)));
    let others = first.into_iter().flat_map(|id| catalogue.alternatives(id));
    let mut ids: Vec<_> = first.into_iter().chain(others).take(MOST).collect();
    // A catalogue of singles is compared as it stands.
    let rest: Vec<_> = catalogue.ids().filter(|id| !ids.contains(id)).collect();
    let missing = 2_usize.saturating_sub(ids.len());
    ids.extend(rest.into_iter().take(missing));
    ids
}

/// The address of a comparison.
pub fn path(t: Language, catalogue: &Catalogue, ids: &[ServiceId], measure: Measure) -> String {
    let (root, services) = (t.root(), slugs(catalogue, ids));
    match measure {
        Measure::Times => format!("{root}/compare?services={services}"),
        Measure::Reports => format!("{root}/compare?services={services}&measure=reports"),
    }
}

fn slugs(catalogue: &Catalogue, ids: &[ServiceId]) -> String {
    let slugs: Vec<_> = ids
        .iter()
        .map(|id| catalogue.service(*id).slug.as_str())
        .collect();
    slugs.join(",")
}

fn chips(t: Language, catalogue: &Catalogue, ids: &[ServiceId], measure: Measure) -> Vec<Chip> {
    let chip = |id: &ServiceId| {
        let rest: Vec<_> = ids.iter().copied().filter(|other| other != id).collect();
        Chip {
            name: catalogue.service(*id).name.clone(),
            // One alone is no comparison.
            without: (rest.len() > 1).then(|| path(t, catalogue, &rest, measure)),
        }
    };
    ids.iter().map(chip).collect()
}

/// What can be added, by category: slugs and names.
fn more(t: Language, catalogue: &Catalogue, ids: &[ServiceId]) -> Vec<Kind> {
    if ids.len() >= MOST {
        return Vec::new();
    }
    let of = |category: &str| -> Vec<_> {
        let services = catalogue.ids().filter(|id| !ids.contains(id));
        let services = services.map(|id| catalogue.service(id));
        services
            .filter(|s| s.category == category)
            .map(|s| (s.slug.clone(), s.name.clone()))
            .collect()
    };
    let all = catalogue.categories().iter().map(|c| {
        let (name, mark) = t.label(&c.name);
        ((name.to_owned(), mark), of(&c.slug))
    });
    all.filter(|(_, services)| !services.is_empty()).collect()
}

fn figure(site: &Site, view: &ServiceView, measure: Measure, top: f64) -> Figure {
    let (t, service) = (site.language, site.catalogue.service(view.id));
    let (glyph, head) = home::standing(site, view);
    let most = view
        .day
        .iter()
        .filter_map(|bin| measure.value(bin))
        .fold(0.0, f64::max);
    let most = match measure {
        Measure::Times => t.times_normal(&t.multiple(most)),
        Measure::Reports => t.reports_counted(most as u32),
    };
    let label = t.compare_most(&service.name, &most);
    let chart = measure.is_enough(&view.day);
    Figure {
        chart: chart
            .then(|| multiple::multiple(t, &view.day, measure, top, is_loud(&view.day), &label)),
        name: service.name.clone(),
        slug: service.slug.clone(),
        count: count(t, view),
        glyph,
        head,
    }
}

/// Whether a day has a rise in it: twice the usual and outside of the normal range for half an hour,
/// as one quarter of an hour in twenty lies outside by chance.
fn is_loud(day: &[Bin]) -> bool {
    let above = |bin: &Bin| {
        let high = |(_, high)| bin.reports.is_some_and(|n| f64::from(n) > high);
        bin.range.is_some_and(high) && Measure::Times.value(bin).is_some_and(|t| t >= 2.0)
    };
    day.windows(2).any(|pair| pair.iter().all(above))
}

/// `2,165 in the last 15 minutes; usual: about 420`
fn count(t: Language, view: &ServiceView) -> String {
    let now = view.nation.now();
    if now.reports() < fill::FEW {
        return t.count_few().into();
    }
    let reports = t.reports_counted(now.reports());
    match now.expected {
        Some(usual) => t.count_now_usual(&reports, &t.guess(usual)),
        None => t.count_now(&reports),
    }
}

fn row(t: Language, service: &Service, book: &Book, now: Minute) -> Row {
    let year = book.year(now);
    let (word, unseen) = match &service.feed {
        Some(_) if year.enough => said(t, book, now),
        _ => (NONE.to_owned(), String::new()),
    };
    let length = |minutes: Option<i64>| {
        let told = minutes.filter(|_| year.enough);
        told.map_or(NONE.to_owned(), time::span)
    };
    let (times, bars) = match year.enough {
        true => (
            year.times.to_string(),
            year::year(t, &book.past(), now - YEAR, now),
        ),
        false => (NONE.into(), t.year_too_short().into()),
    };
    Row {
        name: service.name.clone(),
        slug: service.slug.clone(),
        times,
        bars,
        half: length(year.median),
        longest: length(year.longest),
        trouble: length(Some(year.minutes)),
        word,
        unseen,
    }
}

/// When the company first spoke, and how often nothing was seen.
fn said(t: Language, book: &Book, now: Minute) -> (String, String) {
    let first = book.first_word(now);
    let missing = first.incidents - first.acknowledged;
    let unseen = match missing {
        0 => String::new(),
        n => t.none_seen_in(&n.to_string(), &first.incidents.to_string()),
    };
    let word = match (first.lead, missing) {
        (Some(lead), _) => t.lead(lead),
        (None, 0) => NONE.to_owned(),
        // What was never seen is said once, and not with a dash before it.
        (None, _) => String::new(),
    };
    (word, unseen)
}

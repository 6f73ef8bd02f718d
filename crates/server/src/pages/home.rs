//! The front page: what is not working now, and the way to a service.

use askama::Template;
use outage::snapshot::{ServiceView, Snapshot};
use outage::{Minute, ServiceId};

use super::draw::fill::{self, Fill, Size};
use super::draw::{glyph, small, spark};
use super::shell::{Shell, letter};
use super::words::verdict::{self, Picture};
use super::words::{number, place};
use super::{Language, Site, facts, render};

mod list;
mod recent;
use list::{Item, calm, trouble};
use recent::{Recent, recent};

/// How the calm services are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The most reported of the day, and only the first of them.
    #[default]
    Reports,
    /// All, by name.
    Name,
    /// All, by category.
    Kind,
}

impl Sort {
    /// The word in the address.
    pub fn parse(word: &str) -> Option<Sort> {
        match word {
            "" | "reports" => Some(Sort::Reports),
            "name" => Some(Sort::Name),
            "kind" => Some(Sort::Kind),
            _ => None,
        }
    }
}

/// What the reader asked for.
#[derive(Clone, Debug, Default)]
pub struct HomeQuery {
    /// Text of the search.
    pub q: String,
    /// What it found, the best first.
    pub hits: Vec<ServiceId>,
    /// Order of the calm services.
    pub sort: Sort,
}

/// Calm services on the front page before "See all".
const SHOWN: usize = 12;

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    shell: Shell,
    t: Language,
    q: String,
    names: Vec<String>,
    found: Option<Vec<Item>>,
    most: Vec<(String, String)>,
    map: String,
    patterns: String,
    loud: Vec<Item>,
    /// Kinds, with a mark where the name is of another language, and their services.
    groups: Vec<((String, &'static str), Vec<Item>)>,
    any_few: bool,
    sort: Sort,
    all: u32,
    more: bool,
    recent: Vec<Recent>,
    updated: String,
    at: String,
}

/// The front page.
pub fn home(site: &Site, now: &Snapshot, query: &HomeQuery) -> String {
    let (t, catalogue) = (site.language, site.catalogue);
    let q = query.q.trim();
    let mut shell = Shell::new(site, t.home_title().into(), "/", "src/home.ts")
        .figures(site, now.at)
        .everywhere();
    shell.here = "services";
    shell.description = t.home_description().into();
    shell.hidden = !q.is_empty();
    if q.is_empty() {
        shell.facts = facts::home(site, &shell);
    }

    let views = || catalogue.ids().map(|id| now.service(id));
    let mut loud: Vec<&ServiceView> = views().filter(|v| is_loud(v)).collect();
    loud.sort_by_key(|v| std::cmp::Reverse((level(v), v.nation.now().reports())));
    let mut quiet: Vec<&ServiceView> = views().filter(|v| !is_loud(v)).collect();
    quiet.sort_by_key(|v| std::cmp::Reverse((Fill::of(&v.nation), v.nation.windows[3].reports())));
    let by_name = |v: &&ServiceView| catalogue.service(v.id).name.to_lowercase();
    let mut more = false;
    type Groups<'v> = Vec<((String, &'static str), Vec<&'v ServiceView>)>;
    let groups: Groups<'_> = match query.sort {
        Sort::Reports => {
            more = quiet.len() > SHOWN;
            quiet.truncate(SHOWN);
            vec![(Default::default(), quiet)]
        }
        Sort::Name => {
            quiet.sort_by_key(by_name);
            vec![(Default::default(), quiet)]
        }
        Sort::Kind => {
            quiet.sort_by_key(by_name);
            let of = |slug: &str| -> Vec<_> {
                quiet
                    .iter()
                    .copied()
                    .filter(|v| catalogue.category(v.id).slug == slug)
                    .collect()
            };
            let all = catalogue.categories().iter().map(|c| {
                let (name, mark) = t.label(&c.name);
                ((name.to_owned(), mark), of(&c.slug))
            });
            all.filter(|(_, list)| !list.is_empty()).collect()
        }
    };
    let found = (!q.is_empty()).then(|| {
        let hits = query.hits.iter();
        hits.map(|id| item(site, now.service(*id))).collect()
    });
    let mut most: Vec<&ServiceView> = views()
        .filter(|v| v.nation.now().reports() >= fill::FEW)
        .collect();
    most.sort_by_key(|v| std::cmp::Reverse(v.nation.now().reports()));

    render(&Home {
        t,
        q: q.into(),
        names: catalogue
            .ids()
            .map(|id| catalogue.service(id).name.clone())
            .collect(),
        found,
        most: most
            .iter()
            .take(3)
            .map(|v| name_and_slug(site, v.id))
            .collect(),
        map: small::small(&now.together, None, &together(t, now)),
        patterns: fill::patterns(&[Size::Small, Size::Glyph]),
        loud: loud.into_iter().map(|v| trouble(site, v)).collect(),
        any_few: groups
            .iter()
            .flat_map(|g| &g.1)
            .any(|v| Fill::of(&v.nation) == Fill::Few),
        groups: groups
            .into_iter()
            .map(|(kind, list)| (kind, list.into_iter().map(|v| calm(site, v)).collect()))
            .collect(),
        sort: query.sort,
        all: catalogue.len() as u32,
        more,
        recent: recent(site),
        updated: t.updated(&t.et(now.at), &t.short_date(now.at)),
        at: now.at.to_string(),
        shell,
    })
}

fn item(site: &Site, view: &ServiceView) -> Item {
    if is_loud(view) {
        trouble(site, view)
    } else {
        calm(site, view)
    }
}

/// The glyph of a service and the words beside it, as the front page has them.
pub(super) fn standing(site: &Site, view: &ServiceView) -> (String, String) {
    let item = item(site, view);
    (item.glyph, item.head)
}

fn name_and_slug(site: &Site, id: ServiceId) -> (String, String) {
    let service = site.catalogue.service(id);
    (service.name.clone(), service.slug.clone())
}

fn is_loud(view: &ServiceView) -> bool {
    matches!(verdict::picture(view), Picture::Spread | Picture::Places(_))
}

fn level(view: &ServiceView) -> u8 {
    let states = verdict::above(view);
    let most = states.iter().map(|(_, v)| Fill::of(v).level()).max();
    most.unwrap_or(0).max(Fill::of(&view.nation).level())
}

fn together(t: Language, now: &Snapshot) -> String {
    let mut above: Vec<_> = atlas::State::all()
        .filter(|s| Fill::of(&now.together[s.index()]).level() > 0)
        .collect();
    above.sort_by_key(|s| std::cmp::Reverse(now.together[s.index()].now().level));
    match above.as_slice() {
        [] => t.together_calm().into(),
        all => t.together_above(&t.regions(all)),
    }
}

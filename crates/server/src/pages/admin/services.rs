//! The services of this server, and names that operators added to them.

use askama::Template;
use outage::catalogue::Format;
use store::Alias;

use super::super::shell::Shell;
use super::super::{Language, Site, render};
use super::{Desk, css, shell};

/// What the page shows beside its forms, and the forms as they were sent.
#[derive(Clone, Debug, Default)]
pub struct ServicesView {
    /// What operators entered, and what goes with the next start.
    pub entered: Vec<ServiceRow>,
    /// All that can be changed: slug and name.
    pub offered: Vec<(String, String)>,
    /// Names that operators added, in the order they were added.
    pub added: Vec<Alias>,
    pub service: ServiceForm,
    pub name: NameForm,
}

/// One service that operators changed.
#[derive(Clone, Debug)]
pub struct ServiceRow {
    pub slug: String,
    pub name: String,
    /// Since when or until when it is offered, as the interface names it.
    pub applies: &'static str,
    /// It has a page.
    pub seen: bool,
    /// It was entered, and can be taken away.
    pub ours: bool,
}

/// A service in fields of text.
#[derive(Clone, Debug, Default)]
pub struct ServiceForm {
    pub slug: String,
    pub name: String,
    pub category: String,
    pub group: String,
    pub aliases: String,
    pub status: String,
    pub handle: String,
    pub feed_format: String,
    pub feed_url: String,
    pub depends_on: String,
    pub wrong: Option<String>,
}

/// A name and whose it is.
#[derive(Clone, Debug, Default)]
pub struct NameForm {
    pub service: String,
    pub alias: String,
    pub wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "admin/services.html")]
struct Page<'a> {
    shell: Shell,
    t: Language,
    css: String,
    desk: Desk<'a>,
    /// How many can be changed.
    all: String,
    view: ServicesView,
    added: Vec<(String, Alias)>,
    running: Vec<(&'a str, &'a str)>,
    /// Slug, name, and what its element says of a foreign language.
    categories: Vec<(&'a str, &'a str, &'static str)>,
    formats: Vec<(&'static str, &'static str)>,
}

/// The page.
pub fn services(site: &Site, desk: Desk<'_>, mut view: ServicesView) -> String {
    let t = site.language;
    let name = |slug: &str| {
        let found = site.catalogue.find(slug);
        found.map_or_else(
            || slug.to_owned(),
            |id| site.catalogue.service(id).name.clone(),
        )
    };
    let added = std::mem::take(&mut view.added).into_iter();
    let all = site.catalogue.ids().map(|id| site.catalogue.service(id));
    let mut running: Vec<_> = all.map(|s| (s.slug.as_str(), s.name.as_str())).collect();
    running.sort_by_key(|(_, name)| name.to_lowercase());
    let categories = site.catalogue.categories().iter();
    let format = |format: Format| match format {
        Format::Statuspage => (format.as_str(), "Statuspage, JSON"),
        Format::Feed => (format.as_str(), t.desk_format_feed()),
    };
    render(&Page {
        shell: shell(site, t.nav_services(), "/admin/services"),
        t,
        css: css(),
        desk,
        added: added.map(|a| (name(&a.service), a)).collect(),
        running,
        categories: categories
            .map(|one| {
                let (name, mark) = t.label(&one.name);
                (one.slug.as_str(), name, mark)
            })
            .collect(),
        formats: Format::ALL.map(format).to_vec(),
        all: view.offered.len().to_string(),
        view,
    })
}

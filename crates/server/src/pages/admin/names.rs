//! Names that operators added to services.

use askama::Template;
use store::Alias;

use super::super::shell::Shell;
use super::super::{Site, render};
use super::{Desk, css, shell};

/// The form as it was sent, with what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct NamesForm {
    pub service: String,
    pub alias: String,
    pub wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "admin/names.html")]
struct Page<'a> {
    shell: Shell,
    css: String,
    desk: Desk<'a>,
    added: Vec<(String, Alias)>,
    services: Vec<(&'a str, &'a str)>,
    form: NamesForm,
}

/// The added names, and the form for one more.
pub fn names(site: &Site, desk: Desk<'_>, added: Vec<Alias>, form: NamesForm) -> String {
    let name = |slug: &str| {
        let found = site.catalogue.find(slug);
        found.map_or_else(
            || slug.to_owned(),
            |id| site.catalogue.service(id).name.clone(),
        )
    };
    let all = site.catalogue.ids().map(|id| site.catalogue.service(id));
    let mut services: Vec<_> = all.map(|s| (s.slug.as_str(), s.name.as_str())).collect();
    services.sort_by_key(|(_, name)| name.to_lowercase());
    render(&Page {
        shell: shell(site, "Names of services"),
        css: css(),
        desk,
        added: added.into_iter().map(|a| (name(&a.service), a)).collect(),
        services,
        form,
    })
}

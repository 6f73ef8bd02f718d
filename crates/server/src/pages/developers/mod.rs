//! The interface for programs, as a page for people: made from the document that is made from the code.

mod endpoint;
mod example;
mod problems;
mod prose;
mod reference;
mod shape;

use std::sync::LazyLock;

use askama::Template;

use super::shell::Shell;
use super::words::Language;
use super::{Site, assets, render};
use endpoint::Endpoint;
use example::Example;
use problems::Described;
use reference::Reference;

/// The document does not change while the program runs; it is read once for each language.
static REFERENCES: LazyLock<[Reference; Language::ALL.len()]> =
    LazyLock::new(|| Language::ALL.map(Reference::read));

#[derive(Template)]
#[template(path = "developers.html")]
struct Page<'a> {
    shell: Shell,
    t: Language,
    css: String,
    base: &'a str,
    reference: &'a Reference,
    problems: Vec<Described>,
    /// What addresses are filled in with.
    example: Example,
}

/// The documentation of the interface, with addresses of this server that answer now.
pub fn developers(site: &Site) -> String {
    let t = site.language;
    let title = format!("{} | Outcry", t.developers_title());
    let mut shell = Shell::new(site, title, "/developers", "src/developers.ts").everywhere();
    shell.description = t.developers_description().into();
    render(&Page {
        shell,
        t,
        css: assets::href("src/developers.css"),
        base: site.public_url,
        reference: &REFERENCES[t as usize],
        problems: problems::all(),
        example: Example::of(site),
    })
}

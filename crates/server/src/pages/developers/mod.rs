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
use super::{Site, assets, render};
use endpoint::Endpoint;
use example::Example;
use problems::Described;
use reference::Reference;

/// The document does not change while the program runs; it is read once.
static REFERENCE: LazyLock<Reference> = LazyLock::new(Reference::read);

#[derive(Template)]
#[template(path = "developers.html")]
struct Page<'a> {
    shell: Shell,
    css: String,
    base: &'a str,
    reference: &'a Reference,
    problems: Vec<Described>,
    /// What addresses are filled in with.
    example: Example,
}

/// The documentation of the interface, with addresses of this server that answer now.
pub fn developers(site: &Site) -> String {
    let title = "API for problem reports by service, state and minute | Outcry".to_owned();
    let mut shell = Shell::new(site, title, "/developers", "src/developers.ts");
    shell.description =
        "Free JSON, CSV and GeoJSON of problem reports by service, state, county and \
        minute: every endpoint with its parameters, answers, problems and an example that works."
            .into();
    render(&Page {
        shell,
        css: assets::href("src/developers.css"),
        base: site.public_url,
        reference: &REFERENCE,
        problems: problems::all(),
        example: Example::of(site),
    })
}

//! How we count, and what we keep.

use askama::Template;

use super::draw::fill::{self, Size};
use super::shell::Shell;
use super::{Site, render};

#[derive(Template)]
#[template(path = "methodology.html")]
struct Methodology {
    shell: Shell,
    patterns: String,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    shell: Shell,
}

/// How reports are counted, compared and shown.
pub fn methodology(site: &Site) -> String {
    let mut shell = Shell::new(site, "How we count | Outcry".into(), "/methodology", "");
    shell.here = "method";
    shell.description =
        "How Outcry counts problem reports, compares them with what is normal, and what it cannot see.".into();
    render(&Methodology {
        shell,
        patterns: fill::patterns(&[Size::Glyph]),
    })
}

/// What is kept of a report, and for how long.
pub fn privacy(site: &Site) -> String {
    let mut shell = Shell::new(site, "Privacy | Outcry".into(), "/privacy", "");
    shell.description = "What Outcry keeps of a report, and what it never stores.".into();
    render(&Privacy { shell })
}

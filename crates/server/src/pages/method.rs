//! How we count, how well, and what we keep.

mod record;

use askama::Template;

use self::record::Record;
use super::draw::fill::{self, Size};
use super::shell::Shell;
use super::{Site, render};

#[derive(Template)]
#[template(path = "methodology.html")]
struct Methodology {
    shell: Shell,
    patterns: String,
    record: Record,
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
        "How Outcry counts problem reports, how often its alarms are wrong or late, and what it cannot see.".into();
    render(&Methodology {
        shell,
        patterns: fill::patterns(&[Size::Glyph]),
        record: Record::shipped(),
    })
}

/// What is kept of a report, and for how long.
pub fn privacy(site: &Site) -> String {
    let mut shell = Shell::new(site, "Privacy | Outcry".into(), "/privacy", "");
    shell.description = "What Outcry keeps of a report, and what it never stores.".into();
    render(&Privacy { shell })
}

//! How we count, how well, and what we keep.

mod record;

use askama::Template;

use self::record::Record;
use super::draw::fill::{self, Size};
use super::shell::Shell;
use super::words::Language;
use super::{Site, render};

#[derive(Template)]
#[template(path = "methodology.html")]
struct Methodology {
    shell: Shell,
    t: Language,
    patterns: String,
    record: Record,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    shell: Shell,
    t: Language,
}

/// How reports are counted, compared and shown.
pub fn methodology(site: &Site) -> String {
    let t = site.language;
    let title = format!("{} | Outcry", t.foot_how());
    let mut shell = Shell::new(site, title, "/methodology", "").everywhere();
    shell.here = "method";
    shell.description = t.method_description().into();
    render(&Methodology {
        shell,
        t,
        patterns: fill::patterns(&[Size::Glyph]),
        record: Record::shipped(t),
    })
}

/// What is kept of a report, and for how long.
pub fn privacy(site: &Site) -> String {
    let t = site.language;
    let title = format!("{} | Outcry", t.foot_privacy());
    let mut shell = Shell::new(site, title, "/privacy", "").everywhere();
    shell.description = t.privacy_description().into();
    render(&Privacy { shell, t })
}

//! What operators did.

use askama::Template;
use chrono::DateTime;
use outage::Minute;
use store::Act;

use super::super::shell::Shell;
use super::super::{Language, Site, render};
use super::{Desk, css, shell};

#[derive(Template)]
#[template(path = "admin/log.html")]
struct Page<'a> {
    shell: Shell,
    t: Language,
    css: String,
    desk: Desk<'a>,
    lines: Vec<(String, Act)>,
    next: Option<String>,
}

/// A page of the log, and what gives the next.
pub fn log(site: &Site, desk: Desk<'_>, acts: Vec<Act>, next: Option<String>) -> String {
    let t = site.language;
    let when = |act: &Act| {
        let at = Minute::of(DateTime::from_timestamp(act.at, 0).unwrap_or_default());
        format!("{}, {}", t.day(at), t.et(at))
    };
    render(&Page {
        shell: shell(site, t.desk_log(), "/admin/audit"),
        t,
        css: css(),
        desk,
        lines: acts.into_iter().map(|act| (when(&act), act)).collect(),
        next,
    })
}

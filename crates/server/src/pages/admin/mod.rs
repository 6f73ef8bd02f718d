//! The operators' pages: a queue, services, the log, and the way in.

mod incidents;
mod log;
mod queue;
mod services;

pub use incidents::{StoryForm, incidents};
pub use log::log;
pub use queue::{QueueView, queue};
pub use services::{NameForm, ServiceForm, ServiceRow, ServicesView, services};

use askama::Template;
use outage::tip::Status;

use super::shell::Shell;
use super::{Language, Site, assets, render};

/// Where the desk begins.
const QUEUE: &str = "/admin";

/// Where tips of a status are.
pub const fn queue_of(status: Status) -> &'static str {
    match status {
        Status::Waiting => QUEUE,
        Status::Shown => "/admin?status=shown",
        Status::Hidden => "/admin?status=hidden",
    }
}

/// What every page of the desk shows of its session.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// Who is signed in.
    pub name: &'a str,
    /// What every form carries.
    pub form_token: &'a str,
}

/// The surroundings of a page of operators: a link to its other language, but nothing for search engines.
fn shell(site: &Site, title: &str, path: &str) -> Shell {
    let mut shell = Shell::new(site, format!("{title} | Outcry"), path, "").everywhere();
    shell.canonical.clear();
    shell.hidden = true;
    shell
}

fn css() -> String {
    assets::href("src/admin.css")
}

#[derive(Template)]
#[template(path = "admin/sign_in.html")]
struct SignIn<'a> {
    shell: Shell,
    t: Language,
    css: String,
    wrong: Option<(&'a str, &'static str)>,
}

/// The way in, and what was wrong with the last try: the words, and what their element says of a foreign
/// language.
pub fn sign_in(site: &Site, wrong: Option<(&str, &'static str)>) -> String {
    let t = site.language;
    render(&SignIn {
        shell: shell(site, t.desk_sign_in(), QUEUE),
        t,
        css: css(),
        wrong,
    })
}

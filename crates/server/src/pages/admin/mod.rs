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

use super::shell::Shell;
use super::{Language, Site, assets, render};

/// What the desk speaks.
const T: Language = Language::English;

/// What every page of the desk shows of its session.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// Who is signed in.
    pub name: &'a str,
    /// What every form carries.
    pub form_token: &'a str,
}

/// The surroundings of a page of operators: no address of its own, and nothing for search engines.
fn shell(site: &Site, title: &str) -> Shell {
    let mut shell = Shell::new(site, format!("{title} | Outcry"), "", "");
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
    css: String,
    wrong: Option<&'a str>,
}

/// The way in, and what was wrong with the last try.
pub fn sign_in(site: &Site, wrong: Option<&str>) -> String {
    render(&SignIn {
        shell: shell(site, "Sign in"),
        css: css(),
        wrong,
    })
}

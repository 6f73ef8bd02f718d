//! Tips of users to users: the list, and the form to add one.

use askama::Template;
use atlas::State;
use outage::snapshot::Snapshot;
use outage::{Minute, Service, ServiceId};

use super::shell::Shell;
use super::words::{number, place, time};
use super::{Site, render};
use crate::tips::ShownTip;

/// Tips on the page of the service itself.
const FIRST: usize = 5;

/// The form as it was sent, with what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct TipForm {
    pub text: String,
    pub region: String,
    pub whole: Option<String>,
    pub text_error: Option<String>,
    pub region_error: Option<String>,
}

/// The list and the form.
#[derive(Debug)]
pub struct Tips {
    pub slug: String,
    pub name: String,
    pub list: Vec<Item>,
    /// How many more there are on the page of tips.
    pub rest: usize,
    pub form: TipForm,
    pub states: Vec<(&'static str, &'static str)>,
}

/// One tip.
#[derive(Debug)]
pub struct Item {
    pub id: String,
    pub text: String,
    /// Empty: the page's own, or not known.
    pub lang: String,
    pub place: &'static str,
    pub age: String,
    pub helped: String,
    pub simulated: bool,
}

impl Tips {
    /// All of them.
    pub fn new(service: &Service, tips: &[ShownTip], at: Minute) -> Tips {
        let mut states: Vec<_> = State::all().map(|s| (s.code(), place::title(s))).collect();
        states.sort_by_key(|(_, name)| *name);
        Tips {
            slug: service.slug.clone(),
            name: service.name.clone(),
            list: tips.iter().map(|tip| item(tip, at)).collect(),
            rest: 0,
            form: TipForm::default(),
            states,
        }
    }

    /// The first few.
    pub fn first(mut self) -> Tips {
        self.rest = self.list.len().saturating_sub(FIRST);
        self.list.truncate(FIRST);
        self
    }
}

fn item(tip: &ShownTip, at: Minute) -> Item {
    let own = ["en", "und"].contains(&tip.lang.as_str());
    Item {
        id: tip.id.clone(),
        text: tip.text.clone(),
        lang: if own { String::new() } else { tip.lang.clone() },
        place: tip.state.map_or("", place::title),
        age: time::ago(tip.at, at),
        helped: match tip.helped {
            0 => "This helped".into(),
            1 => "Helped 1 person".into(),
            n => format!("Helped {} people", number::count(n)),
        },
        simulated: tip.simulated,
    }
}

#[derive(Template)]
#[template(path = "tips.html")]
struct Page {
    shell: Shell,
    tips: Tips,
}

/// All tips of a service, and the form.
pub fn tips(
    site: &Site,
    now: &Snapshot,
    id: ServiceId,
    tips: &[ShownTip],
    form: &TipForm,
) -> String {
    let service = site.catalogue.service(id);
    let title = format!("Tips for {} | Outcry", service.name);
    let path = format!("/services/{}/tips", service.slug);
    let mut shell = Shell::new(site, title, &path, "").about(service);
    shell.description = format!(
        "What users of {} tell each other. Written by users and not checked by us.",
        service.name
    );
    render(&Page {
        shell,
        tips: Tips {
            form: form.clone(),
            ..Tips::new(service, tips, now.at)
        },
    })
}

#[derive(Template)]
#[template(path = "thanks.html")]
struct Thanks<'a> {
    shell: Shell,
    text: &'a str,
    slug: &'a str,
    name: &'a str,
}

/// After a tip or a vote on one.
pub fn thanks(site: &Site, service: &Service, text: &str) -> String {
    let mut shell = Shell::new(site, "Thank you | Outcry".into(), "", "").about(service);
    shell.hidden = true;
    render(&Thanks {
        shell,
        text,
        slug: &service.slug,
        name: &service.name,
    })
}

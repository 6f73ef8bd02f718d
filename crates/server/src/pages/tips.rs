//! Tips of users to users: the list, and the form to add one.

use askama::Template;
use atlas::State;
use outage::snapshot::Snapshot;
use outage::{Minute, Service, ServiceId};

use super::shell::Shell;
use super::words::{Language, place};
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
    /// How many more there are on the page of tips; empty: none.
    pub more: String,
    pub form: TipForm,
    pub states: Vec<(&'static str, &'static str)>,
    t: Language,
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
    pub fn new(t: Language, service: &Service, tips: &[ShownTip], at: Minute) -> Tips {
        let mut states: Vec<_> = State::all().map(|s| (s.code(), t.title(s))).collect();
        states.sort_by_key(|(_, name)| place::sorted(name));
        Tips {
            slug: service.slug.clone(),
            name: service.name.clone(),
            list: tips.iter().map(|tip| item(t, tip, at)).collect(),
            more: String::new(),
            form: TipForm::default(),
            states,
            t,
        }
    }

    /// The first few.
    pub fn first(mut self) -> Tips {
        let rest = self.list.len().saturating_sub(FIRST);
        if rest > 0 {
            self.more = self.t.tips_more(&rest.to_string());
        }
        self.list.truncate(FIRST);
        self
    }
}

fn item(t: Language, tip: &ShownTip, at: Minute) -> Item {
    let own = [t.code(), "und"].contains(&tip.lang.as_str());
    Item {
        id: tip.id.clone(),
        text: tip.text.clone(),
        lang: if own { String::new() } else { tip.lang.clone() },
        place: tip.state.map_or("", |state| t.title(state)),
        age: t.since(tip.at, at),
        helped: t.tips_helped(tip.helped),
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
    let (t, service) = (site.language, site.catalogue.service(id));
    let title = format!("{} | Outcry", t.tips_title(&service.name));
    let path = format!("/services/{}/tips", service.slug);
    let mut shell = Shell::new(site, title, &path, "")
        .about(service)
        .everywhere();
    shell.description = t.tips_description(&service.name);
    render(&Page {
        shell,
        tips: Tips {
            form: form.clone(),
            ..Tips::new(t, service, tips, now.at)
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
    let title = format!("{} | Outcry", site.language.tips_thanks());
    let mut shell = Shell::new(site, title, "", "").about(service);
    shell.hidden = true;
    render(&Thanks {
        shell,
        text,
        slug: &service.slug,
        name: &service.name,
    })
}

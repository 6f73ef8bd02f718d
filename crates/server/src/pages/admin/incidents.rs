//! Corrections of incidents, and statements that no program can read.

use askama::Template;
use outage::incident::CorrectionKind;
use outage::statement::Kind;

use super::super::incident::correction_word;
use super::super::shell::Shell;
use super::super::{Language, Site, render};
use super::{Desk, css, shell};

/// Incidents that can be chosen, the latest.
const LISTED: usize = 60;

/// Both forms as they were sent.
#[derive(Clone, Debug, Default)]
pub struct StoryForm {
    pub incident: String,
    pub kind: String,
    pub other: String,
    pub text: String,
    pub service: String,
    pub published_at: String,
    pub step: String,
    pub said: String,
    pub source: String,
}

#[derive(Template)]
#[template(path = "admin/incidents.html")]
struct Page<'a> {
    shell: Shell,
    t: Language,
    css: String,
    desk: Desk<'a>,
    incidents: Vec<(String, String)>,
    kinds: Vec<(&'static str, &'static str)>,
    services: Vec<(&'a str, &'a str)>,
    /// The word of the interface, and that of the page.
    steps: Vec<(&'static str, &'static str)>,
    form: StoryForm,
    wrong: Option<String>,
}

/// Both forms, and what was wrong with the last try.
pub fn incidents(site: &Site, desk: Desk<'_>, form: StoryForm, wrong: Option<String>) -> String {
    let t = site.language;
    let mut latest: Vec<_> = site
        .story
        .books(site.catalogue)
        .flat_map(|(id, book)| book.entries.iter().map(move |entry| (id, entry)))
        .collect();
    latest.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.incident.opened));
    let words = |(id, entry): &(outage::ServiceId, &crate::story::Entry)| {
        let incident = &entry.incident;
        let name = &site.catalogue.service(*id).name;
        let (day, clock) = (t.short_date(incident.opened), t.clock(incident.opened));
        (incident.id.to_string(), format!("{name}, {day}, {clock}"))
    };
    let all = site.catalogue.ids().map(|id| site.catalogue.service(id));
    let mut services: Vec<_> = all.map(|s| (s.slug.as_str(), s.name.as_str())).collect();
    services.sort_by_key(|(_, name)| name.to_lowercase());
    let kind = |kind: CorrectionKind| (kind.as_str(), correction_word(t, kind.as_str()));
    render(&Page {
        shell: shell(site, t.desk_incidents(), "/admin/incidents"),
        t,
        css: css(),
        desk,
        incidents: latest.iter().take(LISTED).map(words).collect(),
        kinds: CorrectionKind::ALL.map(kind).to_vec(),
        services,
        steps: Kind::ALL
            .map(|kind| (kind.as_str(), t.statement_kind(kind.as_str())))
            .to_vec(),
        form,
        wrong,
    })
}

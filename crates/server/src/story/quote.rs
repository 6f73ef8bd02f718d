//! What may be printed: a quote that is right by construction, a citation, and what the numbers do
//! not say.

use outage::incident::Incident;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::case::Case;
use super::summary::what;
use crate::pages::Language;
use crate::pages::words::{number, time};

/// How to cite a version.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Citation {
    /// The permanent address.
    pub permalink: String,
    /// In one line.
    pub text: String,
    /// For reference managers.
    pub bibtex: String,
}

/// Reports and not users, the window with its zone, what is usual, the composition, and the link.
pub fn quote(t: Language, case: &Case, permalink: &str) -> Option<String> {
    let at = case.peak_at?;
    let usual = case
        .peak_expected
        .map_or(String::new(), |e| match case.peak_times {
            Some(times) if times < 100.0 => t.quote_times(&t.multiple(times), &t.usual(e)),
            _ => t.quote_usual(&t.usual(e)),
        });
    let received = t.quote_received(
        &t.reports_counted(case.peak_reports),
        &what(t, case, &t.regions(&case.places())),
        &t.to_et(at),
        &t.date(at),
        &usual,
    );
    let told = [
        received,
        composition(t, &case.sources),
        t.quote_source(permalink),
    ];
    let told: Vec<String> = told.into_iter().filter(|part| !part.is_empty()).collect();
    // To be copied: spaces that never break would surprise whoever pastes it.
    Some(told.join(" ").replace(time::FIXED, " "))
}

/// `Of all reports in it, 97% from the form on these pages and 3% from other programs.`
fn composition(t: Language, sources: &[(&str, u32)]) -> String {
    match sources {
        [] => String::new(),
        some => t.quote_composition(&origins(t, some)),
    }
}

/// `97% from the form on these pages and 3% from other programs`
pub fn origins(t: Language, sources: &[(&str, u32)]) -> String {
    let all: u32 = sources.iter().map(|(_, n)| n).sum();
    let part =
        |(source, n): &(&str, u32)| t.quote_part(&number::percent(*n, all), t.story_source(source));
    let parts: Vec<String> = sources.iter().map(part).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    t.all_of(&parts)
}

/// How to cite a version.
pub fn citation(headline: &str, incident: &Incident, version: u32, permalink: &str) -> Citation {
    let day = incident.id.day();
    let date = day.rsplit_once('-').map_or(day, |(date, _)| date);
    let year = date.get(..4).unwrap_or_default();
    Citation {
        text: format!(
            "Outcry. “{headline}, {}.” Incident {day}, version {version}. {permalink}",
            Language::English.date(incident.opened)
        )
        .replace(time::FIXED, " "),
        bibtex: format!(
            "@misc{{outcry-{}-v{version},\n  author = {{{{Outcry}}}},\n  title = {{{headline}}},\n  year = {{{year}}},\n  note = {{Incident {day}, version {version}}},\n  url = {{{permalink}}}\n}}",
            incident.id
        ),
        permalink: permalink.to_owned(),
    }
}

/// What to bear in mind; where a hypothesis is told, of it as well.
pub fn caveats(t: Language, case: &Case, guessed: bool) -> Vec<String> {
    let mut caveats = vec![
        t.caveat_chosen(),
        t.caveat_kinds(),
        t.caveat_more(),
        t.caveat_unlisted(),
        t.caveat_cause(),
    ];
    if case.resolved.is_none() {
        caveats.push(t.caveat_open());
    }
    if guessed {
        caveats.push(t.caveat_guess());
    }
    caveats.into_iter().map(str::to_owned).collect()
}

/// What these numbers do not say, and why.
pub fn do_not_say(t: Language, case: &Case) -> Vec<String> {
    let clock = |at| t.at_et(at);
    let peak = number::count(case.peak_reports);
    vec![
        t.dont_say_users(&peak),
        t.dont_say_down(case.name),
        t.dont_say_began(&clock(case.opened), &clock(case.onset)),
        t.dont_say_peak(&number::count(case.reports), &t.et(case.onset), &peak),
    ]
}

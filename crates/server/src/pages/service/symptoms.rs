//! What people see, and where the reports came from.

use super::*;
use crate::pages::draw::bars;
use crate::pages::words::number;
use outage::Source;
use outage::snapshot::ServiceView;

/// Symptoms are shown from this many.
const ENOUGH: u32 = 20;

/// How many symptoms a page lists.
const LISTED: usize = 6;

/// The list, or why there is none.
#[derive(Debug)]
pub struct Symptoms {
    pub note: String,
    /// What is seen, what the element says of a foreign language, share, bar.
    pub list: Vec<(String, &'static str, String, String)>,
    pub sources: String,
}

/// Of the last hour.
pub fn symptoms(site: &Site, view: &ServiceView) -> Symptoms {
    let t = site.language;
    let all: u32 = view.symptoms.iter().map(|(_, n)| n).sum();
    let most = view.symptoms.first().map_or(0, |(_, n)| *n);
    let enough = all >= ENOUGH;
    let shown = view.symptoms.iter().take(if enough { LISTED } else { 0 });
    Symptoms {
        note: match all {
            0 => t.symptoms_none().into(),
            _ if !enough => t.symptoms_few().into(),
            n => t.symptoms_note(n),
        },
        list: shown
            .map(|(slug, n)| {
                let known = site.catalogue.symptom(view.id, slug);
                let (label, lang) = t.label(known.map_or(slug, |s| &s.label));
                let share = number::portion(*n, all);
                (label.to_owned(), lang, share, bars::relative(*n, most))
            })
            .collect(),
        sources: sources(t, &view.composition),
    }
}

fn sources(t: Language, composition: &[(Source, u32)]) -> String {
    let all: u32 = composition.iter().map(|(_, n)| n).sum();
    if all < ENOUGH {
        return String::new();
    }
    let parts: Vec<_> = composition
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(source, n)| t.source_part(t.source_name(source.as_str()), &number::portion(*n, all)))
        .collect();
    t.sources(all, &parts.join(", "))
}

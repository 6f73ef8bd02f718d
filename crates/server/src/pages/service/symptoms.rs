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
    /// Words, share, bar.
    pub list: Vec<(String, String, String)>,
    pub sources: String,
}

/// Of the last hour.
pub fn symptoms(site: &Site, view: &ServiceView) -> Symptoms {
    let all: u32 = view.symptoms.iter().map(|(_, n)| n).sum();
    let most = view.symptoms.first().map_or(0, |(_, n)| *n);
    let label = |slug: &str| {
        site.catalogue
            .symptom(view.id, slug)
            .map_or_else(|| slug.to_owned(), |s| s.label.clone())
    };
    let enough = all >= ENOUGH;
    Symptoms {
        note: match all {
            0 => "No symptoms chosen in the last hour".into(),
            _ if !enough => "Shown from 20 reports that name a symptom".into(),
            n => format!(
                "Share of {} reports in the last hour that name a symptom",
                number::count(n)
            ),
        },
        list: view
            .symptoms
            .iter()
            .take(if enough { LISTED } else { 0 })
            .map(|(slug, n)| {
                (
                    label(slug),
                    number::percent(*n, all),
                    bars::relative(*n, most),
                )
            })
            .collect(),
        sources: sources(&view.composition),
    }
}

fn sources(composition: &[(Source, u32)]) -> String {
    let all: u32 = composition.iter().map(|(_, n)| n).sum();
    if all < ENOUGH {
        return String::new();
    }
    let parts: Vec<_> = composition
        .iter()
        .filter(|(_, n)| *n > 0)
        .map(|(source, n)| {
            let name = match source {
                Source::Form => "the form on this site",
                Source::Api => "the open interface",
                Source::Import => "imported history",
                Source::Simulated => "the simulator",
            };
            format!("{name} {}", number::percent(*n, all))
        })
        .collect();
    format!(
        "All {} reports of the last hour came by: {}",
        number::count(all),
        parts.join(", ")
    )
}

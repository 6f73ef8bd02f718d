//! What a version says. Its own sentences are English, were published once and never change; in another
//! language the same is told anew, from the numbers that the version holds.

use crate::pages::Language;
use crate::pages::words::{alongside, number};
use crate::story::case::Case;
use crate::story::data::{Counted, IncidentData};
use crate::story::{quote, summary};

/// The sentences of a version in the language of a page.
#[derive(Debug)]
pub struct Retold {
    /// Whether they are told anew, and not as they were published.
    pub anew: bool,
    /// Says that they are English on a page that is not.
    pub mark: &'static str,
    pub headline: String,
    pub summary: Vec<String>,
    pub hypothesis: Option<String>,
    pub quote: Option<String>,
    pub caveats: Vec<String>,
    pub do_not_say: Vec<String>,
    /// `97% from the form on these pages and 3% from other programs`
    pub sources: String,
}

/// The sentences of a version.
pub fn retold(t: Language, data: &IncidentData) -> Retold {
    match Case::published(data).filter(|_| t != Language::English) {
        Some(case) => anew(t, data, &case),
        None => published(t, data),
    }
}

fn anew(t: Language, data: &IncidentData, case: &Case) -> Retold {
    let guess = data.alongside.as_ref();
    Retold {
        anew: true,
        mark: "",
        headline: summary::headline(t, case),
        summary: summary::summary(t, case),
        hypothesis: guess.and_then(|guess| alongside::published(t, data, guess)),
        quote: quote::quote(t, case, &data.citation.permalink),
        caveats: quote::caveats(t, case, guess.is_some()),
        do_not_say: quote::do_not_say(t, case),
        sources: quote::origins(t, &case.sources),
    }
}

fn published(t: Language, data: &IncidentData) -> Retold {
    let all: u32 = data.composition.iter().map(|s| s.reports).sum();
    let english = Language::English;
    let part = |s: &Counted| english.quote_part(&number::percent(s.reports, all), &s.label);
    let parts: Vec<String> = data.composition.iter().map(part).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Retold {
        anew: false,
        mark: t.foreign(),
        headline: data.headline.clone(),
        summary: data.summary.clone(),
        hypothesis: data.alongside.as_ref().map(|one| one.sentence.clone()),
        quote: data.quote.clone(),
        caveats: data.caveats.clone(),
        do_not_say: data.do_not_say.clone(),
        sources: english.all_of(&parts),
    }
}

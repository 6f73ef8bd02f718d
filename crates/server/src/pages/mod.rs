//! The pages: pure functions from a snapshot to HTML. No clock, no input or output, no query; a page
//! is complete without a script, and the scripts only replace what stands here.

pub mod admin;
pub mod assets;
pub mod compare;
mod developers;
mod done;
pub mod draw;
mod embed;
mod embed_builder;
mod explore;
mod facts;
mod home;
mod incident;
mod method;
mod problem;
mod report;
mod service;
mod shell;
mod sitemap;
#[cfg(test)]
mod tests;
mod tips;
pub mod words;

pub use assets::Asset;
pub use compare::compare;
pub use developers::developers;
pub use done::{DoneView, done};
pub use draw::measure::Measure;
pub use embed::{Look, Size, Theme, embed};
pub use embed_builder::embed_builder;
pub use explore::explore;
pub use home::{HomeQuery, Sort, home};
pub use incident::{IncidentPage, IncidentsQuery, corrections, incident, incidents};
pub use method::{methodology, privacy};
pub use problem::{not_found, offline, problem};
pub use report::{FormErrors, FormState, report_form};
pub use service::{Beside, service, service_then};
pub use sitemap::{MOST as SITEMAP_MOST, robots, sitemap};
pub use tips::{TipForm, thanks as tip_thanks, tips};
pub use words::Language;

use std::sync::Arc;

use outage::Catalogue;

use crate::story::Story;

/// What all pages of a site share.
#[derive(Clone, Debug)]
pub struct Site<'a> {
    /// What people can report.
    pub catalogue: &'a Catalogue,
    /// The incidents of twelve months.
    pub story: Arc<Story>,
    /// What its pages speak.
    pub language: Language,
    /// Where the site is known to the world, without a slash at its end.
    pub public_url: &'a str,
    /// Whether the traffic is made by the simulator.
    pub simulated: bool,
    /// The figures are this old, in minutes, if that is ten or more.
    pub stale_minutes: Option<u32>,
}

impl Site<'_> {
    /// The same site for readers of a language.
    pub fn speaking(self, language: Language) -> Self {
        Self { language, ..self }
    }
}

/// A finished template as text. Templates only write to memory, which cannot fail; should one be
/// broken after all, an empty page is better than a dead worker.
fn render(template: &impl askama::Template) -> String {
    template.render().unwrap_or_default()
}

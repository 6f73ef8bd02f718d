//! The report form: one page, three fieldsets, one button. The island makes two taps of it.

use askama::Template;
use atlas::State;
use outage::ServiceId;
use outage::snapshot::Snapshot;

use super::draw::fill::{self, Fill, Size};
use super::draw::legend;
use super::shell::Shell;
use super::words::place;
use super::{Language, Site, assets, render};

/// What the person had filled in, and what was wrong with it.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    /// `complete`, `intermittent`, `slow` or `recovered`.
    pub failure: String,
    /// Slug of a symptom, or nothing.
    pub symptom: String,
    /// Five digits, or nothing.
    pub zip: String,
    /// `US-OH`, `US` or nothing.
    pub region: String,
    /// What to say beside the fields.
    pub errors: FormErrors,
}

/// What to say beside each field, as full sentences.
#[derive(Clone, Debug, Default)]
pub struct FormErrors {
    /// About the kind.
    pub failure: Option<String>,
    /// About the symptom.
    pub symptom: Option<String>,
    /// About the ZIP code.
    pub zip: Option<String>,
    /// About the state.
    pub region: Option<String>,
    /// About the whole: not saved, too many, too busy.
    pub whole: Option<String>,
}

impl FormErrors {
    fn count(&self) -> usize {
        let all = [
            &self.failure,
            &self.symptom,
            &self.zip,
            &self.region,
            &self.whole,
        ];
        all.into_iter().flatten().count()
    }
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    shell: Shell,
    t: Language,
    name: &'a str,
    slug: &'a str,
    form: &'a FormState,
    failed: bool,
    patterns: String,
    /// The scripts for what comes after the first screen: without a connection they must be here.
    rest: Vec<String>,
    kinds: [Kind; 3],
    /// Word, label, and a mark where the label is of another language.
    symptoms: Vec<(&'a str, &'a str, &'static str)>,
    states: Vec<(&'static str, &'static str)>,
    territories: Vec<(&'static str, &'static str)>,
}

struct Kind {
    value: &'static str,
    fill: String,
    words: &'static str,
    detail: &'static str,
}

/// The three answers wear the fills that they produce on the map.
fn kinds(t: Language) -> [Kind; 3] {
    let kind = |value, fill: Fill, words, detail| Kind {
        value,
        fill: legend::answer(fill.class()),
        words,
        detail,
    };
    [
        kind(
            "complete",
            Fill::Solid(2),
            t.complete(),
            t.complete_detail(),
        ),
        kind(
            "intermittent",
            Fill::Hatched(2),
            t.intermittent(),
            t.intermittent_detail(),
        ),
        kind("slow", Fill::Hatched(1), t.slow(), t.slow_detail()),
    ]
}

/// The form of a service.
pub fn report_form(site: &Site, now: &Snapshot, id: ServiceId, form: &FormState) -> String {
    let (t, service) = (site.language, site.catalogue.service(id));
    let failed = form.errors.count() > 0;
    let what = if failed {
        t.not_sent_yet()
    } else {
        t.report_a_problem()
    };
    let mut shell = Shell::new(
        site,
        format!("{} | Outcry", t.report_title(what, &service.name)),
        &format!("/services/{}/report", service.slug),
        "src/report.ts",
    )
    .figures(site, now.at)
    .about(service)
    .everywhere();
    shell.description = t.report_description(&service.name);
    let named = |territory: bool| {
        let mut all: Vec<_> = State::all()
            .filter(|s| s.is_territory() == territory)
            .map(|s| (s.code(), t.title(s)))
            .collect();
        all.sort_by_key(|(_, name)| place::sorted(name));
        all
    };
    let later = "src/report/rest.ts";
    let mut rest = vec![assets::href_in(t, later)];
    rest.extend(assets::imports_in(t, later));
    rest.retain(|script| *script != shell.script && !shell.imports.contains(script));
    render(&Page {
        shell,
        t,
        name: &service.name,
        slug: &service.slug,
        form,
        failed,
        patterns: fill::patterns(&[Size::Glyph]),
        rest,
        kinds: kinds(t),
        symptoms: site
            .catalogue
            .category(id)
            .symptoms
            .iter()
            .map(|s| {
                let (label, mark) = t.label(&s.label);
                (s.slug.as_str(), label, mark)
            })
            .collect(),
        states: named(false),
        territories: named(true),
    })
}

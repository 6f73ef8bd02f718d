//! The data part of an incident, as it is published: made once for each version, kept as bytes.

use std::sync::Arc;

use outage::incident::{Busiest, Crest, Impact, Incident};
use outage::snapshot::WINDOWS;
use outage::{Catalogue, Minute, ServiceId, Tally, Verdict};
use serde::{Deserialize, Serialize};
use store::Saying;
use utoipa::ToSchema;

use super::alongside::alongside;
pub use super::alongside::{AlongsideView, CompanionView};
use super::case::Case;
use super::quote::{self, Citation};
use super::{Story, summary};
use crate::api::{ShareView, class_word, cut, round};
use crate::pages::Language;
use crate::statements::Latest;

/// Turns incidents into what is published of them.
#[derive(Debug)]
pub struct Teller {
    pub catalogue: Arc<Catalogue>,
    /// What companies say.
    pub statements: Arc<Latest>,
    pub public_url: String,
    pub simulated: bool,
}

/// Everything that is published of an incident.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct IncidentData {
    /// `netflix-2026-11-14-a`
    pub id: String,
    /// Slug of the service.
    pub service: String,
    /// As people know it.
    pub service_name: String,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// `ongoing`, `recovering` or `resolved`
    pub status: String,
    /// `national`: the numbers are those of the country; `regional`: of the states listed, together.
    pub scope: String,
    /// One line.
    pub headline: String,
    /// Up to five sentences. What is not known is left out.
    pub summary: Vec<String>,
    /// When reports began to rise.
    pub onset: String,
    /// When the detector found it: our alert.
    pub opened: String,
    /// Since when less than half of the excess is left.
    pub recovering: Option<String>,
    /// Since when nothing has been above normal.
    pub resolved: Option<String>,
    /// When it rose again within half an hour of its end.
    pub reopened: Vec<String>,
    /// Minutes from `opened` to `resolved`, or to the end of the counts.
    pub minutes: i64,
    /// The highest quarter of an hour.
    pub peak: Option<PeakView>,
    /// All reports of its stretch.
    pub reports: TotalView,
    /// Share of "doesn't work at all" among them.
    pub complete_share: Option<ShareView>,
    /// `complete`, `intermittent` or `mixed`; none below five reports.
    pub failure: Option<String>,
    /// States that were above normal, in the order in which they rose.
    pub states: Vec<ImpactView>,
    /// What people chose, most chosen first.
    pub symptoms: Vec<Counted>,
    /// Where the reports came from, whole country.
    pub composition: Vec<Counted>,
    /// What the company said meanwhile, oldest first.
    pub statements: Vec<Said>,
    /// Minutes by which our alert was ahead of the company; negative if it spoke first.
    pub lead_minutes: Option<i64>,
    /// What it may belong to, as a hypothesis; null: nothing speaks for one.
    #[serde(default)]
    pub alongside: Option<AlongsideView>,
    /// Right by construction: reports, window, zone, composition, link.
    pub quote: Option<String>,
    /// How to cite this version.
    pub citation: Citation,
    /// What to bear in mind.
    pub caveats: Vec<String>,
    /// What these numbers do not say.
    pub do_not_say: Vec<String>,
}

/// The highest quarter of an hour.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PeakView {
    /// End of the window, exclusive.
    pub at: String,
    /// Length of the window.
    pub window_minutes: u32,
    /// Reports in it.
    pub reports: u32,
    /// What would have been usual.
    pub expected: Option<f64>,
    /// What holds 95 of 100 ordinary days; none for several states together.
    pub usual_range: Option<RangeView>,
    /// Reports divided by expected, cut to one decimal.
    pub times_expected: Option<f64>,
    /// 0 as usual, 1 raised, 2 high, 3 very high.
    pub level: u8,
    /// Codes of the states that were above normal then, the farthest above first.
    pub states: Vec<String>,
    /// The minute with the most reports of the whole incident.
    pub busiest_minute: Option<MinuteView>,
}

/// A range of counts.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RangeView {
    /// 2.5 % quantile.
    pub low: f64,
    /// 97.5 % quantile.
    pub high: f64,
}

/// One minute.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct MinuteView {
    /// Its start.
    pub start: String,
    /// Reports in it.
    pub reports: u32,
}

/// Reports of a stretch.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TotalView {
    /// Start of the stretch: the onset.
    pub from: String,
    /// Its end, exclusive.
    pub to: String,
    /// Regions whose reports are summed.
    pub regions: Vec<String>,
    /// All reports of a problem.
    pub total: u32,
    /// "Doesn't work at all".
    pub complete: u32,
    /// "Works on and off".
    pub intermittent: u32,
    /// "Slow".
    pub slow: u32,
    /// "It works now": not part of the total.
    pub recovered: u32,
}

/// One thing the company said.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Said {
    /// When it was published, as the company says.
    pub published_at: String,
    /// `investigating`, `identified`, `monitoring`, `resolved` or `note`
    pub kind: String,
    /// One line; may be empty.
    pub title: String,
    /// Its words.
    pub text: String,
    /// Where it can be read.
    pub url: String,
    /// Minutes after our alert; negative: before it.
    pub lead_minutes: i64,
}

/// How often something was chosen, or where reports came from.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Counted {
    /// The word in the API.
    pub word: String,
    /// The words on pages.
    pub label: String,
    /// Reports.
    pub reports: u32,
}

/// What an incident was in one state.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ImpactView {
    /// `US-OH`
    pub id: String,
    /// English name.
    pub name: String,
    /// When reports began to rise there.
    pub onset: String,
    /// When that was found.
    pub found: String,
    /// When it was last above normal.
    pub last: String,
    /// End of its highest quarter of an hour.
    pub peak_at: Option<String>,
    /// Reports in it.
    pub peak_reports: u32,
    /// What would have been usual.
    pub peak_expected: Option<f64>,
    /// Reports divided by expected, cut to one decimal.
    pub peak_times_expected: Option<f64>,
    /// 1 raised, 2 high, 3 very high.
    pub level: u8,
    /// Reports of the stretch of the incident.
    pub reports: u32,
    /// Those that say "doesn't work at all".
    pub complete: u32,
    /// Their share; none below five reports.
    pub complete_share: Option<ShareView>,
    /// `complete`, `intermittent` or `mixed`; none below five reports.
    pub failure: Option<String>,
}

impl Teller {
    /// The data part of a version, among the incidents of its time.
    pub fn data(&self, story: &Story, id: ServiceId, incident: &Incident, version: u32) -> String {
        // The view holds numbers, texts and lists only, which always serialise.
        serde_json::to_string(&self.view(story, id, incident, version)).unwrap_or_default()
    }

    /// The permanent address of a version.
    pub fn permalink(&self, incident: &Incident, version: u32) -> String {
        format!("{}/incidents/{}/v/{version}", self.public_url, incident.id)
    }

    /// What is published of an incident.
    pub fn view(
        &self,
        story: &Story,
        id: ServiceId,
        incident: &Incident,
        version: u32,
    ) -> IncidentData {
        let service = self.catalogue.service(id);
        let name = service.name.as_str();
        let (t, case) = (Language::English, Case::of(name, incident));
        let headline = summary::headline(t, &case);
        let permalink = self.permalink(incident, version);
        let alongside = alongside(story, &self.catalogue, id, incident);
        IncidentData {
            id: incident.id.to_string(),
            service: service.slug.clone(),
            service_name: name.to_owned(),
            simulated: self.simulated,
            status: incident.phase().as_str().into(),
            scope: scope(incident).into(),
            summary: summary::summary(t, &case),
            onset: incident.onset.to_string(),
            opened: incident.opened.to_string(),
            recovering: text(incident.recovering),
            resolved: text(incident.resolved),
            reopened: incident.reopened.iter().map(Minute::to_string).collect(),
            minutes: incident.minutes(),
            peak: peak(incident.crest(), incident.busiest()),
            reports: total(incident),
            complete_share: incident.share.map(ShareView::from),
            failure: incident.share.map(|share| class_word(share.class()).into()),
            states: incident.states.iter().map(impact).collect(),
            symptoms: self.symptoms(id, incident),
            composition: composition(incident),
            statements: self.said(id, incident),
            lead_minutes: incident.lead(),
            quote: quote::quote(t, &case, &permalink),
            citation: quote::citation(&headline, incident, version, &permalink),
            caveats: quote::caveats(t, &case, alongside.is_some()),
            do_not_say: quote::do_not_say(t, &case),
            alongside,
            headline,
        }
    }

    /// What the company said about it, in its last wording.
    pub fn said(&self, id: ServiceId, incident: &Incident) -> Vec<Said> {
        let (from, to) = incident.hearing();
        let known = self.statements.now().of(id);
        let at = |saying: &Saying| Minute::of(saying.statement.published_at);
        let about = |saying: &&Saying| at(saying) >= from && at(saying) <= to;
        let said = |saying: &Saying| Said {
            published_at: at(saying).to_string(),
            kind: saying.statement.kind.as_str().into(),
            title: saying.statement.title.clone(),
            text: saying.statement.text.clone(),
            url: saying.statement.url.clone(),
            lead_minutes: at(saying) - incident.opened,
        };
        known.sayings.iter().filter(about).map(said).collect()
    }

    fn symptoms(&self, id: ServiceId, incident: &Incident) -> Vec<Counted> {
        let mut ranked: Vec<_> = incident.symptoms.iter().collect();
        ranked.sort_by_key(|(slug, n)| (std::cmp::Reverse(**n), *slug));
        let label = |slug: &str| {
            let known = self.catalogue.symptom(id, slug);
            known.map_or_else(|| slug.to_owned(), |symptom| symptom.label.clone())
        };
        let count = |(slug, n): (&String, &u32)| Counted {
            word: slug.clone(),
            label: label(slug),
            reports: *n,
        };
        ranked.into_iter().map(count).collect()
    }
}

/// Whose numbers an incident's are.
pub fn scope(incident: &Incident) -> &'static str {
    match incident.is_about_nation() {
        true => "national",
        false => "regional",
    }
}

fn text(minute: Option<Minute>) -> Option<String> {
    minute.map(|m| m.to_string())
}

fn peak(crest: &Crest, busiest: Busiest) -> Option<PeakView> {
    Some(PeakView {
        at: text(crest.at)?,
        window_minutes: WINDOWS[0],
        reports: crest.reports,
        expected: crest.expected.map(round),
        usual_range: crest.range.map(|(low, high)| RangeView {
            low: round(low),
            high: round(high),
        }),
        times_expected: crest.times().map(cut),
        level: outage::snapshot::level(crest.reports, crest.expected, Verdict::Spike),
        states: crest.states.iter().map(|s| s.code().to_owned()).collect(),
        busiest_minute: busiest.minute.map(|start| MinuteView {
            start: start.to_string(),
            reports: busiest.reports,
        }),
    })
}

fn total(incident: &Incident) -> TotalView {
    let Tally {
        complete,
        intermittent,
        slow,
        recovered,
    } = incident.reports();
    let regions = if incident.is_about_nation() {
        vec![outage::NATION.to_owned()]
    } else {
        let codes = incident.states.iter().map(|i| i.state.code().to_owned());
        codes.collect()
    };
    TotalView {
        from: incident.onset.to_string(),
        to: incident.until.to_string(),
        regions,
        total: incident.reports().reports(),
        complete,
        intermittent,
        slow,
        recovered,
    }
}

fn impact(impact: &Impact) -> ImpactView {
    ImpactView {
        id: impact.state.code().to_owned(),
        name: impact.state.name().to_owned(),
        onset: impact.onset.to_string(),
        found: impact.found.to_string(),
        last: impact.last.to_string(),
        peak_at: text(impact.crest.at),
        peak_reports: impact.crest.reports,
        peak_expected: impact.crest.expected.map(round),
        peak_times_expected: impact.crest.times().map(cut),
        level: impact.level,
        reports: impact.tally.reports(),
        complete: impact.tally.complete,
        complete_share: impact.share.map(ShareView::from),
        failure: impact.class().map(|class| class_word(class).into()),
    }
}

fn composition(incident: &Incident) -> Vec<Counted> {
    let count = |(source, n): (&outage::Source, &u32)| Counted {
        word: source.as_str().into(),
        label: Language::English.story_source(source.as_str()).into(),
        reports: *n,
    };
    incident.sources.iter().map(count).collect()
}

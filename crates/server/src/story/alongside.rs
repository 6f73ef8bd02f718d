//! What an incident may belong to, among the incidents of its time: a hypothesis, with its reasons.

use outage::alongside::{Because, Companion, Hypothesis, Trouble, hypothesis};
use outage::incident::Incident;
use outage::{Catalogue, ServiceId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Book, Story};
use crate::api::cut;
use crate::pages::words::alongside::sentence;

/// An incident that is over may still explain another for so many minutes.
const RECENT: i64 = 120;

/// What an incident may belong to. Never a fact.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct AlongsideView {
    /// `sympathetic`: people may report it because another service fails; `common_cause`: it may
    /// fail of the same cause as others.
    pub kind: String,
    /// What a common cause is told from: `dependency` or `places`.
    pub because: Option<String>,
    /// Slug of the service on which all depend, or which one of them is.
    pub depends_on: Option<String>,
    /// The others, the first to rise first.
    pub services: Vec<CompanionView>,
    /// The same in words.
    pub sentence: String,
}

/// Another incident, and why it is named.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CompanionView {
    /// Slug of its service.
    pub service: String,
    /// As people know it.
    pub service_name: String,
    /// What it is called.
    pub incident: String,
    /// Minutes from its onset to the onset of this one; negative: it rose later.
    pub lag_minutes: i64,
    /// How many times as many reports beyond the usual it had, cut to one decimal.
    pub times_larger: Option<f64>,
    /// Codes of the states in which both were above normal.
    pub states: Vec<String>,
    /// Whether both services are of one category.
    pub same_category: bool,
}

/// The likeliest hypothesis about an incident, from what is told and known up to its last minute.
pub fn alongside(
    story: &Story,
    catalogue: &Catalogue,
    id: ServiceId,
    incident: &Incident,
) -> Option<AlongsideView> {
    let books = story.books(catalogue).filter(|(other, _)| *other != id);
    let around: Vec<(ServiceId, &Incident)> = books
        .filter_map(|(other, book)| Some((other, nearest(book, incident)?)))
        .collect();
    let all: Vec<Trouble> = around.iter().map(|(id, i)| trouble(*id, i)).collect();
    let found = hypothesis(&trouble(id, incident), &all, catalogue)?;
    let (kind, because, with) = match &found {
        Hypothesis::Sympathetic { of } => ("sympathetic", None, std::slice::from_ref(of)),
        Hypothesis::CommonCause { because, with } => ("common_cause", Some(because), &with[..]),
    };
    let companion = |one: &Companion| {
        let service = catalogue.service(one.service);
        let (_, other) = around.iter().find(|(id, _)| *id == one.service)?;
        let reasons = &one.reasons;
        Some(CompanionView {
            service: service.slug.clone(),
            service_name: service.name.clone(),
            incident: other.id.to_string(),
            lag_minutes: reasons.lag,
            times_larger: reasons.size.filter(|s| *s > 0.0).map(|s| cut(1.0 / s)),
            states: reasons.states.iter().map(|s| s.code().into()).collect(),
            same_category: reasons.same_category,
        })
    };
    Some(AlongsideView {
        kind: kind.into(),
        because: because.map(|why| match why {
            Because::Dependency(_) => "dependency".into(),
            Because::Places => "places".into(),
        }),
        depends_on: because.and_then(|why| match why {
            Because::Dependency(on) => Some(catalogue.service(*on).slug.clone()),
            Because::Places => None,
        }),
        services: with.iter().filter_map(companion).collect(),
        sentence: sentence(id, &found, catalogue),
    })
}

/// Of a service's incidents that went on at the time or had just ended, the one that rose nearest.
fn nearest<'a>(book: &'a Book, incident: &Incident) -> Option<&'a Incident> {
    let near = |other: &&Incident| {
        let is_over = |end| end + RECENT < incident.onset;
        other.opened <= incident.until && !other.resolved.is_some_and(is_over)
    };
    let counted = book.counted().map(|entry| entry.incident.as_ref());
    counted
        .filter(near)
        .min_by_key(|other| (other.onset - incident.onset).abs())
}

fn trouble(service: ServiceId, incident: &Incident) -> Trouble {
    let crest = incident.crest();
    Trouble {
        service,
        onset: incident.onset,
        resolved: incident.resolved,
        peak_reports: crest.reports,
        peak_expected: crest.expected.unwrap_or(0.0),
        states: incident.states.iter().map(|impact| impact.state).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use outage::Minute;
    use serde_json::json;

    use super::*;
    use crate::story::Stories;

    const ONSET: i64 = 29_600_000;

    fn incident(slug: &str, after: i64, reports: u32, states: &[&str]) -> Arc<Incident> {
        let opened = ONSET + after + 3;
        let crest = json!({"at": opened + 15, "reports": reports, "expected": reports / 50,
            "range": null, "states": states});
        let tally = json!({"complete": reports, "intermittent": 0, "slow": 0, "recovered": 0});
        let busiest = json!({"minute": opened, "reports": reports / 10});
        let impact = |state: &&str| {
            json!({"state": state, "onset": opened - 3, "found": opened, "last": opened,
                "crest": crest, "level": 3, "tally": tally, "share": null})
        };
        let states: Vec<_> = states.iter().map(impact).collect();
        let body = json!({"id": format!("{slug}-2026-04-13-a"), "onset": opened - 3,
            "opened": opened, "recovering": null, "resolved": null, "reopened": [],
            "national": opened, "nation": crest, "places": crest, "nation_busiest": busiest,
            "places_busiest": busiest, "states": states, "tally": tally, "share": null,
            "symptoms": {}, "sources": {}, "acknowledged": null, "until": ONSET + 90, "calm": null});
        Arc::new(serde_json::from_value(body).expect("is an incident"))
    }

    /// What is said of each of some incidents in a story of them all.
    fn told(catalogue: &Catalogue, all: &[(&str, Arc<Incident>)]) -> Vec<Option<AlongsideView>> {
        let mut story = Story::new(catalogue);
        let id = |slug: &str| catalogue.find(slug).expect("is there");
        for (slug, incident) in all {
            story.put(id(slug), incident.clone(), 1);
        }
        let one = |(slug, incident): &(&str, Arc<Incident>)| {
            alongside(&story, catalogue, id(slug), incident)
        };
        all.iter().map(one).collect()
    }

    #[test]
    fn carriers_that_work_echo_the_one_that_fails() {
        let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).expect("is sound");
        let all = [
            (
                "tmobile",
                incident("tmobile", 0, 113_980, &["US-FL", "US-GA", "US-NY"]),
            ),
            (
                "verizon",
                incident("verizon", 40, 8_619, &["US-FL", "US-GA"]),
            ),
            (
                "mint-mobile",
                incident("mint-mobile", 3, 20_000, &["US-FL", "US-GA"]),
            ),
        ];
        let said = told(&catalogue, &all);
        let echo = said[1].as_ref().expect("is an echo");
        assert_eq!((echo.kind.as_str(), &echo.because), ("sympathetic", &None));
        let [of] = echo.services.as_slice() else {
            panic!("{echo:?}");
        };
        assert_eq!((of.service.as_str(), of.lag_minutes), ("tmobile", 40));
        assert_eq!(of.incident, "tmobile-2026-04-13-a");
        assert_eq!(of.times_larger, Some(13.2));
        assert_eq!(of.states, ["US-FL", "US-GA"]);
        assert!(of.same_category);
        assert!(
            echo.sentence.starts_with("Perhaps an echo of T-Mobile: its reports rose 40 minutes earlier in Florida and Georgia"),
            "{}",
            echo.sentence
        );
        for (i, other) in [(0, "mint-mobile"), (2, "tmobile")] {
            let cause = said[i].as_ref().expect("has a cause");
            assert_eq!(cause.kind, "common_cause");
            assert_eq!(cause.because.as_deref(), Some("dependency"));
            assert_eq!(cause.depends_on.as_deref(), Some("tmobile"));
            assert_eq!(cause.services[0].service, other);
            assert!(cause.sentence.starts_with("Perhaps one cause with "));
        }
    }

    #[test]
    fn what_ended_long_before_explains_nothing_and_the_nearest_is_taken() {
        let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).expect("is sound");
        let states = &["US-FL"];
        let ended = |at: i64| {
            let mut large = Incident::clone(&incident("tmobile", -200, 100_000, states));
            large.resolved = Some(Minute::new(ONSET + at));
            Arc::new(large)
        };
        let verizon = ("verizon", incident("verizon", 0, 900, states));
        let said = told(&catalogue, &[("tmobile", ended(-150)), verizon.clone()]);
        assert!(said[1].is_none());
        let mut story = Story::new(&catalogue);
        let id = |slug| catalogue.find(slug).expect("is there");
        let mut old = Incident::clone(&ended(-1));
        old.id = outage::incident::Id::parse("tmobile-2026-04-12-a").expect("is one");
        story.put(id("tmobile"), Arc::new(old), 1);
        story.put(id("tmobile"), incident("tmobile", 0, 100_000, states), 1);
        let echo = alongside(&story, &catalogue, id("verizon"), &verizon.1).expect("is an echo");
        assert_eq!(echo.services[0].incident, "tmobile-2026-04-13-a");
    }

    #[test]
    fn a_story_without_others_says_nothing() {
        let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).expect("is sound");
        let alone = [("tmobile", incident("tmobile", 0, 900, &["US-FL"]))];
        assert!(told(&catalogue, &alone)[0].is_none());
        let empty = Stories::default().now();
        let id = catalogue.find("tmobile").expect("is there");
        assert!(alongside(&empty, &catalogue, id, &alone[0].1).is_none());
    }
}

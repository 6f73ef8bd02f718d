//! Twelve incidents of a simulated country, in the words that are published of them.

use std::collections::HashSet;
use std::sync::Arc;

use outage::counts::Counts;
use outage::incident::{Incident, Tracker};
use outage::simulate::{Profile, World};
use outage::{Catalogue, Judge, Minute, ServiceId, Source};

use super::case::Case;
use super::{Story, Teller, quote, summary};
use crate::history::{Learned, Past};
use crate::pages::Language;
use crate::pages::words::time;
use crate::statements::{Latest, Statements};

const DAYS: u32 = 24;
const LEARNED: i64 = 14 * 1440;

fn teller() -> Teller {
    let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).expect("ships sound");
    Teller {
        catalogue: Arc::new(catalogue),
        statements: Arc::new(Latest::new(Statements::default())),
        public_url: "https://outcry.example".into(),
        simulated: true,
    }
}

/// The incidents of one service in ten days, after two weeks to learn.
async fn incidents(teller: &Teller, slug: &str) -> Vec<(ServiceId, Incident)> {
    let start = Minute::of("2026-10-01T00:00:00Z".parse().expect("a time"));
    let mut profile = Profile::new(start, DAYS);
    profile.outages = 3.0;
    let id = teller.catalogue.find(slug).expect("is there");
    let world = World::new(7, &teller.catalogue, &[id], &profile);
    let rows = world
        .counts(profile.start, profile.end)
        .map(|(minute, _, state, tally)| (state.code().to_owned(), minute, tally));
    let past = Past {
        slug: slug.to_owned(),
        rows: rows.collect(),
        spans: Arc::new(vec![(profile.start, profile.end)]),
        judged_from: start + LEARNED,
        told_from: start + LEARNED + 30,
        tracker: Tracker::new(slug.to_owned(), None, Vec::new()),
        every_quarter: false,
        kept: HashSet::new(),
    };
    let mut cases = Judge::new(&teller.catalogue).into_cases();
    let case = cases.swap_remove(id.index());
    let counts = Counts::new(teller.catalogue.len());
    let Learned { incidents, .. } = past.learn(case, counts, profile.end).await.expect("learns");
    incidents
        .into_iter()
        .map(|incident| (id, incident))
        .collect()
}

#[tokio::test]
async fn twelve_incidents_read_as_their_numbers_say() {
    let teller = teller();
    let mut all = Vec::new();
    for slug in [
        "netflix",
        "verizon",
        "chase",
        "xfinity",
        "discord",
        "youtube",
        "instagram",
        "hulu",
        "spotify",
        "facebook",
        "roblox",
    ] {
        all.extend(incidents(&teller, slug).await.into_iter().take(3));
    }
    all.truncate(12);
    assert_eq!(all.len(), 12);
    let (mut told, mut spanish) = (String::new(), String::new());
    for (i, (id, mut incident)) in all.into_iter().enumerate() {
        // Minute counts don't tell where reports came from; live ones do.
        let reports = incident.tally.reports();
        incident
            .sources
            .insert(Source::Form, reports - reports / 10);
        incident.sources.insert(Source::Api, reports / 10);
        if i % 3 == 0 {
            incident.acknowledged = Some(incident.opened + 24 - 10 * i as i64);
        }
        let view = teller.view(&Story::default(), id, &incident, 3);
        let quote = view.quote.clone().expect("there is a peak");
        let peak = view.peak.as_ref().expect("there is a peak");
        let at = incident.crest().at.expect("there is a peak");
        let parts = [
            Language::English.reports_counted(peak.reports),
            "in the 15 minutes to".into(),
            format!(
                "{} on {}",
                Language::English.et(at),
                Language::English.date(at)
            ),
            "from the form on these pages".into(),
            "from other programs".into(),
            format!("https://outcry.example/incidents/{}/v/3", incident.id),
        ];
        for part in parts {
            let part = part.replace(time::FIXED, " ");
            assert!(quote.contains(&part), "{part} is missing from: {quote}");
        }
        let paragraph = view.summary.join(" ");
        for wrong in ["user", " down", "outage"] {
            assert!(!quote.contains(wrong), "{quote}");
            assert!(!paragraph.contains(wrong), "{paragraph}");
        }
        assert_eq!(
            view.summary.len() == 5,
            incident.acknowledged.is_some() && incident.resolved.is_some()
        );
        told += &format!(
            "{}\n{}\n{paragraph}\n{quote}\n\n",
            incident.id, view.headline
        );
        // What was published holds all that its sentences were made from.
        let case = Case::published(&view).expect("can be read");
        let same = Language::English;
        assert_eq!(summary::headline(same, &case), view.headline);
        assert_eq!(summary::summary(same, &case), view.summary);
        assert_eq!(quote::do_not_say(same, &case), view.do_not_say);
        assert_eq!(quote::caveats(same, &case, false), view.caveats);
        assert_eq!(
            quote::quote(same, &case, &view.citation.permalink),
            view.quote
        );
        let t = Language::Spanish;
        spanish += &format!(
            "{}\n{}\n{}\n{}\n{}\n\n",
            incident.id,
            summary::headline(t, &case),
            summary::summary(t, &case).join(" "),
            quote::quote(t, &case, &view.citation.permalink).expect("there is a peak"),
            quote::do_not_say(t, &case).join(" "),
        );
    }
    insta::assert_snapshot!(told.replace(time::FIXED, " "));
    insta::assert_snapshot!(
        "the_same_twelve_in_spanish",
        spanish.replace(time::FIXED, " ")
    );
}

//! What the company says, on the page.

use std::sync::Arc;

use chrono::TimeDelta;
use outage::incident::Incident;
use outage::statement::{Kind, Said, Via};
use outage::{Minute, Statement};
use serde_json::json;
use store::{Saying, SourceCheck};

use super::looks::site;
use super::night::{at, catalogue, night};
use crate::pages;
use crate::statements::OfService;
use crate::story::Story;

const PAGE: &str = "https://status.example/api";

/// A statement of so many minutes ago.
fn said(minutes: i64, kind: Kind, title: &str, text: &str, url: &str) -> Saying {
    let statement = Statement::new(Said {
        service: "netflix",
        source_id: "",
        published_at: at().time() - TimeDelta::minutes(minutes),
        kind,
        title,
        text,
        url,
        page: PAGE,
        via: Via::Statuspage,
    });
    Saying {
        statement: statement.expect("has words"),
        fetched_at: at().time(),
        superseded: false,
    }
}

fn checked(fault: Option<&str>, succeeded: Option<i64>) -> OfService {
    let ago = |minutes| at().time() - TimeDelta::minutes(minutes);
    OfService {
        sayings: Vec::new(),
        source: Some(PAGE.into()),
        check: Some(SourceCheck {
            service: "netflix".into(),
            url: PAGE.into(),
            checked_at: ago(2),
            succeeded_at: succeeded.map(ago),
            etag: None,
            last_modified: None,
            fault: fault.map(str::to_owned),
        }),
    }
}

/// The company has spoken.
pub fn told() -> OfService {
    let words = "We’re aware some members are having trouble watching.";
    OfService {
        sayings: vec![
            said(9000, Kind::Resolved, "Old trouble", "Over.", ""),
            said(
                24,
                Kind::Investigating,
                "Trouble",
                words,
                "https://a.example/1",
            ),
        ],
        ..checked(None, Some(2))
    }
}

/// The source answers, and has nothing to say.
pub fn unheard() -> OfService {
    checked(None, Some(2))
}

/// The source answers no more.
pub fn broken() -> OfService {
    checked(Some("it answered with status 500"), Some(95))
}

/// Somebody tries.
pub fn hostile() -> OfService {
    let bad = "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x&gt; \"' &lt;em&gt;";
    OfService {
        sayings: vec![said(5, Kind::Note, bad, bad, "javascript:alert(1)")],
        ..checked(Some("its answer could not be read: <script>"), None)
    }
}

/// The incident of this night: alert at 8:42, the company's first word at 9:06.
pub fn incident() -> Incident {
    let opened = at() - 48;
    let crest = |minute: Minute, reports: u32| json!({ "at": minute, "reports": reports, "expected": 426.0, "range": null, "states": [] });
    let none = json!({ "minute": null, "reports": 0 });
    let tally = json!({ "complete": 70, "intermittent": 20, "slow": 10, "recovered": 0 });
    let body = json!({
        "id": "netflix-2026-11-14-a", "onset": opened - 6, "opened": opened, "recovering": null,
        "resolved": null, "reopened": [], "national": opened + 3,
        "nation": crest(at() - 10, 2_545), "places": crest(at() - 10, 1_200),
        "nation_busiest": none, "places_busiest": none,
        "states": [{
            "state": "US-MI", "onset": opened - 6, "found": opened, "last": at(),
            "crest": crest(at() - 10, 136), "level": 3, "tally": tally, "share": null,
        }],
        "tally": tally, "share": null, "symptoms": {}, "sources": {},
        "acknowledged": opened + 24, "listened": true, "until": at(), "calm": null,
    });
    serde_json::from_value(body).expect("is an incident as the store keeps it")
}

/// The section on the page of a service.
fn section(slug: &str, known: &OfService) -> String {
    let catalogue = catalogue();
    let id = catalogue.find(slug).expect("is there");
    let html = pages::service(
        &site(&catalogue),
        &night(&catalogue),
        id,
        pages::Beside {
            statements: known,
            tips: &[],
            held: Default::default(),
        },
    );
    let start = html.split("id=\"says\"").nth(1).expect("has the section");
    start
        .split("</section>")
        .next()
        .unwrap_or_default()
        .replace('\u{a0}', " ")
}

/// The page of Netflix on its night, with an incident that goes on or without one.
fn page(incident: Option<Incident>) -> String {
    let catalogue = catalogue();
    let id = catalogue.find("netflix").expect("is there");
    let mut story = Story::new(&catalogue);
    if let Some(incident) = incident {
        story.put(id, Arc::new(incident), 1);
    }
    let site = pages::Site {
        story: Arc::new(story),
        ..site(&catalogue)
    };
    let known = told();
    let beside = pages::Beside {
        statements: &known,
        tips: &[],
        held: Default::default(),
    };
    pages::service(&site, &night(&catalogue), id, beside).replace('\u{a0}', " ")
}

#[test]
fn a_statement_stands_beside_the_rise_of_reports() {
    let html = section("netflix", &told());
    let (rise, words) = (
        html.find("Reports rose above normal"),
        html.find("We’re aware"),
    );
    assert!(rise.is_some() && rise < words, "{html}");
    assert!(html.contains("9:06 p.m."), "{html}");
    assert!(html.contains("“Investigating” Trouble:"), "{html}");
    assert!(html.contains("href=\"https://a.example/1\""), "{html}");
    assert!(html.contains("Last looked 9:28 p.m. ET."), "{html}");
    assert!(!html.contains("Old trouble"), "{html}");
}

#[test]
fn while_an_incident_goes_on_its_course_stands_beside_the_words() {
    let html = page(Some(incident()));
    for words in [
        "People and the company, side by side",
        "First unusual reports, in Michigan",
        "<b>Our alert.</b> Above normal: Michigan",
        "<p class=\"gap\">24 min after our alert</p>",
        "Most so far: 2,545 reports in 15 minutes",
        "First word from Netflix",
        "24 min after our alert, at 8:42 p.m. ET",
    ] {
        assert!(html.contains(words), "{words}\n{html}");
    }
}

#[test]
fn what_goes_on_has_the_beginning_that_its_incident_has() {
    let rose = "Reports rose first in Ohio, Michigan and Indiana, at 8:42 p.m.";
    assert!(page(None).contains(rose));
    let mut later = incident();
    (later.onset, later.acknowledged) = (at() - 20, None);
    let html = page(Some(later));
    assert!(!html.contains(rose));
    for words in ["at 9:10 p.m.", "20 minutes ago"] {
        assert!(html.contains(words), "{words}\n{html}");
    }
}

#[test]
fn the_last_statement_is_shown_however_old() {
    let mut known = told();
    known.sayings.truncate(1);
    let html = section("hulu", &known);
    assert!(
        html.contains("Old trouble") && html.contains("Nov. 8"),
        "{html}"
    );
}

#[test]
fn what_is_not_known_is_said() {
    let html = section("hulu", &unheard());
    assert!(
        html.contains("No statement found yet. Last looked 9:28 p.m. ET."),
        "{html}"
    );
    let html = section("hulu", &broken());
    assert!(
        html.contains("not checked since 7:55 p.m. ET: it answered with status 500."),
        "{html}"
    );
    let html = section("hulu", &OfService::default());
    assert!(
        html.contains("no machine-readable source for Hulu."),
        "{html}"
    );
    let html = section("github", &OfService::default());
    assert!(html.contains("does not ask what GitHub says."), "{html}");
    assert!(
        html.contains("href=\"https://www.githubstatus.com\""),
        "{html}"
    );
}

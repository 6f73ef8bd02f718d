//! The demonstration, from its first minute to the end of its outage, as a reader would be told it.

use chrono::TimeDelta;
use futures_util::future::join_all;
use outage::{Catalogue, catalogue::BUILT_IN};
use serde_json::Value;
use server::demo::Demo;
use server::statements::ask::Asker;
use server::statements::guard::Guard;
use server::statements::{Poller, simulated};
use server::traffic;
use std::sync::Arc;
use store::Entry;

use crate::app::{App, at};
use crate::incidents::follow;

const START: &str = "2026-11-24T23:00:00Z";

/// Minutes until it is over and resolved.
const LENGTH: i64 = 215;

/// The history of Netflix alone: the story is about it, and the rest takes its time.
async fn stage() -> (App, Demo) {
    let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
    let demo = Demo::new(at(START), Arc::new(catalogue));
    let fixture = store::testing::sqlite().await;
    for rows in demo.history() {
        let rows: Vec<_> = rows
            .into_iter()
            .filter(|row| row.service == "netflix")
            .collect();
        fixture.put_counts(&rows).await.expect("keeps");
    }
    let (from, to) = demo.span();
    let recent = demo.due(demo.reports_from().time(), to.time()).into_iter();
    let recent = recent.filter(|record| record.service == "netflix");
    let recent: Vec<Entry> = recent
        .map(|record| Entry {
            record: Some(record),
            ..Entry::default()
        })
        .collect();
    for few in recent.chunks(2_000) {
        fixture.save(few).await.expect("saves");
    }
    fixture.observe(from, to).await.expect("notes");
    let mut app = App::on((*fixture).clone(), at(START), &["--demo"]).await;
    app.keep(fixture);
    (app, demo)
}

#[actix_web::test]
async fn the_demo_tells_one_whole_story() {
    let (mut app, demo) = stage().await;
    let catalogue = app.app.catalogue.clone();
    let page = simulated::start(&catalogue, app.app.clock.clone(), at(START)).expect("starts");
    let page = page.expect("has Netflix");
    let asker = Asker::new(Guard::default().also(page.socket), &app.url).expect("asks");
    let poller = Poller::new(&app.app, asker);
    poller.watch(&page.source);
    for minute in 0..LENGTH {
        let from = app.now();
        let due = demo.due(from, from + TimeDelta::minutes(1)).into_iter();
        let due = due.filter(|record| record.service == "netflix");
        join_all(due.map(|record| traffic::file(app.app.clone(), record))).await;
        app.tick().await;
        if minute % 3 == 0 {
            poller.ask(&page.source).await.expect("answers");
        }
    }
    let list = app.json("/api/v1/incidents?service=netflix").await;
    let of_today = |line: &&Value| line["opened"].as_str() > Some(START);
    let lines: Vec<_> = list["incidents"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(of_today)
        .collect();
    assert_eq!(lines.len(), 1, "{list}");
    let id = lines[0]["id"].as_str().expect("a name");
    let answer = app.json(&format!("/api/v1/incidents/{id}")).await;
    let data = &answer["data"];

    let time = |field: &str| at(data[field].as_str().expect("a time"));
    let after = |field: &str| (time(field) - at(START)).num_minutes();
    // It begins in the second minute, in Michigan and Ohio.
    assert!((2..=5).contains(&after("onset")), "{}", data["onset"]);
    assert!(after("opened") <= 8, "{}", data["opened"]);
    let states = data["states"].as_array().expect("a list");
    // By when it was found: one ordinary report can make a neighbour's rise look earlier.
    let mut found: Vec<_> = states.iter().collect();
    found.sort_by_key(|state| state["found"].as_str().expect("a time").to_owned());
    let mut first: Vec<_> = found[..2]
        .iter()
        .map(|s| s["id"].as_str().expect("a code"))
        .collect();
    first.sort_unstable();
    assert_eq!(first, ["US-MI", "US-OH"]);
    let failure = |code: &str| {
        let state = states
            .iter()
            .find(|s| s["id"] == code)
            .expect("was reached");
        state["failure"].clone()
    };
    assert_eq!(
        (failure("US-OH"), failure("US-TX")),
        ("complete".into(), "intermittent".into())
    );
    assert_eq!(data["scope"], "national");
    assert!(states.len() >= 15, "it spread to {}", states.len());
    // The company speaks eleven minutes after the start.
    let lead = 11 - after("opened");
    assert_eq!(data["lead_minutes"], lead);
    let kinds: Vec<_> = data["statements"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|s| s["kind"].clone())
        .collect();
    assert_eq!(
        (&kinds[0], kinds.last()),
        (&"investigating".into(), Some(&"resolved".into()))
    );
    assert_eq!(data["status"], "resolved", "{}", data["minutes"]);
    assert!(
        (120..190).contains(&after("resolved")),
        "{}",
        data["resolved"]
    );

    let summary = data["summary"].as_array().expect("a list");
    assert_eq!(summary.len(), 5, "{summary:?}");
    let sentence = |i: usize| {
        summary[i]
            .as_str()
            .expect("a sentence")
            .replace('\u{a0}', " ")
    };
    let peak = data["peak"]["reports"].as_u64().expect("a number");
    let peak = match peak {
        0..1000 => peak.to_string(),
        n => format!("{},{:03}", n / 1000, n % 1000),
    };
    assert!(
        sentence(0).contains(&format!("to {peak} in the 15 minutes to")),
        "{}",
        sentence(0)
    );
    assert!(
        sentence(1).contains("first in") && sentence(1).contains("Ohio"),
        "{}",
        sentence(1)
    );
    assert!(
        sentence(3).contains(&format!("{lead} minutes after the alert")),
        "{}",
        sentence(3)
    );
    assert_eq!(follow(&app, id).await, 5);
}

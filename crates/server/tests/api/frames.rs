//! `GET /api/v1/services/{slug}/frames`

use std::io::Write;

use atlas::State;
use flate2::Compression;
use flate2::write::GzEncoder;
use outage::{Minute, Tally};
use serde_json::Value;
use store::CountRow;

use crate::app::{App, problem, row};

const PATH: &str = "/api/v1/services/netflix/frames";

fn region<'a>(frames: &'a Value, id: &str) -> &'a Value {
    let all = frames["regions"].as_array().expect("has regions");
    all.iter().find(|r| r["id"] == id).expect("has the region")
}

#[actix_web::test]
async fn each_frame_shows_what_the_map_showed_then() {
    let mut app = App::start().await;
    for round in 0..12 {
        app.reports(1 + round % 3, "complete", "US-OH").await;
        app.reports(round % 2, "slow", "US-GU").await;
        for _ in 0..4 {
            app.tick().await;
        }
    }
    let frames = app.json(&format!("{PATH}?from=2026-11-14T12:00:00Z")).await;
    assert_eq!(frames["window_minutes"], 15);
    assert_eq!(frames["regions"].as_array().map(Vec::len), Some(57));
    let times = frames["at"].as_array().expect("has times");
    assert_eq!(times.len(), 9, "12:05 to 12:45: {times:?}");
    for (i, at) in times.iter().enumerate() {
        let at = at.as_str().expect("a time");
        let map = app
            .json(&format!("/api/v1/services/netflix/heatmap?at={at}"))
            .await;
        let mut nation = 0;
        for id in ["US-OH", "US-GU"] {
            let (then, now) = (row(&map, id), region(&frames, id));
            for name in ["reports", "complete", "expected"] {
                assert_eq!(now[name][i], then[name], "{id} {name} at {at}");
            }
            let letter = |name: &str| now[name].as_str().expect("a text").as_bytes()[i] as char;
            assert_eq!(letter("levels").to_string(), then["level"].to_string());
            assert!(
                then["verdict"]
                    .as_str()
                    .expect("a word")
                    .starts_with(letter("verdict"))
            );
            match then["failure"].as_str() {
                Some(word) => assert!(word.starts_with(letter("failure")), "{id} at {at}"),
                None => assert_eq!(letter("failure"), '.'),
            }
            nation += then["reports"].as_u64().expect("a count");
        }
        assert_eq!(region(&frames, "US")["reports"][i], nation);
    }
    let quarters = app
        .json(&format!("{PATH}?from=2026-11-14T12:00:00Z&step=15m"))
        .await;
    assert_eq!(quarters["at"][2], "2026-11-14T12:45:00Z");
    let (five, fifteen) = (region(&frames, "US-OH"), region(&quarters, "US-OH"));
    assert_eq!(fifteen["reports"][2], five["reports"][8]);
}

#[actix_web::test]
async fn what_was_not_collected_is_null() {
    let mut app = App::start().await;
    app.reports(1, "slow", "US-OH").await;
    for _ in 0..6 {
        app.tick().await;
    }
    let frames = app.json(&format!("{PATH}?from=2026-11-14T11:00:00Z")).await;
    let ohio = region(&frames, "US-OH");
    let reports = ohio["reports"].as_array().expect("has counts");
    assert_eq!(reports.len(), 13);
    assert!(reports[..12].iter().all(Value::is_null), "{reports:?}");
    assert_eq!(reports[12], 1);
    assert_eq!(ohio["levels"], "------------0");
    assert_eq!(ohio["failure"], "------------.");
}

#[actix_web::test]
async fn stretches_out_of_range_are_named() {
    let app = App::start().await;
    for (query, pointer) in [
        ("step=2m", "/query/step"),
        ("level=planet", "/query/level"),
        ("from=yesterday", "/query/from"),
        ("to=2030-01-01T00:00:00Z", "/query/to"),
        (
            "from=2026-11-14T11:00:00Z&to=2026-11-14T10:00:00Z",
            "/query/from",
        ),
        ("from=2026-11-12T11:00:00Z", "/query/step"),
        ("from=2025-11-12T11:00:00Z&step=1h", "/query/from"),
    ] {
        let body = problem(app.get(&format!("{PATH}?{query}")).await, 422, "invalid").await;
        assert_eq!(body["errors"][0]["pointer"], pointer, "{query}");
    }
    problem(app.get(&format!("{PATH}?zzz=1")).await, 400, "bad-request").await;
    problem(
        app.get("/api/v1/services/no-such/frames").await,
        404,
        "not-found",
    )
    .await;
}

#[actix_web::test]
async fn a_busy_day_of_all_states_is_small() {
    let mut app = App::start().await;
    app.tick().await;
    let now = Minute::of(app.now());
    let mut rows = Vec::new();
    let mut chance = 1u32;
    for state in State::all() {
        for back in 1..1440 {
            // Numbers that no compression can guess.
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let (a, b) = (chance >> 29, (chance >> 26) & 7);
            rows.push(CountRow {
                service: "netflix".into(),
                region: state.code().into(),
                minute: now - back,
                tally: Tally {
                    complete: a,
                    intermittent: b,
                    ..Tally::default()
                },
            });
        }
    }
    app.store.put_counts(&rows).await.expect("puts");
    let body = app.get(PATH).await.bytes().await.expect("a body");
    let mut gzip = GzEncoder::new(Vec::new(), Compression::new(6));
    gzip.write_all(&body).expect("to memory");
    let size = gzip.finish().expect("to memory").len();
    assert!(body.len() > 100_000 && size < 64_000, "{size} bytes");
}

//! `GET /api/v1/stream`

use outage::json::Json;
use reqwest::{Method, Response};
use serde_json::{Value, json};
use server::statements::enter;

use crate::app::{App, at, problem};
use crate::incidents;

const NETFLIX: &str = "/api/v1/stream?service=netflix";

/// One event; a comment has no name.
#[derive(Debug, Default)]
struct Event {
    id: String,
    name: String,
    data: Value,
}

/// A reader who holds the line.
struct Listener {
    answer: Response,
    text: String,
}

impl Listener {
    async fn open(app: &App, path: &str, seen: Option<&str>) -> Listener {
        let mut request = app.request(Method::GET, path);
        if let Some(id) = seen {
            request = request.header("Last-Event-ID", id);
        }
        let answer = request.send().await.expect("answers");
        assert_eq!(answer.status(), 200, "{path}");
        let mut listener = Listener {
            answer,
            text: String::new(),
        };
        let hello = listener.block().await.expect("begins");
        assert!(hello.starts_with("retry: "), "{hello}");
        listener
    }

    /// The next lines up to an empty one; none: the stream has ended as it should.
    async fn block(&mut self) -> Option<String> {
        loop {
            if let Some((block, rest)) = self.text.split_once("\n\n") {
                let block = block.to_owned();
                self.text = rest.to_owned();
                return Some(block);
            }
            let chunk = self.answer.chunk().await.expect("goes on")?;
            self.text
                .push_str(std::str::from_utf8(&chunk).expect("is text"));
        }
    }

    async fn next(&mut self) -> Event {
        let block = self.block().await.expect("goes on");
        let mut event = Event::default();
        for line in block.lines() {
            match line.split_once(": ") {
                Some(("id", id)) => event.id = id.to_owned(),
                Some(("event", name)) => event.name = name.to_owned(),
                Some(("data", data)) => event.data = serde_json::from_str(data).expect("is JSON"),
                _ => {}
            }
        }
        event
    }

    /// Nothing but heartbeats until the next minute: what comes is its picture.
    async fn is_silent_until_the_next_minute(&mut self, app: &mut App) -> Event {
        app.tick().await;
        let event = self.next().await;
        assert_eq!(event.name, "snapshot");
        let now = app.now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        assert_eq!(event.data["at"], now, "something old was told again");
        event
    }
}

fn statement(text: &str) -> Json {
    let entry = json!({
        "service": "netflix", "published_at": "2026-11-14T11:50:00Z", "kind": "note",
        "title": "Netflix on X", "text": text, "source": "https://x.example/status/1",
    });
    Json::parse(entry.to_string().as_bytes()).expect("is JSON")
}

#[actix_web::test]
async fn the_picture_comes_at_once_and_with_every_minute() {
    let mut app = App::start().await;
    let mut line = Listener::open(&app, NETFLIX, None).await;
    let first = line.next().await;
    assert_eq!(first.name, "snapshot");
    assert_eq!(first.data["at"], "2026-11-14T12:00:00Z");
    app.reports(6, "complete", "US-OH").await;
    app.tick().await;
    let second = line.next().await;
    assert_eq!(second.data["at"], "2026-11-14T12:01:00Z");
    assert_eq!(second.data["nation"]["reports"], 6);
    assert_eq!(second.data["day_reports"], 6);
    let map = app.json("/api/v1/services/netflix/heatmap").await;
    assert_eq!(second.data["regions"], map["regions"], "the same as by GET");
    let headers = line.answer.headers();
    assert_eq!(headers["content-type"], "text/event-stream");
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["x-accel-buffering"], "no");
    assert_eq!(headers["access-control-allow-origin"], "*");
    assert!(!headers.contains_key("content-encoding"));
}

#[actix_web::test]
async fn all_services_have_one_stream() {
    let mut app = App::start().await;
    app.reports(6, "complete", "US-OH").await;
    app.tick().await;
    let mut line = Listener::open(&app, "/api/v1/stream", None).await;
    let picture = line.next().await.data;
    let list = app.json("/api/v1/services").await;
    let ours = picture["services"].as_array().expect("a list");
    let theirs = list["services"].as_array().expect("a list");
    assert_eq!(ours.len(), theirs.len());
    for (one, other) in ours.iter().zip(theirs) {
        for field in ["slug", "verdict", "level", "reports", "expected"] {
            assert_eq!(one[field], other[field], "{field} of {one}");
        }
    }
}

#[actix_web::test]
async fn who_comes_back_hears_what_he_missed_and_nothing_twice() {
    let mut app = App::start().await;
    let mut line = Listener::open(&app, NETFLIX, None).await;
    let old = line.next().await.id;
    enter(&app.app, &statement("We’re aware of an issue."))
        .await
        .expect("is fine");
    let said = line.next().await;
    assert_eq!(said.name, "statement");
    assert_eq!(said.data["service"], "netflix");
    let text = &said.data["statement"]["text"];
    assert_eq!(text, "We’re aware of an issue.");
    let present = line.is_silent_until_the_next_minute(&mut app).await.id;

    // With an old id: the statement and the present.
    let mut line = Listener::open(&app, NETFLIX, Some(&old)).await;
    let missed = [line.next().await, line.next().await];
    assert_eq!(missed[0].id, said.id);
    assert_eq!(missed[1].id, present);
    // With the id of the statement: the present.
    let mut line = Listener::open(&app, NETFLIX, Some(&said.id)).await;
    assert_eq!(line.next().await.id, present);
    // With the present one: nothing.
    let mut line = Listener::open(&app, NETFLIX, Some(&present)).await;
    line.is_silent_until_the_next_minute(&mut app).await;
    // What is said of one service is told on its own stream and on that of all.
    enter(&app.app, &statement("It is fixed."))
        .await
        .expect("is fine");
    let mut all = Listener::open(&app, "/api/v1/stream", Some(&present)).await;
    let names = [all.next().await.name, all.next().await.name];
    assert_eq!(names, ["snapshot", "statement"]);
    let mut hulu = Listener::open(&app, "/api/v1/stream?service=hulu", None).await;
    assert_eq!(hulu.next().await.name, "snapshot");
    hulu.is_silent_until_the_next_minute(&mut app).await;
}

#[actix_web::test]
async fn an_id_nobody_gave_is_answered_from_the_present() {
    let mut app = App::start().await;
    app.tick().await;
    for strange in [
        "",
        "x",
        "99999999.0",
        "-1.0",
        "29000000",
        "29000000.0.0",
        "18446744073709551616.1",
    ] {
        let mut line = Listener::open(&app, NETFLIX, Some(strange)).await;
        let event = line.next().await;
        assert_eq!(event.name, "snapshot", "{strange}");
        assert_eq!(event.data["at"], "2026-11-14T12:01:00Z", "{strange}");
    }
}

#[actix_web::test]
async fn an_incident_is_told_when_it_opens_and_when_it_takes_a_turn() {
    let mut app = incidents::before().await;
    let mut line = Listener::open(&app, NETFLIX, None).await;
    line.next().await;
    incidents::minutes(&mut app, 10, 12, 0).await;
    incidents::minutes(&mut app, 45, 0, 0).await;
    let mut turns: Vec<Value> = Vec::new();
    // A reader who does not read in between misses pictures, but no news.
    while turns.last().is_none_or(|turn| turn["status"] != "resolved") {
        let event = line.next().await;
        if event.name == "incident" {
            turns.push(event.data);
        }
    }
    assert_eq!(turns[0]["id"], "netflix-2026-11-14-a");
    assert_eq!(turns[0]["status"], "ongoing");
    assert_eq!(turns[0]["states"], json!(["US-OH"]));
    assert!(turns.iter().any(|turn| turn["status"] == "recovering"));
    let versions: Vec<_> = turns.iter().map(|t| t["version"].as_u64()).collect();
    assert!(versions.is_sorted(), "{versions:?}");
    let last = turns.last().expect("there are some");
    let told = app.json("/api/v1/incidents?service=netflix").await;
    assert_eq!(last["resolved"], told["incidents"][0]["resolved"]);
}

#[actix_web::test]
async fn what_cannot_be_heard_is_refused() {
    let app = App::start().await;
    let nobody = app.get("/api/v1/stream?service=nobody").await;
    problem(nobody, 404, "not-found").await;
    let strange = app.get("/api/v1/stream?region=US").await;
    problem(strange, 400, "bad-request").await;
    let head = app.request(Method::HEAD, NETFLIX).send().await;
    let head = head.expect("answers");
    assert_eq!(head.headers()["content-type"], "text/event-stream");
    assert_eq!(
        app.request(Method::POST, NETFLIX)
            .send()
            .await
            .expect("answers")
            .status(),
        405
    );
}

#[actix_web::test]
async fn there_are_so_many_places_and_no_more() {
    let app = App::with(&["--streams", "3", "--streams-per-network", "2"]).await;
    let open = async |from: &str| {
        let request = app.request(Method::GET, NETFLIX);
        request
            .header("X-Forwarded-For", from)
            .send()
            .await
            .expect("answers")
    };
    let mut held = vec![open("20.0.0.1").await, open("20.0.0.2").await];
    let full = open("20.0.0.3").await;
    assert_eq!(full.headers()["retry-after"], "60");
    problem(full, 429, "rate-limited").await;
    held.push(open("20.0.1.1").await);
    problem(open("20.0.2.1").await, 503, "unavailable").await;
    assert!(held.iter().all(|answer| answer.status() == 200));
}

#[actix_web::test]
async fn every_stream_ends_when_the_server_stops() {
    let app = App::start().await;
    let mut line = Listener::open(&app, NETFLIX, None).await;
    line.next().await;
    app.app.streams.close();
    assert!(line.block().await.is_none(), "it ends, and is not cut off");
    let mut late = Listener::open(&app, NETFLIX, None).await;
    assert!(late.block().await.is_none());
    assert_eq!(app.now(), at("2026-11-14T12:00:00Z"));
}

//! The server under test.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use actix_web::web::Data;
use chrono::{DateTime, TimeDelta, Utc};
use clap::Parser;
use outage::{Catalogue, Minute, catalogue::BUILT_IN};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use server::clock::Clock;
use server::serve::{Outcry, listen};
use server::settings::Settings;
use server::ticker::Ticker;
use store::Store;
use store::testing::Fixture;

/// A running server whose minutes pass when the test says so.
pub struct App {
    pub url: String,
    pub client: Client,
    pub store: Store,
    /// What its handlers reach.
    pub app: Data<server::app::App>,
    /// Held for its destructor, which removes the database.
    fixture: Option<Fixture>,
    hand: Arc<AtomicI64>,
    ticker: Ticker,
    handle: actix_web::dev::ServerHandle,
    next_reporter: AtomicU32,
}

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    settings: Settings,
}

/// Settings as they come from a command line.
pub fn settings(more: &[&str]) -> Settings {
    let line = ["outcry", "--trusted-proxy", "127.0.0.1/32"];
    Line::parse_from(line.iter().chain(more)).settings
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a time")
}

impl App {
    /// A fresh server at 2026-11-14 12:00 UTC on a fresh database.
    pub async fn start() -> App {
        App::with(&[]).await
    }

    /// The same with other settings.
    pub async fn with(settings: &[&str]) -> App {
        let fixture = store::testing::sqlite().await;
        let mut app = App::on((*fixture).clone(), at("2026-11-14T12:00:00Z"), settings).await;
        app.fixture = Some(fixture);
        app
    }

    /// Holds a database for as long as the server runs.
    pub fn keep(&mut self, fixture: Fixture) {
        self.fixture = Some(fixture);
    }

    /// A server on this database at this time.
    pub async fn on(store: Store, time: DateTime<Utc>, more: &[&str]) -> App {
        let (clock, hand) = Clock::manual(time);
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("is bound"));
        let settings = settings(more);
        let Outcry { app, ticker } = Outcry::assemble(
            store.clone(),
            Arc::new(catalogue),
            clock,
            &settings,
            url.clone(),
        )
        .await
        .expect("starts");
        let server = listen(app.clone(), listener, Some(1)).expect("listens");
        let handle = server.handle();
        tokio::spawn(server);
        let client = Client::builder()
            .no_gzip()
            .no_brotli()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        App {
            url,
            client,
            store,
            app,
            fixture: None,
            hand,
            ticker,
            handle,
            next_reporter: AtomicU32::new(0),
        }
    }

    pub fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.hand.load(Ordering::SeqCst), 0).expect("in range")
    }

    /// Lets time pass; nothing is closed yet.
    pub fn pass(&self, time: TimeDelta) {
        self.hand.fetch_add(time.num_seconds(), Ordering::SeqCst);
    }

    /// The next minute begins, and the tick comes.
    pub async fn tick(&mut self) {
        self.pass(TimeDelta::minutes(1));
        self.ticker.tick(Minute::of(self.now())).await;
    }

    /// Another household in another network.
    pub fn reporter(&self) -> String {
        let n = self.next_reporter.fetch_add(1, Ordering::SeqCst);
        format!("20.{}.{}.7", n / 256 % 256, n % 256)
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.url))
    }

    pub async fn get(&self, path: &str) -> Response {
        self.request(Method::GET, path)
            .send()
            .await
            .expect("answers")
    }

    pub async fn json(&self, path: &str) -> Value {
        let answer = self.get(path).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        answer.json().await.expect("is JSON")
    }

    /// A report in a state, from somebody new.
    pub fn report(&self, failure: &str, region: &str) -> RequestBuilder {
        self.send(json!({"service": "netflix", "failure": failure, "location": {"region": region}}))
    }

    /// Any body, from somebody new.
    pub fn send(&self, body: Value) -> RequestBuilder {
        self.request(Method::POST, "/api/v1/reports")
            .header("X-Forwarded-For", self.reporter())
            .json(&body)
    }

    /// So many reports from as many people.
    pub async fn reports(&self, n: usize, failure: &str, region: &str) {
        for _ in 0..n {
            let answer = self.report(failure, region).send().await.expect("answers");
            assert_eq!(answer.status(), StatusCode::CREATED);
        }
    }

    /// A state's row of the present heatmap.
    pub async fn state(&self, code: &str) -> Value {
        let map = self.json("/api/v1/services/netflix/heatmap").await;
        row(&map, code)
    }

    /// Stops it; the database stays.
    pub async fn stop(self) -> Option<Fixture> {
        self.handle.stop(false).await;
        self.fixture
    }
}

/// A state's row of a heatmap.
pub fn row(map: &Value, code: &str) -> Value {
    let rows = map["regions"].as_array().expect("has regions");
    rows.iter()
        .find(|r| r["id"] == code)
        .expect("has the state")
        .clone()
}

/// Checks that an answer is a problem of this status and kind, and gives it.
pub async fn problem(answer: Response, status: u16, kind: &str) -> Value {
    assert_eq!(answer.status().as_u16(), status);
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let body: Value = answer.json().await.expect("is JSON");
    assert_eq!(body["type"], format!("/problems/{kind}"), "{body}");
    assert_eq!(body["status"], status);
    assert!(body["title"].is_string() && body["detail"].is_string());
    body
}

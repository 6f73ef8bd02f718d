//! Sources that fail, in all ways: each is shown as it is, and nobody else suffers.

use std::time::Duration;

use outage::catalogue::Format;
use serde_json::Value;
use server::statements::ask::{Asker, Fault};
use server::statements::guard::Guard;
use server::statements::{Poller, Source};

use super::stranger::Stranger;
use crate::app::App;

/// A poller that lets one stranger be asked, and has little patience.
pub fn poller(app: &App, stranger: &Stranger) -> Poller {
    let guard = Guard::default().also(stranger.socket);
    let asker = Asker::new(guard, "https://outcry.example").expect("TLS is set up");
    Poller::new(&app.app, asker.patience(Duration::from_millis(1500)))
}

pub fn source(app: &App, slug: &str, format: Format, url: String) -> Source {
    Source {
        service: app.app.catalogue.find(slug).expect("is there"),
        slug: slug.to_owned(),
        format,
        url,
    }
}

async fn statement(app: &mut App, slug: &str) -> Value {
    app.tick().await;
    app.json(&format!("/api/v1/services/{slug}")).await["statement"].clone()
}

#[actix_web::test]
async fn every_fault_is_told_and_harms_nobody_else() {
    let mut app = App::start().await;
    let stranger = Stranger::at("127.0.0.1:0", "http://127.0.0.1:1/").await;
    let poller = poller(&app, &stranger);
    let at = |path: &str, format| source(&app, "discord", format, stranger.url(path));
    let unreadable = |fault: &Fault| matches!(fault, Fault::Unreadable(_));
    type Fits = fn(&Fault) -> bool;
    let cases: [(&str, Format, Fits); 19] = [
        ("/hang", Format::Statuspage, |f| *f == Fault::Silent),
        ("/drip", Format::Statuspage, |f| *f == Fault::Silent),
        ("/shorter", Format::Statuspage, |f| *f == Fault::Broken),
        ("/longer", Format::Statuspage, unreadable),
        ("/endless", Format::Statuspage, |f| *f == Fault::TooLong),
        ("/large", Format::Statuspage, |f| *f == Fault::TooLong),
        ("/bomb", Format::Statuspage, |f| *f == Fault::TooLong),
        ("/invalid-utf8", Format::Statuspage, unreadable),
        ("/truncated", Format::Statuspage, unreadable),
        ("/deep", Format::Statuspage, unreadable),
        ("/bomb.xml", Format::Feed, unreadable),
        ("/good", Format::Feed, unreadable),
        ("/redirect", Format::Statuspage, |f| *f == Fault::Redirect),
        ("/type", Format::Statuspage, |f| *f == Fault::MediaType),
        ("/none", Format::Statuspage, |f| *f == Fault::MediaType),
        ("/broken", Format::Statuspage, |f| *f == Fault::Status(500)),
        ("/missing", Format::Statuspage, |f| *f == Fault::Status(404)),
        ("/nonsense", Format::Statuspage, |f| {
            *f == Fault::Unreachable
        }),
        ("/closed", Format::Statuspage, |f| *f == Fault::Unreachable),
    ];
    for (path, format, fits) in cases {
        let fault = poller.ask(&at(path, format)).await.expect_err(path);
        assert!(fits(&fault), "{path}: {fault:?}");
    }
    let good = source(&app, "github", Format::Statuspage, stranger.url("/good"));
    poller.watch(&good);
    poller.ask(&good).await.expect("is another source");
    poller.watch(&at("/closed", Format::Statuspage));
    let told = statement(&mut app, "discord").await;
    assert_eq!(told["latest"], Value::Null);
    assert_eq!(told["source"]["fault"], "it could not be reached");
    assert_eq!(told["source"]["checked_at"], "2026-11-14T12:00:00Z");
    assert_eq!(told["source"]["succeeded_at"], Value::Null);
    let told = statement(&mut app, "github").await;
    assert_eq!(told["source"]["fault"], Value::Null);
    assert_eq!(told["source"]["succeeded_at"], "2026-11-14T12:00:00Z");
    assert_eq!(told["latest"]["kind"], "resolved");
}

#[actix_web::test]
async fn what_did_not_change_is_not_sent_again() {
    let mut app = App::start().await;
    let stranger = Stranger::at("127.0.0.1:0", "").await;
    let source = source(&app, "discord", Format::Statuspage, stranger.url("/tagged"));
    let first = poller(&app, &stranger);
    first.watch(&source);
    first.ask(&source).await.expect("answers");
    assert!(!stranger.last_head().contains("if-none-match"));
    app.tick().await;
    first.ask(&source).await.expect("has nothing new");
    let head = stranger.last_head();
    assert!(head.contains("if-none-match: \"v1\""), "{head}");
    assert!(
        head.contains("if-modified-since: sat, 14 nov 2026 11:00:00 gmt"),
        "{head}"
    );
    let told = statement(&mut app, "discord").await;
    assert_eq!(told["source"]["succeeded_at"], "2026-11-14T12:01:00Z");
    assert_eq!(told["latest"]["text"], "This incident has been resolved.");
    // The marks and the statements outlive a restart.
    let (store, now) = (app.store.clone(), app.now());
    let fixture = app.stop().await;
    let app = App::on(store, now, &[]).await;
    let second = poller(&app, &stranger);
    second.watch(&source);
    second.ask(&source).await.expect("has nothing new");
    assert!(stranger.last_head().contains("if-none-match: \"v1\""));
    let told = app.json("/api/v1/services/discord").await;
    assert_eq!(
        told["statement"]["latest"]["text"],
        "This incident has been resolved."
    );
    drop(fixture);
}

#[actix_web::test]
async fn a_source_that_failed_and_came_back_is_shown_so() {
    let mut app = App::start().await;
    let stranger = Stranger::at("127.0.0.1:0", "").await;
    let poller = poller(&app, &stranger);
    let mut source = source(&app, "discord", Format::Statuspage, stranger.url("/good"));
    poller.watch(&source);
    poller.ask(&source).await.expect("answers");
    for _ in 0..3 {
        app.tick().await;
    }
    source.url = stranger.url("/broken");
    poller.ask(&source).await.expect_err("is broken");
    let told = statement(&mut app, "discord").await;
    assert_eq!(told["source"]["fault"], "it answered with status 500");
    assert_eq!(told["source"]["succeeded_at"], "2026-11-14T12:00:00Z");
    assert_eq!(told["latest"]["kind"], "resolved", "what was said stays");
    let page = app.get("/services/discord").await.text().await;
    let page = page.expect("a body").replace('\u{a0}', " ");
    assert!(page.contains("not checked since 7 a.m. ET"), "{page}");
    source.url = stranger.url("/good");
    poller.ask(&source).await.expect("answers again");
    let told = statement(&mut app, "discord").await;
    assert_eq!(told["source"]["fault"], Value::Null);
}

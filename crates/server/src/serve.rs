//! The running server: put together in one place, for `main` and for tests alike.

use std::future::ready;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::dev::{Server, Service};
use actix_web::web::Data;
use actix_web::{App as Web, HttpServer};
use anyhow::Context;
use futures_util::future::Either;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use outage::Catalogue;
use store::Store;

use crate::admin::Tries;
use crate::app::App;
use crate::board::Board;
use crate::bursts::Gate;
use crate::clock::Clock;
use crate::curated::Curated;
use crate::express::Express;
use crate::history::History;
use crate::intake::Flights;
use crate::intake::writer::{Intake, Writer};
use crate::limits::Limits;
use crate::marked::Marked;
use crate::meter;
use crate::picture::Gallery;
use crate::render::Renderer;
use crate::reporter::Salt;
use crate::routes;
use crate::services;
use crate::settings::Settings;
use crate::statements::{Latest, Statements};
use crate::story::{Chronicler, Stories, Teller, keep_found};
use crate::stream::{Places, Streams};
use crate::ticker::{Ticker, judgements};
use crate::tiles::Tiles;

/// A server that is ready to answer; nothing ticks yet.
#[derive(Debug)]
pub struct Outcry {
    pub app: Data<App>,
    pub ticker: Ticker,
}

static METRICS: std::sync::OnceLock<PrometheusHandle> = std::sync::OnceLock::new();

/// Seconds that answers, ticks and batches are sorted by.
const SECONDS: [f64; 10] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 1.0, 10.0,
];

/// Fixed buckets: memory stays bounded, and machines can be added up.
fn builder() -> PrometheusBuilder {
    let builder = PrometheusBuilder::new();
    // Only an empty list is refused.
    builder
        .set_buckets(&SECONDS)
        .unwrap_or_else(|_| PrometheusBuilder::new())
}

/// One recorder for the process; tests start several servers in one.
fn recorder() -> PrometheusHandle {
    METRICS
        .get_or_init(|| {
            let recorder = builder().build_recorder();
            let handle = recorder.handle();
            // Somebody else's recorder stays; ours then shows nothing, which harms nobody.
            let _ = metrics::set_global_recorder(recorder);
            handle
        })
        .clone()
}

impl Outcry {
    /// Reads the history, judges the day behind us, and starts the writer.
    pub async fn assemble(
        store: Store,
        file: Arc<Catalogue>,
        clock: Clock,
        settings: &Settings,
        public_url: String,
    ) -> anyhow::Result<Outcry> {
        let catalogue = Arc::new(services::joined(&store, &file).await?);
        let metrics = recorder();
        // Whoever speaks TLS in this process takes ring; a second server in it finds it there.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let now = clock.minute();
        // Tables of the earth are built while the history is read.
        let warm = tokio::task::spawn_blocking(atlas::warm_up);
        let history = History::read(&store, &catalogue, now).await?;
        warm.await
            .context("the tables of the earth could not be built")?;
        let snapshot = history.judge.picture(now, &history.counts, settings.demo);
        store
            .put_judgements(&judgements(&catalogue, &snapshot))
            .await?;
        let statements = Statements::read(&store, &catalogue, clock.now()).await?;
        let statements = Arc::new(Latest::new(statements));
        let teller = Arc::new(Teller {
            catalogue: catalogue.clone(),
            statements: statements.clone(),
            public_url: public_url.clone(),
            simulated: settings.demo,
        });
        let stories = Arc::new(Stories::read(&store, &catalogue, now).await?);
        let found = history.known.into_iter().zip(history.incidents);
        keep_found(&store, &teller, &stories, found).await?;
        let curated = Arc::new(Curated::new(&catalogue));
        curated.read(&store, &catalogue).await?;
        let counts = Arc::new(Mutex::new(history.counts));
        let gate = Arc::new(Gate::new(counts.clone())?);
        gate.read(&store, &catalogue, now).await?;
        let renderer = Arc::new(Renderer {
            catalogue: catalogue.clone(),
            gate: gate.clone(),
            curated: curated.clone(),
            stories: stories.clone(),
            public_url,
            statements: statements.clone(),
        });
        let marked = Marked::read(&store, &catalogue, &snapshot).await?;
        let (said, tips) = (statements.now(), curated.tips());
        let board = Board::new(snapshot, Arc::new(marked), said, tips, gate.held());
        let board = Arc::new(board);
        let places = Places::new(settings.streams, settings.streams_per_network);
        let streams = Streams::start(&board, &stories, &catalogue, places);
        let areas = Arc::new(Mutex::new(history.areas));
        let intake = Intake::start(Writer {
            store: store.clone(),
            counts: counts.clone(),
            areas: areas.clone(),
            board: board.clone(),
            catalogue: catalogue.clone(),
            clock: clock.clone(),
            seen: history.seen,
            gate: gate.clone(),
            simulated: settings.demo,
        });
        let ticker = Ticker {
            store: store.clone(),
            counts: counts.clone(),
            areas: areas.clone(),
            board: board.clone(),
            catalogue: catalogue.clone(),
            curated: curated.clone(),
            gate: gate.clone(),
            intake: intake.clone(),
            renderer: renderer.clone(),
            simulated: settings.demo,
            judge: Some(history.judge),
            chronicler: Some(Chronicler {
                store: store.clone(),
                teller: teller.clone(),
                stories: stories.clone(),
                trackers: history.trackers,
                changed: Default::default(),
            }),
            next: now,
            collecting_from: history.collecting_from,
        };
        let salt = Salt::open(settings.salt_dir.as_deref(), clock.now())?;
        let app = Data::new(App {
            file,
            catalogue,
            clock,
            board,
            counts,
            store,
            curated,
            intake,
            flights: Flights::default(),
            limits: Limits::new(settings.reports_per_minute),
            gate,
            salt,
            authority: settings.authority().map_err(anyhow::Error::msg)?,
            tries: Tries::default(),
            trusted_proxies: settings.trusted_proxy.clone(),
            renderer,
            teller,
            stories,
            statements,
            streams,
            gallery: Gallery::default(),
            tiles: Tiles::default(),
            metrics,
        });
        crate::headers::set_hsts(settings.hsts);
        Ok(Outcry { app, ticker })
    }
}

/// Answers requests on a listener until it is told to stop.
pub fn listen(
    app: Data<App>,
    listener: TcpListener,
    workers: Option<usize>,
) -> anyhow::Result<Server> {
    let mut server = HttpServer::new(move || {
        let express = Express::new(app.clone());
        Web::new()
            .app_data(app.clone())
            .wrap_fn(move |request, service| {
                let started = std::time::Instant::now();
                if let Some((answer, meter)) = express.answer(&request) {
                    let answer = request.into_response(answer);
                    meter.record(&answer, started.elapsed());
                    return Either::Left(ready(Ok(answer)));
                }
                let answered = service.call(request);
                Either::Right(async move {
                    let answer = answered.await?;
                    meter::observe(&answer, started.elapsed());
                    Ok(answer)
                })
            })
            .configure(routes::configure)
    })
    // A client that says nothing, or says it slowly, is let go before it costs more than a socket.
    .client_request_timeout(Duration::from_secs(10))
    .client_disconnect_timeout(Duration::from_secs(2))
    .keep_alive(Duration::from_secs(15))
    .shutdown_timeout(5)
    .backlog(2048)
    .disable_signals();
    if let Some(workers) = workers {
        server = server.workers(workers);
    }
    Ok(server
        .listen(listener)
        .context("the listener can't be used")?
        .run())
}

/// Forgets what need not be known any longer, for ever: networks that have their full share again,
/// and single measurements that are in their buckets.
pub async fn keep_house(app: Data<App>) {
    let mut beat = tokio::time::interval(Duration::from_secs(15));
    loop {
        beat.tick().await;
        app.limits.forget();
        app.metrics.run_upkeep();
    }
}

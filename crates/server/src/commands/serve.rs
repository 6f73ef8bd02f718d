//! `outcry serve`

use std::net::TcpListener;
use std::sync::Arc;

use actix_web::web::Data;
use anyhow::Context;
use futures_util::StreamExt;
use outage::{Catalogue, Record, Source};
use store::{Entry, Store};

use super::{WrongUse, areas, catalogue, print};
use crate::app::App;
use crate::clock::Clock;
use crate::demo::Demo;
use crate::serve::{Outcry, keep_house, listen};
use crate::settings::Settings;
use crate::statements::ask::Asker;
use crate::statements::guard::Guard;
use crate::statements::{self, Poller, simulated};
use crate::story::backfill;
use crate::traffic;

/// Reports of the demo in one transaction.
const REPORTS: usize = 2_000;

/// Runs the whole system until it is told to stop.
pub async fn run(settings: Settings) -> anyhow::Result<()> {
    let catalogue = Arc::new(catalogue(&settings.catalogue)?);
    settings.authority().map_err(WrongUse)?;
    take_files();
    // The port first: whoever has it already should be told before minutes of history are read.
    let listener = bind(&settings)?;
    let address = listener.local_addr()?;
    let public_url = settings
        .public_url
        .clone()
        .unwrap_or_else(|| format!("http://{address}"));
    let scratch = scratch(&settings)?;
    let url = scratch
        .as_ref()
        .map_or(settings.database.url(), |s| s.url.clone());
    let store = Store::open(&url).await?;
    store.migrate().await?;
    let clock = Clock::Wall;
    let demo = match settings.demo {
        true => Some(stage(&store, &clock, &catalogue).await?),
        false => None,
    };
    let Outcry { app, ticker } = Outcry::assemble(
        store.clone(),
        catalogue,
        clock.clone(),
        &settings,
        public_url,
    )
    .await?;
    if settings.trusted_proxy.is_empty() && !address.ip().is_loopback() {
        tracing::warn!(
            "no --trusted-proxy is named: behind a proxy all reporters would look like one"
        );
    }
    let sources = sources(&settings, &app.catalogue, demo.as_deref(), &clock)?;
    let server = listen(app.clone(), listener, settings.workers.map(Into::into))?;
    let handle = server.handle();
    tokio::spawn(ticker.run(clock.clone()));
    tokio::spawn(look_back(app.clone()));
    tokio::spawn(keep_house(app.clone()));
    if let Some((guard, sources)) = sources {
        let asker = Asker::new(guard, &app.renderer.public_url)?;
        Poller::new(&app, asker).run(sources);
    }
    let streams = app.streams.clone();
    if let Some(demo) = demo {
        tokio::spawn(traffic::run(app, demo));
    }
    print(&format!("Outcry answers on http://{address}\n"))?;
    tokio::spawn(async move {
        stopped().await;
        tracing::info!("stopping: finishing what is under way");
        streams.close();
        handle.stop(true).await;
    });
    server.await.context("the server failed")?;
    store.close().await;
    Ok(())
}

/// Takes as many open files as the system allows: every reader who listens holds one, and the usual
/// thousand would be gone before the database has its own.
fn take_files() {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut files = getrlimit(Resource::Nofile);
    files.current = files.maximum;
    if let Err(error) = setrlimit(Resource::Nofile, files) {
        tracing::debug!(%error, "the limit of open files stays as it is");
    }
}

/// Finds the incidents of the weeks before, while everything else runs.
async fn look_back(app: Data<App>) {
    let now = app.clock.minute();
    let (store, teller, stories) = (&app.store, &app.teller, &app.stories);
    if let Err(error) = backfill(store, teller, stories, now).await {
        let error = error.chain();
        tracing::warn!(
            error,
            "incidents of the past are looked for at the next start"
        );
    }
}

/// Which sources are asked, and behind which guard. The demo asks its own page and nobody else.
fn sources(
    settings: &Settings,
    catalogue: &Catalogue,
    demo: Option<&Demo>,
    clock: &Clock,
) -> anyhow::Result<Option<(Guard, Vec<statements::Source>)>> {
    let guard = Guard::default();
    if settings.statements == Some(false) {
        return Ok(None);
    }
    let Some(demo) = demo else {
        let sources = statements::Source::all(catalogue, &guard)?;
        return Ok(Some((guard, sources)));
    };
    let page = simulated::start(catalogue, clock.clone(), demo.span().1.time())?;
    Ok(page.map(|page| (guard.also(page.socket), vec![page.source])))
}

/// A folder for the demo's database, gone with the process.
struct Scratch {
    url: String,
    /// Held for its destructor, which removes the folder.
    _folder: tempfile::TempDir,
}

/// The demo makes a database of its own unless one is named.
fn scratch(settings: &Settings) -> anyhow::Result<Option<Scratch>> {
    if !settings.demo || settings.database.database.is_some() {
        return Ok(None);
    }
    let folder = tempfile::Builder::new().prefix("outcry-demo-").tempdir()?;
    let url = format!("sqlite://{}", folder.path().join("outcry.db").display());
    Ok(Some(Scratch {
        url,
        _folder: folder,
    }))
}

/// Loads eight weeks of simulated history, unless a demo left its own here.
async fn stage(
    store: &Store,
    clock: &Clock,
    catalogue: &Arc<Catalogue>,
) -> anyhow::Result<Arc<Demo>> {
    refuse_real_reports(store).await?;
    let demo = Arc::new(Demo::new(clock.now(), catalogue.clone()));
    let (from, to) = demo.span();
    if store.first_minute(None).await?.is_none() {
        let started = std::time::Instant::now();
        let (send, mut chunks) = tokio::sync::mpsc::channel(4);
        let making = demo.clone();
        // One thread makes history while another stores it.
        let maker = tokio::task::spawn_blocking(move || {
            let mut chunks = making.history();
            chunks.try_for_each(|chunk| send.blocking_send(chunk).map_err(drop))
        });
        while let Some(chunk) = chunks.recv().await {
            store.put_counts(&chunk).await?;
        }
        maker
            .await?
            .map_err(|()| anyhow::anyhow!("the demo's history could not be stored"))?;
        recent(store, &demo).await?;
        store.observe(from, to).await?;
        for tip in demo.tips() {
            store.add_tip(&tip).await?;
        }
        // The day that can be looked back at; its first windows reach back another.
        let reports = (to - outage::counts::REACH, to);
        areas::publish(store, catalogue, reports, to + 1, to).await?;
        let seconds = started.elapsed().as_secs_f64();
        tracing::info!(seconds, "eight weeks of simulated history are stored");
    }
    tokio::task::spawn_blocking(Demo::warm_up).await?;
    Ok(demo)
}

/// Files the reports of the demo's last days before its start.
async fn recent(store: &Store, demo: &Arc<Demo>) -> anyhow::Result<()> {
    let (from, to) = (demo.reports_from().time(), demo.span().1.time());
    let making = demo.clone();
    let reports = tokio::task::spawn_blocking(move || making.due(from, to)).await?;
    for few in reports.chunks(REPORTS) {
        let entry = |record: &Record| Entry {
            record: Some(record.clone()),
            ..Entry::default()
        };
        let few: Vec<Entry> = few.iter().map(entry).collect();
        store.save(&few).await?;
    }
    Ok(())
}

/// Simulated reports must never mix with people's.
async fn refuse_real_reports(store: &Store) -> anyhow::Result<()> {
    let mut reports = std::pin::pin!(store.export(None, None, None));
    match reports.next().await.transpose()? {
        Some(report) if report.source != Source::Simulated => Err(WrongUse(
            "this database holds people's reports; give --demo a database of its own, or none"
                .to_owned(),
        )
        .into()),
        _ => Ok(()),
    }
}

fn bind(settings: &Settings) -> anyhow::Result<TcpListener> {
    let address = settings.listen;
    let error = match TcpListener::bind(address) {
        Ok(listener) => {
            listener.set_nonblocking(true)?;
            return Ok(listener);
        }
        Err(error) => error,
    };
    let remedy = match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            "another program has it; stop that one or choose another with --listen"
        }
        std::io::ErrorKind::PermissionDenied => {
            "ports below 1024 need a right; choose a higher one with --listen"
        }
        std::io::ErrorKind::AddrNotAvailable => "this machine has no such address; see --listen",
        _ => "see --listen",
    };
    Err(WrongUse(format!("can't listen on {address}: {error}; {remedy}")).into())
}

/// SIGTERM from a supervisor, or Ctrl-C from a terminal.
async fn stopped() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut term) = signal(SignalKind::terminate()) else {
        return;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

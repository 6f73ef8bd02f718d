//! `outcry serve`

use std::net::TcpListener;

use anyhow::Context;
use store::Store;

use super::{WrongUse, catalogue, print};
use crate::clock::Clock;
use crate::serve::{Outcry, listen};
use crate::settings::Settings;

/// Runs the whole system until it is told to stop.
pub async fn run(settings: Settings) -> anyhow::Result<()> {
    let catalogue = catalogue(&settings.catalogue)?;
    // The port first: whoever has it already should be told before minutes of history are read.
    let listener = bind(&settings)?;
    let address = listener.local_addr()?;
    let public_url = settings
        .public_url
        .clone()
        .unwrap_or_else(|| format!("http://{address}"));
    let store = Store::open(&settings.database.database).await?;
    store.migrate().await?;
    let clock = Clock::Wall;
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
    let server = listen(app, listener, settings.workers.map(Into::into))?;
    let handle = server.handle();
    tokio::spawn(ticker.run(clock));
    print(&format!("Outcry answers on http://{address}\n"))?;
    tokio::spawn(async move {
        stopped().await;
        tracing::info!("stopping: finishing what is under way");
        handle.stop(true).await;
    });
    server.await.context("the server failed")?;
    store.close().await;
    Ok(())
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

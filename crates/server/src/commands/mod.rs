//! The commands, and what they share: one plain line for an error, with its remedy.

mod areas;
pub mod backtest;
pub mod detect;
pub mod doctor;
pub mod export;
pub mod import;
pub mod migrate;
mod pipe;
mod progress;
pub mod serve;
pub mod simulate;
mod value;

use std::io::{IsTerminal, Write};

use anyhow::Context;
use outage::Catalogue;
use outage::catalogue::BUILT_IN;

use crate::settings::CatalogueArgs;
use crate::statements::{self, guard::Guard};

/// The command was used wrongly: exit status 2.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WrongUse(pub String);

/// An error with its causes, in one line.
pub fn line(error: &anyhow::Error) -> String {
    let mut line = String::new();
    for cause in error.chain() {
        let text = cause.to_string().replace('\n', " ");
        // Some causes repeat what stands above them.
        if !line.contains(&text) {
            if !line.is_empty() {
                line.push_str(": ");
            }
            line.push_str(&text);
        }
    }
    line
}

/// Logs to stderr: `OUTCRY_LOG=debug` for more, `OUTCRY_LOG_FORMAT=json` for machines.
pub fn log() {
    use tracing_subscriber::{EnvFilter, fmt};
    let filter = EnvFilter::try_from_env("OUTCRY_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,server=info,actix_http=off"));
    let plain = fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let json = std::env::var("OUTCRY_LOG_FORMAT").is_ok_and(|f| f == "json");
    // A second call (tests) changes nothing.
    let _ = if json {
        plain.json().try_init()
    } else {
        plain.with_target(false).try_init()
    };
}

/// The catalogue that was named, or the one inside, with sources that may be asked.
pub fn catalogue(args: &CatalogueArgs) -> anyhow::Result<Catalogue> {
    let text = match &args.catalogue {
        None => BUILT_IN.to_owned(),
        Some(path) => std::fs::read_to_string(path)
            .with_context(|| format!("the service catalogue {} can't be read", path.display()))?,
    };
    let catalogue = Catalogue::parse(&text).map_err(|error| WrongUse(error.to_string()))?;
    statements::Source::all(&catalogue, &Guard::default())
        .map_err(|error| WrongUse(error.to_string()))?;
    Ok(catalogue)
}

/// Prints to stdout; a reader that has left is no failure.
pub fn print(text: &str) -> anyhow::Result<()> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// `outcry openapi`
pub fn openapi() -> anyhow::Result<()> {
    print(&crate::api::spec::document())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_that_may_not_be_asked_is_told_with_its_service() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("services.toml");
        let text = r#"
            category = [{ slug = "c", name = "C", symptoms = [] }]
            service = [
                { slug = "near", name = "N", category = "c",
                  feed = { format = "feed", url = "https://127.1/feed" } },
                { slug = "odd", name = "O", category = "c",
                  feed = { format = "statuspage", url = "https://status.example:8443/" } },
            ]"#;
        std::fs::write(&path, text).expect("writes");
        let args = CatalogueArgs {
            catalogue: Some(path),
        };
        let error = catalogue(&args).expect_err("is faulty");
        assert!(error.is::<WrongUse>());
        let told = error.to_string();
        for part in ["\"near\" leads to", "\"odd\" must not name a port"] {
            assert!(told.contains(part), "{told}");
        }
    }
}

//! The rounds: every source is asked again and again, each for itself.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use outage::statement::{Kind, TITLE, line};
use rand::RngExt;
use store::{SourceCheck, Store};
use tokio::sync::Semaphore;

use super::ask::{Answer, Asker, Fault, Marks};
use super::latest::{Latest, sayings};
use super::source::Source;
use crate::app::App;
use crate::board::Board;
use crate::clock::Clock;

/// Sources asked at once.
const SEATS: usize = 4;

/// Seconds between two questions while something is going on, and while nothing is.
const BUSY: f64 = 60.0;
const QUIET: f64 = 180.0;

/// Seconds between two questions at most, however often a source failed.
const LONGEST: f64 = 1800.0;

/// Everything that asking needs.
#[derive(Debug)]
pub struct Poller {
    asker: Asker,
    store: Store,
    clock: Clock,
    board: Arc<Board>,
    latest: Arc<Latest>,
    seats: Semaphore,
}

impl Poller {
    /// A poller; nothing is asked yet.
    pub fn new(app: &App, asker: Asker) -> Poller {
        Poller {
            asker,
            store: app.store.clone(),
            clock: app.clock.clone(),
            board: app.board.clone(),
            latest: app.statements.clone(),
            seats: Semaphore::new(SEATS),
        }
    }

    /// Asks every source for ever, each in a task of its own: whatever one does, the others go on.
    pub fn run(self, sources: Vec<Source>) {
        let poller = Arc::new(self);
        for source in &sources {
            poller.watch(source);
        }
        poller.board.hear(&poller.latest.now());
        for source in sources {
            let poller = poller.clone();
            tokio::spawn(async move {
                // Not all at once at a start.
                let first: f64 = rand::rng().random_range(0.5..10.0);
                tokio::time::sleep(Duration::from_secs_f64(first)).await;
                let mut faults = 0;
                loop {
                    match poller.ask(&source).await {
                        Ok(()) => faults = 0,
                        Err(fault) => {
                            faults += 1;
                            tracing::info!(service.slug = source.slug, %fault, faults, "a status source gives no answer");
                        }
                    }
                    let dice = rand::rng().random_range(0.8..1.2);
                    tokio::time::sleep(pause(poller.is_busy(&source), faults, dice)).await;
                }
            });
        }
    }

    /// Names the source to readers, also before it is asked for the first time. What is known of
    /// another address that was asked before tells nothing of this one.
    pub fn watch(&self, source: &Source) {
        self.latest.update(source.service, |service| {
            service.check.take_if(|check| check.url != source.url);
            service.source = Some(source.url.clone());
        });
    }

    /// Asks a source once, and keeps what it says and how it went.
    pub async fn ask(&self, source: &Source) -> Result<(), Fault> {
        let before = self.latest.now().of(source.service).check.clone();
        let marks = before.as_ref().map(marks).unwrap_or_default();
        let asked = self.question(source, &marks).await;
        let now = self.clock.now();
        let mut check = SourceCheck {
            service: source.slug.clone(),
            url: source.url.clone(),
            checked_at: now,
            succeeded_at: before.and_then(|check| check.succeeded_at),
            etag: marks.etag,
            last_modified: marks.last_modified,
            fault: None,
        };
        match &asked {
            Ok(fresh) => {
                check.succeeded_at = Some(now);
                if let Some(marks) = fresh {
                    check.etag.clone_from(&marks.etag);
                    check.last_modified.clone_from(&marks.last_modified);
                }
            }
            Err(fault) => check.fault = Some(fault.to_string()),
        }
        if let Err(error) = self.store.put_source_check(&check).await {
            tracing::warn!(error = %error.chain(), "how a status source answered could not be kept");
        }
        self.latest.update(source.service, |service| {
            service.check = Some(check.clone())
        });
        asked.map(drop)
    }

    /// The marks of a new answer, once its statements are kept; none: it is unchanged.
    async fn question(&self, source: &Source, marks: &Marks) -> Result<Option<Marks>, Fault> {
        // The semaphore is never closed.
        let _seat = self.seats.acquire().await.map_err(|_| Fault::Silent)?;
        let (body, marks) = match self.asker.ask(&source.url, marks).await? {
            Answer::Unchanged => return Ok(None),
            Answer::Fresh(body, marks) => (body, marks),
        };
        let reader = source.clone();
        // On a thread of its own: whatever the answer does to the reader, it does to nobody else.
        let read = tokio::task::spawn_blocking(move || reader.read(&body)).await;
        let statements = match read {
            // The reader's words may quote the answer, which is anybody's.
            Ok(read) => read.map_err(|error| Fault::Unreadable(line(&error.0, TITLE)))?,
            Err(_) => return Err(Fault::Unreadable("the reader gave up".to_owned())),
        };
        let now = self.clock.now();
        match self.keep(source, &statements, now).await {
            Ok(()) => Ok(Some(marks)),
            Err(error) => {
                tracing::warn!(error = %error.chain(), "what a company says could not be kept");
                Err(Fault::NotKept)
            }
        }
    }

    async fn keep(
        &self,
        source: &Source,
        statements: &[outage::Statement],
        now: DateTime<Utc>,
    ) -> Result<(), store::Error> {
        if self.store.put_statements(statements, now).await? > 0 {
            let known = sayings(&self.store, &source.slug, now).await?;
            self.latest.update(source.service, |service| {
                service.sayings.clone_from(&known);
            });
        }
        Ok(())
    }

    /// Whether there is something to hear: people report more than usual, or the company has said
    /// something today and not yet that it is over.
    fn is_busy(&self, source: &Source) -> bool {
        let reported = self.board.snapshot().service(source.service).since();
        let known = self.latest.now().of(source.service);
        let day_ago = self.clock.now() - TimeDelta::days(1);
        let open = known.latest().is_some_and(|saying| {
            let said = &saying.statement;
            said.kind != Kind::Resolved && said.published_at > day_ago
        });
        reported.is_some() || open
    }
}

fn marks(check: &SourceCheck) -> Marks {
    Marks {
        etag: check.etag.clone(),
        last_modified: check.last_modified.clone(),
    }
}

/// How long to wait before the next question; `dice` spreads them.
fn pause(busy: bool, faults: u32, dice: f64) -> Duration {
    let usual = if busy { BUSY } else { QUIET };
    let grown = usual * f64::from(1_u32 << faults.min(10));
    Duration::from_secs_f64((grown * dice).min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_with_faults_up_to_half_an_hour() {
        let seconds = |busy, faults| pause(busy, faults, 1.0).as_secs();
        assert_eq!(
            [0, 1, 2, 3, 4, 5, 1000].map(|faults| seconds(true, faults)),
            [60, 120, 240, 480, 960, 1800, 1800]
        );
        assert_eq!(
            [0, 1, 9].map(|faults| seconds(false, faults)),
            [180, 360, 1800]
        );
        assert!(pause(true, 0, 0.8) < pause(true, 0, 1.2));
    }
}

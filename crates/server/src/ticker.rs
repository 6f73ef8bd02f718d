//! The loop: once a minute, close the minute, judge it, publish the picture, keep what was found.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use outage::areas::{Areas, mark};
use outage::counts::Counts;
use outage::{Catalogue, Judge, Minute, Snapshot};
use store::{Judgement, Retention, Store};

use crate::board::{Board, Edition};
use crate::bursts::Gate;
use crate::clock::Clock;
use crate::curated::Curated;
use crate::intake::writer::Intake;
use crate::judged::Judged;
use crate::marked::Marked;
use crate::render::Renderer;
use crate::story::Chronicler;

/// How long after a minute's end it is closed: batches that began in it are on disk by then.
const SETTLE: Duration = Duration::from_millis(700);

/// Everything a tick needs.
#[derive(Debug)]
pub struct Ticker {
    pub store: Store,
    pub counts: Arc<Mutex<Counts>>,
    pub areas: Arc<Mutex<Areas>>,
    pub board: Arc<Board>,
    pub catalogue: Arc<Catalogue>,
    pub curated: Arc<Curated>,
    pub gate: Arc<Gate>,
    pub intake: Intake,
    pub renderer: Arc<Renderer>,
    pub simulated: bool,
    /// None only while a tick is under way.
    pub judge: Option<Judge>,
    /// None only while a tick is under way.
    pub chronicler: Option<Chronicler>,
    /// The first minute not closed yet.
    pub next: Minute,
    /// Minutes before this one are closed as not collected: the server was not there.
    pub collecting_from: Minute,
}

impl Ticker {
    /// Ticks for ever.
    pub async fn run(mut self, clock: Clock) {
        loop {
            let now = clock.now();
            let past = now.timestamp_millis().rem_euclid(60_000) as u64;
            tokio::time::sleep(Duration::from_millis(60_000 - past) + SETTLE).await;
            let minute = clock.minute();
            let started = std::time::Instant::now();
            self.tick(minute).await;
            metrics::histogram!("outcry_tick_seconds").record(started.elapsed().as_secs_f64());
        }
    }

    /// Closes every minute before `now` and publishes the picture.
    ///
    /// A clock that went back closes nothing: a minute is closed once.
    pub async fn tick(&mut self, now: Minute) {
        self.intake.settle().await;
        let from = self.next;
        if now < from {
            return;
        }
        let (Some(judge), Some(chronicler)) = (self.judge.take(), self.chronicler.take()) else {
            return;
        };
        // What other processes decided is seen here as well.
        if let Err(error) = self.curated.read(&self.store, &self.catalogue).await {
            tracing::warn!(error = %error.chain(), "tips and aliases stay as they were");
        }
        if let Err(error) = self.gate.read(&self.store, &self.catalogue, now).await {
            tracing::warn!(error = %error.chain(), "what is told of held reports stays as it was");
        }
        let (counts, areas) = (self.counts.clone(), self.areas.clone());
        let (simulated, collecting_from) = (self.simulated, self.collecting_from);
        let close = move || {
            let mut closing = Closing {
                judge,
                chronicler,
                counts: &counts,
                areas: &areas,
                simulated,
                marks: Vec::new(),
            };
            let snapshot = closing.close(from, now, collecting_from);
            (closing.judge, closing.chronicler, closing.marks, snapshot)
        };
        let Some((judge, chronicler, marks, snapshot)) = blocking(close).await else {
            return;
        };
        self.judge = Some(judge);
        self.next = now;
        let last = marks.last().cloned();
        let marked = match self.keep(&marks).await {
            true => last.unwrap_or_else(|| self.board.edition().marked.clone()),
            false => self.board.edition().marked.clone(),
        };
        self.tell(chronicler, now).await;
        let renderer = self.renderer.clone();
        let render = move || renderer.edition(snapshot, marked);
        if let Some(edition) = blocking(render).await {
            self.publish(edition, from, now).await;
        }
    }

    /// Keeps what became of incidents, and tells it. What cannot be kept is told by a later tick.
    async fn tell(&mut self, mut chronicler: Chronicler, now: Minute) {
        if let Err(error) = chronicler.publish(now).await {
            tracing::warn!(error = %error.chain(), "incidents can't be kept, so they are told later");
        }
        self.chronicler = Some(chronicler);
    }

    /// Keeps what is to be shown of areas, before anybody sees it. What cannot be kept is not shown:
    /// after a restart it could be shown differently, and both together could tell too much.
    async fn keep(&self, marks: &[Arc<Marked>]) -> bool {
        for marked in marks {
            if let Err(error) = keep(&self.store, &self.catalogue, marked).await {
                tracing::warn!(error = %error.chain(), "what is found of areas can't be kept, so it is not shown");
                return false;
            }
        }
        true
    }

    async fn publish(&self, edition: Edition, from: Minute, now: Minute) {
        let snapshot = edition.snapshot.clone();
        self.board.publish(edition);
        let start = from.max(self.collecting_from);
        if start < now
            && let Err(error) = self.store.observe(start, now).await
        {
            tracing::warn!(error = %error.chain(), "the minute could not be marked as collected");
        }
        let rows = judgements(&self.catalogue, &snapshot);
        if let Err(error) = self.store.put_judgements(&rows).await {
            tracing::warn!(error = %error.chain(), "what was found could not be kept");
        }
        if now.number() % 10 == 0 {
            let store = self.store.clone();
            let catalogue = self.catalogue.clone();
            let policy = Retention::thirty_days();
            tokio::spawn(async move {
                if let Err(error) = store.roll_up(&catalogue, now).await {
                    tracing::warn!(error = %error.chain(), "the past stays as fine as it is for now");
                }
                match store.forget(now.seconds(), &policy).await {
                    Ok(forgotten) => tracing::debug!(?forgotten, "old rows are forgotten"),
                    Err(error) => tracing::warn!(error = %error.chain(), "old rows stay for now"),
                }
            });
        }
    }
}

/// Does arithmetic on a thread for it.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => Some(done),
        Err(error) => {
            // A panic in the arithmetic is a bug; the last picture stays, marked by its time.
            tracing::error!(%error, "a tick failed; the last picture stays until a restart");
            None
        }
    }
}

/// Keeps what is shown of areas at a mark.
pub async fn keep(
    store: &Store,
    catalogue: &Catalogue,
    marked: &Marked,
) -> Result<(), store::Error> {
    let (pictures, judgements) = marked.rows(catalogue);
    store.put_area_pictures(&pictures).await?;
    store.put_judgements(&judgements).await
}

/// Minutes being closed.
struct Closing<'a> {
    judge: Judge,
    chronicler: Chronicler,
    counts: &'a Mutex<Counts>,
    areas: &'a Mutex<Areas>,
    simulated: bool,
    /// The marks that were reached.
    marks: Vec<Arc<Marked>>,
}

impl Closing<'_> {
    /// Closes the minutes `[from, now)` of all services, and pictures what is true then.
    fn close(&mut self, from: Minute, now: Minute, collecting_from: Minute) -> Snapshot {
        // The writer waits for this lock for some milliseconds; a copy would take longer.
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let mut minute = from;
        while minute < now {
            let collected = minute >= collecting_from;
            self.judge.close(minute, &counts, collected);
            minute = minute + 1;
            if minute == mark(minute) && collected {
                let snapshot = self.judge.picture(minute, &counts, self.simulated);
                let mut areas = self.areas.lock().unwrap_or_else(PoisonError::into_inner);
                let marked = Marked::publish(&mut areas, &snapshot);
                self.marks.push(Arc::new(marked));
            }
        }
        let snapshot = self.judge.picture(now, &counts, self.simulated);
        if now > collecting_from {
            self.chronicler.step(&snapshot, &counts);
        }
        counts.forget(now);
        snapshot
    }
}

/// The rows worth keeping of a picture.
pub fn judgements(catalogue: &Catalogue, snapshot: &Snapshot) -> Vec<Judgement> {
    snapshot
        .services
        .iter()
        .filter(|view| Judged::is_due(view, snapshot.at))
        .map(|view| Judgement {
            service: catalogue.service(view.id).slug.clone(),
            minute: snapshot.at,
            body: Judged::of(view).write(),
        })
        .collect()
}

//! One writer: it takes whatever waits, saves it in one transaction, and only then answers.
//!
//! There is no timer. While one transaction is synced to disk the next batch gathers by itself, so
//! a lone report waits for one sync and a crowd shares it.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use outage::areas::Areas;
use outage::counts::{Counts, leaf};
use outage::snapshot::level;
use outage::{Failure, Minute, Report, ServiceId, Tally};
use store::{Entry, Saved, Store};
use tokio::sync::{mpsc, oneshot};
use uuid::ContextV7;

use super::answer::{FiledReport, Nearby, region_code, seconds};
use super::filing::{Filing, Outcome};
use super::seen::Seen;
use super::submission::{Name, Submission};
use crate::board::Board;
use crate::bursts::Gate;
use crate::clock::Clock;
use crate::limits::{BATCH, QUEUE};
use crate::problem::{Kind, Problem};
use crate::receipt;

/// A report that its sender takes back.
#[derive(Debug)]
pub struct Withdrawal {
    pub id: String,
    pub receipt: String,
}

#[derive(Debug)]
enum Job {
    File(Box<Submission>, oneshot::Sender<Outcome>),
    Withdraw(Withdrawal, oneshot::Sender<Result<bool, store::Error>>),
}

/// The way to the writer; cheap to clone.
#[derive(Clone, Debug)]
pub struct Intake {
    jobs: mpsc::Sender<Job>,
    /// Held by the writer from the moment a batch gets its time until it is counted.
    turn: Arc<tokio::sync::Mutex<()>>,
}

/// Everything the writer needs.
#[derive(Debug)]
pub struct Writer {
    pub store: Store,
    pub counts: Arc<Mutex<Counts>>,
    pub areas: Arc<Mutex<Areas>>,
    pub board: Arc<Board>,
    pub catalogue: Arc<outage::Catalogue>,
    pub clock: Clock,
    pub seen: Seen,
    pub gate: Arc<Gate>,
    pub simulated: bool,
}

impl Intake {
    /// Starts the writer on the current runtime.
    pub fn start(writer: Writer) -> Intake {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let turn = Arc::new(tokio::sync::Mutex::new(()));
        tokio::spawn(run(writer, queue, turn.clone()));
        Intake { jobs, turn }
    }

    /// Files a report and waits until it is durable. A full queue is said at once: waiting in it
    /// would only make it longer.
    pub async fn file(&self, submission: Submission) -> Result<Outcome, Problem> {
        let (answer, outcome) = oneshot::channel();
        self.jobs
            .try_send(Job::File(Box::new(submission), answer))
            .map_err(|_| busy())?;
        outcome.await.map_err(|_| busy())
    }

    /// Takes a report back; false if there is none, or its ten minutes are over.
    pub async fn withdraw(&self, withdrawal: Withdrawal) -> Result<bool, Problem> {
        let (answer, outcome) = oneshot::channel();
        self.jobs
            .try_send(Job::Withdraw(withdrawal, answer))
            .map_err(|_| busy())?;
        Ok(outcome.await.map_err(|_| busy())??)
    }

    /// Waits until every batch that began before now is counted.
    pub async fn settle(&self) {
        drop(self.turn.lock().await);
    }

    /// How many reports wait.
    pub fn waiting(&self) -> usize {
        self.jobs.max_capacity() - self.jobs.capacity()
    }
}

fn busy() -> Problem {
    Problem::new(
        Kind::Unavailable,
        "More reports are coming in than can be stored; yours was not taken. Try again in a few seconds.",
    )
    .with("Retry-After", "2".to_owned())
}

async fn run(
    mut writer: Writer,
    mut queue: mpsc::Receiver<Job>,
    turn: Arc<tokio::sync::Mutex<()>>,
) {
    let ids = ContextV7::new();
    let mut jobs = Vec::with_capacity(BATCH);
    let mut swept = writer.clock.minute();
    while queue.recv_many(&mut jobs, BATCH).await > 0 {
        let held = turn.lock().await;
        let now = writer.clock.now();
        let mut batch = Batch::default();
        let mut withdrawals = Vec::new();
        for job in jobs.drain(..) {
            match job {
                Job::File(submission, answer) => {
                    let filing = writer.prepare(*submission, now, &ids, &mut batch);
                    batch.entries.push(filing.entry());
                    batch.filings.push((filing, answer));
                }
                Job::Withdraw(withdrawal, answer) => withdrawals.push((withdrawal, answer)),
            }
        }
        writer.save(batch).await;
        for (withdrawal, answer) in withdrawals {
            // Whoever asked may have left; the report is withdrawn all the same.
            let _ = answer.send(writer.withdraw(withdrawal, now).await);
        }
        drop(held);
        if writer.clock.minute() != swept {
            swept = writer.clock.minute();
            writer.seen.forget(now.timestamp());
            writer.gate.forget(now);
        }
    }
}

#[derive(Debug, Default)]
struct Batch {
    filings: Vec<(Filing, oneshot::Sender<Outcome>)>,
    entries: Vec<Entry>,
    /// Reports earlier in this batch, which the counts do not hold yet.
    ahead: std::collections::HashMap<(ServiceId, usize), u32>,
}

impl Writer {
    fn prepare(
        &mut self,
        submission: Submission,
        now: DateTime<Utc>,
        ids: &ContextV7,
        batch: &mut Batch,
    ) -> Filing {
        let report = &submission.report;
        let (service, failure) = (report.service, report.failure);
        let fresh = submission
            .reporter
            .is_none_or(|who| self.seen.count(service, failure, who, now.timestamp()));
        let speaker = submission.speaker().filter(|_| fresh);
        let loud = speaker.filter(|who| !self.gate.speak(*who, now));
        let counted = fresh && loud.is_none();
        let slug = self.catalogue.service(service).slug.clone();
        let name = fresh.then(|| Name {
            id: crate::id::next(now, ids),
            receipt: receipt::fresh(),
        });
        let held = name.as_ref().zip(loud);
        let held = held.map(|(name, who)| submission.held(&slug, name, who.network, now));
        let record = name.as_ref().filter(|_| counted);
        let record = record.map(|name| submission.record(&slug, name, now));
        let nearby = self.nearby(report, counted, now, batch);
        let (id, receipt) = name.map(|name| (name.id, name.receipt)).unzip();
        let filed = FiledReport {
            id,
            receipt,
            service: slug,
            counted,
            held: held.is_some(),
            received_at: seconds(now),
            place: report.place.into(),
            nearby,
            simulated: self.simulated,
        };
        Filing {
            submission,
            record,
            held,
            filed,
            at: now,
        }
    }

    fn nearby(
        &self,
        report: &Report,
        counted: bool,
        now: DateTime<Utc>,
        batch: &mut Batch,
    ) -> Nearby {
        const WINDOW: u32 = outage::snapshot::WINDOWS[0];
        let state = report.place.state;
        let place = (report.service, leaf(state));
        let end = Minute::of(now) + 1;
        let from = end - i64::from(WINDOW);
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let before = match state {
            Some(_) => counts.sum(place.0, place.1, from, end),
            None => (0..outage::counts::LEAVES)
                .map(|l| counts.sum(place.0, l, from, end))
                .sum(),
        };
        drop(counts);
        let ahead = batch.ahead.entry(place).or_default();
        *ahead += u32::from(counted && report.failure != Failure::Recovered);
        let reports = before.reports().saturating_add(*ahead);
        let snapshot = self.board.snapshot();
        let view = snapshot.service(report.service);
        let region = state.map_or(&view.nation, |s| view.state(s));
        let expected = region.now().expected;
        Nearby {
            region: region_code(state).to_owned(),
            window_minutes: WINDOW,
            reports,
            expected: expected.map(crate::api::round),
            verdict: region.verdict.as_str(),
            level: level(reports, expected, region.verdict),
        }
    }

    async fn save(&mut self, batch: Batch) {
        let Batch {
            filings, entries, ..
        } = batch;
        if entries.is_empty() {
            return;
        }
        let saved = self.store.save(&entries).await;
        metrics::histogram!("outcry_batch_reports").record(entries.len() as f64);
        match saved {
            Ok(saved) => {
                self.count(&filings, &saved);
                let unsaved = filings.iter().zip(&saved);
                for ((filing, _), _) in unsaved.filter(|(_, saved)| **saved != Saved::Fresh) {
                    self.unspeak(filing);
                }
                for ((filing, answer), saved) in filings.into_iter().zip(saved) {
                    // Whoever asked may have left; the report is filed all the same.
                    let _ = answer.send(filing.outcome(saved));
                }
            }
            Err(error) => {
                tracing::error!(error = %error.chain(), reports = entries.len(), "reports could not be saved; their senders were told");
                for (filing, answer) in filings {
                    self.unspeak(&filing);
                    if let (Some(_), Some(who)) = (&filing.filed.id, filing.submission.reporter) {
                        let report = &filing.submission.report;
                        self.seen.uncount(report.service, report.failure, who.today);
                    }
                    let _ = answer.send(Outcome::Failed);
                }
            }
        }
    }

    /// A report that was to count and was not saved has used up nothing.
    fn unspeak(&self, filing: &Filing) {
        let speaker = filing.submission.speaker();
        if let (Some(_), Some(who)) = (&filing.record, speaker) {
            self.gate.unspeak(who);
        }
    }

    fn count(&self, filings: &[(Filing, oneshot::Sender<Outcome>)], saved: &[Saved]) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let mut areas = self.areas.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = filings
            .iter()
            .zip(saved)
            .filter(|(_, saved)| **saved == Saved::Fresh);
        for ((filing, _), _) in fresh {
            if filing.held.is_some() {
                metrics::counter!("outcry_reports_held_total").increment(1);
            }
            if filing.record.is_none() {
                continue;
            }
            let Submission { report, source, .. } = &filing.submission;
            let minute = Minute::of(filing.at);
            counts.add(
                report.service,
                leaf(report.place.state),
                minute,
                Tally::one(report.failure),
            );
            let reporter = filing.submission.reporter.as_ref().map(|who| who.today);
            areas.add(
                report.service,
                &report.place,
                minute,
                report.failure,
                reporter,
            );
            if report.failure != Failure::Recovered {
                let symptom = report.symptom.as_deref();
                counts.describe(report.service, minute, symptom, *source, 1);
            }
            metrics::counter!("outcry_reports_total", "source" => source.as_str()).increment(1);
        }
    }

    async fn withdraw(
        &mut self,
        withdrawal: Withdrawal,
        now: DateTime<Utc>,
    ) -> Result<bool, store::Error> {
        let not_before = now.timestamp() - crate::limits::TAKE_BACK;
        let receipt = receipt::hash(&withdrawal.receipt);
        let Some(record) = self
            .store
            .take_back(&withdrawal.id, &receipt, not_before)
            .await?
        else {
            let (id, held) = (&withdrawal.id, &self.store);
            return held.take_back_held(id, &receipt, not_before).await;
        };
        let service = self.catalogue.find(&record.service);
        if let (Some(service), Some(failure)) = (service, Failure::parse(&record.failure)) {
            let place = record.place();
            let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
            counts.remove(service, leaf(place.state), record.minute(), failure);
            let mut areas = self.areas.lock().unwrap_or_else(PoisonError::into_inner);
            areas.remove(service, &place, record.minute(), failure, record.reporter);
            counts.undescribe(
                service,
                record.minute(),
                record.symptom.as_deref(),
                record.source,
            );
            if let Some(reporter) = record.reporter {
                self.seen.uncount(service, failure, reporter);
            }
        }
        Ok(true)
    }
}

//! The demo's live reports, on the road that everybody's take: through the writer, onto the disk.

use std::sync::Arc;
use std::time::Duration;

use actix_web::web::Data;
use chrono::{DateTime, TimeDelta, Utc};
use outage::{Failure, Record, Report, Source};

use crate::app::App;
use crate::demo::Demo;
use crate::intake::Submission;

/// How often the traffic is let in.
const BEAT: Duration = Duration::from_millis(500);

/// Files what the demo has due, second by second, from the end of its history.
pub async fn run(app: Data<App>, demo: Arc<Demo>) {
    let mut until = demo.span().1.time();
    let mut beat = tokio::time::interval(BEAT);
    loop {
        beat.tick().await;
        let now = whole_second(app.clock.now());
        if now <= until {
            continue;
        }
        for record in demo.due(until, now) {
            // Each is answered after its commit; waiting for one must not hold up the next.
            tokio::spawn(file(app.clone(), record));
        }
        until = now;
    }
}

/// Files a simulated report, and answers when it is on the disk.
pub async fn file(app: Data<App>, record: Record) {
    let Some(report) = report(&app, &record) else {
        return;
    };
    let submission = Submission {
        report,
        source: Source::Simulated,
        reporter: None,
        network: None,
        key: None,
    };
    if let Err(problem) = app.intake.file(submission).await {
        tracing::warn!(%problem, "a simulated report was refused");
    }
}

fn whole_second(time: DateTime<Utc>) -> DateTime<Utc> {
    time - TimeDelta::nanoseconds(i64::from(time.timestamp_subsec_nanos()))
}

fn report(app: &App, record: &Record) -> Option<Report> {
    Some(Report {
        service: app.catalogue.find(&record.service)?,
        failure: Failure::parse(&record.failure)?,
        symptom: record.symptom.clone(),
        place: record.place(),
        occurred_at: None,
    })
}

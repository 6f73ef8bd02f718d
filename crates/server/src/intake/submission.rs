//! A report on its way to the disk, and the rows it can become.

use chrono::{DateTime, Utc};
use outage::held::Speaker;
use outage::{Record, Report, Source};
use store::Held;

use crate::receipt;
use crate::reporter::Reporter;

/// A report on its way to the disk.
#[derive(Debug)]
pub struct Submission {
    pub report: Report,
    pub source: Source,
    /// None: not de-duplicated (imports and the simulator).
    pub reporter: Option<Reporter>,
    /// Keyed hash of the network, for this service and day. None: never held.
    pub network: Option<i64>,
    /// SHA-256 of the idempotency key and of the body.
    pub key: Option<(String, String)>,
}

/// What names a report: its identifier, and the receipt that its sender alone has.
#[derive(Debug)]
pub struct Name {
    pub id: String,
    pub receipt: String,
}

impl Submission {
    /// Whose voice it uses up, if it can be held.
    pub fn speaker(&self) -> Option<Speaker> {
        Some(Speaker {
            service: self.report.service,
            failure: self.report.failure,
            network: self.network?,
        })
    }

    /// The row of a report that counts.
    pub fn record(&self, slug: &str, name: &Name, now: DateTime<Utc>) -> Record {
        let (report, place) = (&self.report, &self.report.place);
        Record {
            id: name.id.clone(),
            service: slug.to_owned(),
            failure: report.failure.as_str().to_owned(),
            symptom: report.symptom.clone(),
            state: place.state.map(|s| s.code().to_owned()),
            county: place.county.map(|c| c.code().to_owned()),
            cell: place.cell.map(|c| c.to_string()),
            received_at: now,
            occurred_at: report.occurred_at,
            source: self.source,
            reporter: self.reporter.map(|r| r.today),
            receipt: Some(receipt::hash(&name.receipt)),
        }
    }

    /// The row of a report that is held: a state, and nothing finer.
    pub fn held(&self, slug: &str, name: &Name, network: i64, now: DateTime<Utc>) -> Held {
        let report = &self.report;
        Held {
            id: name.id.clone(),
            service: slug.to_owned(),
            failure: report.failure.as_str().to_owned(),
            state: report.place.state.map(|s| s.code().to_owned()),
            received_at: now.timestamp(),
            network,
            receipt: receipt::hash(&name.receipt),
        }
    }
}

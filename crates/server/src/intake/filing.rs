//! A submission on which everything is decided, and what becomes of it.

use chrono::{DateTime, Utc};
use outage::Record;
use store::{Entry, Held, Keyed, Saved};

use super::answer::FiledReport;
use super::submission::Submission;

/// What became of it.
#[derive(Debug)]
pub enum Outcome {
    /// Durable, or thanked and not counted.
    Filed(Box<FiledReport>),
    /// The key came before: status and body of the first answer.
    Replayed(u16, String),
    /// The key came before with another body.
    KeyReused,
    /// Nothing was saved.
    Failed,
}

/// A submission with everything decided but whether it is durable.
#[derive(Debug)]
pub struct Filing {
    pub submission: Submission,
    pub record: Option<Record>,
    pub held: Option<Held>,
    pub filed: FiledReport,
    pub at: DateTime<Utc>,
}

impl Filing {
    /// What the store is to keep of it.
    pub fn entry(&self) -> Entry {
        let key = self.submission.key.as_ref().map(|(key, body)| Keyed {
            key: key.clone(),
            body: body.clone(),
            status: self.filed.status(),
            answer: serde_json::to_string(&self.filed).unwrap_or_default(),
            at: self.at.timestamp(),
        });
        Entry {
            record: self.record.clone(),
            held: self.held.clone(),
            key,
        }
    }

    /// What its sender is told, once it is known what the store made of it.
    pub fn outcome(self, saved: Saved) -> Outcome {
        match saved {
            Saved::Fresh | Saved::Duplicate => Outcome::Filed(Box::new(self.filed)),
            Saved::Answered {
                body,
                status,
                answer,
            } => match &self.submission.key {
                Some((_, own)) if *own == body => Outcome::Replayed(status, answer),
                _ => Outcome::KeyReused,
            },
        }
    }
}

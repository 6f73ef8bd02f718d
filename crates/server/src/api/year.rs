//! The last 12 months of a service, as data.

use outage::{Minute, Service};
use serde::Serialize;
use utoipa::ToSchema;

use crate::story::Book;

/// How often reports rose well above normal.
#[derive(Debug, Serialize, ToSchema)]
pub struct YearView {
    /// Where the count begins: 12 months ago, or when judging began; null: it has not.
    pub since: Option<String>,
    /// Whole days since then.
    pub days: i64,
    /// Whether these are four weeks or more: fewer say nothing about a year.
    pub enough: bool,
    /// Incidents, the present one included.
    pub incidents: u32,
    /// Whether one goes on.
    pub ongoing: bool,
    /// Minutes in trouble.
    pub minutes: i64,
    /// Half were over within so many minutes; null: none is over.
    pub median_minutes: Option<i64>,
    /// The longest that is over.
    pub longest_minutes: Option<i64>,
    /// When the company first spoke; null: it has no source that a program can read.
    pub first_word: Option<FirstWordView>,
}

/// When the company first spoke about the incidents of 12 months.
#[derive(Debug, Serialize, ToSchema)]
pub struct FirstWordView {
    /// Incidents that are over, or that it has spoken about.
    pub incidents: u32,
    /// Those about which something was seen.
    pub acknowledged: u32,
    /// The median over these, in minutes after our alert; negative: before it.
    pub median_lead_minutes: Option<i64>,
}

impl YearView {
    /// The year before now.
    pub fn new(service: &Service, book: &Book, now: Minute) -> YearView {
        let year = book.year(now);
        YearView {
            since: book.known_from.map(|_| year.since.to_string()),
            days: year.days,
            enough: year.enough,
            incidents: year.times,
            ongoing: year.ongoing,
            minutes: year.minutes,
            median_minutes: year.median,
            longest_minutes: year.longest,
            first_word: service.feed.as_ref().map(|_| {
                let word = book.first_word(now);
                FirstWordView {
                    incidents: word.incidents,
                    acknowledged: word.acknowledged,
                    median_lead_minutes: word.lead,
                }
            }),
        }
    }
}

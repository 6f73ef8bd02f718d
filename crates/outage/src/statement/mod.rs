//! What the company says: read from its status page or its feed, or entered by an operator.
//!
//! Whatever comes from outside becomes plain text here, once, before anything else sees it.

mod entry;
mod plain;
mod statuspage;
#[cfg(test)]
mod tests;

use chrono::{DateTime, SubsecRound, Utc};
use sha2::{Digest, Sha256};

pub use entry::OLDEST;
pub use plain::{line, paragraphs};
pub use statuspage::{Unreadable, statuspage};

/// Characters of a title.
pub const TITLE: usize = 200;

/// Characters of a text.
pub const TEXT: usize = 2_000;

/// Characters of an address.
pub const ADDRESS: usize = 500;

/// Statements taken from one answer, the newest.
pub const MOST: usize = 100;

/// Which step of an incident the company is at, in the words of Statuspage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It looks for the cause.
    Investigating,
    /// It knows the cause.
    Identified,
    /// It has mended something and watches.
    Monitoring,
    /// It says that it is over.
    Resolved,
    /// Anything else it says.
    Note,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 5] = [
        Kind::Investigating,
        Kind::Identified,
        Kind::Monitoring,
        Kind::Resolved,
        Kind::Note,
    ];

    /// The word in JSON and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Investigating => "investigating",
            Kind::Identified => "identified",
            Kind::Monitoring => "monitoring",
            Kind::Resolved => "resolved",
            Kind::Note => "note",
        }
    }

    /// The kind of this word.
    pub fn parse(word: &str) -> Option<Kind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// The road a statement came on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Via {
    /// The JSON of a status page.
    Statuspage,
    /// RSS or Atom.
    Feed,
    /// Somebody who runs this server read it elsewhere.
    Operator,
}

impl Via {
    const ALL: [Via; 3] = [Via::Statuspage, Via::Feed, Via::Operator];

    /// The word in JSON and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Via::Statuspage => "statuspage",
            Via::Feed => "feed",
            Via::Operator => "operator",
        }
    }

    /// The road of this word.
    pub fn parse(word: &str) -> Option<Via> {
        Self::ALL.into_iter().find(|via| via.as_str() == word)
    }
}

/// One thing the company said, in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// By content: another wording of the same statement has another.
    pub id: String,
    /// Slug of the service.
    pub service: String,
    /// What the source calls it, whatever its wording.
    pub source_id: String,
    /// When the company said it, as it says itself.
    pub published_at: DateTime<Utc>,
    /// Which step it is.
    pub kind: Kind,
    /// One line; may be empty.
    pub title: String,
    /// Its words.
    pub text: String,
    /// Where it can be read.
    pub url: String,
    /// The road it came on.
    pub via: Via,
}

/// What a source said, before it is made plain.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// Slug of the service.
    pub service: &'a str,
    /// What the source calls it; empty: it has no name.
    pub source_id: &'a str,
    /// When.
    pub published_at: DateTime<Utc>,
    /// Which step.
    pub kind: Kind,
    /// One line, perhaps with markup.
    pub title: &'a str,
    /// The words, perhaps with markup.
    pub text: &'a str,
    /// Where; anything but an https address is replaced by `page`.
    pub url: &'a str,
    /// The source itself.
    pub page: &'a str,
    /// The road.
    pub via: Via,
}

impl Statement {
    /// Makes it plain; none: there is nothing in it to read.
    pub fn new(said: Said<'_>) -> Option<Statement> {
        let (title, text) = (line(said.title, TITLE), paragraphs(said.text, TEXT));
        if title.is_empty() && text.is_empty() {
            return None;
        }
        let url = if is_address(said.url) {
            said.url
        } else {
            said.page
        };
        let name = line(said.source_id, TITLE);
        let words = [said.kind.as_str(), &title, &text];
        let source_id = if name.is_empty() {
            digest(&words)
        } else {
            name
        };
        Some(Statement {
            id: digest(&[&[said.service, &source_id], words.as_slice()].concat()),
            service: said.service.to_owned(),
            source_id,
            published_at: said.published_at.trunc_subsecs(0),
            kind: said.kind,
            title,
            text,
            url: url.to_owned(),
            via: said.via,
        })
    }
}

/// Whether a link may lead there: https, and nothing in it that an address does not have.
pub fn is_address(url: &str) -> bool {
    let plain = |b: u8| b.is_ascii_graphic() && !b"\"'<>\\`{}|^".contains(&b);
    let host = url.strip_prefix("https://").unwrap_or_default();
    url.len() <= ADDRESS
        && url.bytes().all(plain)
        && host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')
}

/// 24 hexadecimal digits of a hash over texts and where each ends.
fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    let bytes = hash.finalize();
    bytes.iter().take(12).map(|b| format!("{b:02x}")).collect()
}

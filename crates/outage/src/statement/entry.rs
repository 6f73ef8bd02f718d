//! A statement that an operator has read elsewhere, and enters.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Kind, Said, Statement, TEXT, TITLE, Via, is_address};
use crate::json::Json;
use crate::reason::{Reasons, Rejected, members, text};
use crate::{Catalogue, rfc3339_utc};

/// How far back an entered statement may lie.
pub const OLDEST: TimeDelta = TimeDelta::days(365);

impl Statement {
    /// Reads an entry `{service, published_at, kind, title, text, source}`. The source is a link for
    /// readers; nobody asks it for anything.
    pub fn entered(
        json: &Json,
        catalogue: &Catalogue,
        now: DateTime<Utc>,
    ) -> Result<Statement, Rejected> {
        let mut reasons = Reasons::default();
        let fields = ["service", "published_at", "kind", "title", "text", "source"];
        let Some([service, published_at, kind, title, words, source]) =
            members(json, "", fields, &mut reasons)
        else {
            return Err(Rejected { reasons: reasons.0 });
        };
        let service = text(service, "/service", &mut reasons)
            .and_then(|slug| known(slug, catalogue, &mut reasons));
        let published_at = text(published_at, "/published_at", &mut reasons)
            .and_then(|time| time_of(time, now, &mut reasons));
        let kind = text(kind, "/kind", &mut reasons).and_then(|word| kind_of(word, &mut reasons));
        let title = match title {
            None | Some(Json::Null) => Some(""),
            some => text(some, "/title", &mut reasons),
        };
        let title = title.and_then(|t| within(t, "/title", TITLE, &mut reasons));
        let words =
            text(words, "/text", &mut reasons).and_then(|t| within(t, "/text", TEXT, &mut reasons));
        let source = text(source, "/source", &mut reasons).and_then(|url| link(url, &mut reasons));
        let all = (service, published_at, kind, title, words, source);
        let (Some(service), Some(published_at), Some(kind), Some(title), Some(words), Some(url)) =
            all
        else {
            return Err(Rejected { reasons: reasons.0 });
        };
        let statement = Statement::new(Said {
            service,
            source_id: "",
            published_at,
            kind,
            title,
            text: words,
            url,
            page: url,
            via: Via::Operator,
        });
        match statement {
            Some(statement) if reasons.0.is_empty() && !statement.text.is_empty() => Ok(statement),
            Some(statement) if !statement.text.is_empty() => Err(Rejected { reasons: reasons.0 }),
            _ => {
                reasons.add(
                    "/text",
                    "holds nothing to read; quote what the company says",
                );
                Err(Rejected { reasons: reasons.0 })
            }
        }
    }
}

fn known<'j>(slug: &'j str, catalogue: &Catalogue, reasons: &mut Reasons) -> Option<&'j str> {
    let found = catalogue.find(slug);
    if found.is_none() {
        reasons.add(
            "/service",
            "is no service we know; GET /api/v1/services lists them",
        );
    }
    found.map(|_| slug)
}

fn time_of(text: &str, now: DateTime<Utc>, reasons: &mut Reasons) -> Option<DateTime<Utc>> {
    let at = "/published_at";
    let Some(time) = rfc3339_utc(text) else {
        reasons.add(at, "must be a time like 2026-11-14T02:30:00Z");
        return None;
    };
    if time > now {
        reasons.add(at, "lies in the future; give the time the company said it");
    } else if time < now - OLDEST {
        reasons.add(
            at,
            "lies more than a year back; such statements are not taken",
        );
    }
    Some(time)
}

fn kind_of(word: &str, reasons: &mut Reasons) -> Option<Kind> {
    let kind = Kind::parse(word);
    if kind.is_none() {
        let words = Kind::ALL.map(Kind::as_str).join(", ");
        reasons.add("/kind", format!("must be one of {words}"));
    }
    kind
}

fn within<'j>(text: &'j str, at: &str, most: usize, reasons: &mut Reasons) -> Option<&'j str> {
    let long = text.chars().nth(most).is_some();
    if long {
        reasons.add(at, format!("has more than {most} characters; shorten it"));
    }
    (!long).then_some(text)
}

fn link<'j>(url: &'j str, reasons: &mut Reasons) -> Option<&'j str> {
    let fits = is_address(url);
    if !fits {
        reasons.add(
            "/source",
            "must be an address that begins with https://, of at most 500 characters",
        );
    }
    fits.then_some(url)
}

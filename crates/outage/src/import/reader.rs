//! From a line to a record, or to the reason why not.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::columns::Columns;
use super::field::Field;
use super::id::derived;
use super::place;
use super::time::{self, Time};
use crate::{Catalogue, Failure, Record, ServiceId, Source};

/// Nothing was reported on the web before; an earlier time is a fault of the file.
const EARLIEST: i64 = 631_152_000; // 1990-01-01

/// A line that was understood.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it says.
    pub record: Record,
    /// A symptom that the service's category does not have, and that was left out.
    pub unknown_symptom: bool,
}

/// Reads the lines of one file, in their order.
///
/// It remembers a hash of every line, because lines that are equal are told apart by counting them.
#[derive(Debug)]
pub struct Reader<'c> {
    catalogue: &'c Catalogue,
    latest: DateTime<Utc>,
    by_name: HashMap<String, ServiceId>,
    seen: HashMap<[u8; 16], u32>,
}

impl<'c> Reader<'c> {
    /// For one file; times up to a minute after `now` are taken.
    pub fn new(catalogue: &'c Catalogue, now: DateTime<Utc>) -> Reader<'c> {
        let by_name = catalogue
            .ids()
            .map(|id| (catalogue.service(id).name.to_lowercase(), id));
        Reader {
            catalogue,
            latest: now + TimeDelta::seconds(60),
            by_name: by_name.collect(),
            seen: HashMap::new(),
        }
    }

    /// The record of a line; the error is the reason for people.
    ///
    /// The same file gives the same identifiers again. Two equal lines are two reports, so the
    /// identifier is made from what the line says and from how many like it came before.
    pub fn read<S: AsRef<str>>(&mut self, columns: &Columns, values: &[S]) -> Result<Line, String> {
        let get = |field| columns.get(field, values);
        let service = self.service(get(Field::Service).ok_or("it names no service")?)?;
        let failure = match get(Field::Failure) {
            // What a file of complaints without that column tells is that it did not work.
            None => Failure::Complete,
            Some(word) => Failure::parse(&word.to_lowercase()).ok_or_else(|| {
                let word = short(word);
                format!("the failure {word} is none of complete, intermittent, slow, recovered")
            })?,
        };
        let place = place::read(columns, values)
            .ok_or("it names no place in the United States: no known lat and lon, zip or region")?;
        let text = get(Field::Time).ok_or("it has no time")?;
        let at = match time::read(text) {
            None => return Err(format!("the time {} can't be read", short(text))),
            Some(Time::Moment(moment)) => moment,
            Some(Time::Local(local)) => {
                let state = place
                    .state
                    .ok_or("its time has no zone, and without a state it can't be told")?;
                time::moment(local, state.zone())
                    .ok_or_else(|| format!("the time {} can't be read", short(text)))?
            }
        };
        let at = DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at);
        if at > self.latest {
            return Err(format!("the time {} lies ahead", short(text)));
        }
        if at.timestamp() < EARLIEST {
            return Err(format!("the time {} lies before 1990", short(text)));
        }
        let symptom = get(Field::Symptom).map(|word| word.to_lowercase().replace([' ', '_'], "-"));
        let known = symptom
            .as_deref()
            .and_then(|word| self.catalogue.symptom(service, word));
        let slug = self.catalogue.service(service).slug.clone();
        let id = match get(Field::Id) {
            Some(id) => named(id, &slug, at),
            None => self.counted(&slug, at, values),
        };
        let occurred_at = get(Field::OccurredAt)
            .and_then(time::read)
            .and_then(|time| match time {
                Time::Moment(moment) => Some(moment),
                Time::Local(_) => None,
            });
        let record = Record {
            id,
            service: slug,
            failure: failure.as_str().to_owned(),
            symptom: known.map(|s| s.slug.clone()),
            state: place.state.map(|s| s.code().to_owned()),
            county: place.county.map(|c| c.code().to_owned()),
            cell: place.cell.map(|c| c.to_string()),
            received_at: at,
            occurred_at,
            // What was simulated stays simulated, wherever it is carried.
            source: get(Field::Source)
                .and_then(Source::parse)
                .unwrap_or(Source::Import),
            reporter: None,
            receipt: None,
        };
        Ok(Line {
            record,
            unknown_symptom: symptom.is_some() && known.is_none(),
        })
    }

    fn service(&self, text: &str) -> Result<ServiceId, String> {
        self.catalogue
            .find(text)
            .or_else(|| self.by_name.get(&text.to_lowercase()).copied())
            .ok_or_else(|| format!("the service {} is not in the catalogue", short(text)))
    }

    fn counted<S: AsRef<str>>(&mut self, slug: &str, at: DateTime<Utc>, values: &[S]) -> String {
        let mut hash = Sha256::new();
        let texts = std::iter::once(slug).chain(values.iter().map(AsRef::as_ref));
        for text in texts {
            // With its length before it, no text can run into the next.
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        }
        let content: [u8; 32] = hash.finalize().into();
        let key = *content.first_chunk().unwrap_or(&[0; 16]);
        let seen = self.seen.entry(key).or_default();
        let number = *seen;
        *seen = seen.saturating_add(1);
        derived(at, &fingerprint(&[&content, &number.to_le_bytes()]))
    }
}

/// A UUID is kept. Any other name counts within its service and second only, since two files may
/// both number their lines from one.
fn named(id: &str, slug: &str, at: DateTime<Utc>) -> String {
    match Uuid::try_parse(id) {
        Ok(uuid) => uuid.to_string(),
        Err(_) => derived(at, &fingerprint(&[slug.as_bytes(), &[0], id.as_bytes()])),
    }
}

fn fingerprint(parts: &[&[u8]]) -> [u8; 10] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    let hash: [u8; 32] = hash.finalize().into();
    *hash.first_chunk().unwrap_or(&[0; 10])
}

/// A value in quotes, cut so that a reason stays one line.
fn short(text: &str) -> String {
    let cut: String = text.chars().take(40).collect();
    format!("{cut:?}")
}

#[cfg(test)]
mod tests;

//! Saving: one transaction for a batch of reports, their idempotency keys and their counts.

use std::collections::{BTreeMap, HashMap, HashSet};

use outage::{Failure, Record, Tally};

use crate::{
    Error, Result, Store,
    answer::{Answered, FIND, Key},
    count::{Count, Place, put_counts},
    held::{HOLD, Held},
    row::{Row, columns},
};

/// One caller's wish.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// The report; none: the caller is thanked and not counted, only the answer is kept.
    pub record: Option<Record>,
    /// A report that is kept and not counted, beside or instead of one that is.
    pub held: Option<Held>,
    /// The idempotency key it came with, and what will be answered.
    pub key: Option<Keyed>,
}

/// An idempotency key with the answer to give whenever it comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed {
    /// SHA-256 of the key, in hexadecimal.
    pub key: String,
    /// SHA-256 of the body, in hexadecimal.
    pub body: String,
    /// HTTP status of the answer.
    pub status: u16,
    /// The JSON of the answer.
    pub answer: String,
    /// When, in seconds since the epoch.
    pub at: i64,
}

/// What became of an [`Entry`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is durable.
    Fresh,
    /// A report of this id was there already; it was not counted again.
    Duplicate,
    /// The key was there already: nothing of this entry was written.
    Answered {
        /// SHA-256 of the body that came first.
        body: String,
        /// Status of the first answer.
        status: u16,
        /// JSON of the first answer.
        answer: String,
    },
}

const CLAIM: &str = "
    insert into answer (key, body, status, answer, at)
    select value ->> 'key', value ->> 'body', cast(value ->> 'status' as bigint), value ->> 'answer',
        cast(value ->> 'at' as bigint)
    from json_each($1) where true
    on conflict (key) do nothing
    returning key";

const INSERT: &str = concat!(
    "insert into report (",
    columns!(),
    ")
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
        cast(value ->> 7 as bigint), cast(value ->> 8 as bigint), value ->> 9,
        cast(value ->> 10 as bigint), value ->> 11
    from json_each($1) where true
    on conflict (id) do nothing
    returning id"
);

/// Adds, against the rule that upserts set: docs/decisions/0002-counts-are-added.md says why.
const ADD: &str = concat!(
    put_counts!("0"),
    "complete = minute_count.complete + excluded.complete,
        intermittent = minute_count.intermittent + excluded.intermittent,
        slow = minute_count.slow + excluded.slow,
        recovered = minute_count.recovered + excluded.recovered"
);

impl Store {
    /// Saves all entries or none, durably, and says what became of each, in their order.
    ///
    /// Counts grow by exactly what was new. An entry whose key or id stands earlier in the same
    /// batch fares as if that one had been saved long ago.
    pub async fn save(&self, entries: &[Entry]) -> Result<Vec<Saved>> {
        let mut batch = Batch::new(entries);
        on_db!(self, |db| {
            let mut tx = db.write().await?;
            if let Some(keys) = batch.keys()? {
                let claimed = sqlx::query_scalar(CLAIM)
                    .bind(keys)
                    .fetch_all(&mut *tx)
                    .await?;
                if let Some(taken) = batch.taken(claimed)? {
                    let answers = sqlx::query_as(FIND).bind(taken).fetch_all(&mut *tx).await?;
                    batch.answered(answers)?;
                }
            }
            if let Some(rows) = batch.rows()? {
                let inserted = sqlx::query_scalar(INSERT)
                    .bind(rows)
                    .fetch_all(&mut *tx)
                    .await?;
                batch.inserted(inserted);
                if let Some(counts) = batch.counts()? {
                    sqlx::query(ADD).bind(counts).execute(&mut *tx).await?;
                }
            }
            if let Some(held) = batch.held()? {
                sqlx::query(HOLD).bind(held).execute(&mut *tx).await?;
            }
            tx.commit().await?;
        });
        Ok(batch.saved)
    }
}

/// What is known of a batch between its statements. Rows go out sorted by their keys: two
/// PostgreSQL sessions that lock the same rows in the same order wait for each other, but never in
/// a circle.
struct Batch<'a> {
    entries: &'a [Entry],
    /// [`Saved::Fresh`] until something else is learnt.
    saved: Vec<Saved>,
}

impl<'a> Batch<'a> {
    fn new(entries: &'a [Entry]) -> Batch<'a> {
        Batch {
            entries,
            saved: vec![Saved::Fresh; entries.len()],
        }
    }

    fn keyed(&self) -> impl Iterator<Item = (usize, &'a Keyed)> + use<'a> {
        let entries = self.entries.iter().enumerate();
        entries.filter_map(|(i, entry)| Some((i, entry.key.as_ref()?)))
    }

    /// The keys to claim, each once.
    fn keys(&self) -> Result<Option<String>> {
        let mut first = BTreeMap::new();
        for (_, keyed) in self.keyed() {
            first.entry(&keyed.key).or_insert(keyed);
        }
        json(first.into_values().map(Key::from))
    }

    /// Takes note of the keys that were free; gives those that were not.
    fn taken(&mut self, claimed: Vec<String>) -> Result<Option<String>> {
        let claimed: HashSet<&str> = claimed.iter().map(String::as_str).collect();
        let mut first: HashMap<&str, &Keyed> = HashMap::new();
        let mut taken = Vec::new();
        for (i, keyed) in self.keyed() {
            if !claimed.contains(keyed.key.as_str()) {
                taken.push(Key::from(keyed));
            } else if let Some(first) = first.get(keyed.key.as_str()) {
                self.saved[i] = Saved::Answered {
                    body: first.body.clone(),
                    status: first.status,
                    answer: first.answer.clone(),
                };
            } else {
                first.insert(&keyed.key, keyed);
            }
        }
        taken.sort_by_key(|key| key.key);
        taken.dedup_by_key(|key| key.key);
        for (i, keyed) in self.keyed() {
            if !claimed.contains(keyed.key.as_str()) {
                // Until the answer is read, which is next.
                self.saved[i] = Saved::Duplicate;
            }
        }
        json(taken.into_iter())
    }

    /// Takes note of the answers to the keys that were taken.
    fn answered(&mut self, answers: Vec<Answered>) -> Result<()> {
        let answers: HashMap<String, Answered> =
            answers.into_iter().map(|a| (a.0.clone(), a)).collect();
        for (i, keyed) in self.keyed() {
            if self.saved[i] != Saved::Duplicate {
                continue;
            }
            // It can only be missing when it grew old and was deleted in this very moment.
            let (_, body, status, answer) = answers
                .get(&keyed.key)
                .ok_or_else(|| Error::Unavailable("an idempotency key expired meanwhile".into()))?;
            self.saved[i] = Saved::Answered {
                body: body.clone(),
                status: u16::try_from(*status).unwrap_or(500),
                answer: answer.clone(),
            };
        }
        Ok(())
    }

    fn records(&self) -> impl Iterator<Item = (usize, &'a Record)> {
        let entries = self.entries.iter().enumerate();
        entries
            .filter(|(i, _)| self.saved[*i] == Saved::Fresh)
            .filter_map(|(i, entry)| Some((i, entry.record.as_ref()?)))
    }

    /// The reports to insert, each id once.
    fn rows(&self) -> Result<Option<String>> {
        let mut first: BTreeMap<&str, &Record> = BTreeMap::new();
        for (_, record) in self.records() {
            first.entry(&record.id).or_insert(record);
        }
        json(first.into_values().map(Row::from))
    }

    /// Takes note of the reports that were new.
    fn inserted(&mut self, ids: Vec<String>) {
        let mut fresh: HashSet<String> = ids.into_iter().collect();
        let records: Vec<_> = self.records().collect();
        for (i, record) in records {
            if !fresh.remove(&record.id) {
                self.saved[i] = Saved::Duplicate;
            }
        }
    }

    /// The reports to hold, in the order of their ids.
    fn held(&self) -> Result<Option<String>> {
        let fresh = self.entries.iter().zip(&self.saved);
        let held = fresh.filter(|(_, saved)| **saved == Saved::Fresh);
        let by_id: BTreeMap<&str, &Held> = held
            .filter_map(|(entry, _)| entry.held.as_ref())
            .map(|held| (held.id.as_str(), held))
            .collect();
        json(by_id.into_values())
    }

    /// What the counts grow by.
    fn counts(&self) -> Result<Option<String>> {
        let mut sums: BTreeMap<Place<'_>, Tally> = BTreeMap::new();
        for (_, record) in self.records() {
            // A word that is none has been refused by the table's check already.
            let Some(failure) = Failure::parse(&record.failure) else {
                continue;
            };
            *sums.entry(Place::of(record)).or_default() += Tally::one(failure);
        }
        json(sums.into_iter().map(Count::from))
    }
}

/// The rows as one parameter; none if there are none.
fn json<T: serde::Serialize>(rows: impl Iterator<Item = T>) -> Result<Option<String>> {
    let rows: Vec<T> = rows.collect();
    if rows.is_empty() {
        return Ok(None);
    }
    Ok(Some(serde_json::to_string(&rows)?))
}

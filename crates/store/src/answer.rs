//! First answers, by idempotency key.

use serde::Serialize;

use crate::{Keyed, Result, Store};

/// A key as part of a JSON parameter.
#[derive(Serialize)]
pub(crate) struct Key<'a> {
    pub(crate) key: &'a str,
    body: &'a str,
    status: u16,
    answer: &'a str,
    at: i64,
}

impl<'a> From<&'a Keyed> for Key<'a> {
    fn from(keyed: &'a Keyed) -> Key<'a> {
        Key {
            key: &keyed.key,
            body: &keyed.body,
            status: keyed.status,
            answer: &keyed.answer,
            at: keyed.at,
        }
    }
}

/// Key, hash of the body, status, answer.
pub(crate) type Answered = (String, String, i64, String);

pub(crate) const FIND: &str = "
    select answer.key, answer.body, answer.status, answer.answer
    from json_each($1) as wanted join answer on answer.key = wanted.value ->> 'key'";

impl Store {
    /// The answers given to these keys, as (key, hash of the body, status, answer); a key that is
    /// not known is left out.
    pub async fn answers(&self, keys: &[String]) -> Result<Vec<(String, String, u16, String)>> {
        let keys: Vec<_> = keys.iter().map(|key| Wanted { key }).collect();
        let keys = serde_json::to_string(&keys)?;
        let found: Vec<Answered> = on_db!(self, |db| {
            sqlx::query_as(FIND)
                .bind(keys)
                .fetch_all(db.reader())
                .await?
        });
        let short = |status| u16::try_from(status).unwrap_or(500);
        let found = found.into_iter();
        Ok(found
            .map(|(key, body, status, answer)| (key, body, short(status), answer))
            .collect())
    }
}

#[derive(Serialize)]
struct Wanted<'a> {
    key: &'a str,
}

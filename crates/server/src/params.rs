//! Query parameters, read strictly: a name nobody knows is a mistake worth telling.

use chrono::{DateTime, Utc};

use crate::problem::{Kind, Problem};

/// The parameters of one request.
#[derive(Debug)]
pub struct Params(Vec<(String, String)>);

impl Params {
    /// Reads a query string; only these names, each at most once.
    pub fn parse(query: &str, known: &'static [&'static str]) -> Result<Params, Problem> {
        let mut params = Vec::new();
        for pair in query.split('&').filter(|p| !p.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (decode(name)?, decode(value)?);
            let Some(name) = known.iter().find(|k| **k == name) else {
                let list = if known.is_empty() {
                    "none".to_owned()
                } else {
                    known.join(", ")
                };
                return Err(Problem::new(
                    Kind::BadRequest,
                    format!("The address has a parameter that is not known here; known: {list}."),
                ));
            };
            if params.iter().any(|(n, _)| n == name) {
                return Err(Problem::parameter(
                    Kind::BadRequest,
                    name,
                    "stands twice; give it once",
                ));
            }
            params.push(((*name).to_owned(), value));
        }
        Ok(Params(params))
    }

    /// The text of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, v)| v.as_str())
    }

    /// One of a fixed set of words; without the parameter, the first.
    pub fn choice<T: Copy>(&self, name: &str, choices: &[(&str, T)]) -> Result<T, Problem> {
        self.optional(name, choices)
            .map(|c| c.unwrap_or(choices[0].1))
    }

    /// One of a fixed set of words, if the parameter is there.
    pub fn optional<T: Copy>(
        &self,
        name: &str,
        choices: &[(&str, T)],
    ) -> Result<Option<T>, Problem> {
        let Some(text) = self.get(name) else {
            return Ok(None);
        };
        match choices.iter().find(|(word, _)| *word == text) {
            Some((_, choice)) => Ok(Some(*choice)),
            None => {
                let words: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
                Err(Problem::parameter(
                    Kind::Invalid,
                    name,
                    format!("must be one of {}", words.join(", ")),
                ))
            }
        }
    }

    /// A moment, RFC 3339 in UTC.
    pub fn time(&self, name: &str) -> Result<Option<DateTime<Utc>>, Problem> {
        let Some(text) = self.get(name) else {
            return Ok(None);
        };
        outage::rfc3339_utc(text).map(Some).ok_or_else(|| {
            Problem::parameter(
                Kind::Invalid,
                name,
                "must be a time like 2026-11-14T02:30:00Z",
            )
        })
    }
}

fn decode(text: &str) -> Result<String, Problem> {
    let bad = || {
        Problem::new(
            Kind::BadRequest,
            "The query of the address is not proper percent-encoded UTF-8.",
        )
    };
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut digit = || rest.next().and_then(|b| char::from(b).to_digit(16));
                let (Some(high), Some(low)) = (digit(), digit()) else {
                    return Err(bad());
                };
                bytes.push((high * 16 + low) as u8);
            }
            other => bytes.push(other),
        }
    }
    let text = String::from_utf8(bytes).map_err(|_| bad())?;
    if text.chars().any(char::is_control) {
        Err(bad())
    } else {
        Ok(text)
    }
}

/// A form body: `application/x-www-form-urlencoded`, any names, the first of twins.
pub fn form(body: &str) -> Result<Vec<(String, String)>, Problem> {
    body.split('&')
        .filter(|p| !p.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(name)?, decode(value)?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_twins_and_broken_codes_are_refused() {
        let parse = |q: &str| Params::parse(q, &["level", "at"]);
        for bad in [
            "zzz=1",
            "level=a&level=b",
            "level=%",
            "level=%zz",
            "level=%ff",
            "at=%00",
            "LEVEL=state",
            "level=a;b=c&x",
        ] {
            assert!(parse(bad).is_err(), "{bad}");
        }
        let good = parse("level=st%61te&at=2026-11-14T02%3A30%3A00Z").expect("is fine");
        assert_eq!(good.get("level"), Some("state"));
        assert!(good.time("at").expect("is a time").is_some());
        assert!(good.choice("level", &[("county", 1)]).is_err());
    }
}

//! Identifiers people can say: `netflix-2026-11-14-a`.

use chrono::Datelike;
use chrono_tz::America::New_York;
use serde::{Deserialize, Serialize};

use crate::Minute;

/// The name of an incident: the service, the day it was opened in Eastern time, and a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// The next free name on the day of `opened`.
    pub fn next(service: &str, opened: Minute, taken: &[Id]) -> Id {
        let day = opened.time().with_timezone(&New_York).date_naive();
        let (year, month, date) = (day.year(), day.month(), day.day());
        let name = |nth| {
            Id(format!(
                "{service}-{year}-{month:02}-{date:02}-{}",
                letters(nth)
            ))
        };
        // One of the first `taken + 1` names is free.
        let mut names = (0..=taken.len()).map(name);
        let free = names.find(|id| !taken.contains(id));
        free.unwrap_or_else(|| name(taken.len() + 1))
    }

    /// A name as it comes from outside; none: no incident can be called that.
    pub fn parse(text: &str) -> Option<Id> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let id = Id(text.to_owned());
        let whole = text.len() <= 64 && text.bytes().all(fits);
        (whole && !id.service().is_empty()).then_some(id)
    }

    /// `netflix-2026-11-14-a`
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `netflix`; empty if there is no day in the name.
    pub fn service(&self) -> &str {
        self.split().map_or("", |(service, _)| service)
    }

    /// `2026-11-14-a`: what the name adds to the service.
    pub fn day(&self) -> &str {
        self.split().map_or("", |(_, day)| day)
    }

    fn split(&self) -> Option<(&str, &str)> {
        let (at, _) = self.0.rmatch_indices('-').nth(3)?;
        Some((&self.0[..at], &self.0[at + 1..]))
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// `a` to `z`, then `aa`, as the columns of a spreadsheet.
fn letters(nth: usize) -> String {
    let mut rest = nth + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_new_york() {
        let opened = Minute::of("2026-11-15T01:42:00Z".parse().expect("a time"));
        let first = Id::next("disney-plus", opened, &[]);
        assert_eq!(first.as_str(), "disney-plus-2026-11-14-a");
        assert_eq!(
            (first.service(), first.day()),
            ("disney-plus", "2026-11-14-a")
        );
        let second = Id::next("disney-plus", opened, std::slice::from_ref(&first));
        assert_eq!(second.as_str(), "disney-plus-2026-11-14-b");
    }

    #[test]
    fn letters_go_on_after_z() {
        let spelled: Vec<_> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
        assert_eq!(spelled, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn names_from_outside_are_checked() {
        assert!(Id::parse("netflix-2026-11-14-a").is_some());
        for no in [
            "",
            "netflix",
            "2026-11-14-a",
            "Netflix-2026-11-14-a",
            "a-b-c-d é",
        ] {
            assert_eq!(Id::parse(no), None, "{no}");
        }
    }
}

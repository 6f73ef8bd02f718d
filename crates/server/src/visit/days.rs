//! Days of a form, from and to, both with their whole length; days are Eastern, as all times of the
//! pages.

use chrono::NaiveDate;
use store::Listing;

use crate::pages::words::time;
use crate::params::Params;
use crate::problem::{Kind, Problem};

/// The stretch that a list is narrowed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Days {
    /// Reads `from` and `to` of a query that holds nothing else.
    pub fn read(query: &str) -> Result<Days, Problem> {
        let params = Params::parse(query, &["from", "to"])?;
        let days = Days {
            from: day(&params, "from")?,
            to: day(&params, "to")?,
        };
        if days.from.zip(days.to).is_some_and(|(from, to)| from > to) {
            let detail = "must not lie after to";
            return Err(Problem::parameter(Kind::Invalid, "from", detail));
        }
        Ok(days)
    }

    /// Asks for these days only.
    pub fn narrow(&self, asked: &mut Listing) {
        asked.from = self.from.and_then(time::midnight);
        let after = self.to.and_then(|day| day.succ_opt());
        let ends = [asked.to, after.and_then(time::midnight)];
        asked.to = ends.into_iter().flatten().min();
    }
}

fn day(params: &Params, name: &str) -> Result<Option<NaiveDate>, Problem> {
    let Some(text) = params.get(name) else {
        return Ok(None);
    };
    match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        // Years beyond these are no days of ours, and some of them no minutes either.
        Ok(day) if (2000..2200).contains(&chrono::Datelike::year(&day)) => Ok(Some(day)),
        _ => {
            let detail = "must be a day like 2026-11-14";
            Err(Problem::parameter(Kind::Invalid, name, detail))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_eastern_and_has_its_whole_length() {
        let days = Days::read("from=2026-11-01&to=2026-11-01").expect("is a day");
        let mut asked = Listing::default();
        days.narrow(&mut asked);
        let (from, to) = asked.from.zip(asked.to).expect("has both");
        assert_eq!(from.to_string(), "2026-11-01T04:00:00Z");
        // The clocks go back on this day.
        assert_eq!(to - from, 25 * 60);
    }

    #[test]
    fn what_is_no_day_or_ends_before_it_begins_is_refused() {
        for query in [
            "from=yesterday",
            "to=2026-02-30",
            "from=999999-01-01",
            "from=2026-11-02&to=2026-11-01",
        ] {
            let refused = Days::read(query).expect_err(query);
            assert_eq!(refused.kind, Kind::Invalid);
        }
        assert_eq!(Days::read("").expect("asks nothing"), Days::default());
    }
}

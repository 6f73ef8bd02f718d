//! What was found, as it is kept: once a minute while there is trouble, else once a quarter hour.
//!
//! A past answer shows what was published then, not what would be thought today.

use atlas::{STATES, State};
use outage::snapshot::Basis;
use outage::{Minute, ServiceView, Standing};
use outage::{Spread, Verdict};
use serde::{Deserialize, Serialize};

/// The window that is kept: its expected counts and limits.
pub const WINDOW: u32 = outage::snapshot::WINDOWS[0];

/// The findings of one service at one minute; lists begin with the nation, then the states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// What was usual in the 15 minutes that ended then.
    #[serde(rename = "e")]
    expected: Vec<Option<f32>>,
    /// The count beyond which the verdict would have been `spike`.
    #[serde(rename = "u")]
    upper: Vec<Option<u32>>,
    /// Verdicts, a digit each.
    #[serde(rename = "v")]
    verdicts: String,
    /// Places in trouble, with the minute in which it began.
    #[serde(rename = "s", default, skip_serializing_if = "Vec::is_empty")]
    since: Vec<(usize, i64)>,
    /// What limits and shares were worked out with.
    #[serde(rename = "b")]
    pub basis: Basis,
}

impl Judged {
    /// What was found: the nation first, then the states.
    pub fn new(found: impl Iterator<Item = Standing>, basis: Basis) -> Judged {
        let (mut expected, mut upper, mut verdicts) = (Vec::new(), Vec::new(), String::new());
        let mut since = Vec::new();
        for (place, one) in found.enumerate() {
            since.extend(one.since.map(|minute| (place, minute.number())));
            // Two decimals of a float that fits: 0.004 reports matter to nobody.
            expected.push(one.expected.map(|e| (e * 100.0).round() as f32 / 100.0));
            upper.push(one.upper);
            verdicts.push(char::from(b'0' + one.verdict as u8));
        }
        Judged {
            expected,
            upper,
            verdicts,
            since,
            basis,
        }
    }

    /// What a view says.
    pub fn of(view: &ServiceView) -> Judged {
        let regions = std::iter::once(&view.nation).chain(&view.states);
        let found = regions.map(|region| Standing {
            verdict: region.verdict,
            expected: region.now().expected,
            upper: region.now().upper,
            since: region.since,
        });
        Judged::new(found, view.basis)
    }

    /// Whether a view is worth a row of its own: somewhere above normal, or on the quarter hour.
    pub fn is_due(view: &ServiceView, at: Minute) -> bool {
        at == at.floor(WINDOW)
            || view.nation.in_trouble()
            || view.states.iter().any(|r| r.in_trouble())
    }

    /// Reads a row; none if it is not of this form, which only a later version can have written.
    pub fn read(body: &str) -> Option<Judged> {
        serde_json::from_str::<Judged>(body).ok().filter(|j| {
            j.expected.len() == STATES + 1
                && j.upper.len() == STATES + 1
                && j.verdicts.len() == STATES + 1
        })
    }

    /// The row.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    fn place(state: Option<State>) -> usize {
        state.map_or(0, |s| s.index() + 1)
    }

    /// What was usual in 15 minutes.
    pub fn expected(&self, state: Option<State>) -> Option<f64> {
        self.expected[Self::place(state)].map(f64::from)
    }

    /// What was usual, and the limit, in a window or bucket of `minutes`.
    pub fn limit(&self, state: Option<State>, minutes: u32) -> (Option<f64>, Option<u32>) {
        let usual = self.expected(state);
        if minutes == WINDOW {
            return (usual, self.upper[Self::place(state)]);
        }
        let usual = usual.map(|e| e * f64::from(minutes) / f64::from(WINDOW));
        (usual, usual.map(|e| self.spread(state).upper(e)))
    }

    /// The spread of a state's counts, or the nation's.
    pub fn spread(&self, state: Option<State>) -> Spread {
        if state.is_some() {
            self.basis.state
        } else {
            self.basis.nation
        }
    }

    /// When the trouble of then began, as it was thought then.
    pub fn since(&self, state: Option<State>) -> Option<Minute> {
        let place = Self::place(state);
        let found = self.since.iter().find(|(at, _)| *at == place);
        found.map(|(_, minute)| Minute::new(*minute))
    }

    /// The verdict then.
    pub fn verdict(&self, state: Option<State>) -> Verdict {
        match self.verdicts.as_bytes()[Self::place(state)] {
            b'1' => Verdict::Normal,
            b'2' => Verdict::Elevated,
            b'3' => Verdict::Spike,
            _ => Verdict::Insufficient,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::SharePrior;

    #[test]
    fn what_was_found_reads_back() {
        let ohio = State::from_code("US-OH").expect("a state");
        let since = Minute::new(29_000_000);
        let found = (0..=STATES).map(|place| Standing {
            verdict: Verdict::Spike,
            expected: Some(2.5),
            upper: Some(9),
            since: (place == ohio.index() + 1).then_some(since),
        });
        let spread = Spread {
            d: 1.4,
            tau2: 0.02,
            limit: 8.0,
        };
        let basis = Basis {
            nation: spread,
            state: spread,
            prior: SharePrior::default(),
        };
        let judged = Judged::new(found, basis);
        assert_eq!(Judged::read(&judged.write()), Some(judged.clone()));
        assert_eq!(
            (judged.since(Some(ohio)), judged.since(None)),
            (Some(since), None)
        );
        assert_eq!(judged.verdict(None), Verdict::Spike);
        assert_eq!(judged.limit(Some(ohio), WINDOW), (Some(2.5), Some(9)));
    }
}

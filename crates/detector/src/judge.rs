//! From the last ninety minutes to a verdict.

use crate::Verdict;
use crate::finding::{Finding, Which, Why};
use crate::panel::Panel;
use crate::policy::*;

/// What stands about a series after the newest bucket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub(crate) verdict: Verdict,
    pub(crate) score: f32,
    /// Surprise of the loudest window, before calibration.
    pub(crate) raw: f32,
    /// The same of the number of buckets with any report.
    pub(crate) busy: f32,
    /// The loudest window: its index among those in use, and what was expected there.
    pub(crate) loudest: Option<(u8, f32)>,
    /// Minutes for which the score has been below the verdict's threshold.
    calm: u32,
    /// How many buckets back evidence reaches: an excess that has ended is evidence no more.
    pub(crate) reach: u16,
}

impl Default for Standing {
    fn default() -> Standing {
        Standing {
            verdict: Verdict::Insufficient,
            score: 0.0,
            raw: 0.0,
            busy: 0.0,
            loudest: None,
            calm: 0,
            reach: u16::MAX,
        }
    }
}

impl Panel {
    /// Judges the newest bucket.
    pub(crate) fn judge(&mut self, observed: bool) {
        let cold = self.is_cold();
        if !observed || cold {
            for s in &mut self.standing {
                (s.raw, s.busy, s.score, s.loudest) = (0.0, 0.0, 0.0, None);
                if cold {
                    s.verdict = Verdict::Insufficient;
                }
            }
            return;
        }
        self.weigh();
        let (n, all) = (self.layout.leaves(), self.layout.all());
        let longest = self.windows.used.len() - 1;
        for s in 0..all {
            let (raw, busy) = (
                f64::from(self.standing[s].raw),
                f64::from(self.standing[s].busy),
            );
            let own = self.tail(s).score(raw).max(self.busy_tail(s).score(busy));
            let lent = if s < n && raw > LENT_OWN {
                self.lent(s)
            } else {
                0.0
            };
            let few = self.windows.x(longest, s) < 3 && self.windows.m(longest, s) < 1.0;
            let class = self.class(s);
            let standing = &mut self.standing[s];
            standing.score = (own + lent) as f32;
            standing.settle(class, own, few, self.bucket);
        }
    }

    pub(crate) fn finding(&self, which: Which) -> Finding {
        let s = self.index(which);
        let standing = &self.standing[s];
        let (reports, expected) = self.windows.newest(s);
        let score = f64::from(standing.score);
        let why = standing.loudest.map(|(w, expected)| Why {
            window_minutes: self.windows.used[usize::from(w)].1 as u32 * self.bucket,
            observed: self.windows.x(usize::from(w), s),
            expected: f64::from(expected),
        });
        Finding {
            reports,
            expected: f64::from(expected),
            upper: self.spread_of(s, self.bucket).upper(f64::from(expected)),
            p_value: 10f64.powf(-score),
            score,
            verdict: standing.verdict,
            why,
        }
    }
}

impl Standing {
    /// Up at once, down after [`HOLD`] minutes below the threshold less [`SLACK`].
    fn settle(&mut self, class: usize, own: f64, few: bool, minutes: u32) {
        // What is lent makes red only what is elevated by itself.
        let by = |slack: f64| {
            let score = f64::from(self.score) + slack;
            if score >= SPIKE[class] && own + slack >= ELEVATED[class] {
                Verdict::Spike
            } else if score >= ELEVATED[class] {
                Verdict::Elevated
            } else {
                Verdict::Normal
            }
        };
        let now = by(0.0);
        let was = self.verdict;
        if now.is_raised() && now >= was {
            (self.verdict, self.calm) = (now, 0);
        } else if was.is_raised() && by(SLACK) >= was {
            self.calm = 0;
        } else {
            self.calm += minutes;
            if self.calm >= HOLD || !was.is_raised() {
                self.verdict = if now == Verdict::Normal && few {
                    Verdict::Insufficient
                } else {
                    now
                };
                self.calm = 0;
            }
        }
    }
}

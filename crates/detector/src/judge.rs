//! From the last ninety minutes to a verdict.

use crate::finding::{Finding, Which, Why};
use crate::panel::Panel;
use crate::policy::*;
use crate::{Verdict, tail};

/// What stands about a series after the newest bucket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub(crate) verdict: Verdict,
    pub(crate) score: f32,
    /// Surprise of the loudest window, before calibration.
    pub(crate) raw: f32,
    /// The same for a group or the total without its most unusual part.
    broad: f32,
    /// The loudest window: its index among those in use, and what was expected there.
    loudest: Option<(u8, f32)>,
    /// Minutes for which the score has been below the verdict's threshold.
    calm: u32,
    /// How many buckets back evidence reaches: an excess that has ended is evidence no more.
    reach: u16,
}

impl Default for Standing {
    fn default() -> Standing {
        Standing {
            verdict: Verdict::Insufficient,
            score: 0.0,
            raw: 0.0,
            broad: 0.0,
            loudest: None,
            calm: 0,
            reach: u16::MAX,
        }
    }
}

/// The expected count of a part given the rest: the rest's ratio to its own expectation, shrunk to
/// 1 by the nation's variance, carries over.
pub(crate) fn relative(rest: u32, rest_expected: f32, expected: f32, tau2: f64) -> f32 {
    let k = 1.0 / (tau2 as f32).max(1e-3);
    expected * (rest as f32 + k) / (rest_expected.max(0.0) + k)
}

impl Panel {
    /// Judges the newest bucket.
    pub(crate) fn judge(&mut self, observed: bool) {
        let cold = self.is_cold();
        if !observed || cold {
            for s in &mut self.standing {
                (s.raw, s.broad, s.score, s.loudest) = (0.0, 0.0, 0.0, None);
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
            let raw = f64::from(self.standing[s].raw);
            let mut score = self.tail(s).score(raw);
            if s < n && raw > BOOST_OWN {
                let around = self
                    .broad(all - 1)
                    .max(self.broad(n + self.layout.series[s].group));
                score += (around - BOOST_FROM).clamp(0.0, BOOST_CAP);
            }
            let few = self.windows.x(longest, s) < 3 && self.windows.m(longest, s) < 1.0;
            let standing = &mut self.standing[s];
            standing.score = score as f32;
            standing.settle(few, self.bucket);
        }
    }

    /// Score of a group or the total without its most unusual part: what it may lend to leaves.
    fn broad(&self, s: usize) -> f64 {
        self.tail(s).score(f64::from(self.standing[s].broad))
    }

    /// Raw surprise of all series.
    pub(crate) fn weigh(&mut self) {
        self.windows.expect();
        let (fresh, late) = (self.windows.nearest(15), self.windows.nearest(30));
        for s in 0..self.layout.all() {
            let standing = &mut self.standing[s];
            (standing.raw, standing.broad, standing.loudest) = (0.0, 0.0, None);
            standing.reach = standing.reach.saturating_add(1);
            let (x, m) = (self.windows.x(fresh, s), self.windows.m(fresh, s));
            // no fresh evidence, no alarm
            if x > 0 && x as f32 > m + 0.3 * m.sqrt() {
                self.weigh_series(s, fresh, late);
            }
        }
        self.weighed = true;
    }

    fn weigh_series(&mut self, s: usize, fresh: usize, late: usize) {
        let (class, total) = (self.class(s), self.layout.all() - 1);
        let now = self.windows.x(fresh, s) as f32 - self.windows.m(fresh, s);
        let lately = self.windows.x(late, s) as f32 - self.windows.m(late, s);
        let mut before = 0;
        for w in 0..self.windows.used.len() {
            let (index, rows) = self.windows.used[w];
            let (x, m) = (self.windows.x(w, s), self.windows.m(w, s));
            // the same reports in a longer window are less surprising
            if x == before {
                continue;
            }
            if rows > usize::from(self.standing[s].reach) {
                break;
            }
            let excess = x as f32 - m;
            let minutes = WINDOWS[index] as f32;
            if w > late {
                let due = excess * 30.0 / minutes;
                if f64::from(due) >= OVER_SEEN && f64::from(lately) < OVER_SHARE * f64::from(due) {
                    self.standing[s].reach = self.windows.used[late].1 as u16;
                    break;
                }
            }
            if w > fresh && now < 0.5 * 15.0 / minutes * excess {
                continue;
            }
            before = x;
            let (xt, mt) = (self.windows.x(w, total), self.windows.m(w, total));
            let seasonal = Some(m);
            let rest = (class < 2)
                .then(|| relative(xt - x.min(xt), mt - m, m, self.spreads[2][0][index].tau2));
            let recent = (WINDOWS[index] <= RECENT).then(|| self.windows.f(w, s));
            for (kind, base) in [seasonal, rest, recent].into_iter().enumerate() {
                let Some(base) = base else { continue };
                let variance = self
                    .spread_for(class, kind, index)
                    .variance(f64::from(base));
                let over = f64::from(x as f32 - base);
                if over <= 0.0 || over * over < SCREEN * variance {
                    continue;
                }
                let z = tail::surprise(x, f64::from(base), variance) as f32;
                let standing = &mut self.standing[s];
                if z > standing.raw {
                    standing.raw = z;
                    standing.loudest = Some((w as u8, base));
                }
                if class > 0 && z > BROAD_FROM && z > self.standing[s].broad {
                    let top = self.top_part(w, s);
                    let others = base * (1.0 - self.windows.m(w, top) / m).max(0.0);
                    let variance = self
                        .spread_for(class, kind, index)
                        .variance(f64::from(others));
                    let z = tail::surprise(
                        x - self.windows.x(w, top).min(x),
                        f64::from(others),
                        variance,
                    ) as f32;
                    let standing = &mut self.standing[s];
                    standing.broad = standing.broad.max(z);
                }
            }
        }
    }

    /// The part of a group or of the total with the largest excess.
    fn top_part(&self, w: usize, s: usize) -> usize {
        let (n, groups) = (self.layout.leaves(), self.layout.groups);
        let whole = s == n + groups;
        let parts = if whole { n..n + groups } else { 0..n };
        let excess = |i: &usize| self.windows.x(w, *i) as f32 - self.windows.m(w, *i);
        parts
            .filter(|i| whole || self.layout.series[*i].group == s - n)
            .max_by(|a, b| excess(a).total_cmp(&excess(b)))
            .unwrap_or(s)
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
    fn settle(&mut self, few: bool, minutes: u32) {
        let by = |score: f64| {
            if score >= SPIKE {
                Verdict::Spike
            } else if score >= ELEVATED {
                Verdict::Elevated
            } else {
                Verdict::Normal
            }
        };
        let score = f64::from(self.score);
        let now = by(score);
        let was = self.verdict;
        if now.is_raised() && now >= was {
            (self.verdict, self.calm) = (now, 0);
        } else if was.is_raised() && by(score + SLACK) >= was {
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

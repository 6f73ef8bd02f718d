//! From the last ninety minutes to a verdict.

use crate::calibrate::volume;
use crate::finding::{Finding, Which, Why};
use crate::panel::Panel;
use crate::policy::*;
use crate::{Verdict, tail};

/// Running sums over the last buckets, for all series.
#[derive(Clone, Debug)]
pub(crate) struct Sums {
    pub(crate) x: Vec<u32>,
    pub(crate) m: Vec<f32>,
    pub(crate) f: Vec<f32>,
    x15: Vec<u32>,
    m15: Vec<f32>,
    x30: Vec<u32>,
    m30: Vec<f32>,
}

impl Sums {
    pub(crate) fn new(all: usize) -> Sums {
        Sums {
            x: vec![0; all],
            m: vec![0.0; all],
            f: vec![0.0; all],
            x15: vec![0; all],
            m15: vec![0.0; all],
            x30: vec![0; all],
            m30: vec![0.0; all],
        }
    }

    pub(crate) fn clear(&mut self) {
        self.x.fill(0);
        self.m.fill(0.0);
        self.f.fill(0.0);
    }

    pub(crate) fn add(&mut self, x: &[u32], m: &[f32], f: &[f32]) {
        for (to, v) in self.x.iter_mut().zip(x) {
            *to = to.saturating_add(*v);
        }
        for (to, v) in self.m.iter_mut().zip(m) {
            *to += v;
        }
        for (to, v) in self.f.iter_mut().zip(f) {
            *to += v;
        }
    }
}

/// What stands about a series after the newest bucket.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Standing {
    pub(crate) verdict: Verdict,
    /// Before and after calibration.
    pub(crate) raw: f64,
    pub(crate) own: f64,
    /// Raw surprise of a group or the total without its most unusual part.
    pub(crate) broad: f64,
    pub(crate) score: f64,
    pub(crate) why: Option<Why>,
    /// Minutes for which the score has been below the verdict's threshold.
    calm: u32,
    /// How many buckets back evidence reaches: an excess that has ended is evidence no more.
    reach: u16,
}

/// The expected count of a part given the rest: the rest's ratio to its own expectation, shrunk to
/// 1 by the nation's variance, carries over.
pub(crate) fn relative(rest: u32, rest_expected: f32, expected: f32, tau2: f64) -> f32 {
    let k = 1.0 / (tau2 as f32).max(1e-3);
    expected * (rest as f32 + k) / (rest_expected + k)
}

impl Panel {
    pub(crate) fn judge(&mut self, observed: bool) {
        let all = self.layout.all();
        let cold = self.is_cold();
        if !observed || cold {
            for s in &mut self.verdicts {
                (s.raw, s.score, s.why) = (0.0, 0.0, None);
                if cold {
                    s.verdict = Verdict::Insufficient;
                }
            }
            return;
        }
        self.weigh();
        self.judged = true;
        let (n, groups) = (self.layout.leaves(), self.layout.groups);
        let calibrated = |p: &Panel, s: usize| {
            let class = usize::from(s >= n) + usize::from(s >= n + groups);
            p.tails[class][volume(p.sums.m[s])].score(if s < n {
                p.verdicts[s].raw
            } else {
                p.verdicts[s].broad
            })
        };
        let total = calibrated(self, all - 1);
        for g in n..all {
            self.verdicts[g].own = calibrated(self, g);
        }
        for s in 0..all {
            let class = usize::from(s >= n) + usize::from(s >= n + groups);
            let own = self.tails[class][volume(self.sums.m[s])].score(self.verdicts[s].raw);
            let around = if s < n {
                total.max(self.verdicts[n + self.layout.series[s].group].own)
            } else {
                0.0
            };
            let boost = if self.verdicts[s].raw > BOOST_OWN {
                (around - BOOST_FROM).clamp(0.0, BOOST_CAP)
            } else {
                0.0
            };
            let (sums, bucket) = (&self.sums, self.bucket);
            let fresh = f64::from(sums.x15[s]) > f64::from(sums.m15[s] + 0.3 * sums.m15[s].sqrt());
            let few = sums.x[s] < 3 && sums.m[s] < 1.0;
            let st = &mut self.verdicts[s];
            st.score = if fresh { own + boost } else { 0.0 };
            if !fresh {
                st.why = None;
            }
            st.settle(few, bucket);
        }
    }

    /// Raw surprise of all series.
    pub(crate) fn weigh(&mut self) {
        let mut sums = std::mem::replace(&mut self.sums, Sums::new(0));
        self.weigh_windows(&mut sums);
        self.sums = sums;
    }

    fn weigh_windows(&mut self, sums: &mut Sums) {
        let all = self.layout.all();
        let (n, groups) = (self.layout.leaves(), self.layout.groups);
        sums.clear();
        for s in &mut self.verdicts {
            (s.raw, s.broad, s.why) = (0.0, 0.0, None);
            s.reach = s.reach.saturating_add(1);
        }
        let fresh_rows = (15 / self.bucket).max(1) as usize;
        let late_rows = (30 / self.bucket).max(1) as usize;
        let mut age = 0;
        for (w, minutes) in WINDOWS.iter().enumerate() {
            if !minutes.is_multiple_of(self.bucket) {
                continue;
            }
            let rows = (minutes / self.bucket) as usize;
            while age < rows && age < self.counts.depth() {
                sums.add(self.counts.row(age), self.mean.row(age), self.fast.row(age));
                age += 1;
                if age == fresh_rows {
                    sums.x15.copy_from_slice(&sums.x);
                    sums.m15.copy_from_slice(&sums.m);
                }
                if age == late_rows {
                    sums.x30.copy_from_slice(&sums.x);
                    sums.m30.copy_from_slice(&sums.m);
                }
            }
            let (xt, mt) = (sums.x[all - 1], sums.m[all - 1]);
            for s in 0..all {
                let (x, m) = (sums.x[s], sums.m[s]);
                if x == 0 || rows > usize::from(self.verdicts[s].reach) {
                    continue;
                }
                let class = if s < n {
                    0
                } else if s < n + groups {
                    1
                } else {
                    2
                };
                let excess = f64::from(x) - f64::from(m);
                if *minutes > 30 {
                    let late = excess * 30.0 / f64::from(*minutes);
                    if late >= OVER_SEEN
                        && f64::from(sums.x30[s]) - f64::from(sums.m30[s]) < OVER_SHARE * late
                    {
                        self.verdicts[s].reach = late_rows as u16;
                        continue;
                    }
                }
                if *minutes > 15 {
                    let now = f64::from(sums.x15[s]) - f64::from(sums.m15[s]);
                    if now < 0.5 * 15.0 / f64::from(*minutes) * excess {
                        continue;
                    }
                }
                let rest =
                    crate::judge::relative(xt - x.min(xt), mt - m, m, self.spreads[2][0][w].tau2);
                let baselines = [
                    Some(m),
                    (class < 2).then_some(rest),
                    (*minutes <= 30).then_some(sums.f[s]),
                ];
                for (kind, base) in baselines.into_iter().enumerate() {
                    let Some(base) = base.map(f64::from) else {
                        continue;
                    };
                    let variance = self.spread_for(class, kind, w).variance(base);
                    let over = f64::from(x) - base;
                    if over <= 0.0 || over * over < 0.25 * variance {
                        continue;
                    }
                    let z = tail::surprise(x, base, variance);
                    if z > self.verdicts[s].raw {
                        let st = &mut self.verdicts[s];
                        st.raw = z;
                        st.why = Some(Why {
                            window_minutes: *minutes,
                            observed: x,
                            expected: base,
                        });
                    }
                    if class > 0 && z > self.verdicts[s].broad {
                        let top = self.top_part(sums, s);
                        let (x, m) = (
                            x - sums.x[top].min(x),
                            base * f64::from(1.0 - sums.m[top] / m),
                        );
                        let z = tail::surprise(x, m, self.spread_for(class, kind, w).variance(m));
                        let st = &mut self.verdicts[s];
                        st.broad = st.broad.max(z);
                    }
                }
            }
        }
    }

    /// The part of a group or of the total with the largest excess.
    fn top_part(&self, sums: &Sums, s: usize) -> usize {
        let (n, groups) = (self.layout.leaves(), self.layout.groups);
        let excess = |i: &usize| sums.x[*i] as f32 - sums.m[*i];
        let largest = |parts: &mut dyn Iterator<Item = usize>| {
            parts.max_by(|a, b| excess(a).total_cmp(&excess(b)))
        };
        let part = if s == n + groups {
            largest(&mut (n..n + groups))
        } else {
            largest(&mut (0..n).filter(|i| self.layout.series[*i].group == s - n))
        };
        part.unwrap_or(s)
    }

    pub(crate) fn finding(&self, which: Which) -> Finding {
        let (s, class) = self.index(which);
        let st = &self.verdicts[s];
        let expected = f64::from(self.mean.row(0)[s]);
        Finding {
            reports: self.counts.row(0)[s],
            expected,
            upper: self.spread_of(s, class, self.bucket).upper(expected),
            p_value: 10f64.powf(-st.score),
            score: st.score,
            verdict: self.verdict_of(s),
            why: st.why,
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
        let now = by(self.score);
        if now >= self.verdict && now.is_raised() {
            (self.verdict, self.calm) = (now, 0);
        } else if by(self.score + SLACK) >= self.verdict && self.verdict.is_raised() {
            self.calm = 0;
        } else {
            self.calm += minutes;
            if self.calm >= HOLD || !self.verdict.is_raised() {
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

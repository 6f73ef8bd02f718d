//! From the last ninety minutes to a verdict.

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
}

impl Sums {
    pub(crate) fn new(all: usize) -> Sums {
        Sums {
            x: vec![0; all],
            m: vec![0.0; all],
            f: vec![0.0; all],
            x15: vec![0; all],
            m15: vec![0.0; all],
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
    pub(crate) own: f64,
    pub(crate) score: f64,
    pub(crate) why: Option<Why>,
    /// Minutes for which the score has been below the verdict's threshold.
    calm: u32,
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
                (s.own, s.score, s.why) = (0.0, 0.0, None);
                if cold {
                    s.verdict = Verdict::Insufficient;
                }
            }
            return;
        }
        let mut sums = std::mem::replace(&mut self.sums, Sums::new(0));
        self.weigh_windows(&mut sums);
        let total = self.verdicts[all - 1].own;
        let n = self.layout.leaves();
        for s in 0..all {
            let own = self.verdicts[s].own;
            let around = if s < n {
                total.max(self.verdicts[n + self.layout.series[s].group].own)
            } else {
                0.0
            };
            let boost = if own > 0.8 {
                (around - 2.5).clamp(0.0, 4.5)
            } else {
                0.0
            };
            let fresh = f64::from(sums.x15[s]) > f64::from(sums.m15[s] + 0.3 * sums.m15[s].sqrt());
            let few = sums.x[s] < 3 && sums.m[s] < 1.0;
            let bucket = self.bucket;
            let st = &mut self.verdicts[s];
            st.score = if fresh { own + boost } else { 0.0 };
            if !fresh {
                st.why = None;
            }
            st.settle(few, bucket);
        }
        self.sums = sums;
    }

    fn weigh_windows(&mut self, sums: &mut Sums) {
        let all = self.layout.all();
        let (n, groups) = (self.layout.leaves(), self.layout.groups);
        sums.clear();
        for s in &mut self.verdicts {
            (s.own, s.why) = (0.0, None);
        }
        let fresh_rows = (15 / self.bucket).max(1) as usize;
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
            }
            let (xt, mt) = (sums.x[all - 1], sums.m[all - 1]);
            for s in 0..all {
                let (x, m) = (sums.x[s], sums.m[s]);
                if x == 0 {
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
                    let st = &mut self.verdicts[s];
                    if z > st.own {
                        st.own = z;
                        st.why = Some(Why {
                            window_minutes: *minutes,
                            observed: x,
                            expected: base,
                        });
                    }
                }
            }
        }
    }

    pub(crate) fn finding(&self, which: Which) -> Finding {
        let (s, class) = self.index(which);
        let st = &self.verdicts[s];
        let expected = f64::from(self.mean.row(0)[s]);
        let w = WINDOWS
            .iter()
            .position(|w| *w >= self.bucket)
            .unwrap_or(WINDOWS.len() - 1);
        Finding {
            reports: self.counts.row(0)[s],
            expected,
            upper: self.spread_for(class, 0, w).upper(expected),
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

//! Raw surprise: how unusual the last ninety minutes of each series are.

use crate::panel::{BUSY, Panel};
use crate::policy::*;
use crate::tail;

/// The expected count of a part given the rest: the rest's ratio to its own expectation, shrunk to
/// 1 by the nation's variance, carries over.
pub(crate) fn relative(rest: u32, rest_expected: f32, expected: f32, tau2: f64) -> f32 {
    let k = 1.0 / (tau2 as f32).max(1e-3);
    expected * (rest as f32 + k) / (rest_expected.max(0.0) + k)
}

impl Panel {
    /// Raw surprise of all series.
    pub(crate) fn weigh(&mut self) {
        self.windows.expect();
        let (fresh, late) = (self.windows.nearest(15), self.windows.nearest(30));
        for s in 0..self.layout.all() {
            let standing = &mut self.standing[s];
            (standing.raw, standing.busy, standing.loudest) = (0.0, 0.0, None);
            standing.reach = standing.reach.saturating_add(1);
            self.forget(s, late);
            let (x, m) = (self.windows.x(fresh, s), self.windows.m(fresh, s));
            // no fresh evidence, no alarm
            if x > 0 && x as f32 > m + 0.3 * m.sqrt() {
                self.weigh_series(s, fresh);
            }
        }
        self.weighed = true;
    }

    /// An excess of which the last half-hour shows too little has ended: what lies before is
    /// evidence no more, whatever comes later.
    fn forget(&mut self, s: usize, late: usize) {
        let longest = self.windows.used.len() - 1;
        if f64::from(self.windows.x(longest, s)) < OVER_SEEN {
            return;
        }
        let excess = |w: usize| f64::from(self.windows.x(w, s)) - f64::from(self.windows.m(w, s));
        let lately = excess(late);
        let standing = &mut self.standing[s];
        for w in late + 1..=longest {
            let (index, rows) = self.windows.used[w];
            if rows > usize::from(standing.reach) {
                break;
            }
            let due = excess(w) * 30.0 / f64::from(WINDOWS[index]);
            if due >= OVER_SEEN && lately < OVER_SHARE * due {
                standing.reach = self.windows.used[late].1 as u16;
                break;
            }
        }
    }

    fn weigh_series(&mut self, s: usize, fresh: usize) {
        let (class, total) = (self.class(s), self.layout.all() - 1);
        let now = self.windows.x(fresh, s) as f32 - self.windows.m(fresh, s);
        let reach = usize::from(self.standing[s].reach);
        let (mut raw, mut loudest) = (0.0f64, None);
        let (mut filled, mut widest) = (0.0f64, None);
        let mut before = 0;
        for (w, (index, rows)) in self.windows.used.iter().copied().enumerate() {
            let (all, m) = (self.windows.x(w, s), self.windows.m(w, s));
            // the same reports in a longer window are less surprising
            if all == before {
                continue;
            }
            if rows > reach {
                break;
            }
            let excess = all as f32 - m;
            if w > fresh && now < 0.5 * 15.0 / WINDOWS[index] as f32 * excess {
                continue;
            }
            before = all;
            let x = self.shared(w, s, all);
            let (xt, mt) = (self.windows.x(w, total), self.windows.m(w, total));
            let rest = (class < 2)
                .then(|| relative(xt - all.min(xt), mt - m, m, self.spreads[2][0][index].tau2));
            let recent = (WINDOWS[index] <= RECENT).then(|| self.windows.f(w, s));
            for (kind, base) in [Some(m), rest, recent].into_iter().enumerate() {
                let Some(base) = base else { continue };
                let mean = f64::from(base);
                let variance = self.spread_for(class, kind, index).variance(mean);
                if !may_exceed(raw, f64::from(x) - mean, variance) {
                    continue;
                }
                let mut z = tail::surprise(x, mean, variance);
                if z > CLUMP && class == 0 && self.bucket < GRAIN {
                    let without = x - self.windows.peak(rows, s).min(x);
                    z = z.min(CLUMP + tail::surprise(without, mean, variance));
                }
                if z > raw {
                    (raw, loudest) = (z, Some((w as u8, base)));
                }
            }
            if class == 0 && m < SPARSE * rows as f32 {
                // reports that come in clumps fill few buckets; those of an outage fill many
                let busy = self.windows.busy(w, s);
                let mean = f64::from(m * self.filling.ratio(PRIOR_LEAF));
                let variance = self.spread_for(class, BUSY, index).variance(mean);
                if may_exceed(filled, f64::from(busy) - mean, variance) {
                    let z = tail::surprise(busy, mean, variance);
                    if z > filled {
                        (filled, widest) = (z, Some((w as u8, m)));
                    }
                }
            }
        }
        // Clumps make large counts likelier than busy buckets: each kind has its own tail.
        let by_busy = self.busy_tail(s).score(filled) > self.tail(s).score(raw);
        let standing = &mut self.standing[s];
        (standing.raw, standing.busy) = (raw as f32, filled as f32);
        standing.loudest = if by_busy { widest } else { loudest };
    }

    /// Reports of a whole without the excess of the part that has the largest: an outage of one
    /// part is found there, and is none of the whole. The expectation stays, so that more reports
    /// anywhere never make it less.
    fn shared(&self, w: usize, s: usize, reports: u32) -> u32 {
        let parts = self.layout.parts(s);
        if parts.len() < 2 {
            return reports;
        }
        let excess = |i: &usize| self.windows.x(w, *i) as f32 - self.windows.m(w, *i);
        let largest = parts.iter().map(excess).fold(0.0, f32::max);
        reports - (largest.ceil() as u32).min(reports)
    }
}

/// Whether a count so far over its mean can be more surprising than `least`.
///
/// The upper tail of a law that leans to the right is heavier than a normal one's, whose surprise at
/// `u` standard deviations is at most `0.24 u² + 0.72` from 1.5 on. Most counts need no more.
fn may_exceed(least: f64, over: f64, variance: f64) -> bool {
    over > 0.0 && over * over > variance * ((least - 0.72) / 0.24).max(SCREEN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_passed_over_is_no_louder(
            x in 1u32..5000, m in 0.001f64..4000.0, d in 1.1f64..30.0, tau2 in 0.0005f64..0.3,
        ) {
            let variance = m * (d + tau2 * m);
            let over = f64::from(x) - m;
            if over > 0.0 && over * over > SCREEN * variance {
                let bound = 0.24 * over * over / variance + 0.72;
                prop_assert!(tail::surprise(x, m, variance) <= bound + 1e-6);
            }
        }
    }
}

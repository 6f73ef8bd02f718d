//! How a panel learns: grain by grain, refit by refit.

use crate::calibrate::Exceedances;
use crate::panel::{BUSY, CLASSES, KINDS, Panel};
use crate::policy::*;
use crate::profile::Place;
use crate::{Day, Moment, Spread};

/// What a count is cut to before it is learned from, so that an outage does not become a habit.
fn cut(m: f32, s: Spread, sigmas: f32, more: f32) -> f32 {
    m + sigmas * (m * (s.d as f32 + s.tau2 as f32 * m)).sqrt() + more
}

impl Panel {
    /// Predicts the grain that begins.
    pub(crate) fn open_grain(&mut self, at: &Moment, start: i64) {
        self.grain_start = start;
        let middle = i64::from(self.grain) / 2 - (at.minute - start);
        let mut special = Day::Ordinary;
        for ((place, sunday), local) in self.places.iter_mut().zip(&mut self.sundays).zip(&at.local)
        {
            let minute = (i64::from(local.minute) + middle).rem_euclid(10_080) as usize;
            *place = Place {
                minute,
                typical: local.day == Day::Ordinary,
            };
            *sunday = Place {
                minute: if place.typical {
                    minute
                } else {
                    6 * 1440 + minute % 1440
                },
                typical: false,
            };
            if !place.typical {
                special = local.day;
            }
        }
        let n = self.layout.leaves();
        let (leaves, rest) = self.mean.split_at_mut(n);
        self.profile.rates(&self.layout, &self.places, leaves);
        let weight = self.reading.open(special);
        self.unsure = 0.0;
        if special != Day::Ordinary {
            let as_sunday = &mut self.scratch[..n];
            self.profile.rates(&self.layout, &self.sundays, as_sunday);
            self.reading
                .expect(leaves.iter().sum(), as_sunday.iter().sum());
            self.unsure = self.reading.unsure();
            for (leaf, sunday) in leaves.iter_mut().zip(as_sunday) {
                *leaf += weight * (*sunday - *leaf);
            }
        }
        self.level = self
            .nation
            .ratio(PRIOR_NATION)
            .max(SLOW_HOLDS * self.slow.ratio(PRIOR_NATION));
        let level = self.level * self.bucket as f32;
        rest.fill(0.0);
        let total = rest.len() - 1;
        for (i, s) in self.layout.series.iter().enumerate() {
            leaves[i] *= level * self.leaf[i].ratio(PRIOR_LEAF).min(self.limits[i]);
            rest[s.group] += leaves[i];
            rest[total] += leaves[i];
        }
        rest[total] *= self.unplaced.ratio(PRIOR_LEAF).max(1.0);
        for (s, m) in self.mean.iter().enumerate() {
            self.fast[s] = m * self.quick[s].ratio(PRIOR_FAST).max(FAST_LEAST);
        }
        let (mean, fast) = self.windows.open_grain();
        mean.copy_from_slice(&self.mean);
        fast.copy_from_slice(&self.fast);
    }

    /// Learns from the grain that ends.
    pub(crate) fn close_grain(&mut self) {
        if self.grain_seen == 0 {
            return;
        }
        self.grain_no += 1;
        self.seen_minutes += u64::from(self.grain_seen);
        self.profile.see(&self.places, self.grain_seen as f32);
        let n = self.layout.leaves();
        if self.seen_minutes <= COLD || self.mean[self.layout.all() - 1] <= 0.0 {
            for i in 0..n {
                let zone = self.layout.series[i].zone;
                self.profile
                    .add(i, self.places[zone], self.grain_counts[i] as f32);
            }
        } else {
            self.learn_tails();
            self.learn_spread();
            self.learn_levels(self.grain_seen as f32 / self.bucket as f32);
        }
        self.grain_counts.fill(0);
        self.grain_unplaced = 0;
        self.grain_seen = 0;
    }

    /// Levels and cells learn from the closed grain of so many observed buckets, each count cut
    /// where it is beyond reason.
    fn learn_levels(&mut self, buckets: f32) {
        let n = self.layout.leaves();
        let grain = self.windows.used[self.windows.nearest(self.grain)].0;
        let whole: f32 = self.mean[..n].iter().sum::<f32>() * buckets;
        let placed: f32 = self.grain_counts[..n].iter().map(|c| *c as f32).sum();
        let limit = cut(whole, self.spread_for(2, 0, grain), 2.5, 0.5);
        let total = self.spread_for(2, 0, grain);
        let level = self.level * self.bucket as f32;
        self.reading.close(
            placed,
            level * buckets,
            (total.d + total.tau2 * f64::from(whole)) as f32,
        );
        let f = if placed > limit { limit / placed } else { 1.0 };
        let keeps = self.keeps;
        self.nation
            .add(keeps.nation, placed * f, whole / self.level);
        self.slow.add(keeps.slow, placed * f, whole / self.level);
        let unplaced = self.grain_unplaced as f32;
        self.unplaced
            .add(keeps.slow, (placed + unplaced) * f, placed * f);
        let mut wide = self.spread_for(0, 0, grain);
        wide.tau2 *= 2.0;
        for (i, s) in self.layout.series.iter().enumerate() {
            let m = self.mean[i] * buckets;
            let level = &mut self.leaf[i];
            let base = m / level.ratio(PRIOR_LEAF).min(self.limits[i]);
            let v = if self.grain_counts[i] == 0 {
                0.0
            } else {
                (self.grain_counts[i] as f32 * f).min(cut(m, wide, 2.5, 1.0))
            };
            level.add(keeps.leaf, v, base);
            if v > 0.0 {
                self.profile.add(i, self.places[s.zone], v);
            }
        }
        let spreads = [0, 1, 2].map(|class| self.spread_for(class, 2, grain));
        for s in 0..self.layout.all() {
            let x = self.grain_counts[s] as f32;
            let v = if x == 0.0 {
                0.0
            } else {
                x.min(cut(
                    self.fast[s] * buckets,
                    spreads[self.class(s)],
                    2.0,
                    0.5,
                ))
            };
            self.quick[s].add(keeps.fast, v, self.mean[s] * buckets);
        }
    }

    /// The spreads learn from windows that do not overlap.
    fn learn_spread(&mut self) {
        let (n, groups, all) = (self.layout.leaves(), self.layout.groups, self.layout.all());
        if !self.weighed {
            self.windows.expect();
        }
        let filling = self.filling.ratio(PRIOR_LEAF);
        let mut filled = (0.0, 0.0);
        for w in 0..self.windows.used.len() {
            let (index, rows) = self.windows.used[w];
            let grains = (rows as u32 * self.bucket) / self.grain;
            if grains == 0 || !self.grain_no.is_multiple_of(u64::from(grains)) {
                continue;
            }
            let total = self.spreads[2][0][index];
            let (xt, mt) = (self.windows.x(w, all - 1), self.windows.m(w, all - 1));
            if xt as f32 > cut(mt, total, 4.0, 3.0) {
                continue; // the whole is in trouble: nothing to learn about quiet times
            }
            for i in 0..all {
                let class = usize::from(i >= n) + usize::from(i >= n + groups);
                let (x, m, f) = (
                    self.windows.x(w, i),
                    self.windows.m(w, i),
                    self.windows.f(w, i),
                );
                let moments = &mut self.moments[class];
                let spreads = &self.spreads[class];
                moments[0][index].add(x as f32, m, spreads[0][index]);
                moments[2][index].add(x as f32, f, spreads[2][index]);
                if class == 0 && m < SPARSE * rows as f32 {
                    let busy = self.windows.busy(w, i) as f32;
                    moments[BUSY][index].add(busy, filling * m, spreads[BUSY][index]);
                    if grains == 1 {
                        filled = (filled.0 + busy, filled.1 + m);
                    }
                }
                if class < 2 {
                    let rest = crate::evidence::relative(xt - x.min(xt), mt - m, m, total.tau2);
                    moments[1][index].add(x as f32, rest, spreads[1][index]);
                }
            }
        }
        self.filling.add(self.keeps.slow, filled.0, filled.1);
    }

    /// The tails learn from what the windows said at the end of the grain.
    fn learn_tails(&mut self) {
        if !self.weighed {
            // history by the minute comes in masses: every third two hours of it will do
            if self.bucket < self.grain && self.grain_start.div_euclid(120) % 3 != 0 {
                return;
            }
            self.weigh();
        }
        let all = self.layout.all();
        let trouble = self.standing[all - 1].raw > TROUBLE;
        for s in 0..all {
            let (class, volume) = (self.class(s), self.volume(s));
            let spoiled = trouble && class < 2;
            let tail = &mut self.tails[class][volume];
            self.episodes[s].step(self.standing[s].raw, spoiled, tail);
            if let Some(episode) = self.busy_episodes.get_mut(s) {
                let busy = self.standing[s].busy;
                episode.step(busy, spoiled, &mut self.busy_tails[volume]);
            }
        }
    }

    /// A week has passed.
    pub(crate) fn fade(&mut self) {
        self.profile.fade();
        let keep = f64::from(WEEK_KEEPS);
        self.moments
            .iter_mut()
            .flatten()
            .flatten()
            .for_each(|m| m.fade(keep));
        self.tails
            .iter_mut()
            .flatten()
            .chain(&mut self.busy_tails)
            .for_each(|t| t.fade(keep));
    }

    /// Draws the conclusions from what was counted.
    pub(crate) fn refit(&mut self) {
        let n = self.layout.leaves();
        let whole = self.profile.refit(&self.layout, &mut self.scratch[..n]);
        self.nation.rebase(whole);
        self.slow.rebase(whole);
        for (level, changed) in self.leaf.iter_mut().zip(&self.scratch) {
            level.rebase(changed / whole);
        }
        self.bound_growth();
        // windows shorter than the grain borrow the spread of the grain's
        let least = self.windows.used[self.windows.nearest(self.grain)].0;
        for (class, kind) in (0..CLASSES).flat_map(|c| (0..KINDS).map(move |k| (c, k))) {
            for w in 0..WINDOWS.len() {
                self.spreads[class][kind][w] = self.moments[class][kind][w.max(least)].fit();
            }
        }
        self.tails
            .iter_mut()
            .flatten()
            .chain(&mut self.busy_tails)
            .for_each(Exceedances::fit);
        let days = self.seen_minutes as f64 / 1440.0;
        self.doubt = DOUBT / (1.0 + days).powi(2);
    }

    /// Whoever drips reports for weeks must not blunt the test: a leaf's share follows at most
    /// [`GROWTH`] a day. A leaf that is nearly all of the whole has no rest to be compared with, so
    /// its reports themselves are bounded.
    fn bound_growth(&mut self) {
        let whole: f32 = (0..self.references.len())
            .map(|i| self.profile.rate(i) * self.leaf[i].ratio(PRIOR_LEAF))
            .sum();
        let young = self.seen_minutes < SETTLED;
        for i in 0..self.references.len() {
            let rate = self.profile.rate(i);
            let share = rate * self.leaf[i].ratio(PRIOR_LEAF) / whole.max(1e-9);
            let unit = if share > 0.8 {
                rate * self.slow.ratio(PRIOR_NATION)
            } else {
                rate / whole.max(1e-9)
            };
            let now = unit * self.leaf[i].ratio(PRIOR_LEAF);
            let reference = &mut self.references[i];
            *reference = if young {
                now
            } else {
                now.clamp(*reference / GROWTH, *reference * GROWTH)
            };
            self.limits[i] = if young {
                f32::INFINITY
            } else {
                HEADROOM * *reference / unit.max(1e-12)
            };
        }
    }

    /// Every hour of a day must have been seen before anything can be said.
    pub(crate) fn is_cold(&self) -> bool {
        self.seen_minutes < COLD
    }
}

//! Everything learned about one family of series.

use crate::calibrate::{Episode, Exceedances, VOLUMES, volume};
use crate::dispersion::Moments;
use crate::finding::{Finding, Which, Window};
use crate::level::{Level, keep};
use crate::policy::*;
use crate::profile::{Place, Profile};
use crate::ring::Ring;
use crate::{Day, Layout, Moment, Spread, Verdict};
use std::sync::Arc;

/// The kinds of series: leaf, group, total.
pub(crate) const CLASSES: usize = 3;
/// The baselines tested against: seasonal, relative to the rest, recent.
pub(crate) const KINDS: usize = 3;

/// One family: leaves, their groups, and the total.
///
/// Feed it one bucket after the other, in order; a bucket left out counts as a gap.
///
/// ```
/// use detector::{Layout, Moment, Panel, Series, Verdict};
/// use std::sync::Arc;
/// let layout = Arc::new(Layout::new(vec![Series { weight: 1.0, group: 0, zone: 0 }]));
/// let mut panel = Panel::new(layout, 5);
/// for bucket in 0..4000 {
///     panel.learn(&Moment::utc(bucket * 5, 1), Some(&[2 + (bucket % 3) as u32]), 0);
/// }
/// panel.step(&Moment::utc(20_000, 1), Some(&[60]), 0);
/// assert_eq!(panel.leaf(0).verdict, Verdict::Spike);
/// ```
#[derive(Clone, Debug)]
pub struct Panel {
    pub(crate) layout: Arc<Layout>,
    pub(crate) bucket: u32,
    grain: u32,
    profile: Profile,
    pub(crate) counts: Ring<u32>,
    pub(crate) mean: Ring<f32>,
    pub(crate) fast: Ring<f32>,
    // the grain under way
    grain_start: i64,
    grain_seen: u32,
    grain_no: u64,
    grain_counts: Vec<u32>,
    grain_unplaced: u32,
    places: Vec<Place>,
    /// Expected per minute, levels included, for leaves, groups, total; the same with fast levels.
    pub(crate) minute_mean: Vec<f32>,
    pub(crate) minute_fast: Vec<f32>,
    // levels
    nation: Level,
    slow: Level,
    unplaced: Level,
    leaf: Vec<Level>,
    quick: Vec<Level>,
    level: f32,
    // spreads
    moments: Box<[[[Moments; WINDOWS.len()]; KINDS]; CLASSES]>,
    pub(crate) spreads: Box<[[[Spread; WINDOWS.len()]; KINDS]; CLASSES]>,
    pub(crate) tails: [[Exceedances; VOLUMES]; CLASSES],
    episodes: Vec<Episode>,
    pub(crate) judged: bool,
    /// Squared relative error added while the baseline is young.
    pub(crate) doubt: f64,
    seen_minutes: u64,
    next_refit: i64,
    next_week: i64,
    last: Option<i64>,
    pub(crate) verdicts: Vec<crate::judge::Standing>,
    scratch: Vec<f32>,
    pub(crate) sums: crate::judge::Sums,
}

impl Panel {
    /// An empty panel for buckets of this many minutes (at least 1).
    pub fn new(layout: Arc<Layout>, bucket_minutes: u32) -> Panel {
        let bucket = bucket_minutes.max(1);
        let (n, s) = (layout.leaves(), layout.all());
        let spread = Moments::default().fit();
        Panel {
            bucket,
            grain: bucket * GRAIN.div_ceil(bucket),
            profile: Profile::new(&layout),
            counts: Ring::new(s, bucket),
            mean: Ring::new(s, bucket),
            fast: Ring::new(s, bucket),
            grain_start: i64::MIN,
            grain_seen: 0,
            grain_no: 0,
            grain_counts: vec![0; n],
            grain_unplaced: 0,
            places: vec![
                Place {
                    minute: 0,
                    typical: true
                };
                layout.zones().max(1)
            ],
            minute_mean: vec![0.0; s],
            minute_fast: vec![0.0; s],
            nation: Level::default(),
            slow: Level::default(),
            unplaced: Level::default(),
            leaf: vec![Level::default(); n],
            quick: vec![Level::default(); s],
            level: 1.0,
            moments: Box::new([[[Moments::default(); WINDOWS.len()]; KINDS]; CLASSES]),
            spreads: Box::new([[[spread; WINDOWS.len()]; KINDS]; CLASSES]),
            tails: [[Exceedances::default(); VOLUMES]; CLASSES],
            episodes: vec![Episode::default(); s],
            judged: false,
            doubt: 0.0,
            seen_minutes: 0,
            next_refit: i64::MIN,
            next_week: i64::MIN,
            last: None,
            verdicts: vec![crate::judge::Standing::default(); s],
            scratch: vec![0.0; n.max(1)],
            sums: crate::judge::Sums::new(s),
            layout,
        }
    }

    /// Takes in a bucket of history: no verdict is made. `None` means that nothing was collected,
    /// which is no evidence of calm. Counts beyond the leaves are ignored, missing ones are 0.
    pub fn learn(&mut self, at: &Moment, counts: Option<&[u32]>, unplaced: u32) {
        if !self.open(at) {
            return;
        }
        let Some(counts) = counts else {
            self.push_gap();
            return;
        };
        let row = self.counts.push();
        let n = self.layout.series.len();
        let m = counts.len().min(n);
        row[..m].copy_from_slice(&counts[..m]);
        self.push(unplaced, m);
    }

    /// The same where most leaves have nothing: `(leaf, count)` pairs, each leaf at most once.
    pub fn learn_sparse(&mut self, at: &Moment, counts: &[(usize, u32)], unplaced: u32) {
        if !self.open(at) {
            return;
        }
        let n = self.layout.series.len();
        let row = self.counts.push();
        for (leaf, count) in counts.iter().filter(|c| c.0 < n) {
            row[*leaf] = row[*leaf].saturating_add(*count);
        }
        self.push(unplaced, n);
    }

    /// Takes in a bucket and judges it.
    pub fn step(&mut self, at: &Moment, counts: Option<&[u32]>, unplaced: u32) {
        let before = self.last;
        self.learn(at, counts, unplaced);
        if self.last != before {
            self.judge(counts.is_some());
        }
    }

    /// A leaf in the current bucket.
    ///
    /// # Panics
    /// If there is no such leaf.
    #[must_use]
    pub fn leaf(&self, i: usize) -> Finding {
        self.finding(Which::Leaf(i))
    }

    /// A group in the current bucket.
    ///
    /// # Panics
    /// If there is no such group.
    #[must_use]
    pub fn group(&self, g: usize) -> Finding {
        self.finding(Which::Group(g))
    }

    /// All together in the current bucket.
    #[must_use]
    pub fn total(&self) -> Finding {
        self.finding(Which::Total)
    }

    /// Index among all series, and class.
    pub(crate) fn index(&self, which: Which) -> (usize, usize) {
        let n = self.layout.leaves();
        match which {
            Which::Leaf(i) => {
                assert!(i < n, "leaf {i} of {n}");
                (i, 0)
            }
            Which::Group(g) => {
                assert!(
                    g < self.layout.groups,
                    "group {g} of {}",
                    self.layout.groups
                );
                (n + g, 1)
            }
            Which::Total => (n + self.layout.groups, 2),
        }
    }

    /// How the counts of a series stray from the seasonal baseline, in windows of 15 minutes.
    #[must_use]
    pub fn spread(&self, which: Which) -> Spread {
        let (s, class) = self.index(which);
        self.spread_of(s, class, 15)
    }

    /// The spread of a window of about so many minutes, with the series' own limit for a spike.
    pub(crate) fn spread_of(&self, s: usize, class: usize, minutes: u32) -> Spread {
        let nearest = WINDOWS.iter().rposition(|w| *w <= minutes).unwrap_or(0);
        let limit = self.tails[class][volume(self.sums.m[s])].raw(SPIKE);
        Spread {
            limit,
            ..self.spread_for(class, 0, nearest)
        }
    }

    pub(crate) fn spread_for(&self, class: usize, kind: usize, window: usize) -> Spread {
        let s = self.spreads[class][kind][window];
        Spread {
            tau2: s.tau2 + self.doubt,
            ..s
        }
    }

    /// Expected reports in the last `minutes` minutes (1 to 90, rounded up to whole buckets), for
    /// display.
    #[must_use]
    pub fn window(&self, which: Which, minutes: u32) -> Window {
        let (s, class) = self.index(which);
        let buckets = minutes.clamp(1, LONGEST).div_ceil(self.bucket) as usize;
        let depth = self.mean.depth();
        let expected: f64 = (0..buckets.min(depth))
            .map(|age| f64::from(self.mean.row(age)[s]))
            .sum();
        let spread = self.spread_of(s, class, minutes.max(1));
        let (low, high) = spread.range95(expected);
        Window {
            expected,
            upper: spread.upper(expected),
            low,
            high,
        }
    }

    /// Moves the clock; false if the bucket is not after the last one.
    fn open(&mut self, at: &Moment) -> bool {
        let b = i64::from(self.bucket);
        if let Some(last) = self.last {
            if at.minute <= last {
                return false;
            }
            let missing = ((at.minute - last - 1) / b).min(self.counts.depth() as i64);
            for _ in 0..missing {
                self.push_gap();
            }
        } else {
            self.next_refit = at.minute + 360;
            self.next_week = at.minute + 10_080;
        }
        self.last = Some(at.minute);
        let start = at.minute.div_euclid(i64::from(self.grain)) * i64::from(self.grain);
        if start != self.grain_start {
            self.close_grain();
            if at.minute >= self.next_week {
                self.profile.fade();
                self.moments
                    .iter_mut()
                    .flatten()
                    .flatten()
                    .for_each(|m| m.fade(f64::from(WEEK_KEEPS)));
                self.tails
                    .iter_mut()
                    .flatten()
                    .for_each(|t| t.fade(f64::from(WEEK_KEEPS)));
                self.next_week = at.minute + 10_080;
            }
            if at.minute >= self.next_refit {
                self.refit();
                self.next_refit = at.minute + if self.seen_minutes < 4320 { 360 } else { 1440 };
            }
            self.open_grain(at, start);
        }
        true
    }

    fn push_gap(&mut self) {
        self.counts.push();
        self.mean.push();
        self.fast.push();
    }

    /// Completes the newest row of counts: groups, total, expected.
    fn push(&mut self, unplaced: u32, upto: usize) {
        let n = self.layout.series.len();
        let minutes = self.bucket as f32;
        let (total, unplaced) = (self.layout.all() - 1, unplaced);
        let row = self.counts.newest_mut();
        let mut sum = unplaced;
        for i in 0..upto {
            let c = row[i];
            if c > 0 {
                self.grain_counts[i] = self.grain_counts[i].saturating_add(c);
                let g = n + self.layout.series[i].group;
                row[g] = row[g].saturating_add(c);
                sum = sum.saturating_add(c);
            }
        }
        row[total] = sum;
        self.grain_unplaced = self.grain_unplaced.saturating_add(unplaced);
        self.grain_seen += self.bucket;
        for (ring, rate) in [
            (&mut self.mean, &self.minute_mean),
            (&mut self.fast, &self.minute_fast),
        ] {
            for (to, m) in ring.push().iter_mut().zip(rate) {
                *to = m * minutes;
            }
        }
    }

    fn open_grain(&mut self, at: &Moment, start: i64) {
        self.grain_start = start;
        let middle = i64::from(self.grain) / 2 - (at.minute - start);
        for (place, local) in self.places.iter_mut().zip(&at.local) {
            let minute = (i64::from(local.minute) + middle).rem_euclid(10_080) as usize;
            *place = match local.day {
                Day::Ordinary => Place {
                    minute,
                    typical: true,
                },
                Day::HalfHoliday => Place {
                    minute,
                    typical: false,
                },
                Day::Holiday => Place {
                    minute: 6 * 1440 + minute % 1440,
                    typical: false,
                },
            };
        }
        let n = self.layout.leaves();
        let (leaves, rest) = self.minute_mean.split_at_mut(n);
        self.profile.rates(&self.layout, &self.places, leaves);
        self.level = self
            .nation
            .ratio(PRIOR_NATION)
            .max(0.9 * self.slow.ratio(PRIOR_NATION));
        rest.fill(0.0);
        let total = rest.len() - 1;
        for (i, s) in self.layout.series.iter().enumerate() {
            leaves[i] *= self.level * self.leaf[i].ratio(PRIOR_LEAF);
            rest[s.group] += leaves[i];
            rest[total] += leaves[i];
        }
        rest[total] *= 1.0 + (self.unplaced.ratio(PRIOR_LEAF) - 1.0).max(0.0);
        for (s, m) in self.minute_mean.iter().enumerate() {
            self.minute_fast[s] = m * self.quick[s].ratio(PRIOR_FAST).max(0.8);
        }
    }

    fn close_grain(&mut self) {
        if self.grain_seen == 0 {
            return;
        }
        self.grain_no += 1;
        let minutes = self.grain_seen as f32;
        self.seen_minutes += u64::from(self.grain_seen);
        self.profile.see(&self.places, minutes);
        let n = self.layout.leaves();
        let cold = self.seen_minutes <= COLD || self.minute_mean[n..].iter().all(|m| *m <= 0.0);
        if cold {
            for i in 0..n {
                let zone = self.layout.series[i].zone;
                self.profile
                    .add(i, self.places[zone], self.grain_counts[i] as f32);
            }
        } else {
            self.learn_tails();
            self.learn_grain(minutes);
            self.learn_spread();
        }
        self.grain_counts.fill(0);
        self.grain_unplaced = 0;
        self.grain_seen = 0;
    }

    /// Levels and cells learn from the closed grain, each count cut where it is beyond reason.
    fn learn_grain(&mut self, minutes: f32) {
        let n = self.layout.leaves();
        let g = f64::from(self.grain);
        let (kn, ks, kl, kq) = (
            keep(g, HALF_NATION),
            keep(g, HALF_SLOW),
            keep(g, HALF_LEAF),
            keep(g, HALF_FAST),
        );
        let whole: f32 = self.minute_mean[..n].iter().sum::<f32>() * minutes;
        let placed: f32 = self.grain_counts.iter().map(|c| *c as f32).sum();
        let t = self.spread_for(2, 0, 3);
        let cut = |m: f32, s: Spread, sigmas: f32, more: f32| {
            m + sigmas * (s.variance(f64::from(m)) as f32).sqrt() + more
        };
        let f = (cut(whole, t, 2.5, 0.5) / placed.max(1e-9)).min(1.0);
        self.nation.add(kn, placed * f, whole / self.level);
        self.slow.add(ks, placed * f, whole / self.level);
        let unplaced = self.grain_unplaced as f32;
        self.unplaced.add(ks, (placed + unplaced) * f, placed * f);
        let mut leaf = self.spread_for(0, 0, 3);
        leaf.tau2 *= 2.0;
        for (i, s) in self.layout.series.iter().enumerate() {
            let m = self.minute_mean[i] * minutes;
            let v = (self.grain_counts[i] as f32 * f).min(cut(m, leaf, 2.5, 1.0));
            let level = &mut self.leaf[i];
            let base = m / level.ratio(PRIOR_LEAF);
            level.add(kl, v, base);
            if v > 0.0 {
                self.profile.add(i, self.places[s.zone], v);
            }
        }
        for s in 0..self.layout.all() {
            let m = self.minute_mean[s] * minutes;
            let mf = self.minute_fast[s] * minutes;
            let x = self.grain_count(s) as f32;
            let spread = if s < n {
                self.spread_for(0, 2, 3)
            } else {
                self.spread_for(2, 2, 3)
            };
            let v = x.min(cut(mf, spread, 2.0, 0.5));
            self.quick[s].add(kq, v, m);
        }
    }

    /// The count of any series in the grain just ended, from the ring.
    fn grain_count(&self, s: usize) -> u32 {
        let rows = (self.grain / self.bucket) as usize;
        // rows of this grain that were gaps are zero and those before it are not reached, because
        // gaps push rows too
        (0..rows.min(self.counts.depth()))
            .fold(0u32, |sum, age| sum.saturating_add(self.counts.row(age)[s]))
    }

    /// The spreads learn from windows that do not overlap.
    fn learn_spread(&mut self) {
        let (n, groups) = (self.layout.leaves(), self.layout.groups);
        let all = self.layout.all();
        let depth = self.counts.depth();
        for (w, minutes) in WINDOWS.iter().enumerate() {
            let rows = (minutes / self.bucket) as usize;
            if *minutes < self.grain
                || rows > depth
                || !self
                    .grain_no
                    .is_multiple_of(u64::from(minutes / self.grain))
            {
                continue;
            }
            let s = &mut self.sums;
            s.clear();
            for age in 0..rows {
                s.add(self.counts.row(age), self.mean.row(age), self.fast.row(age));
            }
            let (x, m) = (s.x[all - 1] as f32, s.m[all - 1]);
            let total = self.spreads[2][0][w];
            let variance = total.variance(f64::from(m)) as f32;
            if x > m + 4.0 * variance.sqrt() + 3.0 {
                continue; // the nation is in trouble: nothing to learn about quiet times
            }
            for i in 0..all {
                let class = if i < n {
                    0
                } else if i < n + groups {
                    1
                } else {
                    2
                };
                let (xi, mi, fi) = (s.x[i] as f32, s.m[i], s.f[i]);
                let ms = &mut self.moments[class];
                let sp = &self.spreads[class];
                ms[0][w].add(xi, mi, sp[0][w]);
                ms[2][w].add(xi, fi, sp[2][w]);
                if class < 2 {
                    let r = crate::judge::relative(
                        s.x[all - 1] - s.x[i].min(s.x[all - 1]),
                        m - mi,
                        mi,
                        total.tau2,
                    );
                    ms[1][w].add(xi, r, sp[1][w]);
                }
            }
        }
    }

    /// The tails learn from what the windows said at the end of the grain.
    fn learn_tails(&mut self) {
        if !self.judged {
            self.weigh();
        }
        let (n, groups) = (self.layout.leaves(), self.layout.groups);
        let all = self.layout.all();
        let trouble = self.verdicts[all - 1].raw > 4.0;
        for s in 0..all {
            let class = usize::from(s >= n) + usize::from(s >= n + groups);
            let tail = &mut self.tails[class][volume(self.sums.m[s])];
            self.episodes[s].step(self.verdicts[s].raw as f32, trouble && class < 2, tail);
        }
        self.judged = false;
    }

    fn refit(&mut self) {
        self.tails.iter_mut().flatten().for_each(Exceedances::fit);
        let mut changed = std::mem::take(&mut self.scratch);
        let whole = self.profile.refit(&self.layout, &mut changed);
        self.nation.rebase(whole);
        self.slow.rebase(whole);
        for (level, c) in self.leaf.iter_mut().zip(&changed) {
            level.rebase(c / whole);
        }
        self.scratch = changed;
        for c in 0..CLASSES {
            for k in 0..KINDS {
                for w in 0..WINDOWS.len() {
                    // windows shorter than the grain borrow the spread of the grain's
                    let from = w.max(WINDOWS.iter().position(|m| *m >= self.grain).unwrap_or(w));
                    self.spreads[c][k][w] = self.moments[c][k][from].fit();
                }
            }
        }
        let days = self.seen_minutes as f64 / 1440.0;
        self.doubt = 0.3 / (1.0 + days).powi(2);
    }

    pub(crate) fn is_cold(&self) -> bool {
        self.seen_minutes < COLD
    }

    pub(crate) fn verdict_of(&self, s: usize) -> Verdict {
        self.verdicts[s].verdict
    }
}

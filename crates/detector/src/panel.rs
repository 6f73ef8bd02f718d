//! Everything learned about one family of series: the door of the crate.

use crate::calibrate::{Episode, Exceedances, VOLUMES, volume};
use crate::dispersion::Moments;
use crate::finding::{Finding, Which, Window};
use crate::holiday::Reading;
use crate::judge::Standing;
use crate::level::{Keeps, Level};
use crate::policy::*;
use crate::profile::{Place, Profile};
use crate::windows::Windows;
use crate::{Layout, Moment, Spread, Verdict};
use std::sync::Arc;

/// The kinds of series: leaf, group, total.
pub(crate) const CLASSES: usize = 3;
/// What is tested: the count against the seasonal, the relative and the recent baseline, and the
/// number of buckets with any report against the seasonal one.
pub(crate) const KINDS: usize = 4;
pub(crate) const BUSY: usize = 3;
/// The one of them that errs with the rest, and so does not mind what day it is.
const RELATIVE: usize = 1;

/// One value for each class, baseline and window.
pub(crate) type Each<T> = [[[T; WINDOWS.len()]; KINDS]; CLASSES];

/// One family: leaves, their groups, and the total.
///
/// Feed it one bucket after the other, in order; a bucket left out counts as a gap, and one that
/// is not after the last is ignored.
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
    pub(crate) grain: u32,
    pub(crate) profile: Profile,
    pub(crate) windows: Windows,
    // the grain under way: its start, minutes observed, number, counts of all series
    pub(crate) grain_start: i64,
    pub(crate) grain_seen: u32,
    pub(crate) grain_no: u64,
    pub(crate) grain_counts: Vec<u32>,
    pub(crate) grain_unplaced: u32,
    pub(crate) places: Vec<Place>,
    /// The same places read as a Sunday, where the day is special.
    pub(crate) sundays: Vec<Place>,
    pub(crate) reading: Reading,
    /// Expected in a bucket of this grain, levels included; and with the fast levels.
    pub(crate) mean: Vec<f32>,
    pub(crate) fast: Vec<f32>,
    // levels
    pub(crate) keeps: Keeps,
    pub(crate) nation: Level,
    pub(crate) slow: Level,
    pub(crate) unplaced: Level,
    pub(crate) leaf: Vec<Level>,
    pub(crate) quick: Vec<Level>,
    /// Buckets with any report against reports, where reports are few: clumps fill fewer.
    pub(crate) filling: Level,
    /// Share of each leaf that growth is measured from, and the highest level it allows.
    pub(crate) references: Vec<f32>,
    pub(crate) limits: Vec<f32>,
    /// The nation's level in this grain.
    pub(crate) level: f32,
    // spreads and tails
    pub(crate) moments: Box<Each<Moments>>,
    pub(crate) spreads: Box<Each<Spread>>,
    pub(crate) tails: [[Exceedances; VOLUMES]; CLASSES],
    pub(crate) episodes: Vec<Episode>,
    /// The same of the number of busy buckets, for leaves.
    pub(crate) busy_tails: [Exceedances; VOLUMES],
    pub(crate) busy_episodes: Vec<Episode>,
    /// The newest bucket has been weighed.
    pub(crate) weighed: bool,
    /// Squared relative error added while the baseline is young.
    pub(crate) doubt: f64,
    /// The same while a special day may be read in two ways.
    pub(crate) unsure: f64,
    pub(crate) seen_minutes: u64,
    next_refit: i64,
    next_week: i64,
    last: Option<i64>,
    pub(crate) standing: Vec<Standing>,
    pub(crate) scratch: Vec<f32>,
}

impl Panel {
    /// An empty panel for buckets of this many minutes (at least 1).
    pub fn new(layout: Arc<Layout>, bucket_minutes: u32) -> Panel {
        let bucket = bucket_minutes.max(1);
        let grain = bucket * GRAIN.div_ceil(bucket);
        let (n, s) = (layout.leaves(), layout.all());
        let spread = Moments::default().fit();
        Panel {
            bucket,
            grain,
            profile: Profile::new(&layout),
            windows: Windows::new(s, bucket, grain),
            grain_start: i64::MIN,
            grain_seen: 0,
            grain_no: 0,
            grain_counts: vec![0; s],
            grain_unplaced: 0,
            places: vec![
                Place {
                    minute: 0,
                    typical: true
                };
                layout.zones().max(1)
            ],
            sundays: vec![
                Place {
                    minute: 0,
                    typical: true
                };
                layout.zones().max(1)
            ],
            reading: Reading::default(),
            mean: vec![0.0; s],
            fast: vec![0.0; s],
            keeps: Keeps::each(f64::from(grain)),
            nation: Level::default(),
            slow: Level::default(),
            unplaced: Level::default(),
            leaf: vec![Level::default(); n],
            quick: vec![Level::default(); s],
            filling: Level::default(),
            references: vec![0.0; n],
            limits: vec![f32::INFINITY; n],
            level: 1.0,
            moments: Box::new([[[Moments::default(); WINDOWS.len()]; KINDS]; CLASSES]),
            spreads: Box::new([[[spread; WINDOWS.len()]; KINDS]; CLASSES]),
            tails: [[Exceedances::default(); VOLUMES]; CLASSES],
            episodes: vec![Episode::default(); s],
            busy_tails: [Exceedances::default(); VOLUMES],
            busy_episodes: vec![Episode::default(); n],
            weighed: false,
            doubt: 0.0,
            unsure: 0.0,
            seen_minutes: 0,
            next_refit: i64::MIN,
            next_week: i64::MIN,
            last: None,
            standing: vec![Standing::default(); s],
            scratch: vec![0.0; s],
            layout,
        }
    }

    /// Takes in a bucket of history: no verdict is made. `None` means that nothing was collected,
    /// which is no evidence of calm. Counts beyond the leaves are ignored, missing ones are 0;
    /// `unplaced` are reports known to belong to the whole but to no leaf.
    pub fn learn(&mut self, at: &Moment, counts: Option<&[u32]>, unplaced: u32) {
        if self.open(at) {
            let row = self.windows.push(counts.is_some());
            let mut any = unplaced > 0;
            for (to, c) in row[..self.layout.series.len()]
                .iter_mut()
                .zip(counts.unwrap_or(&[]))
            {
                *to = *c;
                any |= *c > 0;
            }
            self.take(counts.is_some(), any, unplaced);
        }
    }

    /// The same where most leaves have nothing: pairs of leaf and count.
    pub fn learn_sparse(&mut self, at: &Moment, counts: &[(usize, u32)], unplaced: u32) {
        if self.open(at) {
            let row = self.windows.push(true);
            let n = self.layout.series.len();
            for (leaf, count) in counts.iter().filter(|c| c.0 < n) {
                row[*leaf] = row[*leaf].saturating_add(*count);
            }
            self.take(true, unplaced > 0 || !counts.is_empty(), unplaced);
        }
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

    /// The verdict on a series alone: a [`Finding`] also works out the count that would be a spike,
    /// which costs more than the judgement itself.
    ///
    /// # Panics
    /// If there is no such series.
    #[must_use]
    pub fn verdict(&self, which: Which) -> Verdict {
        self.standing[self.index(which)].verdict
    }

    /// Reports expected in the newest bucket.
    ///
    /// # Panics
    /// If there is no such series.
    #[must_use]
    pub fn expected(&self, which: Which) -> f64 {
        f64::from(self.windows.newest(self.index(which)).1)
    }

    /// How the counts of a series stray from the seasonal baseline, in windows of 15 minutes.
    ///
    /// # Panics
    /// If there is no such series.
    #[must_use]
    pub fn spread(&self, which: Which) -> Spread {
        self.spread_of(self.index(which), 15)
    }

    /// Expected reports in the last `minutes` minutes (1 to 90, rounded up to whole buckets), for
    /// display.
    ///
    /// # Panics
    /// If there is no such series.
    #[must_use]
    pub fn window(&self, which: Which, minutes: u32) -> Window {
        let s = self.index(which);
        let minutes = minutes.clamp(1, LONGEST);
        let rows = minutes.div_ceil(self.bucket) as usize;
        let expected = f64::from(self.windows.sum_mean(s, rows));
        let spread = self.spread_of(s, minutes);
        let (low, high) = spread.range95(expected);
        Window {
            expected,
            upper: spread.upper(expected),
            low,
            high,
        }
    }

    /// Index among all series.
    pub(crate) fn index(&self, which: Which) -> usize {
        let (n, groups) = (self.layout.leaves(), self.layout.groups);
        match which {
            Which::Leaf(i) => {
                assert!(i < n, "leaf {i} of {n}");
                i
            }
            Which::Group(g) => {
                assert!(g < groups, "group {g} of {groups}");
                n + g
            }
            Which::Total => n + groups,
        }
    }

    /// Class of a series: leaf, group, total.
    pub(crate) fn class(&self, s: usize) -> usize {
        let n = self.layout.leaves();
        usize::from(s >= n) + usize::from(s >= n + self.layout.groups)
    }

    /// The spread of a window of about so many minutes, with the series' own limit for a spike.
    pub(crate) fn spread_of(&self, s: usize, minutes: u32) -> Spread {
        let (index, _) = self.windows.used[self.windows.nearest(minutes)];
        let limit = self.tail(s).raw(SPIKE[self.class(s)]);
        Spread {
            limit,
            ..self.spread_for(self.class(s), 0, index)
        }
    }

    pub(crate) fn spread_for(&self, class: usize, kind: usize, window: usize) -> Spread {
        let s = self.spreads[class][kind][window];
        Spread {
            tau2: s.tau2 + self.doubt + if kind == RELATIVE { 0.0 } else { self.unsure },
            ..s
        }
    }

    /// The tail that a series has now, by its class and its volume in an hour and a half.
    pub(crate) fn tail(&self, s: usize) -> &Exceedances {
        &self.tails[self.class(s)][self.volume(s)]
    }

    pub(crate) fn busy_tail(&self, s: usize) -> &Exceedances {
        &self.busy_tails[self.volume(s)]
    }

    pub(crate) fn volume(&self, s: usize) -> usize {
        volume(self.mean[s] * (LONGEST / self.bucket) as f32)
    }

    /// Moves the clock; false if the bucket is not after the last one.
    fn open(&mut self, at: &Moment) -> bool {
        let start = at.minute.div_euclid(i64::from(self.grain)) * i64::from(self.grain);
        match self.last {
            Some(last) if at.minute <= last => return false,
            Some(last) => {
                if start != self.grain_start {
                    self.close_grain();
                }
                let missing = (at.minute - last - 1) / i64::from(self.bucket);
                for _ in 0..missing.min(self.windows.depth() as i64) {
                    self.windows.push(false);
                    self.weighed = false;
                }
            }
            None => {
                self.next_refit = at.minute + 360;
                self.next_week = at.minute + 10_080;
            }
        }
        self.last = Some(at.minute);
        if start != self.grain_start {
            if at.minute >= self.next_week {
                self.fade();
                self.next_week = at.minute + 10_080;
            }
            if at.minute >= self.next_refit {
                self.refit();
                // often while there is little, then daily
                self.next_refit = at.minute
                    + if self.seen_minutes < 3 * 1440 {
                        360
                    } else {
                        1440
                    };
            }
            self.open_grain(at, start);
        }
        true
    }

    /// Completes the newest row: groups and total.
    fn take(&mut self, observed: bool, any: bool, unplaced: u32) {
        self.weighed = false;
        if !observed {
            return;
        }
        self.grain_seen += self.bucket;
        if !any {
            return;
        }
        let (n, total) = (self.layout.series.len(), self.layout.all() - 1);
        let row = self.windows.commit_with(|row| {
            for (i, s) in self.layout.series.iter().enumerate() {
                let c = row[i];
                row[n + s.group] = row[n + s.group].saturating_add(c);
                row[total] = row[total].saturating_add(c);
            }
            row[total] = row[total].saturating_add(unplaced);
        });
        for (sum, c) in self.grain_counts.iter_mut().zip(row) {
            *sum = sum.saturating_add(*c);
        }
        self.grain_unplaced = self.grain_unplaced.saturating_add(unplaced);
    }

    /// Bytes held, for the record of what a series costs.
    #[doc(hidden)]
    pub fn footprint(&self) -> usize {
        let each = size_of::<Standing>() + 2 * size_of::<Level>() + size_of::<Episode>() + 16;
        let fixed = size_of::<Panel>() + size_of_val(&*self.moments) + size_of_val(&*self.spreads);
        each * self.layout.all() + fixed + self.profile.footprint() + self.windows.footprint()
    }
}

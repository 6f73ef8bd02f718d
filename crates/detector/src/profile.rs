//! The baseline of the local week: nation, leaf, leaf's blocks, leaf's own hours, each shrunk
//! towards the one before (empirical Bayes with gamma priors worth so many reports).

use crate::Layout;
use crate::policy::WEEK_KEEPS;

/// Half-hours and hours of the week, and blocks of three hours of workdays and weekends.
const HALVES: usize = 336;
const HOURS: usize = 168;
const BLOCKS: usize = 16;

/// Prior weights, in reports, of: the flat day, the mean day, the workday or weekend, the
/// population's share, a leaf's block, a leaf's own hour.
const K_DAY: f32 = 20.0;
const K_KIND: f32 = 40.0;
const K_HALF: f32 = 60.0;
const K_SHARE: f32 = 16.0;
const K_BLOCK: f32 = 50.0;
const K_HOUR: f32 = 300.0;

/// Counts by cell of the local week and what follows from them.
#[derive(Clone, Debug)]
pub(crate) struct Profile {
    /// Winsorised counts of each leaf in each hour, and of all leaves in each half-hour.
    own: Vec<f32>,
    all: Vec<f32>,
    /// Minutes of evidence, by zone and half-hour.
    seen: Vec<f32>,
    total_seen: f64,
    /// Reports a minute of each leaf, the shape of the week, each leaf's blocks.
    rate: Vec<f32>,
    /// Where the next rates are worked out.
    spare: Vec<f32>,
    shape: Vec<f32>,
    block: Vec<f32>,
    /// The two own-hour factors around now for each leaf, and the hour each zone's were made for.
    near: Vec<(f32, f32)>,
    made_for: Vec<usize>,
}

/// A place in the local week and whether what happens there is typical of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Minute of the week.
    pub minute: usize,
    /// Learn from it.
    pub typical: bool,
}

fn block_of(hour: usize) -> usize {
    (hour / 24 >= 5) as usize * 8 + hour % 24 / 3
}

impl Profile {
    pub(crate) fn new(layout: &Layout) -> Profile {
        let n = layout.leaves();
        Profile {
            own: vec![0.0; n * HOURS],
            all: vec![0.0; HALVES],
            seen: vec![0.0; layout.zones().max(1) * HALVES],
            total_seen: 0.0,
            rate: vec![0.0; n],
            spare: vec![0.0; n],
            shape: vec![1.0; HALVES],
            block: vec![1.0; n * BLOCKS],
            near: vec![(1.0, 1.0); n],
            made_for: vec![usize::MAX; layout.zones().max(1)],
        }
    }

    /// Mean reports a minute of a leaf.
    pub(crate) fn rate(&self, leaf: usize) -> f32 {
        self.rate[leaf]
    }

    pub(crate) fn footprint(&self) -> usize {
        let floats = [
            &self.own,
            &self.all,
            &self.seen,
            &self.rate,
            &self.shape,
            &self.block,
        ];
        floats
            .iter()
            .map(|v| v.len() * size_of::<f32>())
            .sum::<usize>()
            + self.near.len() * size_of::<(f32, f32)>()
    }

    /// Counts `minutes` of evidence at `places` (one for each zone).
    pub(crate) fn see(&mut self, places: &[Place], minutes: f32) {
        self.total_seen += f64::from(minutes);
        for (zone, place) in places.iter().enumerate() {
            if place.typical {
                self.seen[zone * HALVES + place.minute / 30] += minutes;
            }
        }
    }

    /// Counts a leaf's reports.
    pub(crate) fn add(&mut self, leaf: usize, place: Place, count: f32) {
        if place.typical {
            self.own[leaf * HOURS + place.minute / 60] += count;
            self.all[place.minute / 30] += count;
        }
    }

    /// A week has passed.
    pub(crate) fn fade(&mut self) {
        for v in self
            .own
            .iter_mut()
            .chain(&mut self.all)
            .chain(&mut self.seen)
        {
            *v *= WEEK_KEEPS;
        }
    }

    /// Reports a minute of leaf `i` at a place, before levels.
    pub(crate) fn rates(&mut self, layout: &Layout, places: &[Place], out: &mut [f32]) {
        for (zone, place) in places.iter().enumerate() {
            // nodes lie in the middle of the hours
            let from = (place.minute + HOURS * 60 - 30) / 60 % HOURS;
            if self.made_for[zone] != from {
                self.made_for[zone] = from;
                for (i, s) in layout.series.iter().enumerate() {
                    if s.zone == zone {
                        self.near[i] = (
                            self.hour_factor(i, zone, from),
                            self.hour_factor(i, zone, (from + 1) % HOURS),
                        );
                    }
                }
            }
        }
        for (i, s) in layout.series.iter().enumerate() {
            let minute = places[s.zone].minute;
            let f = ((minute + 30) % 60) as f32 / 60.0;
            let (a, b) = self.near[i];
            out[i] = self.rate[i] * self.shape_at(minute) * (a + f * (b - a));
        }
    }

    fn shape_at(&self, minute: usize) -> f32 {
        let from = (minute + HALVES * 30 - 15) / 30 % HALVES;
        let f = ((minute + 15) % 30) as f32 / 30.0;
        let (a, b) = (self.shape[from], self.shape[(from + 1) % HALVES]);
        a + f * (b - a)
    }

    /// Block factor at an hour, interpolated between the middles of the blocks of the same kind of day.
    fn block_at(&self, leaf: usize, hour: usize) -> f32 {
        let b = &self.block[leaf * BLOCKS..][..BLOCKS];
        let (base, h) = (block_of(hour) / 8 * 8, hour % 24);
        let x = ((h as f32 - 1.0) / 3.0).clamp(0.0, 7.0);
        let (i, f) = (x as usize, x.fract());
        let next = (i + 1).min(7);
        b[base + i] + f * (b[base + next] - b[base + i])
    }

    fn expected_hour(&self, leaf: usize, zone: usize, hour: usize) -> f32 {
        let s = &self.seen[zone * HALVES..][..HALVES];
        let (i, j) = (2 * hour, 2 * hour + 1);
        self.rate[leaf] * self.block_at(leaf, hour) * (self.shape[i] * s[i] + self.shape[j] * s[j])
    }

    /// Block factor times own-hour factor, the latter smoothed over three hours by 1-2-1.
    fn hour_factor(&self, leaf: usize, zone: usize, hour: usize) -> f32 {
        let own = &self.own[leaf * HOURS..][..HOURS];
        let mut v = 0.0;
        for (back, w) in [(HOURS - 1, 0.25), (0, 0.5), (1, 0.25)] {
            let h = (hour + back) % HOURS;
            v += w * (own[h] + K_HOUR) / (self.expected_hour(leaf, zone, h) + K_HOUR);
        }
        v * self.block_at(leaf, hour)
    }

    /// Draws the conclusions from the counts. Returns by which factor the mean rate of the whole
    /// and of each leaf has changed, so that levels can be kept in step.
    pub(crate) fn refit(&mut self, layout: &Layout, changed: &mut [f32]) -> f32 {
        let old_total: f32 = self.rate.iter().sum();
        let minutes = self.seen.iter().sum::<f32>() / layout.zones().max(1) as f32;
        if minutes <= 0.0 {
            changed.fill(1.0);
            return 1.0;
        }
        // 1. mean rate of each leaf over the cells seen, and its share shrunk to the prior's
        let mut rates = std::mem::take(&mut self.spare);
        for (i, s) in layout.series.iter().enumerate() {
            let seen = &self.seen[s.zone * HALVES..][..HALVES];
            let (mut sum, mut cells) = (0.0, 0.0);
            for h in 0..HOURS {
                let minutes = seen[2 * h] + seen[2 * h + 1];
                if minutes > 0.0 {
                    sum += self.own[i * HOURS + h] / minutes;
                    cells += 1.0;
                }
            }
            rates[i] = if cells > 0.0 { sum / cells } else { 0.0 };
        }
        let total: f32 = rates.iter().sum::<f32>().max(1e-7);
        for (i, s) in layout.series.iter().enumerate() {
            let prior = s.weight as f32 * total;
            rates[i] = (rates[i] * minutes + K_SHARE) / (prior * minutes + K_SHARE) * prior;
        }
        let scale = total / rates.iter().sum::<f32>();
        for (i, r) in rates.iter_mut().enumerate() {
            *r *= scale;
            changed[i] = if self.rate[i] > 0.0 {
                *r / self.rate[i]
            } else {
                1.0
            };
        }
        self.spare = std::mem::replace(&mut self.rate, rates);
        self.fit_shape(layout);
        self.fit_blocks(layout);
        self.made_for.fill(usize::MAX);
        if old_total > 0.0 {
            total / old_total
        } else {
            1.0
        }
    }

    fn fit_shape(&mut self, layout: &Layout) {
        let mut expected = [0.0f32; HALVES];
        for z in 0..layout.zones().max(1) {
            let here = layout.series.iter().zip(&self.rate);
            let rate: f32 = here.filter(|(s, _)| s.zone == z).map(|(_, r)| r).sum();
            for (c, e) in expected.iter_mut().enumerate() {
                *e += rate * self.seen[z * HALVES + c];
            }
        }
        let weekend = |c: usize| c / 48 >= 5;
        let mut day = [(0.0f32, 0.0f32); 48];
        let mut kind = [[(0.0f32, 0.0f32); 48]; 2];
        for c in 0..HALVES {
            for cell in [&mut day[c % 48], &mut kind[weekend(c) as usize][c % 48]] {
                cell.0 += self.all[c];
                cell.1 += expected[c];
            }
        }
        let raw: [f32; HALVES] = std::array::from_fn(|c| {
            let d = day[c % 48];
            let k = kind[weekend(c) as usize][c % 48];
            let d = (d.0 + K_DAY) / (d.1 + K_DAY);
            let k = (k.0 + K_KIND * d) / (k.1 + K_KIND);
            (self.all[c] + K_HALF * k) / (expected[c] + K_HALF)
        });
        let mut sorted: [f32; HALVES] = std::array::from_fn(|c| self.all[c]);
        sorted.sort_unstable_by(f32::total_cmp);
        let sigma = match sorted[HALVES / 2] {
            m if m < 40.0 => 2.0,
            m if m < 400.0 => 1.0,
            _ => 0.6,
        };
        smooth(&raw, sigma, &mut self.shape);
    }

    fn fit_blocks(&mut self, layout: &Layout) {
        for (i, s) in layout.series.iter().enumerate() {
            let seen = &self.seen[s.zone * HALVES..][..HALVES];
            let (mut x, mut m) = ([0.0f32; BLOCKS], [0.0f32; BLOCKS]);
            for h in 0..HOURS {
                let b = block_of(h);
                x[b] += self.own[i * HOURS + h];
                m[b] += self.rate[i]
                    * (self.shape[2 * h] * seen[2 * h] + self.shape[2 * h + 1] * seen[2 * h + 1]);
            }
            for b in 0..BLOCKS {
                self.block[i * BLOCKS + b] = (x[b] + K_BLOCK) / (m[b] + K_BLOCK);
            }
        }
    }
}

/// Cells that the widest kernel reaches, its middle included.
const REACH: usize = 9;

/// Gaussian smoothing around the week, `sigma` in cells, 2 at most.
fn smooth(from: &[f32], sigma: f32, to: &mut [f32]) {
    let reach = (4.0 * sigma).ceil() as usize;
    let mut kernel = [0.0f32; REACH];
    for (i, k) in kernel.iter_mut().enumerate().take(reach + 1) {
        *k = (-0.5 * (i as f32 / sigma).powi(2)).exp();
    }
    let kernel = &kernel[..=reach];
    let norm = kernel[0] + 2.0 * kernel[1..].iter().sum::<f32>();
    let n = from.len();
    for (c, out) in to.iter_mut().enumerate() {
        let mut sum = kernel[0] * from[c];
        for (i, k) in kernel.iter().enumerate().skip(1) {
            sum += k * (from[(c + i) % n] + from[(c + n - i) % n]);
        }
        *out = (sum / norm).max(1e-4);
    }
}

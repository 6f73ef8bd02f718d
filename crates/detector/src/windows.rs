//! The last ninety minutes: counts by bucket, expectations by grain, sums by window.

use crate::policy::{LONGEST, WINDOWS};

/// No count is taken for larger, so that ninety of them fit a sum.
const LARGEST: u32 = 40_000_000;

/// Counts and expectations of all series of a family in the last buckets.
///
/// Counts come bucket by bucket and their window sums are kept up to date, which costs nothing
/// while there are none. Expectations change by the grain, so they are kept by the grain and
/// summed only when asked for: no sum of floats is ever carried on, so none can drift.
#[derive(Clone, Debug)]
pub(crate) struct Windows {
    width: usize,
    rows: Vec<u32>,
    /// For each row: whether it was observed, whether it holds any report, its grain.
    seen: Vec<(bool, bool, u16)>,
    newest: usize,
    /// Expected in a bucket, one row for each grain: seasonal, and with the fast level.
    mean: Vec<f32>,
    fast: Vec<f32>,
    slot: usize,
    /// The windows in use: index in [`WINDOWS`], and rows.
    pub(crate) used: Vec<(usize, usize)>,
    x: Vec<u32>,
    /// How many of the rows of each window hold any report.
    busy: Vec<u32>,
    m: Vec<f32>,
    f: Vec<f32>,
}

impl Windows {
    pub(crate) fn new(width: usize, bucket: u32, grain: u32) -> Windows {
        let depth = LONGEST.div_ceil(bucket).max(1) as usize;
        let grains = LONGEST.div_ceil(grain) as usize + 2;
        let fits = |(i, minutes): (usize, &u32)| {
            minutes
                .is_multiple_of(bucket)
                .then(|| (i, (minutes / bucket) as usize))
        };
        let mut used: Vec<(usize, usize)> = WINDOWS.iter().enumerate().filter_map(fits).collect();
        if used.is_empty() {
            // a bucket longer than every window, or of a length that divides none
            used.push((
                WINDOWS
                    .iter()
                    .position(|w| *w >= bucket)
                    .unwrap_or(WINDOWS.len() - 1),
                1,
            ));
        }
        let sums = width * used.len();
        Windows {
            width,
            rows: vec![0; width * depth],
            seen: vec![(false, false, 0); depth],
            newest: 0,
            mean: vec![0.0; width * grains],
            fast: vec![0.0; width * grains],
            slot: 0,
            used,
            x: vec![0; sums],
            busy: vec![0; sums],
            m: vec![0.0; sums],
            f: vec![0.0; sums],
        }
    }

    pub(crate) fn depth(&self) -> usize {
        self.seen.len()
    }

    fn at(&self, age: usize) -> usize {
        (self.newest + self.depth() - age) % self.depth()
    }

    /// A new grain begins; gives the rows to be filled with what a bucket of it should hold.
    pub(crate) fn open_grain(&mut self) -> (&mut [f32], &mut [f32]) {
        self.slot = (self.slot + 1) % (self.mean.len() / self.width);
        let at = self.slot * self.width;
        (
            &mut self.mean[at..][..self.width],
            &mut self.fast[at..][..self.width],
        )
    }

    /// Makes room for a bucket. `observed` is false in a gap.
    pub(crate) fn push(&mut self, observed: bool) -> &mut [u32] {
        for (w, (_, rows)) in self.used.iter().enumerate() {
            let leaving = (self.newest + self.seen.len() + 1 - rows) % self.seen.len();
            if self.seen[leaving].1 {
                let row = &self.rows[leaving * self.width..][..self.width];
                let sums = self.x[w * self.width..][..self.width].iter_mut();
                let busy = self.busy[w * self.width..][..self.width].iter_mut();
                for ((sum, busy), c) in sums.zip(busy).zip(row) {
                    *sum -= c;
                    *busy -= u32::from(*c > 0);
                }
            }
        }
        self.newest = (self.newest + 1) % self.seen.len();
        let was = std::mem::replace(
            &mut self.seen[self.newest],
            (observed, false, self.slot as u16),
        );
        let row = &mut self.rows[self.newest * self.width..][..self.width];
        if was.1 {
            row.fill(0);
        }
        row
    }

    /// The newest row holds something: it is completed, the sums take it in, and it is given back.
    pub(crate) fn commit_with(&mut self, complete: impl FnOnce(&mut [u32])) -> &[u32] {
        self.seen[self.newest].1 = true;
        let row = &mut self.rows[self.newest * self.width..][..self.width];
        complete(row);
        for c in row.iter_mut() {
            *c = (*c).min(LARGEST);
        }
        let sums = self.x.chunks_exact_mut(self.width);
        for (sums, busy) in sums.zip(self.busy.chunks_exact_mut(self.width)) {
            for ((sum, busy), c) in sums.iter_mut().zip(busy).zip(row.iter()) {
                *sum += *c;
                *busy += u32::from(*c > 0);
            }
        }
        row
    }

    /// Brings the expectations of all windows up to date.
    pub(crate) fn expect(&mut self) {
        let width = self.width;
        let mut age = 0;
        for w in 0..self.used.len() {
            if w > 0 {
                self.m.copy_within((w - 1) * width..w * width, w * width);
                self.f.copy_within((w - 1) * width..w * width, w * width);
            } else {
                self.m[..width].fill(0.0);
                self.f[..width].fill(0.0);
            }
            let rows = self.used[w].1;
            while age < rows {
                // rows of one grain follow each other: taken together
                let slot = self.seen[self.at(age)].2;
                let mut times = 0.0;
                while age < rows && self.seen[self.at(age)].2 == slot {
                    times += f32::from(u8::from(self.seen[self.at(age)].0));
                    age += 1;
                }
                if times > 0.0 {
                    let at = usize::from(slot) * width;
                    for (sums, from) in [(&mut self.m, &self.mean), (&mut self.f, &self.fast)] {
                        for (sum, v) in sums[w * width..][..width]
                            .iter_mut()
                            .zip(&from[at..][..width])
                        {
                            *sum += times * v;
                        }
                    }
                }
            }
        }
    }

    /// Reports of series `s` in window `w` (an index into [`Windows::used`]).
    pub(crate) fn x(&self, w: usize, s: usize) -> u32 {
        self.x[w * self.width + s]
    }

    /// How many of its buckets hold any report.
    pub(crate) fn busy(&self, w: usize, s: usize) -> u32 {
        self.busy[w * self.width + s]
    }

    /// Expected there by the seasonal baseline, as of the last [`Windows::expect`].
    pub(crate) fn m(&self, w: usize, s: usize) -> f32 {
        self.m[w * self.width + s]
    }

    /// Expected there by the recent level.
    pub(crate) fn f(&self, w: usize, s: usize) -> f32 {
        self.f[w * self.width + s]
    }

    /// The most reports of a series in one of the last `rows` buckets.
    pub(crate) fn peak(&self, rows: usize, s: usize) -> u32 {
        let of = |age| self.rows[self.at(age) * self.width + s];
        (0..rows).map(of).max().unwrap_or(0)
    }

    /// Reports and expectation of one series in the newest bucket.
    pub(crate) fn newest(&self, s: usize) -> (u32, f32) {
        (self.rows[self.newest * self.width + s], self.sum_mean(s, 1))
    }

    /// Expected in the last `rows` buckets by the seasonal baseline.
    pub(crate) fn sum_mean(&self, s: usize, rows: usize) -> f32 {
        let of = |age| {
            let (seen, _, slot) = self.seen[self.at(age)];
            if seen {
                self.mean[usize::from(slot) * self.width + s]
            } else {
                0.0
            }
        };
        (0..rows.min(self.depth())).map(of).sum()
    }

    /// The window of this many minutes, or the nearest longer one, or the longest.
    pub(crate) fn nearest(&self, minutes: u32) -> usize {
        self.used
            .iter()
            .position(|(i, _)| WINDOWS[*i] >= minutes)
            .unwrap_or(self.used.len() - 1)
    }

    pub(crate) fn footprint(&self) -> usize {
        4 * (self.rows.len()
            + self.mean.len()
            + self.fast.len()
            + self.x.len()
            + self.busy.len()
            + self.m.len()
            + self.f.len())
    }
}

//! The last ninety minutes, bucket by bucket.

use crate::policy::LONGEST;

/// One quantity of every series in each of the last buckets, newest first on reading.
#[derive(Clone, Debug)]
pub(crate) struct Ring<T> {
    width: usize,
    rows: Vec<T>,
    newest: usize,
}

impl<T: Copy + Default> Ring<T> {
    pub(crate) fn new(width: usize, bucket_minutes: u32) -> Ring<T> {
        let depth = LONGEST.div_ceil(bucket_minutes).max(1) as usize;
        Ring {
            width,
            rows: vec![T::default(); width * depth],
            newest: 0,
        }
    }

    pub(crate) fn depth(&self) -> usize {
        self.rows.len() / self.width
    }

    /// Makes room for a new bucket and gives its row, cleared.
    pub(crate) fn push(&mut self) -> &mut [T] {
        self.newest = (self.newest + 1) % self.depth();
        let row = &mut self.rows[self.newest * self.width..][..self.width];
        row.fill(T::default());
        row
    }

    /// The row `age` buckets ago; 0 is the newest. `age` must be below [`Ring::depth`].
    pub(crate) fn row(&self, age: usize) -> &[T] {
        let at = (self.newest + self.depth() - age) % self.depth();
        &self.rows[at * self.width..][..self.width]
    }

    /// The newest row, to be completed.
    pub(crate) fn newest_mut(&mut self) -> &mut [T] {
        &mut self.rows[self.newest * self.width..][..self.width]
    }
}

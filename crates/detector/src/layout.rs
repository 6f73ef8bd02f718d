//! The family of series that one panel watches, and the time they live in.

use serde::{Deserialize, Serialize};

/// One leaf of the family.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Series {
    /// Prior share of the reports, in any unit (population).
    pub weight: f64,
    /// Which group it belongs to.
    pub group: usize,
    /// Which local time it lives in: an index into [`Moment::local`].
    pub zone: usize,
}

/// All leaves of a family, with their groups and zones.
///
/// ```
/// use detector::{Layout, Series};
/// let layout = Layout::new(vec![Series { weight: 3.0, group: 0, zone: 0 }]);
/// assert_eq!((layout.leaves(), layout.groups(), layout.zones()), (1, 1, 1));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub(crate) series: Vec<Series>,
    pub(crate) groups: usize,
    pub(crate) zones: usize,
    /// What each group and the total are made of, as indices among all series.
    parts: Vec<Vec<usize>>,
}

impl Layout {
    /// Weights are scaled to shares; a weight that is no positive number counts as the smallest
    /// positive one, so that no leaf is ever impossible.
    pub fn new(mut series: Vec<Series>) -> Layout {
        let good = |w: f64| w.is_finite() && w > 0.0;
        let least = series
            .iter()
            .map(|s| s.weight)
            .filter(|w| good(*w))
            .fold(f64::MAX, f64::min);
        let least = if least == f64::MAX { 1.0 } else { least };
        for s in &mut series {
            if !good(s.weight) {
                s.weight = least;
            }
        }
        let sum: f64 = series.iter().map(|s| s.weight).sum();
        for s in &mut series {
            s.weight /= sum;
        }
        let groups = series.iter().map(|s| s.group + 1).max().unwrap_or(0);
        let zones = series.iter().map(|s| s.zone + 1).max().unwrap_or(0);
        let n = series.len();
        let mut parts = vec![Vec::new(); groups + 1];
        for (leaf, s) in series.iter().enumerate() {
            parts[s.group].push(leaf);
        }
        parts[groups] = (0..groups)
            .filter(|g| !parts[*g].is_empty())
            .map(|g| n + g)
            .collect();
        Layout {
            series,
            groups,
            zones,
            parts,
        }
    }

    /// How many leaves.
    pub fn leaves(&self) -> usize {
        self.series.len()
    }

    /// How many groups.
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// How many local times a [`Moment`] must bring.
    pub fn zones(&self) -> usize {
        self.zones
    }

    /// The series that a group or the total is made of; a leaf has no parts.
    pub(crate) fn parts(&self, s: usize) -> &[usize] {
        s.checked_sub(self.series.len())
            .map_or(&[], |whole| &self.parts[whole])
    }

    /// Leaves, groups and the total, in this order.
    pub(crate) fn all(&self) -> usize {
        self.series.len() + self.groups + 1
    }
}

/// What kind of day it is, as far as the clock's week cannot tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    /// A day like every other of its name.
    #[default]
    Ordinary,
    /// A public holiday on which most people stay at home: lived like a Sunday.
    Holiday,
    /// A holiday on which many work as usual, or a day between a holiday and a weekend.
    HalfHoliday,
}

/// A zone's local calendar at the start of a bucket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Local {
    /// Minute of the local week, from Monday 00:00: 0 to 10,079.
    pub minute: u16,
    /// The kind of the local day.
    pub day: Day,
}

/// The start of a bucket, in the world's time and in every zone's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Minutes since 1970-01-01T00:00Z.
    pub minute: i64,
    /// One entry for each zone of the [`Layout`].
    pub local: Vec<Local>,
}

impl Moment {
    /// The same clock in every zone, without holidays; 1970-01-01 was a Thursday.
    ///
    /// ```
    /// let m = detector::Moment::utc(0, 1);
    /// assert_eq!(m.local[0].minute, 3 * 1440);
    /// ```
    pub fn utc(minute: i64, zones: usize) -> Moment {
        let week = (minute + 3 * 1440).rem_euclid(10_080) as u16;
        Moment {
            minute,
            local: vec![
                Local {
                    minute: week,
                    day: Day::Ordinary
                };
                zones
            ],
        }
    }
}

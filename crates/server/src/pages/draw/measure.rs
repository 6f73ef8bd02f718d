//! What the lines of a comparison measure: multiples of the usual, or plain counts.

use outage::snapshot::Bin;

use super::axis;
use crate::pages::words::number;

/// Above this many times normal a line is cut off and marked: one bad day must not flatten all
/// others.
pub const CAP: f64 = 12.0;

/// The scale of calm days.
const CALM: f64 = 6.0;

/// The scale of a comparison, shared by all that stand side by side.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Measure {
    /// Reports divided by what is usual, so that large and small services compare.
    #[default]
    Times,
    /// Reports as they were counted.
    Reports,
}

impl Measure {
    /// By its word in an address.
    pub fn parse(text: &str) -> Option<Measure> {
        [Measure::Times, Measure::Reports]
            .into_iter()
            .find(|measure| measure.as_str() == text)
    }

    /// Its word in an address.
    pub fn as_str(self) -> &'static str {
        match self {
            Measure::Times => "times",
            Measure::Reports => "reports",
        }
    }

    /// The height of a bin.
    pub fn value(self, bin: &Bin) -> Option<f64> {
        Some(f64::from(bin.reports?) / self.unit(bin)?)
    }

    /// The normal range of a bin on this scale.
    pub fn range(self, bin: &Bin) -> Option<(f64, f64)> {
        let (low, high) = bin.range?;
        let unit = self.unit(bin)?;
        Some((low / unit, high / unit))
    }

    /// The top of the scale that all days share.
    pub fn top<'a>(self, days: impl Iterator<Item = &'a [Bin]>) -> f64 {
        let most = days
            .flatten()
            .filter_map(|bin| self.value(bin))
            .fold(0.0, f64::max);
        match self {
            Measure::Times if most <= CALM => CALM,
            Measure::Times => CAP,
            Measure::Reports => 3.0 * axis::step(most, 3),
        }
    }

    /// Whether enough is usual that this can be drawn: of next to nothing no multiple is made.
    pub fn is_enough(self, day: &[Bin]) -> bool {
        let known = day.iter().filter(|b| b.expected.is_some_and(|e| e >= 1.0));
        self == Measure::Reports || known.count() * 2 > day.len()
    }

    /// The label of a line of the grid.
    pub fn label(self, value: f64) -> String {
        match self {
            Measure::Times => format!("{value:.0}×"),
            Measure::Reports => number::count(value.round() as u32),
        }
    }

    /// Where less than one report is usual, one is taken for it: a single report is no multiple of
    /// anything.
    fn unit(self, bin: &Bin) -> Option<f64> {
        match self {
            Measure::Times => Some(bin.expected?.max(1.0)),
            Measure::Reports => Some(1.0),
        }
    }
}

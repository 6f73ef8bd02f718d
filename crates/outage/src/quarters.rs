//! What was expected, by quarter hours of the last day: enough to give it for any longer window.

use std::collections::VecDeque;

use crate::Minute;
use crate::snapshot::DAY_BINS;

/// The width of a quarter hour, in minutes.
pub(crate) const QUARTER: u32 = 15;

/// What was expected in one quarter hour.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quarter {
    pub start: Minute,
    pub expected: f64,
    /// Where 95 of 100 ordinary counts lie; known when it has ended.
    pub range: Option<(f64, f64)>,
}

/// The last 24 hours and the quarter hour under way, oldest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Quarters(VecDeque<Quarter>);

impl Quarters {
    /// What was expected in one more minute.
    pub fn add(&mut self, minute: Minute, expected: f64) {
        let start = minute.floor(QUARTER);
        match self.0.back_mut() {
            Some(last) if last.start == start => last.expected += expected,
            _ => {
                self.0.push_back(Quarter {
                    start,
                    expected,
                    range: None,
                });
                if self.0.len() > DAY_BINS + 2 {
                    self.0.pop_front();
                }
            }
        }
    }

    /// Ends the quarter hour under way with its range.
    pub fn end(&mut self, low: f64, high: f64) {
        if let Some(last) = self.0.back_mut() {
            last.range = Some((low, high));
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Quarter> {
        self.0.iter()
    }

    /// The sum over `[to - minutes, to)`, where `to` ends the last minute added; a quarter that is cut by the start counts by its share.
    /// None if it reaches back further than what is kept.
    pub fn sum(&self, to: Minute, minutes: u32) -> Option<f64> {
        let from = to - i64::from(minutes);
        if self.0.front().is_none_or(|first| first.start > from) {
            return None;
        }
        let mut sum = 0.0;
        for quarter in &self.0 {
            let end = (quarter.start + i64::from(QUARTER)).min(to);
            let whole = end - quarter.start;
            let inside = end - quarter.start.max(from);
            if inside > 0 && whole > 0 {
                sum += quarter.expected * inside as f64 / whole as f64;
            }
        }
        Some(sum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_the_sum_of_its_minutes() {
        for (to, minutes) in [(1500, 15), (1500, 60), (1497, 360), (1493, 1440)] {
            let mut quarters = Quarters::default();
            (0..to).for_each(|minute| quarters.add(Minute::new(minute), 2.0));
            let sum = quarters.sum(Minute::new(to), minutes).expect("is kept");
            let error = (sum - 2.0 * f64::from(minutes)).abs();
            assert!(error < 1e-9, "{to} {minutes}: {sum}");
        }
        let mut quarters = Quarters::default();
        (0..1500).for_each(|minute| quarters.add(Minute::new(minute), 2.0));
        assert_eq!(
            quarters.sum(Minute::new(1440), 1440),
            None,
            "the first quarter is forgotten"
        );
    }
}

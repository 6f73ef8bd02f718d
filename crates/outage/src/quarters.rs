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
    /// Minutes added so far.
    pub minutes: u32,
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
            Some(last) if last.start == start => {
                last.expected += expected;
                last.minutes += 1;
            }
            _ => {
                self.0.push_back(Quarter {
                    start,
                    minutes: 1,
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

    /// Where ordinary counts of the quarter hour around a minute lie; for the one under way, of
    /// the one before.
    pub fn range(&self, minute: Minute) -> Option<(f64, f64)> {
        let start = minute.floor(QUARTER);
        let known = self.0.iter().rev().skip_while(|q| q.start > start);
        known.take(2).find_map(|q| q.range)
    }

    /// The sum over `[to - minutes, to)`; a quarter that is cut counts by its share of minutes.
    /// None if it reaches back further than what is kept.
    pub fn sum(&self, to: Minute, minutes: u32) -> Option<f64> {
        let from = to - i64::from(minutes);
        if self.0.front().is_none_or(|first| first.start > from) {
            return None;
        }
        let mut sum = 0.0;
        for quarter in &self.0 {
            let end = quarter.start + i64::from(quarter.minutes);
            let inside = end.min(to) - quarter.start.max(from);
            if inside > 0 {
                sum += quarter.expected * inside as f64 / f64::from(quarter.minutes);
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
        let mut quarters = Quarters::default();
        (0..1497).for_each(|minute| quarters.add(Minute::new(minute), 2.0));
        for (to, minutes) in [(1497, 15), (1497, 60), (1490, 360), (1493, 1440)] {
            let sum = quarters.sum(Minute::new(to), minutes).expect("is kept");
            let error = (sum - 2.0 * f64::from(minutes)).abs();
            assert!(error < 1e-9, "{to} {minutes}: {sum}");
        }
        assert_eq!(
            quarters.sum(Minute::new(1440), 1440),
            None,
            "the first quarter is forgotten"
        );
    }
}

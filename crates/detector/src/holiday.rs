//! Is a special day lived like its weekday or like a Sunday? The day's own reports decide.

use crate::Day;

/// Log odds of a Sunday before anything is known, by kind of day, and their bounds.
const PRIOR_HOLIDAY: f32 = 1.4;
const PRIOR_HALF: f32 = -0.8;
const BOUND: f32 = 6.0;

/// The variance of a choice is taken for at least this: 9 to 1 is as sure as a night can make it,
/// when both readings expect next to nothing.
const UNSURE_LEAST: f64 = 0.09;

/// Neighbouring counts err together: their joint evidence is worth a third of its sum.
const WORTH: f32 = 1.0 / 3.0;

/// The odds between the two readings of a special day (a mixture of two experts), and what past
/// special days have taught about this family.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    odds: f32,
    today: Day,
    learned: [f32; 2],
    /// Expected in a bucket of the whole, as a weekday and as a Sunday.
    expected: (f32, f32),
}

impl Default for Reading {
    fn default() -> Reading {
        Reading {
            odds: 0.0,
            today: Day::Ordinary,
            learned: [PRIOR_HALF, PRIOR_HOLIDAY],
            expected: (0.0, 0.0),
        }
    }
}

impl Reading {
    /// A grain of such a day begins; gives the weight of the Sunday.
    pub(crate) fn open(&mut self, day: Day) -> f32 {
        if day != self.today {
            // half of what the day has shown is believed of the next of its kind
            if let Some(kind) = kind(self.today) {
                self.learned[kind] += 0.5 * (self.odds.clamp(-3.0, 3.0) - self.learned[kind]);
            }
            self.today = day;
            self.odds = kind(day).map_or(0.0, |kind| self.learned[kind]);
        }
        1.0 / (1.0 + (-self.odds).exp())
    }

    /// What the two readings expect.
    pub(crate) fn expect(&mut self, weekday: f32, sunday: f32) {
        self.expected = (weekday, sunday);
    }

    /// Squared relative error of the mixture of the two: the variance of the choice times the square
    /// of their distance.
    pub(crate) fn unsure(&self) -> f64 {
        let (a, b) = (f64::from(self.expected.0), f64::from(self.expected.1));
        let sunday = 1.0 / (1.0 + f64::from(-self.odds).exp());
        let mixed = a + sunday * (b - a);
        let apart = (b - a) / mixed.max(1e-9);
        (sunday * (1.0 - sunday)).max(UNSURE_LEAST) * apart * apart
    }

    /// The grain ends with so many reports in so many buckets, whose ratio of variance to mean is
    /// `clumping`: the odds move by the quasi-likelihood (Wedderburn 1974).
    pub(crate) fn close(&mut self, reports: f32, buckets: f32, clumping: f32) {
        let (a, b) = (self.expected.0 * buckets, self.expected.1 * buckets);
        if self.today != Day::Ordinary && a > 0.0 && b > 0.0 {
            let evidence = (reports * (b / a).ln() - (b - a)) / clumping.max(1.0);
            self.odds = (self.odds + WORTH * evidence).clamp(-BOUND, BOUND);
        }
    }
}

fn kind(day: Day) -> Option<usize> {
    match day {
        Day::Ordinary => None,
        Day::HalfHoliday => Some(0),
        Day::Holiday => Some(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_decides_and_teaches() {
        let mut reading = Reading::default();
        let first = reading.open(Day::HalfHoliday);
        for _ in 0..24 {
            reading.expect(20.0, 10.0);
            reading.close(11.0, 1.0, 2.0);
            reading.open(Day::HalfHoliday);
        }
        assert!(first < 0.4 && reading.open(Day::HalfHoliday) > 0.9);
        reading.open(Day::Ordinary);
        assert!(
            reading.open(Day::HalfHoliday) > 0.6,
            "the next one is expected to be like it"
        );
    }
}

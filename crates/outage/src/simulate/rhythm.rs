//! When people notice that something does not work: the local week of each kind of service.

use detector::Day;

use super::clock::{LocalSlot, SLOT, WEEK};
use super::dice::Dice;

const PER_HOUR: usize = 60 / SLOT as usize;
/// The slot in which Sunday begins.
const SUNDAY: usize = 6 * 24 * PER_HOUR;

/// Reports by local hour on a weekday and on a day off, and how much days off count.
struct Habit {
    weekday: [u8; 24],
    day_off: [u8; 24],
    /// Weight of Saturday and Sunday against a weekday, in percent.
    weekend: u16,
    /// Weight of a holiday against a Sunday, in percent.
    holiday: u16,
}

const EVENING: Habit = Habit {
    weekday: [
        45, 28, 17, 11, 8, 8, 11, 17, 23, 27, 31, 36, 41, 43, 45, 50, 56, 66, 81, 96, 110, 115,
        100, 70,
    ],
    day_off: [
        60, 42, 27, 16, 11, 9, 11, 18, 32, 47, 59, 66, 71, 73, 75, 77, 79, 82, 91, 102, 112, 112,
        95, 70,
    ],
    weekend: 118,
    holiday: 115,
};
const HOME: Habit = Habit {
    weekday: [
        28, 18, 12, 9, 9, 13, 26, 48, 68, 76, 78, 77, 75, 74, 74, 76, 79, 83, 90, 97, 98, 88, 66,
        44,
    ],
    day_off: [
        36, 24, 16, 12, 10, 12, 20, 36, 58, 76, 86, 88, 86, 84, 82, 82, 84, 86, 90, 94, 92, 82, 64,
        46,
    ],
    weekend: 100,
    holiday: 95,
};
const DAYTIME: Habit = Habit {
    weekday: [
        16, 10, 7, 6, 8, 16, 36, 62, 88, 100, 102, 100, 99, 96, 92, 90, 87, 80, 70, 62, 55, 46, 36,
        24,
    ],
    day_off: [
        22, 14, 9, 7, 8, 12, 22, 38, 58, 74, 84, 88, 86, 82, 78, 74, 70, 66, 62, 58, 52, 46, 38, 30,
    ],
    weekend: 78,
    holiday: 75,
};
const OFFICE: Habit = Habit {
    weekday: [
        6, 4, 3, 3, 5, 10, 26, 66, 112, 128, 124, 116, 98, 112, 116, 106, 84, 48, 28, 21, 18, 15,
        12, 8,
    ],
    day_off: [
        10, 7, 5, 4, 5, 7, 11, 20, 32, 42, 46, 46, 44, 44, 42, 40, 38, 35, 32, 30, 28, 24, 19, 14,
    ],
    weekend: 26,
    holiday: 60,
};

fn habit(category: &str) -> &'static Habit {
    match category {
        "streaming" | "game-platform" | "social" => &EVENING,
        "isp" | "mobile-carrier" | "utility" => &HOME,
        "messaging" | "cloud" => &OFFICE,
        _ => &DAYTIME,
    }
}

/// The week of one service: factors with mean 1 by local slot, Monday first.
#[derive(Clone, Debug)]
pub(super) struct Rhythm {
    slots: Vec<f64>,
    holiday: f64,
}

impl Rhythm {
    /// The habit of the category, with the service's own hour and contrast.
    pub fn new(category: &str, dice: &mut Dice) -> Rhythm {
        let habit = habit(category);
        let late = dice.whole(-8, 8) as isize;
        let contrast = dice.between(0.8, 1.1);
        let hour = |h: usize| {
            let (day, hour) = (h / 24 % 7, h % 24);
            match day {
                5 | 6 => f64::from(habit.day_off[hour]) * f64::from(habit.weekend) / 100.0,
                _ => f64::from(habit.weekday[hour]),
            }
        };
        let mean = (0..168).map(hour).sum::<f64>() / 168.0;
        let slot = |s: usize| {
            let s = (s as isize - late).rem_euclid(WEEK as isize) as usize;
            let (h, part) = (s / PER_HOUR, (s % PER_HOUR) as f64 / PER_HOUR as f64);
            let value = hour(h) * (1.0 - part) + hour(h + 1) * part;
            (1.0 + contrast * (value / mean - 1.0)).max(0.02)
        };
        let slots: Vec<f64> = (0..WEEK).map(slot).collect();
        let mean = slots.iter().sum::<f64>() / WEEK as f64;
        Rhythm {
            slots: slots.into_iter().map(|s| s / mean).collect(),
            holiday: f64::from(habit.holiday) / 100.0,
        }
    }

    /// The factor at a local time.
    pub fn at(&self, local: LocalSlot) -> f64 {
        let usual = self.slots[local.slot];
        let off = || self.slots[SUNDAY + local.slot % (24 * PER_HOUR)] * self.holiday;
        match local.day {
            Day::Ordinary => usual,
            Day::HalfHoliday => (usual + off()) / 2.0,
            Day::Holiday => off(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_averages_one_and_evenings_are_busy() {
        for category in ["streaming", "bank", "cloud", "isp"] {
            let rhythm = Rhythm::new(category, &mut Dice::new(1, "test", category));
            let at = |slot| {
                rhythm.at(LocalSlot {
                    slot,
                    day: Day::Ordinary,
                })
            };
            let mean = (0..WEEK).map(at).sum::<f64>() / WEEK as f64;
            assert!((mean - 1.0).abs() < 1e-9, "{category}");
        }
        let streaming = Rhythm::new("streaming", &mut Dice::new(1, "test", "s"));
        let at = |hour: usize| {
            streaming.at(LocalSlot {
                slot: hour * PER_HOUR,
                day: Day::Ordinary,
            })
        };
        assert!(at(21) > 4.0 * at(5));
    }
}

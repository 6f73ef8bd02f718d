//! The replay of the day: a slider over its bars, and without a script six linked stills.

use super::*;
use crate::pages::draw::day;
use outage::Minute;
use outage::snapshot::ServiceView;

/// What the slider shows before anybody moves it.
#[derive(Debug)]
pub struct Replay {
    pub bars: String,
    /// Times under the slider, evenly spread.
    pub ticks: Vec<String>,
    pub stills: Vec<Still>,
}

/// A small map of a past moment.
#[derive(Debug)]
pub struct Still {
    pub at: String,
    pub clock: String,
}

const STILLS: i64 = 6;
const DAY: i64 = 1440;

/// Of a service now.
pub fn replay(t: Language, view: &ServiceView, at: Minute) -> Replay {
    let ticks = (0..=4).map(|i| t.clock(at - DAY + DAY / 4 * i));
    // From shortly before it rose, or over the whole day.
    let long = view
        .since()
        .map_or(DAY, |since| (at - since + 20).clamp(60, DAY));
    let step = (long / (STILLS - 1) / 5).max(1) * 5;
    let last = at.floor(5);
    Replay {
        bars: day::bars(&view.day),
        ticks: ticks.collect(),
        stills: (0..STILLS)
            .rev()
            .map(|i| last - i * step)
            .map(|at| Still {
                at: at.to_string(),
                clock: t.et(at),
            })
            .collect(),
    }
}

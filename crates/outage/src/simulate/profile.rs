//! What kind of world to make.

use crate::Minute;

/// The settings of a simulation; [`Profile::new`] gives an ordinary one.
#[derive(Clone, Debug)]
pub struct Profile {
    /// First minute.
    pub start: Minute,
    /// Minute after the last.
    pub end: Minute,
    /// Factor on every rate.
    pub volume: f64,
    /// Variance of a count over its mean, on an ordinary day.
    pub dispersion: f64,
    /// Half the width of the slow wandering of rates, 0 to 0.9; it makes counts autocorrelated.
    pub drift: f64,
    /// Largest growth or decline of a service over eight weeks, as a share.
    pub growth: f64,
    /// How unevenly a service is liked from state to state (standard deviation of the logarithm).
    pub tilt: f64,
    /// Outages a service has in a week.
    pub outages: f64,
    /// Evenings with more users than usual, a service and week.
    pub crowds: f64,
    /// Stretches in which nothing was collected, a week.
    pub gaps: f64,
}

impl Profile {
    /// Quiet growth, counts twice as rough as Poisson, an outage a week, no gaps, no wandering.
    pub fn new(start: Minute, days: u32) -> Profile {
        Profile {
            start,
            end: start + i64::from(days) * 1440,
            volume: 1.0,
            dispersion: 2.0,
            drift: 0.0,
            growth: 0.15,
            tilt: 0.3,
            outages: 1.0,
            crowds: 0.1,
            gaps: 0.0,
        }
    }
}

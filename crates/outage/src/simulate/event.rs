//! What happens to a service: outages, and what looks like them.

use atlas::State;

use crate::{Minute, ServiceId};

/// How it comes and goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Within minutes from nothing to the peak.
    Sharp,
    /// Half an hour and more to the peak.
    Ramp,
    /// Hours, never high.
    Slow,
    /// Over before anybody has looked.
    Blip,
    /// People blame this service for the outage of another: no outage.
    Sympathetic,
    /// More users than usual, as on the evening of a match: no outage.
    Crowd,
}

impl Kind {
    /// The word in a table of labels.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Sharp => "sharp",
            Kind::Ramp => "ramp",
            Kind::Slow => "slow",
            Kind::Blip => "blip",
            Kind::Sympathetic => "sympathetic",
            Kind::Crowd => "crowd",
        }
    }

    /// Whether something is broken.
    pub const fn is_outage(self) -> bool {
        !matches!(self, Kind::Sympathetic | Kind::Crowd)
    }
}

/// How far it reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Most states.
    National,
    /// States of one census division.
    Regional,
    /// One state.
    Single,
}

impl Scope {
    /// The word in a table of labels.
    pub const fn as_str(self) -> &'static str {
        match self {
            Scope::National => "national",
            Scope::Regional => "regional",
            Scope::Single => "single",
        }
    }
}

/// How the size of an outage was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// As a multiple of what is usual.
    Multiple,
    /// As a number of reports.
    Absolute,
}

impl Size {
    /// The word in a table of labels.
    pub const fn as_str(self) -> &'static str {
        match self {
            Size::Multiple => "multiple",
            Size::Absolute => "absolute",
        }
    }
}

/// Something that happens to one service.
#[derive(Clone, Debug)]
pub struct Event {
    /// The service it happens to.
    pub service: ServiceId,
    /// How it comes and goes.
    pub kind: Kind,
    /// How far it reaches.
    pub scope: Scope,
    /// How its size was chosen.
    pub size: Size,
    /// When the first place notices.
    pub onset: Minute,
    /// When the last report has come in.
    pub end: Minute,
    /// Minutes from a place's onset to its peak.
    pub rise: u32,
    /// Minutes from the first sign of recovery to the end.
    pub fade: u32,
    /// Place, in the category's list, of the symptom most people name.
    pub symptom: usize,
    /// Where.
    pub places: Vec<Affected>,
}

/// One state of an event.
#[derive(Clone, Copy, Debug)]
pub struct Affected {
    /// Which.
    pub state: State,
    /// Minutes after the event's onset.
    pub delay: u32,
    /// Extra reports at the peak, in multiples of what is usual there.
    pub times: f64,
    /// Share of people who say "doesn't work at all".
    pub complete: f64,
}

impl Event {
    /// Extra reports at a place against its peak, from 0 to 1.
    ///
    /// Polynomials only, for the same value on every machine.
    pub fn shape(&self, place: &Affected, minute: Minute) -> f64 {
        let since = minute - self.onset - i64::from(place.delay);
        let left = self.end - minute;
        if since < 0 || left <= 0 {
            return 0.0;
        }
        // The middle of the minute stands for it, so that the first minute has its share.
        let part = |at: i64, of: u32| (at as f64 + 0.5) / f64::from(of.max(1));
        let ease = |x: f64| {
            if x >= 1.0 {
                1.0
            } else {
                x * x * (3.0 - 2.0 * x)
            }
        };
        let rise = match self.kind {
            // A ramp is at a tenth as soon as anybody notices.
            Kind::Ramp | Kind::Slow => 0.1 + 0.9 * ease(part(since, self.rise)),
            _ => ease(part(since, self.rise)),
        };
        // People tire of reporting what everybody knows: a third less by the end.
        let tired = 1.0 - 0.33 * since as f64 / ((self.end - self.onset) as f64).max(1.0);
        let fade = (part(left - 1, self.fade)).min(1.0);
        rise * tired * fade
    }

    /// Whether it is on its way out, when people begin to say that it works again.
    pub fn fading(&self, minute: Minute) -> bool {
        self.end - minute <= i64::from(self.fade)
    }

    /// Whether any of `[from, to)` lies within it.
    pub fn touches(&self, from: Minute, to: Minute) -> bool {
        self.onset < to && from < self.end
    }

    /// The shape added up over all minutes at a place.
    pub fn weight(&self, place: &Affected) -> f64 {
        (0..self.end - self.onset)
            .map(|m| self.shape(place, self.onset + m))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    #[test]
    fn it_rises_holds_and_fades_within_its_time() {
        let catalogue = Catalogue::parse(crate::catalogue::BUILT_IN).expect("ships sound");
        let place = Affected {
            state: State::all().next().expect("there are states"),
            delay: 10,
            times: 5.0,
            complete: 0.8,
        };
        let event = Event {
            service: catalogue.ids().next().expect("there are services"),
            kind: Kind::Sharp,
            scope: Scope::Single,
            size: Size::Multiple,
            onset: Minute::new(1000),
            end: Minute::new(1100),
            rise: 5,
            fade: 20,
            symptom: 0,
            places: vec![place],
        };
        let at = |m: i64| event.shape(&place, Minute::new(m));
        assert_eq!((at(1009), at(1100)), (0.0, 0.0));
        assert!(at(1010) > 0.0 && at(1010) < 0.1);
        assert!(at(1016) > 0.9);
        assert!(at(1099) > 0.0 && at(1099) < 0.05);
        assert!((0..200).all(|m| (0.0..=1.0).contains(&at(950 + m))));
    }
}

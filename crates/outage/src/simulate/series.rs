//! One service of a simulated world.

use atlas::{STATES, State};

use super::clock::ZONES;
use super::dice::{Dice, cumulative};
use super::drift::Drift;
use super::footprint::shares;
use super::profile::Profile;
use super::rhythm::Rhythm;
use crate::{Catalogue, Failure, Minute, ServiceId};

/// The quietest and the busiest service, in reports a day.
const DAILY: (f64, f64) = (4.0, 6000.0);

/// What is usual for a service, and its own sources of chance.
#[derive(Clone, Debug)]
pub(super) struct Series {
    pub id: ServiceId,
    pub slug: String,
    /// Reports a minute in the whole country, on average, at the start.
    pub rate: f64,
    pub shares: [f64; STATES],
    /// Share of each time zone, and its states with cumulative shares.
    pub zones: Vec<ZoneShare>,
    pub rhythm: Rhythm,
    /// Change a minute, as a share of the rate at the start.
    growth: f64,
    start: Minute,
    pub drift: Drift,
    /// Cumulative shares of [`Failure::Complete`], `Intermittent` and `Slow` on an ordinary day.
    failures: [f64; 2],
    /// Cumulative weights of the category's symptoms, and the share of people who name one.
    pub symptoms: Vec<f64>,
    pub counts: Dice,
    pub details: Dice,
}

#[derive(Clone, Debug)]
pub(super) struct ZoneShare {
    pub share: f64,
    pub states: Vec<State>,
    pub cumulative: Vec<f64>,
}

impl Series {
    /// A service whose volume, if none is given, is a matter of chance.
    pub fn new(
        seed: u64,
        catalogue: &Catalogue,
        id: ServiceId,
        daily: Option<f64>,
        profile: &Profile,
    ) -> Series {
        let slug = &catalogue.service(id).slug;
        let mut dice = Dice::new(seed, "series", slug);
        let by_chance = dice.log_between(DAILY.0, DAILY.1);
        let rate = daily.unwrap_or(by_chance) * profile.volume.max(0.0) / 1440.0;
        let category = catalogue.category(id);
        let rhythm = Rhythm::new(&category.slug, &mut dice);
        let growth = dice.between(-0.4, 1.0) * profile.growth / (56.0 * 1440.0);
        let complete = dice.between(0.2, 0.45);
        let slow = dice.between(0.1, 0.3);
        let drift = Drift::new(dice.word(), profile.drift);
        let symptoms = cumulative(
            (0..category.symptoms.len()).map(|place| dice.between(0.5, 1.5) / (place as f64 + 1.5)),
        );
        let shares = shares(slug, profile.tilt, &mut dice);
        Series {
            id,
            slug: slug.clone(),
            rate,
            zones: zones(&shares),
            shares,
            rhythm,
            growth,
            start: profile.start,
            drift,
            failures: [complete, 1.0 - slow],
            symptoms,
            counts: Dice::new(seed, "counts", slug),
            details: Dice::new(seed, "details", slug),
        }
    }

    /// Reports a minute in the country, before the hour of the day is looked at.
    pub fn level(&self, minute: Minute) -> f64 {
        let growth = (1.0 + self.growth * (minute - self.start) as f64).clamp(0.2, 5.0);
        self.rate * growth * self.drift.at(NATION, minute.number())
    }

    /// By how much more is drawn than stays, so that wandering states can take some away.
    pub fn drift_headroom(&self) -> f64 {
        1.0 + self.drift.amplitude
    }

    /// Whether what was drawn for a state stays: states wander apart from the country.
    pub fn stays(&self, state: State, minute: Minute, dice: &mut Dice) -> bool {
        let drift = &self.drift;
        drift.amplitude == 0.0
            || dice.chance(drift.at(state.index() as u64, minute.number()) / self.drift_headroom())
    }

    /// How often that is [`Failure::Complete`].
    pub fn complete_share(&self) -> f64 {
        self.failures[0]
    }

    /// What one person says on an ordinary day.
    pub fn failure(&self, dice: &mut Dice) -> Failure {
        let at = dice.unit();
        match self.failures {
            [complete, _] if at < complete => Failure::Complete,
            [_, intermittent] if at < intermittent => Failure::Intermittent,
            _ => Failure::Slow,
        }
    }
}

/// The wanderer that is the whole country; states are told by their index.
pub(super) const NATION: u64 = STATES as u64;

fn zones(shares: &[f64; STATES]) -> Vec<ZoneShare> {
    (0..ZONES.zones.len())
        .map(|zone| {
            let states: Vec<State> = State::all()
                .filter(|s| usize::from(ZONES.of_state[s.index()]) == zone)
                .collect();
            let cumulative = cumulative(states.iter().map(|s| shares[s.index()]));
            ZoneShare {
                share: cumulative.last().copied().unwrap_or(0.0),
                states,
                cumulative,
            }
        })
        .collect()
}

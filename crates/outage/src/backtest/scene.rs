//! Scripted outages: one state alone, the nation, the nation without one state.

use atlas::State;
use detector::Verdict;

use super::part::{Part, Play};
use super::plan::{Plan, START};
use super::watch::Watch;
use crate::simulate::{Affected, Event, Kind, Profile, Scope, Size, World};
use crate::{Catalogue, Minute, ServiceId};

const SEED: u64 = 120;

/// Minutes that each outage lasts.
const LENGTH: i64 = 90;

/// Minutes from one outage to the next: a day and a part of it, so that every hour has its turn.
const APART: i64 = 1440 + 103;

/// One of them.
pub(super) struct Script {
    pub name: &'static str,
    /// The state that fails, or that alone does not.
    pub state: Option<&'static str>,
    /// Everything fails but that state.
    pub all_but: bool,
    /// Reports of the service on an ordinary day.
    pub daily: f64,
    /// Reports a minute that the outage would bring if it struck everywhere; a state has its share
    /// of them by its people.
    pub extra: f64,
}

/// Reports a minute when one user in twenty is cut off, of a service of 100 million users.
///
/// Of a thousand people who are cut off, about one reports in the worst quarter of an hour:
/// published peaks are 73,000 for the 125 million phones that AT&T lost on 22 February 2024 (0.6)
/// and 114,000 for some 40 million callers of T-Mobile on 15 June 2020 (2.9).
const FIVE_PER_CENT: f64 = 100e6 * 0.05 / 1000.0 / 15.0;

/// All of them. 28,800 reports a day are 20 a minute in the whole country, 2 in California, and
/// one in half an hour in Wyoming; where one in twenty is cut off, 39 more come in a minute in
/// California, and one in two minutes in Wyoming. The small service has a tenth of all that.
pub(super) const SCENES: [Script; 5] = [
    Script {
        name: "5% of California alone",
        state: Some("CA"),
        all_but: false,
        daily: 28_800.0,
        extra: FIVE_PER_CENT,
    },
    Script {
        name: "5% of Wyoming alone",
        state: Some("WY"),
        all_but: false,
        daily: 28_800.0,
        extra: FIVE_PER_CENT,
    },
    Script {
        name: "5% of Wyoming alone, small service",
        state: Some("WY"),
        all_but: false,
        daily: 2_880.0,
        extra: FIVE_PER_CENT / 10.0,
    },
    Script {
        name: "20 reports a minute nationwide",
        state: None,
        all_but: false,
        daily: 2_880.0,
        extra: 20.0,
    },
    Script {
        name: "5% of all states but Wyoming",
        state: Some("WY"),
        all_but: true,
        daily: 28_800.0,
        extra: FIVE_PER_CENT,
    },
];

/// Plays one script at many hours.
pub(super) fn run(which: usize, catalogue: &Catalogue, plan: &Plan) -> Part {
    let script = &SCENES[which];
    let mut part = Part::default();
    // A service that people have everywhere; the built-in catalogue holds it.
    let Some(id) = catalogue.find("netflix") else {
        return part;
    };
    let days = plan.history_days + 2 * plan.repeats + 2;
    // Each state has its share by population, so that a scene is what it says.
    let profile = Profile {
        tilt: 0.0,
        ..Profile::new(START, days)
    };
    let mut world = World::quiet(SEED, catalogue, &[(id, Some(script.daily))], &profile);
    let first = START + i64::from(plan.history_days) * 1440;
    let onsets: Vec<_> = (0..i64::from(plan.repeats))
        .map(|n| first + 60 + n * APART)
        .collect();
    let events: Vec<_> = onsets
        .iter()
        .map(|at| script.event(id, &world, *at))
        .collect();
    world.happen(events);
    let mut watch = Watch::new(&world, START);
    watch.learn(first);
    for onset in onsets {
        while watch.next < onset {
            watch.step(|_, _| ());
        }
        part.plays.push(script.play(which, &mut watch, onset));
    }
    part
}

impl Script {
    fn fails(&self, state: State) -> bool {
        match self.state {
            Some(usps) => (state.usps() == usps) != self.all_but,
            None => true,
        }
    }

    /// Places that should be red: the nation (0), or the one state.
    fn failing(&self) -> impl Iterator<Item = usize> + '_ {
        let alone = State::all()
            .filter(|s| self.fails(*s))
            .map(|s| s.index() + 1);
        let nationwide = self.state.is_none() || self.all_but;
        std::iter::once(0)
            .filter(move |_| nationwide)
            .chain(alone.filter(move |_| !nationwide))
    }

    fn event(&self, service: ServiceId, world: &World, onset: Minute) -> Event {
        let times = |state| {
            self.extra * world.share(service, state) / world.usual(service, state, onset).max(1e-9)
        };
        let places = State::all()
            .filter(|s| self.fails(*s))
            .map(|state| Affected {
                state,
                delay: 0,
                times: times(state),
                complete: 0.8,
            });
        Event {
            service,
            kind: Kind::Sharp,
            scope: if self.state.is_some() && !self.all_but {
                Scope::Single
            } else {
                Scope::National
            },
            size: Size::Multiple,
            onset,
            end: onset + LENGTH,
            rise: 1,
            fade: 10,
            symptom: 0,
            places: places.collect(),
        }
    }

    fn play(&self, scene: usize, watch: &mut Watch<'_>, onset: Minute) -> Play {
        let mut play = Play {
            scene,
            delay: None,
            raised: false,
            others: 0,
            nation: false,
        };
        let mut red = [false; atlas::STATES];
        while watch.next < onset + LENGTH {
            watch.step(|_, _| ());
            let minutes = (watch.next - onset) as u32;
            let is_red = |place: usize| watch.verdicts[place] == Verdict::Spike;
            play.raised |= self
                .failing()
                .any(|place| watch.verdicts[place].is_raised());
            play.nation |= is_red(0);
            let seen = self.failing().any(is_red);
            for state in State::all().filter(|s| is_red(s.index() + 1)) {
                red[state.index()] |= !self.fails(state);
            }
            if seen {
                play.delay.get_or_insert(minutes);
            }
        }
        play.others = red.iter().filter(|r| **r).count() as u32;
        play
    }
}

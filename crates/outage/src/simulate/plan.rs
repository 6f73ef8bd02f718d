//! Which outages a world has, and when.

use atlas::{DIVISIONS, State};

use super::dice::{Dice, cumulative};
use super::event::{Affected, Event, Kind, Scope, Size};
use super::profile::Profile;
use super::series::Series;
use super::world::World;
use crate::{Catalogue, Minute};

/// Minutes that must lie between two events of one service, so that labels stay apart.
const APART: i64 = 8 * 60;

/// The events of all services, by chance.
pub(super) fn plan(
    seed: u64,
    catalogue: &Catalogue,
    world: &World,
    profile: &Profile,
) -> Vec<Event> {
    let span = profile.end - profile.start;
    let weeks = span.max(0) as f64 / (7.0 * 1440.0);
    let mut events: Vec<Event> = Vec::new();
    for series in &world.series {
        let mut dice = Dice::new(seed, "plan", &series.slug);
        let symptoms = catalogue
            .category(series.id)
            .symptoms
            .len()
            .saturating_sub(1);
        let mut mine: Vec<Event> = Vec::new();
        let outages = dice.poisson(profile.outages.max(0.0) * weeks);
        let crowds = dice.poisson(profile.crowds.max(0.0) * weeks);
        for number in 0..outages + crowds {
            let kind = if number < outages {
                kind(&mut dice)
            } else {
                Kind::Crowd
            };
            let event = one(kind, series, symptoms, world, profile, &mut dice);
            let near = |e: &Event| e.touches(event.onset - APART, event.end + APART);
            if event.end <= profile.end && !event.places.is_empty() && !mine.iter().any(near) {
                mine.push(event);
            }
        }
        events.extend(mine);
    }
    let echoes: Vec<Event> = events
        .iter()
        .enumerate()
        .flat_map(|(n, e)| {
            echoes(
                &mut Dice::new(seed, "echo", &n.to_string()),
                catalogue,
                world,
                e,
            )
        })
        .filter(|e| e.end <= profile.end)
        .collect();
    // An echo that would touch an event of its own service would blur that one's label.
    let clear = |echo: &Event| {
        !events
            .iter()
            .any(|e| e.service == echo.service && e.touches(echo.onset - APART, echo.end + APART))
    };
    let echoes: Vec<Event> = echoes.into_iter().filter(clear).collect();
    events.extend(echoes);
    events
}

fn kind(dice: &mut Dice) -> Kind {
    const KINDS: [Kind; 4] = [Kind::Sharp, Kind::Ramp, Kind::Slow, Kind::Blip];
    KINDS[dice.pick(&[45.0, 68.0, 84.0, 100.0])]
}

fn one(
    kind: Kind,
    series: &Series,
    symptoms: usize,
    world: &World,
    profile: &Profile,
    dice: &mut Dice,
) -> Event {
    let scope = match kind {
        Kind::Crowd => Scope::National,
        _ => [Scope::National, Scope::Regional, Scope::Single][dice.pick(&[40.0, 65.0, 100.0])],
    };
    let (rise, fade, length) = match kind {
        Kind::Sharp => (dice.whole(2, 8), dice.whole(15, 45), dice.whole(45, 180)),
        Kind::Ramp => (dice.whole(30, 50), dice.whole(30, 60), dice.whole(100, 240)),
        Kind::Slow => (
            dice.whole(60, 130),
            dice.whole(45, 90),
            dice.whole(180, 360),
        ),
        Kind::Blip => (1, 3, dice.whole(5, 12)),
        Kind::Sympathetic | Kind::Crowd => (50, 60, dice.whole(150, 260)),
    };
    let span = profile.end - profile.start;
    let onset = profile.start + dice.whole(0, (span - length).max(0));
    let mut event = Event {
        service: series.id,
        kind,
        scope,
        size: if dice.chance(0.5) {
            Size::Multiple
        } else {
            Size::Absolute
        },
        onset,
        end: onset + length,
        rise: rise as u32,
        fade: fade as u32,
        symptom: dice.whole(0, (symptoms as i64 - 1).max(0)) as usize,
        places: Vec::new(),
    };
    let states = reach(scope, series, dice);
    // A failure has a core, where nothing works, and a rim, or the same nature everywhere.
    let nature = [0.85, 0.22, 0.5][dice.pick(&[40.0, 75.0, 100.0])];
    let core = dice
        .chance(0.4)
        .then(|| states.first().map(|s| s.division()))
        .flatten();
    let slow = if matches!(kind, Kind::Blip) {
        0
    } else {
        length / 6
    };
    for state in states {
        let delay = if dice.chance(0.5) {
            0
        } else {
            dice.whole(0, slow.min(20))
        };
        let share = match core {
            Some(core) if core == state.division() => 0.85,
            Some(_) => 0.25,
            None => nature,
        };
        let complete = (share + dice.between(-0.08, 0.08)).clamp(0.05, 0.95);
        let times = dice.between(0.6, 1.4);
        event.places.push(Affected {
            state,
            delay: delay as u32,
            times,
            complete,
        });
    }
    let factor = match (kind, event.size) {
        (Kind::Crowd, _) => dice.between(0.4, 1.0),
        (Kind::Slow, Size::Multiple) => dice.between(1.5, 4.0),
        (_, Size::Multiple) => dice.log_between(3.0, 14.0),
        (_, Size::Absolute) => {
            let most = if scope == Scope::National {
                1500.0
            } else {
                500.0
            };
            let reports = dice.log_between(12.0, most) * profile.volume.max(0.001);
            reports / extra(&event, world).max(1e-9)
        }
    };
    for place in &mut event.places {
        place.times *= factor;
    }
    event
}

/// Reports an event adds, by expectation.
pub(super) fn extra(event: &Event, world: &World) -> f64 {
    let mut cursor = world.cursor();
    let middle = event.onset + (event.end - event.onset) / 2;
    let of =
        |p: &Affected| cursor.usual(event.service, p.state, middle) * p.times * event.weight(p);
    event.places.iter().map(of).sum()
}

fn reach(scope: Scope, series: &Series, dice: &mut Dice) -> Vec<State> {
    match scope {
        Scope::National => State::all().filter(|_| dice.chance(0.9)).collect(),
        Scope::Regional => {
            let share = |d: usize| -> f64 {
                State::all()
                    .filter(|s| s.division().index() == d)
                    .map(|s| series.shares[s.index()])
                    .sum()
            };
            // The last division is the island areas, which nothing fails together in.
            let division = dice.pick(&cumulative((0..DIVISIONS - 1).map(share)));
            State::all()
                .filter(|s| s.division().index() == division && dice.chance(0.85))
                .collect()
        }
        Scope::Single => {
            // By the root of the share: small states have outages too.
            let at = dice.pick(&cumulative(series.shares.iter().map(|s| s.sqrt())));
            State::from_index(at).into_iter().collect()
        }
    }
}

/// People who can't watch the one complain about the other too, a while later: 1 to 8 % of it.
fn echoes(dice: &mut Dice, catalogue: &Catalogue, world: &World, event: &Event) -> Vec<Event> {
    if event.scope != Scope::National || !event.kind.is_outage() || event.kind == Kind::Blip {
        return Vec::new();
    }
    let main = extra(event, world);
    let mut echoes = Vec::new();
    for other in catalogue.alternatives(event.service) {
        if world.series.iter().all(|s| s.id != other) || !dice.chance(0.4) {
            continue;
        }
        let delay = dice.whole(5, 90);
        let share = dice.between(0.01, 0.08);
        let mut echo = Event {
            service: other,
            kind: Kind::Sympathetic,
            size: Size::Absolute,
            onset: event.onset + delay,
            end: Minute::max(event.end, event.onset + delay + 45),
            rise: 20,
            ..event.clone()
        };
        let factor = share * main / extra(&echo, world).max(1e-9);
        for place in &mut echo.places {
            place.times *= factor;
            place.complete = 0.35;
        }
        echoes.push(echo);
    }
    echoes
}

//! What happens around the start of the demonstration.

use atlas::State;

use super::super::event::{Affected, Event, Kind, Scope, Size};
use super::super::world::World;
use crate::{Catalogue, Minute};

/// State, minutes after the first, and extra reports at the peak in multiples of what is usual.
type Place = (&'static str, u32, f64);

/// Where nothing works, from Michigan and Ohio outward.
const LAKES: [Place; 7] = [
    ("OH", 0, 54.0),
    ("MI", 0, 48.0),
    ("IN", 3, 36.0),
    ("IL", 5, 26.0),
    ("WI", 7, 24.0),
    ("PA", 8, 20.0),
    ("NY", 10, 13.0),
];

/// Where it works on and off. The other states, in the west and north, don't notice.
const ELSEWHERE: &str =
    "KY WV MN IA MO VA MD NJ TN NC DC CT MA RI NH SC GA KS NE AR AL MS LA OK TX FL CO WA OR CA AZ";

/// A state without at least so many extra reports in a quarter of an hour would not be seen.
const SEEN: f64 = 4.0;

/// By night people complain less; an outage in the demonstration never has less than this share
/// of an average hour to multiply.
const AWAKE: f64 = 0.9;

/// The outage everybody looks at, and what is going on beside it.
pub(super) fn scene(catalogue: &Catalogue, world: &World, start: Minute) -> Vec<Event> {
    let mut events = Vec::new();
    let mut add = |slug: &str,
                   scope,
                   from: i64,
                   until: i64,
                   rise,
                   symptom: &str,
                   complete,
                   places: &[Place]| {
        let Some(service) = catalogue.find(slug) else {
            return;
        };
        let symptoms = &catalogue.category(service).symptoms;
        let kind = if rise > 20 { Kind::Ramp } else { Kind::Sharp };
        let mut event = Event {
            service,
            kind,
            scope,
            size: Size::Multiple,
            onset: start + from,
            end: start + until,
            rise,
            fade: 40,
            symptom: symptoms.iter().position(|s| s.slug == symptom).unwrap_or(0),
            places: Vec::new(),
        };
        for (usps, delay, times) in places {
            let Some(state) = State::from_usps(usps) else {
                continue;
            };
            let times = times * night(world, &event, state);
            event.places.push(Affected {
                state,
                delay: *delay,
                times,
                complete,
            });
        }
        events.push(event);
    };
    add(
        "netflix",
        Scope::National,
        2,
        132,
        4,
        "video-playback",
        0.88,
        &LAKES,
    );
    let xfinity = [
        ("PA", 0, 11.0),
        ("NJ", 4, 9.0),
        ("DE", 9, 30.0),
        ("MD", 12, 8.0),
    ];
    add(
        "xfinity",
        Scope::Regional,
        -62,
        190,
        15,
        "no-internet",
        0.8,
        &xfinity,
    );
    let everywhere: Vec<Place> = State::all().map(|s| (s.usps(), 0, 1.4)).collect();
    add(
        "instagram",
        Scope::National,
        -48,
        130,
        25,
        "feed",
        0.3,
        &everywhere,
    );
    add(
        "chase",
        Scope::Single,
        -27,
        95,
        6,
        "sign-in",
        0.35,
        &[("TX", 0, 24.0)],
    );
    spread(&mut events, world);
    events
}

/// Adds the states with an intermittent failure to the first event.
fn spread(events: &mut [Event], world: &World) {
    let Some(event) = events.first_mut() else {
        return;
    };
    let states: Vec<&str> = ELSEWHERE.split(' ').collect();
    for (rank, usps) in states.iter().enumerate() {
        let Some(state) = State::from_usps(usps) else {
            continue;
        };
        // From the neighbours outward, weaker with the distance, over in twenty minutes.
        let far = rank as f64 / states.len() as f64;
        let delay = 6 + (far * 14.0) as u32;
        let usual = world.usual(event.service, state, event.onset) * 15.0;
        let times = ((8.0 - 5.0 * far) * night(world, event, state)).max(SEEN / usual.max(0.01));
        let complete = 0.16 + 0.02 * (rank % 7) as f64;
        event.places.push(Affected {
            state,
            delay,
            times,
            complete,
        });
    }
}

/// How much an event must be enlarged to be seen at this hour of the night.
fn night(world: &World, event: &Event, state: State) -> f64 {
    let Some(series) = world.series.iter().find(|s| s.id == event.service) else {
        return 1.0;
    };
    let average = series.rate * series.shares[state.index()];
    let usual = world.usual(event.service, state, event.onset + 20);
    (AWAKE * average / usual.max(average * 0.01)).max(1.0)
}

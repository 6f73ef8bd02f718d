//! Two troubles, held against each other.

use atlas::State;

use super::{Companion, Reasons, Trouble};
use crate::{Catalogue, ServiceId};

/// A spike below this part of another one may be its echo: between the 8 % of carriers that worked
/// and the 12 % of the one that did not.
const ECHO: f64 = 0.1;

/// How long after the other's rise an echo may come, and troubles of one dependency may be apart:
/// published echoes came up to 90 minutes later.
const LATEST: i64 = 120;

/// How far apart troubles rise that only their places speak for.
const AT_ONCE: i64 = 5;

/// In more states than these a shared place is no sign of a local cause.
const FEW_STATES: usize = 6;

/// The service on which both depend, or which one of them is, if they rose together where both are.
/// Symmetric.
pub fn cause(a: &Trouble, b: &Trouble, catalogue: &Catalogue) -> Option<ServiceId> {
    let on = dependency(a, b, catalogue)?;
    let apart = (a.onset - b.onset).abs();
    (apart <= LATEST && overlap(a, b) && same_places(a, b)).then_some(on)
}

/// Whether the own trouble may be the echo of the other: of the same kind, later or at once, far
/// smaller, and where the other is. Never both ways, as only the larger has echoes.
pub fn follows(own: &Trouble, other: &Trouble, catalogue: &Catalogue) -> bool {
    let lag = own.onset - other.onset;
    (0..=LATEST).contains(&lag)
        && same_category(own, other, catalogue)
        && size(own, other).is_some_and(|part| part <= ECHO)
        && overlap(own, other)
        && same_places(own, other)
}

/// Whether both rose within minutes in the same few states. Symmetric.
pub fn beside(a: &Trouble, b: &Trouble) -> bool {
    let few = |t: &Trouble| (1..=FEW_STATES).contains(&t.states.len());
    let shared = shared(a, b).len();
    let either = a.states.len() + b.states.len() - shared;
    (a.onset - b.onset).abs() <= AT_ONCE
        && overlap(a, b)
        && few(a)
        && few(b)
        && shared * 2 >= either
}

/// The other one with all that speaks for it.
pub fn companion(own: &Trouble, other: &Trouble, catalogue: &Catalogue) -> Companion {
    Companion {
        service: other.service,
        reasons: Reasons {
            lag: own.onset - other.onset,
            size: size(own, other),
            states: shared(own, other),
            same_category: same_category(own, other, catalogue),
            dependency: dependency(own, other, catalogue),
        },
    }
}

fn dependency(a: &Trouble, b: &Trouble, catalogue: &Catalogue) -> Option<ServiceId> {
    let all = |t: &Trouble| {
        let declared = catalogue.depends_on(t.service).iter().copied();
        declared.chain([t.service])
    };
    all(a).filter(|on| all(b).any(|other| other == *on)).min()
}

fn same_category(a: &Trouble, b: &Trouble, catalogue: &Catalogue) -> bool {
    catalogue.category(a.service).slug == catalogue.category(b.service).slug
}

fn size(own: &Trouble, other: &Trouble) -> Option<f64> {
    let whole = other.excess();
    (whole > 0.0).then(|| own.excess() / whole)
}

fn overlap(a: &Trouble, b: &Trouble) -> bool {
    let reaches = |t: &Trouble, other: &Trouble| t.resolved.is_none_or(|end| end >= other.onset);
    reaches(a, b) && reaches(b, a)
}

/// Half of the states of the smaller one are states of the other. A trouble that shows in the country
/// only may be anywhere.
fn same_places(a: &Trouble, b: &Trouble) -> bool {
    let fewer = a.states.len().min(b.states.len());
    fewer == 0 || shared(a, b).len() * 2 >= fewer
}

/// In the order of [`State::index`].
fn shared(a: &Trouble, b: &Trouble) -> Vec<State> {
    let both = |s: &State| a.states.contains(s) && b.states.contains(s);
    State::all().filter(both).collect()
}

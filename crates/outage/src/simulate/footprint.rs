//! Where the customers of a service are.

use atlas::{STATES, State};

use super::dice::Dice;

/// Services that most states do not have, by the states that have them, the strongest first.
/// Rough common knowledge about where each company sells, good enough for a map that looks right.
const REGIONAL: &[(&str, &str)] = &[
    (
        "xfinity",
        "PA NJ IL MA CA FL WA MI GA CO MD VA TN OR MN IN UT NM CT NH DE DC TX VT WV SC",
    ),
    (
        "spectrum",
        "NY OH TX CA NC FL WI MO SC MI KY TN ME MA HI AL LA MT WY NE",
    ),
    ("cox", "AZ VA CA NV LA OK KS RI CT FL GA OH AR NE ID"),
    (
        "att-internet",
        "CA TX FL IL GA MI OH NC TN AL LA MO KY IN WI SC MS OK KS AR NV",
    ),
    ("verizon-fios", "NY NJ PA MA VA MD RI DE DC"),
    ("frontier", "CT CA TX FL WV NY IN OH IL WI PA"),
    ("optimum", "NY NJ CT TX WV LA AR PA"),
    ("centurylink", "CO WA MN AZ OR UT NM ID IA NE FL NC MO NV"),
    ("us-cellular", "WI IA ME NE OK MO IL NC VA WV WA OR TN"),
    ("pge", "CA"),
    ("boston-311", "MA"),
];

/// Customers outside the footprint, against those inside: travellers, moved people, mistakes.
const ELSEWHERE: f64 = 0.004;

/// Share of each state, adding up to 1: population, by footprint, by the service's own favour.
pub(super) fn shares(slug: &str, tilt: f64, dice: &mut Dice) -> [f64; STATES] {
    let states = REGIONAL
        .iter()
        .find(|(s, _)| *s == slug)
        .map(|(_, states)| *states);
    let mut shares = [0.0; STATES];
    for state in State::all() {
        let favour = libm::exp(tilt * dice.normal());
        let here = match states {
            None => 1.0,
            Some(list) => match list.split(' ').position(|s| s == state.usps()) {
                Some(rank) => 1.0 - 0.03 * rank as f64,
                None => ELSEWHERE,
            },
        };
        // People of the island areas complain to other places, if at all.
        let far = if state.is_territory() { 0.4 } else { 1.0 };
        shares[state.index()] = f64::from(state.population()) * here * far * favour;
    }
    let total: f64 = shares.iter().sum();
    shares.map(|s| s / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn footprints_name_states_and_shares_add_up() {
        for (slug, states) in REGIONAL {
            for usps in states.split(' ') {
                assert!(State::from_usps(usps).is_some(), "{slug}: {usps}");
            }
        }
        for slug in ["netflix", "pge"] {
            let shares = shares(slug, 0.3, &mut Dice::new(1, "test", slug));
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
        let pge = shares("pge", 0.0, &mut Dice::new(1, "test", ""));
        let california = State::from_usps("CA").expect("is a state");
        assert!(pge[california.index()] > 0.95);
    }
}

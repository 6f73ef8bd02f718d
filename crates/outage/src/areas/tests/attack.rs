//! Linear algebra on everything that is shown.
//!
//! The unknowns are the numbers of reports before each mark, `P(t)`, of each area that no other
//! area is made of. Every shown window is an equation. The equations are brought into echelon form
//! modulo a prime; a hidden window can be worked out exactly if it reduces to nothing.

use std::collections::{BTreeMap, HashMap};

use atlas::{Region, State};

const PRIME: u64 = (1 << 61) - 1;

fn times(a: u64, b: u64) -> u64 {
    ((u128::from(a) * u128::from(b)) % u128::from(PRIME)) as u64
}

fn inverse(a: u64) -> u64 {
    let (mut base, mut exponent, mut result) = (a, PRIME - 2, 1);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    result
}

/// Coefficients by unknown, none of them zero.
#[derive(Clone, Default)]
pub struct Combination(BTreeMap<u32, u64>);

impl Combination {
    fn add(&mut self, unknown: u32, coefficient: u64) {
        let slot = self.0.entry(unknown).or_default();
        *slot = (*slot + coefficient) % PRIME;
        if *slot == 0 {
            self.0.remove(&unknown);
        }
    }
}

/// Gives each pair of an area and a mark a number.
#[derive(Default)]
pub struct Unknowns(HashMap<(Region, i64), u32>);

impl Unknowns {
    /// The sum over areas of `P(to) - P(from)`.
    pub fn window(&mut self, areas: &[Region], from: i64, to: i64) -> Combination {
        let mut sum = Combination::default();
        for area in areas {
            for (mark, sign) in [(to, 1), (from, PRIME - 1)] {
                let next = self.0.len() as u32;
                let unknown = *self.0.entry((*area, mark)).or_insert(next);
                sum.add(unknown, sign);
            }
        }
        sum
    }
}

/// Equations in echelon form, by their leading unknown.
#[derive(Default)]
pub struct Equations(HashMap<u32, Combination>);

impl Equations {
    /// What is left of a combination when all that is known is taken out.
    fn reduce(&self, mut rest: Combination) -> Combination {
        let mut beyond = None;
        loop {
            let next = match beyond {
                None => rest.0.iter().next(),
                Some(seen) => rest.0.range(seen + 1..).next(),
            };
            let Some((&lead, &coefficient)) = next else {
                return rest;
            };
            if let Some(row) = self.0.get(&lead) {
                for (unknown, value) in &row.0 {
                    rest.add(*unknown, PRIME - times(coefficient, *value));
                }
            } else {
                beyond = Some(lead);
            }
        }
    }

    /// Learns an equation.
    pub fn learn(&mut self, shown: Combination) {
        let rest = self.reduce(shown);
        let Some((&lead, &coefficient)) = rest.0.iter().next() else {
            return;
        };
        let factor = inverse(coefficient);
        let row = rest
            .0
            .iter()
            .map(|(u, c)| (*u, times(*c, factor)))
            .collect();
        self.0.insert(lead, Combination(row));
    }

    /// Whether a combination can be worked out.
    pub fn tell(&self, hidden: Combination) -> bool {
        self.reduce(hidden).0.is_empty()
    }
}

#[test]
fn the_attack_finds_what_can_be_found() {
    let (mut unknowns, mut equations) = (Unknowns::default(), Equations::default());
    let mut counties = State::all().flat_map(State::counties).map(Region::County);
    let (a, b) = (
        counties.next().expect("one"),
        counties.next().expect("another"),
    );
    equations.learn(unknowns.window(&[a], 0, 12));
    equations.learn(unknowns.window(&[a], 3, 15));
    let hidden = unknowns.window(&[a], 0, 3);
    assert!(!equations.tell(hidden.clone()));
    equations.learn(unknowns.window(&[a], 12, 15));
    assert!(
        equations.tell(hidden),
        "an hour, less an hour, and a quarter"
    );
    let sister = unknowns.window(&[b], 0, 12);
    assert!(!equations.tell(sister.clone()));
    equations.learn(unknowns.window(&[a, b], 0, 12));
    assert!(equations.tell(sister), "the parent less the child");
}

//! Nothing hidden can be worked out of what is shown.

use std::collections::BTreeMap;

use atlas::Region;

use super::super::ledger::LENGTHS;
use super::attack::{Equations, Unknowns};
use super::world::{Seen, World};

/// The hidden windows with reports that can be worked out, among counties (which are sums of
/// nothing) or among cells (the coarse ones being sums of the fine ones).
fn recovered(world: &World, cells: bool) -> Vec<(Region, i64, usize, u32)> {
    let (mut unknowns, mut equations) = (Unknowns::default(), Equations::default());
    let areas: BTreeMap<Region, &Seen> = world
        .areas
        .iter()
        .filter(|(area, _)| matches!(area, Region::Cell(_)) == cells)
        .map(|(area, seen)| (*area, seen))
        .collect();
    for (area, seen) in &areas {
        for (at, window, reports) in &seen.shown {
            assert_eq!(*reports, seen.truth(*at, *window), "what is shown is exact");
            equations.learn(unknowns.window(&finest(*area, &areas), at - LENGTHS[*window], *at));
        }
    }
    let mut told = Vec::new();
    // A lone part is its whole under another name: what is shown of the one is no secret of the other.
    let is_lone = |area: &Region| {
        let whole = match area {
            Region::Cell(cell) => cell.parent(cell.resolution() - 1).map(Region::Cell),
            _ => None,
        };
        let whole = whole.filter(|whole| areas.contains_key(whole));
        whole.is_some_and(|whole| finest(whole, &areas) == finest(*area, &areas))
    };
    for (area, seen) in areas.iter().filter(|(area, _)| !is_lone(area)) {
        for at in world.marks.clone().map(|mark| mark + 1) {
            for (window, length) in LENGTHS.into_iter().enumerate() {
                let found = seen
                    .shown
                    .binary_search_by_key(&(at, window), |(a, w, _)| (*a, *w));
                let shown = found.is_ok();
                let truth = seen.truth(at, window);
                if truth > 0 && !shown {
                    let parts = finest(*area, &areas);
                    if equations.tell(unknowns.window(&parts, at - length, at)) {
                        told.push((*area, at, window, truth));
                    }
                }
            }
        }
    }
    told
}

/// The areas with unknowns of their own that an area is the sum of: itself, or the inhabited cells
/// within it and those that somebody reported from.
fn finest(area: Region, areas: &BTreeMap<Region, &Seen>) -> Vec<Region> {
    let Region::Cell(cell) = area else {
        return vec![area];
    };
    let parts: Vec<Region> = cell
        .children()
        .map(Region::Cell)
        .filter(|part| !atlas::residents(*part).is_empty() || areas.contains_key(part))
        .collect();
    match parts.as_slice() {
        [] => vec![area],
        _ => parts
            .into_iter()
            .flat_map(|part| finest(part, areas))
            .collect(),
    }
}

/// Looks at every second world from this one on; gives how much was shown.
fn attack(first: u64) -> usize {
    let mut shown = 0;
    for seed in (first..1_000).step_by(2) {
        let world = World::random(seed);
        shown += world
            .areas
            .values()
            .map(|seen| seen.shown.len())
            .sum::<usize>();
        for cells in [false, true] {
            let told = recovered(&world, cells);
            assert!(
                told.is_empty(),
                "world {seed}: {} told, first {:?}",
                told.len(),
                told[0]
            );
        }
    }
    shown
}

#[test]
fn hidden_counts_stay_hidden_in_a_thousand_worlds() {
    let other = std::thread::spawn(|| attack(1));
    let shown = attack(0) + other.join().expect("nothing is told there either");
    // A wall would pass as well.
    assert!(shown > 200_000, "{shown}");
}

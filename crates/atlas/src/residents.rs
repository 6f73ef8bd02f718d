//! How many people live in an area, by state: known for most counties, estimated for cells.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::{Cell, County, Region, State, zips};

type Shares = Vec<(State, f64)>;

static COUNTIES: LazyLock<Vec<[(State, f64); 1]>> = LazyLock::new(|| {
    let mut zips = vec![0.0; County::all().len()];
    for place in zips::places() {
        if let Some(county) = place.county {
            zips[county.index()] += 1.0;
        }
    }
    // Where no count of a county is at hand, its state's rest is shared out by ZIP codes.
    let mut rest: BTreeMap<State, (f64, f64)> = BTreeMap::new();
    for county in County::all() {
        let state = county.state();
        let (people, unknown) = rest
            .entry(state)
            .or_insert((f64::from(state.population()), 0.0));
        match county.population() {
            Some(known) => *people -= f64::from(known),
            None => *unknown += zips[county.index()],
        }
    }
    County::all()
        .map(|county| {
            let people = county.population().map_or_else(
                || {
                    let (people, unknown) = rest[&county.state()];
                    (people * zips[county.index()] / unknown.max(1.0)).max(0.0)
                },
                f64::from,
            );
            [(county.state(), people)]
        })
        .collect()
});

/// A ZIP code stands for an equal part of its county: codes are drawn so that each is one round of
/// deliveries, whatever its size on the map.
static CELLS: LazyLock<BTreeMap<Cell, Shares>> = LazyLock::new(|| {
    let mut zips = vec![0.0; County::all().len()];
    let places: Vec<_> = zips::places()
        .filter_map(|place| Some((place.county?, place.cell?)))
        .collect();
    for (county, _) in &places {
        zips[county.index()] += 1.0;
    }
    let mut cells: BTreeMap<Cell, Shares> = BTreeMap::new();
    for (county, cell) in places {
        let [(state, people)] = COUNTIES[county.index()];
        let people = people / zips[county.index()];
        for cell in (3..=5).filter_map(|resolution| cell.parent(resolution)) {
            let shares = cells.entry(cell).or_default();
            match shares.iter_mut().find(|(known, _)| *known == state) {
                Some((_, sum)) => *sum += people,
                None => shares.push((state, people)),
            }
        }
    }
    cells
});

/// The residents of a county, or of a cell of resolution 3 to 5, by the states they live in. Empty
/// for other regions and for cells without a ZIP code.
///
/// Counties are counted (2019), but for those drawn since and for the island areas, where the
/// state's residents are shared out by the number of ZIP codes. Cells are always estimated: each of
/// a county's ZIP codes stands for an equal part of its residents.
pub fn residents(area: Region) -> &'static [(State, f64)] {
    match area {
        Region::County(county) => &COUNTIES[county.index()],
        Region::Cell(cell) => CELLS.get(&cell).map_or(&[], Vec::as_slice),
        Region::Nation | Region::State(_) => &[],
    }
}

pub(crate) fn warm_up() {
    LazyLock::force(&CELLS);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(area: Region) -> f64 {
        residents(area).iter().map(|(_, people)| people).sum()
    }

    #[test]
    fn areas_add_up_to_their_states() {
        for state in State::all() {
            let counties: f64 = state.counties().map(|c| total(c.into())).sum();
            let off = (counties / f64::from(state.population()) - 1.0).abs();
            // The estimates of the two tables are of different months.
            assert!(off < 0.02, "{state:?}: {counties}");
        }
        for resolution in 3..=5 {
            let of = |cell: &&Cell| cell.resolution() == resolution;
            let cells: f64 = CELLS.keys().filter(of).map(|c| total((*c).into())).sum();
            assert!((320e6..340e6).contains(&cells), "{resolution}: {cells}");
        }
    }

    #[test]
    fn a_city_is_fuller_than_a_desert() {
        let at = |lat, lon| total(Cell::at(lat, lon).expect("finite").into());
        assert!(at(40.73, -73.99) > 500_000.0, "Manhattan");
        assert!(at(38.5, -116.5) < 2_000.0, "Nevada");
        assert!(residents(Region::Nation).is_empty());
    }
}

//! Where in a state people are.

use std::collections::HashMap;
use std::sync::LazyLock;

use atlas::{Place, STATES, State};

use super::dice::{Dice, cumulative};

/// The counties of a state with their ZIP codes.
#[derive(Debug, Default)]
struct Towns {
    /// Cumulative population of the counties.
    weights: Vec<f64>,
    /// Places of the ZIP codes, county by county.
    places: Vec<Vec<Place>>,
}

/// By [`State::index`]. Made once, in some tens of milliseconds.
static TOWNS: LazyLock<Vec<Towns>> = LazyLock::new(|| {
    let mut by_county: Vec<HashMap<_, Vec<Place>>> = vec![HashMap::new(); STATES];
    for number in 0..100_000 {
        let Some(place) = atlas::zip(&format!("{number:05}")) else {
            continue;
        };
        let (Some(state), Some(county)) = (place.state, place.county) else {
            continue;
        };
        by_county[state.index()]
            .entry(county)
            .or_default()
            .push(place);
    }
    State::all()
        .zip(by_county)
        .map(|(state, counties)| {
            let mut counties: Vec<_> = counties.into_iter().collect();
            counties.sort_by_key(|(county, _)| *county);
            let zips: usize = counties.iter().map(|(_, places)| places.len()).sum();
            // Where no county's population is known, each ZIP code has its share of the state's.
            let a_zip = f64::from(state.population()) / zips.max(1) as f64;
            let weight = |(county, places): &(atlas::County, Vec<Place>)| {
                county
                    .population()
                    .map_or(a_zip * places.len() as f64, f64::from)
            };
            Towns {
                weights: cumulative(counties.iter().map(weight)),
                places: counties.into_iter().map(|(_, places)| places).collect(),
            }
        })
        .collect()
});

/// Somewhere in the state: a county by its population, then one of its ZIP codes.
pub(super) fn somewhere(state: State, dice: &mut Dice) -> Place {
    let towns = &TOWNS[state.index()];
    let places = towns
        .places
        .get(dice.pick(&towns.weights))
        .map_or(&[][..], Vec::as_slice);
    let at = (dice.unit() * places.len() as f64) as usize;
    places.get(at).copied().unwrap_or(Place::from(state))
}

/// Builds the table that is otherwise built with the first report.
pub(super) fn warm_up() {
    LazyLock::force(&TOWNS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_places_of_its_own_and_crowds_are_where_people_are() {
        let mut dice = Dice::new(1, "test", "place");
        for state in State::all() {
            let place = somewhere(state, &mut dice);
            assert_eq!(place.state, Some(state));
            assert!(place.county.is_some() && place.cell.is_some(), "{state:?}");
        }
        let illinois = State::from_usps("IL").expect("is a state");
        let cook = (0..2000)
            .filter(|_| {
                somewhere(illinois, &mut dice).county.map(|c| c.code()) == Some("US-IL-031")
            })
            .count();
        assert!(
            (700..950).contains(&cook),
            "Cook County has 41 % of Illinois: {cook} of 2000"
        );
    }
}

//! The counties and what stands in for them: parishes, boroughs, independent cities, municipios.

use std::fmt;
use std::sync::LazyLock;

use crate::State;

/// One of the 3,233 counties and county equivalents of 2023, as its place in the table ordered by
/// FIPS code.
///
/// Two bytes, `Copy`; can only be had from the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct County(u16);

#[derive(Debug)]
struct Row {
    fips: &'static str,
    code: String,
    name: &'static str,
    state: State,
    population: Option<u32>,
}

static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| parse(include_str!("../data/counties.csv")));

/// By county, its state: read for every report, and a hundredth of the table's size.
static STATE_OF: LazyLock<Vec<State>> =
    LazyLock::new(|| TABLE.iter().map(|row| row.state).collect());

/// A row that cannot be read is left out; a test counts the rows.
fn parse(text: &'static str) -> Vec<Row> {
    let row = |line: &'static str| {
        let mut field = line.split(',');
        let (fips, name) = (field.next()?, field.next()?);
        let state = State::from_fips(fips.get(..2)?)?;
        Some(Row {
            fips,
            code: format!("{}-{}", state.code(), fips.get(2..)?),
            name,
            state,
            population: field.next()?.parse().ok(),
        })
    };
    text.lines().skip(1).filter_map(row).collect()
}

impl County {
    /// All of them, in the order of their index.
    pub fn all() -> impl ExactSizeIterator<Item = County> + Clone {
        (0..TABLE.len() as u16).map(County)
    }

    /// The county at this place of the table.
    pub fn from_index(index: usize) -> Option<County> {
        (index < TABLE.len()).then_some(County(index as u16))
    }

    /// For numbers that come from the table themselves.
    pub(crate) fn from_number(number: u16) -> County {
        County(number)
    }

    /// The counties of a state: a run of the table, which is ordered by FIPS code.
    pub(crate) fn of(state: State) -> impl ExactSizeIterator<Item = County> + Clone {
        let from = STATE_OF.partition_point(|s| s.fips() < state.fips());
        let to = STATE_OF.partition_point(|s| s.fips() <= state.fips());
        (from as u16..to as u16).map(County)
    }

    /// By region code: `US-OH-035`. Strict: upper case, three digits, a county of 2023.
    pub fn from_code(code: &str) -> Option<County> {
        let state = State::from_code(code.get(..5)?)?;
        let number = code.get(5..)?.strip_prefix('-')?;
        let at = TABLE.binary_search_by(|row| {
            (row.fips[..2].cmp(state.fips())).then(row.fips[2..].cmp(number))
        });
        at.ok().map(|at| County(at as u16))
    }

    /// By five-digit FIPS code: `39035`.
    pub fn from_fips(fips: &str) -> Option<County> {
        let at = TABLE.binary_search_by(|row| row.fips.cmp(fips));
        at.ok().map(|at| County(at as u16))
    }

    /// Place in the table, below 3,233.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    fn row(self) -> &'static Row {
        &TABLE[self.index()]
    }

    /// Region code: `US-OH-035`.
    pub fn code(self) -> &'static str {
        &self.row().code
    }

    /// Five-digit FIPS code: `39035`.
    pub fn fips(self) -> &'static str {
        self.row().fips
    }

    /// The Census Bureau's name with the kind of area: `Cuyahoga County`, `Falls Church city`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The state or territory it is part of.
    pub fn state(self) -> State {
        STATE_OF[self.index()]
    }

    /// Residents in 2019. `None` in the island areas and Puerto Rico and for areas drawn since:
    /// the planning regions of Connecticut, Chugach and Copper River in Alaska.
    pub fn population(self) -> Option<u32> {
        self.row().population
    }
}

impl fmt::Debug for County {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for County {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole_and_in_order() {
        assert_eq!(County::all().len(), 3233);
        assert!(TABLE.is_sorted_by(|a, b| a.fips < b.fips));
        for county in County::all() {
            assert_eq!(County::from_code(county.code()), Some(county));
            assert_eq!(County::from_fips(county.fips()), Some(county));
            assert_eq!(County::from_index(county.index()), Some(county));
        }
        for state in State::all() {
            assert!(
                County::all().any(|county| county.state() == state),
                "{state:?}"
            );
        }
        let unknown: Vec<_> = County::all().filter(|c| c.population().is_none()).collect();
        assert_eq!(unknown.len(), 89 + 9 + 2);
    }

    #[test]
    fn names_and_codes_are_the_census_bureaus() {
        let name = |code| County::from_code(code).map(County::name);
        assert_eq!(name("US-OH-035"), Some("Cuyahoga County"));
        assert_eq!(name("US-VA-610"), Some("Falls Church city"));
        assert_eq!(name("US-NM-013"), Some("Doña Ana County"));
        assert_eq!(name("US-PR-127"), Some("San Juan Municipio"));
        assert_eq!(name("US-CT-110"), Some("Capitol Planning Region"));
        assert_eq!(name("US-AK-063"), Some("Chugach Census Area"));
        for wrong in [
            "US-OH-36",
            "US-OH-0035",
            "US-OH-036",
            "us-oh-035",
            "US-OH035",
            "US-OH-",
            "US-CT-001",
            "ü-OH-035",
        ] {
            assert_eq!(name(wrong), None, "{wrong}");
        }
    }
}

//! The 56 states and territories: the one table that everything else refers to by [`State`].

use chrono_tz::Tz;

use crate::County;

/// How many states and territories there are: 50 states, D.C. and five island areas.
pub const STATES: usize = 56;

/// How many groups [`Division`] knows: nine census divisions and the island areas.
pub const DIVISIONS: usize = 10;

/// One of the 56 states and territories, as its place in the table ordered by FIPS code.
///
/// A `State` can only be had from the table, so indexing an array of [`STATES`] with
/// [`State::index`] cannot fail.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(u8);

/// A census division, or the island areas together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Division(u8);

/// The names of the divisions, in the order of [`Division::index`].
pub const DIVISION_NAMES: [&str; DIVISIONS] = [
    "New England",
    "Middle Atlantic",
    "East North Central",
    "West North Central",
    "South Atlantic",
    "East South Central",
    "West South Central",
    "Mountain",
    "Pacific",
    "Island Areas",
];

#[derive(Debug)]
struct Row {
    fips: &'static str,
    usps: &'static str,
    code: String,
    name: &'static str,
    division: Division,
    population: u32,
    zone: Tz,
}

static TABLE: std::sync::LazyLock<Vec<Row>> =
    std::sync::LazyLock::new(|| parse(include_str!("../data/states.csv")));

/// Reads the table that ships inside the binary; a test reads it too, so a fault in it never ships.
fn parse(text: &'static str) -> Vec<Row> {
    text.lines()
        .skip(1)
        .map(|line| {
            let mut field = line.split(',');
            let mut next = || field.next().unwrap_or_default();
            let (fips, usps, name) = (next(), next(), next());
            let division = next();
            let division = DIVISION_NAMES.iter().position(|n| *n == division);
            Row {
                fips,
                usps,
                code: format!("US-{usps}"),
                name,
                division: Division(division.unwrap_or(DIVISIONS - 1) as u8),
                population: next().parse().unwrap_or(0),
                zone: next().parse().unwrap_or(chrono_tz::UTC),
            }
        })
        .collect()
}

impl State {
    /// All of them, in the order of their index.
    pub fn all() -> impl ExactSizeIterator<Item = State> + Clone {
        (0..STATES as u8).map(State)
    }

    /// The state at this place of the table.
    pub fn from_index(index: usize) -> Option<State> {
        (index < STATES).then_some(State(index as u8))
    }

    /// By USPS code, upper case: `OH`.
    pub fn from_usps(usps: &str) -> Option<State> {
        Self::all().find(|s| s.usps() == usps)
    }

    /// By region code: `US-OH`.
    pub fn from_code(code: &str) -> Option<State> {
        Self::from_usps(code.strip_prefix("US-")?)
    }

    /// By two-digit FIPS code: `39`.
    pub fn from_fips(fips: &str) -> Option<State> {
        Self::all().find(|s| s.fips() == fips)
    }

    /// Place in the table, below [`STATES`].
    pub fn index(self) -> usize {
        self.0 as usize
    }

    fn row(self) -> &'static Row {
        &TABLE[self.index()]
    }

    /// Two-digit FIPS code.
    pub fn fips(self) -> &'static str {
        self.row().fips
    }

    /// USPS code, two letters.
    pub fn usps(self) -> &'static str {
        self.row().usps
    }

    /// ISO 3166-2 code: `US-OH`.
    pub fn code(self) -> &'static str {
        &self.row().code
    }

    /// English name.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Census division, or the island areas.
    pub fn division(self) -> Division {
        self.row().division
    }

    /// Its counties, in the order of their codes.
    pub fn counties(self) -> impl ExactSizeIterator<Item = County> + Clone {
        County::of(self)
    }

    /// Residents, by the estimate or count named in the table's provenance.
    pub fn population(self) -> u32 {
        self.row().population
    }

    /// The zone most of its residents live in.
    pub fn zone(self) -> Tz {
        self.row().zone
    }

    /// One of the five island areas, which the Albers picture of the nation lacks.
    pub fn is_territory(self) -> bool {
        self.division().index() == DIVISIONS - 1
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl Division {
    /// Place in [`DIVISION_NAMES`].
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// English name.
    pub fn name(self) -> &'static str {
        DIVISION_NAMES[self.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert_eq!(TABLE.len(), STATES);
        for state in State::all() {
            assert_eq!(State::from_code(state.code()), Some(state));
            assert_eq!(State::from_fips(state.fips()), Some(state));
            assert!(state.population() > 40_000, "{state:?}");
            assert_ne!(state.zone(), chrono_tz::UTC, "{state:?}");
        }
        assert_eq!(State::all().filter(|s| s.is_territory()).count(), 5);
        assert_eq!(State::from_usps("OH").map(State::name), Some("Ohio"));
    }
}

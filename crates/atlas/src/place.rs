//! What is kept of where somebody is.

use crate::{Cell, County, State};

/// How exactly a place is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Somewhere in the nation.
    Nation,
    /// The state or territory.
    State,
    /// The county, and the cell with it.
    County,
}

impl Precision {
    /// `nation`, `state` or `county`.
    pub fn as_str(self) -> &'static str {
        match self {
            Precision::Nation => "nation",
            Precision::State => "state",
            Precision::County => "county",
        }
    }
}

/// A place, as exactly as it is known; without a state it is the nation only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The state or territory.
    pub state: Option<State>,
    /// The county; then the state is the county's.
    pub county: Option<County>,
    /// The H3 cell of resolution 5 around the point; it may lie in several counties.
    pub cell: Option<Cell>,
}

impl Place {
    /// Somewhere in the nation.
    pub const NATION: Place = Place {
        state: None,
        county: None,
        cell: None,
    };

    /// How exactly the place is known.
    pub fn precision(&self) -> Precision {
        match (self.state, self.county) {
            (_, Some(_)) => Precision::County,
            (Some(_), None) => Precision::State,
            (None, None) => Precision::Nation,
        }
    }
}

impl From<State> for Place {
    fn from(state: State) -> Place {
        Place {
            state: Some(state),
            ..Place::NATION
        }
    }
}

impl From<County> for Place {
    fn from(county: County) -> Place {
        Place {
            state: Some(county.state()),
            county: Some(county),
            cell: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_is_that_of_the_finest_part() {
        let county = County::from_code("US-OH-035").expect("a county");
        assert_eq!(Place::from(county).precision().as_str(), "county");
        assert_eq!(Place::from(county.state()).precision().as_str(), "state");
        assert_eq!(Place::NATION.precision().as_str(), "nation");
    }
}

//! ZIP codes, as the Census Bureau's tabulation areas (ZCTA): 33,791 of them.

use std::sync::LazyLock;

use crate::{Place, locate};

/// A ZCTA and a point inside it, in hundred-thousandths of a degree: twelve bytes instead of the
/// text's twenty-five.
struct Row {
    zip: u32,
    lat: i32,
    lon: i32,
}

const UNITS: f64 = 1e5;

impl Row {
    fn place(&self) -> Option<Place> {
        locate(f64::from(self.lat) / UNITS, f64::from(self.lon) / UNITS)
    }
}

static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let row = |line: &str| {
        let (zip, point) = line.split_once(',')?;
        let (lat, lon) = point.split_once(',')?;
        let units = |degrees: &str| Some((degrees.parse::<f64>().ok()? * UNITS).round() as i32);
        Some(Row {
            zip: zip.parse().ok()?,
            lat: units(lat)?,
            lon: units(lon)?,
        })
    };
    include_str!("../data/zcta.csv")
        .lines()
        .skip(1)
        .filter_map(row)
        .collect()
});

/// The place of a ZIP code: the county and cell of the point that the Census Bureau gives for it.
///
/// Five ASCII digits only. `None` for anything else, and for codes without an area of their own
/// (post-office boxes, single firms).
pub fn zip(zip: &str) -> Option<Place> {
    let digits = zip.len() == 5 && zip.bytes().all(|b| b.is_ascii_digit());
    let number: u32 = digits.then_some(zip)?.parse().ok()?;
    let at = TABLE.binary_search_by_key(&number, |row| row.zip).ok()?;
    TABLE[at].place()
}

/// The places of all of them.
pub(crate) fn places() -> impl Iterator<Item = Place> {
    TABLE.iter().filter_map(Row::place)
}

pub(crate) fn warm_up() {
    LazyLock::force(&TABLE);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole_and_in_order() {
        assert_eq!(TABLE.len(), 33_791);
        assert!(TABLE.is_sorted_by(|a, b| a.zip < b.zip));
    }

    #[test]
    fn every_zip_code_has_a_county() {
        for row in TABLE.iter() {
            let code = format!("{:05}", row.zip);
            let place = zip(&code).expect("a place");
            assert!(place.county.is_some() && place.cell.is_some(), "{code}");
        }
    }

    #[test]
    fn well_known_codes() {
        let county = |code| {
            zip(code)
                .and_then(|place| place.county)
                .map(|county| county.name())
        };
        assert_eq!(county("44114"), Some("Cuyahoga County"));
        assert_eq!(county("22046"), Some("Falls Church city"));
        assert_eq!(county("00901"), Some("San Juan Municipio"));
        assert_eq!(county("33040"), Some("Monroe County"));
        for wrong in [
            "",
            "4411",
            "441144",
            "44114-1234",
            " 44114",
            "4411a",
            "٤٤١١٤",
            "00000",
            "99999",
        ] {
            assert_eq!(zip(wrong), None, "{wrong}");
        }
    }
}

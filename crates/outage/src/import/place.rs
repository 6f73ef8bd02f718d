//! Where a line says that it was.

use atlas::{Cell, Place, Region, State};

use super::columns::Columns;
use super::field::Field;

/// The first of point, ZIP code and region that gives a place.
///
/// A point nobody can be at (files write 0, 0 for unknown) does not hide a good ZIP code, nor a ZIP
/// code of a post office box a good state.
pub(super) fn read<S: AsRef<str>>(columns: &Columns, values: &[S]) -> Option<Place> {
    let get = |field| columns.get(field, values);
    let number = |field| get(field).and_then(|text| text.parse::<f64>().ok());
    let point = || {
        let (lat, lon) = (number(Field::Lat)?, number(Field::Lon)?);
        let sane = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        if sane { atlas::locate(lat, lon) } else { None }
    };
    point()
        .or_else(|| zip(get(Field::Zip)?))
        .or_else(|| exported(get(Field::County), get(Field::Cell)))
        .or_else(|| match get(Field::Region) {
            Some(text) => region(text),
            None => unplaced(columns, values),
        })
}

/// A line of our own export without a state: somewhere in the country.
fn unplaced<S: AsRef<str>>(columns: &Columns, values: &[S]) -> Option<Place> {
    let ours = [Field::Region, Field::County, Field::Cell, Field::Source]
        .iter()
        .all(|f| columns.has(*f));
    let empty = [
        Field::Lat,
        Field::Lon,
        Field::Zip,
        Field::County,
        Field::Cell,
    ]
    .iter()
    .all(|f| columns.get(*f, values).is_none());
    (ours && empty).then_some(Place::NATION)
}

/// `02215-1234`, and `2215` where a spreadsheet took the zero away.
fn zip(text: &str) -> Option<Place> {
    let digits = text.split('-').next()?.trim();
    match digits.len() {
        3..=5 => atlas::zip(&format!("{digits:0>5}")),
        _ => None,
    }
}

/// County and cell of our own export.
fn exported(county: Option<&str>, cell: Option<&str>) -> Option<Place> {
    match Region::parse(county?)? {
        Region::County(county) => {
            let place = Place::from(county);
            Some(Place {
                cell: cell.and_then(Cell::parse),
                ..place
            })
        }
        _ => None,
    }
}

/// `US-OH`, `OH`, `Ohio`, `US-OH-035`, a cell, or `US`.
fn region(text: &str) -> Option<Place> {
    let state = |s: State| Some(Place::from(s));
    if let Some(found) = State::all()
        .find(|s| s.usps().eq_ignore_ascii_case(text) || s.name().eq_ignore_ascii_case(text))
    {
        return state(found);
    }
    match Region::parse(text)? {
        Region::Nation => Some(Place::NATION),
        Region::State(found) => state(found),
        Region::County(county) => Some(Place::from(county)),
        // A cell may lie in two states, and reports are counted by state.
        Region::Cell(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns::Wishes;
    use super::*;

    fn at(values: [&str; 5]) -> Option<String> {
        let header = ["lat", "lon", "zip", "state", "county", "time", "service"];
        let columns = Columns::resolve(&header, &Wishes::default()).expect("is understood");
        let place = read(&columns, &values)?;
        let county = place.county.map(|c| c.code().to_owned());
        Some(
            county
                .or(place.state.map(|s| s.code().to_owned()))
                .unwrap_or("US".to_owned()),
        )
    }

    #[test]
    fn the_best_that_is_given_is_taken() {
        let cuyahoga = Some("US-OH-035".to_owned());
        assert_eq!(at(["41.4993", "-81.6944", "", "", ""]), cuyahoga);
        assert_eq!(at(["", "", "44114", "IL", ""]), cuyahoga);
        assert_eq!(at(["0", "0", "44114-0001", "", ""]), cuyahoga);
        assert_eq!(at(["", "", "2215", "", ""]), Some("US-MA-025".to_owned()));
        assert_eq!(at(["x", "", "99999", "OH", ""]), Some("US-OH".to_owned()));
        assert_eq!(at(["", "", "", "ohio", ""]), Some("US-OH".to_owned()));
        assert_eq!(at(["", "", "", "US-OH", "US-OH-035"]), cuyahoga);
        assert_eq!(at(["", "", "", "US", ""]), Some("US".to_owned()));
        assert_eq!(
            at(["", "", "", "oh", "Cook County"]),
            Some("US-OH".to_owned())
        );
        assert_eq!(at(["NaN", "-81", "", "", ""]), None);
        assert_eq!(at(["", "", "", "", ""]), None);
    }
}

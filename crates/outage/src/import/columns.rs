//! Which column of a file is which of our fields.

use super::field::Field;

/// What the caller said about the file.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// Field and the column that holds it.
    pub map: Vec<(Field, String)>,
    /// Field and what it is in every line.
    pub set: Vec<(Field, String)>,
}

/// Where each field is found.
#[derive(Clone, Debug)]
pub struct Columns {
    origins: [Origin; Field::ALL.len()],
}

#[derive(Clone, Debug)]
enum Origin {
    None,
    Column(usize),
    Constant(String),
}

impl Columns {
    /// By the file's header, the caller's wishes first, then usual names in upper or lower case.
    ///
    /// The error says what is missing and how to name it.
    pub fn resolve<S: AsRef<str>>(header: &[S], wishes: &Wishes) -> Result<Columns, String> {
        let find = |name: &str| {
            let same = |h: &S| h.as_ref().trim() == name;
            let alike = |h: &S| h.as_ref().trim().eq_ignore_ascii_case(name);
            header
                .iter()
                .position(same)
                .or_else(|| header.iter().position(alike))
        };
        let has = || {
            let names: Vec<&str> = header.iter().map(|h| h.as_ref().trim()).take(40).collect();
            names.join(", ")
        };
        let mut origins = [const { Origin::None }; Field::ALL.len()];
        for field in Field::ALL {
            let set = wishes.set.iter().rev().find(|(f, _)| *f == field);
            let mapped = wishes.map.iter().rev().find(|(f, _)| *f == field);
            origins[field.index()] = match (set, mapped) {
                (Some((_, value)), _) => Origin::Constant(value.clone()),
                (None, Some((_, column))) => match find(column) {
                    Some(place) => Origin::Column(place),
                    None => {
                        return Err(format!(
                            "there is no column {column:?} for {}; there are: {}",
                            field.as_str(),
                            has()
                        ));
                    }
                },
                (None, None) => {
                    let place = field.usual_names().iter().find_map(|name| find(name));
                    place.map_or(Origin::None, Origin::Column)
                }
            };
        }
        let columns = Columns { origins };
        let missing = |field: Field| !columns.has(field);
        for field in [Field::Time, Field::Service] {
            if missing(field) {
                let word = field.as_str();
                let constant = match field {
                    Field::Service => " or say --set service=SLUG",
                    _ => "",
                };
                return Err(format!(
                    "no column is the {word}; name it with --map {word}=COLUMN{constant}; there are: {}",
                    has()
                ));
            }
        }
        let point = columns.has(Field::Lat) && columns.has(Field::Lon);
        let other = [Field::Zip, Field::Region, Field::County]
            .into_iter()
            .any(|f| columns.has(f));
        if !point && !other {
            return Err(format!(
                "no column is a place; name lat and lon, zip or region with --map FIELD=COLUMN; there are: {}",
                has()
            ));
        }
        Ok(columns)
    }

    /// Whether anything is said about the field.
    pub fn has(&self, field: Field) -> bool {
        !matches!(self.origins[field.index()], Origin::None)
    }

    /// What a line says about the field; nothing if it is empty.
    pub(super) fn get<'v, S: AsRef<str>>(
        &'v self,
        field: Field,
        values: &'v [S],
    ) -> Option<&'v str> {
        let value = match &self.origins[field.index()] {
            Origin::None => return None,
            Origin::Column(place) => values.get(*place)?.as_ref(),
            Origin::Constant(value) => value,
        };
        Some(value.trim()).filter(|v| !v.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_names_need_no_map() {
        let header = [
            "ts_local", "Service", "state", "city", "zip", "lat", "lon", "symptom",
        ];
        let columns = Columns::resolve(&header, &Wishes::default()).expect("is understood");
        let values = ["t", "s", "st", "c", "z", "la", "", "sy"];
        assert_eq!(columns.get(Field::Time, &values), Some("t"));
        assert_eq!(columns.get(Field::Service, &values), Some("s"));
        assert_eq!(columns.get(Field::Region, &values), Some("st"));
        assert_eq!(columns.get(Field::Lon, &values), None);
        assert!(!columns.has(Field::Failure));
    }

    #[test]
    fn wishes_come_first_and_faults_are_told() {
        let wishes = Wishes {
            map: vec![(Field::Time, "when".into())],
            set: vec![(Field::Service, "boston-311".into())],
        };
        let columns = Columns::resolve(&["time", "when", "zip"], &wishes).expect("is understood");
        assert_eq!(columns.get(Field::Time, &["a", "b", "c"]), Some("b"));
        assert_eq!(
            columns.get(Field::Service, &["a", "b", "c"]),
            Some("boston-311")
        );
        let told = |header: &[&str], wishes: &Wishes| {
            Columns::resolve(header, wishes).expect_err("is refused")
        };
        assert!(told(&["a", "zip"], &wishes).contains("no column \"when\" for time"));
        assert!(told(&["a"], &Wishes::default()).contains("--map time=COLUMN"));
        assert!(told(&["time", "zip"], &Wishes::default()).contains("--set service"));
        assert!(told(&["time", "service", "lat"], &Wishes::default()).contains("place"));
    }
}

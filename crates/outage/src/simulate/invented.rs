//! Services that do not exist, for worlds larger than the catalogue.

use std::fmt::Write;

use crate::Catalogue;
use crate::catalogue::{BUILT_IN, CatalogueError};

/// The catalogue of the binary, filled up to `count` services with invented ones.
///
/// They are spread over the categories and stand for each other in groups of five.
pub fn with_invented(count: usize) -> Result<Catalogue, CatalogueError> {
    let known = Catalogue::parse(BUILT_IN)?;
    let mut text = BUILT_IN.to_owned();
    for number in known.len()..count {
        let category = &known.categories()[number % known.categories().len()].slug;
        // Writing to a text can't fail.
        let _ = write!(
            text,
            "\n[[service]]\nslug = \"invented-{number}\"\nname = \"Invented {number}\"\n\
             category = \"{category}\"\ngroup = \"invented-{}\"\n",
            number / 5
        );
    }
    Catalogue::parse(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_as_many_as_asked_for() {
        let catalogue = with_invented(200).expect("is sound");
        assert_eq!(catalogue.len(), 200);
        assert!(catalogue.find("invented-150").is_some());
    }
}

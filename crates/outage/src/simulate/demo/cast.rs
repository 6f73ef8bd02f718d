//! Who appears in the demonstration.

use crate::{Catalogue, ServiceId};

/// Services and their reports a day.
const CAST: &[(&str, u32)] = &[
    ("netflix", 6300),
    ("xfinity", 900),
    ("instagram", 700),
    ("youtube", 640),
    ("verizon", 620),
    ("att", 560),
    ("tmobile", 520),
    ("facebook", 480),
    ("playstation-network", 430),
    ("spectrum", 420),
    ("roblox", 380),
    ("openai", 330),
    ("xbox", 330),
    ("tiktok", 300),
    ("x-twitter", 280),
    ("hulu", 260),
    ("discord", 240),
    ("spotify", 220),
    ("amazon", 210),
    ("chase", 190),
    ("disney-plus", 190),
    ("cash-app", 160),
    ("whatsapp", 160),
    ("bank-of-america", 150),
    ("microsoft-365", 150),
    ("zoom", 70),
    ("delta", 40),
];

/// The star has the population's shares, so that what is said about Ohio holds.
const TILTS: [f64; 2] = [0.0, 0.25];

/// The services of the cast that the catalogue has; if it has none of them, its first ones.
pub(super) fn cast(catalogue: &Catalogue) -> Vec<(ServiceId, f64, f64)> {
    let known = |(n, (slug, daily)): (usize, &(&str, u32))| {
        Some((catalogue.find(slug)?, f64::from(*daily), TILTS[n.min(1)]))
    };
    let cast: Vec<_> = CAST.iter().enumerate().filter_map(known).collect();
    if !cast.is_empty() {
        return cast;
    }
    let ids = catalogue.ids().zip(CAST).enumerate();
    ids.map(|(n, (id, (_, daily)))| (id, f64::from(*daily), TILTS[n.min(1)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_cast_is_in_the_built_in_catalogue() {
        let catalogue = Catalogue::parse(crate::catalogue::BUILT_IN).expect("ships sound");
        assert_eq!(cast(&catalogue).len(), CAST.len());
        let other = Catalogue::parse(
            "category = [{ slug = \"a\", name = \"A\", symptoms = [] }]\n\
             service = [{ slug = \"b\", name = \"B\", category = \"a\" }]",
        );
        assert_eq!(cast(&other.expect("is sound")).len(), 1);
    }
}

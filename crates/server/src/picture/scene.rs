//! What a picture says: its title, counts and time, in the words of the pages.

use atlas::State;
use outage::snapshot::{ServiceView, WINDOWS};
use outage::{Minute, Service};

use crate::pages::Site;
use crate::pages::draw::fill::{FEW, Fill, Shade};
use crate::pages::words::verdict::{self, Picture};
use crate::pages::words::{number, time};

/// Everything that is drawn, before it has a size or colours.
#[derive(Debug)]
pub struct Scene {
    /// One sentence.
    pub title: String,
    /// The count, its window, and what would be usual.
    pub counted: String,
    /// `9:30 p.m. ET`
    pub clock: String,
    /// `Saturday, Nov. 14, 2026`
    pub date: String,
    /// `02:30 UTC, Nov. 15`
    pub utc: String,
    /// Where the same is kept as a page.
    pub address: String,
    /// Whether the traffic is made by the simulator.
    pub simulated: bool,
    /// By [`State::index`].
    pub shades: Vec<Shade>,
}

impl Scene {
    /// A service in the window of this place in [`WINDOWS`] that ended at `at`.
    pub fn new(
        site: &Site,
        service: &Service,
        view: &ServiceView,
        at: Minute,
        window: usize,
    ) -> Scene {
        let shades: Vec<_> = view.states.iter().map(|s| Shade::of(s, window)).collect();
        let nation = Shade::of(&view.nation, window);
        let expected = view.nation.windows[window].expected;
        Scene {
            title: verdict::sentence(&service.name, &picture(nation.fill, &shades)),
            counted: counted(nation.reports, expected, WINDOWS[window], at),
            clock: time::et(at),
            date: time::date(at),
            utc: time::utc(at),
            address: format!("{}/services/{}?at={at}", site.public_url, service.slug),
            simulated: site.simulated,
            shades,
        }
    }
}

fn picture(nation: Fill, shades: &[Shade]) -> Picture {
    let above = State::all().filter(|s| shades[s.index()].fill.level() > 0);
    let above: Vec<_> = above.collect();
    match nation {
        _ if !above.is_empty() => Picture::Places(above),
        Fill::Hatched(_) | Fill::Solid(_) => Picture::Spread,
        Fill::Usual => Picture::Usual,
        Fill::Few => Picture::Few,
    }
}

/// `2,165 reports in the 15 minutes before 9:30 p.m. ET. We would expect about 420.`
fn counted(reports: u32, expected: Option<f64>, minutes: u32, at: Minute) -> String {
    let long = match minutes {
        60 => "60 minutes".to_owned(),
        m if m % 60 == 0 => format!("{} hours", m / 60),
        m => format!("{m} minutes"),
    };
    let before = format!("in the {long} before {}", time::et(at));
    if reports < FEW {
        return format!("Fewer than 5 reports {before}.");
    }
    let counted = number::reports(reports);
    match expected {
        Some(e) => format!("{counted} {before}. We would expect {}.", number::guess(e)),
        None => format!("{counted} {before}. We do not know yet what is normal at this hour."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_names_its_window() {
        let at = Minute::of("2026-11-15T02:30:00Z".parse().expect("is a time"));
        assert_eq!(
            counted(2_165, Some(417.0), 15, at),
            "2,165 reports in the 15 minutes before 9:30\u{a0}p.m.\u{a0}ET. We would expect about 420."
        );
        assert_eq!(
            counted(4, Some(2.0), 1440, at),
            "Fewer than 5 reports in the 24 hours before 9:30\u{a0}p.m.\u{a0}ET."
        );
    }
}

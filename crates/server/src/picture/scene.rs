//! What a picture says: its title, counts and time, in the words of the pages.

use atlas::State;
use outage::snapshot::{ServiceView, Snapshot, WINDOWS};
use outage::{Minute, Service};

use crate::pages::draw::fill::{FEW, Fill, Shade};
use crate::pages::words::verdict::{self, Picture};
use crate::pages::{Language, Site};

/// What pictures speak.
const T: Language = Language::English;

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
            title: T.sentence(&service.name, &picture(nation.fill, &shades)),
            counted: counted(nation.reports, expected, WINDOWS[window], at),
            clock: T.et(at),
            date: T.date(at),
            utc: T.utc(at),
            address: format!("{}/services/{}?at={at}", site.public_url, service.slug),
            simulated: site.simulated,
            shades,
        }
    }
}

impl Scene {
    /// All services together, in the last 15 minutes.
    pub fn together(site: &Site, now: &Snapshot) -> Scene {
        let named = |view: &ServiceView| site.catalogue.service(view.id).name.clone();
        let mut loud: Vec<&ServiceView> = now
            .services
            .iter()
            .filter(|view| {
                let picture = verdict::picture(view);
                matches!(picture, Picture::Places(_) | Picture::Spread)
            })
            .collect();
        loud.sort_by_key(|view| std::cmp::Reverse(view.nation.now().reports()));
        let names: Vec<String> = loud.iter().take(3).map(|view| named(view)).collect();
        let reports = now
            .services
            .iter()
            .map(|view| view.nation.now().reports())
            .sum();
        let address = format!("{}/", site.public_url);
        Scene {
            title: trouble(&names, loud.len()),
            counted: format!(
                "{} about {} services in the 15 minutes before {}. The map shows all services together.",
                T.reports_counted(reports),
                now.services.len(),
                T.et(now.at)
            ),
            clock: T.et(now.at),
            date: T.date(now.at),
            utc: T.utc(now.at),
            address,
            simulated: site.simulated,
            shades: now.together.iter().map(|s| Shade::of(s, 0)).collect(),
        }
    }
}

/// `People report problems with Netflix, Hulu and 3 more services.`
fn trouble(names: &[String], all: usize) -> String {
    let mut parts: Vec<&str> = names.iter().map(String::as_str).collect();
    let more = match all - names.len() {
        0 => String::new(),
        1 => "one more service".to_owned(),
        n => format!("{n} more services"),
    };
    if !more.is_empty() {
        parts.push(&more);
    }
    match parts.is_empty() {
        true => "Reports are as usual, or too few to say.".into(),
        false => format!("People report problems with {}.", T.all_of(&parts)),
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
        m if m > 60 && m % 60 == 0 => T.hours(m / 60),
        m => T.minutes(m),
    };
    let before = format!("in the {long} before {}", T.et(at));
    if reports < FEW {
        return format!("Fewer than 5 reports {before}.");
    }
    let counted = T.reports_counted(reports);
    match expected {
        Some(e) => format!("{counted} {before}. We would expect {}.", T.guess(e)),
        None => format!("{counted} {before}. We do not know yet what is normal at this hour."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_services_are_named_and_the_rest_counted() {
        let names = ["A", "B", "C"].map(str::to_owned);
        let told = |n: usize, all| trouble(&names[..n], all);
        assert_eq!(told(0, 0), "Reports are as usual, or too few to say.");
        assert_eq!(told(2, 2), "People report problems with A and B.");
        assert_eq!(
            told(3, 4),
            "People report problems with A, B, C and one more service."
        );
        assert_eq!(
            told(3, 9),
            "People report problems with A, B, C and 6 more services."
        );
    }

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

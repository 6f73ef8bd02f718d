//! The recent reports of all services by area.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use atlas::{Place, Region};

use super::ledger::Ledger;
use super::level::{Level, is_never_shown};
use super::line::{Line, REACH, steps};
use crate::{Failure, Minute, ServiceId};

/// One area of one service.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub line: Line,
    /// One of those that are hidden for the sake of others.
    pub is_never_shown: bool,
    /// Only for areas that had something to show: where nothing is shown, nothing is connected.
    pub ledger: Option<Box<Ledger>>,
}

impl Page {
    fn new(area: Region) -> Page {
        Page {
            line: Line::default(),
            is_never_shown: is_never_shown(area),
            ledger: None,
        }
    }
}

/// The areas of one level with recent reports, in the order of their codes.
pub(super) type Pages = BTreeMap<Region, Page>;

/// The reports of the last two days by service, level and area.
///
/// Memory grows by the areas and five minutes that have reports, not by the reports: about 50 bytes
/// for each, on each of the four levels, and a few kilobytes for an area with something to show.
#[derive(Clone, Debug)]
pub struct Areas {
    pub(super) services: Vec<[Pages; Level::ALL.len()]>,
    /// Reporters without a name, each another person.
    unnamed: u32,
}

impl Areas {
    /// No report yet.
    pub fn new(services: usize) -> Areas {
        Areas {
            services: vec![Default::default(); services],
            unnamed: 0,
        }
    }

    /// Adds a report. `reporter` is the keyed hash of the person; whoever has none (an imported
    /// line, the simulator) counts as somebody else each time.
    pub fn add(
        &mut self,
        service: ServiceId,
        place: &Place,
        minute: Minute,
        failure: Failure,
        reporter: Option<i64>,
    ) {
        if failure == Failure::Recovered {
            return;
        }
        let voice = match reporter {
            Some(hash) => voice(hash),
            None => {
                self.unnamed = self.unnamed.wrapping_add(1);
                NonZeroU32::new(self.unnamed).unwrap_or(NonZeroU32::MIN)
            }
        };
        for level in Level::ALL {
            if let Some(area) = level.area(place.county, place.cell) {
                let pages = &mut self.services[service.index()][level.index()];
                let page = pages.entry(area).or_insert_with(|| Page::new(area));
                page.line.add(minute, failure, voice);
            }
        }
    }

    /// Takes a report back, as far as it has not been shown yet.
    pub fn remove(
        &mut self,
        service: ServiceId,
        place: &Place,
        minute: Minute,
        failure: Failure,
        reporter: Option<i64>,
    ) {
        let voice = reporter.map_or(NonZeroU32::MAX, voice);
        for level in Level::ALL {
            let area = level.area(place.county, place.cell);
            let pages = &mut self.services[service.index()][level.index()];
            if let Some(page) = area.and_then(|area| pages.get_mut(&area)) {
                page.line.remove(minute, failure, voice);
            }
        }
    }

    /// Drops what no window to come can hold. An area is forgotten after two silent days: its
    /// marks of the last day then all have the same number of reports before them.
    pub(super) fn forget(&mut self, service: ServiceId, at: Minute) {
        let before = steps(at) - 2 * REACH;
        for pages in &mut self.services[service.index()] {
            pages.retain(|_, page| {
                page.line.forget(before);
                page.line.last().is_some_and(|last| last >= before)
            });
        }
    }
}

fn voice(hash: i64) -> NonZeroU32 {
    // The low half of a hash is as good as any other.
    NonZeroU32::new(hash as u32).unwrap_or(NonZeroU32::MIN)
}

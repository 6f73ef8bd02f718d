//! The step: at a mark, what is shown of every area of a service.

use std::collections::BTreeMap;

use atlas::{Region, State};

use super::book::{Areas, Page, Pages};
use super::ledger::{Entry, Ledger, Shown, Which};
use super::level::Level;
use super::line::{FLOOR, Sum, steps};
use super::picture::{AreaCount, Picture};
use crate::snapshot::WINDOWS;
use crate::{Minute, ServiceId};

/// One area at the mark that is being decided.
struct Draft {
    sums: [Sum; WINDOWS.len()],
    /// What may be shown so far.
    wanted: Which,
    entry: Option<Entry>,
}

impl Draft {
    fn shows(&self, window: usize) -> bool {
        self.entry.as_ref().is_some_and(|entry| entry.shown[window])
    }

    /// Windows with reports that are not wanted.
    fn hidden(&self) -> Which {
        std::array::from_fn(|w| !self.wanted[w] && self.sums[w].tally.reports() > 0)
    }

    fn propose(&mut self, page: &Page, at: i64) {
        let hidden = self.hidden();
        let ledger = page.ledger.as_ref();
        self.entry = ledger.map(|ledger| ledger.propose(at, self.wanted, hidden));
    }
}

impl Areas {
    /// Decides what is shown of a service at a mark, once for all, by level. Marks come in order;
    /// every report before the mark is in.
    pub fn publish(&mut self, service: ServiceId, at: Minute) -> [Picture; Level::ALL.len()] {
        self.forget(service, at);
        let at = steps(at);
        let levels = &mut self.services[service.index()];
        levels.each_mut().map(|pages| publish(pages, at))
    }

    /// After a restart: what was shown in the last two days, mark by mark, so that what is shown
    /// from now on does not tell what was hidden then.
    pub fn recall(
        &mut self,
        service: ServiceId,
        level: Level,
        at: Minute,
        shown: &[(Minute, Picture)],
    ) {
        let mut by_area: BTreeMap<Region, Vec<Shown>> = BTreeMap::new();
        for (mark, picture) in shown {
            for count in &picture.areas {
                by_area.entry(count.area).or_default().push(Shown {
                    at: steps(*mark),
                    windows: count.windows.map(|tally| tally.is_some()),
                    group: count.group,
                });
            }
        }
        let pages = &mut self.services[service.index()][level.index()];
        for (area, shown) in by_area {
            if let Some(page) = pages.get_mut(&area) {
                page.ledger = Some(Box::new(Ledger::open(&page.line, steps(at), &shown)));
            }
        }
    }
}

fn publish(pages: &mut Pages, at: i64) -> Picture {
    let mut drafts = BTreeMap::new();
    for (area, page) in pages.iter_mut() {
        let sums = page.line.windows(at);
        let wanted = sums.map(|sum| sum.voices.count() >= FLOOR && !page.is_never_shown);
        if page.ledger.is_none() && wanted.contains(&true) {
            page.ledger = Some(Box::new(Ledger::open(&page.line, at, &[])));
        }
        let mut draft = Draft {
            sums,
            wanted,
            entry: None,
        };
        draft.propose(page, at);
        drafts.insert(*area, draft);
    }
    hide_sisters(&mut drafts, pages, at);
    let mut picture = Picture::default();
    for ((area, draft), page) in drafts.iter().zip(pages.values_mut()) {
        let (Some(ledger), Some(entry)) = (&mut page.ledger, &draft.entry) else {
            continue;
        };
        let group = ledger.enter(entry);
        if entry.shown.contains(&true) {
            let tally = |w: usize| entry.shown[w].then_some(draft.sums[w].tally);
            picture.areas.push(AreaCount {
                area: *area,
                group,
                windows: std::array::from_fn(tally),
            });
        }
    }
    picture
}

type Drafts = BTreeMap<Region, Draft>;

/// Where exactly one county of a state would be hidden, the state less the others would tell it: the
/// county with the next fewest reports is hidden as well. Hiding one window may let the ledger show
/// another, so this goes on until nothing changes; it ends because each time a window is taken away
/// for good. (Of cells two are hidden in any case.)
fn hide_sisters(drafts: &mut Drafts, pages: &Pages, at: i64) {
    let mut families: BTreeMap<State, Vec<Region>> = BTreeMap::new();
    for area in drafts.keys() {
        if let Some(state) = area.state() {
            families.entry(state).or_default().push(*area);
        }
    }
    // A lone county is its state under another name.
    families.retain(|state, reporting| {
        let counties = state.counties().len();
        counties > 1 && reporting.len() + 1 >= counties
    });
    let told = |drafts: &Drafts| {
        families.iter().find_map(|(state, reporting)| {
            (0..WINDOWS.len()).find_map(|window| {
                let shown = reporting.iter().filter(|area| drafts[*area].shows(window));
                let reports = |area: &&Region| drafts[*area].sums[window].tally.reports();
                let is_told = shown.clone().count() + 1 == state.counties().len();
                Some((*shown.min_by_key(reports).filter(|_| is_told)?, window))
            })
        })
    };
    while let Some((area, window)) = told(drafts) {
        let Some(draft) = drafts.get_mut(&area) else {
            return;
        };
        draft.wanted[window] = false;
        draft.propose(&pages[&area], at);
    }
}

//! What the shown windows of one area connect, and what they must not.
//!
//! Let `P(t)` be the number of all reports of the area before the mark `t`. A window `(a, b]` tells
//! `P(b) - P(a)`. From several shown windows one can work out the differences between marks that
//! are connected by them, and no others: the windows are the edges of a graph, and the linear span
//! of `P(b) - P(a)` over its edges is that of all pairs within its components. So a hidden window
//! stays hidden, whatever is added and subtracted, exactly if its two ends lie in different
//! components. Here a component is a *group*; a window is shown only if joining the groups of its
//! ends joins no pair that is to be kept apart.
//!
//! Marks of the last 24 hours are kept: no window to come begins before them. A group may be known
//! to older marks as well, so what must not be joined is kept by groups, not by marks.

use std::collections::VecDeque;

use super::line::{Line, REACH};
use crate::snapshot::WINDOWS;

use super::STEP;

/// Marks in an hour.
const HOUR: i64 = 60 / STEP as i64;

/// Which of the [`WINDOWS`] are meant.
pub(super) type Which = [bool; WINDOWS.len()];

/// The length of each window in marks.
pub(super) const LENGTHS: [i64; WINDOWS.len()] = {
    let mut lengths = [0; WINDOWS.len()];
    let mut i = 0;
    while i < WINDOWS.len() {
        lengths[i] = (WINDOWS[i] / STEP) as i64;
        i += 1;
    }
    lengths
};

/// Windows in the order in which they are let in: the hour is what maps of small areas show.
const ORDER: [usize; WINDOWS.len()] = [1, 3, 2, 0];

/// The name of a group: unique within the area, for good.
pub(super) type Group = u32;

/// The group of marks at which nothing was decided: nothing is ever connected with them.
const SEALED: Group = Group::MAX;

/// The ledger of one area.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    /// The mark that the first group belongs to.
    first: i64,
    groups: VecDeque<Group>,
    /// Pairs of groups that must never be joined, the smaller number first.
    apart: Vec<(Group, Group)>,
    /// The next group that is new.
    next: Group,
    /// Groups below this one come from before a restart: no two of them may be joined.
    known: Group,
}

/// What was shown of the area at one mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub at: i64,
    pub windows: Which,
    pub group: Group,
}

/// A decision about one mark that has not been entered yet.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    at: i64,
    /// What is shown.
    pub shown: Which,
    /// Groups that become one with the mark.
    joined: Vec<Group>,
    /// Groups that the mark must be kept apart from.
    refused: Vec<Group>,
}

impl Ledger {
    /// The ledger at a mark that is about to be decided, from the counts of two days and from what
    /// was shown of the area in them, in order; nothing for an area that was not shown.
    ///
    /// What was shown before those two days may connect groups as well, which their names tell, and
    /// may keep them apart, which nothing tells: so groups that come from before are never joined.
    pub fn open(line: &Line, at: i64, shown: &[Shown]) -> Ledger {
        let start = at - 2 * REACH;
        let mut names: Vec<Option<Group>> = vec![None; 2 * REACH as usize];
        let place = |mark: i64| usize::try_from(mark - start).ok();
        let within = |mark: &Shown| (start..at).contains(&mark.at);
        for mark in shown.iter().filter(|mark| within(mark)) {
            let ends = (0..WINDOWS.len())
                .filter(|w| mark.windows[*w])
                .map(|w| mark.at - LENGTHS[w]);
            for end in ends.chain([mark.at]) {
                let Some(end) = place(end) else { continue };
                match names[end] {
                    Some(other) if other != mark.group => {
                        let same = names.iter_mut().filter(|name| **name == Some(other));
                        same.for_each(|name| *name = Some(mark.group));
                    }
                    _ => names[end] = Some(mark.group),
                }
            }
        }
        let known = shown.iter().map(|mark| mark.group + 1).max().unwrap_or(0);
        let groups: Vec<Group> = names
            .iter()
            .zip(known..)
            .map(|(name, alone)| name.unwrap_or(alone))
            .collect();
        let mut ledger = Ledger {
            first: start,
            next: known + groups.len() as Group,
            known,
            groups: groups.into(),
            apart: Vec::new(),
        };
        let mut shown = shown.iter().peekable();
        for mark in start + REACH..at {
            while shown.next_if(|earlier| earlier.at < mark).is_some() {}
            let was = shown.peek().filter(|now| now.at == mark);
            for (window, sum) in line.windows(mark).into_iter().enumerate() {
                let hidden = sum.tally.reports() > 0 && !was.is_some_and(|was| was.windows[window]);
                let ends = [ledger.group(mark - LENGTHS[window]), ledger.group(mark)];
                if let [Some(a), Some(b)] = ends
                    && hidden
                {
                    ledger.keep_apart(a, b);
                }
            }
        }
        ledger.forget(at);
        ledger
    }

    /// What can be shown of the wanted windows that end at a mark, the others (if they are not
    /// empty) having to stay hidden.
    pub fn propose(&self, at: i64, wanted: Which, hidden: Which) -> Entry {
        let mut entry = Entry {
            at,
            shown: [false; WINDOWS.len()],
            joined: Vec::new(),
            refused: Vec::new(),
        };
        let start = |window: usize| self.group(at - LENGTHS[window]);
        let refused = (0..WINDOWS.len()).filter(|window| hidden[*window]);
        entry.refused.extend(refused.filter_map(start));
        for window in ORDER.into_iter().filter(|w| wanted[*w]) {
            let Some(group) = start(window) else { continue };
            let known = entry.joined.contains(&group);
            let free = known
                || !entry.refused.contains(&group)
                    && entry
                        .joined
                        .iter()
                        .all(|other| !self.is_apart(*other, group));
            if free {
                entry.shown[window] = true;
                if !known {
                    entry.joined.push(group);
                }
            } else if !entry.refused.contains(&group) {
                // Not shown although it could be by itself: hidden like the others from now on.
                entry.refused.push(group);
            }
        }
        entry
    }

    /// Makes a decision final, and names the group that the mark is in now.
    pub fn enter(&mut self, entry: &Entry) -> Group {
        while self.first + (self.groups.len() as i64) < entry.at {
            self.groups.push_back(SEALED);
        }
        let group = match entry.joined.split_first() {
            Some((group, others)) => {
                self.join(*group, others);
                *group
            }
            None => {
                self.next += 1;
                self.next - 1
            }
        };
        self.groups.push_back(group);
        for refused in &entry.refused {
            self.keep_apart(*refused, group);
        }
        self.forget(entry.at + 1);
        group
    }

    fn group(&self, mark: i64) -> Option<Group> {
        let place = usize::try_from(mark - self.first).ok()?;
        self.groups
            .get(place)
            .copied()
            .filter(|group| *group != SEALED)
    }

    fn join(&mut self, group: Group, others: &[Group]) {
        if others.is_empty() {
            return;
        }
        let renamed = |g: Group| if others.contains(&g) { group } else { g };
        self.groups.iter_mut().for_each(|g| *g = renamed(*g));
        let pairs = std::mem::take(&mut self.apart);
        for (a, b) in pairs {
            self.apart.push(pair(renamed(a), renamed(b)));
        }
        self.apart.sort_unstable();
        self.apart.dedup();
    }

    fn keep_apart(&mut self, a: Group, b: Group) {
        let pair = pair(a, b);
        // Equal only where older books are not exact; what is told cannot be taken back.
        if a != b
            && let Err(at) = self.apart.binary_search(&pair)
        {
            self.apart.insert(at, pair);
        }
    }

    fn is_apart(&self, a: Group, b: Group) -> bool {
        a != b && (a.max(b) < self.known || self.apart.binary_search(&pair(a, b)).is_ok())
    }

    /// Drops the marks that no window beginning with the mark `next` can reach back to, and what
    /// is known of groups that have no other mark.
    fn forget(&mut self, next: i64) {
        while self.first < next - REACH && self.groups.pop_front().is_some() {
            self.first += 1;
        }
        // Housekeeping, which can wait for the full hour: looking through all pairs at each mark
        // would be most of the work.
        if next % HOUR == 0 {
            let mut alive: Vec<Group> = self.groups.iter().copied().collect();
            alive.sort_unstable();
            let is_alive = |g: &Group| alive.binary_search(g).is_ok();
            self.apart.retain(|(a, b)| is_alive(a) && is_alive(b));
        }
    }
}

fn pair(a: Group, b: Group) -> (Group, Group) {
    (a.min(b), a.max(b))
}

//! The live engine on one simulated service.

use std::sync::Arc;

use atlas::{STATES, State};
use detector::{Panel, Verdict, Which};

use crate::calendar::Calendar;
use crate::simulate::{Cursor, World};
use crate::{Failure, Minute};

/// Minutes for which reports are fresh evidence.
const FRESH: usize = 15;

/// A panel that is fed minute by minute.
pub(super) struct Watch<'w> {
    world: &'w World,
    cursor: Cursor<'w>,
    calendar: Calendar,
    pub panel: Panel,
    pub next: Minute,
    /// Verdicts after the newest minute: the nation first, then the states.
    pub verdicts: [Verdict; STATES + 1],
    /// Complete failures and reports of the last quarter hour, minute by minute.
    ring: Vec<[(u16, u16); STATES]>,
    sums: [(u32, u32); STATES],
}

impl<'w> Watch<'w> {
    pub fn new(world: &'w World, start: Minute) -> Watch<'w> {
        let calendar = Calendar::new();
        let panel = Panel::new(Arc::new(calendar.layout()), 1);
        Watch {
            world,
            cursor: world.cursor(),
            calendar,
            panel,
            next: start,
            verdicts: [Verdict::Insufficient; STATES + 1],
            ring: vec![[(0, 0); STATES]; FRESH],
            sums: [(0, 0); STATES],
        }
    }

    /// History up to `to`.
    pub fn learn(&mut self, to: Minute) {
        while self.next < to {
            self.feed(false, |_, _| ());
        }
    }

    /// A minute that is judged; `each` hears of every report with the event it is due to. False:
    /// nobody was listening.
    pub fn step(&mut self, each: impl FnMut(State, Option<usize>)) -> bool {
        let heard = self.feed(true, each);
        self.look();
        heard
    }

    fn feed(&mut self, judged: bool, mut each: impl FnMut(State, Option<usize>)) -> bool {
        let (minute, slot) = (
            self.next,
            self.next.number().rem_euclid(FRESH as i64) as usize,
        );
        self.next = minute + 1;
        let row = &mut self.ring[slot];
        for (sum, old) in self.sums.iter_mut().zip(row.iter_mut()) {
            sum.0 -= u32::from(old.0);
            sum.1 -= u32::from(old.1);
            *old = (0, 0);
        }
        let mut counts = [0u32; STATES];
        self.cursor.said(minute, |_, state, failure, event| {
            if failure != Failure::Recovered {
                let i = state.index();
                counts[i] += 1;
                row[i].0 += u16::from(failure == Failure::Complete);
                row[i].1 += 1;
                each(state, event);
            }
        });
        for (sum, new) in self.sums.iter_mut().zip(row.iter()) {
            sum.0 += u32::from(new.0);
            sum.1 += u32::from(new.1);
        }
        let heard = !self.world.is_gap(minute);
        let counts = heard.then_some(&counts[..]);
        let moment = self.calendar.moment(minute.number());
        if judged {
            self.panel.step(moment, counts, 0);
        } else {
            self.panel.learn(moment, counts, 0);
        }
        heard
    }

    /// Complete failures and all reports of a state in the last quarter of an hour.
    pub fn quarter(&self, state: usize) -> (u32, u32) {
        self.sums[state]
    }

    fn look(&mut self) {
        self.verdicts[0] = self.panel.verdict(Which::Total);
        for i in 0..STATES {
            self.verdicts[i + 1] = self.panel.verdict(Which::Leaf(i));
        }
    }
}

//! The table: the same values as the map, in words.

use super::*;
use crate::pages::draw::bars;
use crate::pages::words::number;
use crate::pages::words::row::Row;
use atlas::State;
use outage::snapshot::ServiceView;
use std::rc::Rc;

/// One row.
#[derive(Clone, Debug)]
pub struct Line {
    pub usps: &'static str,
    pub name: &'static str,
    pub swatch: String,
    pub bar: String,
    pub row: Rc<Row>,
}

/// All states and territories: those above normal first, then as usual, then too few.
pub fn lines(t: Language, view: &ServiceView) -> Vec<Line> {
    let mut all: Vec<State> = State::all().collect();
    all.sort_by(|a, b| {
        let key = |s: &State| {
            let region = view.state(*s);
            let (fill, now) = (Fill::of(region), region.now());
            let rank = match fill {
                Fill::Few => 0,
                Fill::Usual => 1,
                _ => 2,
            };
            let times = if rank == 2 {
                // Of all that are far above, the one with the most reports comes first.
                now.times_expected().unwrap_or(0.0).min(number::MANY_TIMES)
            } else {
                0.0
            };
            (rank, times, if rank == 0 { 0 } else { now.reports() })
        };
        let (a_key, b_key) = (key(a), key(b));
        let order = b_key
            .0
            .cmp(&a_key.0)
            .then(b_key.1.total_cmp(&a_key.1))
            .then(b_key.2.cmp(&a_key.2));
        order.then_with(|| place::sorted(t.title(*a)).cmp(&place::sorted(t.title(*b))))
    });
    all.into_iter()
        .map(|state| {
            let region = view.state(state);
            let row = row::row(t, region);
            let share = number::share(region.now().tally.complete, region.now().reports());
            Line {
                usps: state.usps(),
                name: t.title(state),
                swatch: fill::swatch(row.fill),
                bar: if row.share.is_empty() {
                    String::new()
                } else {
                    bars::cell(share)
                },
                row: Rc::new(row),
            }
        })
        .collect()
}

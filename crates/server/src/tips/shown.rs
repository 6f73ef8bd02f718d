//! The tips that readers see, in memory.

use std::collections::HashMap;

use atlas::State;
use chrono::DateTime;
use outage::{Catalogue, Minute, ServiceId};
use store::TipRow;

/// All of them, by service.
#[derive(Debug, Default)]
pub struct ShownTips(HashMap<ServiceId, Vec<ShownTip>>);

/// One tip as readers see it.
#[derive(Clone, Debug)]
pub struct ShownTip {
    pub id: String,
    /// Plain text.
    pub text: String,
    /// Primary tag of its language.
    pub lang: String,
    /// Roughly where it is from.
    pub state: Option<State>,
    /// When it was sent; the second is nobody's business.
    pub at: Minute,
    /// How many people it helped.
    pub helped: u32,
    /// Made for the demonstration.
    pub simulated: bool,
}

impl ShownTips {
    /// From rows in the order they are to be shown.
    pub fn new(rows: Vec<TipRow>, catalogue: &Catalogue) -> ShownTips {
        let mut tips: HashMap<_, Vec<_>> = HashMap::new();
        for row in rows {
            // A service that the catalogue has dropped may still have tips.
            if let Some(id) = catalogue.find(&row.service) {
                tips.entry(id).or_default().push(ShownTip::from(row));
            }
        }
        ShownTips(tips)
    }

    /// Those of a service: what helped most first.
    pub fn of(&self, id: ServiceId) -> &[ShownTip] {
        self.0.get(&id).map_or(&[], Vec::as_slice)
    }
}

impl From<TipRow> for ShownTip {
    fn from(row: TipRow) -> ShownTip {
        let time = DateTime::from_timestamp(row.received_at, 0).unwrap_or_default();
        ShownTip {
            state: row.state.as_deref().and_then(State::from_code),
            at: Minute::of(time),
            helped: u32::try_from(row.helped).unwrap_or(u32::MAX),
            id: row.id,
            text: row.text,
            lang: row.lang,
            simulated: row.simulated,
        }
    }
}

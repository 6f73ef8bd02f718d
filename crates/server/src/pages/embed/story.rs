//! What a widget says: of the whole country, or of one state.

use atlas::State;
use outage::Service;
use outage::snapshot::{RegionView, ServiceView};

use crate::pages::draw::fill::{FEW, Fill};
use crate::pages::draw::glyph;
use crate::pages::words::verdict::{self, Picture};
use crate::pages::words::{Language, number, place, row};

/// The words and numbers of a widget.
#[derive(Debug)]
pub struct Story {
    /// The sentence, without a full stop.
    pub head: String,
    /// Reports in 15 minutes.
    pub count: String,
    /// What would be usual.
    pub usual: String,
    /// The glyph of `word`.
    pub glyph: String,
    /// How far above normal.
    pub word: String,
    /// Something is above normal.
    pub loud: bool,
}

impl Story {
    /// Of the country, or of the state that is asked for.
    pub fn of(service: &Service, view: &ServiceView, region: Option<State>) -> Story {
        match region {
            Some(state) => of_state(&service.name, state, view.state(state)),
            None => of_nation(&service.name, view),
        }
    }
}

fn of_nation(name: &str, view: &ServiceView) -> Story {
    let picture = verdict::picture(view);
    let head = match &picture {
        Picture::Few => format!("{name}: too few reports to say"),
        Picture::Usual => format!("{name}: reports as usual"),
        other => verdict::sentence(name, other)
            .trim_end_matches('.')
            .to_owned(),
    };
    // States may be above normal in a country that is not.
    let highest = verdict::above(view)
        .into_iter()
        .map(|(_, state)| Fill::of(state))
        .max_by_key(|fill| fill.level());
    let fill = match (Fill::of(&view.nation), highest) {
        (own, Some(_)) if own.level() > 0 => own,
        (own, highest) => highest.unwrap_or(own),
    };
    story(head, fill, &view.nation)
}

fn of_state(name: &str, state: State, view: &RegionView) -> Story {
    let fill = Fill::of(view);
    let head = match fill {
        Fill::Few => format!(
            "{name} in {}: too few reports to say",
            place::in_sentence(state)
        ),
        Fill::Usual => format!("{name} in {}: reports as usual", place::in_sentence(state)),
        _ => format!(
            "People in {} report problems with {name}",
            place::in_sentence(state)
        ),
    };
    story(head, fill, view)
}

fn story(head: String, fill: Fill, view: &RegionView) -> Story {
    let now = view.now();
    let own = Fill::of(view).level() > 0;
    Story {
        head,
        count: match now.reports() {
            0..FEW => "under 5".into(),
            n => number::count(n),
        },
        usual: now.expected.map_or("not known yet".into(), |e| match e {
            e if e < 0.5 => "under 1".into(),
            e => number::about(e),
        }),
        glyph: glyph::status(fill),
        word: match (now.times_expected(), fill) {
            (_, Fill::Few) => "Too few reports".into(),
            (Some(times), _) if own => format!("{} times normal", number::times(times)),
            _ => row::level(Language::English, fill).into(),
        },
        loud: fill.level() > 0,
    }
}

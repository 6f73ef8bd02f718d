//! What a widget says: of the whole country, or of one state.

use atlas::State;
use outage::Service;
use outage::snapshot::{RegionView, ServiceView};

use crate::pages::draw::fill::{FEW, Fill};
use crate::pages::draw::glyph;
use crate::pages::words::verdict::{self, Picture};
use crate::pages::words::{Language, number, row};

/// The words and numbers of a widget.
#[derive(Debug)]
pub struct Story {
    /// The sentence, without a full stop.
    pub head: String,
    /// Reports in 15 minutes.
    pub count: String,
    /// What would be usual, said as such.
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
    pub fn of(t: Language, service: &Service, view: &ServiceView, region: Option<State>) -> Story {
        match region {
            Some(state) => of_state(t, &service.name, state, view.state(state)),
            None => of_nation(t, &service.name, view),
        }
    }
}

fn of_nation(t: Language, name: &str, view: &ServiceView) -> Story {
    let picture = verdict::picture(view);
    let head = match &picture {
        Picture::Few => t.widget_few(name),
        Picture::Usual => t.widget_usual(name),
        Picture::Places(all) => t.widget_places(&t.regions(all), name),
        // Without the full stop.
        other => t.sentence(name, other).trim_end_matches('.').to_owned(),
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
    story(t, head, fill, &view.nation)
}

fn of_state(t: Language, name: &str, state: State, view: &RegionView) -> Story {
    let (fill, place) = (Fill::of(view), t.in_sentence(state));
    let head = match fill {
        Fill::Few => t.widget_few_in(name, place),
        Fill::Usual => t.widget_usual_in(name, place),
        _ => t.widget_place(place, name),
    };
    story(t, head, fill, view)
}

fn story(t: Language, head: String, fill: Fill, view: &RegionView) -> Story {
    let now = view.now();
    let own = Fill::of(view).level() > 0;
    Story {
        head,
        count: match now.reports() {
            0..FEW => t.widget_under_five().into(),
            n => number::count(n),
        },
        usual: match now.expected {
            None => t.usual_unknown().into(),
            Some(e) if e < 0.5 => t.widget_usual_few().into(),
            Some(e) => t.usual_number(&t.estimate(e)),
        },
        glyph: glyph::status(fill),
        word: match (now.times_expected(), fill) {
            (_, Fill::Few) => t.widget_too_few().into(),
            (_, Fill::Usual) => t.widget_as_usual().into(),
            (Some(times), _) if own => t.widget_times(&t.multiple(times)),
            _ => row::level(t, fill).into(),
        },
        loud: fill.level() > 0,
    }
}

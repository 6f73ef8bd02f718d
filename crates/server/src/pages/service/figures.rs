//! The four key figures. What is not known is a dash with its reason.

use super::*;
use crate::pages::draw::bars;
use crate::pages::words::{first_up, number};
use atlas::State;
use outage::Minute;
use outage::incident::Incident;
use outage::snapshot::ServiceView;

/// One cell.
#[derive(Debug, Default)]
pub struct Cell {
    pub value: String,
    pub unit: String,
    pub note: String,
    pub bar: String,
}

/// The four cells.
#[derive(Debug)]
pub struct Figures {
    pub reports: Cell,
    pub places: Cell,
    pub say: Cell,
    /// What the last cell is called.
    pub last: String,
    pub since: Cell,
}

/// The figures of a service, with the incident that is going on.
pub fn figures(
    t: Language,
    name: &str,
    view: &ServiceView,
    picture: &Picture,
    incident: Option<&Incident>,
    at: Minute,
) -> Figures {
    let word = incident.and_then(|incident| first_word(t, incident));
    Figures {
        reports: reports(t, view),
        places: places(t, view, picture),
        say: say(t, view),
        last: match word {
            Some(_) => t.now_word(name),
            None => t.now_since().into(),
        },
        since: word.unwrap_or_else(|| since(t, view, at)),
    }
}

/// When the company first spoke, once it has.
fn first_word(t: Language, incident: &Incident) -> Option<Cell> {
    let (at, lead) = (incident.acknowledged?, incident.lead()?);
    let note = t.alert_against(&t.against_alert(lead), &t.at_et(incident.opened));
    Some(Cell {
        value: t.clock(at),
        unit: "ET".into(),
        note: first_up(&note),
        ..Cell::default()
    })
}

fn dash(note: &str) -> Cell {
    Cell {
        value: "–".into(),
        note: note.into(),
        ..Cell::default()
    }
}

fn reports(t: Language, view: &ServiceView) -> Cell {
    let now = view.nation.now();
    let few = now.reports() < fill::FEW;
    let usual = now.expected.map(|e| match e {
        e if e < 0.5 => t.under_one().to_owned(),
        e => t.estimate(e),
    });
    Cell {
        value: t.shown(now.reports()),
        unit: usual.map_or(t.usual_unknown().into(), |usual| t.usual_number(&usual)),
        note: match now.times_expected().filter(|n| *n >= 1.1 && !few) {
            Some(n) => t.times_normal(cut(&t.multiple(if n < 2.0 { n } else { n.floor() }))),
            None if few => t.too_few_to_compare().into(),
            None if now.expected.is_some() => t.about_normal().into(),
            None => String::new(),
        },
        bar: if few {
            String::new()
        } else {
            bars::against(now.reports(), now.expected)
        },
    }
}

fn cut(times: &str) -> &str {
    times.strip_suffix(".0").unwrap_or(times)
}

fn places(t: Language, view: &ServiceView, picture: &Picture) -> Cell {
    let all = match picture {
        Picture::Places(all) => all,
        Picture::Silent | Picture::Few => return dash(t.too_few_to_say()),
        Picture::Usual | Picture::Spread => {
            return Cell {
                value: "0".into(),
                unit: t.of_all_places().into(),
                note: t.none_above_normal().into(),
                ..Cell::default()
            };
        }
    };
    let count = |which: &dyn Fn(&State) -> bool| all.iter().filter(|s| which(s)).count() as u32;
    let states = count(&|s| place::is_state(*s));
    let areas = count(&|s| s.is_territory());
    let far = match count(&|s| Fill::of(view.state(*s)).level() == 3) {
        0 => t.far_above_none().to_owned(),
        n => t.far_above(n),
    };
    let (value, unit) = match states {
        0 => (all.len() as u32, t.unit_places(all.len() as u32)),
        n if all.iter().any(|s| s.usps() == "DC") => (n, t.figure_states_dc(n)),
        n => (n, t.figure_states(n)),
    };
    Cell {
        value: number::count(value),
        unit: unit.into(),
        note: match areas {
            n if states > 0 && n > 0 => t.and_territories(n, &far),
            _ => far,
        },
        ..Cell::default()
    }
}

fn say(t: Language, view: &ServiceView) -> Cell {
    let tally = view.nation.now().tally;
    let all = tally.reports();
    if all < fill::FEW {
        return dash(t.shown_from_five());
    }
    let share = number::share(tally.complete, all);
    Cell {
        value: format!("{share}%"),
        unit: t.say_not_at_all().into(),
        note: t.say_on_and_off(&format!("{}%", 100 - share)),
        bar: bars::split(share),
    }
}

fn since(t: Language, view: &ServiceView, at: Minute) -> Cell {
    let above = verdict::above(view);
    let first = above
        .iter()
        .filter_map(|(s, v)| Some((v.since?, Some(*s))))
        .min_by_key(|(m, _)| *m);
    let nation = view
        .nation
        .since
        .filter(|_| Fill::of(&view.nation).level() > 0)
        .map(|m| (m, None));
    let Some((since, state)) = first.into_iter().chain(nation).min_by_key(|(m, _)| *m) else {
        return dash(match Fill::of(&view.nation) {
            Fill::Few => t.too_few_to_say(),
            _ => t.not_above_normal(),
        });
    };
    let age = (at - since).max(0) as u32;
    let age = match age {
        0..120 => t.minutes(age),
        _ => t.hours(age / 60),
    };
    let place = state.map_or(t.the_country(), |state| t.in_sentence(state));
    Cell {
        value: t.clock(since),
        unit: "ET".into(),
        note: t.first_in(place, &t.ago(&age)),
        ..Cell::default()
    }
}

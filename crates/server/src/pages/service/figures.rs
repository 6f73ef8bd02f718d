//! The four key figures. What is not known is a dash with its reason.

use super::*;
use crate::pages::draw::bars;
use crate::pages::words::{frequency, number};
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
    name: &str,
    view: &ServiceView,
    picture: &Picture,
    incident: Option<&Incident>,
    at: Minute,
) -> Figures {
    let word = incident.and_then(first_word);
    Figures {
        reports: reports(view),
        places: places(view, picture),
        say: say(view),
        last: match word {
            Some(_) => format!("First word from {name}"),
            None => "Above normal since".into(),
        },
        since: word.unwrap_or_else(|| since(view, at)),
    }
}

/// When the company first spoke, once it has.
fn first_word(incident: &Incident) -> Option<Cell> {
    let (at, lead) = (incident.acknowledged?, incident.lead()?);
    let opened = time::et(incident.opened);
    Some(Cell {
        value: time::clock(at),
        unit: "ET".into(),
        note: match lead {
            0 => format!("In the same minute as our alert, at {opened}"),
            _ => format!("{} our alert, at {opened}", frequency::lead(lead)),
        },
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

fn reports(view: &ServiceView) -> Cell {
    let now = view.nation.now();
    let few = now.reports() < fill::FEW;
    let usual = now.expected.map(|e| match e {
        e if e < 0.5 => "under 1".to_owned(),
        e => number::about(e),
    });
    Cell {
        value: if few {
            "under 5".into()
        } else {
            number::count(now.reports())
        },
        unit: usual.map_or("usual: not known yet".into(), |u| format!("usual: {u}")),
        note: match now.times_expected().filter(|t| *t >= 1.1 && !few) {
            Some(t) => format!(
                "{} times normal",
                cut(&number::times(if t < 2.0 { t } else { t.floor() }))
            ),
            None if few => "Too few to compare".into(),
            None if now.expected.is_some() => "About what is normal, or less".into(),
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

fn places(view: &ServiceView, picture: &Picture) -> Cell {
    let Picture::Places(all) = picture else {
        let note = match picture {
            Picture::Silent | Picture::Few => "Too few reports to say",
            _ => "No state or territory is above normal",
        };
        return match picture {
            Picture::Silent | Picture::Few => dash(note),
            _ => Cell {
                value: "0".into(),
                unit: "of 56".into(),
                note: note.into(),
                ..Cell::default()
            },
        };
    };
    let states = all.iter().filter(|s| place::is_state(**s)).count();
    let far = all
        .iter()
        .filter(|s| Fill::of(view.state(**s)).level() == 3)
        .count() as u32;
    let kinds = place::kinds(all);
    let (value, unit) = if states == 0 {
        (
            all.len() as u32,
            if all.len() == 1 { "place" } else { "places" }.to_owned(),
        )
    } else {
        (states as u32, kinds)
    };
    let areas = all.iter().filter(|s| s.is_territory()).count() as u32;
    let more = match areas {
        n if states > 0 && n > 0 => {
            format!("and {}; ", number::counted(n, "territory", "territories"))
        }
        _ => String::new(),
    };
    Cell {
        value: number::count(value),
        unit,
        note: match far {
            0 => format!("{more}none at 8 times normal or more"),
            n => format!(
                "{more}{} at 8 times normal or more",
                number::counted(n, "place", "places")
            ),
        },
        ..Cell::default()
    }
}

fn say(view: &ServiceView) -> Cell {
    let tally = view.nation.now().tally;
    let all = tally.reports();
    if all < fill::FEW {
        return dash("Shown from 5 reports");
    }
    let share = number::share(tally.complete, all);
    Cell {
        value: format!("{share}%"),
        unit: "doesn’t work at all".into(),
        note: format!("{}% works on and off, or slow", 100 - share),
        bar: bars::split(share),
    }
}

fn since(view: &ServiceView, at: Minute) -> Cell {
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
            Fill::Few => "Too few reports to say",
            _ => "Not above normal",
        });
    };
    let ago = (at - since).max(0) as u32;
    let age = match ago {
        0..120 => number::counted(ago, "minute", "minutes"),
        _ => number::counted(ago / 60, "hour", "hours"),
    };
    let place = state.map_or("in the country".into(), |s| {
        format!("in {}", place::in_sentence(s))
    });
    Cell {
        value: time::clock(since),
        unit: "ET".into(),
        note: format!("First {place}, {age} ago"),
        ..Cell::default()
    }
}

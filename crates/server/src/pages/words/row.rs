//! One region in words: the same for the map, the table and the panel beside it.

use outage::Minute;
use outage::snapshot::RegionView;

use super::{Language, number};
use crate::api::class_word;
use crate::pages::draw::fill::{FEW, Fill};

/// The cells of a region's row.
#[derive(Debug)]
pub struct Row {
    /// What it wears.
    pub fill: Fill,
    /// `Very high`, `As usual`, `Not judged`
    pub level: &'static str,
    /// `Complete`, `On and off`, `Mixed`, or nothing.
    pub kind: &'static str,
    /// `137`, `under 5`
    pub reports: String,
    /// `15`, or a dash.
    pub usual: String,
    /// `9.1×`, or nothing.
    pub times: String,
    /// `75%`, or nothing.
    pub share: String,
    /// `8:38 p.m.`, or nothing.
    pub since: String,
}

/// The row of a region.
pub fn row(t: Language, view: &RegionView) -> Row {
    let now = view.now();
    let fill = Fill::of(view);
    let few = now.reports() < FEW;
    let shown = |text: Option<String>| text.filter(|_| !few).unwrap_or_default();
    Row {
        fill,
        level: level(t, fill),
        kind: kind(view).map_or("", |kind| t.kind_word(kind)),
        reports: t.shown(now.reports()),
        usual: now.expected.map_or("–".into(), |e| t.usual(e)),
        times: shown(now.times_expected().map(|n| format!("{}×", t.multiple(n)))),
        share: shown(Some(number::percent(now.tally.complete, now.reports()))),
        since: view
            .since
            .filter(|_| fill.level() > 0)
            .map_or(String::new(), |at| t.clock(at)),
    }
}

/// A level as a word at the head of a cell.
pub fn level(t: Language, fill: Fill) -> &'static str {
    match fill {
        Fill::Few => t.not_judged(),
        _ => t.level_word(u32::from(fill.level())),
    }
}

/// The kind of a place above normal, as the interface names it.
fn kind(view: &RegionView) -> Option<&'static str> {
    let above = Fill::of(view).level() > 0;
    view.now().class().filter(|_| above).map(class_word)
}

/// A level and a kind, for the panel: `Very high, mostly complete`.
pub fn level_and_kind(t: Language, view: &RegionView) -> String {
    let word = level(t, Fill::of(view));
    match kind(view) {
        None => word.into(),
        Some(kind) => t.level_and_kind(word, t.mostly(kind)),
    }
}

/// The name of a place on the map:
/// `Ohio: very high, 137 reports, 9.1 times normal, mostly complete`.
pub fn label(t: Language, name: &str, view: &RegionView) -> String {
    let (now, fill) = (view.now(), Fill::of(view));
    if now.reports() < FEW {
        return t.map_few(name);
    }
    let word = match fill {
        Fill::Few => t.map_not_judged(),
        _ => t.map_level(u32::from(fill.level())),
    };
    let mut text = t.map_state(name, word, &t.reports_counted(now.reports()));
    if fill.level() > 0 {
        if let Some(times) = now.times_expected() {
            text.push_str(&t.map_times(&t.multiple(times)));
        }
        if let Some(class) = now.class() {
            text.push_str(t.map_kind(class_word(class)));
        }
    }
    text
}

/// `8:38 p.m. ET`, or a dash.
pub fn since(t: Language, view: &RegionView) -> String {
    let above: Option<Minute> = view.since.filter(|_| Fill::of(view).level() > 0);
    above.map_or("–".into(), |at| t.et(at))
}

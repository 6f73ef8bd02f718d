//! The entries of the front page's lists.

use super::*;

/// One service of a list.
#[derive(Debug)]
pub struct Item {
    pub slug: String,
    pub name: String,
    pub letter: String,
    pub glyph: String,
    pub head: String,
    pub detail: String,
    pub spark: String,
    pub reports: String,
    pub usual: String,
}

/// A service above normal.
pub fn trouble(site: &Site, view: &ServiceView) -> Item {
    let (name, slug) = name_and_slug(site, view.id);
    let (glyph, head, detail) = match verdict::descent(view) {
        Some(down) => (
            glyph::DOWN.to_owned(),
            "Coming down".to_owned(),
            falling(&down),
        ),
        None => rising(view),
    };
    let now = view.nation.now();
    Item {
        letter: letter(&name),
        glyph,
        head,
        detail,
        spark: spark::spark(
            &view.day,
            spark::Spark {
                width: 230.0,
                height: 52.0,
                loud: true,
                every: 1,
                label: &format!("{name}: reports in the last 24 hours against the normal range"),
            },
        ),
        reports: if now.reports() < fill::FEW {
            "under 5".into()
        } else {
            number::count(now.reports())
        },
        usual: now
            .expected
            .map_or("not known".into(), |e| match number::about(e).as_str() {
                "none" => "under 1".into(),
                about => about.to_owned(),
            }),
        slug,
        name,
    }
}

fn rising(view: &ServiceView) -> (String, String, String) {
    let above = verdict::above(view);
    let most = above.iter().map(|(_, v)| Fill::of(v).level()).max();
    let level = most.unwrap_or_else(|| Fill::of(&view.nation).level());
    let words = [
        "Above normal",
        "Slightly above normal",
        "Above normal",
        "Far above normal",
    ];
    let word = words[usize::from(level.min(3))];
    let at_most: Vec<_> = above
        .iter()
        .filter(|(_, v)| Fill::of(v).level() == level)
        .map(|(s, _)| *s)
        .collect();
    // The glyph wears what most of the places named beside it wear on the map.
    let solid = at_most
        .iter()
        .filter(|s| matches!(Fill::of(view.state(**s)), Fill::Solid(_)))
        .count();
    let is_solid = match at_most.len() {
        0 => matches!(Fill::of(&view.nation), Fill::Solid(_)),
        n => solid * 2 > n,
    };
    let glyph = glyph::status(if is_solid {
        Fill::Solid(level)
    } else {
        Fill::Hatched(level)
    });
    let head = match at_most.len() {
        0 => format!("{word} across the country"),
        1 | 2 => format!("{word} in {}", place::places(&at_most)),
        n => format!(
            "{word} in {n} {}",
            if at_most.iter().all(|s| place::is_state(*s)) {
                "states"
            } else {
                "places"
            }
        ),
    };
    let rest = above.len() - at_most.len();
    let more = if rest > 0 {
        format!("And above normal in {rest} more. ")
    } else {
        String::new()
    };
    (glyph, head, format!("{more}{}", kind(view)))
}

/// What most people describe.
fn kind(view: &ServiceView) -> String {
    let tally = view.nation.now().tally;
    let all = tally.reports();
    if all < fill::FEW {
        return String::new();
    }
    match tally.complete * 2 {
        complete if complete >= all - all / 10 => {
            format!(
                "{} say it doesn’t work at all",
                number::share_words(tally.complete, all)
            )
        }
        _ if tally.slow > tally.intermittent => "Most say it is slow or works on and off".into(),
        _ => "Most say it works on and off".into(),
    }
}

fn falling(down: &verdict::Descent) -> String {
    let times = |t: f64| number::times(t.floor());
    let rose = down.rose.map_or(String::new(), |at: Minute| {
        format!("Rose at {}. ", time::clock(at))
    });
    format!(
        "{rose}Now {} times normal, was {}",
        cut(&times(down.now)),
        cut(&times(down.was))
    )
}

fn cut(times: &str) -> &str {
    times.strip_suffix(".0").unwrap_or(times)
}

/// A service as usual, or with too few reports to say.
pub fn calm(site: &Site, view: &ServiceView) -> Item {
    let (name, slug) = name_and_slug(site, view.id);
    let fill = match Fill::of(&view.nation) {
        Fill::Few => Fill::Few,
        _ => Fill::Usual,
    };
    let known = view
        .day
        .iter()
        .any(|b| b.reports.unwrap_or(0) > 0 || b.range.is_some());
    Item {
        letter: letter(&name),
        glyph: glyph::status(fill),
        head: if fill == Fill::Few {
            "Too few reports".into()
        } else {
            "As usual".into()
        },
        detail: String::new(),
        spark: if !known {
            String::new()
        } else {
            spark::spark(
                &view.day,
                spark::Spark {
                    width: 110.0,
                    height: 30.0,
                    loud: false,
                    every: 2,
                    label: &format!("{name}: reports in the last 24 hours"),
                },
            )
        },
        reports: String::new(),
        usual: String::new(),
        slug,
        name,
    }
}

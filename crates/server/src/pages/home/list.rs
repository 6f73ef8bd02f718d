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
    let t = site.language;
    let (name, slug) = name_and_slug(site, view.id);
    let (glyph, head, detail) = match verdict::descent(view) {
        Some(down) => (
            glyph::DOWN.to_owned(),
            t.coming_down().to_owned(),
            falling(t, &down),
        ),
        None => rising(t, view),
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
                label: &t.spark_range(&name),
            },
        ),
        reports: if now.reports() < fill::FEW {
            t.under_five().into()
        } else {
            number::count(now.reports())
        },
        usual: now
            .expected
            .map_or(t.not_known().into(), |e| match t.estimate(e) {
                none if none == t.none() => t.under_one().into(),
                about => about,
            }),
        slug,
        name,
    }
}

fn rising(t: Language, view: &ServiceView) -> (String, String, String) {
    let above = verdict::above(view);
    let most = above.iter().map(|(_, v)| Fill::of(v).level()).max();
    let level = most.unwrap_or_else(|| Fill::of(&view.nation).level());
    let words = [t.above(), t.above_slightly(), t.above(), t.above_far()];
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
        0 => t.above_country(word),
        1 | 2 => t.above_in(word, &t.regions(&at_most)),
        n if at_most.iter().all(|s| place::is_state(*s)) => t.above_in(word, &t.states(n as u32)),
        n => t.above_in(word, &t.places(n as u32)),
    };
    let rest = above.len() - at_most.len();
    let more = if rest > 0 {
        t.above_more(rest as u32) + " "
    } else {
        String::new()
    };
    (glyph, head, format!("{more}{}", kind(t, view)))
}

/// What most people describe.
fn kind(t: Language, view: &ServiceView) -> String {
    let tally = view.nation.now().tally;
    let all = tally.reports();
    if all < fill::FEW {
        return String::new();
    }
    match tally.complete * 2 {
        complete if complete >= all - all / 10 => t.say_complete(t.share(tally.complete, all)),
        _ if tally.slow > tally.intermittent => t.say_slow().into(),
        _ => t.say_intermittent().into(),
    }
}

fn falling(t: Language, down: &verdict::Descent) -> String {
    let times = |times: f64| t.multiple(times.floor());
    let rose = down
        .rose
        .map_or(String::new(), |at: Minute| t.rose_at(&t.at(at)) + " ");
    let course = t.now_and_was(cut(&times(down.now)), cut(&times(down.was)));
    rose + &course
}

fn cut(times: &str) -> &str {
    times.strip_suffix(".0").unwrap_or(times)
}

/// A service as usual, or with too few reports to say.
pub fn calm(site: &Site, view: &ServiceView) -> Item {
    let t = site.language;
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
            t.too_few().into()
        } else {
            t.as_usual().into()
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
                    label: &t.spark_plain(&name),
                },
            )
        },
        reports: String::new(),
        usual: String::new(),
        slug,
        name,
    }
}

//! A year of days, each in the level of its highest point: weeks side by side where there is room, a
//! row for each month where there is not. Solid only, as hatches fail at this size.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};
use outage::frequency::{Calendar, Day};

use super::{N, Safe};
use crate::pages::Language;

/// The classes of the levels.
const FILLS: [&str; 4] = ["v0", "v1c", "v2c", "v3c"];

/// Weeks between the names of two months: less, and they would touch.
const APART: usize = 3;

/// Weeks as columns, Sundays on top.
pub fn wide(t: Language, strip: &Calendar) -> String {
    let at = |i: usize| (34.0 + 20.6 * (i / 7) as f64, 22.0 + 20.6 * (i % 7) as f64);
    let mut names = String::new();
    let mut last: Option<(usize, u32)> = None;
    for (week, days) in strip.days.chunks(7).enumerate() {
        let month = days[0].date.month0();
        let next = strip.days.get((week + APART) * 7).map(|d| d.date.month0());
        let is_new = last.is_none_or(|(_, named)| named != month);
        // The rest of the first month may be too short for its name.
        let fits = last.is_some() || next == Some(month);
        if is_new && fits {
            let (x, _) = at(week * 7);
            let _ = write!(
                names,
                r#"<text class="ax" x="{}" y="12">{}</text>"#,
                N(x),
                t.month_tick(month + 1)
            );
        }
        if is_new {
            last = Some((week, month));
        }
    }
    for day in [1, 3, 5] {
        let (_, y) = at(day as usize);
        let _ = write!(
            names,
            r#"<text class="ax" x="0" y="{}">{}</text>"#,
            N(y + 13.0),
            t.weekday_short(day).trim_end_matches('.')
        );
    }
    let days = strip.days.iter().enumerate();
    let squares = days.map(|(i, day)| (day, at(i)));
    svg(
        t,
        "wid",
        (1132, 170),
        strip,
        &names,
        &paths(squares, (18, 18)),
    )
}

/// Months as rows.
pub fn narrow(t: Language, strip: &Calendar) -> String {
    let month = |date: NaiveDate| date.year() * 12 + date.month0() as i32;
    let Some(first) = strip.days.first().map(|d| month(d.date)) else {
        return String::new();
    };
    let row = |date: NaiveDate| f64::from(month(date) - first);
    let mut names = String::new();
    for pair in strip.days.chunk_by(|a, b| month(a.date) == month(b.date)) {
        let date = pair[0].date;
        let y = 12.0 + 17.0 * row(date);
        let _ = write!(
            names,
            r#"<text class="ax" x="0" y="{}">{}</text>"#,
            N(y),
            t.month_tick(date.month())
        );
    }
    let place = |d: &Day| (40.0 + 10.2 * f64::from(d.date.day0()), 17.0 * row(d.date));
    let bars = strip.days.iter().map(|d| (d, place(d)));
    let rows = strip.days.last().map_or(0.0, |d| row(d.date)) as u32 + 1;
    svg(
        t,
        "nar",
        (358, 17 * rows),
        strip,
        &names,
        &paths(bars, (9, 14)),
    )
}

/// One path for each level: what is not known is left blank.
fn paths<'a>(days: impl Iterator<Item = (&'a Day, (f64, f64))>, (w, h): (u32, u32)) -> String {
    let mut all = [const { String::new() }; FILLS.len()];
    for (day, (x, y)) in days {
        if let Some(path) = day.level.and_then(|level| all.get_mut(usize::from(level))) {
            let _ = write!(path, "M{} {}h{w}v{h}h-{w}z", N(x), N(y));
        }
    }
    let drawn = all.iter().zip(FILLS).filter(|(path, _)| !path.is_empty());
    drawn
        .map(|(path, class)| format!(r#"<path class="{class}" d="{path}"/>"#))
        .collect()
}

fn svg(
    t: Language,
    class: &str,
    (w, h): (u32, u32),
    strip: &Calendar,
    names: &str,
    paths: &str,
) -> String {
    let (above, all) = strip.above();
    let label = t.calendar_label(above as u32, all as u32);
    format!(
        r#"<svg class="{class}" viewBox="0 0 {w} {h}" role="img" aria-label="{}">{names}{paths}</svg>"#,
        Safe(&label)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::Minute;
    use outage::frequency::{Past, calendar};

    #[test]
    fn days_before_the_first_are_blank_and_the_rest_wear_their_level() {
        let at = |text: &str| Minute::of(text.parse().expect("is a time"));
        let past = Past {
            opened: at("2026-11-10T18:00:00Z"),
            resolved: Some(at("2026-11-10T20:00:00Z")),
            peak: at("2026-11-10T19:00:00Z"),
            level: 2,
        };
        let strip = calendar(
            &[past],
            Some(at("2026-11-09T18:00:00Z")),
            at("2026-11-15T02:30:00Z"),
        );
        let wide = wide(Language::English, &strip);
        assert!(wide.contains("more reports than usual: 1 of 6."), "{wide}");
        // Tuesday of the last week: the third square of column 53.
        assert!(
            wide.contains(r#"<path class="v2c" d="M1105.2 63.2h18v18h-18z"/>"#),
            "{wide}"
        );
        assert_eq!(wide.matches("h18").count(), 6);
        assert_eq!(wide.matches(">Nov<").count(), 2, "a year has two Novembers");
        let narrow = narrow(Language::English, &strip);
        assert_eq!(narrow.matches("h9").count(), 6);
        assert!(narrow.contains(r#"viewBox="0 0 358 221""#), "{narrow}");
    }
}

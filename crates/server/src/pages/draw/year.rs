//! The troubles of a year as small bars on a line, the larger the taller.

use std::fmt::Write;

use outage::Minute;
use outage::frequency::Past;

use super::{N, Safe};
use crate::pages::Language;

const WIDE: f64 = 300.0;
const HIGH: f64 = 24.0;

/// Height of a bar by its level.
const BARS: [f64; 4] = [4.0, 8.0, 14.0, 21.0];

/// One bar for each, between two moments.
pub fn year(t: Language, past: &[Past], from: Minute, to: Minute) -> String {
    let foot = HIGH - 2.0;
    let span = (to - from).max(1) as f64;
    let mut bars = String::new();
    let within = past.iter().filter(|p| (from..=to).contains(&p.peak));
    let mut count = 0_u32;
    for one in within {
        let level = usize::from(one.level.min(3));
        let x = (WIDE - 4.0) * (one.peak - from) as f64 / span;
        let high = BARS[level];
        let class = ["v0", "v1c", "v2c", "v3c"][level];
        let _ = write!(
            bars,
            r#"<rect x="{}" y="{}" width="4" height="{}" class="{class}"/>"#,
            N(x),
            N(foot - high),
            N(high)
        );
        count += 1;
    }
    let label = t.year_times(count);
    format!(
        r#"<svg class="yr" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}" preserveAspectRatio="none" role="img" aria-label="{}"><path class="zero" d="M0 {foot}H{WIDE}"/>{bars}</svg>"#,
        Safe(&label)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_stands_where_its_peak_was() {
        let past = |peak, level| Past {
            opened: Minute::new(peak),
            resolved: None,
            peak: Minute::new(peak),
            level,
        };
        let drawn = year(
            Language::English,
            &[past(50, 3), past(100, 1), past(101, 1)],
            Minute::new(0),
            Minute::new(100),
        );
        assert!(
            drawn.contains(r#"<rect x="148" y="1" width="4" height="21" class="v3c"/>"#),
            "{drawn}"
        );
        assert!(
            drawn.contains(r#"<rect x="296" y="14" width="4" height="8" class="v1c"/>"#),
            "{drawn}"
        );
        assert_eq!(drawn.matches("<rect").count(), 2);
        assert!(drawn.contains("2 times in 12 months"));
    }
}

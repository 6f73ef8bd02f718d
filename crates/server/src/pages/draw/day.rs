//! The day in small bars, over the slider of the replay.

use std::fmt::Write;

use outage::snapshot::Bin;

use super::N;

/// Height of the drawing.
const HIGH: f64 = 46.0;

/// One bar a quarter hour, oldest first; what is above the normal range has its own colour.
pub fn bars(bins: &[Bin]) -> String {
    let most = bins.iter().filter_map(|b| b.reports).max().unwrap_or(0);
    let most = f64::from(most.max(4));
    let mut paths = [String::new(), String::new()];
    for (i, bin) in bins.iter().enumerate() {
        let reports = f64::from(bin.reports.unwrap_or(0));
        let above = bin.range.is_some_and(|(_, high)| reports > high);
        if reports > 0.0 {
            let high = N(HIGH * reports / most);
            let path = &mut paths[usize::from(above)];
            let _ = write!(path, "M{}.1 {}v-{high}h.8v{high}z", i + 1, N(HIGH));
        }
    }
    let [usual, above] = paths;
    format!(
        r#"<svg class="days" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true"><path class="bs" id="day-usual" d="{usual}"/><path class="sr" id="day-above" d="{above}"/></svg>"#,
        bins.len() + 1,
        N(HIGH)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use outage::Minute;

    #[test]
    fn what_is_above_the_range_has_its_own_colour() {
        let bin = |reports, high| Bin {
            start: Minute::new(0),
            reports,
            expected: None,
            range: Some((0.0, high)),
        };
        let drawn = bars(&[bin(Some(2), 3.0), bin(None, 3.0), bin(Some(8), 3.0)]);
        assert!(
            drawn.contains(r#"id="day-usual" d="M1.1 46v-11.5h.8v11.5z""#),
            "{drawn}"
        );
        assert!(
            drawn.contains(r#"id="day-above" d="M3.1 46v-46h.8v46z""#),
            "{drawn}"
        );
    }
}

//! Bars: shares and comparisons, without axes.

use super::N;

/// One bar over another: what came in, and what would be usual.
pub fn against(reports: u32, expected: Option<f64>) -> String {
    let reports = f64::from(reports);
    let expected = expected.unwrap_or(0.0);
    let most = reports.max(expected).max(1.0);
    format!(
        r#"<svg class="bar2" width="100%" height="17" aria-hidden="true"><rect width="{}%" height="7" class="sr" id="bar-n"/><rect y="10" width="{}%" height="7" class="bs" id="bar-e"/></svg>"#,
        N(100.0 * reports / most),
        N(100.0 * expected / most)
    )
}

/// "Doesn't work at all" in solid, the rest hatched.
pub fn split(share: u32) -> String {
    format!(
        r#"<svg class="bar2 gl" width="100%" height="12" aria-hidden="true"><rect width="{share}%" height="12" class="v2c" id="split-c"/><rect x="{share}%" width="{}%" height="12" class="v2h" id="split-r"/></svg>"#,
        100 - share.min(100)
    )
}

/// A short bar in a table cell.
pub fn cell(share: u32) -> String {
    format!(
        r#"<svg class="mixb" width="64" height="10" aria-hidden="true"><rect class="trk" width="64" height="10"/><rect width="{}" height="10" class="v2c"/></svg>"#,
        N(64.0 * f64::from(share.min(100)) / 100.0)
    )
}

/// A bar of a list, relative to the longest.
pub fn relative(part: u32, most: u32) -> String {
    format!(
        r#"<svg class="bar" width="100%" height="8" aria-hidden="true"><rect width="{}%" height="8" class="bs"/></svg>"#,
        N(100.0 * f64::from(part) / f64::from(most.max(1)))
    )
}

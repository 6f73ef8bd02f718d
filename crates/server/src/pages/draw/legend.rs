//! The legend of the map: what colour says, what shape says.

use super::Safe;
use crate::pages::Language;

/// The bars of the six fills above normal, with their steps in times normal.
pub fn steps(t: Language) -> String {
    [
        r#"<svg class="steps6 gl" width="190" height="66" role="img" aria-label=""#,
        &Safe(t.legend_label()).to_string(),
        r#""><text class="ax b" x="0" y="11">"#,
        t.legend_title(),
        r#"</text><rect y="18" width="60" height="14" class="v1c"/><rect x="62" y="18" width="60" height="14" class="v2c"/><rect x="124" y="18" width="60" height="14" class="v3c"/>"#,
        r#"<rect y="34" width="60" height="14" class="v1h"/><rect x="62" y="34" width="60" height="14" class="v2h"/><rect x="124" y="34" width="60" height="14" class="v3h"/>"#,
        r#"<text class="ax" x="0" y="63">2×</text><text class="ax" x="58" y="63">4×</text><text class="ax" x="120" y="63">8×</text><text class="ax end" x="184" y="63">"#,
        t.legend_more(),
        "</text></svg>",
    ]
    .concat()
}

/// A plain or dotted sample.
pub fn sample(class: &str) -> String {
    format!(
        r#"<svg class="sam gl" width="18" height="12" aria-hidden="true"><rect x=".5" y=".5" width="17" height="11" class="{class}"/></svg>"#
    )
}

/// The fill that an answer of the report form produces on the map.
pub fn answer(class: &str) -> String {
    format!(
        r#"<svg class="k gl" viewBox="0 0 64 44" aria-hidden="true"><rect width="64" height="44" rx="6" class="{class}"/></svg>"#
    )
}

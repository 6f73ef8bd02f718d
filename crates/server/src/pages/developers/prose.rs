//! Text of the document as HTML: escaped, with what stands between backticks as code.

use std::fmt::Write;

use crate::pages::draw::Safe;

/// One paragraph.
pub fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut code = false;
    for (i, part) in text.split('`').enumerate() {
        code = i % 2 == 1;
        // Writing to memory can't fail.
        let _ = match code {
            true => write!(out, "<code>{}</code>", Safe(part)),
            false => write!(out, "{}", Safe(part)),
        };
    }
    debug_assert!(!code, "an open backtick in {text}");
    out
}

/// Its paragraphs, which empty lines divide.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .map(prose)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stays_text_and_backticks_become_code() {
        assert_eq!(
            prose("a <b> & `x<y`."),
            "a &lt;b&gt; &amp; <code>x&lt;y</code>."
        );
        assert_eq!(paragraphs("one\ntwo\n\n\nthree").len(), 2);
    }
}

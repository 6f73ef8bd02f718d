//! The colours of the pages, read from their own style sheet: a colour has one home.

use std::borrow::Cow;

const TOKENS: &str = include_str!("../../../../web/src/css/tokens.css");

/// Light or dark: a picture can't ask its reader's device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// On white.
    Light,
    /// On nearly black.
    Dark,
}

/// A style sheet with each `var(--name)` replaced by its value.
pub fn resolve(css: &str, scheme: Scheme) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("var(--") {
        let (name, after) = after.split_once(')').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(&token(name, scheme).unwrap_or(Cow::Borrowed("none")));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The value of a token: of `light-dark(a, b)` the one asked for.
pub fn token(name: &str, scheme: Scheme) -> Option<Cow<'static, str>> {
    let start = TOKENS.find(&format!("--{name}:"))? + name.len() + 3;
    let value = TOKENS[start..].split(';').next()?.trim();
    let Some(pair) = value.strip_prefix("light-dark(") else {
        let one_line: Vec<_> = value.split_whitespace().collect();
        return Some(Cow::Owned(one_line.join(" ")));
    };
    let (light, dark) = pair.strip_suffix(')')?.split_once(',')?;
    Some(Cow::Borrowed(match scheme {
        Scheme::Light => light.trim(),
        Scheme::Dark => dark.trim(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_a_value_for_each_scheme() {
        assert_eq!(token("m3", Scheme::Light).as_deref(), Some("#5c0f12"));
        assert_eq!(token("m3", Scheme::Dark).as_deref(), Some("#ffdda6"));
        assert_eq!(token("m3b", Scheme::Light).as_deref(), Some("#e3cccb"));
        assert_eq!(token("t-xs", Scheme::Dark).as_deref(), Some("0.8125rem"));
        assert_eq!(token("no-such", Scheme::Dark), None);
        assert_eq!(
            resolve(".a{fill:var(--paper);stroke:var(--ink)}", Scheme::Dark),
            ".a{fill:#111519;stroke:#f2f3f3}"
        );
    }
}

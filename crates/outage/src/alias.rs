//! Another name for a service, from an operator.

use crate::json::Json;
use crate::reason::{Reasons, Rejected, members, text};
use crate::tidy;

/// Characters of a name.
const LENGTH: usize = 40;

/// A name nothing is left to check in: tidy, lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias(String);

impl Alias {
    /// Reads `{"alias": "..."}`.
    pub fn parse(json: &Json) -> Result<Alias, Rejected> {
        let mut reasons = Reasons::default();
        let found = members(json, "", ["alias"], &mut reasons);
        let text = found.and_then(|[alias]| text(alias, "/alias", &mut reasons));
        let alias = text.map(Alias::of);
        if let Some(None) = alias {
            let detail =
                format!("must have 2 to {LENGTH} characters, and a letter or digit among them");
            reasons.add("/alias", detail);
        }
        match alias.flatten() {
            Some(alias) if reasons.0.is_empty() => Ok(alias),
            _ => Err(Rejected { reasons: reasons.0 }),
        }
    }

    /// The name in a text, if it can be one.
    pub fn of(text: &str) -> Option<Alias> {
        let alias = tidy(text).to_lowercase();
        let fits = (2..=LENGTH).contains(&alias.chars().count());
        (fits && alias.chars().any(char::is_alphanumeric)).then_some(Alias(alias))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_lower_case() {
        let parse = |text: &str| {
            let json = Json::parse(text.as_bytes()).expect("is JSON");
            Alias::parse(&json).map_err(|r| r.reasons[0].pointer.clone())
        };
        assert_eq!(
            parse(r#"{"alias":" Big  Red "}"#),
            Ok(Alias("big red".into()))
        );
        for bad in [
            r#"{"alias":"x"}"#,
            r#"{"alias":"--"}"#,
            r#"{"alias":7}"#,
            "{}",
        ] {
            assert_eq!(parse(bad), Err("/alias".into()), "{bad}");
        }
        assert_eq!(parse(r#"{"alias":"ok","slug":"x"}"#), Err("/slug".into()));
        assert!(Alias::of(&"a".repeat(41)).is_none());
    }
}

//! What an operator should look at twice in a tip.

/// Why a tip may not be what it seems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// It leads somewhere.
    Link,
    /// It names a mailbox.
    Email,
    /// It names a telephone: a usual way to sell false help.
    Phone,
}

/// Digits in a row, with what stands between them, that make a telephone number.
const DIGITS: usize = 7;

impl Caution {
    /// All that a text gives reason for.
    pub fn of(text: &str) -> Vec<Caution> {
        let mut found = Vec::new();
        let lower = text.to_lowercase();
        if lower.contains("://") || lower.contains("www.") || lower.split(' ').any(is_domain) {
            found.push(Caution::Link);
        }
        if lower.split(' ').any(is_mailbox) {
            found.push(Caution::Email);
        }
        if has_number(text) {
            found.push(Caution::Phone);
        }
        found
    }

    /// For people.
    pub const fn words(self) -> &'static str {
        match self {
            Caution::Link => "link",
            Caution::Email => "e-mail address",
            Caution::Phone => "phone number",
        }
    }
}

fn is_mailbox(word: &str) -> bool {
    word.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

fn is_domain(word: &str) -> bool {
    let name = word.split('/').next().unwrap_or_default();
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    let known = [
        "com", "net", "org", "io", "co", "info", "ru", "xyz", "top", "app", "me", "ly",
    ];
    name.rsplit_once('.')
        .is_some_and(|(host, end)| host.len() > 1 && !name.contains('@') && known.contains(&end))
}

fn has_number(text: &str) -> bool {
    let mut digits = 0;
    for c in text.chars() {
        match c {
            '0'..='9' => digits += 1,
            ' ' | '-' | '(' | ')' | '.' | '+' | '/' => {}
            _ => digits = 0,
        }
        if digits >= DIGITS {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sells_and_what_gives_away_is_noticed() {
        use Caution::{Email, Link, Phone};
        for (text, wanted) in [
            ("Call 1-888-555-0100 for a refund", vec![Phone]),
            ("My account is jo@example.com, help", vec![Email]),
            ("see https://x.example/a and bit.ly/b", vec![Link]),
            ("Restarting the TV fixed it. NW-2-5 again at 9:30.", vec![]),
            ("50 of 60 in St. Paul", vec![]),
        ] {
            assert_eq!(Caution::of(text), wanted, "{text}");
        }
    }
}

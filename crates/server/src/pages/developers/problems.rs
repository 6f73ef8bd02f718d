//! What can go wrong, as `docs/PROBLEMS.md` says it.

use super::prose::prose;
use crate::problem::Kind;

const TEXT: &str = include_str!("../../../../../docs/PROBLEMS.md");

/// One kind of problem.
#[derive(Debug)]
pub struct Described {
    /// The last part of its `type`.
    pub slug: &'static str,
    /// The status it is answered with.
    pub status: u16,
    /// Its title.
    pub title: &'static str,
    /// When it comes and what to do, as HTML.
    pub text: String,
}

/// All kinds, by status.
pub fn all() -> Vec<Described> {
    let mut all: Vec<Described> = Kind::ALL.into_iter().map(described).collect();
    all.sort_by_key(|one| one.status);
    all
}

fn described(kind: Kind) -> Described {
    let head = format!("\n## {}\n", kind.slug());
    let section = TEXT.split_once(&head).map_or("", |(_, rest)| rest);
    let section = section.split("\n## ").next().unwrap_or_default().trim();
    let status = kind.status().as_u16();
    // The page has a column for the status.
    let said = section.strip_prefix(&format!("{status}. "));
    Described {
        slug: kind.slug(),
        status,
        title: kind.title(),
        text: prose(said.unwrap_or(section)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_described_without_its_status() {
        for one in all() {
            assert!(one.text.len() > 20, "{}: {}", one.slug, one.text);
            assert!(!one.text.starts_with(char::is_numeric), "{}", one.slug);
            assert!(!one.text.contains("## "), "{}", one.slug);
        }
    }
}

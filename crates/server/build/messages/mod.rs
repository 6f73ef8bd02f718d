//! Turns the words of the pages into Rust: one method for each message, checked in all languages before
//! anything is built. What is written in `web/words/*.ftl` is Fluent; what is made of it looks nothing up
//! and can't fail.

mod read;
mod write;

use std::collections::BTreeSet;

/// One language and its file.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its name in Rust: `Spanish`.
    pub name: &'a str,
    /// As HTML names it: `es`.
    pub code: &'a str,
    /// Where its words stand, for those who have to mend them.
    pub file: &'a str,
    /// The words.
    pub text: &'a str,
}

/// A message of one language.
#[derive(Debug)]
pub struct Message {
    pub id: String,
    /// Its pieces: one, or around each mark `<a>…</a>` what is before, inside and after it.
    pub parts: Vec<Vec<Piece>>,
    /// The names of its marks.
    pub marks: Vec<String>,
    /// The line of the file, from one.
    pub line: usize,
}

/// What a message is made of.
#[derive(Debug, PartialEq)]
pub enum Piece {
    Text(String),
    /// A variable as it is.
    Variable(String),
    /// One of several texts, by a variable; the last is taken where no other fits.
    Choice(String, Vec<(Key, Vec<Piece>)>),
}

/// When a text of a choice is taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    Number(u32),
    Word(String),
    Default,
}

/// The categories of plurals that our languages have.
pub const PLURALS: [&str; 2] = ["one", "other"];

/// The methods of all messages. The first language is the reference; all that is wrong is told at once.
pub fn generate(sources: &[Source]) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    let mut numbers = BTreeSet::new();
    let mut languages = Vec::new();
    for source in sources {
        languages.push(read::messages(source, &mut numbers, &mut faults));
    }
    let Some((reference, others)) = languages.split_first() else {
        return Err(vec!["there is no language".into()]);
    };
    for (source, messages) in sources.iter().skip(1).zip(others) {
        compare(sources[0], reference, *source, messages, &mut faults);
    }
    for (source, messages) in sources.iter().zip(&languages) {
        for message in messages {
            read::check(source, message, &numbers, &mut faults);
        }
    }
    if faults.is_empty() {
        Ok(write::methods(sources, &languages, &numbers))
    } else {
        Err(faults)
    }
}

/// A variable of a message.
pub fn variable(message: &str, name: &str) -> (String, String) {
    (message.to_owned(), name.to_owned())
}

/// Every variable of a message, in the order in which they stand.
pub fn variables(message: &Message) -> Vec<String> {
    fn walk(pieces: &[Piece], found: &mut Vec<String>) {
        for piece in pieces {
            let name = match piece {
                Piece::Text(_) => continue,
                Piece::Variable(name) | Piece::Choice(name, _) => name,
            };
            if !found.contains(name) {
                found.push(name.clone());
            }
            if let Piece::Choice(_, all) = piece {
                all.iter().for_each(|(_, pieces)| walk(pieces, found));
            }
        }
    }
    let mut found = Vec::new();
    message.parts.iter().for_each(|part| walk(part, &mut found));
    found
}

/// A translation says the messages of the reference, all of them and no others, with the same variables.
fn compare(
    first: Source,
    reference: &[Message],
    source: Source,
    messages: &[Message],
    faults: &mut Vec<String>,
) {
    let find = |all: &'_ [Message], id: &str| all.iter().position(|m| m.id == id);
    for wanted in reference {
        let id = &wanted.id;
        let Some(told) = find(messages, id).map(|at| &messages[at]) else {
            faults.push(format!(
                "{}: `{id}` is missing; say there what {}:{} says",
                source.file, first.file, wanted.line
            ));
            continue;
        };
        let set = |message| variables(message).into_iter().collect::<BTreeSet<_>>();
        let (want, have) = (set(wanted), set(told));
        let place = format!("{}:{}: `{id}`", source.file, told.line);
        for name in have.difference(&want) {
            faults.push(format!(
                "{place} has the variable ${name}, which {} does not give; take one of those it has",
                first.file
            ));
        }
        for name in want.difference(&have) {
            faults.push(format!(
                "{place} leaves out the variable ${name}; use it as {}:{} does",
                first.file, wanted.line
            ));
        }
        if wanted.marks != told.marks {
            faults.push(format!(
                "{place} has other marks than {}:{}; keep {} in this order",
                first.file,
                wanted.line,
                wanted
                    .marks
                    .iter()
                    .map(|m| format!("<{m}>"))
                    .collect::<String>()
            ));
        }
    }
    for told in messages {
        if find(reference, &told.id).is_none() {
            faults.push(format!(
                "{}:{}: `{}` is not in {}; remove it, or add it there first",
                source.file, told.line, told.id, first.file
            ));
        }
    }
}

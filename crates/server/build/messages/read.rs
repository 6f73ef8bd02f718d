//! Reads a file of words and says what is wrong with it.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression as Inline, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::{Key, Message, PLURALS, Piece, Source};

/// Variables that some language calls a number, with their message.
pub type Numbers = BTreeSet<(String, String)>;

/// The messages of a file, and what is wrong with it.
pub fn messages(source: &Source, numbers: &mut Numbers, faults: &mut Vec<String>) -> Vec<Message> {
    let file = source.file;
    let line = |at: usize| {
        source
            .text
            .get(..at)
            .unwrap_or_default()
            .matches('\n')
            .count()
            + 1
    };
    let resource = match parser::parse(source.text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                faults.push(format!(
                    "{file}:{}: {error}; see https://projectfluent.org/fluent/guide",
                    line(error.pos.start)
                ));
            }
            resource
        }
    };
    let mut all: Vec<Message> = Vec::new();
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                faults.push(format!(
                    "{file}: the term `-{}` can't be used here; write its words where they are needed",
                    term.id.name
                ));
                continue;
            }
            _ => continue,
        };
        let id = message.id.name;
        let head = format!("\n{id} ");
        let at = source.text.find(&head).map_or(1, |at| line(at + 1));
        let mut reader = Reader {
            place: format!("{file}:{at}: `{id}`"),
            id,
            numbers,
            faults,
        };
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.chars().all(fits) {
            reader.fault("is no name; use a-z, 0-9 and hyphens");
        }
        if all.iter().any(|other| other.id == id) {
            reader.fault("stands twice; remove one of them");
        }
        if !message.attributes.is_empty() {
            reader.fault("has attributes; make each of them a message");
        }
        let Some(value) = &message.value else {
            reader.fault("says nothing; give it words");
            continue;
        };
        let (parts, marks) = divide(reader.pieces(value), &mut reader);
        let (id, line) = (id.to_owned(), at);
        all.push(Message {
            id,
            parts,
            marks,
            line,
        });
    }
    all
}

struct Reader<'r> {
    place: String,
    id: &'r str,
    numbers: &'r mut Numbers,
    faults: &'r mut Vec<String>,
}

impl Reader<'_> {
    fn fault(&mut self, what: &str) {
        self.faults.push(format!("{} {what}", self.place));
    }

    fn pieces(&mut self, pattern: &Pattern<&str>) -> Vec<Piece> {
        let mut all = Vec::new();
        for element in &pattern.elements {
            let piece = match element {
                PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
                PatternElement::Placeable { expression } => self.expression(expression),
            };
            match (all.last_mut(), piece) {
                (Some(Piece::Text(text)), Some(Piece::Text(more))) => text.push_str(&more),
                (_, Some(piece)) => all.push(piece),
                (_, None) => {}
            }
        }
        all
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Option<Piece> {
        match expression {
            Expression::Inline(Inline::StringLiteral { value }) => {
                if value.contains('\\') {
                    self.fault("has an escaped character; write the character itself");
                }
                Some(Piece::Text((*value).to_owned()))
            }
            Expression::Inline(inline) => Some(Piece::Variable(self.name(inline)?)),
            Expression::Select { selector, variants } => {
                let name = self.name(selector)?;
                let mut choice = Vec::new();
                let mut rest = Vec::new();
                for variant in variants {
                    let key = match &variant.key {
                        VariantKey::NumberLiteral { value } => match value.parse() {
                            Ok(number) => Key::Number(number),
                            Err(_) => {
                                self.fault("chooses by a number that is not whole; round it first");
                                continue;
                            }
                        },
                        VariantKey::Identifier { name } => Key::Word((*name).to_owned()),
                    };
                    let pieces = self.pieces(&variant.value);
                    if variant.default {
                        rest = pieces;
                    } else {
                        choice.push((key, pieces));
                    }
                }
                choice.push((Key::Default, rest));
                Some(Piece::Choice(name, choice))
            }
        }
    }

    /// The name of a variable; `NUMBER($count)` says that it is a number.
    fn name(&mut self, inline: &Inline<&str>) -> Option<String> {
        match inline {
            Inline::VariableReference { id } => return Some(id.name.to_owned()),
            Inline::FunctionReference { id, arguments }
                if id.name == "NUMBER" && arguments.named.is_empty() =>
            {
                if let [Inline::VariableReference { id }] = arguments.positional.as_slice() {
                    self.numbers
                        .insert((self.id.to_owned(), id.name.to_owned()));
                    return Some(id.name.to_owned());
                }
            }
            _ => {}
        }
        self.fault("has something else in braces than $name, NUMBER($name), a choice or \"text\"");
        None
    }
}

/// Divides a message at its marks, which stand in its text and not inside a choice.
fn divide(pieces: Vec<Piece>, reader: &mut Reader) -> (Vec<Vec<Piece>>, Vec<String>) {
    let (mut parts, mut marks) = (Vec::new(), Vec::new());
    let (mut part, mut open) = (Vec::new(), None);
    for piece in pieces {
        let Piece::Text(text) = piece else {
            part.push(piece);
            continue;
        };
        let mut rest = text.as_str();
        loop {
            let found = rest.split_once('<');
            let before = found.map_or(rest, |(before, _)| before);
            if !before.is_empty() {
                part.push(Piece::Text(before.to_owned()));
            }
            let Some((_, after)) = found else { break };
            let Some((mark, after)) = after.split_once('>') else {
                reader.fault("has a < that begins no mark; write <a>…</a>");
                break;
            };
            match (open.take(), mark.strip_prefix('/')) {
                (None, None) => {
                    marks.push(mark.to_owned());
                    open = Some(mark.to_owned());
                }
                (Some(opened), Some(closed)) if opened == closed => {}
                _ => reader.fault("has marks that do not close in turn; write <a>…</a>"),
            }
            parts.push(std::mem::take(&mut part));
            rest = after;
        }
    }
    parts.push(part);
    if open.is_some() {
        reader.fault("has a mark that is never closed; write <a>…</a>");
    }
    (parts, marks)
}

/// Choices by number know whole numbers and the plurals of our languages; others know words.
pub fn check(source: &Source, message: &Message, numbers: &Numbers, faults: &mut Vec<String>) {
    let mut stack: Vec<&Piece> = message.parts.iter().flatten().collect();
    while let Some(piece) = stack.pop() {
        let Piece::Choice(name, all) = piece else {
            continue;
        };
        let is_number = numbers.contains(&super::variable(&message.id, name));
        let place = format!("{}:{}: `{}`", source.file, message.line, message.id);
        for (key, pieces) in all {
            match key {
                Key::Word(word) if is_number && !PLURALS.contains(&word.as_str()) => {
                    faults.push(format!(
                        "{place} chooses [{word}] by the number ${name}; take one, other or a number"
                    ));
                }
                Key::Number(_) if !is_number => faults.push(format!(
                    "{place} chooses a number by ${name}; write NUMBER(${name})"
                )),
                Key::Word(word) if !is_number && word == "one" => faults.push(format!(
                    "{place} chooses a plural by ${name}; write NUMBER(${name})"
                )),
                _ => {}
            }
            stack.extend(pieces);
        }
    }
}

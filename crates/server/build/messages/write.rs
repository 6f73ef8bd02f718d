//! Writes the methods.

use std::fmt::Write;

use super::read::Numbers;
use super::{Key, Message, Piece, Source, variable, variables};

/// How the text of a message is handed over.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// The same whatever is asked: a constant.
    Fixed,
    /// One of its texts or one of its variables, as it is.
    Borrowed,
    /// Put together.
    Made,
}

/// An enum of the languages with a method for each message.
pub fn methods(sources: &[Source], languages: &[Vec<Message>], numbers: &Numbers) -> String {
    let mut out = head(sources);
    out.push_str(
        "\n#[allow(clippy::type_complexity, reason = \"a message has as many pieces as its marks make\")]\n\
         impl Language {\n",
    );
    for message in languages.first().into_iter().flatten() {
        let told: Vec<&Message> = languages
            .iter()
            .filter_map(|all| all.iter().find(|one| one.id == message.id))
            .collect();
        method(sources, &told, numbers, &mut out);
    }
    out.push_str("}\n");
    list(languages, &mut out);
    out
}

fn head(sources: &[Source]) -> String {
    let each = |f: &dyn Fn(&Source) -> String| sources.iter().map(f).collect::<String>();
    format!(
        "/// A language of the pages.\n\
         #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]\n\
         pub enum Language {{\n#[default]\n{}}}\n\n\
         impl Language {{\n\
         /// All of them, the reference first.\n\
         pub const ALL: [Language; {}] = [{}];\n\n\
         /// As HTML names it.\n\
         pub const fn code(self) -> &'static str {{ match self {{ {} }} }}\n}}\n",
        each(&|s| format!("{},\n", s.name)),
        sources.len(),
        each(&|s| format!("Language::{},", s.name)),
        each(&|s| format!("Language::{} => {:?},", s.name, s.code)),
    )
}

/// The texts of each message by language, for tests that look for them in pages.
fn list(languages: &[Vec<Message>], out: &mut String) {
    let texts = |message: &Message| {
        let mut texts = Vec::new();
        let mut stack: Vec<&Piece> = message.parts.iter().flatten().collect();
        while let Some(piece) = stack.pop() {
            match piece {
                Piece::Text(text) => texts.push(text.trim().to_owned()),
                Piece::Variable(_) => {}
                Piece::Choice(_, all) => stack.extend(all.iter().flat_map(|(_, one)| one)),
            }
        }
        texts
    };
    out.push_str(
        "\n/// Each message with the texts it is made of, by language.\n\
         #[cfg(test)]\npub const TEXTS: &[(&str, &[&[&str]])] = &[\n",
    );
    for message in languages.first().into_iter().flatten() {
        let told = languages
            .iter()
            .filter_map(|all| all.iter().find(|one| one.id == message.id));
        let told: String = told.map(|one| format!("&{:?}, ", texts(one))).collect();
        let _ = writeln!(out, "({:?}, &[{told}]),", message.id);
    }
    out.push_str("];\n");
}

fn method(sources: &[Source], told: &[&Message], numbers: &Numbers, out: &mut String) {
    let Some(message) = told.first() else { return };
    let is_number = |name: &str| numbers.contains(&variable(&message.id, name));
    let names = variables(message);
    let form = told
        .iter()
        .map(|one| form(one, &is_number))
        .max_by_key(|form| *form as u8);
    let form = form.unwrap_or(Form::Made);
    let lent: Vec<String> = told.iter().flat_map(|one| shown(one)).collect();
    let texts = names.iter().filter(|name| !is_number(name)).count();
    // With one text alone the compiler knows which one the answer is of.
    let named = form == Form::Borrowed && texts > 1;
    let life = if named { "'a " } else { "" };
    let parameters: String = names
        .iter()
        .map(|name| match is_number(name) {
            true => format!(", {}: u32", rust(name)),
            false if lent.contains(name) => format!(", {}: &{life}str", rust(name)),
            false => format!(", {}: &str", rust(name)),
        })
        .collect();
    let parts = message.parts.len();
    let answer = match (form, parts) {
        (Form::Fixed, _) => "&'static str".to_owned(),
        (Form::Borrowed, _) => format!("&{life}str"),
        (Form::Made, 1) => "String".to_owned(),
        (Form::Made, n) => format!("({})", "String,".repeat(n)),
    };
    let generic = if named { "<'a>" } else { "" };
    let _ = write!(
        out,
        "/// The words of `{}`.\npub fn {}{generic}(self{parameters}) -> {answer} {{\nmatch self {{\n",
        message.id,
        rust(&message.id),
    );
    for (source, one) in sources.iter().zip(told) {
        let body = match form {
            Form::Made if parts == 1 => made(&one.parts[0], &is_number),
            Form::Made => {
                let made = one.parts.iter().map(|part| made(part, &is_number) + ",\n");
                format!("({})", made.collect::<String>())
            }
            _ => plain(one.parts.first().map_or(&[], Vec::as_slice), &is_number),
        };
        let _ = writeln!(out, "Language::{} => {body},", source.name);
    }
    out.push_str("}\n}\n\n");
}

/// The variables that stand in a message, and do not only choose.
fn shown(message: &Message) -> Vec<String> {
    let mut found = Vec::new();
    let mut stack: Vec<&Piece> = message.parts.iter().flatten().collect();
    while let Some(piece) = stack.pop() {
        match piece {
            Piece::Text(_) => {}
            Piece::Variable(name) => found.push(name.clone()),
            Piece::Choice(_, all) => stack.extend(all.iter().flat_map(|(_, one)| one)),
        }
    }
    found
}

fn form(message: &Message, is_number: IsNumber<'_>) -> Form {
    fn leaf(pieces: &[Piece], is_number: IsNumber<'_>) -> Form {
        match pieces {
            [] | [Piece::Text(_)] => Form::Fixed,
            [Piece::Variable(name)] if !is_number(name) => Form::Borrowed,
            [Piece::Choice(_, all)] => {
                let forms = all.iter().map(|(_, one)| leaf(one, is_number));
                forms.max_by_key(|form| *form as u8).unwrap_or(Form::Fixed)
            }
            _ => Form::Made,
        }
    }
    match message.parts.as_slice() {
        [part] => leaf(part, is_number),
        _ => Form::Made,
    }
}

/// An expression that is a text as it is.
fn plain(pieces: &[Piece], is_number: IsNumber<'_>) -> String {
    match pieces {
        [Piece::Text(text)] => format!("{text:?}"),
        [Piece::Variable(name)] => rust(name),
        [Piece::Choice(name, all)] => choose(name, all, is_number, plain),
        _ => "\"\"".into(),
    }
}

/// An expression that puts a text together.
fn made(pieces: &[Piece], is_number: IsNumber<'_>) -> String {
    let one = |piece: &Piece| match piece {
        Piece::Text(text) => format!("{text:?}.to_owned()"),
        Piece::Variable(name) if is_number(name) => format!("numeral({})", rust(name)),
        Piece::Variable(name) => format!("{}.to_owned()", rust(name)),
        Piece::Choice(name, all) => choose(name, all, is_number, made),
    };
    match pieces {
        [] => "String::new()".into(),
        [piece] => one(piece),
        all => {
            let told: Vec<String> = all.iter().map(one).collect();
            let text = format!("[{}].concat()", told.join(", "));
            match all.windows(2).any(may_end_twice) {
                true => format!("ended_once({text})"),
                false => text,
            }
        }
    }
}

/// A full stop behind what may end with one already, such as `9:30 p.m.` or `D.C.`.
fn may_end_twice(two: &[Piece]) -> bool {
    match two {
        [Piece::Text(_), _] => false,
        [_, Piece::Text(text)] => text.starts_with('.'),
        _ => false,
    }
}

/// Tells which variables of a message are numbers.
type IsNumber<'a> = &'a dyn Fn(&str) -> bool;

/// The branches of a choice, each with a body.
fn choose(
    name: &str,
    all: &[(Key, Vec<Piece>)],
    is_number: IsNumber<'_>,
    body: fn(&[Piece], IsNumber<'_>) -> String,
) -> String {
    if let [(_, only)] = all {
        return body(only, is_number);
    }
    let number = is_number(name);
    let arms: String = all
        .iter()
        .map(|(key, pieces)| {
            let head = match key {
                Key::Number(n) => format!("({n}, _)"),
                Key::Word(word) if number => format!("(_, Plural::{})", capital(word)),
                Key::Word(word) => format!("{word:?}"),
                Key::Default => "_".into(),
            };
            format!("{head} => {},\n", body(pieces, is_number))
        })
        .collect();
    let subject = if number {
        format!("({0}, self.plural({0}))", rust(name))
    } else {
        rust(name)
    };
    format!("match {subject} {{\n{arms}}}")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_ascii_uppercase().to_string() + letters.as_str()
    })
}

/// A name as Rust writes it; its own words get a mark.
fn rust(name: &str) -> String {
    match name {
        "match" | "where" | "self" | "type" | "move" | "loop" | "in" | "use" => {
            format!("{name}_")
        }
        name => name.replace('-', "_"),
    }
}

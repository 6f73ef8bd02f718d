//! From anybody's markup to plain text: tags go, entities are decoded once, and what could turn the
//! order of letters around is removed.

/// Elements that end a line.
const BLOCKS: [&str; 14] = [
    "p", "br", "div", "li", "ul", "ol", "tr", "hr", "h1", "h2", "h3", "h4", "section", "article",
];

/// Elements whose content nobody is meant to read.
const HIDDEN: [&str; 4] = ["script", "style", "template", "title"];

const ENTITIES: [(&str, &str); 20] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("eacute", "é"),
    ("deg", "°"),
];

/// Text of one line.
pub fn line(markup: &str, most: usize) -> String {
    tidy(&decode(&strip(markup)), ' ', most)
}

/// Text of several lines, none of them empty.
pub fn paragraphs(markup: &str, most: usize) -> String {
    tidy(&decode(&strip(markup)), '\n', most)
}

/// Removes tags and comments. A `<` that begins none is a "less than" and stays; a tag that never
/// ends takes the rest with it, as in a browser.
fn strip(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        out.push_str(before);
        let begins = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
        if !tag[1..].starts_with(begins) {
            out.push('<');
            rest = &tag[1..];
            continue;
        }
        if tag.starts_with("<!--") {
            rest = after(tag, "-->");
            continue;
        }
        let inside = tag[1..].split_once('>').map_or(&tag[1..], |(i, _)| i);
        rest = after(tag, ">");
        let name = inside
            .trim_start_matches('/')
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        if BLOCKS.contains(&name.as_str()) {
            out.push('\n');
        } else if HIDDEN.contains(&name.as_str()) && !inside.starts_with('/') {
            rest = closing(rest, &name);
        }
    }
    out.push_str(rest);
    out
}

/// What follows the first `end`; nothing, if it is not there.
fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

/// From the closing tag of `name` on.
fn closing<'a>(text: &'a str, name: &str) -> &'a str {
    let ends = |at: &usize| {
        let tag = text.get(at + 2..at + 2 + name.len());
        tag.is_some_and(|t| t.eq_ignore_ascii_case(name))
    };
    let mut tags = text.match_indices("</").map(|(at, _)| at);
    tags.find(ends).map_or("", |at| &text[at..])
}

/// Decodes entities, once: what comes out is text, whatever it looks like.
fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        let (before, entity) = rest.split_at(start);
        out.push_str(before);
        // The longest entity there is has eight digits.
        let end = entity.bytes().take(12).position(|b| b == b';');
        match end.and_then(|end| Some((end, meaning(&entity[1..end])?))) {
            Some((end, meaning)) => {
                out.push_str(&meaning);
                rest = &entity[end + 1..];
            }
            None => {
                out.push('&');
                rest = &entity[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn meaning(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        let found = ENTITIES.iter().find(|(known, _)| *known == name);
        return found.map(|(_, text)| (*text).to_owned());
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?).map(String::from)
}

/// Whether a character can hide, or turn around, what stands beside it.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}'
        // Zero width, marks of direction, embeddings and overrides, isolates.
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Joins words by single spaces and lines by `joint`, and cuts at so many characters.
fn tidy(text: &str, joint: char, most: usize) -> String {
    let breaks = |c: char| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}');
    let mut out = String::new();
    for line in text.split(breaks) {
        let mut first = true;
        for word in line.split(char::is_whitespace) {
            let word: String = word
                .chars()
                .filter(|c| !c.is_control() && !is_hidden(*c))
                .collect();
            if word.is_empty() {
                continue;
            }
            if !out.is_empty() {
                out.push(if first { joint } else { ' ' });
            }
            first = false;
            out.push_str(&word);
        }
    }
    cut(out, most)
}

fn cut(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text,
        Some(_) => {
            let kept: String = text.chars().take(most.saturating_sub(1)).collect();
            format!("{}…", kept.trim_end())
        }
    }
}

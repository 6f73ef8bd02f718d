//! The review queue.

use askama::Template;
use atlas::State;
use chrono::DateTime;
use outage::tip::{Caution, Status};
use outage::{Catalogue, Minute};
use store::TipRow;

use super::super::shell::Shell;
use super::super::words::{number, place, time};
use super::super::{Site, render};
use super::{Desk, css, shell};

/// What is in the queue.
#[derive(Debug)]
pub struct QueueView {
    /// Which tips these are.
    pub status: Status,
    /// How many wait, and since when the first.
    pub waiting: i64,
    pub oldest: Option<i64>,
    pub rows: Vec<TipRow>,
    /// Gives the next page.
    pub next: Option<String>,
}

#[derive(Template)]
#[template(path = "admin/queue.html")]
struct Page<'a> {
    shell: Shell,
    css: String,
    desk: Desk<'a>,
    status: Status,
    waiting: i64,
    oldest: String,
    items: Vec<Item>,
    next: Option<String>,
}

struct Item {
    id: String,
    text: String,
    lang: String,
    about: String,
    why: String,
    wait: String,
}

/// Tips to decide on, or that were decided on.
pub fn queue(site: &Site, desk: Desk<'_>, now: Minute, view: QueueView) -> String {
    let items = view
        .rows
        .into_iter()
        .map(|row| item(site.catalogue, row, now));
    render(&Page {
        items: items.collect(),
        shell: shell(site, "Review queue"),
        css: css(),
        desk,
        status: view.status,
        waiting: view.waiting,
        oldest: view.oldest.map_or(String::new(), |then| waited(then, now)),
        next: view.next,
    })
}

fn item(catalogue: &Catalogue, row: TipRow, now: Minute) -> Item {
    let name = catalogue
        .find(&row.service)
        .map(|id| catalogue.service(id).name.clone());
    let name = name.unwrap_or_else(|| row.service.clone());
    let state = row.state.as_deref().and_then(State::from_code);
    Item {
        why: why(&row),
        about: match state {
            Some(state) => format!("{name}, {}", place::title(state)),
            None => name,
        },
        wait: waited(row.received_at, now),
        id: row.id,
        text: row.text,
        lang: row.lang,
    }
}

fn waited(since: i64, now: Minute) -> String {
    let since = DateTime::from_timestamp(since, 0).unwrap_or_default();
    time::stretch(Minute::of(since), now)
}

/// Why it is here: what to look at twice, what readers asked, what was decided.
fn why(row: &TipRow) -> String {
    let mut why: Vec<String> = Vec::new();
    if row.reported > 0 {
        let people = u32::try_from(row.reported).unwrap_or(u32::MAX);
        let readers = number::counted(people, "reader", "readers");
        why.push(format!("reported by {readers}"));
    }
    let cautions = Caution::of(&row.text);
    why.extend(cautions.into_iter().map(|c| c.words().to_owned()));
    why.extend(row.reason.clone());
    let line = why.join(", ");
    let mut letters = line.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None if row.decided_at.is_some() => "Decided without a reason".into(),
        None => "New".into(),
    }
}

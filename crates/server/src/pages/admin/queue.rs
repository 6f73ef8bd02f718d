//! The review queue.

use askama::Template;
use atlas::State;
use chrono::DateTime;
use outage::tip::{Caution, Status};
use outage::{Catalogue, Minute};
use store::{Burst, TipRow};

use super::super::shell::Shell;
use super::super::words::first_up;
use super::super::{Language, Site, render};
use super::{Desk, css, queue_of, shell};
use crate::admin::held;

/// What is in the queue.
#[derive(Debug)]
pub struct QueueView {
    /// Which tips these are.
    pub status: Status,
    /// How many wait, and since when the first.
    pub waiting: i64,
    pub oldest: Option<i64>,
    pub rows: Vec<TipRow>,
    /// Bursts decided on alike, and how many of them wait.
    pub bursts: Vec<Burst>,
    pub waiting_bursts: usize,
    /// Gives the next page.
    pub next: Option<String>,
}

#[derive(Template)]
#[template(path = "admin/queue.html")]
struct Page<'a> {
    shell: Shell,
    t: Language,
    css: String,
    desk: Desk<'a>,
    status: Status,
    waiting: i64,
    /// The same as text.
    open: String,
    oldest: String,
    bursts: Vec<BurstItem>,
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

struct BurstItem {
    id: String,
    what: String,
    about: String,
    wait: String,
}

/// Tips and bursts to decide on, or that were decided on.
pub fn queue(site: &Site, desk: Desk<'_>, now: Minute, view: QueueView) -> String {
    let t = site.language;
    let waiting = view
        .bursts
        .iter()
        .filter(|_| view.status == Status::Waiting);
    let oldest = waiting.map(|b| b.from).chain(view.oldest).min();
    let bursts = view.bursts.iter().map(|b| burst(t, site.catalogue, b, now));
    let bursts = bursts.collect();
    let items = view
        .rows
        .into_iter()
        .map(|row| item(t, site.catalogue, row, now));
    let open = view.waiting + i64::try_from(view.waiting_bursts).unwrap_or(i64::MAX);
    render(&Page {
        bursts,
        items: items.collect(),
        shell: shell(site, t.desk_queue(), queue_of(view.status)),
        t,
        css: css(),
        desk,
        status: view.status,
        waiting: open,
        open: open.to_string(),
        oldest: oldest.map_or(String::new(), |then| waited(t, then, now)),
        next: view.next,
    })
}

fn named(catalogue: &Catalogue, slug: &str) -> String {
    let name = catalogue
        .find(slug)
        .map(|id| catalogue.service(id).name.clone());
    name.unwrap_or_else(|| slug.to_owned())
}

/// States that are named; the others are counted.
const NAMED: usize = 3;

fn burst(t: Language, catalogue: &Catalogue, burst: &Burst, now: Minute) -> BurstItem {
    let (from, to) = (minute(burst.from), minute(burst.to) + 1);
    let state = |code: &Option<String>| code.as_deref().and_then(State::from_code);
    let mut about = vec![named(catalogue, &burst.id.service)];
    about.extend(burst.states.iter().take(NAMED).map(|(code, _)| {
        state(code)
            .map_or(t.the_country(), |state| t.title(state))
            .to_owned()
    }));
    let more = burst.states.len().saturating_sub(NAMED);
    if more > 0 {
        about.push(t.tips_more(&more.to_string()));
    }
    BurstItem {
        id: held::name(&burst.id),
        what: t.desk_burst_reports(&t.reports_counted(burst.reports), &t.stretch(from, to)),
        about: about.join(", "),
        wait: waited(t, burst.from, now),
    }
}

fn item(t: Language, catalogue: &Catalogue, row: TipRow, now: Minute) -> Item {
    let name = named(catalogue, &row.service);
    let state = row.state.as_deref().and_then(State::from_code);
    Item {
        why: why(t, &row),
        about: match state {
            Some(state) => format!("{name}, {}", t.title(state)),
            None => name,
        },
        wait: waited(t, row.received_at, now),
        id: row.id,
        text: row.text,
        lang: row.lang,
    }
}

fn waited(t: Language, since: i64, now: Minute) -> String {
    t.stretch(minute(since), now)
}

fn minute(seconds: i64) -> Minute {
    Minute::of(DateTime::from_timestamp(seconds, 0).unwrap_or_default())
}

/// Why it is here: what to look at twice, what readers asked, what was decided.
fn why(t: Language, row: &TipRow) -> String {
    let mut why: Vec<String> = Vec::new();
    if row.reported > 0 {
        let people = u32::try_from(row.reported).unwrap_or(u32::MAX);
        why.push(t.desk_reported(people));
    }
    let cautions = Caution::of(&row.text);
    why.extend(cautions.into_iter().map(|one| caution(t, one).to_owned()));
    why.extend(row.reason.clone());
    match why.is_empty() {
        false => first_up(&why.join(", ")),
        true if row.decided_at.is_some() => t.desk_no_reason().into(),
        true => t.desk_new().into(),
    }
}

fn caution(t: Language, caution: Caution) -> &'static str {
    match caution {
        Caution::Link => t.desk_caution_link(),
        Caution::Email => t.desk_caution_email(),
        Caution::Phone => t.desk_caution_phone(),
    }
}

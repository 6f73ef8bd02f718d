//! After a report: a count, thanks, and what else one can do.

use askama::Template;
use atlas::State;
use outage::snapshot::Snapshot;
use outage::{Minute, ServiceId};

use super::draw::fill::{self, Size};
use super::draw::{small, spark};
use super::shell::Shell;
use super::words::done::{Tail, lede, sentence};
use super::words::{self, number, time};
use super::{Language, Site, render};

/// What is known when the report has been saved.
#[derive(Clone, Debug)]
pub struct DoneView {
    /// Where it was counted; none: for the country only.
    pub state: Option<State>,
    /// The county's name, if the place was that exact.
    pub county: Option<String>,
    /// Reports there in the last 15 minutes, this one among them.
    pub reports: u32,
    /// What would be usual there.
    pub expected: Option<f64>,
    /// Whether it was counted: the first of this reporter in 15 minutes.
    pub counted: bool,
    /// Whether it is held: in no count until somebody has looked at it.
    pub held: bool,
    /// It works again, says the person.
    pub recovered: bool,
    /// Identifier and receipt, while it can be taken back.
    pub take_back: Option<(String, String)>,
    /// When it was received.
    pub at: Minute,
}

/// Minutes in which a report can be taken back.
const TAKE_BACK: i64 = 10;

#[derive(Template)]
#[template(path = "done.html")]
struct Page<'a> {
    shell: Shell,
    t: Language,
    name: &'a str,
    slug: &'a str,
    sent: String,
    sentence: String,
    lede: String,
    say: String,
    recovered: bool,
    region: &'a str,
    take_back: Option<&'a (String, String)>,
    until: String,
    patterns: String,
    map: String,
    spark: String,
    since: String,
}

/// The done screen.
pub fn done(site: &Site, now: &Snapshot, id: ServiceId, done: &DoneView) -> String {
    let t = site.language;
    let (service, view) = (site.catalogue.service(id), now.service(id));
    let tail = Tail {
        state: done.state,
        reports: done.reports,
        counted: done.counted,
        held: done.held,
        recovered: done.recovered,
        stale: site.stale_minutes.is_some(),
    };
    let mut shell = Shell::new(
        site,
        format!("{} | Outcry", t.done_title(&service.name)),
        "",
        "",
    )
    .about(service);
    shell.hidden = true;
    let recent = &view.day[view.day.len().saturating_sub(16)..];
    let known = recent.iter().any(|b| b.reports.unwrap_or(0) > 0);
    let label = t.done_spark(&service.name);
    let sent = t.et(done.at);
    let place = match (&done.county, done.state) {
        (Some(county), Some(state)) => t.county_and_state(&t.county_name(county), t.title(state)),
        _ => String::new(),
    };
    render(&Page {
        shell,
        t,
        name: &service.name,
        slug: &service.slug,
        sent: match place.as_str() {
            "" => t.done_sent(&sent),
            place => t.done_sent_from(&sent, place),
        },
        sentence: sentence(t, &tail),
        lede: lede(t, &tail, done.expected),
        say: say(t, view, &tail, &service.name),
        recovered: done.recovered,
        region: done.state.map_or(outage::NATION, State::code),
        take_back: done.take_back.as_ref(),
        until: {
            let end = done.at + TAKE_BACK;
            t.until(time::hour(end), &t.clock(end))
        },
        patterns: fill::patterns(&[Size::Small, Size::Glyph]),
        map: small::small(
            &view.states,
            done.state,
            &t.done_map(&service.name, words::done::place(t, done.state)),
        ),
        spark: if known {
            spark::spark(
                recent,
                spark::Spark {
                    width: 300.0,
                    height: 96.0,
                    loud: true,
                    every: 1,
                    label: &label,
                },
            )
        } else {
            String::new()
        },
        since: recent.first().map_or(String::new(), |bin| {
            let start = super::draw::chart::end(bin);
            t.country_since(time::hour(start), &t.clock(start))
        }),
    })
}

/// `Three in four there say Netflix doesn’t work at all.`
fn say(t: Language, view: &outage::snapshot::ServiceView, tail: &Tail, name: &str) -> String {
    let region = tail.state.map_or(&view.nation, |s| view.state(s));
    let tally = region.now().tally;
    if tally.reports() < fill::FEW || tail.recovered || tail.held {
        return String::new();
    }
    match number::share(tally.complete, tally.reports()) {
        0..15 => String::new(),
        _ => t.done_say(t.share(tally.complete, tally.reports()), name),
    }
}

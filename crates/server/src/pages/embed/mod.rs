//! Widgets that other sites frame: fixed sizes, one link, no script, no cookie, never without a time.

mod look;
mod story;

use askama::Template;
use outage::ServiceId;
use outage::snapshot::{ServiceView, Snapshot};

use super::draw::fill::{self, Fill, Size as Hatch};
use super::draw::{glyph, small, spark};
use super::words::{Language, time, verdict};
use super::{Site, assets, render};

pub use look::{Look, Size, Theme};
use story::Story;

#[derive(Template)]
#[template(path = "embed.html")]
struct Widget<'a> {
    t: Language,
    size: &'static str,
    compact: bool,
    theme: &'static str,
    css: String,
    name: &'a str,
    href: String,
    story: Story,
    stale: String,
    ring: String,
    patterns: String,
    map: String,
    /// Of the country only: a state has no curve in the picture of now.
    spark: String,
    at: String,
    simulated: bool,
}

/// The widget of a service.
pub fn embed(site: &Site, now: &Snapshot, id: ServiceId, look: Look) -> String {
    let t = site.language;
    let (service, view) = (site.catalogue.service(id), now.service(id));
    let story = Story::of(t, service, view, look.region);
    let compact = look.size == Size::Compact;
    let hatches: &[Hatch] = match compact {
        true => &[Hatch::Glyph],
        false => &[Hatch::Small, Hatch::Glyph],
    };
    let time = t.et(now.at);
    render(&Widget {
        t,
        size: look.size.word(),
        compact,
        theme: match look.theme {
            Theme::Reader => "",
            fixed => fixed.word(),
        },
        css: assets::href("src/embed.css"),
        name: &service.name,
        href: format!("{}{}/services/{}", site.public_url, t.root(), service.slug),
        // Old figures show no level: what was true ten minutes ago may not be.
        stale: site.stale_minutes.map_or(String::new(), |_| {
            t.widget_stale(&service.name, &t.figure_since(time::hour(now.at), &time))
        }),
        ring: glyph::status(Fill::Few),
        patterns: fill::patterns(hatches),
        map: match compact {
            true => String::new(),
            false => small::small(&view.states, look.region, &map_label(t, view, look)),
        },
        spark: match look.region {
            Some(_) => String::new(),
            None => curve(t, &service.name, view, compact, story.loud),
        },
        at: match compact {
            true => time,
            false => format!("{time}, {}", t.day(now.at)),
        },
        simulated: site.simulated,
        story,
    })
}

fn curve(t: Language, name: &str, view: &ServiceView, compact: bool, loud: bool) -> String {
    let label = t.widget_curve(name);
    let (width, height) = if compact { (96.0, 50.0) } else { (114.0, 40.0) };
    let look = spark::Spark {
        width,
        height,
        loud,
        every: 2,
        label: &label,
    };
    spark::spark(&view.day, look)
}

fn map_label(t: Language, view: &ServiceView, look: Look) -> String {
    let marked = look
        .region
        .map_or(String::new(), |state| t.widget_marked(t.title(state)));
    match verdict::above(view).len() as u32 {
        0 => t.widget_map_calm(&marked),
        n => t.widget_map(n, &marked),
    }
}

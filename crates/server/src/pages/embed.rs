//! The card that other sites frame: 360 by 240, one link, no script, no cookie, never without a time.

use askama::Template;
use outage::ServiceId;
use outage::snapshot::Snapshot;

use super::draw::fill::{self, Fill, Size};
use super::draw::{glyph, small, spark};
use super::words::verdict::{self, Picture};
use super::words::{number, time};
use super::{Site, assets, render};

/// Light or dark, whatever the reader's device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's device.
    #[default]
    Reader,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word in the address.
    pub fn parse(word: &str) -> Option<Theme> {
        match word {
            "" | "auto" => Some(Theme::Reader),
            "light" => Some(Theme::Light),
            "dark" => Some(Theme::Dark),
            _ => None,
        }
    }
}

#[derive(Template)]
#[template(path = "embed.html")]
struct Card<'a> {
    theme: &'static str,
    css: String,
    name: &'a str,
    href: String,
    head: String,
    stale: String,
    ring: String,
    count: String,
    usual: String,
    patterns: String,
    map: String,
    spark: String,
    loud: bool,
    at: String,
    simulated: bool,
}

/// The card of a service.
pub fn embed(site: &Site, now: &Snapshot, id: ServiceId, theme: Theme) -> String {
    let (service, view) = (site.catalogue.service(id), now.service(id));
    let picture = verdict::picture(view);
    let nation = view.nation.now();
    let loud = matches!(picture, Picture::Places(_) | Picture::Spread);
    let sentence = verdict::sentence(&service.name, &picture);
    let head = sentence.trim_end_matches('.').to_owned();
    let label = format!(
        "Reports about {} over the last 24 hours against the normal range",
        service.name
    );
    let above = verdict::above(view).len();
    let map_label = match above {
        0 => "Map: no state is above normal".to_owned(),
        n => format!("Map: reports are above normal in {n} of 56 states and territories"),
    };
    render(&Card {
        theme: match theme {
            Theme::Reader => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        },
        css: assets::href("src/embed.css"),
        name: &service.name,
        href: format!("{}/services/{}", site.public_url, service.slug),
        head: match picture {
            Picture::Few => format!("{}: too few reports to say", service.name),
            _ => head,
        },
        // Old figures show no level: what was true ten minutes ago may not be.
        stale: site
            .stale_minutes
            .map_or(String::new(), |_| time::et(now.at)),
        ring: glyph::status(Fill::Few),
        count: if nation.reports() < fill::FEW {
            "under 5".into()
        } else {
            number::count(nation.reports())
        },
        usual: nation.expected.map_or("not known yet".into(), |e| match e {
            e if e < 0.5 => "under 1".into(),
            e => number::about(e),
        }),
        patterns: fill::patterns(&[Size::Small, Size::Glyph]),
        map: small::small(&view.states, None, &map_label),
        spark: spark::spark(
            &view.day,
            spark::Spark {
                width: 114.0,
                height: 40.0,
                loud,
                every: 2,
                label: &label,
            },
        ),
        loud,
        at: format!("{}, {}", time::et(now.at), time::day(now.at)),
        simulated: site.simulated,
    })
}

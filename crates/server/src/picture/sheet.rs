//! The layout: title, time, map, legend, territories, source and licence on one sheet.

use std::fmt::Write;

use atlas::State;

use super::lettering::{Face, wrap};
use super::palette::{Scheme, resolve};
use super::scene::Scene;
use super::still::still;
use crate::pages::Language;
use crate::pages::draw::fill::{self, Fill};
use crate::pages::draw::{N, Safe, legend, map};

/// What the fills of a map mean; the same rules as on the pages.
pub const FILLS: &str = include_str!("../../../../web/src/css/fills.css");
const LABELS: &str = include_str!("../../../../web/src/css/labels.css");
const STYLE: &str = include_str!("picture.css");

/// The sizes a picture comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// 1200 by 630, for links that are shared: coarse hatches, few labels.
    Card,
    /// 1600 wide, to be printed or put on a page: fine hatches, all labels.
    Map,
    /// 320 by 200: the map alone.
    Small,
}

/// Measures of a sheet, in pixels.
struct Look {
    width: f64,
    margin: f64,
    title: f64,
    text: f64,
    note: f64,
    /// Pixels for a unit of the map, at most.
    scale: f64,
    /// Pixels for a unit of the legend.
    key: f64,
}

const CARD: Look = Look {
    width: 1200.0,
    margin: 44.0,
    title: 44.0,
    text: 20.0,
    note: 16.0,
    scale: 0.74,
    key: 1.3,
};
const CARD_HEIGHT: f64 = 630.0;

const MAP: Look = Look {
    width: 1600.0,
    margin: 56.0,
    title: 58.0,
    text: 27.0,
    note: 21.0,
    scale: 1.45,
    key: 1.7,
};

const SOLID: (&str, &str) = ("Solid", "6 in 10 or more say it doesn’t work at all");
const HATCHED: (&str, &str) = ("Hatched", "more say it works on and off, or is slow");
const SIMULATED: &str =
    "Simulated data. Every report was made by a program; nothing here happened.";
const SOURCE: &str = "Outcry: reports that people chose to send. No service was tested. CC BY 4.0.";

/// Draws a scene as an SVG that needs nothing else.
pub fn draw(scene: &Scene, size: Size, scheme: Scheme) -> String {
    let look = match size {
        Size::Card => CARD,
        Size::Map => MAP,
        Size::Small => return still(scene, scheme),
    };
    let mut sheet = Sheet {
        body: String::with_capacity(130_000),
        look,
        y: 0.0,
    };
    sheet.head(scene);
    let (height, patterns) = match size {
        Size::Card => (sheet.card(scene), fill::Size::Small),
        _ => (sheet.map(scene), fill::Size::Wide),
    };
    sheet.foot(scene, height);
    sheet.whole(scene, patterns, scheme, height)
}

struct Sheet {
    body: String,
    look: Look,
    /// How far down it is drawn.
    y: f64,
}

impl Sheet {
    fn right(&self) -> f64 {
        self.look.width - self.look.margin
    }

    fn text(&mut self, class: &str, x: f64, y: f64, size: f64, text: &str) {
        let _ = write!(
            self.body,
            r#"<text class="{class}" x="{}" y="{}" font-size="{}">{}</text>"#,
            N(x),
            N(y),
            N(size),
            Safe(text)
        );
    }

    /// A line that begins with a word in bold.
    fn named(&mut self, x: f64, y: f64, size: f64, name: &str, rest: &str) {
        let _ = write!(
            self.body,
            r#"<text x="{}" y="{}" font-size="{}"><tspan class="b">{}</tspan> {}</text>"#,
            N(x),
            N(y),
            N(size),
            Safe(name),
            Safe(rest)
        );
    }

    /// Whose picture it is, the time, the sentence and the count.
    fn head(&mut self, scene: &Scene) {
        let (margin, text, title) = (self.look.margin, self.look.text, self.look.title);
        let room = self.right() - margin;
        if scene.simulated {
            let height = text * 1.7;
            let _ = write!(
                self.body,
                r#"<path class="made" d="M0 0h{}v{}H0z"/>"#,
                N(self.look.width),
                N(height)
            );
            self.text("b", margin, height * 0.68, text * 0.9, SIMULATED);
            self.y = height;
        }
        self.y += margin * 0.75 + text * 0.6;
        let logo = text / 16.0;
        let _ = write!(
            self.body,
            r#"<path class="mark" transform="translate({} {}) scale({})" d="M2 20h6.5l3.2-14 4.6 18 3-9 1.6 5H26"/>"#,
            N(margin),
            N(self.y - 22.0 * logo),
            N(logo)
        );
        self.text("b", margin + 34.0 * logo, self.y, text * 1.15, "Outcry");
        let _ = write!(
            self.body,
            r#"<text class="end" x="{}" y="{}" font-size="{}"><tspan class="b">{}</tspan>  {}  ·  {}</text>"#,
            N(self.right()),
            N(self.y),
            N(text),
            Safe(&scene.clock),
            Safe(&scene.date),
            Safe(&scene.utc)
        );
        self.y += title * 0.35;
        for line in wrap(&scene.title, Face::Serif, title, room, 2) {
            self.y += title * 1.12;
            self.text("title", margin, self.y, title, &line);
        }
        self.y += text * 0.4;
        for line in wrap(&scene.counted, Face::Regular, text, room, 2) {
            self.y += text * 1.4;
            self.text("", margin, self.y, text, &line);
        }
    }

    /// Map to the left, legend to the right, within a fixed height.
    fn card(&mut self, scene: &Scene) -> f64 {
        let look = &self.look;
        let (margin, note, key) = (look.margin, look.note, look.key);
        let (wide, high) = view_box();
        let top = self.y + note;
        let scale = look.scale.min((CARD_HEIGHT - 52.0 - top) / high);
        self.states(scene, "card", margin, top, scale, 19.0 / 12.0);
        let x = margin + wide * scale + 36.0;
        let room = self.right() - x;
        let mut y = top + 8.0;
        self.steps(x, y, key);
        y += 66.0 * key + note * 0.8;
        for (name, rest) in [SOLID, HATCHED] {
            let lines = wrap(&format!("{name} {rest}"), Face::Regular, note, room, 2);
            for (i, line) in lines.iter().enumerate() {
                y += note * 1.35;
                match line.strip_prefix(name).filter(|_| i == 0) {
                    Some(rest) => self.named(x, y, note, name, rest.trim()),
                    None => self.text("", x, y, note, line),
                }
            }
            y += note * 0.3;
        }
        for (fill, words) in [
            (Fill::Usual, "As usual"),
            (Fill::Few, "Fewer than 5 reports"),
        ] {
            y += note * 1.5;
            self.sample(x, y, key, fill, words, note);
        }
        y += note * 0.9;
        self.territories(scene, x, y, 44.0);
        CARD_HEIGHT
    }

    /// Legend above the map, territories in the corner that the coast leaves free.
    fn map(&mut self, scene: &Scene) -> f64 {
        let look = &self.look;
        let (margin, note, key, scale) = (look.margin, look.note, look.key, look.scale);
        let (_, high) = view_box();
        let top = self.y + note * 1.4;
        self.steps(margin, top, key);
        let x = margin + 190.0 * key + 48.0;
        let line = |i: f64| top + note * (1.6 + 1.5 * i);
        self.named(x, line(0.0), note, SOLID.0, SOLID.1);
        self.named(x, line(1.0), note, HATCHED.0, HATCHED.1);
        let x = x + 540.0;
        self.sample(x, line(0.0), key, Fill::Usual, "As usual", note);
        self.sample(x, line(1.0), key, Fill::Few, "Fewer than 5 reports", note);
        let top = top + 66.0 * key + note * 0.6;
        self.states(scene, "wide", margin, top, scale, 1.0);
        // The coast of Florida ends where five of these begin.
        let tile = 46.0;
        let x = self.right() - 5.0 * tile - 4.0 * tile * 0.1;
        self.territories(scene, x, top + high * scale - tile, tile);
        top + high * scale + 84.0
    }

    fn steps(&mut self, x: f64, y: f64, scale: f64) {
        let _ = write!(
            self.body,
            r#"<g transform="translate({} {}) scale({})">{}</g>"#,
            N(x),
            N(y),
            N(scale),
            legend::steps(Language::English)
        );
    }

    fn sample(&mut self, x: f64, y: f64, scale: f64, fill: Fill, words: &str, size: f64) {
        let _ = write!(
            self.body,
            r#"<g transform="translate({} {}) scale({})">{}</g>"#,
            N(x),
            N(y - 12.0 * scale * 0.85),
            N(scale),
            legend::sample(fill.class())
        );
        self.text("", x + 18.0 * scale + 10.0, y, size, words);
    }

    /// The states with their codes. Lines keep their width whatever the scale.
    fn states(&mut self, scene: &Scene, class: &str, x: f64, y: f64, scale: f64, line: f64) {
        let (wide, high) = view_box();
        let _ = write!(
            self.body,
            r#"<svg x="{}" y="{}" width="{}" height="{}" viewBox="0 0 {wide} {high}"><g class="{class}" stroke-width="{:.2}">"#,
            N(x),
            N(y),
            N(wide * scale),
            N(high * scale),
            line / scale.max(1.0),
        );
        for (state, path) in State::all().filter_map(|s| Some((s, atlas::outline(s)?))) {
            let _ = write!(
                self.body,
                r#"<path class="st-p {}" id="s-{}" d="{path}"/>"#,
                scene.shades[state.index()].fill.class(),
                state.usps()
            );
        }
        map::labels(&mut self.body, &scene.shades);
        self.body.push_str("</g></svg>");
    }

    fn territories(&mut self, scene: &Scene, x: f64, y: f64, size: f64) {
        let _ = write!(
            self.body,
            r#"<g class="gl" transform="translate({} {}) scale({:.3})">"#,
            N(x),
            N(y),
            size / 40.0
        );
        for (i, state) in State::all().filter(|s| s.is_territory()).enumerate() {
            let fill = scene.shades[state.index()].fill;
            let left = i * 44;
            let _ = write!(
                self.body,
                r#"<rect x="{left}" width="40" height="40" rx="4" class="{}" id="s-{usps}"/><text class="lb {}" x="{}" y="20">{usps}</text>"#,
                fill.class(),
                fill.label(),
                left + 20,
                usps = state.usps()
            );
        }
        self.body.push_str("</g>");
    }

    /// Source, licence, and where it is kept.
    fn foot(&mut self, scene: &Scene, height: f64) {
        let (margin, right, size) = (self.look.margin, self.right(), self.look.note * 0.95);
        let y = height - 20.0 - size * 0.2;
        let _ = write!(
            self.body,
            r#"<path class="rule" d="M{} {}H{}"/>"#,
            N(margin),
            N(y - size * 1.6),
            N(right)
        );
        self.text("n", margin, y, size, SOURCE);
        let address = scene.address.split_once("://").map_or("", |(_, rest)| rest);
        let taken = super::lettering::width(SOURCE, Face::Regular, size) + size * 1.5;
        for line in wrap(address, Face::Regular, size, right - margin - taken, 1) {
            self.text("n end", right, y, size, &line);
        }
    }

    fn whole(self, scene: &Scene, map: fill::Size, scheme: Scheme, height: f64) -> String {
        let style = resolve(&format!("{FILLS}{LABELS}{STYLE}"), scheme);
        let style: Vec<&str> = style.lines().map(str::trim).collect();
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img" aria-labelledby="title desc"><title id="title">{}</title><desc id="desc">{} {}</desc><metadata>{}</metadata><style>{}</style>{}<path class="paper" d="M0 0h{w}v{h}H0z"/>{}</svg>"#,
            Safe(&scene.title),
            Safe(&scene.counted),
            Safe(&scene.utc),
            Safe(&format!(
                "{SOURCE} https://creativecommons.org/licenses/by/4.0/ {}",
                scene.address
            )),
            style.concat(),
            fill::patterns(&[map, fill::Size::Glyph]),
            self.body,
            w = N(self.look.width),
            h = N(height),
        )
    }
}

fn view_box() -> (f64, f64) {
    (atlas::VIEW_BOX.0.into(), atlas::VIEW_BOX.1.into())
}

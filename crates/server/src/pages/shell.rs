//! What stands around every page: head, header, banners, footer.

use outage::{Minute, Service};

use super::words::Language;
use super::{Site, assets};

/// What every page needs for its first text, whatever it speaks.
const FONTS: [&str; 2] = ["fonts/sans.woff2", "fonts/serif.woff2"];

/// The surroundings of one page.
#[derive(Debug)]
pub struct Shell {
    /// What it speaks.
    pub t: Language,
    /// Its address in English, without the server.
    path: String,
    /// Whether all languages have it.
    pub everywhere: bool,
    pub title: String,
    pub description: String,
    /// The page's own full address; empty: it has none.
    pub canonical: String,
    /// Where the site is known, without a slash at its end.
    pub base: String,
    /// The picture that stands for the page where its link is shared.
    pub card: String,
    /// What the page says to machines, as JSON-LD that may stand in a script element; empty: nothing.
    pub facts: String,
    pub css: String,
    pub icon: String,
    pub fonts: Vec<String>,
    /// The island of the page; empty: none.
    pub script: String,
    /// What the island imports.
    pub imports: Vec<String>,
    /// Which entry of the navigation is this page.
    pub here: &'static str,
    /// Where "Report a problem" leads.
    pub report: String,
    pub simulated: bool,
    /// The figures' time and age, if they are old.
    pub stale: Option<(String, String)>,
    /// Kept out of search engines.
    pub hidden: bool,
}

impl Shell {
    /// For a page at `path` with an island named `script`.
    pub fn new(site: &Site, title: String, path: &str, script: &str) -> Shell {
        let t = site.language;
        Shell {
            t,
            path: path.to_owned(),
            everywhere: false,
            title,
            description: String::new(),
            canonical: format!("{}{}{path}", site.public_url, t.root()),
            base: site.public_url.to_owned(),
            card: format!("{}/card.png", site.public_url),
            facts: String::new(),
            css: assets::href("src/site.css"),
            icon: assets::href("src/icon.svg"),
            fonts: FONTS.map(assets::href).into(),
            script: if script.is_empty() {
                String::new()
            } else {
                assets::href_in(t, script)
            },
            imports: assets::imports_in(t, script),
            here: "",
            report: format!("{}/#q", t.root()),
            simulated: site.simulated,
            stale: None,
            hidden: false,
        }
    }

    /// For a page that shows figures.
    pub fn figures(mut self, site: &Site, at: Minute) -> Shell {
        self.stale = site
            .stale_minutes
            .map(|age| (self.t.et(at), self.t.minutes(age)));
        self
    }

    /// For a page about one service.
    pub fn about(mut self, service: &Service) -> Shell {
        self.here = "services";
        self.report = format!("{}/services/{}/report", self.t.root(), service.slug);
        self.card = format!(
            "{}/api/v1/services/{}/heatmap?format=png",
            self.base, service.slug
        );
        self
    }

    /// For a page that all languages have.
    pub fn everywhere(mut self) -> Shell {
        self.everywhere = true;
        self
    }

    /// The full addresses of this page in all languages, for search engines.
    pub fn alternates(&self) -> Vec<(Language, String)> {
        let told = self.everywhere && !self.hidden && !self.canonical.is_empty();
        let all = Language::ALL.into_iter().filter(|_| told);
        all.map(|t| (t, format!("{}{}{}", self.base, t.root(), self.path)))
            .collect()
    }

    /// The same page in the other languages, for readers.
    pub fn others(&self) -> Vec<(Language, String)> {
        let there = self.everywhere;
        let all = Language::ALL.into_iter().filter(|t| there && *t != self.t);
        all.map(|t| (t, format!("{}{}", t.root(), self.path)))
            .collect()
    }
}

/// The letter tile of a service, which stands where others put a logo.
pub fn letter(name: &str) -> String {
    let first = name.chars().find(|c| c.is_alphanumeric());
    first.map_or("•".into(), |c| c.to_uppercase().to_string())
}

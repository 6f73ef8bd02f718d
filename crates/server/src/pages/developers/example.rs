//! Addresses that answer on this server now.

use super::Endpoint;
use crate::pages::Site;

/// What the blanks of an address are filled in with.
#[derive(Debug)]
pub struct Example {
    base: String,
    slug: String,
    /// A second service, to be compared with.
    other: String,
    /// The latest incident; none: there was none yet.
    incident: Option<String>,
}

impl Example {
    /// The first services of the catalogue and the latest incident of all.
    pub fn of(site: &Site) -> Example {
        let slug = |id| site.catalogue.service(id).slug.clone();
        let mut ids = site.catalogue.ids();
        let first = site.catalogue.find("netflix").or(ids.next());
        let other = site.catalogue.ids().find(|id| Some(*id) != first);
        let latest = site
            .catalogue
            .ids()
            .filter_map(|id| site.story.book(id).entries.last())
            .filter(|entry| entry.version > 0)
            .max_by_key(|entry| entry.incident.opened);
        Example {
            base: site.public_url.to_owned(),
            slug: first.map(slug).unwrap_or_default(),
            other: other.map(slug).unwrap_or_default(),
            incident: latest.map(|entry| entry.incident.id.to_string()),
        }
    }

    /// An address of this endpoint, without the server; none where there is nothing to show, or where
    /// only operators may ask.
    pub fn address(&self, endpoint: &Endpoint) -> Option<String> {
        if !endpoint.is_read() || endpoint.path.starts_with("/api/v1/admin") {
            return None;
        }
        let mut path = endpoint.path.replace("{slug}", &self.slug);
        if path.contains("{id}") {
            path = path.replace("{id}", self.incident.as_ref()?);
        }
        path = path.replace("{region}", "US-OH");
        // The northeast of the United States.
        for (blank, number) in [("{z}", "4"), ("{x}", "4"), ("{y}", "6")] {
            path = path.replace(blank, number);
        }
        for (i, name) in endpoint.required().enumerate() {
            let mark = if i == 0 { '?' } else { '&' };
            let value = match name {
                "services" => format!("{},{}", self.slug, self.other),
                _ => return None,
            };
            path.push_str(&format!("{mark}{name}={value}"));
        }
        (!path.contains('{')).then_some(path)
    }

    /// The command that asks for it.
    pub fn command(&self, endpoint: &Endpoint) -> Option<String> {
        if let Some(address) = self.address(endpoint) {
            return Some(format!("curl '{}{address}'", self.base));
        }
        let body = endpoint.sample.as_ref()?;
        let path = endpoint.path.replace("{slug}", &self.slug);
        let open = !path.contains('{') && !path.starts_with("/api/v1/admin");
        open.then(|| {
            format!(
                "curl '{}{path}' -H 'Content-Type: application/json' \\\n  -d '{body}'",
                self.base
            )
        })
    }
}

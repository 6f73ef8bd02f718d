//! A service as an operator enters it.

use super::{Catalogue, CatalogueError, Feed, Format, Service};
use crate::json::Json;
use crate::reason::{Reasons, Rejected, members, text};
use crate::tidy;

/// The members of an entry: those of the catalogue's file.
const MEMBERS: [&str; 9] = [
    "slug",
    "name",
    "category",
    "group",
    "aliases",
    "status",
    "handle",
    "feed",
    "depends_on",
];

impl Service {
    /// Reads an entry and checks it against the catalogue it shall be part of. What may be left out may
    /// also be null.
    pub fn entered(json: &Json, catalogue: &Catalogue) -> Result<Service, Rejected> {
        let mut reasons = Reasons::default();
        let found = members(json, "", MEMBERS, &mut reasons);
        let service = found.and_then(|members| read(members, &mut reasons));
        let Some(service) = service.filter(|_| reasons.0.is_empty()) else {
            return Err(Rejected { reasons: reasons.0 });
        };
        if let Err(CatalogueError::Faulty(faults)) = catalogue.with([service.clone()]) {
            for fault in faults {
                let detail = match fault.is_of(&service.slug) {
                    true => fault.detail,
                    false => fault.to_string(),
                };
                reasons.add(format!("/{}", fault.field), detail);
            }
            return Err(Rejected { reasons: reasons.0 });
        }
        Ok(service)
    }
}

fn read(members: [Option<&Json>; 9], reasons: &mut Reasons) -> Option<Service> {
    let [
        slug,
        name,
        category,
        group,
        aliases,
        status,
        handle,
        feed,
        depends_on,
    ] = members;
    let mut must = |json, at| text(json, at, reasons).map(tidy);
    let (slug, name, category) = (
        must(slug, "/slug"),
        must(name, "/name"),
        must(category, "/category"),
    );
    let mut may = |json, at| given(json).and_then(|json| text(Some(json), at, reasons).map(tidy));
    let (group, status, handle) = (
        may(group, "/group"),
        may(status, "/status"),
        may(handle, "/handle"),
    );
    let aliases = list(aliases, "/aliases", reasons);
    let feed = given(feed).and_then(|json| source(json, reasons));
    Some(Service {
        slug: slug?,
        name: name?,
        category: category?,
        group,
        aliases: aliases.iter().map(|alias| alias.to_lowercase()).collect(),
        status,
        handle,
        feed,
        depends_on: list(depends_on, "/depends_on", reasons),
    })
}

/// Null says the same as nothing.
fn given(json: Option<&Json>) -> Option<&Json> {
    json.filter(|json| **json != Json::Null)
}

fn list(json: Option<&Json>, at: &str, reasons: &mut Reasons) -> Vec<String> {
    match given(json) {
        None => Vec::new(),
        Some(Json::List(items)) => {
            let texts = items.iter().enumerate();
            texts
                .filter_map(|(i, item)| text(Some(item), &format!("{at}/{i}"), reasons).map(tidy))
                .collect()
        }
        Some(other) => {
            reasons.add(at, format!("must be a list of texts, not {}", other.kind()));
            Vec::new()
        }
    }
}

fn source(json: &Json, reasons: &mut Reasons) -> Option<Feed> {
    let [format, url] = members(json, "/feed", ["format", "url"], reasons)?;
    let word = text(format, "/feed/format", reasons);
    let url = text(url, "/feed/url", reasons);
    let format = word.and_then(|word| {
        let found = Format::ALL.into_iter().find(|f| f.as_str() == word);
        if found.is_none() {
            let words = Format::ALL.map(Format::as_str).join(" or ");
            reasons.add("/feed/format", format!("must be {words}"));
        }
        found
    });
    Some(Feed {
        format: format?,
        url: tidy(url?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::BUILT_IN;

    fn entered(text: &str) -> Result<Service, Vec<String>> {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let json = Json::parse(text.as_bytes()).expect("is JSON");
        Service::entered(&json, &catalogue)
            .map_err(|r| r.reasons.into_iter().map(|r| r.pointer).collect())
    }

    #[test]
    fn an_entry_is_read_as_the_file_would_be() {
        let service = entered(
            r#"{"slug": "big-red", "name": " Big  Red ", "category": "isp", "aliases": ["BR"],
                "feed": {"format": "feed", "url": "https://status.example/rss"},
                "depends_on": ["aws"], "group": null}"#,
        );
        let service = service.expect("fits");
        assert_eq!(
            (service.name.as_str(), &service.aliases[..]),
            ("Big Red", &["br".to_owned()][..])
        );
        assert_eq!(service.feed.map(|f| f.format), Some(Format::Feed));
        assert_eq!((service.group, service.handle), (None, None));
    }

    #[test]
    fn every_fault_has_its_field() {
        assert_eq!(
            entered(r#"{"slug": 7, "category": "isp", "colour": "red"}"#),
            Err(vec![
                "/colour".to_owned(),
                "/slug".to_owned(),
                "/name".to_owned()
            ])
        );
        assert_eq!(
            entered(
                r#"{"slug": "Big Red", "name": "", "category": "none", "status": "http://x.example",
                    "depends_on": ["nothing"]}"#
            ),
            Err(["/slug", "/category", "/name", "/status", "/depends_on"]
                .map(str::to_owned)
                .to_vec())
        );
        assert_eq!(
            entered(
                r#"{"slug": "a", "name": "A", "category": "isp", "aliases": "x", "feed": {"format": "xml"}}"#
            ),
            Err(["/aliases", "/feed/url", "/feed/format"]
                .map(str::to_owned)
                .to_vec())
        );
    }
}

//! What a page says to machines: schema.org in JSON-LD, with the numbers of the page.

use outage::snapshot::ServiceView;
use outage::{Minute, Service};
use serde_json::{Value, json};
use store::Edition;

use super::Site;
use super::draw::fill::FEW;
use super::incident::Retold;
use super::shell::Shell;
use crate::story::data::IncidentData;

const LICENSE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// Minutes of the figures that a page of a service shows.
const DAY: i64 = 1440;

/// As the text of a script element. What people type can stand in names: nothing in it may end the
/// element or begin another one.
fn text(facts: &Value) -> String {
    facts
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

fn publisher(site: &Site) -> Value {
    json!({
        "@type": "Organization",
        "name": "Outcry",
        "url": format!("{}/", site.public_url),
        "logo": format!("{}/icon-512.png", site.public_url),
    })
}

/// A file of a dataset.
fn file(address: String, format: &str) -> Value {
    json!({"@type": "DataDownload", "contentUrl": address, "encodingFormat": format})
}

/// A number with what it counts; a count below five is not told.
fn number(name: &str, value: Option<f64>) -> Value {
    let mut one = json!({"@type": "PropertyValue", "name": name, "unitText": "reports"});
    if let Some(value) = value {
        one["value"] = json!(value);
    }
    one
}

/// Of the front page: what this site is, and how it is searched.
pub fn home(site: &Site, shell: &Shell) -> String {
    let address = format!("{}{}/", site.public_url, site.language.root());
    text(&json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "Outcry",
        "url": address,
        "description": shell.description,
        "inLanguage": site.language.code(),
        "publisher": publisher(site),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": format!("{address}?q={{search_term_string}}")},
            "query-input": "required name=search_term_string",
        },
    }))
}

/// Of the page of a service: the page, and the data it shows.
pub fn service(
    site: &Site,
    shell: &Shell,
    service: &Service,
    view: &ServiceView,
    at: Minute,
) -> String {
    let api = format!("{}/api/v1/services/{}", site.public_url, service.slug);
    let now = view.nation.now();
    let shown = now.reports() >= FEW;
    let t = site.language;
    let simulated = match site.simulated {
        true => t.citation_simulated(),
        false => "",
    };
    text(&json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebPage",
                "@id": shell.canonical,
                "url": shell.canonical,
                "name": shell.title,
                "description": shell.description,
                "dateModified": at.to_string(),
                "inLanguage": t.code(),
                "isPartOf": {"@type": "WebSite", "name": "Outcry", "url": format!("{}{}/", site.public_url, t.root())},
                "primaryImageOfPage": shell.card,
                "mainEntity": {"@id": format!("{}#data", shell.canonical)},
            },
            {
                "@type": "Dataset",
                "@id": format!("{}#data", shell.canonical),
                "name": t.dataset_name(&service.name),
                "description": format!("{}{simulated}", t.dataset_description(&service.name)),
                "url": shell.canonical,
                "license": LICENSE,
                "isAccessibleForFree": true,
                "creator": publisher(site),
                "dateModified": at.to_string(),
                "temporalCoverage": format!("{}/{at}", at - DAY),
                "spatialCoverage": {"@type": "Place", "name": t.united_states()},
                "variableMeasured": [
                    number(
                        t.dataset_reports(),
                        shown.then(|| f64::from(now.reports())),
                    ),
                    number(
                        t.dataset_expected(),
                        now.expected.map(crate::api::round),
                    ),
                ],
                "distribution": [
                    file(format!("{api}/heatmap"), "application/json"),
                    file(format!("{api}/heatmap?format=csv"), "text/csv"),
                    file(format!("{api}/heatmap?format=geojson"), "application/geo+json"),
                    file(format!("{api}/series?format=csv"), "text/csv"),
                ],
            },
        ],
    }))
}

/// Of one version of an incident.
pub fn incident(
    site: &Site,
    shell: &Shell,
    data: &IncidentData,
    told: &Retold,
    (first, edition): (&Edition, &Edition),
) -> String {
    let t = site.language;
    let beside = |end: &str| format!("{}/api/v1/incidents/{}{end}", site.public_url, data.id);
    let time = crate::api::rfc3339;
    let until = data.resolved.as_deref().unwrap_or("..");
    let peak = data.peak.as_ref();
    let simulated = if data.simulated {
        format!(" {}.", t.simulated_label())
    } else {
        String::new()
    };
    let mut facts = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": shell.canonical,
        "identifier": data.id,
        "url": shell.canonical,
        "name": told.headline,
        "description": format!("{}{simulated}", told.summary.join(" ")),
        "datePublished": time(first.at),
        "dateModified": time(edition.at),
        "version": edition.version,
        "license": LICENSE,
        "isAccessibleForFree": true,
        "creator": publisher(site),
        "image": shell.card,
        "temporalCoverage": format!("{}/{until}", data.onset),
        "spatialCoverage": data.states.iter().map(|state| json!({
            "@type": "State",
            "name": state.name,
        })).collect::<Vec<_>>(),
        "variableMeasured": [
            number(
                "Most reports in 15 minutes",
                peak.filter(|p| p.reports >= FEW).map(|p| f64::from(p.reports)),
            ),
            number("Reports expected in those 15 minutes", peak.and_then(|p| p.expected)),
            number("Reports in all", Some(data.reports.total).filter(|n| *n >= FEW).map(f64::from)),
        ],
        "distribution": [
            file(beside(""), "application/json"),
            file(beside(".csv"), "text/csv"),
            file(beside(".geojson"), "application/geo+json"),
            file(beside(".svg"), "image/svg+xml"),
            file(beside(".png"), "image/png"),
        ],
    });
    if told.anew {
        facts["inLanguage"] = json!(t.code());
    }
    text(&facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_it_ends_the_element_it_stands_in() {
        let facts = json!({"name": "</script><script>alert(1)</script> & <!--"});
        let written = text(&facts);
        assert!(!written.contains(['<', '>', '&']), "{written}");
        let read: Value = serde_json::from_str(&written).expect("is JSON");
        assert_eq!(read, facts);
    }
}

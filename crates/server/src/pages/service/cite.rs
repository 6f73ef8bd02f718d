//! What one may copy: absolute times, a fixed address, the card for other sites.

use super::*;
use outage::{Minute, Service};

/// Citation and embed code.
#[derive(Debug)]
pub struct Cite {
    pub citation: String,
    pub embed: String,
}

/// For a service at a moment.
pub fn cite(site: &Site, service: &Service, at: Minute) -> Cite {
    let simulated = if site.simulated {
        " Simulated data."
    } else {
        ""
    };
    Cite {
        citation: format!(
            "Outcry, “{}: user reports by state,” {}, {}.{simulated} {}/services/{}?at={at}",
            service.name,
            time::et(at),
            time::date(at)
                .split_once(", ")
                .map_or(String::new(), |(_, day)| day.to_owned()),
            site.public_url,
            service.slug,
        ),
        embed: format!(
            r#"<iframe src="{}/embed/{}" title="{}: user reports, from Outcry" width="360" height="240" loading="lazy" style="border:0"></iframe>"#,
            site.public_url,
            service.slug,
            crate::pages::draw::Safe(&service.name),
        ),
    }
}

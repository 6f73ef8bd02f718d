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
    let t = site.language;
    let simulated = match site.simulated {
        true => t.citation_simulated(),
        false => "",
    };
    let address = format!(
        "{}{}/services/{}?at={at}",
        site.public_url,
        t.root(),
        service.slug
    );
    let title = t.embed_title(&service.name);
    Cite {
        citation: t.citation(&service.name, &t.et(at), &t.dated(at), simulated, &address),
        embed: format!(
            r#"<iframe src="{}/embed/{}" title="{}" width="360" height="240" loading="lazy" style="border:0"></iframe>"#,
            site.public_url,
            service.slug,
            crate::pages::draw::Safe(&title),
        ),
    }
}

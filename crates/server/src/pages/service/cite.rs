//! What one may copy: absolute times, a fixed address, the card for other sites.

use super::*;
use outage::{Minute, Service};

use crate::pages::{Look, embed_builder};

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
    Cite {
        citation: t.citation(&service.name, &t.et(at), &t.dated(at), simulated, &address),
        embed: embed_builder::code(site.public_url, t, service, Look::default()),
    }
}

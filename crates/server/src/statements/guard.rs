//! Which addresses the server may ask, so that nobody can make it ask his neighbours.
//!
//! Why it is done this way is told in `docs/decisions/0006-asking-strangers.md`.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use futures_util::future::BoxFuture;
use url::{Host, Url};

use super::address::is_public;

/// Names that stand for something near, whatever the resolver says.
const NEAR: [&str; 8] = [
    "localhost",
    "local",
    "localdomain",
    "internal",
    "intranet",
    "lan",
    "home.arpa",
    "onion",
];

/// Asks what addresses a name has.
pub trait Lookup: std::fmt::Debug + Send + Sync {
    /// All addresses of a host.
    fn lookup<'a>(&'a self, host: &'a str) -> BoxFuture<'a, std::io::Result<Vec<IpAddr>>>;
}

/// The resolver of the machine.
#[derive(Debug)]
pub struct System;

impl Lookup for System {
    fn lookup<'a>(&'a self, host: &'a str) -> BoxFuture<'a, std::io::Result<Vec<IpAddr>>> {
        Box::pin(async move {
            let found = tokio::net::lookup_host((host, 443)).await?;
            Ok(found.map(|socket| socket.ip()).collect())
        })
    }
}

/// Why an address is not asked. It never repeats what a name resolves to: that is nobody's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("is not an address we can read: write https://host/path, in ASCII")]
    Unreadable,
    #[error("must begin with https://")]
    Scheme,
    #[error("must not hold a user or a password")]
    Userinfo,
    #[error("must not name a port other than 443")]
    Port,
    #[error("must name a host of the public internet")]
    Host,
    #[error("leads to an address that is not public")]
    NotPublic,
    #[error("has a name that can't be resolved")]
    Unresolved,
}

/// An address that may be asked, at exactly these sockets.
#[derive(Clone, Debug)]
pub struct Admitted {
    /// The address.
    pub url: Url,
    /// Where its host is now, all of them checked.
    pub sockets: Vec<SocketAddr>,
}

/// Decides which addresses may be asked.
#[derive(Clone, Debug)]
pub struct Guard {
    lookup: Arc<dyn Lookup>,
    also: Option<SocketAddr>,
}

impl Default for Guard {
    /// With the resolver of the machine, and without exception.
    fn default() -> Guard {
        Guard::new(Arc::new(System))
    }
}

impl Guard {
    /// With this resolver, and without exception.
    pub fn new(lookup: Arc<dyn Lookup>) -> Guard {
        Guard { lookup, also: None }
    }

    /// Lets one more socket be asked, by plain http: the demo's own source, which lives in the same
    /// process.
    pub fn also(self, socket: SocketAddr) -> Guard {
        Guard {
            also: Some(socket),
            ..self
        }
    }

    /// Whether an address is one that may be asked, as far as its letters tell.
    pub fn permits(&self, address: &str) -> Result<Url, Refused> {
        // Url is generous, as browsers are: it drops tabs, turns backslashes, decodes hosts. What
        // needs that is not an address that anybody writes in good faith.
        let plain = |b: u8| b.is_ascii_graphic() && b != b'\\';
        if address.len() > outage::statement::ADDRESS || !address.bytes().all(plain) {
            return Err(Refused::Unreadable);
        }
        let url = Url::parse(address).map_err(|_| Refused::Unreadable)?;
        let port = url.port_or_known_default().ok_or(Refused::Scheme)?;
        let also = url.scheme() == "http" && self.also.is_some_and(|socket| socket.port() == port);
        if url.scheme() != "https" && !also {
            return Err(Refused::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refused::Userinfo);
        }
        if port != 443 && !also {
            return Err(Refused::Port);
        }
        let authority = address.split('/').nth(2).unwrap_or_default();
        if authority.contains(['%', '@']) {
            return Err(Refused::Unreadable);
        }
        match url.host() {
            Some(Host::Ipv4(ip)) => self.socket(&url, ip.into())?,
            Some(Host::Ipv6(ip)) => self.socket(&url, ip.into())?,
            Some(Host::Domain(name)) if is_far(name) => return Ok(url),
            _ => return Err(Refused::Host),
        };
        Ok(url)
    }

    /// Resolves the host, once, and lets the address pass if every single socket may be asked.
    pub async fn admit(&self, address: &str) -> Result<Admitted, Refused> {
        let url = self.permits(address)?;
        let found = match url.host() {
            Some(Host::Ipv4(ip)) => vec![ip.into()],
            Some(Host::Ipv6(ip)) => vec![ip.into()],
            Some(Host::Domain(name)) => {
                let found = self.lookup.lookup(name).await;
                found.map_err(|_| Refused::Unresolved)?
            }
            None => return Err(Refused::Host),
        };
        let sockets: Vec<SocketAddr> = found
            .into_iter()
            .map(|ip| self.socket(&url, ip))
            .collect::<Result<_, _>>()?;
        if sockets.is_empty() {
            return Err(Refused::Unresolved);
        }
        Ok(Admitted { url, sockets })
    }

    fn socket(&self, url: &Url, ip: IpAddr) -> Result<SocketAddr, Refused> {
        let port = url.port_or_known_default().ok_or(Refused::Scheme)?;
        let socket = SocketAddr::new(ip, port);
        let public = url.scheme() == "https" && port == 443 && is_public(ip);
        if public || (url.scheme() == "http" && self.also == Some(socket)) {
            Ok(socket)
        } else {
            Err(Refused::NotPublic)
        }
    }
}

/// A name with a dot in it, that does not end in one, and stands for nothing near.
fn is_far(name: &str) -> bool {
    let near = |suffix: &str| {
        let before = name.strip_suffix(suffix);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    name.contains('.') && !name.ends_with('.') && !NEAR.iter().any(|suffix| near(suffix))
}

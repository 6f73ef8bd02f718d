//! One question to one source: what it may cost, and what is taken for an answer.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use reqwest::dns::{Name, Resolve, Resolving};
use reqwest::header::{
    ACCEPT, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE,
    IF_NONE_MATCH, LAST_MODIFIED,
};
use reqwest::{Client, Response, StatusCode, redirect};
use rustls::{ClientConfig, RootCertStore};

use super::guard::{Admitted, Guard, Refused};

/// Everything together: finding the host, connecting, and reading to the end.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Bytes of an answer, after decompression.
pub const MOST: usize = 256 * 1024;

/// Media types that hold statements; beside them `+json` and `+xml`.
const TYPES: [&str; 5] = [
    "application/json",
    "application/xml",
    "text/json",
    "text/xml",
    "text/plain",
];

const WANTED: &str = "application/json, application/atom+xml, application/rss+xml, \
    application/xml;q=0.9, text/xml;q=0.9, text/plain;q=0.5";

/// Why a source gave no answer, in words for the service's page: "it …".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("its address {0}")]
    Refused(#[from] Refused),
    #[error("it could not be reached")]
    Unreachable,
    #[error("it did not answer within {} seconds", PATIENCE.as_secs())]
    Silent,
    #[error("it answered with a redirect, which is not followed")]
    Redirect,
    #[error("it answered with status {0}")]
    Status(u16),
    #[error("it answered with something that is neither JSON nor XML")]
    MediaType,
    #[error("it answered with more than {} KiB", MOST / 1024)]
    TooLong,
    #[error("its answer broke off")]
    Broken,
    #[error("what it answered could not be kept here")]
    NotKept,
    #[error("its answer could not be read: {0}")]
    Unreadable(String),
}

/// What a source knew us by the last time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Its `ETag`.
    pub etag: Option<String>,
    /// Its `Last-Modified`.
    pub last_modified: Option<String>,
}

/// What a source answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing that is new since the marks.
    Unchanged,
    /// A whole body, and the marks to ask with next time.
    Fresh(Vec<u8>, Marks),
}

/// Asks sources.
#[derive(Clone, Debug)]
pub struct Asker {
    guard: Guard,
    tls: ClientConfig,
    agent: String,
    patience: Duration,
}

impl Asker {
    /// Asks what the guard lets pass, and says who asks.
    pub fn new(guard: Guard, public_url: &str) -> anyhow::Result<Asker> {
        let ring = Arc::new(rustls::crypto::ring::default_provider());
        let roots = RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        };
        let tls = ClientConfig::builder_with_provider(ring)
            .with_safe_default_protocol_versions()
            .context("TLS can't be set up")?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let version = env!("CARGO_PKG_VERSION");
        Ok(Asker {
            guard,
            tls,
            agent: format!("Outcry/{version} (+{public_url})"),
            patience: PATIENCE,
        })
    }

    /// Waits no longer than this; tests have no ten seconds.
    pub fn patience(self, patience: Duration) -> Asker {
        Asker { patience, ..self }
    }

    /// Asks an address once.
    pub async fn ask(&self, address: &str, marks: &Marks) -> Result<Answer, Fault> {
        let asked = tokio::time::timeout(self.patience, self.exchange(address, marks)).await;
        asked.unwrap_or(Err(Fault::Silent))
    }

    async fn exchange(&self, address: &str, marks: &Marks) -> Result<Answer, Fault> {
        let admitted = self.guard.admit(address).await?;
        let client = self.client(&admitted).map_err(|_| Fault::Unreachable)?;
        let request = client.get(admitted.url).headers(headers(marks));
        let answer = request.send().await.map_err(|_| Fault::Unreachable)?;
        match answer.status() {
            StatusCode::OK => {}
            StatusCode::NOT_MODIFIED => return Ok(Answer::Unchanged),
            status if status.is_redirection() => return Err(Fault::Redirect),
            status => return Err(Fault::Status(status.as_u16())),
        }
        if !is_text(answer.headers()) {
            return Err(Fault::MediaType);
        }
        let text = |name| {
            let value = answer.headers().get(name)?.to_str().ok()?;
            (value.len() <= 200).then(|| value.to_owned())
        };
        let marks = Marks {
            etag: text(ETAG),
            last_modified: text(LAST_MODIFIED),
        };
        Ok(Answer::Fresh(body(answer).await?, marks))
    }

    /// A client for one question: it knows the checked sockets and can find no others, follows
    /// nothing, goes through nobody, remembers nothing.
    fn client(&self, admitted: &Admitted) -> reqwest::Result<Client> {
        let host = admitted.url.host_str().unwrap_or_default();
        Client::builder()
            .tls_backend_preconfigured(self.tls.clone())
            .resolve_to_addrs(host, &admitted.sockets)
            .dns_resolver(Nobody)
            .redirect(redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .pool_max_idle_per_host(0)
            .user_agent(&self.agent)
            .build()
    }
}

/// A resolver that knows no host.
#[derive(Debug)]
struct Nobody;

impl Resolve for Nobody {
    fn resolve(&self, _: Name) -> Resolving {
        let none: Box<dyn Iterator<Item = SocketAddr> + Send> = Box::new(std::iter::empty());
        Box::pin(std::future::ready(Ok(none)))
    }
}

fn headers(marks: &Marks) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static(WANTED));
    let known: [(HeaderName, &Option<String>); 2] = [
        (IF_NONE_MATCH, &marks.etag),
        (IF_MODIFIED_SINCE, &marks.last_modified),
    ];
    for (name, value) in known {
        if let Some(Ok(value)) = value.as_deref().map(HeaderValue::from_str) {
            headers.insert(name, value);
        }
    }
    headers
}

fn is_text(headers: &HeaderMap) -> bool {
    let value = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let essence = value.and_then(|v| v.split(';').next()).unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    let structured = ["+json", "+xml"].iter().any(|end| essence.ends_with(end));
    TYPES.contains(&essence.as_str()) || (structured && essence.starts_with("application/"))
}

/// Reads until the end or the limit; decompression goes along in small pieces, so that a gzip of
/// gigabytes costs no more than its first 256 KiB.
async fn body(mut answer: Response) -> Result<Vec<u8>, Fault> {
    let mut body = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(|_| Fault::Broken)? {
        if body.len() + piece.len() > MOST {
            return Err(Fault::TooLong);
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

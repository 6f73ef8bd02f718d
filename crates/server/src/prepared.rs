//! An answer made once and sent many times: plain, gzip and brotli, with one entity tag.

use std::io::Write;

use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// Which headers go with the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// A page for people.
    Page,
    /// A page for people with widgets of ours in frames.
    Framing,
    /// A widget in somebody else's page.
    Embed,
    /// Data for anybody.
    Data,
    /// Data that is drawn: it carries its style inside.
    Picture,
}

/// A finished answer.
#[derive(Clone, Debug)]
pub struct Prepared {
    plain: Bytes,
    gzip: Bytes,
    brotli: Bytes,
    etag: HeaderValue,
    content_type: &'static str,
    cache: &'static str,
    family: Family,
    simulated: bool,
}

impl Prepared {
    /// Compresses a body both ways and gives it a tag by its content.
    pub fn new(
        body: impl Into<Vec<u8>>,
        content_type: &'static str,
        cache: &'static str,
        family: Family,
    ) -> Prepared {
        let plain: Vec<u8> = body.into();
        Prepared {
            gzip: gzip(&plain).into(),
            brotli: brotli(&plain).into(),
            ..Prepared::packed(plain, content_type, cache, family)
        }
    }

    /// A body that is compressed in itself, such as PNG: it is sent as it is.
    pub fn packed(
        body: Vec<u8>,
        content_type: &'static str,
        cache: &'static str,
        family: Family,
    ) -> Prepared {
        Prepared {
            etag: tag(&body),
            plain: body.into(),
            gzip: Bytes::new(),
            brotli: Bytes::new(),
            content_type,
            cache,
            family,
            simulated: false,
        }
    }

    /// Marks it as simulated in a header, for formats that have no field for it.
    pub fn simulated(mut self, simulated: bool) -> Prepared {
        self.simulated = simulated;
        self
    }

    /// Bytes that it keeps, in all codings.
    pub fn size(&self) -> usize {
        self.plain.len() + self.gzip.len() + self.brotli.len()
    }

    /// The answer to this request: 304 if it has this already, else the smallest coding it takes.
    pub fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let headers = request.headers();
        let known = headers
            .get(header::IF_NONE_MATCH)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|tags| self.is_among(tags));
        let mut answer = if known {
            HttpResponse::NotModified()
        } else {
            HttpResponse::Ok()
        };
        self.dress(&mut answer);
        if known {
            return answer.finish();
        }
        answer.insert_header((
            header::CONTENT_TYPE,
            HeaderValue::from_static(self.content_type),
        ));
        match coding(headers) {
            Coding::Brotli if !self.brotli.is_empty() => {
                answer.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static("br")));
                answer.body(self.brotli.clone())
            }
            Coding::Gzip if !self.gzip.is_empty() => {
                answer.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static("gzip")));
                answer.body(self.gzip.clone())
            }
            _ => answer.body(self.plain.clone()),
        }
    }

    fn dress(&self, answer: &mut HttpResponseBuilder) {
        match self.family {
            Family::Page => crate::headers::page(answer),
            Family::Framing => crate::headers::framing(answer),
            Family::Embed => crate::headers::embed(answer),
            Family::Data => crate::headers::data(answer),
            Family::Picture => crate::headers::picture(answer),
        }
        answer
            .insert_header((header::ETAG, self.etag.clone()))
            .insert_header((header::CACHE_CONTROL, HeaderValue::from_static(self.cache)))
            .insert_header((
                header::VARY,
                HeaderValue::from_static("accept-encoding, accept"),
            ));
        if self.simulated {
            answer.insert_header(("outcry-simulated", HeaderValue::from_static("true")));
        }
        if matches!(self.family, Family::Data | Family::Picture) {
            answer.insert_header((
                header::LINK,
                HeaderValue::from_static(
                    "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"",
                ),
            ));
        }
    }

    fn is_among(&self, tags: &str) -> bool {
        let own = self
            .etag
            .to_str()
            .unwrap_or_default()
            .trim_start_matches("W/");
        tags.split(',')
            .map(str::trim)
            .any(|t| t == "*" || t.trim_start_matches("W/") == own)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Brotli,
    Gzip,
    Identity,
}

/// The best coding the client takes, by `Accept-Encoding`; a quality of 0 is a refusal.
fn coding(headers: &HeaderMap) -> Coding {
    let Some(accept) = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok())
    else {
        return Coding::Identity;
    };
    let mut best = Coding::Identity;
    for part in accept.split(',') {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        let refused = quality
            .trim()
            .strip_prefix("q=")
            .and_then(|q| q.trim().parse::<f32>().ok())
            .is_some_and(|q| q <= 0.0);
        match name.trim() {
            _ if refused => {}
            "br" => return Coding::Brotli,
            "gzip" => best = Coding::Gzip,
            _ => {}
        }
    }
    best
}

/// A body that is sent once, in the best coding the client takes, and the name of that.
pub fn pack(headers: &HeaderMap, plain: Vec<u8>) -> (Option<&'static str>, Vec<u8>) {
    match coding(headers) {
        Coding::Brotli => (Some("br"), brotli(&plain)),
        Coding::Gzip => (Some("gzip"), gzip(&plain)),
        Coding::Identity => (None, plain),
    }
}

/// By content, and weak: the same tag stands for all three codings of one body.
fn tag(body: &[u8]) -> HeaderValue {
    let digest = Sha256::digest(body);
    let tag: String = digest.iter().take(9).map(|b| format!("{b:02x}")).collect();
    HeaderValue::from_str(&format!("W/\"{tag}\""))
        .unwrap_or_else(|_| HeaderValue::from_static("W/\"0\""))
}

/// Level 6, and quality 4 of brotli: within a tenth of the best sizes at a twentieth of their time.
fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::new(6));
    // Writing to memory can't fail; an empty body would be served plain all the same.
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default()
}

fn brotli(plain: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(plain.len() / 4);
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 4,
        ..Default::default()
    };
    let mut source = plain;
    let _ = brotli::BrotliCompress(&mut source, &mut out, &parameters);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_chooses_the_coding() {
        let with = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accept));
            coding(&headers)
        };
        assert_eq!(with("gzip, deflate, br, zstd"), Coding::Brotli);
        assert_eq!(with("gzip;q=0.5, br;q=0"), Coding::Gzip);
        assert_eq!(with("identity"), Coding::Identity);
        assert_eq!(with("*"), Coding::Identity);
    }

    #[test]
    fn tags_match_weakly_and_among_others() {
        let one = Prepared::new("x", "text/plain", "no-store", Family::Data);
        let tag = one.etag.to_str().expect("is ASCII").to_owned();
        assert!(one.is_among(&tag));
        assert!(one.is_among(&format!("\"a\", {}", tag.trim_start_matches("W/"))));
        assert!(!one.is_among("\"a\""));
    }
}

//! What `make web` builds: hashed, compressed, inside the binary; read from disk in debug builds.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use rust_embed::RustEmbed;
use serde::Deserialize;

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Dist;

/// One entry of the manifest that the build writes.
#[derive(Deserialize)]
struct Entry {
    file: String,
}

static MANIFEST: LazyLock<HashMap<String, String>> = LazyLock::new(manifest);

fn manifest() -> HashMap<String, String> {
    let file = Dist::get("manifest.json");
    let text = file.as_ref().map_or(&b"{}"[..], |f| &f.data);
    let entries: HashMap<String, Entry> = serde_json::from_slice(text).unwrap_or_default();
    entries
        .into_iter()
        .map(|(source, entry)| (source, entry.file))
        .collect()
}

/// The address of an asset, by the path of its source under `web/`.
pub fn href(source: &str) -> String {
    // On a developer's disk the names change with each build, so they are looked up each time.
    let file = if cfg!(debug_assertions) {
        manifest().remove(source)
    } else {
        MANIFEST.get(source).cloned()
    };
    format!("/assets/{}", file.as_deref().unwrap_or(source))
}

/// A file ready to be sent.
#[derive(Debug)]
pub struct Asset {
    /// Its bytes, in `encoding`.
    pub body: Cow<'static, [u8]>,
    /// `br`, `gzip` or none.
    pub encoding: Option<&'static str>,
    /// The media type.
    pub content_type: &'static str,
    /// Its `Cache-Control`: for ever where the name holds a hash.
    pub cache: &'static str,
    /// A strong validator, quoted, different for each encoding.
    pub etag: String,
}

/// The file behind `/assets/{name}` in the best encoding that the caller accepts.
pub fn get(name: &str, accept_encoding: &str) -> Option<Asset> {
    if name.ends_with(".br") || name.ends_with(".gz") || name == "manifest.json" {
        return None;
    }
    let accepts = |coding: &str| {
        accept_encoding.split(',').any(|part| {
            let mut pieces = part.split(';').map(str::trim);
            pieces.next() == Some(coding) && !pieces.any(|p| p == "q=0" || p == "q=0.0")
        })
    };
    let packed = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .find_map(|(coding, end)| {
            let file = accepts(coding)
                .then(|| Dist::get(&format!("{name}.{end}")))
                .flatten()?;
            Some((Some(coding), file))
        });
    let (encoding, file) = packed.or_else(|| Some((None, Dist::get(name)?)))?;
    let hash = file.metadata.sha256_hash();
    let etag = hash[..12]
        .iter()
        .fold(String::from("\""), |text, byte| format!("{text}{byte:02x}"));
    Some(Asset {
        body: file.data,
        encoding,
        content_type: content_type(name),
        cache: if is_hashed(name) {
            "public, max-age=31536000, immutable"
        } else {
            "public, max-age=3600"
        },
        etag: etag + "\"",
    })
}

/// Names in the manifest hold a hash of their content.
fn is_hashed(name: &str) -> bool {
    MANIFEST.values().any(|file| file == name)
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

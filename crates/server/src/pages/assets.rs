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
#[derive(Clone, Deserialize)]
struct Entry {
    file: String,
    /// Entries that this script can't run without.
    #[serde(default)]
    imports: Vec<String>,
}

static MANIFEST: LazyLock<HashMap<String, Entry>> = LazyLock::new(manifest);

fn manifest() -> HashMap<String, Entry> {
    let file = Dist::get("manifest.json");
    let text = file.as_ref().map_or(&b"{}"[..], |f| &f.data);
    serde_json::from_slice(text).unwrap_or_default()
}

fn entry(source: &str) -> Option<Entry> {
    // On a developer's disk the names change with each build, so they are looked up each time.
    if cfg!(debug_assertions) {
        manifest().remove(source)
    } else {
        MANIFEST.get(source).cloned()
    }
}

/// The address of an asset, by the path of its source under `web/`.
pub fn href(source: &str) -> String {
    let file = entry(source).map(|entry| entry.file);
    format!("/assets/{}", file.as_deref().unwrap_or(source))
}

/// The addresses of the scripts that this one imports, so that a browser asks for all at once.
pub fn imports(source: &str) -> Vec<String> {
    let mut sources = entry(source).map_or_else(Vec::new, |entry| entry.imports);
    let mut next = 0;
    while let Some(one) = sources.get(next) {
        let further = entry(one).map_or_else(Vec::new, |entry| entry.imports);
        for import in further {
            if !sources.contains(&import) {
                sources.push(import);
            }
        }
        next += 1;
    }
    sources.iter().map(|source| href(source)).collect()
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
    MANIFEST.values().any(|entry| entry.file == name)
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

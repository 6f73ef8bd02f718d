//! What `make web` builds: hashed, compressed, inside the binary; read from disk in debug builds.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use rust_embed::RustEmbed;
use serde::Deserialize;

use super::words::Language;

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

type Manifest = HashMap<String, Entry>;

/// One for each language: scripts are built with the words of one alone, so that nobody loads those of
/// another.
static MANIFESTS: LazyLock<[Manifest; Language::ALL.len()]> =
    LazyLock::new(|| Language::ALL.map(manifest));

fn manifest(language: Language) -> Manifest {
    let file = Dist::get(match language {
        Language::English => "manifest.json",
        Language::Spanish => "manifest.es.json",
    });
    let text = file.as_ref().map_or(&b"{}"[..], |f| &f.data);
    serde_json::from_slice(text).unwrap_or_default()
}

fn entry(language: Language, source: &str) -> Option<Entry> {
    // On a developer's disk the names change with each build, so they are looked up each time.
    if cfg!(debug_assertions) {
        manifest(language).remove(source)
    } else {
        MANIFESTS.get(language as usize)?.get(source).cloned()
    }
}

/// The address of an asset without words, by the path of its source under `web/`.
pub fn href(source: &str) -> String {
    href_in(Language::English, source)
}

/// The address of a script with the words of a language.
pub fn href_in(language: Language, source: &str) -> String {
    let file = entry(language, source).map(|entry| entry.file);
    format!("/assets/{}", file.as_deref().unwrap_or(source))
}

/// The addresses of the scripts that this one imports, so that a browser asks for all at once.
pub fn imports_in(language: Language, source: &str) -> Vec<String> {
    let entry = |source: &str| entry(language, source);
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
    sources
        .iter()
        .map(|source| href_in(language, source))
        .collect()
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
    if name.ends_with(".br") || name.ends_with(".gz") || is_manifest(name) {
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

fn is_manifest(name: &str) -> bool {
    name.starts_with("manifest.") && name.ends_with("json")
}

/// Names in the manifests hold a hash of their content.
fn is_hashed(name: &str) -> bool {
    let all = MANIFESTS.iter().flat_map(|manifest| manifest.values());
    all.into_iter().any(|entry| entry.file == name)
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

//! Receipts: whoever holds one may take the report back. Only their hash is kept.

use rand::RngExt;
use sha2::{Digest, Sha256};

/// 128 bits nobody can guess.
pub fn fresh() -> String {
    format!("{:032x}", rand::rng().random::<u128>())
}

/// SHA-256, in hexadecimal.
pub fn hash(text: &str) -> String {
    hash_bytes(text.as_bytes())
}

/// SHA-256 of bytes, in hexadecimal.
pub fn hash_bytes(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

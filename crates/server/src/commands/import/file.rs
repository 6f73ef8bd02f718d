//! Opening a file, gzip or not.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::Context;
use flate2::read::MultiGzDecoder;

use super::super::WrongUse;

/// Whether there is a file to read.
pub fn check(path: &Path) -> anyhow::Result<()> {
    let wrong = |why: &str| Err(WrongUse(format!("{}: {why}", path.display())).into());
    match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => wrong("is a folder; name the files in it"),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            wrong("there is no such file; check the path")
        }
        Err(error) => Err(error).with_context(|| format!("{} can't be read", path.display())),
    }
}

/// The text of a file; gzip is known by its first bytes, whatever the name.
pub fn open(path: &Path) -> anyhow::Result<Box<dyn BufRead>> {
    let told = || format!("{} can't be read", path.display());
    let file = File::open(path).with_context(told)?;
    let mut file = BufReader::with_capacity(1 << 16, file);
    if file
        .fill_buf()
        .with_context(told)?
        .starts_with(&[0x1f, 0x8b])
    {
        return Ok(Box::new(BufReader::with_capacity(
            1 << 16,
            MultiGzDecoder::new(file),
        )));
    }
    Ok(Box::new(file))
}

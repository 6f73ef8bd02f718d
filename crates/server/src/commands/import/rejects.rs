//! The list of lines that were not taken.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// A CSV file that is only made when there is something to put in it.
///
/// It holds no part of the lines themselves beyond the words that were at fault: they may be about
/// people.
pub struct Rejects {
    path: PathBuf,
    writer: Option<csv::Writer<File>>,
}

impl Rejects {
    /// Into this file.
    pub fn new(path: PathBuf) -> Rejects {
        Rejects { path, writer: None }
    }

    /// The list of a file, in the current folder: the file's own may be read-only, or somebody's.
    pub fn named_after(path: &Path) -> PathBuf {
        let mut name = path.file_name().unwrap_or(path.as_os_str()).to_owned();
        name.push(".rejected.csv");
        name.into()
    }

    /// Where the list is, if there is one.
    pub fn path(&self) -> Option<&Path> {
        self.writer.as_ref().map(|_| self.path.as_path())
    }

    /// Puts a line on the list.
    pub fn add(&mut self, file: &Path, line: u64, reason: &str) -> anyhow::Result<()> {
        let told = || {
            format!(
                "{} can't be written; name another with --reasons",
                self.path.display()
            )
        };
        let writer = match &mut self.writer {
            Some(writer) => writer,
            none => {
                let file = File::create(&self.path).with_context(told)?;
                let writer = none.insert(csv::Writer::from_writer(file));
                writer
                    .write_record(["file", "line", "reason"])
                    .with_context(told)?;
                writer
            }
        };
        writer
            .write_record([&file.to_string_lossy(), line.to_string().as_str(), reason])
            .with_context(told)
    }

    /// Writes out what is still held.
    pub fn finish(&mut self) -> anyhow::Result<()> {
        if let Some(writer) = &mut self.writer {
            writer
                .flush()
                .with_context(|| format!("{} can't be written", self.path.display()))?;
        }
        Ok(())
    }
}

//! How far a long command has come: on a terminal, and never in a pipe.

use std::io::{IsTerminal, Write};

/// A line that counts up.
pub struct Progress {
    what: &'static str,
    shown: Option<u64>,
    terminal: bool,
}

impl Progress {
    /// Counts `what`.
    pub fn new(what: &'static str) -> Progress {
        Progress {
            what,
            shown: None,
            terminal: std::io::stderr().is_terminal(),
        }
    }

    /// Shows the number, if it is another.
    pub fn at(&mut self, number: u64) {
        if self.terminal && self.shown != Some(number) {
            self.shown = Some(number);
            // A terminal that is gone is no reason to stop.
            let _ = write!(std::io::stderr(), "\r\x1b[K{number} {}", self.what);
        }
    }

    /// Takes the line away.
    pub fn end(&mut self) {
        if self.shown.take().is_some() {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

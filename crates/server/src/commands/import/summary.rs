//! What became of the lines of a file.

use std::fmt::Write;
use std::path::Path;

use outage::Minute;

/// Numbers of lines; accepted, duplicate and rejected add up to all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub lines: u64,
    pub accepted: u64,
    pub duplicate: u64,
    pub rejected: u64,
    pub unknown_symptoms: u64,
    pub assumed_failures: u64,
    /// First and last minute.
    pub span: Option<(Minute, Minute)>,
}

impl Summary {
    /// Takes note of a minute.
    pub fn cover(&mut self, minute: Minute) {
        let (first, last) = self.span.unwrap_or((minute, minute));
        self.span = Some((first.min(minute), last.max(minute)));
    }

    /// The sum in one line.
    pub fn line(&self, name: &str) -> String {
        format!(
            "{name}: {} accepted, {} duplicate, {} rejected of {} lines\n",
            self.accepted, self.duplicate, self.rejected, self.lines
        )
    }

    /// All that a person should know.
    pub fn told(&self, file: &Path, rejects: Option<&Path>) -> String {
        let mut told = self.line(&file.display().to_string());
        // Writing to a text can't fail.
        if let Some((first, last)) = self.span {
            let _ = writeln!(told, "  from {first} to {}", last + 1);
        }
        if self.assumed_failures > 0 {
            let _ = writeln!(
                told,
                "  {} say nothing of the failure and count as complete; say --set failure=... for another",
                self.assumed_failures
            );
        }
        if self.unknown_symptoms > 0 {
            let _ = writeln!(
                told,
                "  {} have a symptom their service does not list; taken without it",
                self.unknown_symptoms
            );
        }
        if let (Some(path), 1..) = (rejects, self.rejected) {
            let _ = writeln!(told, "  reasons in {}", path.display());
        }
        told
    }
}

impl std::ops::AddAssign for Summary {
    fn add_assign(&mut self, other: Summary) {
        self.lines += other.lines;
        self.accepted += other.accepted;
        self.duplicate += other.duplicate;
        self.rejected += other.rejected;
        self.unknown_symptoms += other.unknown_symptoms;
        self.assumed_failures += other.assumed_failures;
        for minute in other.span.into_iter().flat_map(|(a, b)| [a, b]) {
            self.cover(minute);
        }
    }
}

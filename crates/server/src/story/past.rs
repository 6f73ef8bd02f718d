//! A year of a service, counted from its incidents.

use outage::Minute;
use outage::frequency::{Frequency, Past, frequency};

use super::book::{Book, Entry};

/// When a company first spoke about the incidents of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstWord {
    /// Incidents that are over and during which it was asked, or that it has spoken about.
    pub incidents: u32,
    /// Those that it has spoken about.
    pub acknowledged: u32,
    /// Of these, half were spoken about within so many minutes of our alert; negative: before it.
    pub lead: Option<i64>,
}

impl Entry {
    /// The incident as one stretch of trouble.
    pub fn past(&self) -> Past {
        let incident = &self.incident;
        Past {
            opened: incident.opened,
            resolved: incident.resolved,
            peak: incident.crest().at.unwrap_or(incident.opened),
            // It was beyond chance, so it was raised, even if it was less than twice the usual.
            level: incident.level().max(1),
        }
    }
}

impl Book {
    /// The stretches of trouble that count, oldest first.
    pub fn past(&self) -> Vec<Past> {
        self.counted().map(Entry::past).collect()
    }

    /// The 12 months before now.
    pub fn year(&self, now: Minute) -> Frequency {
        frequency(&self.past(), self.known_from, now)
    }

    /// When the company first spoke, in the 12 months before now.
    pub fn first_word(&self, now: Minute) -> FirstWord {
        let since = self.year(now).since;
        let counted = self.counted().map(|entry| &entry.incident).filter(|i| {
            let end = i.resolved.unwrap_or(now);
            // About one that goes on it may still speak; of one found afterwards nobody asked it.
            let silent = i.listened && i.resolved.is_some();
            i.opened <= now && end >= since && (silent || i.acknowledged.is_some())
        });
        let leads: Vec<_> = counted.map(|incident| incident.lead()).collect();
        let mut known: Vec<i64> = leads.iter().copied().flatten().collect();
        known.sort_unstable();
        FirstWord {
            incidents: leads.len() as u32,
            acknowledged: known.len() as u32,
            lead: known.get(known.len().saturating_sub(1) / 2).copied(),
        }
    }
}

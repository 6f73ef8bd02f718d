//! Reports that are in none of the figures, while they wait for a look.

use super::Language;
use crate::bursts::HeldReports;

/// `214 reports of the last hour`, where they came from; none while none wait.
pub fn hold(t: Language, held: HeldReports) -> Option<String> {
    let networks = t.held_networks(held.networks.max(1));
    (held.waiting > 0).then(|| t.held_waiting(held.waiting, &networks))
}

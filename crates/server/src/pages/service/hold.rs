//! Reports that are in none of the figures, while they wait for a look.

use super::super::words::number;
use crate::bursts::HeldReports;

/// `214 reports of the last hour`, where they came from; none while none wait.
pub fn hold(held: HeldReports) -> Option<String> {
    let reports = number::counted(held.waiting, "report", "reports");
    let (are, they) = match held.waiting {
        0 => return None,
        1 => ("waits", "It"),
        _ => ("wait", "They"),
    };
    let from = match held.networks {
        0 | 1 => "one network".to_owned(),
        n => format!("{} networks", number::count(n)),
    };
    Some(format!(
        "{reports} of the last hour {are} for review. {they} came from {from} at once."
    ))
}

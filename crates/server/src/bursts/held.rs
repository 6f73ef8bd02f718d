//! What readers are told of reports that are held.

use outage::held::Status;
use outage::{Catalogue, ServiceId};
use serde::Serialize;
use store::HeldCount;
use utoipa::ToSchema;

/// Reports of the last hour that are in no count, by service.
#[derive(Debug, Default)]
pub struct HeldNow(Vec<HeldReports>);

/// Reports of one service in the last 60 minutes that are in no count, since many came from one
/// network at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct HeldReports {
    /// Nobody has looked at them yet.
    pub waiting: u32,
    /// They were found to be real: later reports of their networks count, these stay out, as what
    /// was published of their minutes does not change.
    pub released: u32,
    /// They were left out.
    pub dismissed: u32,
    /// From how many networks those came that wait.
    pub networks: u32,
}

/// Seconds that are told of, as long as the composition of the counts.
pub const REACH: i64 = 3600;

impl HeldNow {
    /// Sorted in; what belongs to a service that the catalogue dropped is left out.
    pub fn new(rows: Vec<HeldCount>, catalogue: &Catalogue) -> HeldNow {
        let mut all = vec![HeldReports::default(); catalogue.len()];
        for row in rows {
            let Some(id) = catalogue.find(&row.service) else {
                continue;
            };
            let of = &mut all[id.index()];
            match row.status {
                Status::Waiting => (of.waiting, of.networks) = (row.reports, row.networks),
                Status::Released => of.released = row.reports,
                Status::Dismissed => of.dismissed = row.reports,
            }
        }
        HeldNow(all)
    }

    /// Those of a service.
    pub fn of(&self, id: ServiceId) -> HeldReports {
        self.0.get(id.index()).copied().unwrap_or_default()
    }
}

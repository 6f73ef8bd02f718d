//! Which other troubles one trouble may belong to: as a hypothesis with its reasons, never as a fact.
//!
//! **Sympathetic spikes.** When one carrier fails, people report the others too: they can't be
//! reached, or the caller does not know whose fault it is. Published peaks of carriers that worked
//! were 1 to 8 % of the failing one's, and came up to 90 minutes later: T-Mobile 15 June 2020 113,980
//! reports, Verizon 8,619, AT&T 3,861; Vodafone UK 9 June 2020 9,686, O2 519, EE 411, Three 322; AT&T
//! 22 February 2024 about 73,000, Verizon 2,000, T-Mobile 1,400, Boost 700. Cricket, which runs on
//! AT&T's network and was truly affected, had 9,000: 12 %. So a tenth is the limit, and two hours.
//!
//! **Common causes.** Services that depend on the same other one, as the catalogue declares it, and
//! rise together in the same places; or services of any kind that rise within minutes of one another
//! in the same few states, where a line may be cut or the power gone.
//!
//! ```
//! use outage::{Catalogue, Minute, alongside::{Hypothesis, Trouble, hypothesis}};
//! let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).unwrap();
//! let trouble = |slug, onset, peak_reports| Trouble {
//!     service: catalogue.find(slug).unwrap(),
//!     onset: Minute::new(onset),
//!     resolved: None,
//!     peak_reports,
//!     peak_expected: 100.0,
//!     states: Vec::new(),
//! };
//! let all = [trouble("tmobile", 0, 113_980), trouble("verizon", 30, 8_619)];
//! assert!(matches!(hypothesis(&all[1], &all, &catalogue), Some(Hypothesis::Sympathetic { .. })));
//! assert!(hypothesis(&all[0], &all, &catalogue).is_none());
//! ```

mod pair;
#[cfg(test)]
mod tests;

use atlas::State;

use crate::{Catalogue, Minute, ServiceId};

/// One service in trouble.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// Which service.
    pub service: ServiceId,
    /// When its reports rose.
    pub onset: Minute,
    /// When it was over; none: it is not.
    pub resolved: Option<Minute>,
    /// Reports in the window in which there were most.
    pub peak_reports: u32,
    /// What would have been usual in that window.
    pub peak_expected: f64,
    /// States above normal, in any order; none: it shows in the country only.
    pub states: Vec<State>,
}

impl Trouble {
    /// Reports beyond what would have been usual.
    pub fn excess(&self) -> f64 {
        let usual = self.peak_expected.max(0.0);
        // A usual count that is no number is one that is not known.
        let usual = if usual.is_finite() { usual } else { 0.0 };
        (f64::from(self.peak_reports) - usual).max(0.0)
    }
}

/// What a trouble may be, told from others of the same time.
#[derive(Clone, Debug, PartialEq)]
pub enum Hypothesis {
    /// People may report it because another one fails.
    Sympathetic {
        /// The one that fails.
        of: Companion,
    },
    /// It may fail of the same cause as others.
    CommonCause {
        /// What they share.
        because: Because,
        /// The others, the first to rise first.
        with: Vec<Companion>,
    },
}

/// What troubles of one cause share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// All depend on this service, or are it.
    Dependency(ServiceId),
    /// They rose within minutes in the same few states.
    Places,
}

/// Another trouble, and why it is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Companion {
    /// Which service.
    pub service: ServiceId,
    /// What speaks for it.
    pub reasons: Reasons,
}

/// What two troubles have to do with each other, seen from the one in question.
#[derive(Clone, Debug, PartialEq)]
pub struct Reasons {
    /// Minutes from the other's rise to its own; negative: it rose first.
    pub lag: i64,
    /// Its excess as a part of the other's; none: the other has none.
    pub size: Option<f64>,
    /// States in which both are above normal.
    pub states: Vec<State>,
    /// Whether they are of one category.
    pub same_category: bool,
    /// A service that both depend on, or one of them is.
    pub dependency: Option<ServiceId>,
}

/// The likeliest hypothesis about a trouble among all troubles of the time; its own entry among them
/// is passed over. A declared dependency speaks louder than size, and size louder than place.
pub fn hypothesis(own: &Trouble, all: &[Trouble], catalogue: &Catalogue) -> Option<Hypothesis> {
    let others = || all.iter().filter(|other| other.service != own.service);
    let mut causes: Vec<(ServiceId, &Trouble)> = others()
        .filter_map(|other| Some((pair::cause(own, other, catalogue)?, other)))
        .collect();
    if !causes.is_empty() {
        let named = |on: ServiceId| causes.iter().filter(|(d, _)| *d == on).count();
        let mut shared: Vec<_> = causes.iter().map(|(d, _)| *d).collect();
        shared.sort_by_key(|d| (std::cmp::Reverse(named(*d)), *d));
        let on = shared[0];
        causes.retain(|(d, _)| *d == on);
        let with = causes.into_iter().map(|(_, other)| other).collect();
        return Some(common(Because::Dependency(on), own, with, catalogue));
    }
    let larger = others().filter(|other| pair::follows(own, other, catalogue));
    let rank = |t: &Trouble| (t.excess(), std::cmp::Reverse((t.onset, t.service)));
    let of = larger.max_by(|a, b| {
        let ((a, first_a), (b, first_b)) = (rank(a), rank(b));
        a.total_cmp(&b).then(first_a.cmp(&first_b))
    });
    if let Some(of) = of {
        let of = pair::companion(own, of, catalogue);
        return Some(Hypothesis::Sympathetic { of });
    }
    let near: Vec<_> = others().filter(|other| pair::beside(own, other)).collect();
    (!near.is_empty()).then(|| common(Because::Places, own, near, catalogue))
}

fn common(
    because: Because,
    own: &Trouble,
    mut with: Vec<&Trouble>,
    catalogue: &Catalogue,
) -> Hypothesis {
    with.sort_by_key(|other| (other.onset, other.service));
    let with = with.into_iter();
    Hypothesis::CommonCause {
        because,
        with: with
            .map(|other| pair::companion(own, other, catalogue))
            .collect(),
    }
}

//! The card: what is written to the file and shown to readers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::class::NAMES;
use super::part::{Hit, Part, Play};
use super::plan::{Plan, WORLDS};
use super::rate::{BY, found, rate, round};
use super::{scene, text};
use crate::simulate::{Kind, Scope};

/// The detector card. Shares and rates are rounded to three decimals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Of the program that made it.
    pub version: String,
    /// Minutes in a bucket: as live.
    pub bucket_minutes: u32,
    /// How much was simulated.
    pub plan: Plan,
    /// The kinds of worlds, by name.
    pub worlds: BTreeMap<String, Setting>,
    /// Alarms of which nothing was the cause.
    pub false_alarms: FalseAlarms,
    /// Outages found.
    pub detection: Detection,
    /// Minutes by which [`Found::by_minute`] tells the share found.
    pub by_minute: Vec<u32>,
    /// Weeks without any outage.
    pub quiet: Quiet,
    /// Scripted outages, in their order.
    pub scenes: Vec<Scene>,
    /// Four weeks of dripping.
    pub poisoning: Poisoning,
    /// Intervals of the share of complete failures.
    pub coverage: Coverage,
}

/// A kind of world.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Setting {
    /// Seed of all chance.
    pub seed: u64,
    /// Factor on all volumes; 1 has services of 4 to 6,000 reports a day.
    pub volume: f64,
    /// Variance over mean.
    pub variance_to_mean: f64,
    /// How far rates wander over the hours.
    pub drift: f64,
    /// Largest growth in eight weeks.
    pub growth: f64,
    /// Gaps a week.
    pub gaps: f64,
}

/// The same figure at two strengths.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Levels<T> {
    /// Verdict `spike`.
    pub red: T,
    /// Verdict `elevated` or `spike`.
    pub any: T,
}

/// Alarms of which nothing was the cause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FalseAlarms {
    /// States by class of volume, and `all` of them.
    pub states: BTreeMap<String, Levels<Rate>>,
    /// All states, by kind of world.
    pub worlds: BTreeMap<String, Levels<Rate>>,
    /// The nation of each service.
    pub nation: Levels<Rate>,
    /// Regions in which a crowd or another service's outage brought reports.
    pub lookalike_regions: u32,
    /// Episodes in them.
    pub lookalike_episodes: Levels<u32>,
}

/// False episodes against the time watched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rate {
    /// Months of series watched while nothing happened.
    pub series_months: f64,
    /// False episodes; one that lingers counts again every two hours.
    pub episodes: u32,
    /// The one over the other.
    pub per_series_month: f64,
    /// The true rate is below this in 95 of 100 cases.
    pub at_most: f64,
}

/// Outages found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Detection {
    /// An outage is found when the nation or one of its states is.
    pub events: BTreeMap<String, Levels<Found>>,
    /// Each state of each outage by itself.
    pub states: BTreeMap<String, Levels<Found>>,
}

/// How many of a kind were found, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Outages with at least five reports.
    pub n: u32,
    /// Share found before the end.
    pub found: f64,
    /// Share found within 15 minutes of the onset.
    pub within_15: f64,
    /// Mean delay in minutes; later than 60 or never counts as 60.
    pub mean_delay_60: f64,
    /// Share found by the minutes of [`Card::by_minute`].
    pub by_minute: Vec<f64>,
}

/// Weeks without any outage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quiet {
    /// Services watched.
    pub services: usize,
    /// States and the like of each.
    pub regions: usize,
    /// Weeks.
    pub weeks: u32,
    /// Variance over mean.
    pub variance_to_mean: f64,
    /// Alarms of states, in all.
    pub states: Levels<u32>,
    /// Alarms of the nation, in all.
    pub nation: Levels<u32>,
}

/// A scripted outage, played at many hours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// What happens.
    pub name: String,
    /// Reports of the service on an ordinary day.
    pub reports_a_day: f64,
    /// How often it was played.
    pub runs: u32,
    /// How often the place that failed was red.
    pub found: u32,
    /// How often it was at least elevated.
    pub raised: u32,
    /// Minutes until it was red, in the middle of the runs; none: mostly not found.
    pub median_delay: Option<u32>,
    /// Minutes in the slowest of the runs in which it was found.
    pub longest_delay: Option<u32>,
    /// States that did not fail and were red, added up over the runs.
    pub other_states_red: u32,
    /// Runs in which the nation was red.
    pub nation_red: u32,
}

/// Four weeks of dripping twice the usual reports on one state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Poisoning {
    /// The threshold afterwards, against the threshold without it, by state.
    pub thresholds: BTreeMap<String, f64>,
    /// The worst of them.
    pub worst: f64,
}

/// Intervals of the share of complete failures, in the middle of outages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// What they claim.
    pub nominal: f64,
    /// States with at least five reports in the quarter of an hour.
    pub regions: u32,
    /// Share of intervals that held the truth.
    pub covered: f64,
}

fn levels<T>(of: impl Fn(usize) -> T) -> Levels<T> {
    Levels {
        red: of(0),
        any: of(1),
    }
}

impl Card {
    pub(super) fn new(plan: &Plan, sum: &Part) -> Card {
        let (regions, lookalikes) = sum.lookalikes;
        let mut all = super::part::Wrong::default();
        for one in &sum.wrong[..NAMES.len()] {
            all.add(one);
        }
        let named = NAMES.iter().zip(&sum.wrong).chain([(&"all", &all)]);
        let states = named.map(|(name, wrong)| ((*name).into(), levels(|l| rate(wrong, l))));
        let worlds = WORLDS.iter().zip(&sum.by_world);
        let worlds = worlds.map(|(w, wrong)| (w.name.into(), levels(|l| rate(wrong, l))));
        let worst = sum.drips.iter().map(|d| d.1).fold(0.0, f64::max);
        Card {
            version: env!("CARGO_PKG_VERSION").into(),
            bucket_minutes: 1,
            plan: plan.clone(),
            worlds: WORLDS.iter().map(setting).collect(),
            false_alarms: FalseAlarms {
                states: states.collect(),
                worlds: worlds.collect(),
                nation: levels(|l| rate(&sum.wrong[3], l)),
                lookalike_regions: regions,
                lookalike_episodes: levels(|l| lookalikes[l]),
            },
            detection: Detection {
                events: groups(&sum.events),
                states: groups(&sum.states),
            },
            by_minute: BY.to_vec(),
            quiet: Quiet {
                services: plan.quiet_services,
                regions: atlas::STATES,
                weeks: plan.quiet_weeks,
                variance_to_mean: 2.0,
                states: levels(|l| sum.quiet[0].episodes[l]),
                nation: levels(|l| sum.quiet[1].episodes[l]),
            },
            scenes: (0..scene::SCENES.len())
                .map(|which| played(which, &sum.plays))
                .collect(),
            poisoning: Poisoning {
                thresholds: sum
                    .drips
                    .iter()
                    .map(|(s, r)| ((*s).into(), round(*r)))
                    .collect(),
                worst: round(worst),
            },
            coverage: Coverage {
                nominal: 0.9,
                regions: sum.intervals.0,
                covered: round(f64::from(sum.intervals.1) / f64::from(sum.intervals.0.max(1))),
            },
        }
    }

    /// As it is written: one figure a line where they are few, sorted by name.
    pub fn write(&self) -> String {
        text::write(&serde_json::json!(self))
    }

    /// As it was written.
    pub fn read(text: &str) -> Result<Card, serde_json::Error> {
        serde_json::from_str(text)
    }
}

fn setting(kind: &super::plan::Kind) -> (String, Setting) {
    let setting = Setting {
        seed: kind.seed,
        volume: kind.volume,
        variance_to_mean: kind.dispersion,
        drift: kind.drift,
        growth: kind.growth,
        gaps: kind.gaps,
    };
    (kind.name.into(), setting)
}

/// By kind, by scope, by class of volume, and all together.
fn groups(hits: &[Hit]) -> BTreeMap<String, Levels<Found>> {
    let mut groups: BTreeMap<String, Vec<&Hit>> = BTreeMap::new();
    for kind in [Kind::Sharp, Kind::Ramp, Kind::Slow, Kind::Blip] {
        groups.insert(
            kind.as_str().into(),
            hits.iter().filter(|h| h.kind == kind).collect(),
        );
    }
    for scope in [Scope::National, Scope::Regional, Scope::Single] {
        groups.insert(
            scope.as_str().into(),
            hits.iter().filter(|h| h.scope == scope).collect(),
        );
    }
    for (class, name) in NAMES.iter().enumerate() {
        groups.insert(
            (*name).into(),
            hits.iter().filter(|h| h.class == class).collect(),
        );
    }
    groups.insert("all".into(), hits.iter().collect());
    let told = |hits: Vec<&Hit>| levels(|l| found(hits.iter().copied(), l));
    groups
        .into_iter()
        .map(|(name, hits)| (name, told(hits)))
        .collect()
}

fn played(which: usize, plays: &[Play]) -> Scene {
    let plays: Vec<&Play> = plays.iter().filter(|p| p.scene == which).collect();
    let mut delays: Vec<u32> = plays.iter().filter_map(|p| p.delay).collect();
    delays.sort_unstable();
    let script = &scene::SCENES[which];
    Scene {
        name: script.name.into(),
        reports_a_day: script.daily,
        runs: plays.len() as u32,
        found: delays.len() as u32,
        raised: plays.iter().filter(|p| p.raised).count() as u32,
        median_delay: delays.get(plays.len() / 2).copied(),
        longest_delay: delays.last().copied(),
        other_states_red: plays.iter().map(|p| p.others).sum(),
        nation_red: plays.iter().filter(|p| p.nation).count() as u32,
    }
}

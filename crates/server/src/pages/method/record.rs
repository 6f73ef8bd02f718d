//! The detector's record, from the card that ships inside, in the words of the page.

use std::sync::LazyLock;

use outage::backtest::{Card, Found, Levels, Rate};

use crate::pages::draw::found::{Curve, found};
use crate::pages::words::number;

/// The card of this version, as `outcry backtest --full` writes it.
pub const SHIPPED: &str = include_str!("../../../data/card.json");

static CARD: LazyLock<Card> =
    LazyLock::new(|| Card::read(SHIPPED).expect("the shipped card is read by a test"));

/// A row of the table of outages.
#[derive(Debug)]
pub struct FoundRow {
    pub name: &'static str,
    pub n: String,
    pub found: String,
    pub soon: String,
    pub delay: String,
    pub any: String,
}

/// A row of the table of false alarms.
#[derive(Debug)]
pub struct WrongRow {
    pub name: &'static str,
    pub months: String,
    pub episodes: String,
    pub rate: String,
    pub at_most: String,
    pub any: String,
}

/// A row of the table of scripted outages.
#[derive(Debug)]
pub struct SceneRow {
    pub name: String,
    pub usual: String,
    pub found: String,
    pub raised: String,
    pub delay: String,
    pub others: String,
}

/// Everything the page says of the detector's record.
#[derive(Debug)]
pub struct Record {
    pub version: String,
    /// A red alarm without cause at one state comes once in so many months; or none was seen.
    pub wrong: String,
    pub wrong_any: String,
    pub quiet: String,
    pub found: String,
    pub soon: String,
    pub delay: String,
    pub sudden: String,
    pub ramp: String,
    pub slow: String,
    pub lookalike: String,
    pub wyoming: String,
    pub wyoming_small: String,
    pub state_soon: String,
    pub state_found: String,
    pub drip: String,
    pub covered: String,
    pub covered_of: String,
    pub nation_any: String,
    pub calm: String,
    pub rough: String,
    pub events: Vec<FoundRow>,
    pub states: Vec<FoundRow>,
    pub alarms: Vec<WrongRow>,
    pub scenes: Vec<SceneRow>,
    pub by_kind: String,
    pub by_class: String,
    pub services: usize,
    pub months: String,
}

const KINDS: [(&str, &str); 4] = [
    ("sharp", "sudden"),
    ("ramp", "over half an hour"),
    ("slow", "over hours, small"),
    ("blip", "under a quarter hour"),
];
const SCOPES: [(&str, &str); 3] = [
    ("national", "most states"),
    ("regional", "one region"),
    ("single", "one state"),
];
const CLASSES: [(&str, &str); 3] = [
    ("sparse", "few reports"),
    ("medium", "some reports"),
    ("heavy", "many reports"),
];

impl Record {
    /// Of the card inside.
    pub fn shipped() -> Record {
        Record::of(&CARD)
    }

    fn of(card: &Card) -> Record {
        let (events, states) = (&card.detection.events, &card.detection.states);
        let (alarms, quiet) = (&card.false_alarms, &card.quiet);
        let all = &events["all"].red;
        let shares = |of: &'static str| events[of].red.by_minute.as_slice();
        let by_kind = [
            ("sudden", "ln", "sharp"),
            ("half an hour", "ln q", "ramp"),
            ("slow", "bl", "slow"),
        ];
        let by_class = [
            ("few", "ln", "sparse"),
            ("some", "ln q", "medium"),
            ("many", "bl", "heavy"),
        ];
        let curve = |(name, class, shares)| Curve {
            name,
            class,
            shares,
        };
        let kinds = by_kind.map(|(n, c, k)| curve((n, c, shares(k))));
        let classes = by_class.map(|(n, c, k)| curve((n, c, states[k].red.by_minute.as_slice())));
        let state = &alarms.states["all"];
        let runs = |name: &str| {
            let scene = card.scenes.iter().find(|s| s.name == name);
            scene.map_or(String::new(), |s| format!("{} of {}", s.found, s.runs))
        };
        Record {
            version: card.version.clone(),
            wrong: once(&state.red),
            wrong_any: once(&state.any),
            quiet: format!(
                "{} services in {} states and territories through {} weeks: {} false red alarms of a state and {} of the country in all, and {} at the weaker step of a state",
                quiet.services,
                quiet.regions,
                quiet.weeks,
                quiet.states.red,
                quiet.nation.red,
                number::count(quiet.states.any)
            ),
            found: percent(all.found),
            soon: percent(all.within_15),
            delay: format!("{:.0}", all.mean_delay_60),
            sudden: percent(events["sharp"].red.within_15),
            ramp: percent(events["ramp"].red.within_15),
            slow: percent(events["slow"].red.within_15),
            lookalike: format!(
                "{} alarms in {} such places were red, {} at the weaker step",
                number::count(alarms.lookalike_episodes.red),
                number::count(alarms.lookalike_regions),
                number::count(alarms.lookalike_episodes.any)
            ),
            wyoming: runs("5% of Wyoming alone"),
            wyoming_small: runs("5% of Wyoming alone, small service"),
            state_soon: percent(states["all"].red.within_15),
            state_found: percent(states["all"].red.found),
            drip: format!("{:.2}", card.poisoning.worst),
            covered: percent(card.coverage.covered),
            covered_of: number::count(card.coverage.regions),
            nation_any: format!("{:.2}", alarms.nation.any.per_series_month),
            calm: once(&alarms.worlds["few reports"].red),
            rough: once(&alarms.worlds["rough"].red),
            events: rows(
                events,
                [("all", "All")].into_iter().chain(KINDS).chain(SCOPES),
            ),
            states: rows(
                states,
                [("all", "All")].into_iter().chain(CLASSES).chain(KINDS),
            ),
            alarms: CLASSES
                .into_iter()
                .chain([("all", "All states")])
                .map(|(key, name)| wrong(name, &alarms.states[key]))
                .chain([wrong("The country", &alarms.nation)])
                .collect(),
            scenes: card
                .scenes
                .iter()
                .map(|scene| SceneRow {
                    name: scene.name.clone(),
                    usual: number::count(scene.reports_a_day as u32),
                    found: format!("{} of {}", scene.found, scene.runs),
                    raised: format!("{} of {}", scene.raised, scene.runs),
                    delay: match (scene.median_delay, scene.longest_delay) {
                        (Some(median), Some(longest)) => format!("{median} min, at most {longest}"),
                        (None, Some(longest)) => format!("mostly not; at most {longest} min"),
                        _ => "never".into(),
                    },
                    others: number::count(scene.other_states_red),
                })
                .collect(),
            by_kind: found(
                &card.by_minute,
                &kinds,
                &format!(
                    "Share of outages found, by minutes after their beginning. After 15 minutes: sudden {}, over half an hour {}, slow {}.",
                    percent(events["sharp"].red.within_15),
                    percent(events["ramp"].red.within_15),
                    percent(events["slow"].red.within_15)
                ),
            ),
            by_class: found(
                &card.by_minute,
                &classes,
                &format!(
                    "Share of affected states found, by minutes after the beginning there. After 15 minutes: states with few reports {}, with some {}, with many {}.",
                    percent(states["sparse"].red.within_15),
                    percent(states["medium"].red.within_15),
                    percent(states["heavy"].red.within_15)
                ),
            ),
            services: card.plan.services * card.worlds.len(),
            months: number::count(state.red.series_months as u32),
        }
    }
}

/// How rare something is, for people.
fn once(rate: &Rate) -> String {
    if rate.episodes == 0 {
        return format!(
            "not once in {} months",
            number::count(rate.series_months as u32)
        );
    }
    let months = rate.series_months / f64::from(rate.episodes);
    if months >= 24.0 {
        format!("about once in {:.0} years", months / 12.0)
    } else if months >= 1.5 {
        format!("about once in {months:.0} months")
    } else {
        format!("about {:.1} times a month", 1.0 / months)
    }
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

fn rows(
    groups: &std::collections::BTreeMap<String, Levels<Found>>,
    names: impl Iterator<Item = (&'static str, &'static str)>,
) -> Vec<FoundRow> {
    names
        .map(|(key, name)| {
            let (red, any) = (&groups[key].red, &groups[key].any);
            FoundRow {
                name,
                n: number::count(red.n),
                found: percent(red.found),
                soon: percent(red.within_15),
                delay: format!("{:.0}", red.mean_delay_60),
                any: percent(any.found),
            }
        })
        .collect()
}

fn wrong(name: &'static str, levels: &Levels<Rate>) -> WrongRow {
    let red = &levels.red;
    WrongRow {
        name,
        months: number::count(red.series_months as u32),
        episodes: number::count(red.episodes),
        rate: format!("{:.3}", red.per_series_month),
        at_most: format!("{:.3}", red.at_most),
        any: format!("{:.2}", levels.any.per_series_month),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_card_is_of_this_version_and_written_by_it() {
        let card = Card::read(SHIPPED).expect("is a card");
        assert_eq!(card.version, env!("CARGO_PKG_VERSION"));
        assert_eq!(card.plan, outage::backtest::Plan::full());
        assert_eq!(card.write(), SHIPPED);
        // A detector that was changed has another card: write it anew.
        let backtest = outage::backtest::Backtest::new(card.plan.clone()).expect("is sound");
        let again = backtest.card(backtest.scripted().map(|part| backtest.run(part)));
        let remedy = "outcry backtest --full --output crates/server/data/card.json";
        assert_eq!(again.scenes, card.scenes, "run {remedy}");
        assert_eq!(again.poisoning, card.poisoning, "run {remedy}");
        assert!(SHIPPED.len() < 20_000, "{}", SHIPPED.len());
    }
}

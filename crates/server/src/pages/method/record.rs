//! The detector's record, from the card that ships inside, in the words of the page.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use outage::backtest::{Card, Found, Levels, Rate, Scene};

use crate::pages::draw::found::{Curve, found};
use crate::pages::words::{Language, number};

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
    /// What the page says of its language, where it is not the page's own.
    pub mark: &'static str,
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
    pub services: String,
    pub months: String,
}

/// Groups of the card, as it names them.
const KINDS: [&str; 4] = ["sharp", "ramp", "slow", "blip"];
const SCOPES: [&str; 3] = ["national", "regional", "single"];
const CLASSES: [&str; 3] = ["sparse", "medium", "heavy"];

/// How the lines of a chart look.
const LINES: [&str; 3] = ["ln", "ln q", "bl"];

impl Record {
    /// Of the card inside.
    pub fn shipped(t: Language) -> Record {
        Record::of(t, &CARD)
    }

    fn of(t: Language, card: &Card) -> Record {
        let (events, states) = (&card.detection.events, &card.detection.states);
        let (alarms, quiet) = (&card.false_alarms, &card.quiet);
        let all = &events["all"].red;
        let kinds = curves(t, ["sharp", "ramp", "slow"], events);
        let classes = curves(t, CLASSES, states);
        let soon = |of: &Levels<Found>| percent(of.red.within_15);
        let state = &alarms.states["all"];
        let runs = |name: &str| {
            let scene = card.scenes.iter().find(|s| s.name == name);
            scene.map_or(String::new(), |s| t.method_of(s.found, s.runs))
        };
        Record {
            version: card.version.clone(),
            wrong: once(t, &state.red),
            wrong_any: once(t, &state.any),
            quiet: t.method_quiet(
                &quiet.services.to_string(),
                &quiet.regions.to_string(),
                &quiet.weeks.to_string(),
                &quiet.states.red.to_string(),
                &quiet.nation.red.to_string(),
                &number::count(quiet.states.any),
            ),
            found: percent(all.found),
            soon: percent(all.within_15),
            delay: format!("{:.0}", all.mean_delay_60),
            sudden: soon(&events["sharp"]),
            ramp: soon(&events["ramp"]),
            slow: soon(&events["slow"]),
            lookalike: t.method_lookalike(
                &number::count(alarms.lookalike_episodes.red),
                &number::count(alarms.lookalike_regions),
                &number::count(alarms.lookalike_episodes.any),
            ),
            wyoming: runs("5% of Wyoming alone"),
            wyoming_small: runs("5% of Wyoming alone, small service"),
            state_soon: percent(states["all"].red.within_15),
            state_found: percent(states["all"].red.found),
            drip: format!("{:.2}", card.poisoning.worst),
            covered: percent(card.coverage.covered),
            covered_of: number::count(card.coverage.regions),
            nation_any: format!("{:.2}", alarms.nation.any.per_series_month),
            calm: once(t, &alarms.worlds["few reports"].red),
            rough: once(t, &alarms.worlds["rough"].red),
            events: rows(t, events, t.method_all(), KINDS.iter().chain(&SCOPES)),
            states: rows(
                t,
                states,
                t.method_all_affected(),
                CLASSES.iter().chain(&KINDS),
            ),
            alarms: CLASSES
                .into_iter()
                .map(|key| wrong(t.method_group(key), &alarms.states[key]))
                .chain([
                    wrong(t.every_state(), &alarms.states["all"]),
                    wrong(t.method_country(), &alarms.nation),
                ])
                .collect(),
            scenes: card.scenes.iter().map(|one| scene(t, one)).collect(),
            by_kind: found(
                t,
                &card.by_minute,
                &kinds,
                &t.method_by_kind_label(
                    &soon(&events["sharp"]),
                    &soon(&events["ramp"]),
                    &soon(&events["slow"]),
                ),
            ),
            by_class: found(
                t,
                &card.by_minute,
                &classes,
                &t.method_by_class_label(
                    &soon(&states["sparse"]),
                    &soon(&states["medium"]),
                    &soon(&states["heavy"]),
                ),
            ),
            services: (card.plan.services * card.worlds.len()).to_string(),
            months: number::count(state.red.series_months as u32),
        }
    }
}

/// How rare something is, for people.
fn once(t: Language, rate: &Rate) -> String {
    if rate.episodes == 0 {
        return t.method_once_never(rate.series_months as u32);
    }
    let months = rate.series_months / f64::from(rate.episodes);
    if months >= 24.0 {
        t.method_once_years(&format!("{:.0}", months / 12.0))
    } else if months >= 1.5 {
        t.method_once_months(&format!("{months:.0}"))
    } else {
        t.method_once_often(&format!("{:.1}", 1.0 / months))
    }
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// What a card tells by group.
type Groups = BTreeMap<String, Levels<Found>>;

/// A line of a chart for each of three groups.
fn curves<'g>(t: Language, keys: [&'static str; 3], groups: &'g Groups) -> Vec<Curve<'g>> {
    keys.into_iter()
        .zip(LINES)
        .map(|(key, class)| Curve {
            name: t.method_curve(key),
            class,
            shares: groups[key].red.by_minute.as_slice(),
        })
        .collect()
}

/// A row for all together, then one for each group.
fn rows<'k>(
    t: Language,
    groups: &Groups,
    all: &'static str,
    keys: impl Iterator<Item = &'k &'static str>,
) -> Vec<FoundRow> {
    let named = keys.map(|key| (*key, t.method_group(key)));
    std::iter::once(("all", all))
        .chain(named)
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

fn scene(t: Language, scene: &Scene) -> SceneRow {
    let (name, mark) = t.scene(&scene.name);
    SceneRow {
        name: name.to_owned(),
        mark,
        usual: number::count(scene.reports_a_day as u32),
        found: t.method_of(scene.found, scene.runs),
        raised: t.method_of(scene.raised, scene.runs),
        delay: match (scene.median_delay, scene.longest_delay) {
            (Some(median), Some(longest)) => t.method_delay_most(median, longest),
            (None, Some(longest)) => t.method_delay_rare(longest),
            _ => t.method_delay_never().into(),
        },
        others: number::count(scene.other_states_red),
    }
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
    fn every_scene_of_the_card_has_words_in_each_language() {
        let card = Card::read(SHIPPED).expect("is a card");
        for scene in &card.scenes {
            let (name, mark) = Language::Spanish.scene(&scene.name);
            assert!(
                name != scene.name && mark.is_empty(),
                "{name} has no words in web/words/es.ftl"
            );
            assert_eq!(
                Language::English.scene(&scene.name),
                (scene.name.as_str(), "")
            );
        }
        let other = Language::Spanish.scene("A new one");
        assert_eq!(other, ("A new one", " lang=\"en\""));
    }

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

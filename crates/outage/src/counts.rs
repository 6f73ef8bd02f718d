//! The last 24 hours in memory: minute counts per service and region, symptoms and sources.
//!
//! Memory and every sum cost by the minutes that have reports, never by the reports themselves.

use std::collections::{HashMap, VecDeque};

use atlas::{STATES, State};

use crate::{Failure, Minute, ServiceId, Source, Tally};

/// How far back the counts reach, in minutes.
pub const REACH: i64 = 1440;

/// Where a count belongs: a state, or the nation alone for what could not be placed.
pub const LEAVES: usize = STATES + 1;

/// The leaf of a place: its state's index, or [`STATES`] for the nation alone.
pub fn leaf(state: Option<State>) -> usize {
    state.map_or(STATES, State::index)
}

/// A run of minutes that have reports, oldest first.
#[derive(Clone, Debug, Default)]
struct Line(VecDeque<(Minute, Tally)>);

impl Line {
    fn add(&mut self, minute: Minute, tally: Tally) {
        // Reports come in the order of time but for the last few seconds, so this looks at one or
        // two entries from the back.
        let at = self.0.iter().rposition(|(m, _)| *m <= minute);
        match at {
            Some(i) if self.0[i].0 == minute => self.0[i].1 += tally,
            Some(i) => self.0.insert(i + 1, (minute, tally)),
            None => self.0.push_front((minute, tally)),
        }
    }

    fn remove(&mut self, minute: Minute, failure: Failure) {
        if let Some((_, tally)) = self.0.iter_mut().rev().find(|(m, _)| *m == minute) {
            tally.remove(failure);
        }
    }

    fn at(&self, minute: Minute) -> Tally {
        let found = self
            .0
            .iter()
            .rev()
            .take_while(|(m, _)| *m >= minute)
            .find(|(m, _)| *m == minute);
        found.map_or(Tally::default(), |(_, tally)| *tally)
    }

    fn between(&self, from: Minute, to: Minute) -> impl Iterator<Item = &(Minute, Tally)> {
        self.0
            .iter()
            .rev()
            .skip_while(move |(m, _)| *m >= to)
            .take_while(move |(m, _)| *m >= from)
    }

    fn forget(&mut self, before: Minute) {
        while self.0.front().is_some_and(|(m, _)| *m < before) {
            self.0.pop_front();
        }
    }
}

/// How many chose a word in a minute.
type WordLine = HashMap<String, VecDeque<(Minute, u32)>>;

#[derive(Clone, Debug)]
struct ServiceCounts {
    leaves: Vec<Line>,
    symptoms: WordLine,
    sources: HashMap<Source, VecDeque<(Minute, u32)>>,
}

/// Minute counts of all services over the last [`REACH`] minutes.
#[derive(Clone, Debug)]
pub struct Counts {
    services: Vec<ServiceCounts>,
}

impl Counts {
    /// Empty counts for this many services.
    pub fn new(services: usize) -> Counts {
        let empty = ServiceCounts {
            leaves: vec![Line::default(); LEAVES],
            symptoms: HashMap::new(),
            sources: HashMap::new(),
        };
        Counts {
            services: vec![empty; services],
        }
    }

    /// Adds reports of a minute.
    pub fn add(&mut self, service: ServiceId, leaf: usize, minute: Minute, tally: Tally) {
        self.services[service.index()].leaves[leaf].add(minute, tally);
    }

    /// Takes over all that other counts hold of a service.
    pub fn adopt(&mut self, service: ServiceId, mut other: Counts) {
        self.services[service.index()] = other.services.swap_remove(service.index());
    }

    /// Takes one report back.
    pub fn remove(&mut self, service: ServiceId, leaf: usize, minute: Minute, failure: Failure) {
        self.services[service.index()].leaves[leaf].remove(minute, failure);
    }

    /// Takes back what one report said about symptom and source.
    pub fn undescribe(
        &mut self,
        service: ServiceId,
        minute: Minute,
        symptom: Option<&str>,
        source: Source,
    ) {
        let counts = &mut self.services[service.index()];
        let lines = [
            symptom.and_then(|s| counts.symptoms.get_mut(s)),
            counts.sources.get_mut(&source),
        ];
        for line in lines.into_iter().flatten() {
            if let Some((_, n)) = line.iter_mut().rev().find(|(m, _)| *m <= minute) {
                *n = n.saturating_sub(1);
            }
        }
    }

    /// Adds to what people chose and where reports came from.
    pub fn describe(
        &mut self,
        service: ServiceId,
        minute: Minute,
        symptom: Option<&str>,
        source: Source,
        count: u32,
    ) {
        let counts = &mut self.services[service.index()];
        if let Some(symptom) = symptom {
            match counts.symptoms.get_mut(symptom) {
                Some(line) => bump(line, minute, count),
                None => bump(
                    counts.symptoms.entry(symptom.to_owned()).or_default(),
                    minute,
                    count,
                ),
            }
        }
        bump(counts.sources.entry(source).or_default(), minute, count);
    }

    /// The count of one minute.
    pub fn at(&self, service: ServiceId, leaf: usize, minute: Minute) -> Tally {
        self.services[service.index()].leaves[leaf].at(minute)
    }

    /// The sum over `[from, to)`.
    pub fn sum(&self, service: ServiceId, leaf: usize, from: Minute, to: Minute) -> Tally {
        self.services[service.index()].leaves[leaf]
            .between(from, to)
            .map(|(_, t)| *t)
            .sum()
    }

    /// The sums over windows of these lengths that all end at `to`, in one walk.
    /// `windows` ascend.
    pub fn windows<const N: usize>(
        &self,
        service: ServiceId,
        leaf: usize,
        to: Minute,
        windows: [u32; N],
    ) -> [Tally; N] {
        let mut sums = [Tally::default(); N];
        let longest = windows.last().copied().unwrap_or(0);
        let line = &self.services[service.index()].leaves[leaf];
        for (minute, tally) in line.between(to - i64::from(longest), to) {
            let age = to - *minute;
            for (sum, window) in sums.iter_mut().zip(windows) {
                if age <= i64::from(window) {
                    *sum += *tally;
                }
            }
        }
        sums
    }

    /// The nation's reports by bins of `width` minutes from `from`.
    pub fn bins(&self, service: ServiceId, from: Minute, width: u32, bins: usize) -> Vec<u32> {
        let mut sums = vec![0u32; bins];
        let to = from + i64::from(width) * bins as i64;
        for line in &self.services[service.index()].leaves {
            for (minute, tally) in line.between(from, to) {
                let bin = ((*minute - from) / i64::from(width)) as usize;
                sums[bin] = sums[bin].saturating_add(tally.reports());
            }
        }
        sums
    }

    /// Symptoms of `[from, to)`, most chosen first, ties by name.
    pub fn symptoms(&self, service: ServiceId, from: Minute, to: Minute) -> Vec<(String, u32)> {
        let lines = &self.services[service.index()].symptoms;
        let mut ranked: Vec<_> = lines
            .iter()
            .map(|(word, line)| (word.clone(), total(line, from, to)))
            .collect();
        ranked.retain(|(_, n)| *n > 0);
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        ranked
    }

    /// Sources of `[from, to)`, in the order of [`Source::ALL`].
    pub fn sources(&self, service: ServiceId, from: Minute, to: Minute) -> Vec<(Source, u32)> {
        let lines = &self.services[service.index()].sources;
        Source::ALL
            .into_iter()
            .filter_map(|s| Some((s, total(lines.get(&s)?, from, to))))
            .filter(|(_, n)| *n > 0)
            .collect()
    }

    /// Drops what lies out of reach of `now`.
    pub fn forget(&mut self, now: Minute) {
        let before = now - REACH - 15;
        for service in &mut self.services {
            service
                .leaves
                .iter_mut()
                .for_each(|line| line.forget(before));
            let hour_ago = now - 75;
            for line in service
                .symptoms
                .values_mut()
                .chain(service.sources.values_mut())
            {
                while line.front().is_some_and(|(m, _)| *m < hour_ago) {
                    line.pop_front();
                }
            }
        }
    }
}

fn bump(line: &mut VecDeque<(Minute, u32)>, minute: Minute, count: u32) {
    match line.back_mut() {
        Some((last, n)) if *last >= minute => *n = n.saturating_add(count),
        _ => line.push_back((minute, count)),
    }
}

fn total(line: &VecDeque<(Minute, u32)>, from: Minute, to: Minute) -> u32 {
    line.iter()
        .rev()
        .skip_while(|(m, _)| *m >= to)
        .take_while(|(m, _)| *m >= from)
        .map(|(_, n)| n)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Catalogue, catalogue::BUILT_IN};
    use proptest::prelude::*;

    fn netflix() -> (Catalogue, ServiceId) {
        let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
        let id = catalogue.find("netflix").expect("is there");
        (catalogue, id)
    }

    proptest! {
        /// Whatever the order reports come in, every window holds what a plain filter finds.
        #[test]
        fn windows_hold_what_a_filter_finds(
            reports in prop::collection::vec((0i64..1500, 0usize..LEAVES), 0..200),
        ) {
            let (catalogue, id) = netflix();
            let mut counts = Counts::new(catalogue.len());
            for (minute, leaf) in &reports {
                counts.add(id, *leaf, Minute::new(*minute), Tally::one(Failure::Slow));
            }
            let to = 1490;
            for leaf in [0, 7, STATES] {
                let sums = counts.windows(id, leaf, Minute::new(to), crate::snapshot::WINDOWS);
                for (sum, width) in sums.iter().zip(crate::snapshot::WINDOWS) {
                    let plain = reports.iter()
                        .filter(|(m, l)| *l == leaf && *m < to && *m >= to - i64::from(width))
                        .count();
                    prop_assert_eq!(sum.reports() as usize, plain);
                    prop_assert_eq!(*sum, counts.sum(id, leaf, Minute::new(to - i64::from(width)), Minute::new(to)));
                }
            }
        }
    }

    #[test]
    fn a_report_taken_back_is_gone() {
        let (catalogue, id) = netflix();
        let mut counts = Counts::new(catalogue.len());
        let minute = Minute::new(100);
        counts.add(id, 3, minute, Tally::one(Failure::Complete));
        counts.add(id, 3, minute, Tally::one(Failure::Recovered));
        assert_eq!(counts.at(id, 3, minute).reports(), 1);
        counts.remove(id, 3, minute, Failure::Complete);
        assert_eq!(counts.at(id, 3, minute).reports(), 0);
        assert_eq!(counts.at(id, 3, minute).recovered, 1);
    }

    #[test]
    fn memory_ends_with_the_reach() {
        let (catalogue, id) = netflix();
        let mut counts = Counts::new(catalogue.len());
        for minute in 0..5000 {
            counts.add(id, 0, Minute::new(minute), Tally::one(Failure::Slow));
            counts.describe(id, Minute::new(minute), Some("app"), Source::Api, 1);
            counts.forget(Minute::new(minute));
        }
        assert!(counts.services[id.index()].leaves[0].0.len() <= REACH as usize + 16);
        assert_eq!(
            counts.symptoms(id, Minute::new(4940), Minute::new(5000)),
            [("app".to_owned(), 60)]
        );
    }
}

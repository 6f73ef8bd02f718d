//! The step of a report between being understood and being taken: does its network have to work for it?

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use actix_web::HttpRequest;
use arc_swap::ArcSwap;
use chrono::{DateTime, Utc};
use outage::counts::{Counts, LEAVES};
use outage::held::{Speaker, Voices, WINDOW};
use outage::{Catalogue, Failure, Minute, Tally};
use store::Store;

use super::PROOF;
use super::challenge::{Challenge, Challenges, Proof};
use super::held::{HeldNow, REACH};
use crate::problem::{Kind, Problem};

/// Hashes of networks are under the key of a day; two days cover its change.
const KNOWN: i64 = 2 * 86_400;

/// Knows how loud every network was, asks the loud ones for work, and knows what is held.
#[derive(Debug)]
pub struct Gate {
    voices: Mutex<Voices>,
    counts: Arc<Mutex<Counts>>,
    challenges: Challenges,
    held: ArcSwap<HeldNow>,
}

impl Gate {
    /// Nobody has spoken yet.
    pub fn new(counts: Arc<Mutex<Counts>>) -> anyhow::Result<Gate> {
        Ok(Gate {
            voices: Mutex::default(),
            counts,
            challenges: Challenges::new()?,
            held: ArcSwap::default(),
        })
    }

    /// Reads what is held and what was decided; if it can't be read, everything stays as it was.
    pub async fn read(
        &self,
        store: &Store,
        catalogue: &Catalogue,
        now: Minute,
    ) -> Result<(), store::Error> {
        let counts = store.held_counts(now.seconds() - REACH).await?;
        let released = store.released(now.seconds() - KNOWN).await?;
        self.held.store(Arc::new(HeldNow::new(counts, catalogue)));
        let known = released
            .into_iter()
            .filter_map(|id| Some((catalogue.find(&id.service)?, id.network)));
        self.voices().release(known);
        Ok(())
    }

    /// What readers are told is held, for the next edition.
    pub fn held(&self) -> Arc<HeldNow> {
        self.held.load_full()
    }

    /// Whether a report counts; if it does, it uses up part of its network's voice. The last word:
    /// reports that came at the same time were all let through before any of them was counted.
    pub fn speak(&self, who: Speaker, now: DateTime<Utc>) -> bool {
        let all = || self.counted(who, now);
        self.voices().speak(who, now.timestamp(), all)
    }

    /// Gives back what a report used up that was not saved.
    pub fn unspeak(&self, who: Speaker) {
        self.voices().unspeak(who);
    }

    /// Forgets who was loud before the window, and challenges that have expired.
    pub fn forget(&self, now: DateTime<Utc>) {
        self.voices().forget(now.timestamp());
        self.challenges.forget(now);
    }

    /// Whether a report would be held, were it filed now.
    pub fn is_closed(&self, who: Speaker, now: DateTime<Utc>) -> bool {
        let all = || self.counted(who, now);
        !self.voices().may(who, now.timestamp(), all)
    }

    /// The proof that came with a request, or the problem that asks for one.
    pub fn proof(
        &self,
        request: &HttpRequest,
        network: i64,
        now: DateTime<Utc>,
    ) -> Result<Proof, Problem> {
        let text = request.headers().get(PROOF).and_then(|v| v.to_str().ok());
        text.and_then(|text| self.challenges.check(text, network, now))
            .ok_or_else(|| asked(self.challenges.issue(network, now)))
    }

    /// Takes a proof, unless it was taken meanwhile.
    pub fn spend(&self, proof: &Proof, network: i64, now: DateTime<Utc>) -> Result<(), Problem> {
        match self.challenges.spend(proof) {
            true => Ok(()),
            false => Err(asked(self.challenges.issue(network, now))),
        }
    }

    /// Reports of all networks that count in the window that ends now.
    fn counted(&self, who: Speaker, now: DateTime<Utc>) -> u32 {
        let end = Minute::of(now) + 1;
        let from = end - WINDOW / 60;
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let all: Tally = (0..LEAVES)
            .map(|leaf| counts.sum(who.service, leaf, from, end))
            .sum();
        match who.failure {
            Failure::Recovered => all.recovered,
            _ => all.reports(),
        }
    }

    fn voices(&self) -> MutexGuard<'_, Voices> {
        self.voices.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn asked(challenge: Challenge) -> Problem {
    let detail = "Many reports on this service came from your network at once. Solve the challenge and \
        send the report again with Outcry-Proof: TOKEN:SOLUTION.";
    Problem {
        challenge: Some(Box::new(challenge)),
        ..Problem::new(Kind::ChallengeRequired, detail)
    }
}

//! Proof of work: stateless to hand out, bound to service and network, short-lived, taken once.
//!
//! It is a tax on floods and no evidence of anything: whoever pays is held all the same.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use hmac::{Hmac, KeyInit, Mac};
use rand::TryRng;
use serde::Serialize;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

/// Zero bits a solution's hash begins with: 131,000 tries in the mean, a second of a slow phone.
const BITS: u32 = 17;

/// How long a challenge can be answered.
const LIFE: TimeDelta = TimeDelta::minutes(5);

/// Hexadecimal digits of a token's seal.
const SEAL: usize = 32;

/// Characters of a solution.
const SOLUTION: usize = 64;

/// What a 428 asks for. The hash of `token:solution`, which is also what is sent, begins with `bits`
/// zero bits; the solution is any short text that makes it so.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Challenge {
    /// Always `sha-256`.
    pub algorithm: &'static str,
    /// How many zero bits the hash begins with.
    pub bits: u32,
    /// Sent back as it is, before a colon and the solution.
    pub token: String,
    /// Until when, RFC 3339.
    pub expires: String,
}

/// A solution that holds, until it is spent.
#[derive(Debug)]
pub struct Proof {
    nonce: u64,
    expires: i64,
}

/// Hands out challenges and takes their solutions. The key lives as long as the process.
#[derive(Debug)]
pub struct Challenges {
    key: [u8; 32],
    /// Nonces that were taken, until their challenges expire.
    spent: Mutex<HashMap<u64, i64>>,
}

impl Challenges {
    /// With a fresh key.
    pub fn new() -> anyhow::Result<Challenges> {
        let mut key = [0; 32];
        rand::rngs::SysRng
            .try_fill_bytes(&mut key)
            .map_err(|e| anyhow::anyhow!("the system gives no random bytes: {e}"))?;
        let spent = Mutex::default();
        Ok(Challenges { key, spent })
    }

    /// A challenge for a network, by its keyed hash for one service and day.
    pub fn issue(&self, network: i64, now: DateTime<Utc>) -> Challenge {
        let expires = now + LIFE;
        let nonce: u64 = rand::RngExt::random(&mut rand::rng());
        // 63 characters, so that with the colon every try is one block of SHA-256.
        let open = format!("{BITS:02}-{:010x}-{nonce:016x}", expires.timestamp());
        let seal = self.seal(&open, network);
        Challenge {
            algorithm: "sha-256",
            bits: BITS,
            token: format!("{open}-{seal}"),
            expires: expires.to_rfc3339_opts(SecondsFormat::Secs, true),
        }
    }

    /// The proof in this text, if it answers a challenge of this network that is still open.
    pub fn check(&self, text: &str, network: i64, now: DateTime<Utc>) -> Option<Proof> {
        let (token, solution) = text.split_once(':')?;
        let (open, seal) = token.rsplit_once('-')?;
        if solution.len() > SOLUTION || !same(seal, &self.seal(open, network)) {
            return None;
        }
        // What carries our seal was written by us.
        let mut parts = open.split('-').skip(1);
        let mut part = || parts.next().and_then(|p| u64::from_str_radix(p, 16).ok());
        let expires = i64::try_from(part()?).ok()?;
        let proof = Proof {
            nonce: part()?,
            expires,
        };
        let open = now.timestamp() < expires && !self.spent().contains_key(&proof.nonce);
        (open && zero_bits(text) >= BITS).then_some(proof)
    }

    /// Takes a proof; false: it was taken already.
    pub fn spend(&self, proof: &Proof) -> bool {
        let mut spent = self.spent();
        spent.insert(proof.nonce, proof.expires).is_none()
    }

    /// Forgets what has expired.
    pub fn forget(&self, now: DateTime<Utc>) {
        self.spent().retain(|_, expires| now.timestamp() < *expires);
    }

    fn spent(&self) -> std::sync::MutexGuard<'_, HashMap<u64, i64>> {
        self.spent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn seal(&self, open: &str, network: i64) -> String {
        // HMAC takes a key of any length; the type just can't say so.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else {
            return String::new();
        };
        mac.update(open.as_bytes());
        mac.update(&network.to_le_bytes());
        let tag = mac.finalize().into_bytes();
        let hex = tag.iter().map(|b| format!("{b:02x}"));
        hex.take(SEAL / 2).collect()
    }
}

/// In constant time: equal texts of our own length, and never an empty one.
fn same(given: &str, own: &str) -> bool {
    let pairs = given.bytes().zip(own.bytes());
    given.len() == SEAL && own.len() == SEAL && pairs.fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

fn zero_bits(text: &str) -> u32 {
    let digest = Sha256::digest(text.as_bytes());
    let zero = digest.iter().take_while(|b| **b == 0).count();
    let next = digest.get(zero).map_or(0, |b| b.leading_zeros());
    8 * u32::try_from(zero).unwrap_or(0) + next
}

/// A solution, found as a client finds it.
#[cfg(test)]
pub fn solve(challenge: &Challenge) -> String {
    let tries = (0_u64..).map(|n| format!("{}:{n:x}", challenge.token));
    let mut found = tries.filter(|text| zero_bits(text) >= challenge.bits);
    found.next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: i64 = 7;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    #[test]
    fn a_solution_is_taken_once_in_time_and_where_it_belongs() {
        let challenges = Challenges::new().expect("random bytes");
        let now = at("2026-11-14T12:00:00Z");
        let challenge = challenges.issue(HOME, now);
        assert_eq!(challenge.token.len(), 63);
        assert_eq!(challenge.expires, "2026-11-14T12:05:00Z");
        let text = solve(&challenge);
        assert!(challenges.check(&text, 8, now).is_none());
        assert!(challenges.check(&text, HOME, now + LIFE).is_none());
        let other = Challenges::new().expect("random bytes");
        assert!(other.check(&text, HOME, now).is_none());
        let proof = challenges.check(&text, HOME, now).expect("holds");
        assert!(challenges.spend(&proof));
        assert!(!challenges.spend(&proof));
        assert!(challenges.check(&text, HOME, now).is_none());
        challenges.forget(now + LIFE);
        assert!(challenges.spent().is_empty());
    }

    #[test]
    fn nothing_else_passes() {
        let challenges = Challenges::new().expect("random bytes");
        let now = at("2026-11-14T12:00:00Z");
        let token = challenges.issue(HOME, now).token;
        let wrong = (0_u32..).map(|n| format!("{token}:{n}"));
        let wrong = wrong.take(50).find(|text| zero_bits(text) < BITS);
        let later = token.replacen("-", "-1", 1);
        let texts = [
            "",
            ":",
            "a:b",
            "17-0-0-:1",
            "é-é-é-é:1",
            &token,
            &format!("{later}:1"),
        ];
        for text in texts.into_iter().chain(wrong.as_deref()) {
            assert!(challenges.check(text, HOME, now).is_none(), "{text}");
        }
    }
}

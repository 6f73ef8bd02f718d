//! Wrong tokens, counted by network: guessing is slow.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use crate::client;
use crate::problem::{Kind, Problem};

/// Wrong tokens from one network within a stretch.
const TRIES: u32 = 10;
/// Seconds of the stretch.
const STRETCH: i64 = 15 * 60;

/// Who has guessed wrong lately.
#[derive(Debug, Default)]
pub struct Tries(Mutex<HashMap<[u8; 16], Wrong>>);

#[derive(Debug)]
struct Wrong {
    since: i64,
    count: u32,
}

impl Tries {
    /// Whether this network may try now. Asked before the token is looked at, so that a right guess
    /// tells nothing either.
    pub fn may(&self, address: IpAddr, now: i64) -> Result<(), Problem> {
        let tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(wrong) = tries.get(&client::network(address)) else {
            return Ok(());
        };
        let wait = wrong.since + STRETCH - now;
        if wrong.count < TRIES || wait <= 0 {
            return Ok(());
        }
        let detail = format!(
            "{TRIES} wrong tokens came from your network; try again in {} minutes.",
            wait.div_euclid(60) + 1
        );
        Err(Problem::new(Kind::RateLimited, detail).with("Retry-After", wait.to_string()))
    }

    /// One more wrong token.
    pub fn wrong(&self, address: IpAddr, now: i64) {
        let mut tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // What is over is forgotten, so memory is bounded by the networks of a quarter of an hour.
        tries.retain(|_, wrong| wrong.since + STRETCH > now);
        let network = client::network(address);
        let wrong = tries.entry(network).or_insert(Wrong {
            since: now,
            count: 0,
        });
        wrong.count = wrong.count.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_wrong_tokens_close_a_network_for_a_while() {
        let tries = Tries::default();
        let at = |t: &str| t.parse().expect("an address");
        for _ in 0..TRIES {
            assert!(tries.may(at("20.1.1.1"), 100).is_ok());
            tries.wrong(at("20.1.1.1"), 100);
        }
        assert!(tries.may(at("20.1.1.9"), 100).is_err(), "the same network");
        assert!(tries.may(at("20.1.2.1"), 100).is_ok(), "another one");
        assert!(tries.may(at("20.1.1.1"), 100 + STRETCH).is_ok());
    }
}

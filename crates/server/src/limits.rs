//! Every limit by name, with one limiter for each act.

use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::client;
use crate::problem::{Kind, Problem};

/// Bytes of a report's body.
pub const BODY: usize = 16 * 1024;
/// How long a body may take to arrive.
pub const BODY_TIME: Duration = Duration::from_secs(10);
/// Characters of an `Idempotency-Key`.
pub const KEY: usize = 255;
/// Reports that may wait for the writer.
pub const QUEUE: usize = 8192;
/// Reports in one transaction.
pub const BATCH: usize = 1024;
/// Seconds in which one reporter counts once for a service.
pub const ONCE: i64 = 15 * 60;
/// Seconds in which a report can be taken back.
pub const TAKE_BACK: i64 = 10 * 60;

/// Tips of one person in an hour, and of one network.
const TIPS: (NonZeroU32, NonZeroU32) = (n(3), n(30));
/// What one network may say of tips in a minute.
const VOTES: NonZeroU32 = n(60);

const fn n(count: u32) -> NonZeroU32 {
    match NonZeroU32::new(count) {
        Some(count) => count,
        None => NonZeroU32::MIN,
    }
}

/// The limiters.
#[derive(Debug)]
pub struct Limits {
    reports: Share<[u8; 16]>,
    tips: Share<i64>,
    tips_of_network: Share<[u8; 16]>,
    votes: Share<[u8; 16]>,
}

impl Limits {
    /// So many reports a minute from one network, all at once if need be.
    pub fn new(per_minute: NonZeroU32) -> Limits {
        Limits {
            reports: Share::new("reports", Quota::per_minute(per_minute), 60),
            tips: Share::new("tips", Quota::per_hour(TIPS.0), 3600),
            tips_of_network: Share::new("tips", Quota::per_hour(TIPS.1), 3600),
            votes: Share::new("votes", Quota::per_minute(VOTES), 60),
        }
    }

    /// One more report from this address, if its network has not used up its share.
    pub fn report(&self, address: IpAddr) -> Result<(), Problem> {
        self.reports.take(&client::network(address), "Your network")
    }

    /// One more tip from this person at this address.
    pub fn tip(&self, address: IpAddr, person: i64) -> Result<(), Problem> {
        let network = client::network(address);
        self.tips_of_network.take(&network, "Your network")?;
        self.tips.take(&person, "You")
    }

    /// One more vote on a tip from this address.
    pub fn vote(&self, address: IpAddr) -> Result<(), Problem> {
        self.votes.take(&client::network(address), "Your network")
    }

    /// Forgets who has a full share again, so that memory stays bounded.
    pub fn forget(&self) {
        self.reports.forget();
        self.tips.forget();
        self.tips_of_network.forget();
        self.votes.forget();
    }
}

/// What one sender may do of one act.
#[derive(Debug)]
struct Share<K: Clone + Eq + Hash> {
    limiter: DefaultKeyedRateLimiter<K>,
    /// The act, in the plural.
    acts: &'static str,
    quota: NonZeroU32,
    seconds: u32,
}

impl<K: Clone + Eq + Hash> Share<K> {
    fn new(acts: &'static str, quota: Quota, seconds: u32) -> Share<K> {
        Share {
            limiter: RateLimiter::keyed(quota),
            acts,
            quota: quota.burst_size(),
            seconds,
        }
    }

    fn take(&self, key: &K, who: &str) -> Result<(), Problem> {
        let Err(refused) = self.limiter.check_key(key) else {
            return Ok(());
        };
        let wait = refused.wait_time_from(DefaultClock::default().now());
        let wait = wait.as_secs() + 1;
        let have = if who == "You" { "have" } else { "has" };
        let Share { acts, quota, .. } = self;
        let within = if self.seconds == 60 {
            "a minute"
        } else {
            "an hour"
        };
        let until = match wait {
            0..=90 => format!("{wait} seconds"),
            _ => format!("{} minutes", wait.div_ceil(60)),
        };
        let detail =
            format!("{who} {have} sent {quota} {acts} within {within}; try again in {until}.");
        Err(Problem::new(Kind::RateLimited, detail)
            .with("Retry-After", wait.to_string())
            .with(
                "RateLimit-Policy",
                format!("\"{acts}\";q={quota};w={}", self.seconds),
            )
            .with("RateLimit", format!("\"{acts}\";r=0;t={wait}")))
    }

    fn forget(&self) {
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
    }
}

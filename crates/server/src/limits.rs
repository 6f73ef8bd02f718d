//! Every limit by name, with one limiter for each act.

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

/// The limiters.
#[derive(Debug)]
pub struct Limits {
    reports: DefaultKeyedRateLimiter<[u8; 16]>,
    per_minute: NonZeroU32,
}

impl Limits {
    /// So many reports a minute from one network, all at once if need be.
    pub fn new(per_minute: NonZeroU32) -> Limits {
        Limits {
            reports: RateLimiter::keyed(Quota::per_minute(per_minute)),
            per_minute,
        }
    }

    /// One more report from this address, if its network has not used up its share.
    pub fn report(&self, address: IpAddr) -> Result<(), Problem> {
        let Err(refused) = self.reports.check_key(&client::network(address)) else {
            return Ok(());
        };
        let wait = refused
            .wait_time_from(DefaultClock::default().now())
            .as_secs()
            + 1;
        let detail = format!(
            "Your network has sent {} reports within a minute; try again in {wait} seconds.",
            self.per_minute
        );
        Err(Problem::new(Kind::RateLimited, detail)
            .with("Retry-After", wait.to_string())
            .with(
                "RateLimit-Policy",
                format!("\"reports\";q={};w=60", self.per_minute),
            )
            .with("RateLimit", format!("\"reports\";r=0;t={wait}")))
    }

    /// Forgets networks that have their full share again, so that memory stays bounded.
    pub fn forget(&self) {
        self.reports.retain_recent();
        self.reports.shrink_to_fit();
    }
}
